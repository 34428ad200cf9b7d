/* rd-document-change.c — what comes into a section's text and what goes out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

#include <string.h>

/* Helpers */

static gboolean
is_object_line (RdDocumentBuffer *self, guint line)
{
  return line < rd_document_lines_get_n (self->lines)
         && rd_line_style_is_object (rd_document_lines_get_style (self->lines, line));
}

/* Text as a report holds it: line feeds between paragraphs, no other control character but tab. (transfer full) */
static char *
clean_text (const char *text, int length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x2029 || c == 0x85 || c == '\f')
        g_string_append_c (clean, '\n');
      else if (c == '\v')
        g_string_append (clean, RD_BREAK_TEXT);
      else if (c == '\n' || c == '\t' || (!g_unichar_iscntrl (c) && c != RD_ANCHOR_CHARACTER && c != 0xfeff))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = text; (p = strchr (p, '\n')) != NULL; p++)
    n++;
  return n;
}

static RdMarks
marks_at (RdDocumentBuffer *self, const GtkTextIter *iter)
{
  return (gtk_text_iter_has_tag (iter, GTK_TEXT_TAG (self->bold)) ? RD_MARK_BOLD : 0)
         | (gtk_text_iter_has_tag (iter, GTK_TEXT_TAG (self->italic)) ? RD_MARK_ITALIC : 0);
}

/* What is written at @iter looks like what stands before it in the line, at its beginning like what follows. */
static RdMarks
marks_around (RdDocumentBuffer *self, const GtkTextIter *iter)
{
  GtkTextIter before = *iter;

  if (gtk_text_iter_starts_line (iter))
    return gtk_text_iter_ends_line (iter) ? RD_MARK_NONE : marks_at (self, iter);
  gtk_text_iter_backward_char (&before);
  return marks_at (self, &before);
}

static RdMarks
marks_to_come (RdDocumentBuffer *self, const GtkTextIter *iter)
{
  if (self->has_typing_marks && gtk_text_iter_get_offset (iter) == self->cursor)
    return self->typing_marks;
  return marks_around (self, iter);
}

/* Coming in */

/* A place where text may stand: in no atom, and not after the last line end. */
static void
settle (RdDocumentBuffer *self, GtkTextIter *iter)
{
  RdDocumentTag *atom = rd_document_tag_is_within (iter) ? rd_document_tag_find_atom (iter) : NULL;

  if (atom != NULL)
    gtk_text_iter_forward_to_tag_toggle (iter, GTK_TEXT_TAG (atom));
  if (gtk_text_iter_is_end (iter))
    rd_document_buffer_get_last (GTK_TEXT_BUFFER (self), iter);
}

/* Beside a table or a figure a paragraph of its own is made, before or after it, and @at put there. */
static gboolean
make_room (RdDocumentBuffer *self, GtkTextIter *at)
{
  guint line = gtk_text_iter_get_line (at);
  gboolean before = gtk_text_iter_starts_line (at);

  if (!is_object_line (self, line))
    return FALSE;
  rd_document_buffer_chain_insert (self, at, "\n");
  rd_document_lines_insert (self->lines, before ? line : line + 1, 1, &RD_LINE_PARAGRAPH);
  rd_document_buffer_show_style (self, line);
  rd_document_buffer_show_style (self, line + 1);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), at, before ? line : line + 1);
  return TRUE;
}

static void
put_text (RdDocumentBuffer *self, GtkTextIter *at, const char *text, RdMarks marks)
{
  RdLineStyle style = *rd_document_lines_get_style (self->lines, gtk_text_iter_get_line (at));
  guint line = gtk_text_iter_get_line (at);
  int offset = gtk_text_iter_get_offset (at);
  guint n = count_lines (text);
  GtkTextIter start;

  rd_document_buffer_chain_insert (self, at, text);
  rd_document_lines_insert (self->lines, line + 1, n, &style);
  for (guint i = line; i <= line + n; i++)
    {
      rd_document_lines_touch (self->lines, i);
      rd_document_buffer_show_style (self, i);
    }
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, offset);
  rd_document_buffer_set_tag (self, self->bold, (marks & RD_MARK_BOLD) != 0, &start, at);
  rd_document_buffer_set_tag (self, self->italic, (marks & RD_MARK_ITALIC) != 0, &start, at);
}

static RdChangeKind
kind_of_text (const char *text)
{
  if (*text == '\0' || *text == '\n' || *g_utf8_next_char (text) != '\0')
    return RD_CHANGE_OTHER;
  return g_unichar_isspace (g_utf8_get_char (text)) ? RD_CHANGE_TYPED_SPACE : RD_CHANGE_TYPED;
}

/* Going out */

static void
take_whole_atoms (GtkTextIter *start, GtkTextIter *end)
{
  RdDocumentTag *first = rd_document_tag_is_within (start) ? rd_document_tag_find_atom (start) : NULL;
  RdDocumentTag *last = rd_document_tag_is_within (end) ? rd_document_tag_find_atom (end) : NULL;

  if (first != NULL)
    gtk_text_iter_backward_to_tag_toggle (start, GTK_TEXT_TAG (first));
  if (last != NULL)
    gtk_text_iter_forward_to_tag_toggle (end, GTK_TEXT_TAG (last));
}

/* Lines join only where no words would come to stand beside a table or a figure. */
static void
spare_objects (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  guint first = gtk_text_iter_get_line (start);
  guint last = gtk_text_iter_get_line (end);

  if (first == last)
    return;
  if (is_object_line (self, first) && !gtk_text_iter_starts_line (start)
      && (!gtk_text_iter_ends_line (end) || is_object_line (self, last)))
    gtk_text_iter_forward_line (start);
  else if (is_object_line (self, last) && gtk_text_iter_starts_line (end) && !gtk_text_iter_starts_line (start))
    gtk_text_iter_backward_char (end);
}

static GPtrArray *
list_atoms (const GtkTextIter *start, const GtkTextIter *end)
{
  GPtrArray *atoms = g_ptr_array_new ();
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      RdDocumentTag *atom = rd_document_tag_find_atom (&at);
      GtkTextIter stop = at;

      if (atom != NULL && gtk_text_iter_starts_tag (&at, GTK_TEXT_TAG (atom))
          && gtk_text_iter_forward_to_tag_toggle (&stop, GTK_TEXT_TAG (atom)) && gtk_text_iter_compare (&stop, end) <= 0)
        g_ptr_array_add (atoms, atom);
      if (!gtk_text_iter_forward_to_tag_toggle (&at, NULL))
        break;
    }
  return atoms;
}

static void
forget_objects (RdDocumentBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter at = *start;

  do
    {
      GtkTextChildAnchor *place = gtk_text_iter_get_child_anchor (&at);

      if (place != NULL && gtk_text_iter_compare (&at, end) < 0)
        g_hash_table_remove (self->anchors, place);
    }
  while (gtk_text_iter_forward_line (&at) && gtk_text_iter_compare (&at, end) < 0);
}

/* The tags of atoms that are no more go too, and what is known of objects. */
void
rd_document_buffer_delete_plain (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  g_autoptr (GPtrArray) atoms = list_atoms (start, end);
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self));

  forget_objects (self, start, end);
  rd_document_buffer_chain_delete (self, start, end);
  for (guint i = 0; i < atoms->len; i++)
    {
      RdDocumentTag *atom = atoms->pdata[i];

      self->notes_moved |= rd_document_tag_get_run (atom)->kind == RD_RUN_NOTE;
      gtk_text_tag_table_remove (table, GTK_TEXT_TAG (atom));
    }
}

/* What is left of the lines that joined: an empty one leaves its style to the other. */
static void
join_lines (RdDocumentBuffer *self, guint first, guint last, gboolean from_start)
{
  RdLineStyle style = *rd_document_lines_get_style (self->lines, from_start ? last : first);
  GtkTextIter start;

  rd_document_lines_remove (self->lines, first + 1, last - first);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &start, first);
  if (rd_line_style_is_object (&style) && gtk_text_iter_get_child_anchor (&start) == NULL)
    style = RD_LINE_PARAGRAPH;
  if (!rd_line_style_equal (&style, rd_document_lines_get_style (self->lines, first)))
    rd_document_lines_set_style (self->lines, first, &style);
  rd_document_lines_touch (self->lines, first);
  rd_document_buffer_show_style (self, first);
}

static void
erase (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  guint first = gtk_text_iter_get_line (start), last = gtk_text_iter_get_line (end);
  gboolean from_start = gtk_text_iter_starts_line (start) && last > first;
  int length = gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start);
  RdMarks marks = marks_at (self, start);
  gboolean ends = gtk_text_iter_starts_line (start);

  rd_document_buffer_begin_change (self, length == 1 ? RD_CHANGE_ERASED : RD_CHANGE_OTHER, gtk_text_iter_get_offset (start), -length);
  rd_document_buffer_delete_plain (self, start, end);
  join_lines (self, first, last, from_start);
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), start, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self)));
  rd_document_buffer_set_typing_marks (self, ends && first == last && gtk_text_iter_ends_line (start) && marks != RD_MARK_NONE, marks);
  rd_document_buffer_end_change (self);
}

/* For the other files */

RdMarks
rd_document_buffer_get_cursor_marks (RdDocumentBuffer *self, const GtkTextIter *iter)
{
  return marks_to_come (self, iter);
}

void
rd_document_buffer_come_in (RdDocumentBuffer *self, GtkTextIter *at, const char *text, int length)
{
  g_autofree char *clean = clean_text (text, length);
  gboolean has_room;
  RdMarks marks;

  if (*clean == '\0')
    return;
  settle (self, at);
  marks = marks_to_come (self, at);
  self->typed = kind_of_text (clean) == RD_CHANGE_OTHER ? 0 : g_utf8_get_char (clean);
  rd_document_buffer_begin_change (self, kind_of_text (clean), gtk_text_iter_get_offset (at), g_utf8_strlen (clean, -1));
  has_room = make_room (self, at);
  if (!has_room || !g_str_equal (clean, "\n"))
    put_text (self, at, clean, marks);
  if (has_room)
    gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), at);
  rd_document_buffer_set_typing_marks (self, strchr (clean, '\n') != NULL && marks != RD_MARK_NONE, marks);
  rd_document_buffer_end_change (self);
}

void
rd_document_buffer_go_out (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter last;

  gtk_text_iter_order (start, end);
  rd_document_buffer_get_last (buffer, &last);
  if (gtk_text_iter_compare (end, &last) > 0)
    *end = last;
  take_whole_atoms (start, end);
  spare_objects (self, start, end);
  if (gtk_text_iter_compare (start, end) < 0)
    {
      int offset = gtk_text_iter_get_offset (start);

      erase (self, start, end);
      gtk_text_buffer_get_iter_at_offset (buffer, start, offset);
    }
  *end = *start;
}
