/* rd-document-figure.h — a figure in the text of a report, drawn live from the review
 *
 * A picture, or the words of key dates and of the methodology, which the author can take over into the text.
 *
 * Actions: "figure.describe", "figure.take-over", "figure.remove".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_FIGURE (rd_document_figure_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentFigure, rd_document_figure, RD, DOCUMENT_FIGURE, GtkWidget)

/* "Chart of timescales", "Key dates" … */
const char *rd_document_figure_get_label (RdFigure figure);

GtkWidget  *rd_document_figure_new       (RdDocumentView *outer, RdDocumentAnchor *anchor);

/* What is drawn may be another thing now. */
void        rd_document_figure_refresh   (RdDocumentFigure *self);

G_END_DECLS
