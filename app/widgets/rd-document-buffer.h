/* rd-document-buffer.h — what a section of a report says, as a text that can be edited
 *
 * Blocks become lines: a line is a paragraph, a heading, an item or a quotation, and one that holds a table or a figure
 * holds nothing else.  What is read from it is what was put into it, whatever was typed, pasted or taken back in between:
 * GtkTextBuffer's own undo knows no tags and is off.  An undo step is a state of the text with its
 * formatting and the cursor; states share what did not change.
 *
 * After the last line stands one more line end, which can neither be reached nor deleted: an empty last line has
 * its style on it.
 *
 * Properties, notified: "can-undo-edit", "can-redo-edit" (boolean).
 * Signals: "edited": the text or its formatting is another one, by the user, by undo or by redo.
 * "typed" (uint): the user typed that one character, and it is in the text.
 * "formatted": the look at the cursor may be another one.
 * "step-begun": before the first change of a step.
 * "object-added" (RdDocumentAnchor): a table or a figure needs its widget.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-anchor.h"
#include "widgets/rd-document-lines.h"
#include "widgets/rd-document-tag.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_BUFFER (rd_document_buffer_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentBuffer, rd_document_buffer, RD, DOCUMENT_BUFFER, GtkTextBuffer)

/* What a reference reads as: never empty. (transfer full) */
typedef char *(*RdReferenceNamer) (const RdRun *run, gpointer user_data);

RdDocumentBuffer *rd_document_buffer_new          (void);

/* Without one a reference reads as "…". */
void              rd_document_buffer_set_namer    (RdDocumentBuffer *self, RdReferenceNamer namer, gpointer user_data, GDestroyNotify destroy);
char             *rd_document_buffer_name         (RdDocumentBuffer *self, const RdRun *run);      /* (transfer full) */

/* Asks the namer again for every reference; no step, the text is the same. */
void              rd_document_buffer_name_again   (RdDocumentBuffer *self);

/* --- the whole */

/* Forgets what could be undone. What is no block of a text (a list that is empty) becomes one empty paragraph. */
void              rd_document_buffer_set_blocks   (RdDocumentBuffer *self, const GPtrArray *blocks);

/* The same as a step that can be undone, with as little change as there is: what was changed elsewhere. */
void              rd_document_buffer_follow       (RdDocumentBuffer *self, const GPtrArray *blocks);

/* RdBlock, as they are stored: references without a text.  One empty paragraph is what nothing reads as, and is left out. (transfer full) */
GPtrArray        *rd_document_buffer_get_blocks   (RdDocumentBuffer *self);

/* The block of a line; as above. (transfer none): until the next change */
const RdBlock    *rd_document_buffer_get_block    (RdDocumentBuffer *self, guint line);
guint             rd_document_buffer_get_n_lines  (RdDocumentBuffer *self);

/* Runs of a stretch within one line. (transfer full) */
GPtrArray        *rd_document_buffer_get_runs     (RdDocumentBuffer *self, const GtkTextIter *start, const GtkTextIter *end);

/* Blocks of a stretch: of the first and last line what is in it. (transfer full) */
GPtrArray        *rd_document_buffer_get_stretch  (RdDocumentBuffer *self, const GtkTextIter *start, const GtkTextIter *end);

/* In place of the selection or at the cursor, as one step: the first and last block join the lines around them where they are
 * paragraphs, a single paragraph's words go into the line as it is.
 */
void              rd_document_buffer_insert_blocks (RdDocumentBuffer *self, const GPtrArray *blocks);

/* --- one step */

gboolean          rd_document_buffer_can_undo     (RdDocumentBuffer *self);
gboolean          rd_document_buffer_can_redo     (RdDocumentBuffer *self);
void              rd_document_buffer_undo         (RdDocumentBuffer *self);
void              rd_document_buffer_redo         (RdDocumentBuffer *self);

/* What comes next is a step of its own. */
void              rd_document_buffer_end_step     (RdDocumentBuffer *self);

/* Of a cell: who holds the table keeps the steps, told by the signal "step-begun" before each. */
void              rd_document_buffer_set_outer_steps (RdDocumentBuffer *self);

/* --- lines */

/* The style of the line, and what stands before a numbered item (0: nothing). */
RdLineStyle       rd_document_buffer_get_style    (RdDocumentBuffer *self, guint line);
guint             rd_document_buffer_get_number   (RdDocumentBuffer *self, guint line);
guint             rd_document_buffer_get_cursor_line (RdDocumentBuffer *self);

/* Of the lines of the selection, as one step; tables and figures stay. */
void              rd_document_buffer_set_style    (RdDocumentBuffer *self, const RdLineStyle *style);
void              rd_document_buffer_set_line_style (RdDocumentBuffer *self, guint line, const RdLineStyle *style);

/* The height of body text in pixels, by which margins and spaces go; @is_dense: without space between lines, as in a cell. */
void              rd_document_buffer_set_em       (RdDocumentBuffer *self, double em, gboolean is_dense);

/* How far an item is set in for each level, in hundredths of that height. */
#define RD_DOCUMENT_INDENT 170

/* The lines that the selection touches, both ends with it. */
void              rd_document_buffer_get_selected_lines (RdDocumentBuffer *self, guint *out_first, guint *out_last);

/* --- marks */

/* Those that what is typed next will have; of a selection those that all of it has. */
RdMarks           rd_document_buffer_get_marks    (RdDocumentBuffer *self);

/* On the selection, or on what is typed next. */
void              rd_document_buffer_toggle_mark  (RdDocumentBuffer *self, RdMarks mark);

/* Takes bold, italic and language from the selection. */
void              rd_document_buffer_clear_marks  (RdDocumentBuffer *self);

/* A comment on a stretch, no step of its own; and away with it wherever it stands. */
void              rd_document_buffer_mark_comment (RdDocumentBuffer *self, const char *id, const GtkTextIter *start, const GtkTextIter *end);
void              rd_document_buffer_unmark_comment (RdDocumentBuffer *self, const char *id);
gboolean          rd_document_buffer_find_comment (RdDocumentBuffer *self, const char *id, GtkTextIter *out_start, GtkTextIter *out_end);

/* --- atoms and objects, in place of the selection, as one step */

void              rd_document_buffer_insert_run   (RdDocumentBuffer *self, const RdRun *run);

/* A line of its own: the cursor's where that is empty, else after it. @block is a TABLE or FIGURE. (transfer none) */
RdDocumentAnchor *rd_document_buffer_insert_object (RdDocumentBuffer *self, const RdBlock *block);
RdDocumentAnchor *rd_document_buffer_get_object   (RdDocumentBuffer *self, guint line);

/* The footnotes in the order in which they stand, of tables too where they are numbered. */
guint             rd_document_buffer_count_notes  (RdDocumentBuffer *self);
void              rd_document_buffer_set_n_notes_before (RdDocumentBuffer *self, guint n);

/* Another text of the footnote of that atom, as one step that goes on while the same note is written. */
void              rd_document_buffer_edit_note    (RdDocumentBuffer *self, RdDocumentTag *atom, const GPtrArray *note);

G_END_DECLS
