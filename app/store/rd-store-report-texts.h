/* rd-store-report-texts.h — what the sections of reports say
 *
 * Read when they are wanted and not held: a register has many reports, and few
 * of them are open.  Their sections are rows of the review (RD_ROWS_REPORT_SECTIONS).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-text.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* The text of one section; RD_STORE_ERROR_UNKNOWN_ROW where there is none. (transfer full) */
RdReportText *rd_store_get_report_text     (RdStore *self, const char *section_id, GError **error);

/* Those of a whole report, in no order. (transfer full): GPtrArray of RdReportText */
GPtrArray    *rd_store_list_report_texts   (RdStore *self, const char *review_id, GError **error);

/* --- inside an action */

/* New where its revision is 0; else it must be the revision that is kept: RD_STORE_ERROR_CONFLICT where another
 * has changed it since.
 */
gboolean      rd_store_put_report_text     (RdStore *self, RdReportText *text, GError **error);
gboolean      rd_store_remove_report_text  (RdStore *self, const char *section_id, GError **error);
gboolean      rd_store_remove_report_texts (RdStore *self, const char *review_id, GError **error);

G_END_DECLS
