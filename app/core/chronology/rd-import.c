/* rd-import.c — entries from a table: which rows are entries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import.h"

#include <string.h>

#include "core/chronology/rd-columns-private.h"
#include "core/chronology/rd-import-private.h"

/* How often the caller is asked whether it still wants the result. */
#define ROWS_PER_LOOK 256

static const char * const problem_names[RD_N_IMPORT_PROBLEMS] = {
  "impossible-date", "date-not-understood", "no-date", "date-after-today", "several-dates",
  "end-before-start", "us-order", "ambiguous-order", "time-not-understood", "no-event",
};

const char *
rd_import_problem_get_name (RdImportProblemKind kind)
{
  g_return_val_if_fail (kind < RD_N_IMPORT_PROBLEMS, NULL);
  return problem_names[kind];
}

gboolean
rd_import_problem_from_name (const char *name, RdImportProblemKind *out)
{
  for (guint i = 0; name != NULL && i < RD_N_IMPORT_PROBLEMS; i++)
    if (g_str_equal (name, problem_names[i]))
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

/* --- an import's life */

static void
clear_problem (gpointer problem)
{
  g_free (((RdImportProblem *) problem)->column);
  g_free (((RdImportProblem *) problem)->text);
}

static GArray *
new_problems (void)
{
  GArray *problems = g_array_new (FALSE, FALSE, sizeof (RdImportProblem));

  g_array_set_clear_func (problems, clear_problem);
  return problems;
}

static RdImport *
rd_import_new (void)
{
  RdImport *self = g_new0 (RdImport, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  self->problems = new_problems ();
  self->dates_above = g_byte_array_new ();
  return self;
}

void
rd_import_free (RdImport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entries);
  g_array_unref (self->problems);
  g_byte_array_unref (self->dates_above);
  g_free (self);
}

/* --- which rows */

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* In a column that is read. */
static gboolean
has_text (const RdImportReader *self, const RdTableRow *row)
{
  for (guint i = 0; i < self->map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (self->map->columns, RdColumnUse, i);
      const RdCell *cell = rd_table_row_get_cell (row, use->column);

      if (use->field != RD_COLUMN_IGNORE && (cell->kind == RD_CELL_DATE || cell->kind == RD_CELL_TIME || has_words (cell->text)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the same stands in all cells of both. */
static gboolean
is_same_row (const RdTableRow *a, const RdTableRow *b, const RdColumnMap *map)
{
  guint n_equal = 0;

  for (guint i = 0; i < map->columns->len; i++)
    {
      guint column = g_array_index (map->columns, RdColumnUse, i).column;
      const char *one = rd_table_row_get_cell (a, column)->text, *other = rd_table_row_get_cell (b, column)->text;

      if (*one == '\0' && *other == '\0')
        continue;
      if (!g_str_equal (one, other) && !rd_heading_equal (one, other))
        return FALSE;
      n_equal++;
    }
  return n_equal > 1;
}

/* The map's rows of headings, lower first: where they stand in its first table. */
static guint
find_heading_rows (const RdImportReader *self, const RdTableRow *out[2])
{
  const RdTable *table = rd_table_set_get_table (self->tables, self->map->table);
  guint n = 0;

  for (guint i = 0; self->map->heading_row > 0 && i < rd_table_get_n_rows (table); i++)
    {
      const RdTableRow *row = rd_table_get_row (table, i);

      if (rd_table_row_get_number (row) != self->map->heading_row)
        continue;
      out[n++] = row;
      if (i > 0 && rd_column_row_counts (rd_table_get_row (table, i - 1)))
        out[n++] = rd_table_get_row (table, i - 1);
      return n;
    }
  return 0;
}

static gboolean
is_heading_again (const RdImportReader *self, const RdTableRow *row, const RdTableRow *headings[2], guint n_headings)
{
  const RdColumnUse *event = self->fields[RD_COLUMN_EVENT];
  const char *text = rd_table_row_get_cell (row, event->column)->text;

  if (strlen (text) > 4 * RD_COLUMNS_MAX_HEADING)
    return FALSE;
  if (rd_columns_is_headed (self->map, row))
    return TRUE;
  for (guint i = 0; i < n_headings; i++)
    {
      const char *heading = rd_table_row_get_cell (headings[i], event->column)->text;

      if (*heading != '\0' && g_ascii_tolower (*heading) != g_ascii_tolower (*text))
        continue;
      if (is_same_row (row, headings[i], self->map))
        return TRUE;
    }
  return FALSE;
}

/* One cell that covers all columns of the chronology, in a file that does not say so. */
static gboolean
is_title (const RdImportReader *self, const RdTableRow *row)
{
  const char *text = rd_table_row_get_cell (row, 0)->text;
  guint n_columns = self->map->columns->len;

  if (rd_table_row_get_flags (row) & RD_ROW_ONE_CELL)
    return TRUE;
  if (n_columns < 3 || *text == '\0')
    return FALSE;
  for (guint column = 1; column < n_columns; column++)
    {
      const RdCell *cell = rd_table_row_get_cell (row, column);

      if (!(cell->flags & RD_CELL_COVERED) || !g_str_equal (cell->text, text))
        return FALSE;
    }
  return TRUE;
}

/* Above the first dated row of a table without headings stands its title, in a cell alone. */
static gboolean
is_loose_title (const RdImportReader *self, const RdTableRow *row)
{
  guint n_filled = 0;

  if (self->map->heading_row > 0 || self->import->entries->len > 0)
    return FALSE;
  for (guint i = 0; i < self->map->columns->len; i++)
    n_filled += *rd_table_row_get_cell (row, g_array_index (self->map->columns, RdColumnUse, i).column)->text != '\0';
  return n_filled == 1 && self->map->columns->len > 1;
}

static gboolean
read_table (RdImportReader *self, const RdTable *table, guint offset, const volatile gint *cancelled)
{
  const RdTableRow *headings[2];
  guint n_headings = find_heading_rows (self, headings);
  guint first = offset == 0 && self->sheet == NULL ? self->map->heading_row : rd_columns_find_start (self->map, table);
  guint last = first;

  self->import->n_skipped += offset > 0 || self->sheet != NULL ? first : 0;

  for (guint i = 0; i < rd_table_get_n_rows (table); i++)
    {
      const RdTableRow *row = rd_table_get_row (table, i);
      guint number = rd_table_row_get_number (row);

      if (i % ROWS_PER_LOOK == 0 && cancelled != NULL && g_atomic_int_get (cancelled))
        return FALSE;
      if (number <= first)
        continue;
      self->import->n_skipped += number - last - 1;
      last = number;
      if ((rd_table_row_get_flags (row) & RD_ROW_DELETED) != 0 || is_title (self, row) || !has_text (self, row)
          || is_loose_title (self, row) || is_heading_again (self, row, headings, n_headings))
        self->import->n_skipped++;
      else
        rd_import_read_row (self, row, offset + number);
    }
  return TRUE;
}

/* --- the whole */

static void
find_fields (RdImportReader *self)
{
  for (guint i = 0; i < self->map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (self->map->columns, RdColumnUse, i);

      if (self->fields[use->field] == NULL)
        self->fields[use->field] = use;
      self->n_columns[use->field]++;
    }
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const RdImportProblem *one = a, *other = b;

  if (one->entry != other->entry)
    return one->entry < other->entry ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/* Orders of day and month are in doubt only where the file has a date that can be month/day alone. */
static void
settle_ambiguous (RdImportReader *self)
{
  if (!self->has_us_order)
    return;
  g_array_append_vals (self->import->problems, self->ambiguous->data, self->ambiguous->len);
  g_array_set_clear_func (self->ambiguous, NULL);
  g_array_set_size (self->ambiguous, 0);
  g_array_sort (self->import->problems, compare_problems);
}

static gboolean
read_tables (RdImportReader *self, const volatile gint *cancelled)
{
  const RdTable *first = rd_table_set_get_table (self->tables, self->map->table);
  guint end = MIN (self->map->table + self->map->n_tables, rd_table_set_get_n_tables (self->tables));
  guint offset = 0;

  for (guint i = self->map->table; i < end; i++)
    {
      const RdTable *table = rd_table_set_get_table (self->tables, i);

      if (!rd_column_map_goes_on (self->map, self->tables, i, self->today))
        continue;
      self->sheet = table != first ? rd_table_get_name (table) : NULL;
      if (!read_table (self, table, self->sheet != NULL ? 0 : offset, cancelled))
        return FALSE;
      offset += rd_table_get_last_number (table);
    }
  return TRUE;
}

RdImport *
rd_import_read (const RdTableSet *tables, const RdColumnMap *map, RdDay today, const volatile gint *cancelled)
{
  RdImportReader self = { tables, map, today, NULL, { NULL }, { 0 }, FALSE, NULL, NULL, NULL, NULL };
  gboolean done;

  g_return_val_if_fail (tables != NULL && map != NULL && rd_column_map_check (map, NULL), NULL);
  g_return_val_if_fail (map->table < rd_table_set_get_n_tables (tables), NULL);

  self.import = rd_import_new ();
  self.ambiguous = new_problems ();
  self.dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  find_fields (&self);
  done = read_tables (&self, cancelled);
  if (done)
    settle_ambiguous (&self);
  g_array_unref (self.ambiguous);
  g_hash_table_unref (self.dates);
  g_hash_table_unref (self.times);
  if (done)
    return self.import;
  rd_import_free (self.import);
  return NULL;
}
