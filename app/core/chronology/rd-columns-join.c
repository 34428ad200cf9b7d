/* rd-columns-join.c — a chronology that goes on in further tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns-private.h"

#include <string.h>

/* A table that goes on without headings is told from others by its dates; without a date by so many columns. */
#define MANY_COLUMNS 4
#define MOST_DATES 0.6

/* Of one with other headings, what happened has to be called so: points of 100. */
#define EVENT_HEADING 45

static guint
count_headings (const RdColumnMap *map)
{
  guint n = 0;

  for (guint i = 0; i < map->columns->len; i++)
    n += *g_array_index (map->columns, RdColumnUse, i).heading != '\0';
  return n;
}

/* Of two rows of headings @upper is the one above, else NULL. */
static gboolean
has_same_headings (const RdColumnMap *map, const RdTableRow *upper, const RdTableRow *row, guint n_headings)
{
  guint n_equal = 0;

  for (guint i = 0; i < map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (map->columns, RdColumnUse, i);
      const char *text = rd_table_row_get_cell (row, use->column)->text;

      if (*text == '\0' && upper != NULL)
        text = rd_table_row_get_cell (upper, use->column)->text;
      n_equal += *use->heading != '\0' && rd_heading_equal (use->heading, text);
    }
  return n_equal > 0 && n_equal * 5 >= n_headings * 4;
}

guint
rd_columns_find_row (const RdColumnMap *map, const RdTable *table)
{
  guint n_headings = count_headings (map);

  for (guint i = 0; n_headings > 0 && i < MIN (rd_table_get_n_rows (table), RD_COLUMNS_FIRST_ROWS); i++)
    {
      const RdTableRow *upper = map->n_heading_rows == 2 && i > 0 ? rd_table_get_row (table, i - 1) : NULL;

      if (has_same_headings (map, upper, rd_table_get_row (table, i), n_headings))
        return i;
    }
  return G_MAXUINT;
}

/* A row of an entry has more than a title's cells. */
static gboolean
is_full (const RdTableRow *row)
{
  return rd_column_row_counts (row) && rd_table_row_get_n_cells (row) > 2;
}

guint
rd_columns_find_start (const RdColumnMap *map, const RdTable *table)
{
  guint at = rd_columns_find_row (map, table);

  if (at == G_MAXUINT)
    return 0;
  for (guint i = 0; i + (map->n_heading_rows == 2) < at; i++)
    if (is_full (rd_table_get_row (table, i)))
      return 0;
  return rd_table_row_get_number (rd_table_get_row (table, at));
}

gboolean
rd_columns_is_aside (const char *name)
{
  static const char * const words[] = { "example", "template", "sample", "copy", "draft", "old", "archive", "superseded", "blank",
                                        "deleted", "backup", "previous", "(2)", "(3)", "(4)" };
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = strstr (folded, words[i]);

      if (found != NULL && (found == folded || !g_ascii_isalpha (found[-1])) && !g_ascii_isalpha (found[strlen (words[i])]))
        return TRUE;
    }
  return FALSE;
}

gboolean
rd_columns_is_headed (const RdColumnMap *map, const RdTableRow *row)
{
  guint when = rd_column_map_find (map, RD_COLUMN_DATE);

  for (guint i = 0; when != G_MAXUINT && i < map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (map->columns, RdColumnUse, i);
      const RdCell *cell = rd_table_row_get_cell (row, when);

      if (use->column == when)
        return *use->heading != '\0' && g_ascii_tolower (*use->heading) == g_ascii_tolower (*cell->text)
               && rd_heading_equal (use->heading, cell->text);
    }
  return FALSE;
}

/* As many cells in a row, though nothing may stand in the last of them. */
static gboolean
is_as_wide (const RdColumnMap *map, const RdTableSet *tables, const RdTable *table)
{
  return rd_table_get_n_columns (table) == map->columns->len
         || rd_table_get_width (table) == rd_table_get_width (rd_table_set_get_table (tables, map->table));
}

/* Whether @row, which has headings of its own, calls that column one of what happened. */
static gboolean
has_event_heading (const RdTableRow *row, guint what)
{
  g_autoptr (RdHeadingWords) words = rd_heading_words_new ();
  RdHeadingFit fit;

  rd_heading_words_fit (words, rd_table_row_get_cell (row, what)->text, &fit);
  return fit.points[RD_COLUMN_EVENT] >= EVENT_HEADING;
}

/* As many columns, and under the dates dates. */
static gboolean
has_same_content (const RdColumnMap *map, const RdTableSet *tables, const RdTable *table, RdDay today)
{
  guint when = rd_column_map_find (map, map->begins_with_dates ? RD_COLUMN_EVENT : RD_COLUMN_DATE);
  guint what = rd_column_map_find (map, RD_COLUMN_EVENT);
  RdColumnLook dates = { 0 }, events = { 0 };
  guint first = rd_table_get_n_rows (table) > 0 && rd_columns_is_headed (map, rd_table_get_row (table, 0)) ? 1 : 0;

  if (!is_as_wide (map, tables, table) || when == G_MAXUINT || what == G_MAXUINT)
    return FALSE;
  if (first > 0 && !has_event_heading (rd_table_get_row (table, 0), what))
    return FALSE;
  rd_column_look (table, first, when, today, &dates);
  rd_column_look (table, first, what, today, &events);
  if (events.n_filled == 0)
    return FALSE;
  if (map->begins_with_dates)
    return rd_column_share (dates.n_starts, dates.n_filled) >= MOST_DATES;
  if (dates.n_filled == 0)
    return map->columns->len >= MANY_COLUMNS;
  return rd_column_share (dates.n_dates, dates.n_filled) >= MOST_DATES;
}

gboolean
rd_column_map_goes_on (const RdColumnMap *self, const RdTableSet *tables, guint i, RdDay today)
{
  const RdTable *table;

  g_return_val_if_fail (self != NULL && tables != NULL, FALSE);

  if (i == self->table)
    return TRUE;
  if (i < self->table || i >= rd_table_set_get_n_tables (tables))
    return FALSE;
  table = rd_table_set_get_table (tables, i);
  if (rd_table_get_name (table) != NULL)
    return !rd_columns_is_aside (rd_table_get_name (table)) && rd_table_get_n_columns (table) <= self->columns->len
           && rd_columns_find_row (self, table) != G_MAXUINT;
  return rd_columns_find_row (self, table) != G_MAXUINT || has_same_content (self, tables, table, today);
}

void
rd_columns_join (RdColumnMap *map, const RdTableSet *tables, RdDay today)
{
  map->n_tables = 1;
  for (guint i = map->table + 1; i < rd_table_set_get_n_tables (tables); i++)
    if (rd_column_map_goes_on (map, tables, i, today))
      map->n_tables = i - map->table + 1;
}
