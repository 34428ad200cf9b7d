/* rd-draw-output.c — a file that appears whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "draw/rd-draw-file.h"

#define BUFFER_SIZE (64 * 1024)
#define TEMPORARY_NAME ".review-desk-XXXXXX"

/* As many as the system follows. */
#define MAX_LINKS 40

/* Invariants:
 *
 *  (1) temporary names a file of ours as long as it is not NULL.
 *  (2) after failure (the errno) is set nothing more is written.
 */
struct _RdDrawOutput
{
  char       *target;       /* what the name stands for: links are followed */
  char       *name;         /* for messages */
  char       *temporary;
  int         fd;
  int         failure;
  GByteArray *buffer;
};

static gboolean
fail (const char *name, const char *reason, GError **error)
{
  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "“%s” cannot be written: %s", name, reason);
  return FALSE;
}

/* --- the target */

/* What is there already has to be an ordinary file that may be written. */
static gboolean
check_target (const RdDrawOutput *self, mode_t *mode, GError **error)
{
  struct stat info;

  if (stat (self->target, &info) != 0)
    return errno == ENOENT ? TRUE : fail (self->name, g_strerror (errno), error);
  if (S_ISDIR (info.st_mode))
    return fail (self->name, "there is a folder of this name", error);
  if (!S_ISREG (info.st_mode))
    return fail (self->name, "it is not an ordinary file", error);
  if (access (self->target, W_OK) != 0)
    return fail (self->name, g_strerror (errno), error);

  *mode = info.st_mode & 0777;
  return TRUE;
}

/* Where the link at @path leads, a link itself or not; NULL where it is none. (transfer full) */
static char *
read_link (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);
  g_autofree char *folder = NULL;

  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);
  folder = g_path_get_dirname (path);
  return g_build_filename (folder, target, NULL);
}

/* A link's file is replaced, not the link; and where there is none yet, it comes to be where the link leads, as with GFile. A link that leads round in a
 * circle stays what it is, and cannot be written.
 */
static char *
follow_links (const char *path)
{
  char *resolved = realpath (path, NULL);
  g_autofree char *at = g_strdup (resolved != NULL ? resolved : path);

  free (resolved);
  for (guint i = 0; i < MAX_LINKS; i++)
    {
      char *next = read_link (at);

      if (next == NULL)
        return g_steal_pointer (&at);
      g_free (at);
      at = next;
    }
  return g_strdup (path);
}

/* A folder that is missing behind a link is not the one that was asked for. */
static gboolean
check_folder (const RdDrawOutput *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->target);

  if (g_str_equal (self->target, path) || g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  return fail (self->name, "it is a link to a folder that is not there", error);
}

static gboolean
create_temporary (RdDrawOutput *self, mode_t mode, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->target);
  g_autofree char *temporary = g_build_filename (folder, TEMPORARY_NAME, NULL);

  self->fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    return fail (self->name, g_strerror (errno), error);

  self->temporary = g_steal_pointer (&temporary);
  if (mode != 0 && fchmod (self->fd, mode) != 0)
    return fail (self->name, g_strerror (errno), error);
  return TRUE;
}

/* --- bytes */

static void
write_all (RdDrawOutput *self, const guint8 *bytes, gsize n_bytes)
{
  while (n_bytes > 0 && self->failure == 0)
    {
      gssize written = write (self->fd, bytes, n_bytes);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          self->failure = written < 0 ? errno : ENOSPC;
          return;
        }
      bytes += written;
      n_bytes -= (gsize) written;
    }
}

static void
flush (RdDrawOutput *self)
{
  write_all (self, self->buffer->data, self->buffer->len);
  g_byte_array_set_size (self->buffer, 0);
}

/* The name itself is made durable too, where the file system can. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static int
close_file (RdDrawOutput *self)
{
  int fd = self->fd;

  self->fd = -1;
  return fd < 0 ? 0 : close (fd);
}

/* --- lifecycle */

RdDrawOutput *
rd_draw_output_new (const char *path, GError **error)
{
  g_autoptr (RdDrawOutput) self = NULL;
  mode_t mode = 0;

  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  self = g_new0 (RdDrawOutput, 1);
  self->fd = -1;
  self->target = follow_links (path);
  self->name = g_filename_display_basename (path);
  self->buffer = g_byte_array_new ();

  if (!check_target (self, &mode, error) || !check_folder (self, path, error) || !create_temporary (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rd_draw_output_free (RdDrawOutput *self)
{
  if (self == NULL)
    return;

  close_file (self);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->target);
  g_free (self->name);
  g_byte_array_unref (self->buffer);
  g_free (self);
}

/* --- operations */

void
rd_draw_output_write (RdDrawOutput *self, const void *bytes, gsize n_bytes)
{
  g_return_if_fail (self != NULL);

  if (self->failure != 0)
    return;
  if (self->buffer->len + n_bytes > BUFFER_SIZE)
    flush (self);
  if (n_bytes > BUFFER_SIZE)
    write_all (self, bytes, n_bytes);
  else if (n_bytes > 0)
    g_byte_array_append (self->buffer, bytes, (guint) n_bytes);
}

cairo_status_t
rd_draw_output_write_cb (void *closure, const unsigned char *bytes, unsigned int n_bytes)
{
  RdDrawOutput *self = closure;

  rd_draw_output_write (self, bytes, n_bytes);
  return self->failure != 0 ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

gboolean
rd_draw_output_commit (RdDrawOutput *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->temporary != NULL, FALSE);

  flush (self);
  if (self->failure != 0)
    return fail (self->name, g_strerror (self->failure), error);
  if (fsync (self->fd) != 0 || close_file (self) != 0)
    return fail (self->name, g_strerror (errno), error);
  if (g_rename (self->temporary, self->target) != 0)
    return fail (self->name, g_strerror (errno), error);

  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->target);
  return TRUE;
}
