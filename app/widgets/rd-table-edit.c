/* rd-table-edit.c — rows and columns of a report's table come and go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-table-edit.h"

#include <glib/gi18n.h>

#include "widgets/rd-document-table.h"

/* Helpers */

static RdReportCell *
make_cell (void)
{
  RdReportCell *cell = rd_report_cell_new ();

  g_ptr_array_add (cell->blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
  return cell;
}

static void
add_item (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

/* Public API */

RdBlock *
rd_table_edit_add_row (const RdBlock *table, guint row)
{
  RdBlock *copy;

  if (rd_block_get_n_rows (table) >= RD_TABLE_ROWS_MAX || row > rd_block_get_n_rows (table))
    return NULL;
  copy = rd_block_copy (table);
  for (guint i = 0; i < table->n_columns; i++)
    g_ptr_array_insert (copy->cells, row * table->n_columns, make_cell ());
  return copy;
}

RdBlock *
rd_table_edit_add_column (const RdBlock *table, guint column)
{
  RdBlock *copy;

  if (table->n_columns >= RD_TABLE_COLUMNS_MAX || column > table->n_columns)
    return NULL;
  copy = rd_block_copy (table);
  for (guint row = rd_block_get_n_rows (table); row-- > 0;)
    g_ptr_array_insert (copy->cells, row * table->n_columns + column, make_cell ());
  copy->n_columns++;
  return copy;
}

RdBlock *
rd_table_edit_remove_row (const RdBlock *table, guint row)
{
  RdBlock *copy;

  if (rd_block_get_n_rows (table) < 2 || row >= rd_block_get_n_rows (table))
    return NULL;
  copy = rd_block_copy (table);
  g_ptr_array_remove_range (copy->cells, row * table->n_columns, table->n_columns);
  return copy;
}

RdBlock *
rd_table_edit_remove_column (const RdBlock *table, guint column)
{
  RdBlock *copy;

  if (table->n_columns < 2 || column >= table->n_columns)
    return NULL;
  copy = rd_block_copy (table);
  for (guint row = rd_block_get_n_rows (table); row-- > 0;)
    g_ptr_array_remove_index (copy->cells, row * table->n_columns + column);
  copy->n_columns--;
  return copy;
}

GMenuModel *
rd_table_edit_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  add_item (add, _("Row _Above"), "table.row-above");
  add_item (add, _("Row _Below"), "table.row-below");
  add_item (add, _("Column Be_fore"), "table.column-before");
  add_item (add, _("Column Af_ter"), "table.column-after");
  add_item (add, _("First Row _Names the Columns"), "table.header");
  add_item (remove, _("Remove _Row"), "table.remove-row");
  add_item (remove, _("Remove _Column"), "table.remove-column");
  add_item (remove, _("Remove the _Table"), "table.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}
