/* rd-document-places.c — places in a report's text, as checks and comparison name them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-places.h"

#include "widgets/rd-document-table.h"

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

/* Characters from @at to where tags change next, at most to the end of the line. */
static guint
count_alike (const GtkTextIter *at)
{
  GtkTextIter next = *at, end = *at;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  if (gtk_text_iter_forward_to_tag_toggle (&next, NULL) && gtk_text_iter_compare (&next, &end) < 0)
    end = next;
  return (guint) (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (at));
}

/* @offset characters as they are read from @at. */
static void
move_on (GtkTextIter *at, guint offset)
{
  while (offset > 0 && !gtk_text_iter_ends_line (at))
    {
      guint n;

      if (skip_note (at))
        continue;
      n = MIN (count_alike (at), offset);
      gtk_text_iter_forward_chars (at, (int) n);
      offset -= n;
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

/* Of @block, which stands on @line: the characters of its own words, or the mark of a footnote in them. */
static void
find_in_line (RdDocumentBuffer *buffer, int line, const RdBlock *block, const RdParagraph *paragraph, guint start, guint end,
              GtkTextIter *out_start, GtkTextIter *out_end)
{
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (buffer), out_start, line);
  *out_end = *out_start;
  if (paragraph->kind == RD_PARAGRAPH_NOTE)
    {
      select_note (out_start, out_end, find_note (block, paragraph->runs));
      return;
    }
  move_on (out_start, start);
  *out_end = *out_start;
  move_on (out_end, end > start ? end - start : 0);
}

/* Whether @block has those words, itself or in one of its footnotes. */
static gboolean
has_runs (const RdBlock *block, const GPtrArray *runs)
{
  gboolean has = block->runs == runs;

  for (guint i = 0; !has && i < block->runs->len; i++)
    has = ((const RdRun *) block->runs->pdata[i])->note == runs;
  return has && runs != NULL;
}

/* In a cell of @table, or in its caption: the text there and the line in it, whose block is @out_block. */
static RdDocumentView *
find_text (RdDocumentTable *table, const RdBlock *block, const GPtrArray *runs, int *out_line, const RdBlock **out_block)
{
  *out_line = 0;
  *out_block = block;
  if (has_runs (block, runs))
    return rd_document_table_get_caption (table);
  for (guint i = 0; i < block->cells->len; i++)
    {
      const GPtrArray *blocks = ((const RdReportCell *) block->cells->pdata[i])->blocks;

      for (guint line = 0; line < blocks->len; line++)
        {
          *out_line = (int) line;
          *out_block = blocks->pdata[line];
          if (has_runs (*out_block, runs))
            return rd_document_table_get_cell (table, i / block->n_columns, i % block->n_columns);
        }
    }
  return NULL;
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
  if (rd_document_buffer_get_object (buffer, line) == NULL)
    {
      find_in_line (buffer, line, section->blocks->pdata[line], paragraph, start, end, out_start, out_end);
      return TRUE;
    }
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (buffer), out_start, line);
  *out_end = *out_start;
  gtk_text_iter_forward_char (out_end);
  return TRUE;
}

gboolean
rd_document_places_find_text (RdDocumentView *page, const RdSection *section, const GPtrArray *paragraphs, guint number, guint start, guint end,
                              RdDocumentView **out_view, GtkTextIter *out_start, GtkTextIter *out_end)
{
  RdDocumentBuffer *buffer = rd_document_view_get_text (page);
  const RdParagraph *paragraph = find_paragraph (paragraphs, number);
  const RdBlock *block;
  GtkWidget *table;
  int line;

  if (!rd_document_places_find (buffer, section, paragraphs, number, start, end, out_start, out_end))
    return FALSE;
  *out_view = page;
  line = gtk_text_iter_get_line (out_start);
  table = rd_document_view_get_table (page, (guint) line);
  if (table == NULL)
    return TRUE;
  *out_view = find_text (RD_DOCUMENT_TABLE (table), section->blocks->pdata[line], paragraph->runs, &line, &block);
  if (*out_view == NULL || line >= (int) rd_document_buffer_get_n_lines (rd_document_view_get_text (*out_view)))
    *out_view = page;                                    /* the whole of it */
  else
    find_in_line (rd_document_view_get_text (*out_view), line, block, paragraph, start, end, out_start, out_end);
  return TRUE;
}
