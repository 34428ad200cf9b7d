/* rd-letter.c — a letter or form that was made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-letter.h"

static const RdField fields[] = {
  RD_FIELD (RdLetter, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdLetter, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdLetter, template, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Template"),
  RD_FIELD (RdLetter, document_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Document"),
  RD_FIELD (RdLetter, agency_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Agency"),
  RD_FIELD (RdLetter, recipient, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "To"),
  RD_FIELD (RdLetter, made, RD_FIELD_DAY, RD_FIELD_PLAIN, "Made on"),
  RD_FIELD (RdLetter, sent, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Sent on"),
  RD_FIELD (RdLetter, milestone, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Milestone"),
  RD_FIELD (RdLetter, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdLetter, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdLetter, rd_letter, "letters", fields)
