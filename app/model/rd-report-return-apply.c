/* rd-report-return-apply.c — what was accepted, done to the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-change.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"

/* The character of RD_RUNS_NOTE. */
#define NOTE 0xfffc

typedef struct
{
  RdDocument *document;
  GPtrArray  *paragraphs;     /* RdParagraph of it, as they were before */
} Applying;

static GPtrArray *
get_runs (const RdParagraph *paragraph)
{
  return (GPtrArray *) paragraph->runs;
}

/* The list that holds the block; NULL where none in @blocks does. */
static GPtrArray *
find_list (GPtrArray *blocks, const RdBlock *block, guint *out_at)
{
  if (g_ptr_array_find (blocks, block, out_at))
    return blocks;
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *table = blocks->pdata[i];

      for (guint c = 0; table->cells != NULL && c < table->cells->len; c++)
        {
          GPtrArray *found = find_list (((RdReportCell *) table->cells->pdata[c])->blocks, block, out_at);

          if (found != NULL)
            return found;
        }
    }
  return NULL;
}

/* The section's own block in which it stands. */
static guint
find_top (const RdSection *section, const RdBlock *block)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      guint at;

      g_ptr_array_add (one, section->blocks->pdata[i]);
      if (find_list (one, block, &at) != NULL)
        return i;
    }
  return section->blocks->len;
}

static RdSection *
get_section (const Applying *self, const RdReturnFacts *facts)
{
  return self->document->sections->pdata[facts->section];
}

/* --- words */

/* What stands in the place of the @n-th mark. (transfer full) */
static RdRun *
make_note (char **notes, guint n)
{
  RdRun *run = rd_run_new (RD_RUN_NOTE, NULL, NULL);

  g_ptr_array_add (run->note, rd_run_new (RD_RUN_TEXT, notes[n], NULL));
  return run;
}

/* @text without its marks, which are put at @places: gsize, bytes of it. (transfer full) */
static char *
take_marks (const char *text, GArray *places)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text, *mark; *p != '\0'; p = mark + strlen (RD_RUNS_NOTE))
    {
      mark = strstr (p, RD_RUNS_NOTE);
      g_string_append_len (plain, p, mark != NULL ? mark - p : (gssize) strlen (p));
      if (mark == NULL)
        break;
      g_array_append_val (places, plain->len);
    }
  return g_string_free (plain, FALSE);
}

/* From the last to the first, so that places stay what they are; @notes from the @first on, of which one without words is none. */
static void
put_notes (GPtrArray *runs, gsize start, const GArray *places, char **notes, guint first)
{
  guint n_notes = notes != NULL ? g_strv_length (notes) : 0;

  for (guint i = places->len; i-- > 0;)
    if (first + i < n_notes && *notes[first + i] != '\0')
      rd_runs_replace_with (runs, start + g_array_index (places, gsize, i), start + g_array_index (places, gsize, i), make_note (notes, first + i));
}

/* How many notes that was. */
static guint
add_words (GPtrArray *runs, const char *text, char **notes, guint first)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *plain = take_marks (text, places);

  rd_runs_replace (runs, 0, 0, plain);
  put_notes (runs, 0, places, notes, first);
  return places->len;
}

static void
change_title (RdSection *section, const RdReturnFacts *facts)
{
  g_autoptr (GPtrArray) runs = rd_runs_new ();

  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, section->title, NULL));
  rd_runs_replace (runs, facts->start, facts->end, facts->after);
  if (runs->len == 0)
    return;
  g_free (section->title);
  section->title = rd_runs_spell (runs);
}

/* What both have at their ends stays what it is: “Child A’s” that becomes “Child A” keeps the reference, and a note that stood there
 * before stays that note.
 */
static void
replace_narrowly (GPtrArray *runs, const RdReturnFacts *facts)
{
  g_autofree char *text = rd_runs_spell (runs);
  gsize start = facts->start, end = facts->end;
  const char *from = facts->taken != NULL ? facts->taken : "", *to = from + strlen (from);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *after = NULL, *plain = NULL;
  guint n_kept = 0;

  while (start < end && from < to && g_utf8_get_char (text + start) == g_utf8_get_char (from))
    {
      n_kept += g_utf8_get_char (from) == NOTE;
      start = (gsize) (g_utf8_next_char (text + start) - text);
      from = g_utf8_next_char (from);
    }
  while (end > start && to > from && g_utf8_get_char (g_utf8_prev_char (text + end)) == g_utf8_get_char (g_utf8_prev_char (to)))
    {
      end = (gsize) (g_utf8_prev_char (text + end) - text);
      to = g_utf8_prev_char (to);
    }
  after = g_strndup (from, (gsize) (to - from));
  plain = take_marks (after, places);
  rd_runs_replace (runs, start, end, plain);
  put_notes (runs, start, places, facts->notes, n_kept);
}

static void
change_words (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  if (paragraph->kind == RD_PARAGRAPH_TITLE)
    change_title (get_section (self, facts), facts);
  else if (paragraph->runs != NULL)
    replace_narrowly (get_runs (paragraph), facts);
}

/* --- paragraphs */

static RdBlock *
make_like (const RdBlock *block)
{
  RdBlock *twin = rd_block_new (block->kind == RD_BLOCK_TABLE || block->kind == RD_BLOCK_FIGURE ? RD_BLOCK_PARAGRAPH : block->kind);

  if (twin->kind == block->kind)
    {
      twin->level = block->level;
      twin->is_numbered = block->is_numbered;
    }
  return twin;
}

static void
split (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  guint at;
  GPtrArray *list = find_list (get_section (self, facts)->blocks, paragraph->block, &at);
  RdBlock *rest;

  if (list == NULL)
    return;
  rest = make_like (paragraph->block);
  g_ptr_array_unref (rest->runs);
  rest->runs = rd_runs_split (get_runs (paragraph), facts->start);
  g_ptr_array_insert (list, (int) at + 1, rest);
}

static void
join (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  guint at;
  GPtrArray *list = find_list (get_section (self, facts)->blocks, paragraph->block, &at);
  RdBlock *next = list != NULL && at + 1 < list->len ? list->pdata[at + 1] : NULL;

  if (next == NULL || next->cells != NULL || next->kind == RD_BLOCK_FIGURE)
    return;
  for (guint i = 0; i < next->runs->len; i++)
    g_ptr_array_add (get_runs (paragraph), rd_run_copy (next->runs->pdata[i]));
  rd_runs_tidy (get_runs (paragraph));
  g_ptr_array_remove_index (list, at + 1);
}

/* A cell keeps one, without words. */
static void
take_out (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  RdSection *section = get_section (self, facts);
  guint at;
  GPtrArray *list = find_list (section->blocks, paragraph->block, &at);

  if (list == NULL)
    return;
  if (list != section->blocks && list->len == 1)
    g_ptr_array_set_size (get_runs (paragraph), 0);
  else
    g_ptr_array_remove_index (list, at);
}

static RdBlock *
make_new (const RdReturnFacts *facts, const RdParagraph *behind)
{
  RdBlock *block = rd_block_new (facts->level > 0 ? RD_BLOCK_HEADING : facts->is_item ? RD_BLOCK_ITEM : RD_BLOCK_PARAGRAPH);

  add_words (block->runs, facts->taken != NULL ? facts->taken : "", facts->notes, 0);
  if (facts->level > 0)
    block->level = (int) facts->level;
  else if (facts->is_item && behind->block != NULL)
    {
      block->level = behind->block->level;
      block->is_numbered = behind->block->is_numbered;
    }
  return block;
}

/* Behind the paragraph, or the table that it is in; a table's caption stands before it.  Takes @block. */
static void
put_in (const Applying *self, const RdReturnFacts *facts, const RdParagraph *behind, RdBlock *block)
{
  RdSection *section = get_section (self, facts);
  GPtrArray *list = section->blocks;
  guint at = 0;

  if (facts->is_in_cell)
    {
      list = find_list (section->blocks, behind->block, &at);
      at++;
    }
  else if (behind->block != NULL)
    {
      gboolean is_caption = behind->kind == RD_PARAGRAPH_CAPTION && behind->block->kind == RD_BLOCK_TABLE;

      at = find_top (section, behind->block);
      at += at < section->blocks->len && !is_caption;
    }
  if (list != NULL)
    g_ptr_array_insert (list, (int) at, block);
  else
    rd_block_free (block);
}

/* --- tables */

/* The words of a cell, a paragraph each line; how many notes of @facts from @first on there were. */
static guint
fill_cell (RdReportCell *cell, const RdReturnFacts *facts, guint i, guint first)
{
  g_auto (GStrv) lines = g_strsplit (facts->cells[i], "\n", -1);
  guint n = 0;

  for (guint line = 0; line == 0 || lines[line] != NULL; line++)
    {
      RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH);

      if (lines[line] != NULL)
        n += add_words (block->runs, lines[line], facts->notes, first + n);
      g_ptr_array_add (cell->blocks, block);
      if (lines[line] == NULL)
        break;
    }
  return n;
}

/* All cells of @facts before the cell at @at. */
static void
put_cells (RdBlock *table, guint at, const RdReturnFacts *facts)
{
  guint n_notes = 0;

  for (guint i = 0; facts->cells[i] != NULL; i++)
    {
      RdReportCell *cell = rd_report_cell_new ();

      n_notes += fill_cell (cell, facts, i, n_notes);
      g_ptr_array_insert (table->cells, (int) (at + i), cell);
    }
}

static RdBlock *
make_table (const RdReturnFacts *facts)
{
  RdBlock *table = rd_block_new_table (facts->n_columns, 0, facts->has_header);

  put_cells (table, 0, facts);
  return table;
}

/* The table that has the block in a cell, and in which row; NULL: none has. */
static RdBlock *
find_table (const RdSection *section, const RdBlock *block, guint *out_row)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      RdBlock *table = section->blocks->pdata[i];

      for (guint c = 0; table->cells != NULL && c < table->cells->len; c++)
        if (g_ptr_array_find (((const RdReportCell *) table->cells->pdata[c])->blocks, block, NULL))
          {
            *out_row = c / table->n_columns;
            return table;
          }
    }
  return NULL;
}

static void
put_row (const Applying *self, const RdReturnFacts *facts, const RdParagraph *beside)
{
  guint row;
  RdBlock *table = find_table (get_section (self, facts), beside->block, &row);

  if (table != NULL && facts->row <= rd_block_get_n_rows (table))
    put_cells (table, facts->row * table->n_columns, facts);
}

/* With its last row goes the table. */
static void
take_out_rows (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  RdSection *section = get_section (self, facts);
  guint row;
  RdBlock *table = find_table (section, paragraph->block, &row);

  if (table == NULL)
    return;
  if (facts->kind == RD_RETURN_TABLE_GONE || rd_block_get_n_rows (table) == 1)
    g_ptr_array_remove (section->blocks, table);
  else
    g_ptr_array_remove_range (table->cells, row * table->n_columns, table->n_columns);
}

/* --- all */

static void
apply (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  switch (facts->kind)
    {
    case RD_RETURN_WORDS:
      change_words (self, facts, paragraph);
      break;
    case RD_RETURN_SPLIT:
      split (self, facts, paragraph);
      break;
    case RD_RETURN_JOIN:
      join (self, facts, paragraph);
      break;
    case RD_RETURN_GONE:
      take_out (self, facts, paragraph);
      break;
    case RD_RETURN_NEW:
      put_in (self, facts, paragraph, make_new (facts, paragraph));
      break;
    case RD_RETURN_TABLE_NEW:
      put_in (self, facts, paragraph, make_table (facts));
      break;
    case RD_RETURN_ROW_NEW:
      put_row (self, facts, paragraph);
      break;
    case RD_RETURN_ROW_GONE:
    case RD_RETURN_TABLE_GONE:
    case RD_RETURN_COMMENT:
    case RD_N_RETURN_KINDS:
    default:
      break;
    }
}

static gboolean
takes_rows (const RdReturnFacts *facts)
{
  return facts->kind == RD_RETURN_ROW_GONE || facts->kind == RD_RETURN_TABLE_GONE;
}

static void
mark_comment (const Applying *self, const RdReturnFacts *facts, GHashTable *ids)
{
  const RdParagraph *paragraph = self->paragraphs->pdata[facts->paragraph];
  const char *id = g_hash_table_lookup (ids, facts->comment_id);

  if (id != NULL && paragraph->runs != NULL && facts->end > facts->start)
    rd_runs_add_comment (get_runs (paragraph), facts->start, facts->end, id);
}

/* Comments first: they change no words.  Then from the end to the beginning, so that what is before stays where it is.  Rows go last: what
 * comes in is put beside them.
 */
void
rd_return_carry_out (RdDocument *document, const GPtrArray *items, GHashTable *ids)
{
  Applying self = { document, rd_paragraphs_new (document) };

  for (guint pass = 0; pass < 3; pass++)
    for (guint i = items->len; i-- > 0;)
      {
        const RdReturnFacts *facts = rd_return_item_get_facts (items->pdata[i]);

        if (rd_return_item_get_choice (items->pdata[i]) != RD_RETURN_ACCEPTED || facts->paragraph >= self.paragraphs->len)
          continue;
        if (pass == 0 && facts->kind == RD_RETURN_COMMENT)
          mark_comment (&self, facts, ids);
        else if (pass == 1 && !takes_rows (facts))
          apply (&self, facts, self.paragraphs->pdata[facts->paragraph]);
        else if (pass == 2 && takes_rows (facts))
          take_out_rows (&self, facts, self.paragraphs->pdata[facts->paragraph]);
      }
  g_ptr_array_unref (self.paragraphs);
}
