/* rd-annual-text.c — a passage of a year’s annual report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-annual-text.h"

const char * const rd_annual_text_blocks[] = {
  "introduction",
  "reviews",
  "holds",
  "actions",
  "impact",
  "themes",
  "restraint",
  "next-year",
  NULL,
};

static const RdField fields[] = {
  RD_FIELD (RdAnnualText, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdAnnualText, year, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Year"),
  RD_FIELD (RdAnnualText, block, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Passage"),
  RD_FIELD (RdAnnualText, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Text"),
  RD_FIELD (RdAnnualText, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdAnnualText, rd_annual_text, "annual_texts", fields)
