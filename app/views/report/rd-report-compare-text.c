/* rd-report-compare-text.c — a comparison as text in one column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-compare-text.h"

#include <glib/gi18n.h>

/* (1) was_change: what was written last differs, so that what follows it is of the same change. */
typedef struct
{
  GtkTextBuffer *buffer;
  GPtrArray     *changes;
  gboolean       was_change;
} Writing;

static void
make_tags (GtkTextBuffer *buffer)
{
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "deleted") != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, "deleted", "strikethrough", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "inserted", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.3, "pixels-above-lines", 18, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 9, NULL);
  gtk_text_buffer_create_tag (buffer, "note", "style", PANGO_STYLE_ITALIC, "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
}

static void
mark_change (Writing *self, RdChange kind)
{
  GtkTextIter end;

  if (kind != RD_CHANGE_KEPT && !self->was_change)
    {
      gtk_text_buffer_get_end_iter (self->buffer, &end);
      g_ptr_array_add (self->changes, gtk_text_buffer_create_mark (self->buffer, NULL, &end, TRUE));
    }
  self->was_change = kind != RD_CHANGE_KEPT;
}

/* @tag may be NULL, as may @look. */
static void
write_text (Writing *self, const char *text, RdChange kind, const char *tag, const char *look)
{
  GtkTextIter start, end;
  int offset;

  if (text == NULL || *text == '\0')
    return;
  mark_change (self, kind);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  offset = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert (self->buffer, &end, text, -1);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, offset);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (kind != RD_CHANGE_KEPT)
    gtk_text_buffer_apply_tag_by_name (self->buffer, kind == RD_CHANGE_DELETED ? "deleted" : "inserted", &start, &end);
  if (tag != NULL)
    gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &start, &end);
  if (look != NULL)
    gtk_text_buffer_apply_tag_by_name (self->buffer, look, &start, &end);
}

/* A line's end is of no change. */
static void
end_line (Writing *self)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  self->was_change = FALSE;
}

static char *
read_run (const RdRun *run)
{
  if (run->kind == RD_RUN_NOTE)
    {
      g_autofree char *note = rd_runs_to_text (run->note);

      /* Translators: a footnote within the text */
      return g_strdup_printf (_(" [note: %s]"), note);
    }
  return g_strdup (run->kind == RD_RUN_BREAK ? "\n" : run->text);
}

static void
write_pieces (Writing *self, const GPtrArray *pieces, const char *tag)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const RdComparePiece *piece = pieces->pdata[i];
      g_autofree char *text = read_run (piece->run);
      const char *look = piece->run->marks & RD_MARK_BOLD ? "bold" : piece->run->marks & RD_MARK_ITALIC ? "italic" : NULL;

      write_text (self, text, piece->kind, tag, look);
    }
}

static void write_blocks (Writing *self, const GPtrArray *blocks, gboolean is_cell);

static void
write_rows (Writing *self, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RdCompareRow *row = rows->pdata[i];

      for (guint cell = 0; cell < row->cells->len; cell++)
        {
          if (cell > 0)
            write_text (self, "  |  ", RD_CHANGE_KEPT, NULL, NULL);
          write_blocks (self, row->cells->pdata[cell], TRUE);
        }
      end_line (self);
    }
}

/* A table that is new or gone, row by row. */
static void
write_table (Writing *self, const RdBlock *table, RdChange kind)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const RdReportCell *cell = table->cells->pdata[i];

      if (i % table->n_columns > 0)
        write_text (self, "  |  ", RD_CHANGE_KEPT, NULL, NULL);
      for (guint b = 0; b < cell->blocks->len; b++)
        {
          g_autofree char *text = rd_runs_to_text (((const RdBlock *) cell->blocks->pdata[b])->runs);

          write_text (self, text, kind, NULL, NULL);
        }
      if (i % table->n_columns == table->n_columns - 1)
        end_line (self);
    }
}

static void
write_lead (Writing *self, const RdCompareBlock *block, const RdBlock *of)
{
  g_autofree char *indent = g_strnfill ((gsize) CLAMP (of->level, 0, RD_ITEM_LEVEL_MAX) * 4, ' ');
  g_autofree char *lead = g_strdup_printf ("%s%s ", indent, of->is_numbered ? "1." : "•");

  if (block->is_moved)
    write_text (self, block->kind == RD_CHANGE_DELETED ? _("(moved from here) ") : _("(moved to here) "), RD_CHANGE_KEPT, "note", NULL);
  if (of->kind == RD_BLOCK_ITEM)
    write_text (self, lead, block->kind, NULL, NULL);
  if (of->kind == RD_BLOCK_FIGURE)
    write_text (self, _("Figure: "), block->kind, NULL, NULL);
}

static void
write_block (Writing *self, const RdCompareBlock *block, gboolean is_cell)
{
  const RdBlock *of = block->after != NULL ? block->after : block->before;

  write_lead (self, block, of);
  write_pieces (self, block->pieces, of->kind == RD_BLOCK_HEADING ? "heading" : NULL);
  if (is_cell)
    {
      write_text (self, " ", RD_CHANGE_KEPT, NULL, NULL);
      return;
    }
  end_line (self);
  if (block->rows != NULL)
    write_rows (self, block->rows);
  else if (of->cells != NULL)
    write_table (self, of, block->kind);
  end_line (self);
}

static void
write_blocks (Writing *self, const GPtrArray *blocks, gboolean is_cell)
{
  for (guint i = 0; i < blocks->len; i++)
    write_block (self, blocks->pdata[i], is_cell);
}

void
rd_report_compare_text_fill (GtkTextBuffer *buffer, const RdComparison *comparison, GPtrArray *changes)
{
  Writing self = { buffer, changes, FALSE };

  g_ptr_array_set_size (changes, 0);
  make_tags (buffer);
  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; i < comparison->sections->len; i++)
    {
      const RdCompareSection *section = comparison->sections->pdata[i];

      write_pieces (&self, section->title, "title");
      if (section->is_moved)
        write_text (&self, _(" (moved)"), RD_CHANGE_KEPT, "note", NULL);
      end_line (&self);
      write_blocks (&self, section->blocks, FALSE);
    }
}

void
rd_report_compare_text_colour (GtkTextBuffer *buffer, gboolean is_dark, gboolean has_high_contrast)
{
  static const char *const deleted[] = { "#b3121f", "#ff8f80", "#7d0d17", "#ffc4bb" };
  static const char *const inserted[] = { "#17703f", "#8ff0a4", "#0b4a27", "#c4f7cf" };
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  guint at = (is_dark ? 1 : 0) + (has_high_contrast ? 2 : 0);

  g_object_set (gtk_text_tag_table_lookup (tags, "deleted"), "foreground", deleted[at], NULL);
  g_object_set (gtk_text_tag_table_lookup (tags, "inserted"), "foreground", inserted[at], NULL);
}
