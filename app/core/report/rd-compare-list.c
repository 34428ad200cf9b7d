/* rd-compare-list.c — a comparison taken apart: each side of it, and its changes as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-compare-private.h"

/* --- one side */

static GPtrArray *
take_runs (const GPtrArray *pieces, RdChange side)
{
  GPtrArray *runs = rd_runs_new ();

  for (guint i = 0; i < pieces->len; i++)
    {
      const RdComparePiece *piece = pieces->pdata[i];
      gboolean is_before = side == RD_CHANGE_DELETED && piece->before != NULL;

      if (piece->kind == RD_CHANGE_KEPT || piece->kind == side)
        g_ptr_array_add (runs, rd_run_copy (is_before ? piece->before : piece->run));
    }
  rd_runs_tidy (runs);
  return runs;
}

static void
take_rows (RdBlock *table, const GPtrArray *rows, RdChange side)
{
  g_ptr_array_set_size (table->cells, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const RdCompareRow *row = rows->pdata[i];

      if (row->kind != RD_CHANGE_KEPT && row->kind != side)
        continue;
      for (guint column = 0; column < row->cells->len; column++)
        {
          RdReportCell *cell = rd_report_cell_new ();

          g_ptr_array_unref (cell->blocks);
          cell->blocks = rd_compare_blocks_take (row->cells->pdata[column], side);
          g_ptr_array_add (table->cells, cell);
        }
    }
}

/* What it is comes from the document, what it says from the pieces. */
static RdBlock *
take_block (const RdCompareBlock *self, RdChange side)
{
  RdBlock *block = rd_block_copy (side == RD_CHANGE_DELETED ? self->before : self->after);

  g_ptr_array_unref (block->runs);
  block->runs = take_runs (self->pieces, side);
  if (self->rows != NULL)
    take_rows (block, self->rows, side);
  return block;
}

GPtrArray *
rd_compare_blocks_take (const GPtrArray *blocks, RdChange side)
{
  GPtrArray *taken = rd_blocks_new ();

  g_return_val_if_fail (side != RD_CHANGE_KEPT, taken);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RdCompareBlock *block = blocks->pdata[i];

      if (block->kind == RD_CHANGE_KEPT || block->kind == side)
        g_ptr_array_add (taken, take_block (block, side));
    }
  return taken;
}

/* --- as a list */

typedef struct
{
  GPtrArray              *entries;
  const RdCompareSection *section;
  guint                   index, at;
} Listing;

static void
entry_free (gpointer data)
{
  RdCompareEntry *entry = data;

  g_free (entry->before);
  g_free (entry->after);
  g_free (entry);
}

/* Takes the texts. */
static void
add_entry (Listing *self, RdCompareWhat what, const RdCompareBlock *block, char *before, char *after)
{
  RdCompareEntry *entry = g_new0 (RdCompareEntry, 1);

  entry->what = what;
  entry->section = self->section;
  entry->block = block;
  entry->index = self->index;
  entry->at = self->at;
  entry->before = before;
  entry->after = after;
  g_ptr_array_add (self->entries, entry);
}

static void
append_words (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note G_GNUC_UNUSED, gpointer data)
{
  GString *text = data;
  g_autofree char *words = rd_runs_to_text (runs);

  if (text->len > 0 && *words != '\0')
    g_string_append_c (text, '\n');
  g_string_append (text, words);
}

/* All that stands in it, a line each; NULL for none. (transfer full) */
static char *
read_block (const RdBlock *block)
{
  GString *text;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (block == NULL)
    return NULL;
  text = g_string_new (NULL);
  g_ptr_array_add (one, (gpointer) block);
  rd_blocks_walk (one, FALSE, append_words, text);
  return g_string_free (text, FALSE);
}

static char *
read_side (const GPtrArray *pieces, RdChange side)
{
  g_autoptr (GPtrArray) runs = take_runs (pieces, side);

  return rd_runs_to_text (runs);
}

static void list_blocks (Listing *self, const GPtrArray *blocks, gboolean is_cell);

static void
list_rows (Listing *self, const RdCompareBlock *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const RdCompareRow *row = table->rows->pdata[i];

      for (guint cell = 0; cell < row->cells->len; cell++)
        list_blocks (self, row->cells->pdata[cell], TRUE);
    }
}

static void
list_blocks (Listing *self, const GPtrArray *blocks, gboolean is_cell)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdCompareBlock *block = blocks->pdata[i];

      if (!is_cell)
        self->at = i;
      if (block->kind != RD_CHANGE_KEPT)
        add_entry (self, is_cell ? RD_COMPARE_CELL : RD_COMPARE_BLOCK, block, read_block (block->before), read_block (block->after));
      else if (block->is_changed && (block->rows == NULL || rd_compare_pieces_differ (block->pieces)))
        add_entry (self, is_cell ? RD_COMPARE_CELL : RD_COMPARE_TEXT, block, read_side (block->pieces, RD_CHANGE_DELETED),
                   read_side (block->pieces, RD_CHANGE_INSERTED));
      if (block->kind == RD_CHANGE_KEPT && block->rows != NULL)
        list_rows (self, block);
    }
}

static void
list_section (Listing *self)
{
  const RdCompareSection *section = self->section;

  self->at = 0;
  if (section->kind != RD_CHANGE_KEPT)
    {
      add_entry (self, RD_COMPARE_SECTION, NULL, section->before != NULL ? g_strdup (section->before->title) : NULL,
                 section->after != NULL ? g_strdup (section->after->title) : NULL);
      list_blocks (self, section->blocks, FALSE);
      return;
    }
  if (section->is_renamed)
    add_entry (self, RD_COMPARE_TITLE, NULL, g_strdup (section->before->title), g_strdup (section->after->title));
  if (section->is_moved)
    add_entry (self, RD_COMPARE_MOVED, NULL, NULL, NULL);
  list_blocks (self, section->blocks, FALSE);
}

GPtrArray *
rd_comparison_list (const RdComparison *self)
{
  Listing listing = { g_ptr_array_new_with_free_func (entry_free) };

  g_return_val_if_fail (self != NULL, listing.entries);

  for (guint i = 0; i < self->sections->len; i++)
    {
      listing.section = self->sections->pdata[i];
      listing.index = i;
      list_section (&listing);
    }
  return listing.entries;
}
