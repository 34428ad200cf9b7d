/* rd-store-reviews.c — reviews in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-reviews.h"

#include "store/rd-store-holds.h"
#include "store/rd-store-milestones.h"
#include "store/rd-store-private.h"
#include "store/rd-store-record.h"

/* --- helpers */

static void
review_free (gpointer review)
{
  rd_review_free (review);
}

/* SQLite's own comparison folds ASCII only; a reference may have other letters. */
static gboolean
check_reference (RdStore *self, const RdReview *review, GError **error)
{
  g_autofree char *wanted = g_utf8_casefold (review->reference, -1);
  g_autoptr (GPtrArray) reviews = rd_store_list_reviews (self, error);

  if (reviews == NULL)
    return FALSE;
  for (guint i = 0; i < reviews->len; i++)
    {
      const RdReview *other = g_ptr_array_index (reviews, i);
      g_autofree char *taken = g_utf8_casefold (other->reference, -1);

      if (g_strcmp0 (other->id, review->id) != 0 && g_str_equal (wanted, taken))
        {
          g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DUPLICATE, "“%s”: reviews: there is one already", self->name);
          self->failed = TRUE;
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
needs_checking (const char *reference)
{
  return reference != NULL && !g_str_is_ascii (reference) && g_utf8_validate (reference, -1, NULL);
}

static gboolean
remove_milestones (RdStore *self, const char *review_id, GError **error)
{
  g_autoptr (GPtrArray) milestones = rd_store_list_milestones (self, review_id, error);

  if (milestones == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    if (!rd_store_remove_milestone (self, ((RdMilestone *) g_ptr_array_index (milestones, i))->id, error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_holds (RdStore *self, const char *review_id, GError **error)
{
  g_autoptr (GPtrArray) holds = rd_store_list_holds (self, review_id, error);

  if (holds == NULL)
    return FALSE;
  for (guint i = 0; i < holds->len; i++)
    if (!rd_store_remove_hold (self, ((RdHold *) g_ptr_array_index (holds, i))->id, error))
      return FALSE;
  return TRUE;
}

/* --- questions */

GPtrArray *
rd_store_list_reviews (RdStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rd_store_record_list (self, &rd_review_type, "ORDER BY reference COLLATE NOCASE, reference",
                               NULL, review_free, error);
}

/* --- operations */

gboolean
rd_store_put_review (RdStore *self, RdReview *review, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (review != NULL, FALSE);

  if (needs_checking (review->reference) && !check_reference (self, review, error))
    return FALSE;
  return rd_store_record_put (self, &rd_review_type, review, error);
}

gboolean
rd_store_remove_review (RdStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return rd_store_check_action (self, error)
         && remove_milestones (self, id, error)
         && remove_holds (self, id, error)
         && rd_store_record_remove (self, &rd_review_type, id, error);
}
