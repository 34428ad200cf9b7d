/* rd-store-open.c — is this a register, and is it whole?
 *
 * Opening has to be quick with 100,000 rows and more, so that every page of the
 * file is looked at only where it is small, or where a journal shows that the
 * last writer was interrupted.  What is damaged otherwise SQLite finds when it
 * gets there, and rd_store_verify() whenever it is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-open.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/rd-entry-touched.h"
#include "store/rd-history-chain.h"
#include "store/rd-migrate.h"
#include "store/rd-store-error.h"
#include "store/rd-store-private.h"

/* SQLite's file format, §1.3. */
#define HEADER_SIZE         100
#define OFFSET_WRITE_FORMAT 18
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION  68
static const char magic[16] = "SQLite format 3";

/* A file up to this size is read whole when it is opened: a few milliseconds. */
#define SMALL_FILE (2 * 1024 * 1024)

/* The entries at the end of the history whose digests are checked. */
#define TAIL 16

#define BUSY_MILLISECONDS 5000

/* So much of the file is kept in memory once it has been read, in KiB: the indexes that an import writes to here and
 * there, and the lists of words that a search goes through.
 */
#define CACHE_KIB 16384

static const char settings[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA mmap_size = 0;"
  "PRAGMA cache_size = -" G_STRINGIFY (CACHE_KIB) ";";

/* With TRUNCATE the end of the journal is synced, so that a commit that was
 * acknowledged is never rolled back after a loss of power; deleting it, the
 * default, leaves that to the file system.
 */
static const char writer_settings[] =
  "PRAGMA secure_delete = ON;"
  "PRAGMA journal_mode = TRUNCATE;"
  "PRAGMA synchronous = FULL;";

/* --- helpers */

static gboolean
fail (RdStore *self, RdStoreError code, const char *what, GError **error)
{
  g_set_error (error, RD_STORE_ERROR, code, "“%s” %s", self->name, what);
  return FALSE;
}

static guint32
get_number (const guint8 *header, gsize offset)
{
  return (guint32) header[offset] << 24 | (guint32) header[offset + 1] << 16
         | (guint32) header[offset + 2] << 8 | header[offset + 3];
}

static gboolean
check_identity (RdStore *self, gint64 application, gint64 schema, GError **error)
{
  if (application != RD_STORE_APPLICATION_ID)
    return fail (self, RD_STORE_ERROR_NOT_A_REGISTER, "is not a register: it is a file of another program", error);
  if (schema > RD_STORE_SCHEMA)
    return fail (self, RD_STORE_ERROR_NEWER, "was made by a newer version of this program", error);
  if (schema < 0)
    return rd_store_fail_damaged (self, "its version is not a version", error);
  return TRUE;
}

static void
limit (RdStore *self)
{
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (self->db, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
  sqlite3_limit (self->db, SQLITE_LIMIT_TRIGGER_DEPTH, 8);
  sqlite3_limit (self->db, SQLITE_LIMIT_ATTACHED, 1);   /* VACUUM INTO attaches its target */
  sqlite3_limit (self->db, SQLITE_LIMIT_WORKER_THREADS, 0);
}

static void
defend (RdStore *self)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
}

/* The file that SQLite opened is the one that is locked. */
static gboolean
check_same_file (RdStore *self, GError **error)
{
  int has_moved = 0;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (!has_moved && rd_store_lock_is_at (self->lock, self->real) && rd_store_lock_is_at (self->lock, self->path))
    return TRUE;
  return fail (self, RD_STORE_ERROR_REPLACED, "was replaced while it was opened", error);
}

static gint64
get_length (RdStore *self)
{
  struct stat about;

  return fstat (rd_store_lock_get_fd (self->lock), &about) == 0 ? about.st_size : 0;
}

/* SQLite takes a last page that was cut short for one that ends in zeros. To be
 * asked within a transaction: then no writer is changing the length.
 */
static gboolean
check_length (RdStore *self, GError **error)
{
  gint64 pages, size;

  if (!rd_store_get_number (self, "PRAGMA page_count", &pages, error)
      || !rd_store_get_number (self, "PRAGMA page_size", &size, error))
    return FALSE;
  return get_length (self) >= pages * size || rd_store_fail_damaged (self, "its end is missing", error);
}

/* Whether a PRAGMA that checks finds nothing: no row, or one that says "ok". */
static gboolean
check_pragma (RdStore *self, const char *pragma, const char *what, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (self, error, pragma, "");
  RdStep step = row != NULL ? rd_statement_step (self, row, error) : RD_STEP_ERROR;

  if (step == RD_STEP_ROW && g_strcmp0 (rd_statement_text (row, 0), "ok") != 0)
    return rd_store_fail_damaged (self, what, error);
  return step != RD_STEP_ERROR;
}

static gboolean
check_problems (RdStore *self, GPtrArray *problems, GError **error)
{
  return problems->len == 0 || rd_store_fail_damaged (self, g_ptr_array_index (problems, 0), error);
}

/* --- steps */

gboolean
rd_store_check_header (RdStore *self, GError **error)
{
  guint8 header[HEADER_SIZE];
  ssize_t n = pread (rd_store_lock_get_fd (self->lock), header, sizeof header, 0);

  if (n == 0)
    return fail (self, RD_STORE_ERROR_NOT_A_REGISTER, "is not a register: it is empty", error);
  if (n < (ssize_t) sizeof magic || memcmp (header, magic, sizeof magic) != 0)
    return fail (self, RD_STORE_ERROR_NOT_A_REGISTER, "is not a register", error);
  if (n < HEADER_SIZE)
    return rd_store_fail_damaged (self, "it ends after a few bytes", error);
  return check_identity (self, get_number (header, OFFSET_APPLICATION),
                         (gint32) get_number (header, OFFSET_USER_VERSION), error);
}

gboolean
rd_store_is_wal (RdStore *self)
{
  guint8 format;

  return pread (rd_store_lock_get_fd (self->lock), &format, 1, OFFSET_WRITE_FORMAT) == 1 && format == 2;
}

gboolean
rd_store_check_folder (RdStore *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->real);

  if (faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0)
    return TRUE;
  return fail (self, RD_STORE_ERROR_PERMISSION, "cannot be changed: its folder may not be written", error);
}

gboolean
rd_store_connect (RdStore *self, GError **error)
{
  gboolean is_writer = self->mode == RD_STORE_READ_WRITE;
  int rc = sqlite3_open_v2 (self->real, &self->db,
                            (is_writer ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX, NULL);

  if (rc != SQLITE_OK)
    {
      rd_store_error_set_sqlite (error, self->db, rc, self->name);
      return FALSE;
    }
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  limit (self);
  defend (self);
  self->touched = rd_entry_touched_new (self->db);
  if (!check_same_file (self, error) || !rd_store_exec (self, settings, error))
    return FALSE;
  if (!is_writer)
    return TRUE;
  if (sqlite3_db_readonly (self->db, "main") != 0)
    return fail (self, RD_STORE_ERROR_PERMISSION, "may not be changed", error);
  return rd_store_exec (self, writer_settings, error);
}

gboolean
rd_store_get_schema (RdStore *self, int *out_schema, GError **error)
{
  gint64 application, schema;

  if (!rd_store_get_number (self, "PRAGMA application_id", &application, error)
      || !rd_store_get_number (self, "PRAGMA user_version", &schema, error)
      || !check_identity (self, application, schema, error))
    return FALSE;
  *out_schema = (int) schema;
  return TRUE;
}

static gboolean
check_whole (RdStore *self, gboolean in_doubt, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!rd_migrate_compare (self->db, FALSE, self->name, problems, error) || !check_problems (self, problems, error)
      || !check_length (self, error))
    return FALSE;
  if (in_doubt || get_length (self) <= SMALL_FILE)
    if (!check_pragma (self, "PRAGMA quick_check (1)", "its pages do not fit together", error)
        || !check_pragma (self, "PRAGMA foreign_key_check", "a row belongs to one that is not there", error))
      return FALSE;

  /* Who only reads may see a register whose history was tampered with, and verify it. */
  if (self->mode == RD_STORE_READ_ONLY)
    return TRUE;
  return rd_history_check (self, TAIL, problems, error) && check_problems (self, problems, error);
}

gboolean
rd_store_check_whole (RdStore *self, gboolean in_doubt, GError **error)
{
  gboolean done;

  if (!rd_store_exec (self, "BEGIN", error))
    return FALSE;
  done = check_whole (self, in_doubt, error);
  rd_store_exec (self, "ROLLBACK", NULL);
  return done;
}
