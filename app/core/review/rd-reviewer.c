/* rd-reviewer.c — somebody who leads or supports the review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-reviewer.h"

const char * const rd_reviewer_roles[] = {
  "lead",
  "support",
  "panel-chair",
  "author",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdReviewer, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReviewer, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReviewer, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Name"),
  RD_FIELD (RdReviewer, role, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Role"),
  RD_FIELD (RdReviewer, organisation, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Organisation"),
  RD_FIELD (RdReviewer, qualifications, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Qualifications"),
  RD_FIELD (RdReviewer, appointed, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Appointed on"),
  RD_FIELD (RdReviewer, declared, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Independence declared on"),
  RD_FIELD (RdReviewer, board_independent, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Independent of the board"),
  RD_FIELD (RdReviewer, panel_advice, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Panel’s advice"),
  RD_FIELD (RdReviewer, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdReviewer, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReviewer, rd_reviewer, "reviewers", fields)
