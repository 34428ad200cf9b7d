/* rd-report-changes.h — two versions of a review's report, side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "core/report/rd-compare.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"
#include "model/rd-sheet-file.h"

G_BEGIN_DECLS

/* Both resolved under the same names; NULL stands for the report as it is now. (transfer full) */
RdComparison *rd_report_changes_compare    (RdRegister *reg, RdReviewItem *review, const char *before_id, const char *after_id,
                                            RdNamingMode mode, GError **error);

/* One row a change: section, what, before, after. Under pseudonyms names that somebody typed are shown as theirs. (transfer full) */
RdSheet      *rd_report_changes_make_sheet (RdRegister *reg, RdReviewItem *review, const RdComparison *comparison, RdNamingMode mode);

/* As a file; under pseudonyms it is looked through for real names before it gets its name: RD_LEAK_ERROR, RD_SHEET_FILE_ERROR, RD_DRAW_ERROR. */
gboolean      rd_report_changes_write      (RdRegister *reg, RdReviewItem *review, const RdComparison *comparison, RdNamingMode mode,
                                            const char *path, RdSheetFileKind kind, GError **error);

/* "Changes SCR-2019-03.docx". (transfer full) */
char         *rd_report_changes_propose_name (RdReviewItem *review, RdSheetFileKind kind);

G_END_DECLS
