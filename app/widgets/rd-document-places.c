/* rd-document-places.c — places in a report's text, as checks and comparison name them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-places.h"

#include "widgets/rd-document-view.h"

/* Helpers */

static void
name_runs (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  RdDocumentBuffer *buffer = user_data;

  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];

      if (!rd_run_is_reference (run))
        continue;
      g_free (run->text);
      run->text = rd_document_buffer_name (buffer, run);
    }
}

/* The block of the section that @paragraph is in: paragraphs come in its order. */
static int
find_line (const RdSection *section, const GPtrArray *paragraphs, const RdParagraph *paragraph)
{
  int line = -1;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *at = paragraphs->pdata[i];

      if (line + 1 < (int) section->blocks->len && at->block != NULL && at->block == section->blocks->pdata[line + 1])
        line++;
      if (at == paragraph)
        return line;
    }
  return -1;
}

static const RdParagraph *
find_paragraph (const GPtrArray *paragraphs, guint number)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (((const RdParagraph *) paragraphs->pdata[i])->number == number)
      return paragraphs->pdata[i];
  return NULL;
}

static gboolean
skip_note (GtkTextIter *at)
{
  RdDocumentTag *atom = rd_document_tag_find_atom (at);

  if (atom == NULL || rd_document_tag_get_run (atom)->kind != RD_RUN_NOTE)
    return FALSE;
  return gtk_text_iter_forward_to_tag_toggle (at, GTK_TEXT_TAG (atom));
}

/* @offset characters as they are read from @at. */
static void
move_on (GtkTextIter *at, guint offset)
{
  while (offset > 0 && !gtk_text_iter_ends_line (at))
    if (!skip_note (at))
      {
        gtk_text_iter_forward_char (at);
        offset--;
      }
}

static guint
find_note (const RdBlock *block, const GPtrArray *note)
{
  guint n = 0;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const RdRun *run = block->runs->pdata[i];

      if (run->note != NULL && run->note == note)
        return n;
      n += run->kind == RD_RUN_NOTE;
    }
  return 0;
}

/* The mark of the @n-th footnote of a line. */
static void
select_note (GtkTextIter *start, GtkTextIter *end, guint n)
{
  while (!gtk_text_iter_ends_line (start))
    {
      *end = *start;
      if (skip_note (end) && n-- == 0)
        return;
      if (gtk_text_iter_compare (end, start) > 0)
        *start = *end;
      else if (!gtk_text_iter_forward_to_tag_toggle (start, NULL))
        return;
    }
}

/* Public API */

RdSection *
rd_document_places_read (RdDocumentBuffer *buffer, const char *id, const char *title)
{
  RdSection *section = rd_section_new (id, title, 1);

  g_ptr_array_unref (section->blocks);
  section->blocks = rd_document_buffer_get_blocks (buffer);
  rd_blocks_walk (section->blocks, FALSE, name_runs, buffer);
  return section;
}

gboolean
rd_document_places_find (RdDocumentBuffer *buffer, const RdSection *section, const GPtrArray *paragraphs, guint number, guint start, guint end,
                         GtkTextIter *out_start, GtkTextIter *out_end)
{
  const RdParagraph *paragraph = find_paragraph (paragraphs, number);
  int line = paragraph != NULL ? find_line (section, paragraphs, paragraph) : -1;

  if (line < 0 || line >= (int) rd_document_buffer_get_n_lines (buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (buffer), out_start, line);
  *out_end = *out_start;
  if (rd_document_buffer_get_object (buffer, line) != NULL)
    gtk_text_iter_forward_char (out_end);
  else if (paragraph->kind == RD_PARAGRAPH_NOTE)
    select_note (out_start, out_end, find_note (section->blocks->pdata[line], paragraph->runs));
  else
    {
      move_on (out_start, start);
      *out_end = *out_start;
      move_on (out_end, end > start ? end - start : 0);
    }
  return TRUE;
}
