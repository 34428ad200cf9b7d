/* rd-draw-sheet.h — a table on sheets of paper
 *
 * Title, as-at date and headings on every page, texts wrapped within their
 * columns, page x of y.  No row is divided between two pages, but one that is
 * longer than a page; nothing is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "draw/rd-draw-file.h"

G_BEGIN_DECLS

typedef struct _RdDrawSheet RdDrawSheet;

/* Lays @sheet out on pages of @width × @height points, margins (RD_PAPER_MARGIN) included.
 * @sheet and @as_at ("As at Mon 23 Nov 2026") are borrowed, @style is copied. (transfer full)
 */
RdDrawSheet *rd_draw_sheet_new         (const RdSheet *sheet, const char *as_at, const RdDrawStyle *style,
                                        double width, double height);
void         rd_draw_sheet_free        (RdDrawSheet *self);

/* Measures up to @n_rows more rows with the fonts of @cr; FALSE where there are more yet. */
gboolean     rd_draw_sheet_measure     (RdDrawSheet *self, cairo_t *cr, guint n_rows);

/* The pages of the rows measured so far; at least one, also without rows. */
guint        rd_draw_sheet_count_pages (RdDrawSheet *self);

/* Page @number, from 0, with its paper's corner at 0,0. */
void         rd_draw_sheet_page        (RdDrawSheet *self, cairo_t *cr, guint number);

/* The whole table as a PDF file, written beside its name and renamed: RD_DRAW_ERROR_WRITE. */
gboolean     rd_draw_sheet_to_pdf      (const RdSheet *sheet, const char *as_at, const RdDrawStyle *style,
                                        const char *path, RdPaper paper, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDrawSheet, rd_draw_sheet_free)

G_END_DECLS
