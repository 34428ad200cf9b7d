/* rd-document-buffer-private.h — what the files of the text buffer share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-buffer.h"

G_BEGIN_DECLS

#define RD_BREAK_CHARACTER  0x2028       /* RD_RUN_BREAK */
#define RD_BREAK_TEXT       "\xe2\x80\xa8"
#define RD_ANCHOR_CHARACTER 0xfffc

typedef struct _RdDocumentSteps RdDocumentSteps;

/* What kind of change is coming: changes of one kind at one place make one step. */
typedef enum
{
  RD_CHANGE_TYPED,
  RD_CHANGE_TYPED_SPACE,
  RD_CHANGE_ERASED,
  RD_CHANGE_NOTE,
  RD_CHANGE_OTHER,
} RdChangeKind;

/* 1. There is one more line end than lines say.
 * 2. Every line has one style tag, from its first character to its line end.
 * 3. A line whose style is an object's holds one anchor and nothing else.
 */
struct _RdDocumentBuffer
{
  GtkTextBuffer    parent_instance;

  /* Owned */
  RdDocumentLines *lines;
  RdDocumentSteps *steps;
  GHashTable      *languages;     /* language → RdDocumentTag, in the table too */
  GHashTable      *comments;      /* comment’s id → RdDocumentTag */
  GHashTable      *anchors;       /* GtkTextChildAnchor in the text → RdDocumentAnchor */
  RdReferenceNamer namer;
  gpointer         namer_data;
  GDestroyNotify   namer_destroy;

  /* Borrowed: of the table */
  RdDocumentTag   *bold, *italic;
  GPtrArray       *styles;        /* RdDocumentTag, found by rd_document_styles_find() */

  RdMarks          typing_marks;  /* of what is typed next, where has_typing_marks */
  gboolean         has_typing_marks;
  guint            internal;      /* > 0: text goes in and out as it is */
  int              cursor;        /* offset where it last was */
  gunichar         typed;         /* at this stroke, or 0 */
  guint            n_notes_before;
  gboolean         notes_moved;   /* numbers of footnotes are to be worked out */
};

/* --- rd-document-styles.c: the tags that lines have */

void           rd_document_styles_fill        (RdDocumentBuffer *self);
RdDocumentTag *rd_document_styles_find        (RdDocumentBuffer *self, const RdLineStyle *style);
void           rd_document_buffer_show_style  (RdDocumentBuffer *self, guint line);

/* --- rd-document-load.c: blocks become text */

/* In the place of lines @first to @first + @n - 1. */
void           rd_document_buffer_replace_lines (RdDocumentBuffer *self, guint first, guint n, GPtrArray *kept, guint from, guint n_kept);
GPtrArray     *rd_document_buffer_keep_copies (const GPtrArray *blocks);                 /* RdKeptBlock, at least one. (transfer full) */
void           rd_document_buffer_put_runs    (RdDocumentBuffer *self, GtkTextIter *at, const GPtrArray *runs);
RdDocumentTag *rd_document_buffer_comment_tag (RdDocumentBuffer *self, const char *id);
RdDocumentTag *rd_document_buffer_language_tag (RdDocumentBuffer *self, const char *language);

/* --- rd-document-notes.c */

char          *rd_document_note_text          (guint number);                             /* (transfer full) */
void           rd_document_buffer_number_notes (RdDocumentBuffer *self);

/* --- rd-document-read.c */

RdKeptBlock   *rd_document_buffer_keep        (RdDocumentBuffer *self, guint line);      /* (transfer none) */

/* --- rd-document-steps.c: undo and redo */

RdDocumentSteps *rd_document_steps_new        (void);
void           rd_document_steps_free         (RdDocumentSteps *self);
void           rd_document_steps_forget       (RdDocumentBuffer *self);

/* Before any change by the user; @offset is where, @length how many characters come or go. */
void           rd_document_buffer_begin_change (RdDocumentBuffer *self, RdChangeKind kind, int offset, int length);

/* After it. */
void           rd_document_buffer_end_change  (RdDocumentBuffer *self);

/* Everything until the second is one step. */
void           rd_document_buffer_begin_step  (RdDocumentBuffer *self);
void           rd_document_buffer_finish_step (RdDocumentBuffer *self);

/* What the user does at one stroke is one step. */
void           rd_document_buffer_user_begins (GtkTextBuffer *buffer);
void           rd_document_buffer_user_ends   (GtkTextBuffer *buffer);

/* --- rd-document-format.c */

/* The user changes a table or a figure in its widget. */
void           rd_document_buffer_listen      (RdDocumentBuffer *self, RdDocumentAnchor *anchor);

/* --- rd-document-buffer.c */

void           rd_document_buffer_notify_steps (RdDocumentBuffer *self);
void           rd_document_buffer_emit_begun  (RdDocumentBuffer *self);
void           rd_document_buffer_emit_edited (RdDocumentBuffer *self);
void           rd_document_buffer_emit_typed  (RdDocumentBuffer *self, gunichar character);
void           rd_document_buffer_emit_formatted (RdDocumentBuffer *self);
void           rd_document_buffer_emit_added  (RdDocumentBuffer *self, RdDocumentAnchor *anchor);
void           rd_document_buffer_get_line    (RdDocumentBuffer *self, guint line, GtkTextIter *out_start, GtkTextIter *out_end);
void           rd_document_buffer_set_tag     (RdDocumentBuffer *self, RdDocumentTag *tag, gboolean on, const GtkTextIter *start, const GtkTextIter *end);


void           rd_document_buffer_chain_insert (RdDocumentBuffer *self, GtkTextIter *at, const char *text);
void           rd_document_buffer_chain_delete (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end);

/* Before the line end that cannot be reached. */
void           rd_document_buffer_get_last    (GtkTextBuffer *buffer, GtkTextIter *out);
void           rd_document_buffer_set_typing_marks (RdDocumentBuffer *self, gboolean has, RdMarks marks);

/* --- rd-document-change.c */

/* By the user: cleaned, where it may stand, as a step. */
void           rd_document_buffer_come_in     (RdDocumentBuffer *self, GtkTextIter *at, const char *text, int length);
void           rd_document_buffer_go_out      (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end);

/* As it is, with what is known of atoms and objects in it. */
void           rd_document_buffer_delete_plain (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end);

/* What is written at @iter will look like. */
RdMarks        rd_document_buffer_get_cursor_marks (RdDocumentBuffer *self, const GtkTextIter *iter);

G_END_DECLS
