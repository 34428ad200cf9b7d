/* rd-finding.c — what a review found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-finding.h"

static const RdField fields[] = {
  RD_FIELD (RdFinding, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdFinding, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdFinding, title, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Finding"),
  RD_FIELD (RdFinding, what_happened, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "What happened"),
  RD_FIELD (RdFinding, why, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Why"),
  RD_FIELD (RdFinding, what_next, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "What needs to happen"),
  RD_FIELD (RdFinding, theme, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Theme"),
  RD_FIELD (RdFinding, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdFinding, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdFinding, rd_finding, "findings", fields)
