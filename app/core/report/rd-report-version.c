/* rd-report-version.c — a report as it was at one time, under a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-version.h"

const char * const rd_report_version_purposes[] = {
  "draft",
  "panel",
  "factual-check",
  "family",
  "final",
  "before-restore",
  "other",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdReportVersion, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReportVersion, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdReportVersion, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Version"),
  RD_FIELD (RdReportVersion, purpose, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Purpose"),
  RD_FIELD (RdReportVersion, made, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Made"),
  RD_FIELD (RdReportVersion, author, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Author"),
  RD_FIELD (RdReportVersion, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdReportVersion, words, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Words"),
  RD_FIELD (RdReportVersion, size, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Size"),
  RD_FIELD (RdReportVersion, sha256, RD_FIELD_TEXT, RD_FIELD_PLAIN, "SHA-256"),
  RD_FIELD (RdReportVersion, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdReportVersion, rd_report_version, "report_versions", fields)
