/* rd-store.c — the register: one file that holds a board's reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-hits.h"
#include "store/rd-entry-touched.h"
#include "store/rd-store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "store/rd-migrate.h"
#include "store/rd-store-backup.h"
#include "store/rd-store-draft.h"
#include "store/rd-store-error.h"
#include "store/rd-store-file.h"
#include "store/rd-store-open.h"
#include "store/rd-store-private.h"
#include "store/rd-store-triggers.h"

/* So many steps of SQLite between two questions whether to go on. */
#define CANCEL_STEPS 1000

/* --- helpers */

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static RdStore *
store_new (const char *path, RdStoreMode mode)
{
  RdStore *self = g_new0 (RdStore, 1);

  self->path = g_canonicalize_filename (path, NULL);
  self->name = g_filename_display_basename (self->path);
  self->mode = mode;
  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  return self;
}

/* SQLite keeps the journal beside the file itself, wherever links lead. */
static gboolean
resolve (RdStore *self, GError **error)
{
  char *real = realpath (self->path, NULL);

  if (real == NULL)
    {
      rd_store_error_set_errno (error, errno, "open", self->name);
      return FALSE;
    }
  self->real = g_strdup (real);
  free (real);
  return TRUE;
}

/* An interrupted writer left a journal, or another program the WAL.  A reader
 * cannot deal with either: open the file for changes for a moment.  Where that cannot be done, either a writer is
 * at work, and nothing needs to be rolled back, or SQLite will say so.
 */
static void
recover (RdStore *self)
{
  RdStore *writer = store_new (self->path, RD_STORE_READ_WRITE);
  gint64 n;

  writer->lock = rd_store_lock_take (writer->path, RD_STORE_READ_WRITE, NULL);
  if (writer->lock != NULL && resolve (writer, NULL) && rd_store_check_folder (writer, NULL)
      && rd_store_connect (writer, NULL))
    rd_store_get_number (writer, "SELECT count (*) FROM sqlite_schema", &n, NULL);
  rd_store_close (writer);
}

static gboolean
migrate_beside_copy (RdStore *self, int schema, GError **error)
{
  g_autofree char *copy = NULL;
  gint64 version;

  copy = rd_store_copy_before_migration (self, schema, error);
  if (copy == NULL)
    return FALSE;
  if (rd_migrate_run (self->db, schema, self->name, error))
    {
      g_unlink (copy);
      return TRUE;
    }
  /* Rolled back: the copy is needed only where that cannot be seen. */
  if (rd_store_get_number (self, "PRAGMA user_version", &version, NULL) && version == schema)
    g_unlink (copy);
  return FALSE;
}

static gboolean
bring_up_to_date (RdStore *self, GError **error)
{
  int schema;

  if (!rd_store_get_schema (self, &schema, error))
    return FALSE;
  if (schema == RD_STORE_SCHEMA)
    return TRUE;
  if (self->mode == RD_STORE_READ_WRITE)
    return migrate_beside_copy (self, schema, error);

  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY,
               "“%s” was made by an older version of this program: open it for changes once", self->name);
  return FALSE;
}

static gboolean
open_file (RdStore *self, GError **error)
{
  gboolean was_interrupted;

  self->lock = rd_store_lock_take (self->path, self->mode, error);
  if (self->lock == NULL || !resolve (self, error))
    return FALSE;

  /* With a journal beside it the first bytes may be those of half a commit. */
  was_interrupted = rd_store_file_has_journal (self->real);
  if (!was_interrupted && !rd_store_check_header (self, error))
    return FALSE;
  if (self->mode == RD_STORE_READ_WRITE && !rd_store_check_folder (self, error))
    return FALSE;
  if (self->mode == RD_STORE_READ_ONLY && (was_interrupted || rd_store_is_wal (self)))
    recover (self);

  return rd_store_connect (self, error)
         && bring_up_to_date (self, error)
         && rd_store_check_whole (self, was_interrupted, error)
         && (self->mode == RD_STORE_READ_ONLY || rd_store_make_triggers (self, error));
}

/* An empty register in the empty file @temp. */
static gboolean
build (const char *temp, const char *name, GError **error)
{
  sqlite3 *db = NULL;
  int rc = sqlite3_open_v2 (temp, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  gboolean done = rc == SQLITE_OK;

  if (done)
    done = rd_migrate_run (db, 0, name, error);
  else
    rd_store_error_set_sqlite (error, db, rc, name);
  sqlite3_close (db);
  return done && rd_store_file_sync (temp, error);
}

static gboolean
build_and_publish (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (RdStoreDraft) draft = NULL;

  if (!rd_store_file_check_free (path, error))
    return FALSE;
  draft = rd_store_draft_new (path, error);
  return draft != NULL
         && build (rd_store_draft_get_path (draft), name, error)
         && rd_store_draft_publish (draft, error);
}

/* --- lifecycle */

RdStore *
rd_store_create (const char *path, GError **error)
{
  g_autofree char *absolute = NULL;
  RdStore *self;

  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (!build_and_publish (absolute, error))
    return NULL;

  self = rd_store_open (absolute, RD_STORE_READ_WRITE, error);
  if (self == NULL)
    rd_store_file_discard (absolute);
  return self;
}

RdStore *
rd_store_open (const char *path, RdStoreMode mode, GError **error)
{
  g_autoptr (RdStore) self = NULL;

  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  self = store_new (path, mode);
  return open_file (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The journal, empty by then, goes too; but not where another file stands there. */
static void
remove_journal (RdStore *self)
{
  if (self->mode == RD_STORE_READ_WRITE && !self->doubtful && rd_store_lock_is_at (self->lock, self->real))
    rd_store_exec (self, "PRAGMA journal_mode = DELETE", NULL);
}

void
rd_store_close (RdStore *self)
{
  if (self == NULL)
    return;
  g_assert (self->owner == g_thread_self ());

  rd_store_rollback (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->db != NULL)
    {
      remove_journal (self);
      sqlite3_close (self->db);
    }
  rd_entry_hits_free (self->hits);
  rd_entry_touched_free (self->touched);
  g_clear_object (&self->cancellable);
  rd_store_lock_release (self->lock);
  g_free (self->path);
  g_free (self->real);
  g_free (self->name);
  g_free (self);
}

/* --- questions */

const char *
rd_store_get_path (RdStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
rd_store_is_read_only (RdStore *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->mode == RD_STORE_READ_ONLY;
}

/* --- long work */

/* SQLite asks this now and then; whatever it is at fails where the answer is not 0. */
static int
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

gboolean
rd_store_check_place (RdStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (rd_store_lock_is_at (self->lock, self->real))
    return TRUE;

  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_REPLACED,
               "“%s” was moved, removed or replaced since it was opened", self->name);
  return FALSE;
}

void
rd_store_set_cancellable (RdStore *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->db, CANCEL_STEPS, is_cancelled, cancellable);
}
