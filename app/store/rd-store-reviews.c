/* rd-store-reviews.c — reviews in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-reviews.h"

#include "store/rd-store-entries.h"

#include "store/rd-store-private.h"
#include "store/rd-store-record.h"
#include "store/rd-store-report-texts.h"
#include "store/rd-store-rows.h"

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

/* Backwards: a kind stands after those that it refers to. */
static gboolean
remove_rows (RdStore *self, const char *review_id, GError **error)
{
  for (guint kind = RD_N_REVIEW_ROWS; kind-- > 0;)
    {
      g_autoptr (GPtrArray) rows = rd_store_list_rows (self, kind, review_id, error);
      const RdField *key = &rd_rows_get_type (kind)->fields[0];

      if (rows == NULL)
        return FALSE;
      /* What refers to entries is gone by now; what they refer to is not. */
      if (kind == RD_ROWS_EPISODES && !rd_store_remove_entries (self, review_id, error))
        return FALSE;
      if (kind == RD_ROWS_REPORT_SECTIONS && !rd_store_remove_report_texts (self, review_id, error))
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        if (!rd_store_remove_row (self, kind, rd_record_get_text (rows->pdata[i], key), error))
          return FALSE;
    }
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
         && remove_rows (self, id, error)
         && rd_store_record_remove (self, &rd_review_type, id, error);
}
