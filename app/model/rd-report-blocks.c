/* rd-report-blocks.c — paragraphs and tables that the program writes in a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-blocks.h"

/* Helpers */

/* What a run may hold. (transfer full) */
static char *
clean (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

/* (transfer full) */
static RdBlock *
make_block (RdBlockKind kind, const char *text)
{
  g_autofree char *cleaned = text != NULL ? clean (text) : g_strdup ("");

  return *cleaned != '\0' ? rd_block_new_text (kind, cleaned) : rd_block_new (kind);
}

static void
set_cell (RdReportCell *cell, const char *text)
{
  g_ptr_array_set_size (cell->blocks, 0);
  g_ptr_array_add (cell->blocks, make_block (RD_BLOCK_PARAGRAPH, text));
}

/* Public API */

void
rd_report_blocks_add (GPtrArray *blocks, RdBlockKind kind, char *text)
{
  g_autofree char *taken = text;
  RdBlock *block;

  g_return_if_fail (blocks != NULL);

  if (taken == NULL || *taken == '\0')
    return;
  block = make_block (kind, taken);
  block->level = kind == RD_BLOCK_HEADING ? 1 : 0;
  g_ptr_array_add (blocks, block);
}

RdBlock *
rd_report_blocks_add_table (GPtrArray *blocks, char *caption, const char * const *headings)
{
  guint n_columns = g_strv_length ((char **) headings);
  g_autoptr (RdBlock) titled = make_block (RD_BLOCK_PARAGRAPH, caption);
  RdBlock *table;

  g_free (caption);
  g_return_val_if_fail (blocks != NULL && n_columns > 0, NULL);

  table = rd_block_new_table (n_columns, 1, 1);
  g_ptr_array_unref (table->runs);
  table->runs = rd_runs_copy (titled->runs);
  for (guint i = 0; i < n_columns; i++)
    set_cell (rd_block_get_cell (table, 0, i), headings[i]);
  g_ptr_array_add (blocks, table);
  return table;
}

void
rd_report_table_add_row (RdBlock *table, char **texts)
{
  g_return_if_fail (table != NULL && table->kind == RD_BLOCK_TABLE);

  for (guint i = 0; i < table->n_columns; i++)
    {
      RdReportCell *cell = rd_report_cell_new ();

      set_cell (cell, texts[i]);
      g_free (texts[i]);
      g_ptr_array_add (table->cells, cell);
    }
}
