/* rd-framework-library.c — the frameworks that the program has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-framework-library.h"

#include <glib/gstdio.h>

#include "formats/rd-framework-xml.h"
#include "formats/rd-xml.h"
#include "model/rd-resources.h"

#define FOLDER "/frameworks"
#define SCHEMA "/schemas/framework.rng"

/* A framework with the file it came from. */
typedef struct
{
  RdFramework *framework;
  GBytes      *bytes;
} Book;

static GMutex     library_mutex;
static GPtrArray *library;        /* Book; NULL until it has been read; under library_mutex */

/* Auxiliary methods */

static void
free_book (gpointer data)
{
  Book *book = data;

  g_clear_pointer (&book->framework, rd_framework_unref);
  g_clear_pointer (&book->bytes, g_bytes_unref);
  g_free (book);
}

static Book *
read_book (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER "/", name, NULL);
  g_autoptr(GBytes) bytes = rd_resources_load (path, error);
  g_autoptr(RdFramework) framework = NULL;
  Book *book;

  if (bytes == NULL)
    return NULL;
  framework = rd_framework_library_read (bytes, name, error);
  if (framework == NULL)
    return NULL;

  book = g_new0 (Book, 1);
  book->framework = g_steal_pointer (&framework);
  book->bytes = g_steal_pointer (&bytes);
  return book;
}

static GPtrArray *
read_books (GError **error)
{
  g_auto(GStrv) names = rd_resources_list (FOLDER, error);
  g_autoptr(GPtrArray) books = g_ptr_array_new_with_free_func (free_book);

  if (names == NULL)
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      Book *book = read_book (names[i], error);

      if (book == NULL)
        return NULL;
      g_ptr_array_add (books, book);
    }
  return g_steal_pointer (&books);
}

static gboolean
open_library (GError **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&library_mutex);

  if (library == NULL)
    library = read_books (error);
  return library != NULL;
}

static const Book *
find_book (const char *id)
{
  for (guint i = 0; i < library->len; i++)
    {
      const Book *book = library->pdata[i];

      if (g_str_equal (book->framework->id, id))
        return book;
    }
  return NULL;
}

/* A file that claims to be small may still go on for ever, so the reading stops too. */
static GBytes *
read_at_most (GInputStream *stream, gsize limit, GError **error)
{
  g_autofree char *data = g_malloc (limit + 1);
  gsize length = 0;

  if (!g_input_stream_read_all (stream, data, limit + 1, &length, NULL, error))
    return NULL;
  if (length > limit)
    {
      g_set_error (error, RD_XML_ERROR, RD_XML_ERROR_TOO_LARGE, "the file is larger than %d MiB",
                   (int) (limit / (1024 * 1024)));
      return NULL;
    }
  return g_bytes_new (data, length);
}

/* Public API */

GPtrArray *
rd_framework_library_list (GError **error)
{
  g_autoptr(GPtrArray) frameworks = NULL;

  if (!open_library (error))
    return NULL;
  frameworks = g_ptr_array_new_full (library->len, (GDestroyNotify) rd_framework_unref);
  for (guint i = 0; i < library->len; i++)
    g_ptr_array_add (frameworks, rd_framework_ref (((const Book *) library->pdata[i])->framework));
  return g_steal_pointer (&frameworks);
}

RdFramework *
rd_framework_library_find (const char *id, GError **error)
{
  const Book *book;

  g_return_val_if_fail (id != NULL, NULL);

  if (!open_library (error))
    return NULL;
  book = find_book (id);
  return book != NULL ? rd_framework_ref (book->framework) : NULL;
}

char *
rd_framework_library_get_xml (const char *id)
{
  const Book *book;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (id != NULL, NULL);

  if (!open_library (NULL))
    return NULL;
  book = find_book (id);
  if (book == NULL)
    return NULL;
  data = g_bytes_get_data (book->bytes, &size);
  return g_strndup (data, size);
}

RdFramework *
rd_framework_library_read (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr(GBytes) schema = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  schema = rd_resources_load (SCHEMA, error);
  if (schema == NULL)
    return NULL;
  return rd_framework_xml_read (bytes, name, schema, error);
}

/* A pipe would keep the reader waiting for a writer who may never come. */
static GFileInputStream *
open_file (GFile *file, GError **error)
{
  GStatBuf info;

  if (g_stat (g_file_peek_path (file), &info) != 0 || !S_ISFIFO (info.st_mode))
    return g_file_read (file, NULL, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "it is a pipe");
  return NULL;
}

GBytes *
rd_framework_library_load_file (const char *path, GError **error)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autofree char *name = NULL;
  GBytes *bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  name = g_file_get_basename (file);
  stream = open_file (file, error);
  if (stream != NULL)
    bytes = read_at_most (G_INPUT_STREAM (stream), RD_XML_MAX_BYTES, error);
  if (bytes == NULL)
    g_prefix_error (error, "“%s”: ", name);
  return bytes;
}

RdFramework *
rd_framework_library_read_file (const char *path, GError **error)
{
  g_autoptr(GBytes) bytes = rd_framework_library_load_file (path, error);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;
  name = g_path_get_basename (path);
  return rd_framework_library_read (bytes, name, error);
}
