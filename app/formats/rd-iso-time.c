/* rd-iso-time.c — dates and times as office files store them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-iso-time.h"

#include <string.h>

#define DAY_LENGTH 10

/* Two digits below @limit; -1 for anything else. */
static int
read_two (const char *text, int limit)
{
  int number;

  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return -1;
  number = (text[0] - '0') * 10 + (text[1] - '0');
  return number < limit ? number : -1;
}

gboolean
rd_iso_time_read (const char *text, RdCell *cell)
{
  char day_text[DAY_LENGTH + 1];
  RdDay day;
  int hours = 0, minutes = 0;

  g_return_val_if_fail (text != NULL && cell != NULL, FALSE);

  g_strlcpy (day_text, text, sizeof day_text);
  day = rd_day_parse_iso (day_text);
  if (day == RD_DAY_NONE)
    return FALSE;
  if (strlen (text) >= DAY_LENGTH + 6 && (text[DAY_LENGTH] == 'T' || text[DAY_LENGTH] == ' ') && text[DAY_LENGTH + 3] == ':')
    {
      hours = read_two (text + DAY_LENGTH + 1, 24);
      minutes = read_two (text + DAY_LENGTH + 4, 60);
    }
  else if (strlen (text) > DAY_LENGTH)
    return FALSE;
  if (hours < 0 || minutes < 0)
    return FALSE;
  cell->kind = RD_CELL_DATE;
  cell->day = day;
  cell->minutes = hours + minutes > 0 ? hours * 60 + minutes : RD_MINUTES_NONE;
  return TRUE;
}

gboolean
rd_iso_time_read_duration (const char *text, RdCell *cell)
{
  double seconds = 0;

  g_return_val_if_fail (text != NULL && cell != NULL, FALSE);

  if (strncmp (text, "PT", 2) != 0 || text[2] == '\0')
    return FALSE;
  for (text += 2; *text != '\0';)
    {
      char *end;
      double number;

      if (!g_ascii_isdigit (*text))
        return FALSE;
      number = g_ascii_strtod (text, &end);
      if (*end != 'H' && *end != 'M' && *end != 'S')
        return FALSE;
      seconds += number * (*end == 'H' ? 3600 : *end == 'M' ? 60 : 1);
      text = end + 1;
    }
  /* To the nearest second, as programs that count in parts of days write 59.9999999 of them. */
  if (!(seconds < 86400 - 0.5))
    return FALSE;
  cell->kind = RD_CELL_TIME;
  cell->minutes = (int) (seconds + 0.5) / 60;
  return TRUE;
}

static char *
write_digits (char *at, int number, guint n)
{
  for (guint i = n; i > 0; i--, number /= 10)
    at[i - 1] = (char) ('0' + number % 10);
  return at + n;
}

/* By hand: a large sheet has a hundred thousand of them. */
const char *
rd_iso_time_show (const RdCell *cell, GString *out)
{
  char text[32];
  char *at = text;
  int year, month, mday;

  g_return_val_if_fail (cell != NULL && out != NULL, NULL);

  if (cell->kind == RD_CELL_DATE)
    {
      rd_day_get_ymd (cell->day, &year, &month, &mday);
      at = write_digits (at, mday, 2);
      *at++ = '/';
      at = write_digits (at, month, 2);
      *at++ = '/';
      at = write_digits (at, year, 4);
    }
  if (cell->minutes != RD_MINUTES_NONE)
    {
      if (at > text)
        *at++ = ' ';
      at = write_digits (at, cell->minutes / 60, 2);
      *at++ = ':';
      at = write_digits (at, cell->minutes % 60, 2);
    }
  g_string_truncate (out, 0);
  g_string_append_len (out, text, at - text);
  return out->str;
}
