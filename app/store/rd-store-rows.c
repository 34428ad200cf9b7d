/* rd-store-rows.c — what is kept with a review, and with the board, in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-rows.h"

#include "store/rd-store-record.h"

/* The child first, then from the nearest on; who has no pseudonym yet last of their kind. */
#define PEOPLE_ORDER \
  "CASE role WHEN 'subject-child' THEN 0 WHEN 'parent' THEN 1 WHEN 'sibling' THEN 2 WHEN 'carer' THEN 3 WHEN 'family' THEN 4 " \
  "WHEN 'professional' THEN 5 ELSE 6 END, pseudonym IS NULL, pseudonym, name, id"

static const char * const orders[RD_N_ROWS] = {
  [RD_ROWS_MILESTONES] = "milestone, recipient",
  [RD_ROWS_HOLDS] = "timescale, first_day, id",
  [RD_ROWS_PEOPLE] = PEOPLE_ORDER,
  [RD_ROWS_INVOLVED_BOARDS] = "CASE role WHEN 'normally-resident' THEN 0 ELSE 1 END, name, id",
  [RD_ROWS_CRITERIA_ANSWERS] = "question, id",
  [RD_ROWS_CONSIDERATIONS] = "prompt, id",
  [RD_ROWS_DECISION_LOG] = "day, position, id",
  [RD_ROWS_REVIEWERS] = "name, id",
  [RD_ROWS_AGENCIES] = "name, id",
  [RD_ROWS_INDEPENDENCE] = "reviewer_id, agency_id, id",
  [RD_ROWS_AGENCY_REQUESTS] = "agency_id, asked, due, id",
  [RD_ROWS_DOCUMENTS] = "received, name, id",
  [RD_ROWS_CONTACTS] = "day, name, id",
  [RD_ROWS_LEARNING_POINTS] = "noted, id",
  [RD_ROWS_LOCAL_MILESTONES] = "position, code, id",
  [RD_ROWS_LETTERS] = "made, id",
  [RD_ROWS_PERSON_NAMES] = "person_id, kind, text, id",
  [RD_ROWS_RELATIONSHIPS] = "person_id, kind, other_id, id",
  [RD_ROWS_CHRONOLOGY_IMPORTS] = "made, file, id",
  [RD_ROWS_EPISODES] = "position, name, id",
  [RD_ROWS_ENTRY_LINKS] = "entry_id, other_id, id",
  [RD_ROWS_MENTIONS] = "entry_id, field, start, id",
  [RD_ROWS_FINDINGS] = "position, title, id",
  [RD_ROWS_FINDING_EVIDENCE] = "finding_id, position, id",
  [RD_ROWS_RECOMMENDATIONS] = "position, id",
  [RD_ROWS_ACTIONS] = "position, id",
  [RD_ROWS_ACTION_NOTES] = "action_id, day, id",
  [RD_ROWS_MARKER_NOTES] = "marker, id",
  [RD_ROWS_REPORTS] = "id",
  [RD_ROWS_REPORT_SECTIONS] = "position, id",
  [RD_ROWS_REPORT_COMMENTS] = "made, rowid",
  [RD_ROWS_REPORT_VERSIONS] = "made, rowid",
  [RD_ROWS_REPORT_TERMS] = "kind, text, id",
  [RD_ROWS_REPORT_WAIVERS] = "section_id, rule, text, id",
  [RD_ROWS_ACTION_CHASES] = "action_id, day, id",
  [RD_ROWS_PUBLICATION_ITEMS] = "item, id",
  [RD_ROWS_PUBLICATION_PLACES] = "first_day, place, id",
  [RD_ROWS_PUBLICATION_TEXTS] = "kind, id",
  [RD_ROWS_RESTRAINT_YEARS] = "year, id",
  [RD_ROWS_ESTABLISHMENTS] = "name, id",
  [RD_ROWS_ANNUAL_TEXTS] = "year, block, id",
  [RD_ROWS_REPORT_TEMPLATES] = "label, id",
  [RD_ROWS_LETTER_TEMPLATES] = "label, id",
  [RD_ROWS_HOLIDAY_CHANGES] = "day, id",
  [RD_ROWS_BOARD_FRAMEWORKS] = "framework, version, id",
};

GPtrArray *
rd_store_list_rows (RdStore *self, RdRowsKind kind, const char *review_id, GError **error)
{
  const RdRecordType *type = rd_rows_get_type (kind);
  g_autofree char *condition = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (type != NULL, NULL);

  if (review_id != NULL)
    condition = g_strconcat ("WHERE review_id = ?1 ORDER BY ", orders[kind], NULL);
  else
    condition = g_strconcat ("ORDER BY ", kind < RD_N_REVIEW_ROWS ? "review_id, " : "", orders[kind], NULL);
  return rd_store_record_list (self, type, condition, review_id, type->free_record, error);
}

gboolean
rd_store_put_row (RdStore *self, RdRowsKind kind, gpointer record, GError **error)
{
  g_return_val_if_fail (self != NULL && record != NULL, FALSE);

  return rd_store_record_put (self, rd_rows_get_type (kind), record, error);
}

gboolean
rd_store_remove_row (RdStore *self, RdRowsKind kind, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return rd_store_record_remove (self, rd_rows_get_type (kind), id, error);
}
