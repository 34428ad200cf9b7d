/* rd-columns-look.c — what stands in a column: dates, times, numbers, or how much text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns-private.h"

#include <string.h>

/* So many rows of a table are looked at, spread over it. */
#define SAMPLE 60

/* No date or time is longer, in bytes. */
#define LONGEST_DATE 80

/* Excel's serial numbers of 1954 … 2064. */
#define FIRST_SERIAL 20000
#define LAST_SERIAL  60000

double
rd_column_share (guint n, guint of)
{
  return of > 0 ? (double) n / of : 0;
}

gboolean
rd_column_row_counts (const RdTableRow *row)
{
  return (rd_table_row_get_flags (row) & (RD_ROW_DELETED | RD_ROW_ONE_CELL)) == 0 && rd_table_row_has_text (row);
}

static gboolean
is_year (double number)
{
  return number >= 1900 && number <= 2100 && number == (int) number;
}

static gboolean
is_date (const RdCell *cell, RdDay today)
{
  RdDateReading reading;

  switch (cell->kind)
    {
    case RD_CELL_DATE:
      return TRUE;
    case RD_CELL_NUMBER:
      return is_year (cell->number) || (cell->number >= FIRST_SERIAL && cell->number <= LAST_SERIAL);
    case RD_CELL_TIME:
    case RD_CELL_ERROR:
      return FALSE;
    case RD_CELL_TEXT:
    default:
      if (strlen (cell->text) > LONGEST_DATE)
        return FALSE;
      rd_date_reading_read (cell->text, today, &reading);
      return reading.has_date || reading.problem == RD_DATE_IMPOSSIBLE;
    }
}

static gboolean
is_time (const RdCell *cell)
{
  if (cell->kind == RD_CELL_TIME)
    return TRUE;
  if (cell->kind == RD_CELL_NUMBER)
    return cell->number >= 0 && cell->number < 2400 && (int) cell->number % 100 < 60;
  return cell->kind == RD_CELL_TEXT && strlen (cell->text) <= LONGEST_DATE
         && rd_time_of_day_parse (cell->text) != RD_MINUTES_NONE;
}

static gboolean
is_reference (const char *text)
{
  gboolean digit = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || p - text > 24)
        return FALSE;
      digit = digit || g_ascii_isdigit (*p);
    }
  return digit;
}

/* A date and, after it, words: no date with a note to it ("22/05/16 (night)") but what happened then. */
static gboolean
is_start (const RdCell *cell, RdDay today)
{
  RdDateReading reading;
  guint n_words = 0;
  gboolean inside = FALSE;

  if (cell->kind != RD_CELL_TEXT || !rd_date_reading_read_start (cell->text, today, &reading))
    return FALSE;
  for (const char *p = cell->text + reading.length; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_letter = g_unichar_isalpha (g_utf8_get_char (p));

      n_words += is_letter && !inside;
      inside = is_letter;
    }
  return n_words >= 2;
}

static void
look_at (const RdCell *cell, RdDay today, RdColumnLook *out)
{
  out->n_filled++;
  out->n_letters += (guint) MIN (g_utf8_strlen (cell->text, -1), 4000);
  if (is_start (cell, today))
    out->n_starts++;
  else if (is_date (cell, today))
    out->n_dates++;
  if (is_time (cell))
    out->n_times++;
  if (is_reference (cell->text))
    out->n_numbers++;
}

void
rd_column_look (const RdTable *table, guint first, guint column, RdDay today, RdColumnLook *out)
{
  guint n_rows = rd_table_get_n_rows (table);
  guint step = n_rows > first ? MAX ((n_rows - first) / SAMPLE, 1) : 1;

  for (guint i = first; i < n_rows; i += step)
    {
      const RdTableRow *row = rd_table_get_row (table, i);
      const RdCell *cell = rd_table_row_get_cell (row, column);

      if (!rd_column_row_counts (row))
        continue;
      out->n_rows++;
      if (cell->kind != RD_CELL_TEXT || *cell->text != '\0')
        look_at (cell, today, out);
    }
}
