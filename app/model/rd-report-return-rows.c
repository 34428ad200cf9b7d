/* rd-report-return-rows.c — rows of tables of a returned file, against ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-rows.h"

#include <string.h>

#include "model/rd-report-return-notes.h"

/* What stands before the words of each cell: no text has it. */
#define CELL "\x1f"

/* A wider table is none that the report can show. */
#define COLUMNS_MAX 12

/* A table of the file.  1. @ours is what its first row that was found stands in; NULL: none was. */
typedef struct
{
  guint               n_rows, n_gone;
  const RdReturnOurs *ours;
  gboolean            is_told;      /* as a whole */
} RdReturnTable;

/* --- rows */

gboolean
rd_return_is_same_row (gconstpointer ours, gconstpointer other)
{
  const RdReturnOurs *a = ours, *b = other;

  return a->table != NULL && a->table == b->table && a->row == b->row;
}

gboolean
rd_return_is_same_their_row (gconstpointer theirs, gconstpointer other)
{
  const RdReturnTheirs *a = theirs, *b = other;

  return a->first->row != RD_DOCX_NO_ROW && a->first->row == b->first->row;
}

static const RdDocxRow *
get_row (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  return self->file->rows->pdata[((const RdReturnTheirs *) self->theirs->pdata[unit->from])->first->row];
}

static RdReturnTable *
get_table (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  return g_hash_table_lookup (self->tables, GUINT_TO_POINTER (get_row (self, unit)->table + 1));
}

gboolean
rd_return_row_is_new (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  return get_row (self, unit)->kind == RD_CHANGE_INSERTED;
}

char *
rd_return_spell_row (const GPtrArray *ours, const RdReturnUnit *unit)
{
  GString *text = g_string_new (NULL);

  for (guint i = unit->from; i < unit->to; i++)
    g_string_append_printf (text, CELL "%s", ((const RdReturnOurs *) ours->pdata[i])->text);
  return g_string_free (text, FALSE);
}

char *
rd_return_spell_their_row (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  gboolean is_new = rd_return_row_is_new (self, unit);
  GString *text = g_string_new (NULL);

  for (guint i = unit->from; i < unit->to; i++)
    {
      const RdReturnTheirs *theirs = self->theirs->pdata[i];

      g_string_append_printf (text, CELL "%s", is_new ? theirs->after : theirs->before);
    }
  return g_string_free (text, FALSE);
}

/* "Cell | cell", as it is shown. (transfer full) */
static char *
read_row (const GPtrArray *ours, const RdReturnUnit *unit)
{
  GString *text = g_string_new (NULL);

  for (guint i = unit->from; i < unit->to; i++)
    {
      g_autofree char *words = rd_return_drop_notes (((const RdReturnOurs *) ours->pdata[i])->text);

      g_string_append_printf (text, "%s%s", i > unit->from ? " | " : "", words);
    }
  return g_string_free (text, FALSE);
}

/* --- tables */

void
rd_return_tables_init (RdReturnProposing *self)
{
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < self->file->rows->len; i++)
    {
      const RdDocxRow *row = self->file->rows->pdata[i];
      RdReturnTable *table = g_hash_table_lookup (self->tables, GUINT_TO_POINTER (row->table + 1));

      if (table == NULL)
        {
          table = g_new0 (RdReturnTable, 1);
          g_hash_table_insert (self->tables, GUINT_TO_POINTER (row->table + 1), table);
        }
      table->n_rows++;
      table->n_gone += row->kind == RD_CHANGE_DELETED;
    }
}

void
rd_return_find_tables (RdReturnProposing *self, const GArray *ours, const GArray *theirs, const GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const RdAlignPair *pair = &g_array_index (pairs, RdAlignPair, i);
      const RdReturnUnit *unit = pair->b != RD_ALIGN_NONE ? &g_array_index (theirs, RdReturnUnit, pair->b) : NULL;
      RdReturnTable *table = unit != NULL && unit->is_row ? get_table (self, unit) : NULL;

      if (table != NULL && pair->a != RD_ALIGN_NONE && table->ours == NULL)
        table->ours = self->ours->pdata[g_array_index (ours, RdReturnUnit, pair->a).from];
    }
}

/* --- cells */

/* Those of one cell from @at on: where they end. */
static guint
end_cell (const RdReturnProposing *self, guint at, guint to, guint cell)
{
  while (at < to && ((const RdReturnTheirs *) self->theirs->pdata[at])->first->cell == cell)
    at++;
  return at;
}

static guint
end_our_cell (const RdReturnProposing *self, guint at, guint to, guint column)
{
  while (at < to && ((const RdReturnOurs *) self->ours->pdata[at])->column == column)
    at++;
  return at;
}

/* One paragraph is the other, whatever it says; of several it is found out. */
static void
propose_cell (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs)
{
  RdReturnOurs *first = self->ours->pdata[ours->from];

  self->cell = first;
  self->last = NULL;
  if (ours->to - ours->from == 1 && (theirs->to - theirs->from == 1 || *first->text == '\0'))
    {
      rd_return_propose_pair (self, first, self->theirs->pdata[theirs->from]);
      for (guint i = theirs->from + 1; i < theirs->to; i++)
        rd_return_propose_new (self, self->theirs->pdata[i]);
    }
  else
    {
      g_autoptr (GArray) a = rd_return_list_units (self->ours, ours->from, ours->to, NULL);
      g_autoptr (GArray) b = rd_return_list_units (self->theirs, theirs->from, theirs->to, NULL);

      rd_return_propose_units (self, a, b);
    }
  self->cell = NULL;
}

static void
propose_cells (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs, guint n_columns)
{
  RdReturnUnit a = { ours->from, ours->from, FALSE }, b = { theirs->from, theirs->from, FALSE };

  for (guint column = 0; column < n_columns; column++)
    {
      a.from = a.to;
      b.from = b.to;
      a.to = end_our_cell (self, a.from, ours->to, column);
      b.to = end_cell (self, b.from, theirs->to, column);
      if (a.to > a.from && b.to > b.from)
        propose_cell (self, &a, &b);
    }
}

/* A table that has other columns there: what is in them is found by its words. */
static void
propose_across (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs)
{
  g_autoptr (GArray) a = rd_return_list_units (self->ours, ours->from, ours->to, NULL);
  g_autoptr (GArray) b = rd_return_list_units (self->theirs, theirs->from, theirs->to, NULL);

  rd_return_propose_units (self, a, b);
}

/* --- rows that come */

/* The words of a cell, its paragraphs apart by line feeds; @at is moved behind it. (transfer full) */
static char *
take_cell (const RdReturnProposing *self, guint *at, guint to, guint cell, GString *read, GPtrArray *notes)
{
  guint end = end_cell (self, *at, to, cell);
  GString *text = g_string_new (NULL);

  for (; *at < end; (*at)++)
    {
      const RdReturnTheirs *theirs = self->theirs->pdata[*at];

      if (*theirs->after == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (read, ' ');
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", theirs->after);
      rd_return_read_notes (self, theirs->after, theirs->pieces, RD_RETURN_AFTER, 0, read, notes);
    }
  return g_string_free (text, FALSE);
}

/* @unit may be several rows, each of @n_columns, which shorter ones are filled up to. */
static void
take_cells (const RdReturnProposing *self, const RdReturnUnit *unit, guint n_columns, RdReturnFacts *facts)
{
  GString *read = g_string_new (NULL);
  GPtrArray *notes = g_ptr_array_new (), *cells = g_ptr_array_new ();

  for (guint at = unit->from; at < unit->to;)
    {
      guint row = ((const RdReturnTheirs *) self->theirs->pdata[at])->first->row;

      if (at > unit->from)
        g_string_append_c (read, '\n');
      for (guint column = 0; column < n_columns; column++)
        {
          guint end = at;

          while (end < unit->to && ((const RdReturnTheirs *) self->theirs->pdata[end])->first->row == row)
            end++;
          if (column > 0)
            g_string_append (read, " | ");
          g_ptr_array_add (cells, take_cell (self, &at, end, column, read, notes));
        }
      while (at < unit->to && ((const RdReturnTheirs *) self->theirs->pdata[at])->first->row == row)
        at++;
    }
  g_ptr_array_add (cells, NULL);
  facts->cells = (char **) g_ptr_array_free (cells, FALSE);
  facts->notes = rd_return_end_notes (notes);
  facts->after = g_string_free (read, FALSE);
  facts->n_columns = n_columns;
}

static gboolean
is_without_words (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  for (guint i = unit->from; i < unit->to; i++)
    if (*((const RdReturnTheirs *) self->theirs->pdata[i])->after != '\0')
      return FALSE;
  return TRUE;
}

/* Who put it in: the row is tracked, or all that is in it. */
static const RdDocxWho *
find_who (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  const RdReturnTheirs *first = self->theirs->pdata[unit->from];

  if (get_row (self, unit)->kind == RD_CHANGE_INSERTED)
    return &get_row (self, unit)->who;
  return first->is_new ? &first->mark_who : NULL;
}

static void
sign (RdReturnFacts *facts, const RdDocxWho *who)
{
  facts->is_tracked = who != NULL;
  facts->author = who != NULL ? g_strdup (who->author) : NULL;
  facts->made = who != NULL ? g_strdup (who->made) : NULL;
}

static void
propose_comments (RdReturnProposing *self, const RdReturnUnit *unit)
{
  for (guint i = unit->from; i < unit->to; i++)
    rd_return_propose_comments (self, NULL, self->theirs->pdata[i], NULL);
}

static RdReturnBar
find_bar (const RdReturnOurs *beside, guint n_cells)
{
  if (beside->is_fixed)
    return RD_RETURN_FIGURE;
  return n_cells == beside->table->n_columns ? RD_RETURN_FINE : RD_RETURN_CELLS;
}

/* Behind the last row that was found of its table, or before the first. */
static void
propose_new_row (RdReturnProposing *self, const RdReturnTable *table, const RdReturnUnit *unit)
{
  gboolean is_behind = self->last != NULL && self->last->table == table->ours->table;
  const RdReturnOurs *beside = is_behind ? self->last : table->ours;
  RdReturnFacts facts = { .kind = RD_RETURN_ROW_NEW, .start = is_behind ? RD_RETURN_BEHIND : 0, .row = beside->row + is_behind };

  sign (&facts, find_who (self, unit));
  facts.end = facts.start;
  facts.bar = find_bar (beside, get_row (self, unit)->n_cells);
  take_cells (self, unit, get_row (self, unit)->n_cells, &facts);
  rd_return_add (self, beside, &facts);
  propose_comments (self, unit);
}

/* --- tables that come */

/* The paragraphs of the whole table from @unit on. */
static RdReturnUnit
find_whole (const RdReturnProposing *self, const RdReturnUnit *unit, guint *out_columns)
{
  RdReturnUnit whole = { unit->from, unit->from, TRUE };
  guint table = get_row (self, unit)->table;

  *out_columns = 0;
  for (; whole.to < self->theirs->len; whole.to++)
    {
      const RdReturnTheirs *theirs = self->theirs->pdata[whole.to];
      const RdDocxRow *row = theirs->first->row != RD_DOCX_NO_ROW ? self->file->rows->pdata[theirs->first->row] : NULL;

      if (row == NULL || row->table != table)
        break;
      *out_columns = MAX (*out_columns, row->n_cells);
    }
  return whole;
}

static void
propose_new_table (RdReturnProposing *self, RdReturnTable *table, const RdReturnUnit *unit)
{
  RdReturnFacts facts = { .kind = RD_RETURN_TABLE_NEW, .start = RD_RETURN_BEHIND, .end = RD_RETURN_BEHIND };
  guint n_columns;
  RdReturnUnit whole = find_whole (self, unit, &n_columns);

  if (table->is_told)
    return;
  table->is_told = TRUE;
  if (is_without_words (self, &whole))
    return;
  sign (&facts, find_who (self, unit));
  if (self->last == NULL)
    facts.bar = RD_RETURN_NO_PLACE;
  else if (n_columns > COLUMNS_MAX)
    facts.bar = RD_RETURN_CELLS;
  facts.has_header = get_row (self, unit)->is_header && table->n_rows > 1;
  take_cells (self, &whole, n_columns, &facts);
  rd_return_add (self, self->last, &facts);
  propose_comments (self, &whole);
}

/* What we had when the file was sent, and took out since, is not new. */
static void
propose_coming (RdReturnProposing *self, const RdReturnUnit *unit)
{
  RdReturnTable *table = get_table (self, unit);
  g_autofree char *text = rd_return_spell_their_row (self, unit);

  if (get_row (self, unit)->kind == RD_CHANGE_DELETED || is_without_words (self, unit)
      || (!rd_return_row_is_new (self, unit) && self->known != NULL && g_hash_table_contains (self->known, text)))
    return;
  if (table->ours != NULL)
    propose_new_row (self, table, unit);
  else
    propose_new_table (self, table, unit);
}

/* --- rows that go */

void
rd_return_add_gone (RdReturnProposing *self, const RdReturnUnit *ours, RdReturnKind kind, RdReturnBar bar, const RdDocxWho *who)
{
  RdReturnFacts facts = { .kind = kind, .bar = bar };
  const RdReturnOurs *first = self->ours->pdata[ours->from];

  sign (&facts, who);
  facts.start = facts.end = strlen (first->text) + 1;
  facts.before = read_row (self->ours, ours);
  rd_return_add (self, first, &facts);
}

RdReturnUnit
rd_return_find_table (const RdReturnProposing *self, const RdReturnUnit *unit)
{
  RdReturnUnit whole = *unit;
  const RdBlock *table = ((const RdReturnOurs *) self->ours->pdata[unit->from])->table;

  while (whole.to < self->ours->len && ((const RdReturnOurs *) self->ours->pdata[whole.to])->table == table)
    whole.to++;
  return whole;
}

static void
propose_going (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs)
{
  RdReturnTable *table = get_table (self, theirs);
  const RdReturnOurs *first = self->ours->pdata[ours->from];
  gboolean is_whole = table->n_gone == table->n_rows && table->n_rows == rd_block_get_n_rows (first->table);
  g_autofree char *now = rd_return_spell_row (self->ours, ours), *then = rd_return_spell_their_row (self, theirs);
  RdReturnUnit whole = is_whole ? rd_return_find_table (self, ours) : *ours;
  RdReturnBar bar = first->is_fixed ? RD_RETURN_FIGURE : !is_whole && !g_str_equal (now, then) ? RD_RETURN_SINCE : RD_RETURN_FINE;

  if (table->is_told)
    return;
  table->is_told = is_whole;
  rd_return_add_gone (self, &whole, is_whole ? RD_RETURN_TABLE_GONE : RD_RETURN_ROW_GONE, bar, &get_row (self, theirs)->who);
}

/* --- both */

static void
mark_found (RdReturnProposing *self, const RdReturnUnit *ours, gboolean is_all)
{
  for (guint i = ours->from; i < ours->to; i++)
    {
      RdReturnOurs *paragraph = self->ours->pdata[i];

      paragraph->is_row_found = TRUE;
      paragraph->is_found |= is_all;
    }
}

void
rd_return_propose_row (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs)
{
  const RdDocxRow *row = get_row (self, theirs);
  const RdReturnOurs *first;

  if (ours == NULL)
    {
      propose_coming (self, theirs);
      return;
    }
  first = self->ours->pdata[ours->from];
  mark_found (self, ours, row->kind != RD_CHANGE_KEPT);
  if (row->kind == RD_CHANGE_DELETED)
    propose_going (self, ours, theirs);
  else if (row->kind == RD_CHANGE_KEPT && row->n_cells == first->table->n_columns)
    propose_cells (self, ours, theirs, row->n_cells);
  else if (row->kind == RD_CHANGE_KEPT)
    propose_across (self, ours, theirs);
  self->last = self->ours->pdata[ours->to - 1];
}
