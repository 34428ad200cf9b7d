/* rd-document-view.h — the page on which a section of a report is written
 *
 * A text with styles, lists, references and footnotes, worked by keys and by actions of the widget: "text.style" (s: a code of
 * rd_document_view_style_codes), "text.bold", "text.italic", "text.plain", "document.undo", "document.redo", "text.note",
 * "text.break", "text.paste-plain".
 *
 * Signals: "wants-reference" (uint: the character, '@' or '#'): it was typed where a reference may begin, and stands in the text.
 * "note-activated" (RdDocumentTag): a footnote is to be read or changed.
 * "reference-activated" (RdDocumentTag).
 * "adopted" (RdDocumentView): a text within a table or figure of it, whose signals are as good as its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-figures.h"
#include "widgets/rd-document-buffer.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_VIEW (rd_document_view_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentView, rd_document_view, RD, DOCUMENT_VIEW, GtkTextView)

/* "p", "h1", "h2", "h3", "ul", "ol", "q"; NULL-terminated. */
extern const char * const rd_document_view_style_codes[];

/* With a text of its own. */
GtkWidget        *rd_document_view_new        (void);
RdDocumentBuffer *rd_document_view_get_text   (RdDocumentView *self);

/* A cell of a table: as high as its text, without space around paragraphs. */
void              rd_document_view_set_dense  (RdDocumentView *self, gboolean is_dense);

/* The height of body text in pixels, 0 where it is not known yet: property "em". */
double            rd_document_view_get_em     (RdDocumentView *self);

/* A text within a table or figure of @outer, which keeps the steps; it is dense. */
void              rd_document_view_set_outer  (RdDocumentView *self, RdDocumentView *outer);

/* What is shown while nothing is in it. */
void              rd_document_view_set_hint   (RdDocumentView *self, const char *hint);

/* The code of the style at the cursor; NULL on a table or figure. */
const char       *rd_document_view_get_style  (RdDocumentView *self);

/* Places the cursor, selects up to @end where it differs, and brings it into sight, with the table that it is in. */
void              rd_document_view_go_to      (RdDocumentView *self, int start, int end);

/* Where an atom is seen, for a popover. */
void              rd_document_view_get_place  (RdDocumentView *self, RdDocumentTag *atom, GdkRectangle *out);
void              rd_document_view_get_cursor_place (RdDocumentView *self, GdkRectangle *out);

/* The atom before the cursor, else the one behind it, or NULL. (transfer none) */
RdDocumentTag    *rd_document_view_find_atom  (RdDocumentView *self);

/* --- tables and figures */

/* The keyboard comes back from it, to before or behind it. */
void              rd_document_view_leave_object  (RdDocumentView *self, RdDocumentAnchor *anchor, gboolean below);
void              rd_document_view_remove_object (RdDocumentView *self, RdDocumentAnchor *anchor);

/* The keyboard into a table that has just come. */
void              rd_document_view_enter_new     (RdDocumentView *self, RdDocumentAnchor *anchor);

/* By these, as one step. */
void              rd_document_view_replace_object (RdDocumentView *self, RdDocumentAnchor *anchor, const GPtrArray *blocks);

/* Scrolls to a widget in it. */
void              rd_document_view_reveal_child  (RdDocumentView *self, GtkWidget *child);

/* The RdDocumentTable that stands on a line, or NULL. (transfer none) */
GtkWidget        *rd_document_view_get_table     (RdDocumentView *self, guint line);

/* The page on which it is a text within a table or figure; NULL: it is the page. (transfer none) */
RdDocumentView   *rd_document_view_get_outer     (RdDocumentView *self);

/* The line of the page on which the table stands that @text is in, or -1. */
int               rd_document_view_find_text     (RdDocumentView *self, RdDocumentView *text);

/* What figures are drawn from, asked for when one is shown; NULL: nothing. (transfer none) */
typedef const RdReportFigures *(*RdFiguresFunc) (gpointer user_data);
void              rd_document_view_set_figures   (RdDocumentView *self, RdFiguresFunc figures, gpointer user_data);
const RdReportFigures *rd_document_view_get_figures (RdDocumentView *self);
void              rd_document_view_refresh_figures (RdDocumentView *self);

G_END_DECLS
