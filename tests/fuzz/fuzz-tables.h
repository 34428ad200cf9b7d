/* fuzz-tables.h — what must hold of tables, from whatever file they came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"

#include "fuzz.h"

/* UTF-8, lines that are not empty, and no control characters but tabs. */
static inline void
assert_cell_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (*text != '\n' && !g_str_has_suffix (text, "\n") && strstr (text, "\n\n") == NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || *p == '\t' || !g_unichar_iscntrl (g_utf8_get_char (p)));
}

static inline void
assert_table_row (const RdTable *table, guint i)
{
  const RdTableRow *row = rd_table_get_row (table, i);

  g_assert_cmpuint (rd_table_row_get_number (row), <=, rd_table_get_last_number (table));
  g_assert_true (i == 0 || rd_table_row_get_number (row) > rd_table_row_get_number (rd_table_get_row (table, i - 1)));
  for (guint column = 0; column < rd_table_get_n_columns (table); column++)
    {
      const RdCell *cell = rd_table_row_get_cell (row, column);

      assert_cell_text (cell->text);
      if (cell->comment != NULL)
        assert_cell_text (cell->comment);
    }
}

static inline void
fuzz_assert_tables (const RdTableSet *set, const GError *error)
{
  fuzz_assert_error (set == NULL, error);
  for (guint i = 0; set != NULL && i < rd_table_set_get_n_tables (set); i++)
    {
      const RdTable *table = rd_table_set_get_table (set, i);

      for (guint j = 0; j < rd_table_get_n_rows (table); j++)
        assert_table_row (table, j);
    }
}
