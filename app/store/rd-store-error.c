/* rd-store-error.c — what SQLite and the system say, as errors of the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-error.h"

#include <errno.h>

G_DEFINE_QUARK (rd-store-error-quark, rd_store_error)

/* --- helpers */

static RdStoreError
code_from_errno (int code)
{
  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      return RD_STORE_ERROR_NOT_FOUND;
    case EEXIST:
      return RD_STORE_ERROR_EXISTS;
    case EACCES:
    case EPERM:
    case EROFS:
      return RD_STORE_ERROR_PERMISSION;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return RD_STORE_ERROR_FULL;
    default:
      return RD_STORE_ERROR_IO;
    }
}

/* An I/O error or a file that cannot be opened: the system knows why. */
static RdStoreError
code_from_system (sqlite3 *db)
{
  int code = db != NULL ? sqlite3_system_errno (db) : 0;
  RdStoreError found = code_from_errno (code);

  return found == RD_STORE_ERROR_FULL || found == RD_STORE_ERROR_PERMISSION ? found : RD_STORE_ERROR_IO;
}

static RdStoreError
code_from_sqlite (sqlite3 *db, int rc)
{
  if (rc == SQLITE_READONLY_DBMOVED)
    return RD_STORE_ERROR_REPLACED;

  switch (rc & 0xff)
    {
    case SQLITE_ERROR:      /* our SQL does not fit the file: a table or a value is not as it should be */
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return RD_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return RD_STORE_ERROR_LOCKED;
    case SQLITE_FULL:
      return RD_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return RD_STORE_ERROR_PERMISSION;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return code_from_system (db);
    default:
      return RD_STORE_ERROR_IO;
    }
}

/* What the code means to a person; NULL where SQLite's own words have to do. */
static const char *
describe_code (RdStoreError code)
{
  switch ((int) code)
    {
    case RD_STORE_ERROR_REPLACED:
      return "was moved, removed or replaced since it was opened";
    case RD_STORE_ERROR_DAMAGED:
      return "is damaged";
    case RD_STORE_ERROR_LOCKED:
      return "is in use by another program at this moment";
    case RD_STORE_ERROR_FULL:
      return "cannot be written: there is no room left";
    case RD_STORE_ERROR_PERMISSION:
      return "cannot be written: the file or its folder may not be changed";
    default:
      return NULL;
    }
}

/* --- setting errors */

void
rd_store_error_set_sqlite (GError **error, sqlite3 *db, int rc, const char *name)
{
  RdStoreError code = code_from_sqlite (db, rc);
  const char *what = describe_code (code);

  if (what != NULL)
    g_set_error (error, RD_STORE_ERROR, code, "“%s” %s (%s)", name, what, sqlite3_errstr (rc));
  else
    g_set_error (error, RD_STORE_ERROR, code, "“%s”: %s (%d)", name,
                 db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (rc), rc);
}

void
rd_store_error_set_errno (GError **error, int code, const char *what, const char *name)
{
  g_set_error (error, RD_STORE_ERROR, code_from_errno (code), "Could not %s “%s”: %s",
               what, name, g_strerror (code));
}
