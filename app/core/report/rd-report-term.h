/* rd-report-term.h — a word that means something in one case
 *
 * Words that are spelt right here; places, schools and other words that would show whom the report is about,
 * which the checks look for (product.md, R16).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *kind;        /* a code of rd_report_term_kinds */
  char *text;
  char *note;        /* may be NULL */
  int   revision;
} RdReportTerm;

/* "word", "place", "school", "address", "identifier"; NULL-terminated. */
extern const char * const rd_report_term_kinds[];

RD_DECLARE_RECORD (RdReportTerm, rd_report_term)

G_END_DECLS
