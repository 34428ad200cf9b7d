/* rd-entry-check.c — are the entries those that came in, and whole?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-digest.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-rows.h"

/* Whether the import's digest is that of what came in with it; one that brought nothing may have none. */
static gboolean
check_import (RdStore *self, const RdChronologyImport *import, GPtrArray *problems, GError **error)
{
  gint64 n;
  g_autofree char *digest = rd_entry_digest_work_out (self, import->id, &n, error);
  gboolean is_nothing = import->digest == NULL && import->n_entries == 0;

  if (digest == NULL)
    return FALSE;
  if (n != import->n_entries || (!is_nothing && g_strcmp0 (digest, import->digest) != 0))
    g_ptr_array_add (problems, g_strdup_printf ("chronology_imports: %s: its entries are not those that came with it", import->id));
  return TRUE;
}

#define STRAY_REVIEW \
  "SELECT count (*) FROM entries WHERE review_id NOT IN (SELECT id FROM reviews) " \
  "AND (import_id IS NULL OR import_id NOT IN (SELECT id FROM undone_imports))"
#define STRAY_AGENCY \
  "SELECT count (*) FROM entries WHERE agency_id NOT IN (SELECT id FROM agencies) " \
  "AND (import_id IS NULL OR import_id NOT IN (SELECT id FROM undone_imports))"
#define STRAY_IMPORT \
  "SELECT count (*) FROM entries WHERE import_id IS NOT NULL AND import_id NOT IN (SELECT id FROM chronology_imports) " \
  "AND import_id NOT IN (SELECT id FROM undone_imports)"
#define MISSING_WORDS \
  "SELECT count (*) FROM entries WHERE number NOT IN (SELECT id FROM entries_text_docsize)"

static gboolean
check_count (RdStore *self, const char *sql, const char *what, GPtrArray *problems, GError **error)
{
  gint64 n;

  if (!rd_store_get_number (self, sql, &n, error))
    return FALSE;
  if (n > 0)
    g_ptr_array_add (problems, g_strdup_printf ("entries: %" G_GINT64_FORMAT " %s", n, what));
  return TRUE;
}

gboolean
rd_store_check_entries (RdStore *self, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) imports = rd_store_list_rows (self, RD_ROWS_CHRONOLOGY_IMPORTS, NULL, error);

  if (imports == NULL)
    return FALSE;
  for (guint i = 0; i < imports->len; i++)
    if (!check_import (self, imports->pdata[i], problems, error))
      return FALSE;
  return check_count (self, STRAY_REVIEW, "of a review that is not there", problems, error)
         && check_count (self, STRAY_AGENCY, "of an agency that is not there", problems, error)
         && check_count (self, STRAY_IMPORT, "of a file that is not there", problems, error)
         && check_count (self, MISSING_WORDS, "missing in the index of words", problems, error);
}
