/* rd-table-cover.c — what merged cells cover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-table.h"

/* Below a table's last row a merged cell covers rows that are empty otherwise: a few are meant, a million are not. */
#define MAX_ROWS_AFTER 1000

/* One place of a row that an area covers, or a row that one crosses. */
typedef struct
{
  guint      row;
  guint      column;
  guint      area;     /* the lower counts */
  RdRowFlags flags;    /* of the row; then nothing stands in column */
} Place;

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const RdTableArea *x = a, *y = b;

  if (x->first_row != y->first_row)
    return x->first_row < y->first_row ? -1 : 1;
  return x->first_column < y->first_column ? -1 : x->first_column > y->first_column;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return x->area < y->area ? -1 : x->area > y->area;
}

/* Among the first @n_rows, which are in order. */
static const RdTableRow *
find_row (const RdTable *table, guint n_rows, guint number)
{
  guint low = 0, high = n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const RdTableRow *row = rd_table_get_row (table, middle);

      if (rd_table_row_get_number (row) == number)
        return row;
      if (rd_table_row_get_number (row) < number)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static const RdCell *
find_cell (const RdTable *table, guint n_rows, const RdTableArea *area)
{
  const RdTableRow *row = find_row (table, n_rows, area->first_row);

  return row != NULL ? rd_table_row_get_cell (row, area->first_column) : NULL;
}

/* The first column with text in any row. */
static guint
find_first_column (const RdTable *table)
{
  guint first = rd_table_get_n_columns (table);

  for (guint i = 0; i < rd_table_get_n_rows (table); i++)
    for (guint column = 0; column < first; column++)
      if (*rd_table_row_get_cell (rd_table_get_row (table, i), column)->text != '\0')
        first = column;
  return first;
}

static gboolean
add_place (GArray *places, guint row, guint column, guint area, RdRowFlags flags)
{
  Place place = { row, column, area, flags };

  if (places->len == RD_TABLE_MAX_CELLS)
    return FALSE;
  g_array_append_val (places, place);
  return TRUE;
}

/* FALSE where there are more than a set holds. */
static gboolean
add_places (GArray *places, const RdTable *table, const RdTableArea *area, guint i, guint first_column)
{
  const RdCell *cell = find_cell (table, rd_table_get_n_rows (table), area);
  guint last_row = MIN (area->last_row, MAX (rd_table_get_last_number (table), area->first_row + MAX_ROWS_AFTER));
  gboolean crosses = area->last_column > area->first_column && area->first_column <= first_column
                     && area->last_column + 1 >= rd_table_get_n_columns (table);

  if (cell == NULL || *cell->text == '\0')
    return TRUE;
  for (guint row = area->first_row; row <= last_row; row++)
    {
      if (crosses && !add_place (places, row, 0, 0, RD_ROW_ONE_CELL))
        return FALSE;
      if ((row > area->first_row || area->last_column > area->first_column) && !add_place (places, row, area->first_column, i + 1, RD_ROW_PLAIN))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_row (RdTable *table, guint n_rows, const GArray *areas, const GArray *places, guint first, guint end)
{
  const Place *place = &g_array_index (places, Place, first);
  guint next = 0;

  rd_table_add_late_row (table, place->row, RD_ROW_PLAIN);
  for (guint i = first; i < end; i++)
    {
      const RdTableArea *area;
      RdCell cell;

      place = &g_array_index (places, Place, i);
      rd_table_flag_row (table, place->flags);
      if (place->flags != RD_ROW_PLAIN || place->column < next)
        continue;
      next = place->column + 1;
      area = &g_array_index (areas, RdTableArea, place->area - 1);
      cell = *find_cell (table, n_rows, area);
      cell.flags |= area->last_column > area->first_column ? RD_CELL_ACROSS : RD_CELL_PLAIN;
      if (place->row > area->first_row)
        {
          cell.flags |= RD_CELL_COVERED;
          cell.comment = NULL;
        }
      if (!rd_table_add_cell (table, place->column, &cell) && place->column < RD_TABLE_MAX_COLUMNS)
        return FALSE;
    }
  return TRUE;
}

gboolean
rd_table_cover (RdTable *self, GArray *areas)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint n_rows, first_column;

  g_return_val_if_fail (self != NULL && areas != NULL, FALSE);

  g_array_sort (areas, compare_areas);
  n_rows = rd_table_get_n_rows (self);
  first_column = find_first_column (self);
  for (guint i = 0; i < areas->len; i++)
    if (!add_places (places, self, &g_array_index (areas, RdTableArea, i), i, first_column))
      return FALSE;
  g_array_sort (places, compare_places);
  for (guint i = 0, end; i < places->len; i = end)
    {
      for (end = i + 1; end < places->len && g_array_index (places, Place, end).row == g_array_index (places, Place, i).row;)
        end++;
      if (!add_row (self, n_rows, areas, places, i, end))
        return FALSE;
    }
  return places->len == 0 || rd_table_sort (self);
}
