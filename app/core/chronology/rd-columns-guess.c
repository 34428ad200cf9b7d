/* rd-columns-guess.c — where the chronology is among a file's tables
 *
 * Every row among the first of each table that looks like headings is tried
 * alone and together with the row above; the best one wins.  Where no row of the
 * file does, the tables are tried by what stands in them alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns-private.h"

#include <string.h>

/* A heading is believed from here on, when rows are looked through. */
#define KNOWN 45

/* No file has more rows that look like headings, or more tables without; of a hostile one the rest is left alone. */
#define MAX_TRIES 400

#define NOWHERE G_MAXUINT

typedef struct
{
  const RdTableSet *tables;
  RdHeadingWords   *words;
  RdDay             today;
  guint             n_tries;
  RdColumnMap      *best;        /* owned */
  int               best_score;
} Guess;

/* "Chronology" before "Read me". */
static int
weigh_name (const char *name)
{
  static const char * const good[] = { "chronolog", "timeline", "time line", "events", "incidents" };
  static const char * const bad[] = { "read me", "readme", "guid", "key", "legend", "contact", "glossar", "version", "lookup", "list",
                                      "note", "cover", "index", "instruct", "abbrev", "example", "template", "history", "log of" };
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (good); i++)
    if (strstr (folded, good[i]) != NULL)
      return rd_columns_is_aside (name) ? 0 : 12;
  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (bad); i++)
    if (strstr (folded, bad[i]) != NULL)
      return -10;
  return folded != NULL && rd_columns_is_aside (name) ? -10 : 0;
}

static void
try_rows (Guess *self, guint table, guint at, guint n_headings)
{
  int score;
  RdColumnMap *map;

  if (self->n_tries++ >= MAX_TRIES)
    return;
  map = rd_columns_make_map (self->tables, self->words, self->today, table, at, n_headings, &score);
  if (score > 0)
    score = MAX (score + weigh_name (rd_table_get_name (rd_table_set_get_table (self->tables, table))), 1);
  if (score > self->best_score)
    {
      rd_column_map_free (self->best);
      self->best = map;
      self->best_score = score;
      return;
    }
  rd_column_map_free (map);
}

/* --- rows that may be headings */

typedef struct
{
  guint    n_filled;
  guint    n_known;
  gboolean has_date;
  gboolean has_event;
  gboolean has_data;     /* a real date, a number, a long text */
} RowLook;

static void
look_at_row (const Guess *self, const RdTableRow *row, guint n_columns, RowLook *out)
{
  *out = (RowLook) { 0 };
  for (guint column = 0; column < MIN (n_columns, RD_COLUMNS_MAX_GUESSED); column++)
    {
      const RdCell *cell = rd_table_row_get_cell (row, column);
      RdDateReading reading;
      RdHeadingFit fit;

      if (cell->kind == RD_CELL_TEXT && *cell->text == '\0')
        continue;
      out->n_filled++;
      if (!rd_column_is_heading_text (cell))
        out->has_data = TRUE;
      if (out->has_data)
        continue;
      rd_heading_words_fit (self->words, cell->text, &fit);
      out->n_known += fit.any >= KNOWN;
      out->has_date = out->has_date || fit.points[RD_COLUMN_DATE] >= KNOWN;
      out->has_event = out->has_event || fit.points[RD_COLUMN_EVENT] >= KNOWN;
      if (fit.any < KNOWN && rd_date_reading_read_start (cell->text, self->today, &reading))
        out->has_data = TRUE;
    }
}

static void
try_table_by_headings (Guess *self, guint table)
{
  const RdTable *where = rd_table_set_get_table (self->tables, table);
  guint n_columns = rd_table_get_n_columns (where);
  RowLook above = { 0 }, look;
  guint n_rows = 0;

  for (guint i = 0; i < rd_table_get_n_rows (where); i++)
    {
      const RdTableRow *row = rd_table_get_row (where, i);

      if (rd_table_row_get_number (row) > RD_COLUMNS_FIRST_ROWS && ++n_rows > RD_COLUMNS_FIRST_ROWS)
        return;
      if (!rd_column_row_counts (row))
        {
          above = (RowLook) { 0 };
          continue;
        }
      look_at_row (self, row, n_columns, &look);
      if (!look.has_data && ((look.has_date && look.n_known >= 2) || look.has_event))
        try_rows (self, table, i, 1);
      if (!look.has_data && !above.has_data && look.n_filled >= 2 && above.n_filled >= 2 && look.n_known + above.n_known >= 2
          && (look.n_known < look.n_filled || above.n_filled > look.n_filled || look.n_filled < n_columns))
        try_rows (self, table, i, 2);
      above = look;
    }
}

/* --- tables without headings that say anything */

/* A short text without a digit, over dates. */
static gboolean
is_unknown_heading (const RdCell *cell)
{
  return rd_column_is_heading_text (cell) && strlen (cell->text) <= 40 && strpbrk (cell->text, "0123456789\n") == NULL;
}

/* The row above the first that has a date, where it can be one of headings in words that nobody foresaw. */
static guint
find_unknown_headings (const Guess *self, const RdColumnMap *map)
{
  const RdTable *where = rd_table_set_get_table (self->tables, map->table);
  guint column = rd_column_map_find (map, map->begins_with_dates ? RD_COLUMN_EVENT : RD_COLUMN_DATE);
  guint above = NOWHERE;

  for (guint i = 0; i < MIN (rd_table_get_n_rows (where), RD_COLUMNS_FIRST_ROWS); i++)
    {
      const RdTableRow *row = rd_table_get_row (where, i);
      const RdCell *cell = rd_table_row_get_cell (row, column);

      if (!rd_column_row_counts (row))
        continue;
      if (!is_unknown_heading (cell))
        return above;
      if (rd_table_row_get_n_cells (row) > 1)
        above = i;
    }
  return NOWHERE;
}

static void
try_table_by_content (Guess *self, guint table)
{
  guint at;
  int score;
  g_autoptr (RdColumnMap) map = NULL;

  if (self->n_tries >= MAX_TRIES || rd_table_get_n_rows (rd_table_set_get_table (self->tables, table)) == 0)
    return;
  map = rd_columns_make_map (self->tables, self->words, self->today, table, 0, 0, &score);
  if (score == 0)
    return;
  try_rows (self, table, 0, 0);
  at = find_unknown_headings (self, map);
  if (at == NOWHERE || self->best == NULL || self->best->table != table)
    return;
  for (guint i = 0; i < self->best->columns->len; i++)
    {
      RdColumnUse *use = &g_array_index (self->best->columns, RdColumnUse, i);
      const RdTableRow *row = rd_table_get_row (rd_table_set_get_table (self->tables, table), at);

      g_free (use->heading);
      use->heading = g_strdup (rd_table_row_get_cell (row, use->column)->text);
      self->best->heading_row = rd_table_row_get_number (row);
      self->best->n_heading_rows = 1;
    }
}

/* --- what follows from the choice */

/* The same headings stand over a table before it too: the chronology begins there. */
static void
begin_earlier (const Guess *self, RdColumnMap *map)
{
  const RdTable *where = rd_table_set_get_table (self->tables, map->table);

  for (guint table = 0; map->n_heading_rows > 0 && table < map->table; table++)
    {
      const RdTable *before = rd_table_set_get_table (self->tables, table);
      guint at = rd_columns_find_row (map, before);

      if (at == NOWHERE || rd_table_get_n_columns (before) != rd_table_get_n_columns (where)
          || (rd_table_get_name (before) != NULL && rd_columns_is_aside (rd_table_get_name (before))))
        continue;
      map->table = table;
      map->heading_row = rd_table_row_get_number (rd_table_get_row (before, at));
      return;
    }
}

static gboolean
is_chosen (const RdTable *table, const char *sheet)
{
  g_autofree char *name = NULL, *wanted = NULL;

  if (sheet == NULL || rd_table_get_name (table) == NULL)
    return sheet == NULL;
  name = g_utf8_casefold (rd_table_get_name (table), -1);
  wanted = g_utf8_casefold (sheet, -1);
  return g_str_equal (g_strstrip (name), g_strstrip (wanted));
}

static gboolean
check_tables (const RdTableSet *tables, const char *sheet, GError **error)
{
  gboolean found = FALSE, filled = FALSE;

  for (guint i = 0; i < rd_table_set_get_n_tables (tables); i++)
    {
      const RdTable *table = rd_table_set_get_table (tables, i);

      found = found || is_chosen (table, sheet);
      filled = filled || rd_table_get_n_rows (table) > 0;
    }
  if (!filled)
    g_set_error_literal (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_EMPTY, "no table with anything in it");
  else if (!found)
    g_set_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_UNKNOWN_SHEET, "“%s”: no sheet of that name", sheet);
  return filled && found;
}

RdColumnMap *
rd_columns_guess (const RdTableSet *tables, const char *sheet, RdDay today, GError **error)
{
  Guess self = { tables, NULL, today, 0, NULL, 0 };
  guint n_tables;

  g_return_val_if_fail (tables != NULL, NULL);

  if (!check_tables (tables, sheet, error))
    return NULL;
  self.words = rd_heading_words_new ();
  n_tables = rd_table_set_get_n_tables (tables);
  for (guint i = 0; i < n_tables; i++)
    if (is_chosen (rd_table_set_get_table (tables, i), sheet))
      try_table_by_headings (&self, i);
  self.n_tries = 0;
  for (guint i = 0; self.best == NULL && i < n_tables; i++)
    if (is_chosen (rd_table_set_get_table (tables, i), sheet))
      try_table_by_content (&self, i);
  rd_heading_words_free (self.words);

  if (self.best == NULL)
    {
      g_set_error_literal (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_NO_CHRONOLOGY, "no table with dates and what happened");
      return NULL;
    }
  if (sheet == NULL)
    begin_earlier (&self, self.best);
  rd_columns_skip_hints (self.best, tables);
  if (sheet == NULL)
    rd_columns_join (self.best, tables, today);
  return self.best;
}

/* The index of the row with that number, or NOWHERE. */
static guint
find_row (const RdTable *table, guint number)
{
  for (guint i = 0; i < rd_table_get_n_rows (table); i++)
    if (rd_table_row_get_number (rd_table_get_row (table, i)) == number)
      return i;
  return NOWHERE;
}

RdColumnMap *
rd_columns_guess_at (const RdTableSet *tables, guint table, guint heading_row, RdDay today, GError **error)
{
  Guess self = { tables, NULL, today, 0, NULL, 0 };
  RdColumnMap *map;
  guint at = 0;
  int score;

  g_return_val_if_fail (tables != NULL, NULL);

  if (table >= rd_table_set_get_n_tables (tables) || rd_table_get_n_rows (rd_table_set_get_table (tables, table)) == 0)
    {
      g_set_error_literal (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_EMPTY, "no table with anything in it");
      return NULL;
    }
  if (heading_row > 0)
    at = find_row (rd_table_set_get_table (tables, table), heading_row);
  if (at == NOWHERE)
    {
      g_set_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_EMPTY, "row %u is empty", heading_row);
      return NULL;
    }
  self.words = rd_heading_words_new ();
  map = rd_columns_make_map (tables, self.words, today, table, at, heading_row > 0 ? 1 : 0, &score);
  rd_heading_words_free (self.words);
  rd_columns_skip_hints (map, tables);
  if (rd_table_get_name (rd_table_set_get_table (tables, table)) == NULL)
    rd_columns_join (map, tables, today);
  return map;
}

/* All of them but letters and numbers of columns, and one at least. */
static gboolean
has_headings (const RdTableRow *row, guint n_columns, const char * const *headings)
{
  guint n_found = 0;

  for (guint i = 0; headings[i] != NULL; i++)
    {
      gboolean found = FALSE;
      guint place;

      for (guint column = 0; !found && column < n_columns; column++)
        found = rd_heading_equal (rd_table_row_get_cell (row, column)->text, headings[i]);
      if (!found && (!rd_column_read_name (headings[i], &place) || place >= n_columns))
        return FALSE;
      n_found += found;
    }
  return n_found > 0;
}

RdColumnMap *
rd_columns_guess_named (const RdTableSet *tables, const char *sheet, const char * const *headings, RdDay today, GError **error)
{
  g_return_val_if_fail (tables != NULL && headings != NULL, NULL);

  if (!check_tables (tables, sheet, error))
    return NULL;
  for (guint i = 0; i < rd_table_set_get_n_tables (tables); i++)
    {
      const RdTable *table = rd_table_set_get_table (tables, i);

      for (guint row = 0; is_chosen (table, sheet) && row < MIN (rd_table_get_n_rows (table), RD_COLUMNS_FIRST_ROWS); row++)
        if (has_headings (rd_table_get_row (table, row), MIN (rd_table_get_n_columns (table), RD_COLUMNS_MAX_GUESSED), headings))
          return rd_columns_guess_at (tables, i, rd_table_row_get_number (rd_table_get_row (table, row)), today, error);
    }
  g_set_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_UNKNOWN_COLUMN, "“%s”: no column of that heading",
               headings[0] != NULL ? headings[0] : "");
  return NULL;
}
