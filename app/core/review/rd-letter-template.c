/* rd-letter-template.c — a template of the board’s own for letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-letter-template.h"

static const RdField fields[] = {
  RD_FIELD (RdLetterTemplate, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdLetterTemplate, code, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Id"),
  RD_FIELD (RdLetterTemplate, label, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Template"),
  RD_FIELD (RdLetterTemplate, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "File"),
  RD_FIELD (RdLetterTemplate, media_type, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Type"),
  RD_FIELD (RdLetterTemplate, size, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Size"),
  RD_FIELD (RdLetterTemplate, sha256, RD_FIELD_TEXT, RD_FIELD_PLAIN, "SHA-256"),
  RD_FIELD (RdLetterTemplate, milestone, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Milestone"),
  RD_FIELD (RdLetterTemplate, recipient, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "To"),
  RD_FIELD (RdLetterTemplate, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdLetterTemplate, rd_letter_template, "letter_templates", fields)
