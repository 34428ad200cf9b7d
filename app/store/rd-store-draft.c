/* rd-store-draft.c — a new file while it is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE

#include "store/rd-store-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/rd-store-error.h"
#include "store/rd-store-file.h"

/* Apart from SQLite's locks and from the writer's (rd-store-lock.c). */
#define LOCK_BYTE G_GINT64_CONSTANT (0x40100001)

#define RANDOM_PART "XXXXXX"
#define MAX_TRIES 10

/* Invariants:
 *
 * 1. fd is open, and holds the lock where the file system has locks.
 * 2. path is NULL when the file has been published: then it is not ours to remove.
 */
struct _RdStoreDraft
{
  char *target;
  char *path;
  int   fd;
};

/* --- helpers */

/* What the names of all drafts for @target begin with, and no others. (transfer full) */
static char *
make_prefix (const char *target)
{
  g_autofree char *base = g_path_get_basename (target);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, base, -1);

  return g_strdup_printf (".rdesk-%.16s-", digest);
}

/* 0, or an error number: EAGAIN or EACCES where somebody else has it. */
static int
take_lock (int fd)
{
  struct flock range;

  memset (&range, 0, sizeof range);
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  range.l_start = LOCK_BYTE;
  range.l_len = 1;
  return fcntl (fd, F_OFD_SETLK, &range) == 0 ? 0 : errno;
}

static gboolean
is_at (int fd, const char *path)
{
  struct stat there, open_file;

  return lstat (path, &there) == 0 && fstat (fd, &open_file) == 0
         && there.st_dev == open_file.st_dev && there.st_ino == open_file.st_ino;
}

/* --- what was left */

/* Nothing yet, or what SQLite has begun to write. */
static gboolean
begins_as_register (int fd)
{
  static const char magic[16] = "SQLite format 3";
  static const char nothing[16];
  char found[16];
  gssize n = pread (fd, found, sizeof found, 0);

  return n == 0 || (n == sizeof found && (memcmp (found, magic, sizeof found) == 0 || memcmp (found, nothing, sizeof found) == 0));
}

/* A file of our own user that nobody is at work on. */
static gboolean
is_left (int fd, const char *path)
{
  struct stat about;

  return fstat (fd, &about) == 0 && S_ISREG (about.st_mode) && about.st_uid == geteuid () && about.st_nlink == 1
         && begins_as_register (fd) && take_lock (fd) == 0 && is_at (fd, path);
}

static void
remove_if_left (const char *path)
{
  int fd = open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

  if (fd < 0)
    return;
  if (is_left (fd, path))
    rd_store_file_discard (path);
  close (fd);
}

static void
remove_leftovers (const char *folder, const char *prefix)
{
  gsize length = strlen (prefix) + strlen (RANDOM_PART);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (strlen (name) == length && g_str_has_prefix (name, prefix))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        remove_if_left (path);
      }
}

/* --- making */

/* A file of the name @pattern with its X filled in, and our lock on it; −1 where
 * that failed (errno). Who sweeps up may hold a file, or have removed it, before it is locked.
 */
static int
make_locked (const char *pattern, char **out_path)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *path = g_strdup (pattern);
      int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
      int code;

      if (fd < 0)
        return -1;
      code = take_lock (fd);
      if (code != EAGAIN && code != EACCES && is_at (fd, path))
        {
          *out_path = g_steal_pointer (&path);
          return fd;
        }
      close (fd);
    }
  errno = EBUSY;
  return -1;
}

RdStoreDraft *
rd_store_draft_new (const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = make_prefix (target);
  g_autofree char *name = g_strconcat (prefix, RANDOM_PART, NULL);
  g_autofree char *pattern = g_build_filename (folder, name, NULL);
  g_autofree char *path = NULL;
  RdStoreDraft *self;
  int fd;

  remove_leftovers (folder, prefix);
  fd = make_locked (pattern, &path);
  if (fd < 0)
    {
      int code = errno;
      g_autofree char *shown = g_filename_display_basename (target);

      rd_store_error_set_errno (error, code, "create", shown);
      return NULL;
    }
  self = g_new0 (RdStoreDraft, 1);
  self->target = g_strdup (target);
  self->path = g_steal_pointer (&path);
  self->fd = fd;
  return self;
}

void
rd_store_draft_free (RdStoreDraft *self)
{
  if (self == NULL)
    return;
  if (self->path != NULL)
    rd_store_file_discard (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self->target);
  g_free (self);
}

const char *
rd_store_draft_get_path (const RdStoreDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
rd_store_draft_publish (RdStoreDraft *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->path != NULL, FALSE);

  if (!rd_store_file_publish (self->path, self->target, error))
    return FALSE;
  g_clear_pointer (&self->path, g_free);
  return TRUE;
}
