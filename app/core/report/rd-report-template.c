/* rd-report-template.c — an outline of the board’s own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-template.h"

static const RdField fields[] = {
  RD_FIELD (RdReportTemplate, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportTemplate, code, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Id"),
  RD_FIELD (RdReportTemplate, label, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Template"),
  RD_FIELD (RdReportTemplate, content, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Outline"),
  RD_FIELD (RdReportTemplate, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportTemplate, rd_report_template, "report_templates", fields)
