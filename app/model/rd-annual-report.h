/* rd-annual-report.h — the annual report of a board, as a document and as a table
 *
 * What people wrote, the figures of the year and a chart where there is something to compare (R14).  Reviews are told only by their
 * references and what is theirs under pseudonyms; whatever leaves is looked through for the people of all reviews.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "core/report/rd-document.h"
#include "draw/rd-draw-bars.h"
#include "model/rd-annual-year.h"
#include "model/rd-report-export.h"

G_BEGIN_DECLS

/* As it is today; for rd_report_export_new_board(). (transfer full) */
RdDocument     *rd_annual_report_new_document (RdRegister *reg, const RdAnnualYear *year);

/* The document ready to be written. (transfer full) */
RdReportExport *rd_annual_report_new_export   (RdRegister *reg, const RdAnnualYear *year);

/* "annual-report-2026". (transfer full) */
char           *rd_annual_report_make_stem    (const RdAnnualYear *year);

/* The days of the year, then every figure, each followed by the rows that it was counted from.  Headings are for programs and not translated. (transfer full) */
RdSheet        *rd_annual_report_new_sheet    (const RdAnnualYear *year);

/* The sheet as CSV, looked through for the people of all reviews: RD_LEAK_ERROR, RD_DRAW_ERROR_WRITE; what is at @path then stays. */
gboolean        rd_annual_report_write_csv    (RdRegister *reg, const RdAnnualYear *year, const char *path, GError **error);

/* --- charts */

/* The bars of @part that have something to tell; none where there are fewer than two, or all are nought.  Of findings the ten most frequent
 * themes. (transfer full): GArray of RdBar that frees its texts
 */
GArray         *rd_annual_report_list_bars    (const RdAnnualYear *year, const RdAnnualPart *part);

/* What the bars show, in words. (transfer full) */
char           *rd_annual_report_describe_bars (const GArray *bars);

/* --- what was done for children */

/* The impact of actions that were closed in the year, under pseudonyms and with their review’s reference. (transfer full): char * */
GPtrArray      *rd_annual_report_list_impact  (const RdAnnualYear *year);

G_END_DECLS
