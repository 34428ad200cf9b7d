/* rd-report-find.h — words looked for in the report, above its page
 *
 * In the section that is shown or in the whole report; what a reference or a footnote shows is found too, but only what was written is
 * replaced.  Replacing all in the section is a step of the page's own undo, in the whole report one of the register's.
 *
 * Signal "keep" (returns gboolean): what is unsaved on the page is to be kept first.
 * Signal "closed".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"
#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_FIND (rd_report_find_get_type ())
G_DECLARE_FINAL_TYPE (RdReportFind, rd_report_find, RD, REPORT_FIND, GtkWidget)

/* The page in which is searched, once. */
void  rd_report_find_set_page    (RdReportFind *self, RdDocumentView *page);

/* The section that it shows; all NULL: none. */
void  rd_report_find_set_section (RdReportFind *self, RdRegister *reg, RdReviewItem *review, const char *id);

/* Shows it, with the words that are selected on the page; @replace: with what is put in their place. */
void  rd_report_find_open        (RdReportFind *self, gboolean replace);

/* Takes it away, and what was marked. */
void  rd_report_find_close       (RdReportFind *self);

/* After the text has changed. */
void  rd_report_find_refresh     (RdReportFind *self);

G_END_DECLS
