/* rd-action-chase.c — somebody was asked how an overdue action goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action-chase.h"

const char * const rd_action_chase_means[] = {
  "letter",
  "e-mail",
  "telephone",
  "meeting",
  NULL,
};

static const RdField fields[] = {
  RD_FIELD (RdActionChase, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdActionChase, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdActionChase, action_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Action"),
  RD_FIELD (RdActionChase, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdActionChase, means, RD_FIELD_TEXT, RD_FIELD_PLAIN, "How"),
  RD_FIELD (RdActionChase, letter_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Letter"),
  RD_FIELD (RdActionChase, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdActionChase, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdActionChase, rd_action_chase, "action_chases", fields)
