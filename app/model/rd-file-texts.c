/* rd-file-texts.c — all that can be read in a file, part by part
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-file-texts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/rd-markup-text.h"
#include "formats/rd-office-zip.h"

G_DEFINE_QUARK (rd-file-texts-error-quark, rd_file_texts_error)

static void
text_free (gpointer data)
{
  RdFileText *self = data;

  g_free (self->where);
  g_free (self->text);
  g_free (self);
}

static void
take_text (GPtrArray *texts, const char *where, char *text)
{
  RdFileText *self = g_new0 (RdFileText, 1);

  self->where = g_strdup (where);
  self->text = g_utf8_make_valid (text, -1);
  g_free (text);
  g_ptr_array_add (texts, self);
}

/* --- bytes */

/* In bytes that may hold any byte. */
static const char *
find_bytes (const char *data, gsize size, const char *wanted)
{
  gsize length = strlen (wanted);

  for (const char *at = data; size >= length && (at = memchr (at, *wanted, data + size - length + 1 - at)) != NULL; at++)
    if (memcmp (at, wanted, length) == 0)
      return at;
  return NULL;
}

/* What stands in parentheses outside of streams: the properties of a PDF. (transfer full) */
static char *
read_properties (const char *data, gsize size)
{
  GString *text = g_string_new (NULL);
  gboolean is_in_text = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      const char *end = NULL;

      if (!is_in_text && size - i > 6 && memcmp (data + i, "stream", 6) == 0 && (i < 3 || memcmp (data + i - 3, "end", 3) != 0))
        end = find_bytes (data + i, size - i, "endstream");
      if (end != NULL)
        i = end - data + strlen ("endstream") - 1;
      else if (data[i] == '(' || data[i] == ')')
        is_in_text = data[i] == '(';
      if (is_in_text || data[i] == ')')
        g_string_append_c (text, data[i] == '\0' || data[i] == '(' || data[i] == ')' ? '\n' : data[i]);
    }
  return g_string_free (text, FALSE);
}

/* What stands between @open and @close is taken out of @text: pictures as letters, in which anything could be found by chance, and
 * rules of style, which are the writer’s own.
 */
static void
drop_between (GString *text, const char *open, const char *close)
{
  gsize from = 0;
  const char *start;

  while (from < text->len && (start = strstr (text->str + from, open)) != NULL)
    {
      const char *end = strstr (start + strlen (open), close);
      gsize at = (gsize) (start - text->str) + strlen (open);

      if (end == NULL)
        return;
      g_string_erase (text, (gssize) at, end - text->str - (gssize) at);
      from = at;
    }
}

static gboolean
is_picture (const char *data, gsize size)
{
  static const char png[] = "\x89PNG\r\n\x1a\n";

  return size >= sizeof png - 1 && memcmp (data, png, sizeof png - 1) == 0;
}

static void
add_markup (GPtrArray *texts, const char *where, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) markup = NULL;

  if (size == 0 || is_picture (data, size))
    return;
  markup = g_string_new_len (data, (gssize) size);
  drop_between (markup, "<office:binary-data>", "</office:binary-data>");
  drop_between (markup, "\"data:image/png;base64,", "\"");
  drop_between (markup, "<style>", "</style>");
  take_text (texts, where, rd_markup_to_text (markup->str, markup->len));
}

static gboolean
add_package (GPtrArray *texts, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (RdOfficeZip) zip = rd_office_zip_read (bytes, &cause);

  if (zip == NULL)
    {
      g_set_error (error, RD_FILE_TEXTS_ERROR, RD_FILE_TEXTS_ERROR_UNREADABLE, "the file could not be read again: %s", cause->message);
      return FALSE;
    }
  for (guint i = 0; i < rd_office_zip_get_n_parts (zip); i++)
    {
      const char *name = rd_office_zip_get_name (zip, i);
      g_autofree char *where = g_strdup_printf (_("the part %s of the file"), name);

      add_markup (texts, where, rd_office_zip_find (zip, name));
    }
  return TRUE;
}

/* Public API */

GPtrArray *
rd_file_texts_new (GBytes *bytes, const char *ending, GError **error)
{
  static const char * const packages[] = { "docx", "odt", "xlsx", NULL };
  static const char * const markups[] = { "html", "svg", "fodt", NULL };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL && ending != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (g_strv_contains (packages, ending))
    return add_package (texts, bytes, error) ? g_steal_pointer (&texts) : NULL;
  if (g_strv_contains (markups, ending))
    add_markup (texts, NULL, bytes);
  else if (g_str_equal (ending, "pdf"))
    take_text (texts, _("the file’s properties"), read_properties (data, size));
  else
    take_text (texts, NULL, g_strndup (data, size));
  return g_steal_pointer (&texts);
}
