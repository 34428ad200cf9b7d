/* rd-register-framework-choice.c — which frameworks there are to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-frameworks.h"

#include <string.h>

#include "core/review/rd-board-framework.h"
#include "model/rd-framework-library.h"
#include "model/rd-register-private.h"
#include "store/rd-store-board.h"

/* So many times one may have come in the place of another. */
#define SUCCESSORS_MAX 100

G_DEFINE_QUARK (rd-framework-choice-error-quark, rd_framework_choice_error)

/* Auxiliary methods */

static guint
count_reviews (RdRegister *self, const RdFramework *framework)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);
      const RdReview *review = rd_review_item_get_review (item);

      count += g_str_equal (review->framework, framework->id) && g_str_equal (review->framework_version, framework->version);
    }
  return count;
}

static gboolean
has_item (const GPtrArray *items, const RdFramework *framework)
{
  for (guint i = 0; i < items->len; i++)
    {
      const RdFramework *other = rd_framework_item_get_framework (items->pdata[i]);

      if (g_str_equal (other->id, framework->id) && g_str_equal (other->version, framework->version))
        return TRUE;
    }
  return FALSE;
}

static void
add_item (RdRegister *self, GPtrArray *items, RdFramework *framework, RdFrameworkOrigin origin, RdDay added)
{
  if (!has_item (items, framework))
    g_ptr_array_add (items, rd_framework_item_new (framework, origin, added, count_reviews (self, framework)));
}

static gboolean
add_own (RdRegister *self, GPtrArray *items, GError **error)
{
  g_autoptr(GPtrArray) frameworks = rd_framework_library_list (error);

  for (guint i = 0; frameworks != NULL && i < frameworks->len; i++)
    add_item (self, items, frameworks->pdata[i], RD_FRAMEWORK_BUILT_IN, RD_DAY_NONE);
  return frameworks != NULL;
}

static gboolean
add_boards (RdRegister *self, GPtrArray *items, GError **error)
{
  const GPtrArray *rows = rd_register_get_board_rows (self, RD_ROWS_BOARD_FRAMEWORKS);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdBoardFramework *row = rows->pdata[i];
      RdFramework *framework = rd_register_need_framework (self, row->framework, row->version, error);

      if (framework == NULL)
        return FALSE;
      add_item (self, items, framework, RD_FRAMEWORK_OF_BOARD, row->added);
    }
  return TRUE;
}

/* What reviews run under and neither the program nor the board's list has. */
static void
add_kept (RdRegister *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      add_item (self, items, rd_review_item_get_framework (item), RD_FRAMEWORK_KEPT, RD_DAY_NONE);
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const RdFramework *first = rd_framework_item_get_framework (*(RdFrameworkItem **) a);
  const RdFramework *second = rd_framework_item_get_framework (*(RdFrameworkItem **) b);
  int order = strcmp (first->id, second->id);

  return order != 0 ? order : rd_reference_compare (first->version, second->version);
}

/* The one that a new review begins under. */
static RdFrameworkItem *
choose (const GPtrArray *items, const char *id)
{
  static const int ranks[] = { [RD_FRAMEWORK_BUILT_IN] = 1, [RD_FRAMEWORK_OF_BOARD] = 2, [RD_FRAMEWORK_KEPT] = 0 };
  RdFrameworkItem *best = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      RdFrameworkItem *item = items->pdata[i];
      int rank = ranks[rd_framework_item_get_origin (item)];

      if (!g_str_equal (rd_framework_item_get_framework (item)->id, id))
        continue;
      if (best == NULL || rank > ranks[rd_framework_item_get_origin (best)]
          || (rank == ranks[rd_framework_item_get_origin (best)]
              && rd_framework_item_get_added (item) >= rd_framework_item_get_added (best)))
        best = item;
    }
  return best;
}

static RdFrameworkItem *
find_version (const GPtrArray *items, const char *id, const char *version)
{
  for (guint i = 0; i < items->len; i++)
    {
      const RdFramework *framework = rd_framework_item_get_framework (items->pdata[i]);

      if (g_str_equal (framework->id, id) && g_str_equal (framework->version, version))
        return items->pdata[i];
    }
  return NULL;
}

/* One that came in the place of @id by @day. (transfer none) */
static RdFramework *
find_next (const GPtrArray *items, const char *id, RdDay day)
{
  for (guint i = 0; i < items->len; i++)
    {
      RdFramework *framework = rd_framework_item_get_framework (items->pdata[i]);

      if (g_strcmp0 (framework->supersedes, id) == 0
          && (framework->effective_from == RD_DAY_NONE || framework->effective_from <= day))
        return framework;
    }
  return NULL;
}

/* Public API */

GPtrArray *
rd_register_list_frameworks (RdRegister *self, GError **error)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  if (!rd_register_check_ready (self, error) || !add_own (self, items, error) || !add_boards (self, items, error))
    return NULL;
  add_kept (self, items);
  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}

RdFramework *
rd_register_find_framework (RdRegister *self, const char *id, const char *version, GError **error)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char *valid = NULL;
  RdFrameworkItem *found;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL, NULL);

  items = rd_register_list_frameworks (self, error);
  if (items == NULL)
    return NULL;
  found = version != NULL ? find_version (items, id, version) : choose (items, id);
  if (found != NULL)
    return rd_framework_ref (rd_framework_item_get_framework (found));

  valid = g_utf8_make_valid (id, -1);
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK, "no framework “%s”", valid);
  return NULL;
}

char *
rd_register_get_framework_xml (RdRegister *self, const char *id, const char *version, GError **error)
{
  g_autoptr(RdFramework) framework = NULL;
  GError *problem = NULL;
  char *xml;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL && version != NULL, NULL);

  framework = rd_register_find_framework (self, id, version, error);
  if (framework == NULL)
    return NULL;
  xml = rd_store_get_framework (self->store, id, version, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  return xml != NULL ? xml : rd_framework_library_get_xml (id);
}

RdFramework *
rd_register_find_successor (RdRegister *self, const char *id, RdDay day)
{
  g_autoptr(GPtrArray) items = NULL;
  RdFramework *found = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL, NULL);

  items = rd_register_list_frameworks (self, NULL);
  for (guint i = 0; items != NULL && i < SUCCESSORS_MAX; i++)
    {
      RdFramework *next = find_next (items, found != NULL ? found->id : id, day);

      if (next == NULL)
        break;
      found = next;
    }
  return found != NULL ? rd_framework_ref (found) : NULL;
}
