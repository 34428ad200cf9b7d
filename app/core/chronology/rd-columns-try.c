/* rd-columns-try.c — a table tried with its headings in certain rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns-private.h"

#include <string.h>

#define NOWHERE G_MAXUINT

static void
clear_trial (gpointer trial)
{
  g_free (((RdColumnTrial *) trial)->heading);
}

/* --- headings of one or two rows */

gboolean
rd_column_is_heading_text (const RdCell *cell)
{
  return cell->kind == RD_CELL_TEXT && *cell->text != '\0' && g_utf8_strlen (cell->text, -1) <= RD_COLUMNS_MAX_HEADING;
}

/* The cell above, or the merged one at whose right end it stands. */
static const char *
get_upper (const RdTableRow *upper, guint column)
{
  const RdCell *cell = rd_table_row_get_cell (upper, column);

  while (*cell->text == '\0' && column > 0)
    cell = rd_table_row_get_cell (upper, --column);
  return rd_column_is_heading_text (cell) ? cell->text : "";
}

/* Of “When” over “Date” and “Time” the lower; of what stands in one row alone that. (transfer full) */
static char *
make_heading (const RdTableRow *upper, const RdTableRow *lower, guint column)
{
  const RdCell *cell = lower != NULL ? rd_table_row_get_cell (lower, column) : NULL;

  if (cell != NULL && *cell->text != '\0')
    return g_strdup (cell->text);
  return g_strdup (upper != NULL ? rd_table_row_get_cell (upper, column)->text : "");
}

static void
fit_heading (const RdHeadingWords *words, const RdTableRow *upper, guint column, RdColumnTrial *trial)
{
  g_autofree char *both = NULL;
  RdHeadingFit fit;
  const char *above = upper != NULL ? get_upper (upper, column) : "";

  rd_heading_words_fit (words, trial->heading, &trial->fit);
  if (*above == '\0' || g_str_equal (above, trial->heading) || trial->fit.any >= 70)
    return;
  both = g_strdup_printf ("%s %s", above, trial->heading);
  rd_heading_words_fit (words, both, &fit);
  if (fit.any > trial->fit.any)
    trial->fit = fit;
}

/* --- a table with its headings in certain rows */

static GArray *
make_trials (const RdTableSet *tables, const RdHeadingWords *words, RdDay today, guint table, guint at, guint n_headings)
{
  const RdTable *where = rd_table_set_get_table (tables, table);
  const RdTableRow *lower = n_headings > 0 ? rd_table_get_row (where, at) : NULL;
  const RdTableRow *upper = n_headings > 1 ? rd_table_get_row (where, at - 1) : NULL;
  guint n_columns = MIN (rd_table_get_n_columns (where), RD_COLUMNS_MAX_GUESSED);
  GArray *trials = g_array_new (FALSE, TRUE, sizeof (RdColumnTrial));

  g_array_set_clear_func (trials, clear_trial);
  for (guint column = 0; column < n_columns; column++)
    {
      RdColumnTrial trial = { make_heading (upper, lower, column), { { 0 }, 0, FALSE }, { 0 } };

      fit_heading (words, upper, column, &trial);
      rd_column_look (where, n_headings > 0 ? at + 1 : at, column, today, &trial.look);
      if (trial.look.n_rows < 3 && rd_table_get_name (where) == NULL && table + 1 < rd_table_set_get_n_tables (tables)
          && rd_table_get_width (rd_table_set_get_table (tables, table + 1)) == rd_table_get_width (where))
        rd_column_look (rd_table_set_get_table (tables, table + 1), 0, column, today, &trial.look);
      g_array_append_val (trials, trial);
    }
  return trials;
}

/* What lies further right than is guessed at, is kept. */
static void
add_far_columns (const RdTableSet *tables, RdColumnMap *map, guint at)
{
  const RdTable *where = rd_table_set_get_table (tables, map->table);

  for (guint column = RD_COLUMNS_MAX_GUESSED; column < rd_table_get_n_columns (where); column++)
    {
      RdColumnUse use = { column, g_strdup (""), RD_COLUMN_EXTRA };

      if (map->heading_row > 0)
        {
          g_free (use.heading);
          use.heading = g_strdup (rd_table_row_get_cell (rd_table_get_row (where, at), column)->text);
        }
      g_array_append_val (map->columns, use);
    }
}

RdColumnMap *
rd_columns_make_map (const RdTableSet *tables, const RdHeadingWords *words, RdDay today, guint table, guint at, guint n_headings,
                     int *out_score)
{
  const RdTable *where = rd_table_set_get_table (tables, table);
  g_autoptr (GArray) trials = make_trials (tables, words, today, table, at, n_headings);
  RdColumnMap *map = g_new0 (RdColumnMap, 1);

  map->table = table;
  map->n_tables = 1;
  map->n_heading_rows = n_headings;
  map->heading_row = n_headings > 0 ? rd_table_row_get_number (rd_table_get_row (where, at)) : 0;
  map->columns = g_array_new (FALSE, FALSE, sizeof (RdColumnUse));
  *out_score = rd_columns_assign (trials, n_headings > 0, map);
  add_far_columns (tables, map, at);
  return map;
}

/* --- what follows from the choice */

guint
rd_column_map_find (const RdColumnMap *map, RdColumnField field)
{
  for (guint i = 0; i < map->columns->len; i++)
    if (g_array_index (map->columns, RdColumnUse, i).field == field)
      return g_array_index (map->columns, RdColumnUse, i).column;
  return NOWHERE;
}

/* “(dd/mm/yyyy)”, “HH:MM” under a heading say how it is to be filled in. */
static gboolean
is_hint (const RdCell *cell)
{
  static const char * const hints[] = { "dd/mm", "dd.mm", "dd-mm", "dd mm", "hh:mm", "hh.mm", "hhmm", "24 hour", "24hr", "e.g.", "(e.g" };
  g_autofree char *folded = g_utf8_casefold (cell->text, -1);

  if (cell->kind != RD_CELL_TEXT)
    return FALSE;
  if (*folded == '(' && g_str_has_suffix (folded, ")"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (g_str_has_prefix (folded, hints[i]))
      return TRUE;
  return FALSE;
}

void
rd_columns_skip_hints (RdColumnMap *map, const RdTableSet *tables)
{
  const RdTable *where = rd_table_set_get_table (tables, map->table);
  guint date = rd_column_map_find (map, RD_COLUMN_DATE);

  for (guint i = 0; map->n_heading_rows == 1 && date != NOWHERE && i < rd_table_get_n_rows (where); i++)
    {
      const RdTableRow *row = rd_table_get_row (where, i);

      if (rd_table_row_get_number (row) <= map->heading_row)
        continue;
      if (is_hint (rd_table_row_get_cell (row, date)))
        {
          map->heading_row = rd_table_row_get_number (row);
          map->n_heading_rows = 2;
        }
      return;
    }
}
