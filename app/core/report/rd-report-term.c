/* rd-report-term.c — a word that means something in one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-term.h"

const char * const rd_report_term_kinds[] = {
  "word",
  "place",
  "school",
  "address",
  "identifier",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdReportTerm, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportTerm, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReportTerm, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdReportTerm, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Text"),
  RD_FIELD (RdReportTerm, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdReportTerm, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportTerm, rd_report_term, "report_terms", fields)
