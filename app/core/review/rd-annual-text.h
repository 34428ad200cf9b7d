/* rd-annual-text.h — a passage of a year’s annual report
 *
 * What people write beside the figures (R14).  The board’s, not a review’s; one of each block a year.  Plain text: paragraphs are divided by
 * an empty line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;     /* UUID */
  int    year;   /* in which the reported year begins */
  char  *block;  /* a code of rd_annual_text_blocks */
  char  *text;
  int    revision;
} RdAnnualText;

/* "introduction", "reviews", "holds", "actions", "impact", "themes", "restraint", "next-year"; NULL-terminated. */
extern const char * const rd_annual_text_blocks[];

RD_DECLARE_RECORD (RdAnnualText, rd_annual_text)

G_END_DECLS
