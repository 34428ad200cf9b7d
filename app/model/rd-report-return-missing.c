/* rd-report-return-missing.c — what of the report is not in a returned file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-rows.h"

#include <string.h>

#include "model/rd-report-return-notes.h"

/* --- rows */

/* Of a row that was not there when the file was sent nothing is missing. */
static gboolean
is_missing (const RdReturnProposing *self, const RdReturnUnit *unit, const gboolean *is_found)
{
  const RdReturnOurs *first = self->ours->pdata[unit->from];
  g_autofree char *text = rd_return_spell_row (self->ours, unit);

  return unit->is_row && !first->is_row_found && !first->is_fixed && is_found[first->paragraph->section]
         && (self->known == NULL || g_hash_table_contains (self->known, text));
}

/* How many rows of one table from @at on; @out_missing: of these. */
static guint
count_rows (const RdReturnProposing *self, const GArray *units, guint at, const gboolean *is_found, guint *out_missing)
{
  const RdBlock *table = ((const RdReturnOurs *) self->ours->pdata[g_array_index (units, RdReturnUnit, at).from])->table;
  guint n = 0;

  *out_missing = 0;
  for (; at + n < units->len; n++)
    {
      const RdReturnUnit *unit = &g_array_index (units, RdReturnUnit, at + n);

      if (((const RdReturnOurs *) self->ours->pdata[unit->from])->table != table)
        break;
      *out_missing += is_missing (self, unit, is_found);
    }
  return n;
}

static void
propose_rows (RdReturnProposing *self, const gboolean *is_found)
{
  g_autoptr (GArray) units = rd_return_list_units (self->ours, 0, self->ours->len, rd_return_is_same_row);

  for (guint i = 0, n; i < units->len; i += n)
    {
      const RdReturnUnit *first = &g_array_index (units, RdReturnUnit, i);
      guint n_missing;

      n = 1;
      if (!first->is_row)
        continue;
      n = count_rows (self, units, i, is_found, &n_missing);
      if (n_missing == n)
        {
          RdReturnUnit whole = rd_return_find_table (self, first);

          rd_return_add_gone (self, &whole, RD_RETURN_TABLE_GONE, RD_RETURN_FINE, NULL);
          continue;
        }
      for (guint r = i; r < i + n; r++)
        if (is_missing (self, &g_array_index (units, RdReturnUnit, r), is_found))
          rd_return_add_gone (self, &g_array_index (units, RdReturnUnit, r), RD_RETURN_ROW_GONE, RD_RETURN_FINE, NULL);
    }
}

/* --- all */

/* Which sections have something in it. (transfer full) */
static gboolean *
find_sections (const RdReturnProposing *self, guint *out_missing)
{
  guint n = self->document->sections->len;
  gboolean *is_found = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < self->ours->len; i++)
    {
      const RdReturnOurs *ours = self->ours->pdata[i];

      is_found[ours->paragraph->section] |= ours->is_found || ours->is_row_found;
    }
  *out_missing = 0;
  for (guint i = 0; i < n; i++)
    *out_missing += !is_found[i];
  return is_found;
}

/* One that was not there when the file was sent is not missing. */
void
rd_return_propose_missing (RdReturnProposing *self, guint *out_missing)
{
  g_autofree gboolean *is_found = find_sections (self, out_missing);

  for (guint i = 0; i < self->ours->len; i++)
    {
      RdReturnOurs *ours = self->ours->pdata[i];
      RdReturnFacts facts = { .kind = rd_return_can_go (ours) ? RD_RETURN_GONE : RD_RETURN_WORDS, .end = strlen (ours->text) };

      if (ours->is_found || ours->is_fixed || !is_found[ours->paragraph->section] || *ours->text == '\0' || (ours->table != NULL && !ours->is_row_found)
          || (!rd_return_can_go (ours) && ours->paragraph->kind != RD_PARAGRAPH_CELL)
          || (self->known != NULL && !g_hash_table_contains (self->known, ours->text)))
        continue;
      facts.before = rd_return_drop_notes (ours->text);
      rd_return_add (self, ours, &facts);
    }
  propose_rows (self, is_found);
}
