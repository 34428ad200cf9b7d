/* rd-store-file.c — files beside each other: made whole, then named
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE

#include "store/rd-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/rd-store-error.h"

/* A file name has 255 bytes at most, and SQLite adds "-journal" to ours. */
#define NAME_MAX_BYTES (255 - 8)

/* --- helpers */

static gboolean
fail (GError **error, int code, const char *what, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  rd_store_error_set_errno (error, code, what, name);
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int fd = open (path, flags | O_RDONLY | O_CLOEXEC);
  gboolean done;
  int code;

  if (fd < 0)
    return fail (error, errno, "open", path);

  done = fsync (fd) == 0;
  code = errno;
  close (fd);
  /* Some file systems cannot sync a folder, and need not. */
  if (!done && !((flags & O_DIRECTORY) != 0 && (code == EINVAL || code == ENOTSUP)))
    return fail (error, code, "write", path);
  return TRUE;
}

/* Takes the name with an empty file, which nobody else can then take, and puts
 * ours in its place: for file systems that know neither of the better ways.
 */
static gboolean
publish_by_reserving (const char *temp, const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return FALSE;
  close (fd);
  if (rename (temp, path) == 0)
    return TRUE;

  code = errno;
  unlink (path);
  errno = code;
  return FALSE;
}

static gboolean
publish_without_overwriting (const char *temp, const char *path)
{
  if (renameat2 (AT_FDCWD, temp, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;

  if (link (temp, path) == 0)
    return unlink (temp) == 0;
  if (errno != EPERM && errno != ENOSYS && errno != ENOTSUP && errno != EMLINK)
    return FALSE;

  return publish_by_reserving (temp, path);
}

/* --- questions */

char *
rd_store_file_journal_name (const char *path)
{
  return g_strconcat (path, "-journal", NULL);
}

gboolean
rd_store_file_has_journal (const char *path)
{
  g_autofree char *journal = rd_store_file_journal_name (path);
  struct stat about;

  return stat (journal, &about) == 0 && about.st_size > 0;
}

gboolean
rd_store_file_check_free (const char *path, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  struct stat about;

  if (strlen (base) > NAME_MAX_BYTES)
    return fail (error, ENAMETOOLONG, "create", path);
  if (lstat (path, &about) == 0)
    return fail (error, EEXIST, "create", path);
  if (errno != ENOENT)
    return fail (error, errno, "create", path);
  if (rd_store_file_has_journal (path))
    {
      g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_EXISTS,
                   "Could not create “%s”: “%s-journal” is left of a register that stood there; move it away first",
                   base, base);
      return FALSE;
    }
  return TRUE;
}

/* --- operations */

gboolean
rd_store_file_sync (const char *path, GError **error)
{
  return sync_path (path, 0, error);
}

gboolean
rd_store_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_DIRECTORY, error);
}

gboolean
rd_store_file_publish (const char *temp, const char *path, GError **error)
{
  if (!rd_store_file_check_free (path, error))
    return FALSE;
  if (!publish_without_overwriting (temp, path))
    return fail (error, errno, "create", path);
  if (rd_store_file_sync_folder (path, error))
    return TRUE;

  unlink (path);
  return FALSE;
}

void
rd_store_file_discard (const char *temp)
{
  g_autofree char *journal = rd_store_file_journal_name (temp);

  g_unlink (journal);
  g_unlink (temp);
}
