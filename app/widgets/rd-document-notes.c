/* rd-document-notes.c — footnotes are numbered as they stand
 *
 * The mark of a footnote is a joiner, which keeps it on the line of its word, and the number.  The joiner stays
 * when the number changes, so that a cursor before or after the mark stays there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

#include <string.h>

#define JOINER "\xe2\x81\xa0"

/* Helpers */

static void
count_cb (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  guint *n = user_data;

  for (guint i = 0; i < runs->len; i++)
    *n += ((const RdRun *) runs->pdata[i])->kind == RD_RUN_NOTE;
}

static guint
count_in_block (RdBlock *block)
{
  GPtrArray one = { (gpointer *) &block, 1 };
  guint n = 0;

  rd_blocks_walk (&one, FALSE, count_cb, &n);
  return n;
}

/* @at: where the mark begins; behind it afterwards. */
static void
write_number (RdDocumentBuffer *self, GtkTextIter *at, RdDocumentTag *atom, guint number)
{
  g_autofree char *text = rd_document_note_text (number);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter end = *at;
  g_autofree char *old = NULL;

  gtk_text_iter_forward_to_tag_toggle (&end, GTK_TEXT_TAG (atom));
  old = gtk_text_iter_get_slice (at, &end);
  if (!g_str_equal (text, old))
    {
      int n_new = strlen (text) - strlen (JOINER), n_old = strlen (old) - strlen (JOINER);

      self->internal++;
      gtk_text_buffer_get_iter_at_offset (buffer, at, offset + 1);
      gtk_text_buffer_insert (buffer, at, text + strlen (JOINER), -1);
      end = *at;
      gtk_text_iter_forward_chars (&end, n_old);
      gtk_text_buffer_delete (buffer, at, &end);
      self->internal--;
      gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + 1 + n_new);
    }
  *at = end;
}

static guint
number_line (RdDocumentBuffer *self, guint line, guint number)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &at, line);
  while (!gtk_text_iter_ends_line (&at))
    {
      RdDocumentTag *atom = rd_document_tag_find_atom (&at);

      if (atom != NULL && rd_document_tag_get_run (atom)->kind == RD_RUN_NOTE)
        write_number (self, &at, atom, ++number);
      else if (!gtk_text_iter_forward_to_tag_toggle (&at, NULL))
        break;
      if (gtk_text_iter_get_line (&at) != (int) line)
        break;
    }
  return number;
}

/* For the other files */

char *
rd_document_note_text (guint number)
{
  return g_strdup_printf (JOINER "%u", number);
}

void
rd_document_buffer_number_notes (RdDocumentBuffer *self)
{
  guint number = self->n_notes_before;

  if (!self->notes_moved)
    return;
  self->notes_moved = FALSE;
  for (guint i = 0; i < rd_document_lines_get_n (self->lines); i++)
    {
      RdDocumentAnchor *anchor = rd_document_buffer_get_object (self, i);

      if (anchor == NULL)
        {
          number = number_line (self, i, number);
          continue;
        }
      rd_document_anchor_set_n_notes_before (anchor, number);
      number += count_in_block ((RdBlock *) rd_document_anchor_get_block (anchor));
    }
}

/* Public API */

guint
rd_document_buffer_count_notes (RdDocumentBuffer *self)
{
  guint n = 0;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), 0);

  for (guint i = 0; i < rd_document_lines_get_n (self->lines); i++)
    n += count_in_block (rd_document_buffer_keep (self, i)->block);
  return n;
}

void
rd_document_buffer_set_n_notes_before (RdDocumentBuffer *self, guint n)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  self->notes_moved |= self->n_notes_before != n;
  self->n_notes_before = n;
  rd_document_buffer_number_notes (self);
}

void
rd_document_buffer_edit_note (RdDocumentBuffer *self, RdDocumentTag *atom, const GPtrArray *note)
{
  GtkTextIter at;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self) && RD_IS_DOCUMENT_TAG (atom));

  if (rd_runs_equal (rd_document_tag_get_run (atom)->note, note))
    return;
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &at);
  if (!gtk_text_iter_starts_tag (&at, GTK_TEXT_TAG (atom)) && !gtk_text_iter_forward_to_tag_toggle (&at, GTK_TEXT_TAG (atom)))
    return;
  rd_document_buffer_begin_change (self, RD_CHANGE_NOTE, gtk_text_iter_get_offset (&at), 0);
  rd_document_tag_set_note (atom, note);
  rd_document_lines_touch (self->lines, gtk_text_iter_get_line (&at));
  rd_document_buffer_end_change (self);
}
