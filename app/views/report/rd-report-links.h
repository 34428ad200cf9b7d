/* rd-report-links.h — what is chosen beside a report, done on its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "views/report/rd-report-editor.h"

G_BEGIN_DECLS

/* Selects from @start to before @end, characters of that paragraph of the section that is shown (core/report/rd-paragraphs.h); of a table the
 * whole of it.
 */
void     rd_report_links_show_place    (RdReportEditor *editor, guint paragraph, guint start, guint end);

/* Selects the words that have the comment; FALSE where none have. */
gboolean rd_report_links_show_comment  (RdReportEditor *editor, const char *comment_id);

/* A comment on what is selected, with its mark, as one action. FALSE where nothing is selected, or it could not be kept. */
gboolean rd_report_links_add_comment   (RdReportEditor *editor, RdRegister *reg, RdReviewItem *review, const char *text);

/* A reference where the cursor is: @kind is "finding" or "entry". */
void     rd_report_links_insert        (RdReportEditor *editor, const char *kind, const char *id);

G_END_DECLS
