/* rd-report.c — the report of a review, as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report.h"

static const RdField fields[] = {
  RD_FIELD (RdReport, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReport, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReport, title, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Title"),
  RD_FIELD (RdReport, language, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Language"),
  RD_FIELD (RdReport, template, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Template"),
  RD_FIELD (RdReport, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReport, rd_report, "reports", fields)
