/* rd-report-figures.h — what is drawn live from a review, in its report
 *
 * The Gantt, the timeline and the genogram as drawings, each with a description in words of all that
 * can be read in it; key dates and methodology as paragraphs and tables.  It is gathered at once, on the main loop;
 * afterwards it knows no register, and one thread at a time may draw it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "draw/rd-drawing.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdReportFigures RdReportFigures;

/* Each figure's bit; and those that stand in @document. */
#define RD_FIGURE_BIT(figure) (1u << (figure))
#define RD_FIGURE_BITS_ALL    (RD_FIGURE_BIT (RD_N_FIGURES) - 1)
guint            rd_report_figures_find        (const RdDocument *document);

/* Those of @bits, of the review as it is now.  NULL where the register cannot be read. (transfer full) */
RdReportFigures *rd_report_figures_new         (RdRegister *reg, RdReviewItem *review, guint bits, RdNamingMode mode, GError **error);
void             rd_report_figures_free        (RdReportFigures *self);     /* NULL is fine */

/* Whether @figure is drawn; else it is paragraphs and tables, which an author can take over. */
gboolean         rd_report_figure_is_picture   (RdFigure figure);

/* What stands in the place of @figure: the words of key dates and methodology; of a picture NULL, or the sentence that says
 * that there is nothing to be drawn.  Taken over, the same blocks are ordinary text. (transfer full): GPtrArray of RdBlock
 */
GPtrArray       *rd_report_figures_make_blocks (const RdReportFigures *self, RdFigure figure);

/* The drawing of a picture, for draw/rd-draw-figure.h; it borrows from @self.  FALSE where there is nothing to be drawn. */
gboolean         rd_report_figures_get_drawing (const RdReportFigures *self, RdFigure figure, RdDrawing *out);

/* In words, for who cannot see it; NULL where it is no picture, or there is nothing to be drawn. (transfer full) */
char            *rd_report_figures_describe    (const RdReportFigures *self, RdFigure figure);

/* Puts into each figure of @document its content, or its picture (@with_pictures), and a description where the author gave none.
 * RD_DRAW_ERROR_WRITE where a picture cannot be drawn; @document is good with those before it.
 */
gboolean         rd_report_figures_fill        (const RdReportFigures *self, RdDocument *document, gboolean with_words,
                                                gboolean with_pictures, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportFigures, rd_report_figures_free)

G_END_DECLS
