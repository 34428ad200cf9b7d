/* test-table.c — rows in any order, and what merged cells cover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-table.h"

static void
add_text (RdTable *table, guint column, const char *text)
{
  RdCell cell = { .text = text, .day = RD_DAY_NONE, .minutes = RD_MINUTES_NONE };

  g_assert_true (rd_table_add_cell (table, column, &cell));
}

static void
assert_text (const RdTable *table, guint i, guint number, guint column, const char *text, RdCellFlags flags)
{
  const RdTableRow *row = rd_table_get_row (table, i);

  g_assert_cmpuint (rd_table_row_get_number (row), ==, number);
  g_assert_cmpstr (rd_table_row_get_cell (row, column)->text, ==, text);
  g_assert_cmpint (rd_table_row_get_cell (row, column)->flags, ==, flags);
}

static void
test_sort (void)
{
  g_autoptr (RdTableSet) set = rd_table_set_new ();
  RdTable *table = rd_table_set_add_table (set, "One");

  rd_table_add_late_row (table, 9, RD_ROW_PLAIN);
  add_text (table, 0, "first");
  add_text (table, 2, "kept");
  rd_table_add_late_row (table, 4, RD_ROW_HIDDEN);
  add_text (table, 1, "early");
  rd_table_add_late_row (table, 9, RD_ROW_HEADING);
  add_text (table, 0, "later");
  add_text (table, 1, "joined");
  rd_table_sort (table);

  g_assert_cmpuint (rd_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (rd_table_get_last_number (table), ==, 9);
  assert_text (table, 0, 4, 1, "early", RD_CELL_PLAIN);
  assert_text (table, 1, 9, 0, "later", RD_CELL_PLAIN);
  assert_text (table, 1, 9, 1, "joined", RD_CELL_PLAIN);
  assert_text (table, 1, 9, 2, "kept", RD_CELL_PLAIN);
  g_assert_cmpint (rd_table_row_get_flags (rd_table_get_row (table, 1)), ==, RD_ROW_HEADING);
}

static void
test_cover (void)
{
  static const RdTableArea areas[] = {
    { 4, 4, 0, 2 },           /* a title, across the table */
    { 2, 2, 1, 2 },           /* across, but not all of it */
    { 1, 3, 0, 0 },           /* downwards, over a row that has nothing of its own */
    { 1, 2, 0, 0 },           /* the same place again: the first counts */
    { 2, 9, 2, 2 },           /* empty: nothing to give */
    { 5, G_MAXUINT - 1, 1, 1 } /* below the last row: no more than a thousand */
  };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (RdTableArea));
  g_autoptr (RdTableSet) set = rd_table_set_new ();
  RdTable *table = rd_table_set_add_table (set, "One");

  g_array_append_vals (array, areas, G_N_ELEMENTS (areas));
  rd_table_add_row (table, 1, RD_ROW_PLAIN);
  add_text (table, 0, "date");
  add_text (table, 1, "one");
  rd_table_add_row (table, 2, RD_ROW_PLAIN);
  add_text (table, 1, "two");
  rd_table_add_row (table, 4, RD_ROW_PLAIN);
  add_text (table, 0, "title");
  rd_table_add_row (table, 5, RD_ROW_PLAIN);
  add_text (table, 1, "last");
  add_text (table, 2, "x");

  g_assert_true (rd_table_cover (table, array));
  assert_text (table, 0, 1, 0, "date", RD_CELL_PLAIN);
  assert_text (table, 1, 2, 0, "date", RD_CELL_COVERED);
  assert_text (table, 1, 2, 1, "two", RD_CELL_ACROSS);
  assert_text (table, 2, 3, 0, "date", RD_CELL_COVERED);
  assert_text (table, 3, 4, 0, "title", RD_CELL_ACROSS);
  assert_text (table, 5, 6, 1, "last", RD_CELL_COVERED);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (rd_table_row_get_flags (rd_table_get_row (table, i)), ==, i == 3 ? RD_ROW_ONE_CELL : RD_ROW_PLAIN);
  g_assert_cmpuint (rd_table_get_n_rows (table), ==, 5 + 1000);
}

/* Rows that no cell was added to do not count. */
static void
test_full (void)
{
  g_autoptr (RdTableSet) set = rd_table_set_new ();
  RdTable *table = rd_table_set_add_table (set, NULL);
  RdCell cell = { .text = "x" };

  for (guint i = 1; i < RD_TABLE_MAX_ROWS; i++)
    {
      rd_table_add_row (table, 2 * i, RD_ROW_PLAIN);
      add_text (table, 0, "x");
      rd_table_add_row (table, 2 * i + 1, RD_ROW_PLAIN);
      rd_table_end_row (table);
    }
  g_assert_false (rd_table_set_is_full (set));
  g_assert_false (rd_table_add_cell (table, RD_TABLE_MAX_COLUMNS, &cell));
  rd_table_add_row (table, 3 * RD_TABLE_MAX_ROWS, RD_ROW_PLAIN);
  g_assert_true (rd_table_set_is_full (set));
  g_assert_false (rd_table_add_cell (table, 0, &cell));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/cover", test_cover);
  g_test_add_func ("/table/full", test_full);

  return g_test_run ();
}
