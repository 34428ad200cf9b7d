/* rd-store-lock.c — one writer at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE

#include "store/rd-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/rd-store-error.h"

/* SQLite locks 0x40000000 … 0x400001ff; files are seldom as long as that. */
#define LOCK_BYTE G_GINT64_CONSTANT (0x40100000)

/* SQLite's locks are POSIX locks of the process, and the process loses all of
 * them on a file when it closes any descriptor of it.  So:
 *
 * 1. There is one OpenFile for each file (device and inode) that is held.
 * 2. A descriptor that it has opened is used by all who hold the file, and
 *    closed when the last of them has gone.
 * 3. At most one holder is the writer, and then the lock is on fds[READ_WRITE].
 */
typedef struct
{
  dev_t    device;
  ino_t    inode;
  guint    holders;
  gboolean has_writer;
  int      fds[2];       /* by RdStoreMode; -1 where not opened */
} OpenFile;

struct _RdStoreLock
{
  OpenFile   *file;
  RdStoreMode mode;
};

G_LOCK_DEFINE_STATIC (open_files);
static GPtrArray *open_files;

/* --- helpers; all of them with open_files locked */

static gboolean
fail (GError **error, int code, const char *what, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  rd_store_error_set_errno (error, code, what, name);
  return FALSE;
}

static gboolean
fail_locked (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_LOCKED,
               "“%s” is open for changes in another window or program", name);
  return FALSE;
}

static gboolean
stat_register (const char *path, struct stat *out, GError **error)
{
  g_autofree char *name = NULL;

  if (stat (path, out) != 0)
    return fail (error, errno, "open", path);
  if (S_ISREG (out->st_mode))
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOT_A_REGISTER, "“%s” is not a register: it is %s", name,
               S_ISDIR (out->st_mode) ? "a folder" : "not an ordinary file");
  return FALSE;
}

static OpenFile *
find_file (const struct stat *about)
{
  for (guint i = 0; open_files != NULL && i < open_files->len; i++)
    {
      OpenFile *file = g_ptr_array_index (open_files, i);

      if (file->device == about->st_dev && file->inode == about->st_ino)
        return file;
    }
  return NULL;
}

static OpenFile *
hold_file (const struct stat *about)
{
  OpenFile *file = find_file (about);

  if (file == NULL)
    {
      file = g_new0 (OpenFile, 1);
      file->device = about->st_dev;
      file->inode = about->st_ino;
      file->fds[RD_STORE_READ_WRITE] = file->fds[RD_STORE_READ_ONLY] = -1;
      if (open_files == NULL)
        open_files = g_ptr_array_new ();
      g_ptr_array_add (open_files, file);
    }
  file->holders++;
  return file;
}

static void
let_go (OpenFile *file)
{
  g_assert (file->holders > 0);
  if (--file->holders > 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (file->fds); i++)
    if (file->fds[i] >= 0)
      close (file->fds[i]);
  g_ptr_array_remove_fast (open_files, file);
  g_free (file);
  if (open_files->len == 0)
    g_clear_pointer (&open_files, g_ptr_array_unref);
}

/* A file that took the place of the one that was asked about may be one that is
 * held: then its descriptor stays open, for closing it would drop SQLite's locks.
 */
static gboolean
fail_replaced (GError **error, int fd, const struct stat *about, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (find_file (about) == NULL)
    close (fd);
  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_REPLACED, "“%s” was replaced while it was opened", name);
  return FALSE;
}

static gboolean
open_descriptor (OpenFile *file, const char *path, RdStoreMode mode, GError **error)
{
  struct stat about = { 0 };
  int fd;

  if (file->fds[mode] >= 0)
    return TRUE;

  fd = open (path, (mode == RD_STORE_READ_WRITE ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (fd < 0)
    return fail (error, errno, mode == RD_STORE_READ_WRITE ? "open for changes" : "open", path);
  if (fstat (fd, &about) != 0 || about.st_dev != file->device || about.st_ino != file->inode)
    return fail_replaced (error, fd, &about, path);

  file->fds[mode] = fd;
  return TRUE;
}

static int
set_lock (int fd, short type)
{
  struct flock range;

  memset (&range, 0, sizeof range);
  range.l_type = type;
  range.l_whence = SEEK_SET;
  range.l_start = LOCK_BYTE;
  range.l_len = 1;
  return fcntl (fd, F_OFD_SETLK, &range) == 0 ? 0 : errno;
}

static gboolean
lock_out_writers (OpenFile *file, const char *path, GError **error)
{
  int code;

  if (file->has_writer)
    return fail_locked (error, path);
  if (!open_descriptor (file, path, RD_STORE_READ_WRITE, error))
    return FALSE;

  code = set_lock (file->fds[RD_STORE_READ_WRITE], F_WRLCK);
  if (code == EAGAIN || code == EACCES)
    return fail_locked (error, path);
  if (code != 0)
    return fail (error, code, "lock", path);
  file->has_writer = TRUE;
  return TRUE;
}

static RdStoreLock *
take (const char *path, RdStoreMode mode, GError **error)
{
  RdStoreLock *self;
  struct stat about;
  OpenFile *file;

  if (!stat_register (path, &about, error))
    return NULL;

  file = hold_file (&about);
  if (mode == RD_STORE_READ_WRITE ? !lock_out_writers (file, path, error)
                                  : !open_descriptor (file, path, mode, error))
    {
      let_go (file);
      return NULL;
    }
  self = g_new0 (RdStoreLock, 1);
  self->file = file;
  self->mode = mode;
  return self;
}

/* --- lifecycle */

RdStoreLock *
rd_store_lock_take (const char *path, RdStoreMode mode, GError **error)
{
  RdStoreLock *self;

  g_return_val_if_fail (path != NULL, NULL);

  G_LOCK (open_files);
  self = take (path, mode, error);
  G_UNLOCK (open_files);
  return self;
}

void
rd_store_lock_release (RdStoreLock *self)
{
  if (self == NULL)
    return;

  G_LOCK (open_files);
  if (self->mode == RD_STORE_READ_WRITE)
    {
      set_lock (self->file->fds[RD_STORE_READ_WRITE], F_UNLCK);
      self->file->has_writer = FALSE;
    }
  let_go (self->file);
  G_UNLOCK (open_files);
  g_free (self);
}

/* --- questions */

gboolean
rd_store_lock_is_at (const RdStoreLock *self, const char *path)
{
  struct stat about;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  return stat (path, &about) == 0 && about.st_dev == self->file->device && about.st_ino == self->file->inode;
}

int
rd_store_lock_get_fd (const RdStoreLock *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->file->fds[self->mode];
}
