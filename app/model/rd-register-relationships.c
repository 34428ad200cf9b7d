/* rd-register-relationships.c — what the people of a review are to each other, kept and removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-family.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

static gboolean
check_relationship (RdReviewItem *review, const RdRelationship *row, GError **error)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_RELATIONSHIPS);

  if (row->kind == NULL || !g_strv_contains (rd_relationship_kinds, row->kind))
    return rd_register_fail_value (error, RD_FAULT_CODE);
  if (row->person_id == NULL || row->other_id == NULL || *row->person_id == '\0' || *row->other_id == '\0')
    return rd_register_fail_value (error, RD_FAULT_RELATED_NOBODY);
  if (rd_review_item_find_row (review, RD_ROWS_PEOPLE, row->person_id) == NULL
      || rd_review_item_find_row (review, RD_ROWS_PEOPLE, row->other_id) == NULL)
    return rd_register_fail_missing (error);
  if (g_str_equal (row->person_id, row->other_id))
    return rd_register_fail_value (error, RD_FAULT_RELATED_SELF);
  for (guint i = 0; i < rows->len; i++)
    {
      const RdRelationship *other = rows->pdata[i];

      if (!g_str_equal (other->id, row->id) && g_str_equal (other->person_id, row->person_id)
          && g_str_equal (other->other_id, row->other_id) && g_str_equal (other->kind, row->kind))
        return rd_register_fail_value (error, RD_FAULT_RELATED_ALREADY);
    }
  if ((row->first_day != RD_DAY_NONE && !rd_register_check_day (row->first_day, error))
      || (row->last_day != RD_DAY_NONE && !rd_register_check_day (row->last_day, error)))
    return FALSE;
  if (row->first_day != RD_DAY_NONE && row->last_day != RD_DAY_NONE && row->last_day < row->first_day)
    return rd_register_fail_dates (error, RD_FAULT_DATE_ORDER);
  return rd_register_check_text (row->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

gboolean
rd_register_put_relationship (RdRegister *self, RdReviewItem *review, const RdRelationship *relationship, GError **error)
{
  g_autoptr(RdRelationship) row = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && relationship != NULL, FALSE);

  row = rd_relationship_copy (relationship);
  rd_register_tidy_texts (&rd_relationship_type, row);
  if (!check_relationship (review, row, error))
    return FALSE;
  return rd_register_put_row (self, review, row->revision == 0 ? "people-related" : "relationship-changed", NULL,
                              RD_ROWS_RELATIONSHIPS, row, error);
}

gboolean
rd_register_remove_relationship (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  gconstpointer record;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  record = rd_review_item_find_row (review, RD_ROWS_RELATIONSHIPS, id);
  if (record == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "relationship-removed", NULL, RD_ROWS_RELATIONSHIPS, record, error);
}
