/* rd-wording-report-file.h — the words of outlines, texts and files of reports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-report-export.h"

G_BEGIN_DECLS

/* What a check of identity found, never saying it: “a real name of “Mother””. @detail is the hit’s; it may be NULL. (transfer full) */
char *rd_wording_report_found      (const char *check, const char *detail);

/* The same with the hit’s code, which tells a name that is sure from a word or letters that may be one, and how those may stay. (transfer full) */
char *rd_wording_report_found_as   (const char *check, const char *code, const char *detail);

/* “section 3.2, paragraph 4”, “the title of the report”: as RdCheckHit has it. (transfer full) */
char *rd_wording_report_place      (const RdDocument *document, guint section, guint paragraph);

/* What will be in a file, in sentences, one on each line. (transfer full) */
char *rd_wording_report_summary    (const RdReportSummary *summary);

/* Of an outline, a text or a report’s file that cannot be used or made; NULL for other errors. (transfer full) */
char *rd_wording_report_file_error (const GError *error);

G_END_DECLS
