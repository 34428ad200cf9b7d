/* table-dump.h — the tables of a file as text that can be compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"

static inline void
dump_text (GString *out, const char *text)
{
  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (out, "\\n");
    else if (*text == '\t')
      g_string_append (out, "\\t");
    else
      g_string_append_c (out, *text);
}

static inline void
dump_flags (GString *out, guint flags, const char *letters)
{
  for (guint i = 0; letters[i] != '\0'; i++)
    if ((flags & (1u << i)) != 0)
      g_string_append_c (out, letters[i]);
}

/* Cells with content: "column flags:text{comment}". */
static inline void
dump_row (GString *out, const RdTable *table, const RdTableRow *row)
{
  g_string_append_printf (out, "%u", rd_table_row_get_number (row));
  dump_flags (out, rd_table_row_get_flags (row), "DIOHX");
  for (guint i = 0; i < rd_table_get_n_columns (table); i++)
    {
      const RdCell *cell = rd_table_row_get_cell (row, i);

      if (*cell->text == '\0' && cell->comment == NULL)
        continue;
      g_string_append_printf (out, " | %u", i);
      dump_flags (out, cell->flags, "ctfF");
      g_string_append_c (out, ':');
      dump_text (out, cell->text);
      if (cell->comment != NULL)
        {
          g_string_append (out, " {");
          dump_text (out, cell->comment);
          g_string_append_c (out, '}');
        }
    }
  g_string_append_c (out, '\n');
}

/* One line a row that has content or a flag, tables apart by a line "--"; a table's last line is the number of its last row
 * where that has no content: "(5)".  Rows are marked D deleted, I inserted, O one cell, H heading, X hidden; cells c covered, t tracked, f footnote,
 * F formula.
 * (transfer full)
 */
static inline char *
dump_tables (const RdTableSet *set)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rd_table_set_get_n_tables (set); i++)
    {
      const RdTable *table = rd_table_set_get_table (set, i);
      guint n = rd_table_get_n_rows (table);

      if (i > 0)
        g_string_append (out, "--\n");
      for (guint j = 0; j < n; j++)
        dump_row (out, table, rd_table_get_row (table, j));
      if (n == 0 || rd_table_row_get_number (rd_table_get_row (table, n - 1)) < rd_table_get_last_number (table))
        g_string_append_printf (out, "(%u)\n", rd_table_get_last_number (table));
    }
  return g_string_free (out, FALSE);
}
