/* rd-entry-digest.c — what stands in the history for entries that came in bulk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-digest.h"

#include <string.h>

#include "core/chronology/rd-entry.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-values.h"

/* Entries as they came in: rows of today, or what they were before their first change. */
#define CAME_IN \
  "WITH first AS MATERIALIZED (SELECT row_id, before, op, min (ordinal) FROM changes WHERE table_name = 'entries' GROUP BY row_id) "

/* --- helpers */

/* "SELECT a, b, c …": with @format for each field. */
static void
append_fields (GString *sql, const char *before, const char *after)
{
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    g_string_append_printf (sql, "%s%s%s%s AS %s", i > 0 ? ", " : "", before, rd_entry_type.fields[i].name, after,
                            rd_entry_type.fields[i].name);
}

/* The entries that came in with the import ?1, by id: the order in which they came. */
static char *
make_came_in (void)
{
  GString *sql = g_string_new (CAME_IN "SELECT ");

  append_fields (sql, "e.", "");
  g_string_append (sql, " FROM entries e WHERE e.import_id = ?1 AND e.id NOT IN (SELECT row_id FROM first) UNION ALL SELECT ");
  append_fields (sql, "json_extract (first.before, '$.", "')");
  g_string_append (sql, " FROM first WHERE first.before IS NOT NULL AND json_extract (first.before, '$.import_id') = ?1 ORDER BY id");
  return g_string_free (sql, FALSE);
}

/* The entry ?2 as it was when the import ?3 had brought it, from the first of the review’s actions that changed it since. */
static char *
make_brought (void)
{
  GString *sql = g_string_new ("SELECT ");

  append_fields (sql, "json_extract (c.before, '$.", "')");
  g_string_append (sql, " FROM actions a JOIN changes c ON c.action_seq = a.seq WHERE a.review_id = ?1 AND c.table_name = 'entries' "
                   "AND c.row_id = ?2 AND c.before IS NOT NULL AND json_extract (c.before, '$.import_id') = ?3 "
                   "ORDER BY a.seq, c.ordinal LIMIT 1");
  return g_string_free (sql, FALSE);
}

/* --- operations */

void
rd_entry_digest_append (GString *out, const char *text)
{
  char digits[24];
  gsize length = text != NULL ? strlen (text) : 0;
  guint n = 0;

  if (text == NULL)
    {
      g_string_append_len (out, "-,", 2);
      return;
    }
  for (gsize rest = length; n == 0 || rest > 0; rest /= 10)
    digits[sizeof digits - ++n] = (char) ('0' + rest % 10);
  g_string_append_len (out, digits + sizeof digits - n, n);
  g_string_append_c (out, ':');
  g_string_append_len (out, text, (gssize) length);
  g_string_append_c (out, ',');
}

char *
rd_entry_digest_work_out (RdStore *store, const char *import_id, gint64 *out_n, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) fed = g_string_new (NULL);
  g_autofree char *sql = make_came_in ();
  g_autoptr (RdStatement) row = rd_store_query (store, error, sql, "s", import_id);
  RdStep step = RD_STEP_ERROR;

  *out_n = 0;
  while (row != NULL && (step = rd_statement_step (store, row, error)) == RD_STEP_ROW)
    {
      g_string_truncate (fed, 0);
      for (gsize i = 0; i < rd_entry_type.n_fields; i++)
        rd_entry_digest_append (fed, rd_statement_text (row, (int) i));
      g_checksum_update (sum, (const guchar *) fed->str, (gssize) fed->len);
      (*out_n)++;
    }
  return step == RD_STEP_DONE ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

gboolean
rd_store_find_entry_brought (RdStore *self, const RdEntry *entry, RdEntry **out, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (RdStatement) row = NULL;
  RdStep step;

  g_return_val_if_fail (self != NULL && entry != NULL && out != NULL, FALSE);

  *out = NULL;
  if (entry->import_id == NULL || entry->revision <= 1)
    return TRUE;
  sql = make_brought ();
  row = rd_store_query (self, error, sql, "sss", entry->review_id, entry->id, entry->import_id);
  if (row == NULL)
    return FALSE;
  step = rd_statement_step (self, row, error);
  if (step == RD_STEP_ROW)
    *out = rd_store_read_record (self, row, &rd_entry_type, error);
  return step == RD_STEP_DONE || *out != NULL;
}
