/* rd-document-file.c — a file from outside, read into memory to be kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-document-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/review/rd-review-document.h"
#include "model/rd-register-fault.h"

#define CHUNK (1024 * 1024)

/* One reading. */
typedef struct
{
  char               *path;           /* owned */
  char               *name;           /* owned: as messages show it */
  GCancellable       *cancellable;    /* may be NULL */
  RdDocumentProgress  progress;       /* may be NULL */
  gpointer            progress_data;
  GTask              *task;           /* borrowed; NULL where it is done here and now */
} Reading;

/* What is told in the main loop. */
typedef struct
{
  GTask  *task;     /* owned */
  gsize   n_read;
  gsize   n_all;
} Told;

G_DEFINE_QUARK (rd-document-error-quark, rd_document_error)

/* Auxiliary methods */

static void
reading_free (Reading *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

static void
told_free (Told *self)
{
  g_object_unref (self->task);
  g_free (self);
}

static char *
make_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (base);

  return g_strdelimit (g_steal_pointer (&shown), "\n\r\t", ' ');
}

static gboolean
fail (const Reading *reading, RdDocumentError code, const char *what, GError **error)
{
  g_set_error (error, RD_DOCUMENT_ERROR, code, "“%s”: %s", reading->name, what);
  return FALSE;
}

static gboolean
told_cb (gpointer user_data)
{
  Told *told = user_data;
  const Reading *reading = g_task_get_task_data (told->task);

  if (!g_task_get_completed (told->task))
    reading->progress (told->n_read, told->n_all, reading->progress_data);
  return G_SOURCE_REMOVE;
}

static void
tell (const Reading *reading, gsize n_read, gsize n_all)
{
  Told *told;

  if (reading->progress == NULL || reading->task == NULL)
    return;
  told = g_new0 (Told, 1);
  told->task = g_object_ref (reading->task);
  told->n_read = n_read;
  told->n_all = n_all;
  g_main_context_invoke_full (g_task_get_context (reading->task), G_PRIORITY_DEFAULT, told_cb, told,
                              (GDestroyNotify) told_free);
}

/* Reading */

/* Whether @fd is what can be kept. @out_size is untouched on failure. */
static gboolean
check_file (const Reading *reading, int fd, gsize *out_size, GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return fail (reading, RD_DOCUMENT_ERROR_UNREADABLE, g_strerror (errno), error);
  if (!S_ISREG (status.st_mode))
    return fail (reading, RD_DOCUMENT_ERROR_NOT_A_FILE, "not an ordinary file", error);
  if (status.st_size > RD_DOCUMENT_MAX)
    return fail (reading, RD_DOCUMENT_ERROR_TOO_LARGE, "too large", error);
  if (status.st_size == 0)
    return fail (reading, RD_DOCUMENT_ERROR_EMPTY, "empty", error);
  *out_size = (gsize) status.st_size;
  return TRUE;
}

/* Appends what @fd has, up to one byte more than is taken, and adds it to @digest. */
static gboolean
read_all (const Reading *reading, int fd, gsize size, GByteArray *bytes, GChecksum *digest, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  do
    {
      if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
        return FALSE;
      n = read (fd, chunk, CHUNK);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (reading, RD_DOCUMENT_ERROR_UNREADABLE, g_strerror (errno), error);
      g_byte_array_append (bytes, chunk, (guint) n);
      if (bytes->len > RD_DOCUMENT_MAX)
        return fail (reading, RD_DOCUMENT_ERROR_TOO_LARGE, "too large", error);
      g_checksum_update (digest, chunk, n);
      tell (reading, bytes->len, size);
    }
  while (n != 0);
  return bytes->len > 0 || fail (reading, RD_DOCUMENT_ERROR_EMPTY, "empty", error);
}

static RdDocumentFile *
make_file (const Reading *reading, GByteArray *bytes, GChecksum *digest)
{
  RdDocumentFile *file = g_new0 (RdDocumentFile, 1);
  g_autofree char *type = g_content_type_guess (reading->name, bytes->data, bytes->len, NULL);

  file->name = g_strdup (reading->name);
  file->media_type = g_content_type_get_mime_type (type);
  if (file->media_type == NULL)
    file->media_type = g_strdup ("application/octet-stream");
  file->sha256 = g_strdup (g_checksum_get_string (digest));
  file->bytes = g_byte_array_free_to_bytes (g_byte_array_ref (bytes));
  return file;
}

static RdDocumentFile *
read_open (const Reading *reading, int fd, GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;

  if (!check_file (reading, fd, &size, error) || !read_all (reading, fd, size, bytes, digest, error))
    return NULL;
  return make_file (reading, bytes, digest);
}

/* A pipe that nobody writes to is not waited for. */
static RdDocumentFile *
read_file (const Reading *reading, GError **error)
{
  RdDocumentFile *file;
  int fd;

  if (strlen (reading->name) > RD_TEXT_MAX || !g_utf8_validate (reading->name, -1, NULL))
    {
      fail (reading, RD_DOCUMENT_ERROR_BAD_NAME, "no name that can be kept", error);
      return NULL;
    }
  fd = open (reading->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      fail (reading, RD_DOCUMENT_ERROR_UNREADABLE, g_strerror (errno), error);
      return NULL;
    }
  file = read_open (reading, fd, error);
  close (fd);
  return file;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  RdDocumentFile *file = read_file (data, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) rd_document_file_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Public API */

void
rd_document_file_free (RdDocumentFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->media_type);
  g_free (self->sha256);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

RdDocumentFile *
rd_document_file_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  Reading reading = { .path = (char *) path, .cancellable = cancellable };

  g_return_val_if_fail (path != NULL, NULL);

  name = make_name (path);
  reading.name = name;
  return read_file (&reading, error);
}

void
rd_document_file_read_async (const char *path, RdDocumentProgress progress, gpointer progress_data,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  reading = g_new0 (Reading, 1);
  reading->path = g_strdup (path);
  reading->name = make_name (path);
  reading->cancellable = cancellable;
  reading->progress = progress;
  reading->progress_data = progress_data;
  reading->task = task;
  g_task_set_source_tag (task, rd_document_file_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

RdDocumentFile *
rd_document_file_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
