/* rd-compare-blocks.c — paragraphs, lists and tables compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-compare-private.h"

#include "core/report/rd-align.h"

/* Items to be aligned, with what belongs to them. */
typedef struct
{
  GArray    *items;      /* RdAlignItem */
  GPtrArray *bags;       /* their words */
} Items;

static Items
items_new (void)
{
  return (Items) { g_array_new (FALSE, TRUE, sizeof (RdAlignItem)), g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };
}

static void
items_clear (Items *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->bags);
}

/* Takes @words. */
static void
items_add (Items *self, guint key, guint shape, GArray *words)
{
  GArray *bag = rd_report_words_bag (words);
  RdAlignItem item = { key, shape, (const guint *) bag->data, bag->len };

  g_array_append_val (self->items, item);
  g_ptr_array_add (self->bags, bag);
  g_array_unref (words);
}

static GArray *
items_align (const Items *a, const Items *b)
{
  return rd_align ((const RdAlignItem *) a->items->data, a->items->len, (const RdAlignItem *) b->items->data, b->items->len);
}

/* --- pieces */

static void
piece_free (gpointer data)
{
  RdComparePiece *piece = data;

  rd_run_free (piece->run);
  rd_run_free (piece->before);
  g_free (piece);
}

static GPtrArray *
pieces_new (void)
{
  return g_ptr_array_new_with_free_func (piece_free);
}

/* Takes the runs. */
static void
add_piece (GPtrArray *pieces, RdChange kind, RdRun *run, RdRun *before)
{
  RdComparePiece *piece = g_new (RdComparePiece, 1);

  *piece = (RdComparePiece) { kind, run, before };
  g_ptr_array_add (pieces, piece);
}

static void
add_words (GPtrArray *pieces, RdChange kind, const GArray *words, guint from, guint n, const GPtrArray *runs)
{
  g_autoptr (GPtrArray) cut = g_ptr_array_new ();

  rd_report_words_cut (words, from, n, runs, cut);
  for (guint i = 0; i < cut->len; i++)
    add_piece (pieces, kind, cut->pdata[i], NULL);
}

/* How many of the words from there on are of one run on both sides. */
static guint
count_together (const GArray *a, guint from_a, const GArray *b, guint from_b, guint most)
{
  guint run_a = g_array_index (a, RdReportWord, from_a).run, run_b = g_array_index (b, RdReportWord, from_b).run;
  guint n = 1;

  while (n < most && g_array_index (a, RdReportWord, from_a + n).run == run_a && g_array_index (b, RdReportWord, from_b + n).run == run_b)
    n++;
  return n;
}

static void
add_kept (GPtrArray *pieces, const RdDiffStep *step, const GArray *a, const GPtrArray *before, const GArray *b, const GPtrArray *after)
{
  for (guint done = 0, n; done < step->n; done += n)
    {
      g_autoptr (GPtrArray) cut = g_ptr_array_new ();
      gboolean is_same;

      n = count_together (a, step->a + done, b, step->b + done, step->n - done);
      rd_report_words_cut (a, step->a + done, n, before, cut);
      rd_report_words_cut (b, step->b + done, n, after, cut);
      is_same = rd_run_equal (cut->pdata[0], cut->pdata[1]);
      if (is_same)
        g_clear_pointer (&cut->pdata[0], rd_run_free);
      add_piece (pieces, RD_CHANGE_KEPT, cut->pdata[1], cut->pdata[0]);
    }
}

GPtrArray *
rd_compare_runs (RdWordTable *words, const GPtrArray *before, const GPtrArray *after)
{
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  g_autoptr (GArray) steps = NULL;
  GPtrArray *pieces = pieces_new ();

  rd_word_table_add_runs (words, before, a);
  rd_word_table_add_runs (words, after, b);
  steps = rd_report_words_diff (a, b);
  for (guint i = 0; i < steps->len; i++)
    {
      const RdDiffStep *step = &g_array_index (steps, RdDiffStep, i);

      if (step->kind == RD_CHANGE_KEPT)
        add_kept (pieces, step, a, before, b, after);
      else if (step->kind == RD_CHANGE_DELETED)
        add_words (pieces, step->kind, a, step->a, step->n, before);
      else
        add_words (pieces, step->kind, b, step->b, step->n, after);
    }
  return pieces;
}

GPtrArray *
rd_compare_runs_alone (const GPtrArray *runs, RdChange kind)
{
  GPtrArray *pieces = pieces_new ();

  for (guint i = 0; i < runs->len; i++)
    add_piece (pieces, kind, rd_run_copy (runs->pdata[i]), NULL);
  return pieces;
}

/* Comments are no part of the text. */
static gboolean
looks_different (const RdComparePiece *piece)
{
  return piece->before != NULL
         && (piece->before->marks != piece->run->marks || g_strcmp0 (piece->before->language, piece->run->language) != 0);
}

gboolean
rd_compare_pieces_differ (const GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const RdComparePiece *piece = pieces->pdata[i];

      if (piece->kind != RD_CHANGE_KEPT || looks_different (piece))
        return TRUE;
    }
  return FALSE;
}

/* --- blocks */

static void
block_free (gpointer data)
{
  RdCompareBlock *self = data;

  g_ptr_array_unref (self->pieces);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static void
row_free (gpointer data)
{
  RdCompareRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* Which blocks may be the same: text may become a heading or an item, but no table. */
static guint
get_shape (const RdBlock *block)
{
  if (block->kind == RD_BLOCK_TABLE)
    return 1;
  return block->kind == RD_BLOCK_FIGURE ? 2 + block->figure : 0;
}

static void
collect (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note G_GNUC_UNUSED, gpointer data)
{
  gpointer *both = data;

  rd_word_table_add_runs (both[0], runs, both[1]);
}

static GArray *
collect_words (RdWordTable *words, const GPtrArray *blocks)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  gpointer both[] = { words, all };

  rd_blocks_walk (blocks, FALSE, collect, both);
  return all;
}

static GArray *
collect_block (RdWordTable *words, const RdBlock *block)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, (gpointer) block);
  return collect_words (words, one);
}

static guint
get_key (RdWordTable *words, const GArray *of, guint kind, guint detail)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%u/%u", kind, detail);
  for (guint i = 0; i < of->len; i++)
    g_string_append_printf (text, " %u", g_array_index (of, RdReportWord, i).key);
  return rd_word_table_get_key (words, text->str);
}

guint
rd_compare_block_key (RdWordTable *words, const RdBlock *block)
{
  g_autoptr (GArray) all = collect_block (words, block);

  return get_key (words, all, block->kind, block->n_columns * 16 + block->figure);
}

static Items
list_blocks (RdWordTable *words, const GPtrArray *blocks)
{
  Items items = items_new ();

  for (guint i = 0; i < blocks->len; i++)
    items_add (&items, rd_compare_block_key (words, blocks->pdata[i]), get_shape (blocks->pdata[i]), collect_block (words, blocks->pdata[i]));
  return items;
}

static RdCompareBlock *
make_block (RdChange kind, const RdBlock *before, const RdBlock *after)
{
  RdCompareBlock *self = g_new0 (RdCompareBlock, 1);

  self->kind = kind;
  self->before = before;
  self->after = after;
  return self;
}

static RdCompareBlock *
make_alone (const RdBlock *block, RdChange kind)
{
  RdCompareBlock *self = make_block (kind, kind == RD_CHANGE_DELETED ? block : NULL, kind == RD_CHANGE_INSERTED ? block : NULL);

  self->pieces = rd_compare_runs_alone (block->runs, kind);
  return self;
}

/* --- tables */

static Items
list_rows (RdWordTable *words, const RdBlock *table)
{
  Items items = items_new ();

  for (guint row = 0; row < rd_block_get_n_rows (table); row++)
    {
      GArray *all = g_array_new (FALSE, FALSE, sizeof (RdReportWord));

      for (guint column = 0; column < table->n_columns; column++)
        {
          g_autoptr (GArray) cell = collect_words (words, rd_block_get_cell (table, row, column)->blocks);

          g_array_append_vals (all, cell->data, cell->len);
        }
      items_add (&items, get_key (words, all, 0, 0), 0, all);
    }
  return items;
}

static RdCompareRow *
compare_row (RdWordTable *words, const RdBlock *before, guint a, const RdBlock *after, guint b)
{
  RdCompareRow *row = g_new0 (RdCompareRow, 1);

  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  row->kind = a == RD_ALIGN_NONE ? RD_CHANGE_INSERTED : b == RD_ALIGN_NONE ? RD_CHANGE_DELETED : RD_CHANGE_KEPT;
  for (guint i = 0; i < after->n_columns; i++)
    {
      const GPtrArray *of_a = a != RD_ALIGN_NONE ? rd_block_get_cell (before, a, i)->blocks : NULL;
      const GPtrArray *of_b = b != RD_ALIGN_NONE ? rd_block_get_cell (after, b, i)->blocks : NULL;
      GPtrArray *cell = row->kind == RD_CHANGE_KEPT ? rd_compare_blocks (words, of_a, of_b)
                                                    : rd_compare_blocks_alone (of_a != NULL ? of_a : of_b, row->kind);

      row->is_changed |= rd_compare_blocks_differ (cell);
      g_ptr_array_add (row->cells, cell);
    }
  return row;
}

static GPtrArray *
compare_rows (RdWordTable *words, const RdBlock *before, const RdBlock *after)
{
  Items a = list_rows (words, before);
  Items b = list_rows (words, after);
  g_autoptr (GArray) pairs = items_align (&a, &b);
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RdAlignPair *pair = &g_array_index (pairs, RdAlignPair, i);

      g_ptr_array_add (rows, compare_row (words, before, pair->a, after, pair->b));
    }
  items_clear (&a);
  items_clear (&b);
  return rows;
}

static gboolean
rows_differ (const GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RdCompareRow *row = rows->pdata[i];

      if (row->kind != RD_CHANGE_KEPT || row->is_changed)
        return TRUE;
    }
  return FALSE;
}

/* --- both */

static gboolean
is_of_one_make (const RdBlock *a, const RdBlock *b)
{
  return a->kind == b->kind && a->level == b->level && a->is_numbered == b->is_numbered && a->n_headers == b->n_headers
         && g_strcmp0 (a->description, b->description) == 0;
}

static RdCompareBlock *
compare_pair (RdWordTable *words, const RdBlock *before, const RdBlock *after)
{
  RdCompareBlock *self = make_block (RD_CHANGE_KEPT, before, after);

  self->pieces = rd_compare_runs (words, before->runs, after->runs);
  if (after->kind == RD_BLOCK_TABLE)
    self->rows = compare_rows (words, before, after);
  self->is_changed = !is_of_one_make (before, after) || rd_compare_pieces_differ (self->pieces) || rows_differ (self->rows);
  return self;
}

/* A table whose columns are others is another table. */
static void
add_pair (GPtrArray *blocks, RdWordTable *words, const RdBlock *before, const RdBlock *after)
{
  if (before != NULL && after != NULL && before->n_columns == after->n_columns)
    {
      g_ptr_array_add (blocks, compare_pair (words, before, after));
      return;
    }
  if (before != NULL)
    g_ptr_array_add (blocks, make_alone (before, RD_CHANGE_DELETED));
  if (after != NULL)
    g_ptr_array_add (blocks, make_alone (after, RD_CHANGE_INSERTED));
}

GPtrArray *
rd_compare_blocks (RdWordTable *words, const GPtrArray *before, const GPtrArray *after)
{
  Items a = list_blocks (words, before);
  Items b = list_blocks (words, after);
  g_autoptr (GArray) pairs = items_align (&a, &b);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RdAlignPair *pair = &g_array_index (pairs, RdAlignPair, i);

      add_pair (blocks, words, pair->a != RD_ALIGN_NONE ? before->pdata[pair->a] : NULL,
                pair->b != RD_ALIGN_NONE ? after->pdata[pair->b] : NULL);
    }
  items_clear (&a);
  items_clear (&b);
  return blocks;
}

GPtrArray *
rd_compare_blocks_alone (const GPtrArray *blocks, RdChange kind)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (block_free);

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (all, make_alone (blocks->pdata[i], kind));
  return all;
}

gboolean
rd_compare_blocks_differ (const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdCompareBlock *block = blocks->pdata[i];

      if (block->kind != RD_CHANGE_KEPT || block->is_changed)
        return TRUE;
    }
  return FALSE;
}
