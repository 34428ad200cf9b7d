/* rd-report-comment.c — a comment on a stretch of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-comment.h"

static const RdField fields[] = {
  RD_FIELD (RdReportComment, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportComment, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReportComment, section_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Section"),
  RD_FIELD (RdReportComment, parent_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Answer to"),
  RD_FIELD (RdReportComment, author, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Author"),
  RD_FIELD (RdReportComment, made, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Made"),
  RD_FIELD (RdReportComment, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Comment"),
  RD_FIELD (RdReportComment, quote, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "On"),
  RD_FIELD (RdReportComment, is_resolved, RD_FIELD_FLAG, RD_FIELD_PLAIN, "Resolved"),
  RD_FIELD (RdReportComment, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportComment, rd_report_comment, "report_comments", fields)
