/* rd-document-steps.c — undo and redo in a section's text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

#define N_STEPS_MAX 400

/* The text as it was, with its cursor: states share the blocks that did not change. */
typedef struct
{
  GPtrArray *blocks;      /* RdKeptBlock */
  int        insert, bound;
} State;

struct _RdDocumentSteps
{
  GPtrArray   *undo, *redo;     /* State, newest last */
  gboolean     is_open;         /* the newest step goes on */
  gboolean     is_outer;        /* steps are kept elsewhere */
  RdChangeKind kind;
  int          place;           /* where the step would go on */
  guint        depth;           /* of what the user does at one stroke */
  gboolean     begun;           /* a step has begun in it */
  gboolean     touched;         /* something was changed in it */
};

/* Helpers */

static void
state_free (gpointer data)
{
  State *state = data;

  g_ptr_array_unref (state->blocks);
  g_free (state);
}

static GPtrArray *
keep_all (RdDocumentBuffer *self)
{
  guint n = rd_document_lines_get_n (self->lines);
  GPtrArray *blocks = g_ptr_array_new_full (n, (GDestroyNotify) rd_kept_block_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (blocks, rd_kept_block_ref (rd_document_buffer_keep (self, i)));
  return blocks;
}

static int
get_offset (RdDocumentBuffer *self, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &iter, mark);
  return gtk_text_iter_get_offset (&iter);
}

static State *
take_state (RdDocumentBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  State *state = g_new0 (State, 1);

  state->blocks = keep_all (self);
  state->insert = get_offset (self, gtk_text_buffer_get_insert (buffer));
  state->bound = get_offset (self, gtk_text_buffer_get_selection_bound (buffer));
  return state;
}

static gboolean
is_same (RdKeptBlock *a, RdKeptBlock *b)
{
  return a == b || rd_block_equal (a->block, b->block);
}

/* Both objects of one kind: the widget stays, and with it the place where one works. */
static gboolean
change_object (RdDocumentBuffer *self, guint line, RdKeptBlock *kept)
{
  RdDocumentAnchor *anchor;
  RdLineStyle style = rd_line_style_of (kept->block);

  if (!rd_line_style_is_object (&style) || !rd_line_style_equal (&style, rd_document_lines_get_style (self->lines, line)))
    return FALSE;
  anchor = rd_document_buffer_get_object (self, line);
  rd_document_anchor_set_block (anchor, kept->block);
  rd_document_lines_set_kept (self->lines, line, kept);
  self->notes_moved = TRUE;
  return TRUE;
}

static void
show_blocks (RdDocumentBuffer *self, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) old = keep_all (self);
  guint first = 0, behind = 0, n_old, n_new;

  while (first < MIN (old->len, blocks->len) && is_same (old->pdata[first], blocks->pdata[first]))
    first++;
  while (behind < MIN (old->len, blocks->len) - first
         && is_same (old->pdata[old->len - 1 - behind], blocks->pdata[blocks->len - 1 - behind]))
    behind++;
  n_old = old->len - first - behind;
  n_new = blocks->len - first - behind;
  if (n_old == 1 && n_new == 1 && change_object (self, first, blocks->pdata[first]))
    return;
  if (n_old > 0 || n_new > 0)
    rd_document_buffer_replace_lines (self, first, n_old, blocks, first, n_new);
}

static void
show_state (RdDocumentBuffer *self, const State *state)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter insert, bound;

  show_blocks (self, state->blocks);
  rd_document_buffer_number_notes (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &insert, state->insert);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound, state->bound);
  gtk_text_buffer_select_range (buffer, &insert, &bound);
  rd_document_buffer_emit_edited (self);
}

static void
push (RdDocumentBuffer *self)
{
  RdDocumentSteps *steps = self->steps;
  gboolean told = steps->undo->len == 0 || steps->redo->len > 0;

  rd_document_buffer_emit_begun (self);
  if (steps->is_outer)
    return;
  if (steps->undo->len >= N_STEPS_MAX)
    g_ptr_array_remove_index (steps->undo, 0);
  g_ptr_array_add (steps->undo, take_state (self));
  g_ptr_array_set_size (steps->redo, 0);
  if (told)
    rd_document_buffer_notify_steps (self);
}

static gboolean
goes_on (const RdDocumentSteps *steps, RdChangeKind kind, int offset, int length)
{
  if (steps->depth > 0 && steps->begun)
    return TRUE;
  if (!steps->is_open || kind == RD_CHANGE_OTHER)
    return FALSE;
  if (kind == RD_CHANGE_ERASED)
    return steps->kind == kind && (offset == steps->place || offset - length == steps->place);
  if (kind == RD_CHANGE_TYPED || kind == RD_CHANGE_NOTE)
    return steps->kind == kind && offset == steps->place;
  return (steps->kind == RD_CHANGE_TYPED || steps->kind == kind) && offset == steps->place;
}

static void
move_state (RdDocumentBuffer *self, GPtrArray *from, GPtrArray *to)
{
  State *state;

  if (from->len == 0)
    return;
  state = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, take_state (self));
  self->steps->is_open = FALSE;
  show_state (self, state);
  state_free (state);
  rd_document_buffer_notify_steps (self);
}

/* For the other files */

RdDocumentSteps *
rd_document_steps_new (void)
{
  RdDocumentSteps *self = g_new0 (RdDocumentSteps, 1);

  self->undo = g_ptr_array_new_with_free_func (state_free);
  self->redo = g_ptr_array_new_with_free_func (state_free);
  return self;
}

void
rd_document_steps_free (RdDocumentSteps *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

void
rd_document_steps_forget (RdDocumentBuffer *self)
{
  g_ptr_array_set_size (self->steps->undo, 0);
  g_ptr_array_set_size (self->steps->redo, 0);
  self->steps->is_open = FALSE;
  rd_document_buffer_notify_steps (self);
}

void
rd_document_buffer_begin_change (RdDocumentBuffer *self, RdChangeKind kind, int offset, int length)
{
  RdDocumentSteps *steps = self->steps;

  if (!goes_on (steps, kind, offset, length))
    {
      push (self);
      steps->begun = steps->depth > 0;
    }
  steps->touched = steps->depth > 0;
  steps->is_open = TRUE;
  steps->kind = kind;
  steps->place = kind == RD_CHANGE_ERASED ? offset : offset + length;
}

void
rd_document_buffer_end_change (RdDocumentBuffer *self)
{
  if (self->steps->depth > 0)
    return;
  rd_document_buffer_number_notes (self);
  rd_document_buffer_emit_edited (self);
}

void
rd_document_buffer_begin_step (RdDocumentBuffer *self)
{
  rd_document_buffer_end_step (self);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self));
}

void
rd_document_buffer_finish_step (RdDocumentBuffer *self)
{
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self));
  rd_document_buffer_end_step (self);
}

void
rd_document_buffer_user_begins (GtkTextBuffer *buffer)
{
  RD_DOCUMENT_BUFFER (buffer)->steps->depth++;
  RD_DOCUMENT_BUFFER (buffer)->typed = 0;
}

void
rd_document_buffer_user_ends (GtkTextBuffer *buffer)
{
  RdDocumentBuffer *self = RD_DOCUMENT_BUFFER (buffer);
  RdDocumentSteps *steps = self->steps;
  gunichar typed = self->typed;

  if (--steps->depth > 0 || !steps->touched)
    return;
  steps->begun = steps->touched = FALSE;
  self->typed = 0;
  rd_document_buffer_end_change (self);
  if (typed != 0)
    rd_document_buffer_emit_typed (self, typed);
}

/* Public API */

gboolean
rd_document_buffer_can_undo (RdDocumentBuffer *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), FALSE);

  return self->steps->undo->len > 0;
}

gboolean
rd_document_buffer_can_redo (RdDocumentBuffer *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), FALSE);

  return self->steps->redo->len > 0;
}

void
rd_document_buffer_undo (RdDocumentBuffer *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  move_state (self, self->steps->undo, self->steps->redo);
}

void
rd_document_buffer_redo (RdDocumentBuffer *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  move_state (self, self->steps->redo, self->steps->undo);
}

void
rd_document_buffer_end_step (RdDocumentBuffer *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  if (self->steps->depth == 0)
    self->steps->is_open = FALSE;
}

void
rd_document_buffer_set_outer_steps (RdDocumentBuffer *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  self->steps->is_outer = TRUE;
}

void
rd_document_buffer_follow (RdDocumentBuffer *self, const GPtrArray *blocks)
{
  g_autoptr (GPtrArray) kept = rd_document_buffer_keep_copies (blocks);

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  rd_document_buffer_begin_step (self);
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
  show_blocks (self, kept);
  rd_document_buffer_finish_step (self);
}

void
rd_document_buffer_set_blocks (RdDocumentBuffer *self, const GPtrArray *blocks)
{
  g_autoptr (GPtrArray) kept = rd_document_buffer_keep_copies (blocks);
  GtkTextIter start;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  rd_document_buffer_replace_lines (self, 0, rd_document_lines_get_n (self->lines), kept, 0, kept->len);
  rd_document_buffer_number_notes (self);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &start);
  self->cursor = 0;
  rd_document_steps_forget (self);
}
