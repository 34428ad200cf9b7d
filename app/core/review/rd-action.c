/* rd-action.c — something that is done so that services improve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action.h"

const char * const rd_action_outcomes[] = {
  "complete",
  "carried-forward",
  "withdrawn",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdAction, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdAction, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdAction, recommendation_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Recommendation"),
  RD_FIELD (RdAction, learning_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Learning point"),
  RD_FIELD (RdAction, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Action"),
  RD_FIELD (RdAction, agency_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Lead agency"),
  RD_FIELD (RdAction, lead, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Lead"),
  RD_FIELD (RdAction, agreed, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Agreed on"),
  RD_FIELD (RdAction, due, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Due"),
  RD_FIELD (RdAction, success, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Success criterion"),
  RD_FIELD (RdAction, progress, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Progress"),
  RD_FIELD (RdAction, evidence, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Evidence of completion"),
  RD_FIELD (RdAction, impact, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Impact on children"),
  RD_FIELD (RdAction, next_review, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Looked at next"),
  RD_FIELD (RdAction, closed, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Closed on"),
  RD_FIELD (RdAction, closed_by, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Closed by"),
  RD_FIELD (RdAction, outcome, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Outcome"),
  RD_FIELD (RdAction, reason, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Reason"),
  RD_FIELD (RdAction, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdAction, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdAction, rd_action, "improvement_actions", fields)
