/* core-tables.h — tables for tests, written as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "core/chronology/rd-table.h"

/* Of "HH:MM". */
static inline int
core_read_clock (const char *text)
{
  return (int) (g_ascii_strtoll (text, NULL, 10) * 60 + g_ascii_strtoll (text + 3, NULL, 10));
}

/* A cell as tests write it: "`" stands for a line break, "^text" is covered by the merged cell above, "=2016-05-22 09:30" a real
 * date, "=09:30" a real time, "$930" a number, "!#REF!" an error, "text{said at the margin}" has a comment.
 */
static inline void
core_add_cell (RdTable *table, guint column, const char *written)
{
  RdCell cell = { RD_CELL_TEXT, RD_CELL_PLAIN, NULL, NULL, RD_DAY_NONE, RD_MINUTES_NONE, 0 };
  g_autofree char *text = g_strdelimit (g_strdup (written), "`", '\n');
  char *comment = strchr (text, '{');

  if (comment != NULL)
    {
      *comment++ = '\0';
      comment[strlen (comment) - 1] = '\0';
      cell.comment = comment;
    }
  cell.text = text;
  if (*text == '^')
    {
      cell.flags = RD_CELL_COVERED;
      cell.text = text + 1;
    }
  else if (*text == '=' && strlen (text) == 6)
    {
      cell.kind = RD_CELL_TIME;
      cell.text = text + 1;
      cell.minutes = core_read_clock (text + 1);
    }
  else if (*text == '=')
    {
      g_autofree char *day = g_strndup (text + 1, 10);

      cell.kind = RD_CELL_DATE;
      cell.text = text + 1;
      cell.day = rd_day_parse_iso (day);
      if (strlen (text) > 12)
        cell.minutes = core_read_clock (text + 12);
    }
  else if (*text == '$')
    {
      cell.kind = RD_CELL_NUMBER;
      cell.text = text + 1;
      cell.number = g_ascii_strtod (text + 1, NULL);
    }
  else if (*text == '!')
    {
      cell.kind = RD_CELL_ERROR;
      cell.text = text + 1;
    }
  if (*cell.text != '\0' || cell.comment != NULL)
    g_assert_true (rd_table_add_cell (table, column, &cell));
}

/* A row a line, cells apart by '|'. "@Name" begins a sheet, "@" a table of a word processor's file; "-" before a row: deleted by a
 * tracked change, "+" one cell across the table. (transfer full)
 */
static inline RdTableSet *
core_tables (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  RdTableSet *tables = rd_table_set_new ();
  RdTable *table = NULL;
  guint number = 0;

  for (guint i = 0; lines[i] != NULL && (lines[i + 1] != NULL || *lines[i] != '\0'); i++)
    {
      g_auto (GStrv) cells = NULL;
      RdRowFlags flags = *lines[i] == '-' ? RD_ROW_DELETED : *lines[i] == '+' ? RD_ROW_ONE_CELL : RD_ROW_PLAIN;

      if (*lines[i] == '@' || table == NULL)
        {
          table = rd_table_set_add_table (tables, *lines[i] == '@' && lines[i][1] != '\0' ? lines[i] + 1 : NULL);
          number = 0;
          if (*lines[i] == '@')
            continue;
        }
      cells = g_strsplit (lines[i] + (flags != RD_ROW_PLAIN), "|", -1);
      rd_table_add_row (table, ++number, flags);
      for (guint column = 0; cells[column] != NULL; column++)
        core_add_cell (table, column, cells[column]);
      rd_table_end_row (table);
    }
  return tables;
}
