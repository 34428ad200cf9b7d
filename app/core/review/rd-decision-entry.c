/* rd-decision-entry.c — one step on the way to a decision, or after it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-decision-entry.h"

const char * const rd_decision_entry_kinds[] = {
  "recommendation",
  "decision",
  "dissent",
  "peer-challenge",
  "panel-advice",
  "panel-challenge",
  "panel-request",
  "panel-invitation",
  "research",
  "alternative-review",
  "outcome-told",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdDecisionEntry, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdDecisionEntry, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdDecisionEntry, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Step"),
  RD_FIELD (RdDecisionEntry, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdDecisionEntry, party, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Who"),
  RD_FIELD (RdDecisionEntry, outcome, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Outcome"),
  RD_FIELD (RdDecisionEntry, text, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "What was said"),
  RD_FIELD (RdDecisionEntry, due, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Answer wanted by"),
  RD_FIELD (RdDecisionEntry, answered, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Answered on"),
  RD_FIELD (RdDecisionEntry, answer, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Answer"),
  RD_FIELD (RdDecisionEntry, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdDecisionEntry, rd_decision_entry, "decision_log", fields)
