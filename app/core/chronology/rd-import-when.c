/* rd-import-when.c — a row's date, end date and time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import-private.h"

#include <math.h>
#include <string.h>

/* Numbers that are years; larger ones count days as Excel does, from 30 December 1899 (so that its 29 February 1900
 * harms no later day) to the end of 9999, less what a workbook that counts from 1904 is behind.
 */
#define FIRST_YEAR   1900
#define LAST_YEAR    2100
#define LAST_SERIAL  2958465
#define DAYS_TO_1904 1462

/* Readings that are remembered, of each kind. */
#define MAX_REMEMBERED 20000

#define MINUTES_A_DAY (24 * 60)

/* --- how far */

gboolean
rd_import_is_far (const RdFuzzyDate *date, RdDay today)
{
  RdDay first = date->earliest != RD_DAY_NONE ? date->earliest : date->latest;
  int year;

  rd_day_get_ymd (today, &year, NULL, NULL);
  if (first > today || first < rd_day_from_ymd (1900, 1, 1))
    return TRUE;
  return date->latest != RD_DAY_NONE && date->latest > rd_day_from_ymd (year, 12, 31);
}

/* --- a cell */

static void
clear_reading (RdDateReading *out)
{
  *out = (RdDateReading) { .minutes = RD_MINUTES_NONE };
}

static void
set_span (RdDateReading *out, RdDay earliest, RdDay latest, RdPrecision precision)
{
  out->has_date = earliest != RD_DAY_NONE;
  out->date = (RdFuzzyDate) { earliest, latest, precision, RD_QUALIFIER_NONE };
}

static gboolean
read_number (double number, gboolean is_1904, RdDateReading *out)
{
  double whole = floor (number);
  int count;
  RdDay day;

  if (!(number >= FIRST_YEAR && whole <= LAST_SERIAL - DAYS_TO_1904))
    return FALSE;
  count = (int) whole;
  if (count <= LAST_YEAR && number == whole)
    {
      set_span (out, rd_day_from_ymd (count, 1, 1), rd_day_from_ymd (count, 12, 31), RD_PRECISION_YEAR);
      return TRUE;
    }
  day = rd_day_add_days (rd_day_from_ymd (1899, 12, 30), count + (is_1904 ? DAYS_TO_1904 : 0));
  set_span (out, day, day, RD_PRECISION_DAY);
  if (number > whole)
    out->minutes = MIN ((int) lround ((number - whole) * MINUTES_A_DAY), MINUTES_A_DAY - 1);
  return TRUE;
}

static void
read_text (RdImportReader *reader, const char *text, RdDateReading *out)
{
  RdDateReading *known = g_hash_table_lookup (reader->dates, text);

  if (known == NULL)
    {
      known = g_new (RdDateReading, 1);
      rd_date_reading_read (text, reader->today, known);
      if (g_hash_table_size (reader->dates) >= MAX_REMEMBERED)
        g_hash_table_remove_all (reader->dates);
      g_hash_table_insert (reader->dates, g_strdup (text), known);
    }
  *out = *known;
}

static int
read_time_text (RdImportReader *reader, const char *text)
{
  gpointer known;
  int minutes;

  if (g_hash_table_lookup_extended (reader->times, text, NULL, &known))
    return GPOINTER_TO_INT (known);
  minutes = rd_time_of_day_parse (text);
  if (g_hash_table_size (reader->times) >= MAX_REMEMBERED)
    g_hash_table_remove_all (reader->times);
  g_hash_table_insert (reader->times, g_strdup (text), GINT_TO_POINTER (minutes));
  return minutes;
}

static void
read_date_cell (RdImportReader *reader, const RdCell *cell, RdDateReading *out)
{
  g_autofree char *text = NULL;

  clear_reading (out);
  if (cell->kind == RD_CELL_DATE && rd_day_is_valid (cell->day))
    {
      set_span (out, cell->day, cell->day, RD_PRECISION_DAY);
      out->minutes = cell->minutes;
      return;
    }
  if (cell->kind == RD_CELL_NUMBER && read_number (cell->number, rd_table_set_is_1904 (reader->tables), out))
    return;
  if (cell->kind == RD_CELL_TIME || cell->kind == RD_CELL_ERROR)
    {
      out->problem = RD_DATE_NOT_UNDERSTOOD;
      out->minutes = cell->kind == RD_CELL_TIME ? cell->minutes : RD_MINUTES_NONE;
      return;
    }
  text = rd_import_without_notes (cell->text);
  read_text (reader, text, out);
}

static gboolean
is_empty (const RdCell *cell)
{
  if (cell->kind != RD_CELL_TEXT)
    return FALSE;
  for (const char *p = cell->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* “"”, “ditto”, “as above”: the date above, in so many words. */
static gboolean
means_above (const RdCell *cell)
{
  static const char * const words[] = { "\"", "\"\"", "“", "”", "''", "″", "〃", "do", "do.", "ditto", "as above", "same day", "same date",
                                        "see above", "same" };
  g_autofree char *folded = NULL;

  if (cell->kind != RD_CELL_TEXT || strlen (cell->text) > 12)
    return FALSE;
  folded = g_utf8_casefold (cell->text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i]))
      return TRUE;
  return FALSE;
}

static char *
to_one_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

/* --- the date */

static void
take_date_above (RdImportRow *self)
{
  const GPtrArray *entries = self->reader->import->entries;
  RdFuzzyDate date;

  self->is_above = TRUE;
  if (entries->len > 0 && rd_entry_get_date (entries->pdata[entries->len - 1], &date))
    rd_entry_set_date (self->entry, &date);
  else
    rd_import_add_problem (self, RD_COLUMN_DATE, "", RD_IMPORT_NO_DATE);
}

static void
say_of_date (RdImportRow *self, RdColumnField field, const RdDateReading *reading, const char *text)
{
  static const RdImportProblemKind kinds[] = {
    [RD_DATE_IMPOSSIBLE] = RD_IMPORT_IMPOSSIBLE_DATE,
    [RD_DATE_NOT_UNDERSTOOD] = RD_IMPORT_DATE_NOT_UNDERSTOOD,
    [RD_DATE_SEVERAL] = RD_IMPORT_SEVERAL_DATES,
    [RD_DATE_US_ORDER] = RD_IMPORT_US_ORDER,
    [RD_DATE_END_BEFORE_START] = RD_IMPORT_END_BEFORE_START,
  };

  if (reading->problem != RD_DATE_FINE)
    rd_import_add_problem (self, field, text, kinds[reading->problem]);
  if (reading->problem == RD_DATE_US_ORDER)
    self->reader->has_us_order = TRUE;
  else if (reading->has_date && reading->is_ambiguous)
    rd_import_add_problem (self, field, text, RD_IMPORT_AMBIGUOUS_ORDER);
  if (reading->has_date && !self->entry->is_note && rd_import_is_far (&reading->date, self->reader->today))
    rd_import_add_problem (self, field, text, RD_IMPORT_DATE_AFTER_TODAY);
}

/* From the column of dates. @out_minutes and @out_bad_time: of a time beside the date. */
static void
read_date (RdImportRow *self, int *out_minutes, gboolean *out_bad_time)
{
  const RdCell *cell = rd_import_get_cell (self, RD_COLUMN_DATE);
  gboolean is_covered = (cell->flags & RD_CELL_COVERED) != 0;
  g_autofree char *shown = NULL;
  RdDateReading reading;

  if (is_empty (cell) || means_above (cell))
    {
      self->entry->date_text = is_empty (cell) ? NULL : g_strdup (cell->text);
      take_date_above (self);
      return;
    }
  read_date_cell (self->reader, cell, &reading);
  if (reading.has_date)
    rd_entry_set_date (self->entry, &reading.date);
  self->is_above = is_covered && self->reader->import->entries->len > 0;
  if (is_covered)
    return;
  if (cell->kind == RD_CELL_TEXT || cell->kind == RD_CELL_ERROR)
    self->entry->date_text = to_one_line (cell->text);
  shown = rd_import_cell_to_text (cell);
  say_of_date (self, RD_COLUMN_DATE, &reading, shown);
  *out_minutes = reading.minutes;
  *out_bad_time = reading.has_bad_time;
}

/* From the event's beginning. */
static void
read_date_in_event (RdImportRow *self, const char *event, char **out_rest, int *out_minutes)
{
  RdDateReading reading;
  g_autofree char *text = NULL;

  if (!rd_date_reading_read_start (event, self->reader->today, &reading))
    {
      take_date_above (self);
      return;
    }
  text = g_strndup (event, reading.length);
  g_strdelimit (text, "\n", ' ');
  for (gsize n = strlen (text); n > 0; n = strlen (text))
    {
      char *end = g_utf8_find_prev_char (text, text + n);

      if (!g_unichar_isspace (g_utf8_get_char (end)) && strchr (":;,-|", *end) == NULL && !g_str_equal (end, "–")
          && !g_str_equal (end, "—"))
        break;
      *end = '\0';
    }
  self->entry->date_text = g_strdup (text);
  *out_rest = g_strdup (event + reading.length);
  if (reading.has_date)
    rd_entry_set_date (self->entry, &reading.date);
  say_of_date (self, RD_COLUMN_DATE, &reading, text);
  if (reading.has_bad_time)
    rd_import_add_problem (self, RD_COLUMN_DATE, text, RD_IMPORT_TIME_NOT_UNDERSTOOD);
  *out_minutes = reading.minutes;
}

/* --- the end date */

static void
extend_to (RdImportRow *self, const RdFuzzyDate *end, const char *text)
{
  RdFuzzyDate start;

  if (!rd_entry_get_date (self->entry, &start) || start.earliest == RD_DAY_NONE || end->latest == RD_DAY_NONE)
    return;
  if (end->latest < start.earliest)
    {
      rd_import_add_problem (self, RD_COLUMN_END_DATE, text, RD_IMPORT_END_BEFORE_START);
      return;
    }
  if (start.latest == RD_DAY_NONE || end->latest <= start.latest)
    return;
  start.latest = end->latest;
  start.precision = RD_PRECISION_RANGE;
  if (start.qualifier == RD_QUALIFIER_NONE && end->qualifier != RD_QUALIFIER_BEFORE && end->qualifier != RD_QUALIFIER_AFTER)
    start.qualifier = end->qualifier;
  rd_entry_set_date (self->entry, &start);
}

static void
read_end_date (RdImportRow *self)
{
  const RdCell *cell = rd_import_get_cell (self, RD_COLUMN_END_DATE);
  g_autofree char *shown = NULL;
  RdDateReading reading;

  if (is_empty (cell))
    return;
  read_date_cell (self->reader, cell, &reading);
  shown = rd_import_cell_to_text (cell);
  rd_import_add_extra (self, self->reader->fields[RD_COLUMN_END_DATE], shown);
  if ((cell->flags & RD_CELL_COVERED) == 0)
    say_of_date (self, RD_COLUMN_END_DATE, &reading, shown);
  if (reading.has_date)
    extend_to (self, &reading.date, shown);
}

/* --- the time */

/* 0.39 is part of a day, 930 a clock without its colon, 14.3 one with a dot for it. */
static int
read_time_number (const RdCell *cell)
{
  double number = cell->number, whole = floor (number);
  int minutes = (int) lround ((number - whole) * 100), hours = (int) whole;

  if (number > 0 && number < 1)
    return MIN ((int) lround (number * MINUTES_A_DAY), MINUTES_A_DAY - 1);
  if (number == whole && number >= 100 && number < 2400 && hours % 100 < 60)
    return hours / 100 * 60 + hours % 100;
  if (number > whole && number > 1 && number < 24 && minutes < 60)
    return hours * 60 + minutes;
  return rd_time_of_day_parse (cell->text);
}

static int
read_time_cell (RdImportReader *reader, const RdCell *cell, const char *text)
{
  switch (cell->kind)
    {
    case RD_CELL_TIME:
    case RD_CELL_DATE:
      return cell->minutes;
    case RD_CELL_NUMBER:
      return read_time_number (cell);
    case RD_CELL_ERROR:
      return RD_MINUTES_NONE;
    case RD_CELL_TEXT:
    default:
      return read_time_text (reader, text);
    }
}

/* A dash where there is no time. */
static gboolean
is_dash (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '-' && c != '.' && c != '/' && c != 0x2013 && c != 0x2014 && !g_unichar_isspace (c))
        return FALSE;
    }
  return TRUE;
}

/* Whether HH:MM tells all that was written: "2.15 p.m." but not "approx 16:00" or "23:00–01:30". */
static gboolean
is_plain_time (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p) && strchr (" .:;amphrs", *p) == NULL)
      return FALSE;
  return TRUE;
}

static void
read_time (RdImportRow *self, int minutes, gboolean is_bad)
{
  const RdCell *cell = rd_import_get_cell (self, RD_COLUMN_TIME);
  g_autofree char *text = rd_import_without_notes (cell->text);

  if (is_empty (cell) || (cell->kind == RD_CELL_TEXT && is_dash (text)))
    {
      if (is_bad)
        rd_import_add_problem (self, RD_COLUMN_DATE, self->entry->date_text, RD_IMPORT_TIME_NOT_UNDERSTOOD);
    }
  else
    {
      minutes = read_time_cell (self->reader, cell, text);
      if (minutes == RD_MINUTES_NONE)
        rd_import_add_problem (self, RD_COLUMN_TIME, cell->text, RD_IMPORT_TIME_NOT_UNDERSTOOD);
      if (cell->kind == RD_CELL_TEXT && (minutes == RD_MINUTES_NONE || !is_plain_time (cell->text)))
        rd_import_add_extra (self, self->reader->fields[RD_COLUMN_TIME], cell->text);
    }
  self->entry->time = rd_time_of_day_to_text (minutes);
}

void
rd_import_read_when (RdImportRow *self, const char *event, char **out_rest)
{
  int minutes = RD_MINUTES_NONE;
  gboolean is_bad = FALSE;

  if (self->reader->fields[RD_COLUMN_DATE] != NULL)
    read_date (self, &minutes, &is_bad);
  else
    read_date_in_event (self, event, out_rest, &minutes);
  read_end_date (self);
  read_time (self, minutes, is_bad);
}
