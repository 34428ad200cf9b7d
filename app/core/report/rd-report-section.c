/* rd-report-section.c — a section of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-section.h"

static const RdField fields[] = {
  RD_FIELD (RdReportSection, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportSection, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReportSection, key, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Template’s section"),
  RD_FIELD (RdReportSection, title, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Title"),
  RD_FIELD (RdReportSection, level, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Level"),
  RD_FIELD (RdReportSection, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdReportSection, guidance, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Guidance"),
  RD_FIELD (RdReportSection, least_words, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Least words"),
  RD_FIELD (RdReportSection, words, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Words"),
  RD_FIELD (RdReportSection, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportSection, rd_report_section, "report_sections", fields)
