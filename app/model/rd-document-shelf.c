/* rd-document-shelf.c — documents put out to be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-document-shelf.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX "documents-"
#define ENDING_MAX 8

/* (1) folder is NULL, and lock -1, until something is put out.
 * (2) lock is a descriptor of folder that holds its lock.
 */
struct _RdDocumentShelf
{
  char  *folder;
  int    lock;
  guint  n_put;
};

/* Auxiliary methods */

/* (transfer full) */
static char *
get_base (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "review-desk", NULL);
}

static gboolean
fail (const char *doing, GError **error)
{
  int saved = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), "%s: %s", doing, g_strerror (saved));
  return FALSE;
}

/* Nothing in it is a folder. */
static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static int
open_folder (const char *folder)
{
  return open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* The base is this user's and nobody else's, whoever made it. */
static gboolean
make_base (const char *base, GError **error)
{
  struct stat status;

  if (g_mkdir_with_parents (base, 0700) != 0)
    return fail ("making a folder", error);
  if (g_lstat (base, &status) != 0)
    return fail ("looking at a folder", error);
  if (!S_ISDIR (status.st_mode) || status.st_uid != geteuid ())
    {
      errno = EPERM;
      return fail ("looking at a folder", error);
    }
  return g_chmod (base, 0700) == 0 || fail ("closing a folder to others", error);
}

static gboolean
need_folder (RdDocumentShelf *self, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *folder = NULL;

  if (self->folder != NULL)
    return TRUE;
  base = get_base ();
  if (!make_base (base, error))
    return FALSE;
  folder = g_build_filename (base, PREFIX "XXXXXX", NULL);
  if (g_mkdtemp_full (folder, 0700) == NULL)
    return fail ("making a folder", error);
  self->lock = open_folder (folder);
  if (self->lock < 0 || flock (self->lock, LOCK_EX | LOCK_NB) != 0)
    {
      fail ("locking a folder", error);
      if (self->lock >= 0)
        close (self->lock);
      self->lock = -1;
      g_rmdir (folder);
      return FALSE;
    }
  self->folder = g_steal_pointer (&folder);
  return TRUE;
}

/* ".docx": letters and digits after the last dot, "" where there are none such. (transfer full) */
static char *
make_ending (const char *name)
{
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot[1] == '\0' || strlen (dot + 1) > ENDING_MAX)
    return g_strdup ("");
  for (const char *at = dot + 1; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at))
      return g_strdup ("");
  return g_ascii_strdown (dot, -1);
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize done = 0; done < size;)
    {
      gssize n = write (fd, data + done, size - done);

      if (n < 0 && errno != EINTR)
        return FALSE;
      done += n > 0 ? (gsize) n : 0;
    }
  return TRUE;
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0400);
  gboolean is_written;

  if (fd < 0)
    return fail ("making a file", error);
  is_written = write_all (fd, bytes) || fail ("writing a file", error);
  if (close (fd) != 0 && is_written)
    is_written = fail ("writing a file", error);
  if (!is_written)
    g_unlink (path);
  return is_written;
}

/* Whether nobody uses it any more; then it is removed. */
static void
sweep_folder (const char *folder)
{
  int lock = open_folder (folder);

  if (lock < 0)
    return;
  if (flock (lock, LOCK_EX | LOCK_NB) == 0)
    remove_folder (folder);
  close (lock);
}

/* Public API */

RdDocumentShelf *
rd_document_shelf_new (void)
{
  RdDocumentShelf *self = g_new0 (RdDocumentShelf, 1);

  self->lock = -1;
  return self;
}

void
rd_document_shelf_free (RdDocumentShelf *self)
{
  if (self == NULL)
    return;
  if (self->folder != NULL)
    remove_folder (self->folder);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->folder);
  g_free (self);
}

char *
rd_document_shelf_put (RdDocumentShelf *self, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *ending = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL && name != NULL && bytes != NULL, NULL);

  if (!need_folder (self, error))
    return NULL;
  ending = make_ending (name);
  plain = g_strdup_printf ("document-%u%s", ++self->n_put, ending);
  path = g_build_filename (self->folder, plain, NULL);
  return write_file (path, bytes, error) ? g_steal_pointer (&path) : NULL;
}

void
rd_document_shelf_sweep (void)
{
  g_autofree char *base = get_base ();
  g_autoptr(GDir) dir = g_dir_open (base, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (base, name, NULL);

      if (g_str_has_prefix (name, PREFIX))
        sweep_folder (folder);
    }
}
