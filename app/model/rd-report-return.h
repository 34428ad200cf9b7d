/* rd-report-return.h — what somebody wants changed in a report that came back
 *
 * A Word file against the report as it is now: what was tracked in it, what was changed without being tracked, and comments,
 * one item each, in the order of the report.  They are taken or left one by one, and what was taken becomes one action
 * that can be undone.  What was changed here since the file was sent is not put back: that shows by the versions that
 * were kept.  Names that somebody typed come in as they were typed; the checks find them.
 *
 * A GListModel of RdReturnItem.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"
#include "model/rd-return-item.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_RETURN (rd_report_return_get_type ())
G_DECLARE_FINAL_TYPE (RdReportReturn, rd_report_return, RD, REPORT_RETURN, GObject)

/* Reads the file at @path and holds it against the report.  Errors: RD_DOCUMENT_ERROR (the file), RD_TABLE_FILE_ERROR (what is in
 * it; rd_wording_return_error() has the words), those of the register. (transfer full)
 */
RdReportReturn *rd_report_return_read         (RdRegister *reg, RdReviewItem *review, const char *path, GCancellable *cancellable, GError **error);

/* The same for its bytes. */
RdReportReturn *rd_report_return_read_bytes   (RdRegister *reg, RdReviewItem *review, GBytes *bytes, GCancellable *cancellable, GError **error);

/* How many are so. */
guint           rd_report_return_count        (RdReportReturn *self, RdReturnChoice choice);
guint           rd_report_return_count_barred (RdReportReturn *self);

/* All that are undecided; ACCEPTED leaves those that cannot be taken. */
void            rd_report_return_choose_all   (RdReportReturn *self, RdReturnChoice choice);

/* Whether there are macros in the file: they were not looked at. */
gboolean        rd_report_return_has_macros   (RdReportReturn *self);

/* Sections of the report of which nothing is in the file. */
guint           rd_report_return_count_missing (RdReportReturn *self);

/* Takes what was accepted, as one action.  RD_STORE_ERROR_CONFLICT where the report was changed since it was read: nothing is
 * taken.  TRUE and nothing done where nothing was accepted.
 */
gboolean        rd_report_return_apply        (RdReportReturn *self, GError **error);

G_END_DECLS
