/* rd-finding-evidence.c — an entry that a finding rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-finding-evidence.h"

static const RdField fields[] = {
  RD_FIELD (RdFindingEvidence, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdFindingEvidence, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdFindingEvidence, finding_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Finding"),
  RD_FIELD (RdFindingEvidence, entry_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Entry"),
  RD_FIELD (RdFindingEvidence, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdFindingEvidence, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdFindingEvidence, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdFindingEvidence, rd_finding_evidence, "finding_evidence", fields)
