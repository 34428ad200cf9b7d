/* rd-action-letters.c — letters that chase the overdue actions of several agencies and reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-action-letters.h"

#include "model/rd-action-item.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-letters.h"

/* Auxiliary methods */

/* The agencies that lead an overdue one of @items in @review. (transfer full): GPtrArray of ids */
static GPtrArray *
list_agencies (GListModel *items, RdReviewItem *review)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (items, i);
      const char *id = rd_action_item_get_action (item)->agency_id;

      if (rd_action_item_get_review (item) == review && rd_action_item_get_state (item)->status == RD_ACTION_OVERDUE && id != NULL
          && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (id));
    }
  return ids;
}

/* A field that is not known is marked in the letter: somebody looks at it before it goes. (transfer full); NULL on error */
static GPtrArray *
make_drafts (RdRegister *self, RdReviewItem *review, const GPtrArray *agencies, GError **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_draft_free);

  for (guint i = 0; i < agencies->len; i++)
    {
      const RdLetterOrder order = { .template = RD_LETTER_ACTION_CHASE, .agency_id = agencies->pdata[i], .format = RD_LETTER_DOCX,
                                    .with_gaps = TRUE };
      RdLetterDraft *draft = rd_letter_draft_new (self, review, &order, error);

      if (draft == NULL)
        return NULL;
      g_ptr_array_add (drafts, draft);
    }
  return g_steal_pointer (&drafts);
}

static gboolean
keep_of_review (RdRegister *self, RdReviewItem *review, GListModel *items, guint *n, GError **error)
{
  g_autoptr(GPtrArray) agencies = list_agencies (items, review);
  g_autoptr(GPtrArray) drafts = NULL;

  *n = agencies->len;
  if (agencies->len == 0)
    return TRUE;
  drafts = make_drafts (self, review, agencies, error);
  return drafts != NULL && rd_register_keep_letters (self, review, drafts, RD_DAY_NONE, NULL, error);
}

/* Public API */

guint
rd_register_keep_chase_letters (RdRegister *self, GListModel *items, RdReviewItem **out_review, guint *out_n_reviews, GError **error)
{
  g_autoptr(GPtrArray) reviews = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_letters = 0, n_reviews = 0;

  g_return_val_if_fail (RD_IS_REGISTER (self) && G_IS_LIST_MODEL (items), 0);

  /* Keeping a letter changes what stands in the list. */
  for (guint i = 0; i < g_list_model_get_n_items (rd_register_get_reviews (self)); i++)
    g_ptr_array_add (reviews, g_list_model_get_item (rd_register_get_reviews (self), i));
  for (guint i = 0; i < reviews->len; i++)
    {
      guint n;

      if (!keep_of_review (self, reviews->pdata[i], items, &n, error))
        return 0;
      n_letters += n;
      n_reviews += n > 0;
      if (n > 0 && out_review != NULL)
        *out_review = reviews->pdata[i];
    }
  if (out_n_reviews != NULL)
    *out_n_reviews = n_reviews;
  return n_letters;
}
