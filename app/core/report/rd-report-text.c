/* rd-report-text.c — what a section says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-text.h"

static const RdField fields[] = {
  RD_FIELD (RdReportText, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportText, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReportText, body, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Text"),
  RD_FIELD (RdReportText, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportText, rd_report_text, "report_texts", fields)
