/* rd-store-contents.c — the bytes of documents and templates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-contents.h"

#include "store/rd-store-private.h"

#define KEEP "INSERT INTO contents (sha256, size, data) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING"
#define GET  "SELECT data FROM contents WHERE sha256 = ?1"
#define EACH "SELECT sha256, data FROM contents ORDER BY sha256"

/* --- helpers */

static gboolean
has_digest (RdStatement *row, int column, const char *sha256)
{
  gconstpointer data = sqlite3_column_blob (row, column);
  gsize size = (gsize) sqlite3_column_bytes (row, column);
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data != NULL ? data : "", size);

  return g_strcmp0 (digest, sha256) == 0;
}

/* --- operations */

gboolean
rd_store_keep_content (RdStore *self, GBytes *bytes, char **out_sha256, GError **error)
{
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (self != NULL && bytes != NULL && out_sha256 != NULL, FALSE);

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!rd_store_keep_digested (self, bytes, sha256, error))
    return FALSE;
  *out_sha256 = g_steal_pointer (&sha256);
  return TRUE;
}

gboolean
rd_store_keep_digested (RdStore *self, GBytes *bytes, const char *sha256, GError **error)
{
  g_autoptr (RdStatement) statement = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (self != NULL && bytes != NULL && sha256 != NULL, FALSE);

  if (!rd_store_check_action (self, error))
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  statement = rd_store_query (self, error, KEEP, "si", sha256, (gint64) size);
  if (statement == NULL)
    return FALSE;
  if (sqlite3_bind_blob64 (statement, 3, data != NULL ? data : "", size, SQLITE_STATIC) != SQLITE_OK)
    return rd_store_fail (self, error);
  return rd_statement_step (self, statement, error) != RD_STEP_ERROR;
}

GBytes *
rd_store_get_content (RdStore *self, const char *sha256, GError **error)
{
  g_autoptr (RdStatement) row = NULL;
  RdStep step;

  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);

  row = rd_store_query (self, error, GET, "s", sha256);
  step = row != NULL ? rd_statement_step (self, row, error) : RD_STEP_ERROR;
  if (step == RD_STEP_ERROR)
    return NULL;
  if (step == RD_STEP_DONE)
    {
      g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW, "“%s”: contents: no row with that id", self->name);
      return NULL;
    }
  if (!has_digest (row, 0, sha256))
    {
      rd_store_fail_damaged (self, "a document’s bytes are not those that were kept", error);
      return NULL;
    }
  return g_bytes_new (sqlite3_column_blob (row, 0), (gsize) sqlite3_column_bytes (row, 0));
}

gboolean
rd_store_check_contents (RdStore *self, GPtrArray *problems, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (self, error, EACH, "");
  RdStep step = RD_STEP_ERROR;

  while (row != NULL && (step = rd_statement_step (self, row, error)) == RD_STEP_ROW)
    if (!has_digest (row, 1, rd_statement_text (row, 0)))
      g_ptr_array_add (problems, g_strdup_printf ("contents: %s is not as it was kept", rd_statement_text (row, 0)));
  return step == RD_STEP_DONE;
}
