/* rd-compare.c — what became of a report from one version to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-compare-private.h"

#include "core/report/rd-align.h"

/* Which section after is which before. */
typedef struct
{
  const RdDocument *before, *after;
  guint            *of_after;      /* for each after: the one before, or RD_ALIGN_NONE */
  gboolean         *is_taken;      /* each before */
} Matching;

typedef gboolean (*IsSame) (const RdSection *a, const RdSection *b);

/* --- sections that belong together */

static gboolean
has_same_id (const RdSection *a, const RdSection *b)
{
  return a->id != NULL && g_strcmp0 (a->id, b->id) == 0;
}

static gboolean
has_same_key (const RdSection *a, const RdSection *b)
{
  return a->key != NULL && g_strcmp0 (a->key, b->key) == 0;
}

static gboolean
has_same_title (const RdSection *a, const RdSection *b)
{
  g_autofree char *title_a = g_utf8_casefold (a->title, -1);
  g_autofree char *title_b = g_utf8_casefold (b->title, -1);

  return g_str_equal (title_a, title_b);
}

static void
match_by (Matching *self, IsSame is_same)
{
  for (guint b = 0; b < self->after->sections->len; b++)
    for (guint a = 0; a < self->before->sections->len && self->of_after[b] == RD_ALIGN_NONE; a++)
      if (!self->is_taken[a] && is_same (self->before->sections->pdata[a], self->after->sections->pdata[b]))
        {
          self->of_after[b] = a;
          self->is_taken[a] = TRUE;
        }
}

static void
match (Matching *self)
{
  self->of_after = g_new (guint, self->after->sections->len + 1);
  self->is_taken = g_new0 (gboolean, self->before->sections->len + 1);
  for (guint b = 0; b < self->after->sections->len; b++)
    self->of_after[b] = RD_ALIGN_NONE;
  match_by (self, has_same_id);
  match_by (self, has_same_key);
  match_by (self, has_same_title);
}

/* Which of those after kept their order: the most that do. (transfer full) */
static gboolean *
find_in_order (const Matching *self)
{
  guint n = self->after->sections->len;
  g_autofree guint *length = g_new0 (guint, n + 1);
  g_autofree guint *from = g_new (guint, n + 1);
  gboolean *is_in_order = g_new0 (gboolean, n + 1);
  guint last = RD_ALIGN_NONE;

  for (guint i = 0; i < n; i++)
    {
      from[i] = RD_ALIGN_NONE;
      length[i] = self->of_after[i] != RD_ALIGN_NONE;
      for (guint j = 0; length[i] > 0 && j < i; j++)
        if (length[j] > 0 && self->of_after[j] < self->of_after[i] && length[j] >= length[i])
          {
            length[i] = length[j] + 1;
            from[i] = j;
          }
      if (length[i] > 0 && (last == RD_ALIGN_NONE || length[i] > length[last]))
        last = i;
    }
  for (; last != RD_ALIGN_NONE; last = from[last])
    is_in_order[last] = TRUE;
  return is_in_order;
}

/* --- one section */

static void
section_free (gpointer data)
{
  RdCompareSection *self = data;

  g_ptr_array_unref (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static GPtrArray *
make_title (const RdSection *section)
{
  GPtrArray *runs = rd_runs_new ();

  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, section->title, NULL));
  return runs;
}

static RdCompareSection *
make_alone (const RdSection *section, RdChange kind)
{
  RdCompareSection *self = g_new0 (RdCompareSection, 1);
  g_autoptr (GPtrArray) title = make_title (section);

  self->kind = kind;
  self->before = kind == RD_CHANGE_DELETED ? section : NULL;
  self->after = kind == RD_CHANGE_INSERTED ? section : NULL;
  self->title = rd_compare_runs_alone (title, kind);
  self->blocks = rd_compare_blocks_alone (section->blocks, kind);
  return self;
}

static RdCompareSection *
make_pair (RdWordTable *words, const RdSection *before, const RdSection *after, gboolean is_in_order)
{
  RdCompareSection *self = g_new0 (RdCompareSection, 1);
  g_autoptr (GPtrArray) title_before = make_title (before);
  g_autoptr (GPtrArray) title_after = make_title (after);

  self->before = before;
  self->after = after;
  self->title = rd_compare_runs (words, title_before, title_after);
  self->blocks = rd_compare_blocks (words, before->blocks, after->blocks);
  self->is_renamed = rd_compare_pieces_differ (self->title);
  self->is_moved = !is_in_order || before->level != after->level;
  self->is_changed = self->is_renamed || rd_compare_blocks_differ (self->blocks);
  return self;
}

/* Those that were removed and stood right behind the section @at before. */
static void
add_removed (RdComparison *self, const Matching *matching, guint from)
{
  for (guint a = from; a < self->before->sections->len && !matching->is_taken[a]; a++)
    g_ptr_array_add (self->sections, make_alone (self->before->sections->pdata[a], RD_CHANGE_DELETED));
}

static void
add_sections (RdComparison *self, RdWordTable *words, const Matching *matching)
{
  g_autofree gboolean *is_in_order = find_in_order (matching);

  add_removed (self, matching, 0);
  for (guint b = 0; b < self->after->sections->len; b++)
    {
      guint a = matching->of_after[b];

      if (a == RD_ALIGN_NONE)
        {
          g_ptr_array_add (self->sections, make_alone (self->after->sections->pdata[b], RD_CHANGE_INSERTED));
          continue;
        }
      g_ptr_array_add (self->sections, make_pair (words, self->before->sections->pdata[a], self->after->sections->pdata[b], is_in_order[b]));
      add_removed (self, matching, a + 1);
    }
}

/* --- what was moved, and how much it is */

static guint
count_block (const RdBlock *block)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, (gpointer) block);
  return rd_blocks_count_words (one, TRUE);
}

/* Blocks that stand alone on one side, by what they say. */
static GHashTable *
list_alone (const RdComparison *self, RdWordTable *words, RdChange kind)
{
  GHashTable *keys = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const RdCompareSection *section = self->sections->pdata[i];

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const RdCompareBlock *block = section->blocks->pdata[j];
          const RdBlock *of = block->before != NULL ? block->before : block->after;

          if (block->kind == kind && count_block (of) > 0)
            g_hash_table_add (keys, GUINT_TO_POINTER (rd_compare_block_key (words, of)));
        }
    }
  return keys;
}

static void
mark_moved (RdComparison *self, RdWordTable *words)
{
  g_autoptr (GHashTable) removed = list_alone (self, words, RD_CHANGE_DELETED);
  g_autoptr (GHashTable) added = list_alone (self, words, RD_CHANGE_INSERTED);

  for (guint i = 0; i < self->sections->len; i++)
    {
      RdCompareSection *section = self->sections->pdata[i];

      for (guint j = 0; j < section->blocks->len; j++)
        {
          RdCompareBlock *block = section->blocks->pdata[j];

          if (block->kind == RD_CHANGE_DELETED)
            block->is_moved = g_hash_table_contains (added, GUINT_TO_POINTER (rd_compare_block_key (words, block->before)));
          else if (block->kind == RD_CHANGE_INSERTED)
            block->is_moved = g_hash_table_contains (removed, GUINT_TO_POINTER (rd_compare_block_key (words, block->after)));
        }
    }
}

static guint
count_pieces (const GPtrArray *pieces, RdChange kind)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < pieces->len; i++)
    if (((const RdComparePiece *) pieces->pdata[i])->kind == kind)
      g_ptr_array_add (runs, ((const RdComparePiece *) pieces->pdata[i])->run);
  text = rd_runs_to_text (runs);
  return rd_text_count_words (text);
}

static guint
count_blocks (const GPtrArray *blocks, RdChange kind)
{
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const RdCompareBlock *block = blocks->pdata[i];

      if (block->kind != RD_CHANGE_KEPT)
        {
          n += block->kind == kind ? count_block (block->before != NULL ? block->before : block->after) : 0;
          continue;
        }
      n += count_pieces (block->pieces, kind);
      for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
        for (guint cell = 0; cell < ((const RdCompareRow *) block->rows->pdata[row])->cells->len; cell++)
          n += count_blocks (((const RdCompareRow *) block->rows->pdata[row])->cells->pdata[cell], kind);
    }
  return n;
}

/* Public API */

RdComparison *
rd_compare (const RdDocument *before, const RdDocument *after)
{
  RdComparison *self;
  Matching matching = { 0 };
  g_autoptr (RdWordTable) words = rd_word_table_new ();

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_new0 (RdComparison, 1);
  self->before = rd_document_copy (before);
  self->after = rd_document_copy (after);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  matching.before = self->before;
  matching.after = self->after;
  match (&matching);
  add_sections (self, words, &matching);
  mark_moved (self, words);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const RdCompareSection *section = self->sections->pdata[i];

      self->n_inserted += count_blocks (section->blocks, RD_CHANGE_INSERTED) + count_pieces (section->title, RD_CHANGE_INSERTED);
      self->n_deleted += count_blocks (section->blocks, RD_CHANGE_DELETED) + count_pieces (section->title, RD_CHANGE_DELETED);
    }
  g_free (matching.of_after);
  g_free (matching.is_taken);
  return self;
}

void
rd_comparison_free (RdComparison *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sections);
  rd_document_free (self->before);
  rd_document_free (self->after);
  g_free (self);
}

gboolean
rd_comparison_is_same (const RdComparison *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const RdCompareSection *section = self->sections->pdata[i];

      if (section->kind != RD_CHANGE_KEPT || section->is_changed || section->is_moved)
        return FALSE;
    }
  return g_strcmp0 (self->before->title, self->after->title) == 0;
}
