/* rd-report-waiver.c — something a check found that stays as it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-waiver.h"

static const RdField fields[] = {
  RD_FIELD (RdReportWaiver, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportWaiver, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReportWaiver, section_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Section"),
  RD_FIELD (RdReportWaiver, rule, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Check"),
  RD_FIELD (RdReportWaiver, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Words"),
  RD_FIELD (RdReportWaiver, reason, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Reason"),
  RD_FIELD (RdReportWaiver, author, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Author"),
  RD_FIELD (RdReportWaiver, made, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Made"),
  RD_FIELD (RdReportWaiver, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportWaiver, rd_report_waiver, "report_waivers", fields)
