/* rd-rows.c — all that is kept with a review, kind by kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-rows.h"

#include "core/chronology/rd-chronology-import.h"
#include "core/chronology/rd-entry-link.h"
#include "core/chronology/rd-episode.h"
#include "core/chronology/rd-mention.h"
#include "core/report/rd-report-comment.h"
#include "core/report/rd-report-section.h"
#include "core/report/rd-report-template.h"
#include "core/report/rd-report-term.h"
#include "core/report/rd-report-version.h"
#include "core/report/rd-report-waiver.h"
#include "core/report/rd-report.h"
#include "core/review/rd-action-chase.h"
#include "core/review/rd-action-note.h"
#include "core/review/rd-action.h"
#include "core/review/rd-agency-request.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-annual-text.h"
#include "core/review/rd-board-framework.h"
#include "core/review/rd-consideration.h"
#include "core/review/rd-contact.h"
#include "core/review/rd-criterion-answer.h"
#include "core/review/rd-decision-entry.h"
#include "core/review/rd-establishment.h"
#include "core/review/rd-review-document.h"
#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-hold.h"
#include "core/review/rd-holiday-change.h"
#include "core/review/rd-independence.h"
#include "core/review/rd-involved-board.h"
#include "core/review/rd-learning-point.h"
#include "core/review/rd-letter-template.h"
#include "core/review/rd-letter.h"
#include "core/review/rd-local-milestone.h"
#include "core/review/rd-marker-note.h"
#include "core/review/rd-milestone.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "core/review/rd-publication-item.h"
#include "core/review/rd-publication-place.h"
#include "core/review/rd-publication-text.h"
#include "core/review/rd-recommendation.h"
#include "core/review/rd-relationship.h"
#include "core/review/rd-restraint-year.h"
#include "core/review/rd-reviewer.h"

static const RdRecordType * const types[RD_N_ROWS] = {
  [RD_ROWS_MILESTONES] = &rd_milestone_type,
  [RD_ROWS_HOLDS] = &rd_hold_type,
  [RD_ROWS_PEOPLE] = &rd_person_type,
  [RD_ROWS_INVOLVED_BOARDS] = &rd_involved_board_type,
  [RD_ROWS_CRITERIA_ANSWERS] = &rd_criterion_answer_type,
  [RD_ROWS_CONSIDERATIONS] = &rd_consideration_type,
  [RD_ROWS_DECISION_LOG] = &rd_decision_entry_type,
  [RD_ROWS_REVIEWERS] = &rd_reviewer_type,
  [RD_ROWS_AGENCIES] = &rd_agency_type,
  [RD_ROWS_INDEPENDENCE] = &rd_independence_type,
  [RD_ROWS_AGENCY_REQUESTS] = &rd_agency_request_type,
  [RD_ROWS_DOCUMENTS] = &rd_review_document_type,
  [RD_ROWS_CONTACTS] = &rd_contact_type,
  [RD_ROWS_LEARNING_POINTS] = &rd_learning_point_type,
  [RD_ROWS_LOCAL_MILESTONES] = &rd_local_milestone_type,
  [RD_ROWS_LETTERS] = &rd_letter_type,
  [RD_ROWS_PERSON_NAMES] = &rd_person_name_type,
  [RD_ROWS_RELATIONSHIPS] = &rd_relationship_type,
  [RD_ROWS_CHRONOLOGY_IMPORTS] = &rd_chronology_import_type,
  [RD_ROWS_EPISODES] = &rd_episode_type,
  [RD_ROWS_ENTRY_LINKS] = &rd_entry_link_type,
  [RD_ROWS_MENTIONS] = &rd_mention_type,
  [RD_ROWS_FINDINGS] = &rd_finding_type,
  [RD_ROWS_FINDING_EVIDENCE] = &rd_finding_evidence_type,
  [RD_ROWS_RECOMMENDATIONS] = &rd_recommendation_type,
  [RD_ROWS_ACTIONS] = &rd_action_type,
  [RD_ROWS_ACTION_NOTES] = &rd_action_note_type,
  [RD_ROWS_MARKER_NOTES] = &rd_marker_note_type,
  [RD_ROWS_REPORTS] = &rd_report_type,
  [RD_ROWS_REPORT_SECTIONS] = &rd_report_section_type,
  [RD_ROWS_REPORT_COMMENTS] = &rd_report_comment_type,
  [RD_ROWS_REPORT_VERSIONS] = &rd_report_version_type,
  [RD_ROWS_REPORT_TERMS] = &rd_report_term_type,
  [RD_ROWS_REPORT_WAIVERS] = &rd_report_waiver_type,
  [RD_ROWS_ACTION_CHASES] = &rd_action_chase_type,
  [RD_ROWS_PUBLICATION_ITEMS] = &rd_publication_item_type,
  [RD_ROWS_PUBLICATION_PLACES] = &rd_publication_place_type,
  [RD_ROWS_PUBLICATION_TEXTS] = &rd_publication_text_type,
  [RD_ROWS_RESTRAINT_YEARS] = &rd_restraint_year_type,
  [RD_ROWS_ESTABLISHMENTS] = &rd_establishment_type,
  [RD_ROWS_ANNUAL_TEXTS] = &rd_annual_text_type,
  [RD_ROWS_REPORT_TEMPLATES] = &rd_report_template_type,
  [RD_ROWS_LETTER_TEMPLATES] = &rd_letter_template_type,
  [RD_ROWS_HOLIDAY_CHANGES] = &rd_holiday_change_type,
  [RD_ROWS_BOARD_FRAMEWORKS] = &rd_board_framework_type,
};

const RdRecordType *
rd_rows_get_type (RdRowsKind kind)
{
  g_return_val_if_fail (kind < RD_N_ROWS, NULL);

  return types[kind];
}

RdRowsKind
rd_rows_find_kind (const RdRecordType *type)
{
  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    if (types[kind] == type)
      return kind;
  return RD_N_ROWS;
}

GPtrArray *
rd_rows_new_list (RdRowsKind kind)
{
  g_return_val_if_fail (kind < RD_N_ROWS, NULL);

  return g_ptr_array_new_with_free_func (types[kind]->free_record);
}

RdRows *
rd_rows_new (void)
{
  RdRows *self = g_new0 (RdRows, 1);

  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    self->lists[kind] = rd_rows_new_list (kind);
  return self;
}

void
rd_rows_free (RdRows *self)
{
  if (self == NULL)
    return;
  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    g_clear_pointer (&self->lists[kind], g_ptr_array_unref);
  g_free (self);
}

gpointer
rd_rows_find (const RdRows *self, RdRowsKind kind, const char *id)
{
  const RdField *key;

  g_return_val_if_fail (self != NULL && kind < RD_N_ROWS, NULL);

  key = &types[kind]->fields[0];
  for (guint i = 0; id != NULL && i < self->lists[kind]->len; i++)
    if (g_str_equal (rd_record_get_text (self->lists[kind]->pdata[i], key), id))
      return self->lists[kind]->pdata[i];
  return NULL;
}
