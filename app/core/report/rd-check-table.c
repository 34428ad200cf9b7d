/* rd-check-table.c — tables that do not say what their columns are
 *
 * Without a row of headings nobody who hears the table read knows what a cell is (WCAG 2.1, criterion 1.3.1).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

/* Helpers */

static gboolean
has_words (const RdReportCell *cell)
{
  return rd_blocks_count_words (cell->blocks, TRUE) > 0;
}

static gboolean
has_empty_heading (const RdBlock *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (!has_words (rd_block_get_cell (table, 0, i)))
      return TRUE;
  return FALSE;
}

/* A table of one row or column is a frame around words. */
static gboolean
needs_headings (const RdBlock *block)
{
  return block->kind == RD_BLOCK_TABLE && block->n_columns > 1 && rd_block_get_n_rows (block) > 1;
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_table, input, hits);
  for (guint i = 0; i < input->paragraphs->len; i++)
    {
      const RdParagraph *paragraph = input->paragraphs->pdata[i];
      RdCheckHit *hit;

      if (paragraph->kind != RD_PARAGRAPH_CAPTION || !needs_headings (paragraph->block))
        continue;
      finder.paragraph = paragraph;
      if (paragraph->block->n_headers == 0)
        hit = rd_check_finder_add_whole (&finder, "no-headings", RD_SEVERITY_WARNING, paragraph->text);
      else if (has_empty_heading (paragraph->block))
        hit = rd_check_finder_add_whole (&finder, "empty-heading", RD_SEVERITY_HINT, paragraph->text);
      else
        continue;
      hit->detail = g_strdup_printf ("%u", paragraph->number);
    }
}

const RdCheckType rd_check_table = { "table", RD_CHECK_GROUP_SUBSTANCE, TRUE, run };
