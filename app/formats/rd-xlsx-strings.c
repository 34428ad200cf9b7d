/* rd-xlsx-strings.c — the texts that cells of a workbook share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-strings.h"

#include <string.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-cell-text.h"
#include "formats/rd-xlsx-names.h"

#define MAX_STRINGS (8 * 1000 * 1000)

enum
{
  ELEMENT_STRING = 1,
  ELEMENT_TEXT,
  ELEMENT_READING,
};

/* Invariant: each of @starts is where a text with a NUL at its end begins in @chars. */
struct _RdXlsxStrings
{
  GString     *chars;
  GArray      *starts;       /* guint32 */
  GString     *text;         /* of the string that is read */
  RdTableText *scratch;
  guint        readings;     /* open ones */
  gboolean     is_in_text;
};

static const RdXmlStreamName names[] = {
  { RD_XLSX_MAIN, "si", ELEMENT_STRING },
  { RD_XLSX_MAIN, "t", ELEMENT_TEXT },
  { RD_XLSX_MAIN, "rPh", ELEMENT_READING },
  { 0, NULL, 0 },
};

static gboolean
add_string (RdXlsxStrings *self, GError **error)
{
  guint32 start = (guint32) self->chars->len;
  const char *tidy;

  rd_cell_text_unescape (self->text);
  tidy = rd_cell_text_tidy (self->scratch, self->text->str, self->text->len);
  if (tidy == NULL || self->starts->len == MAX_STRINGS || self->chars->len > RD_TABLE_MAX_TEXT)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the workbook has more text than any real chronology");
  g_array_append_val (self->starts, start);
  g_string_append_len (self->chars, tidy, (gssize) strlen (tidy) + 1);
  return TRUE;
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  RdXlsxStrings *self = data;

  if (element == ELEMENT_STRING)
    g_string_truncate (self->text, 0);
  else if (element == ELEMENT_TEXT)
    self->is_in_text = self->readings == 0;
  else if (element == ELEMENT_READING)
    self->readings++;
  return TRUE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  RdXlsxStrings *self = data;

  if (element == ELEMENT_TEXT)
    self->is_in_text = FALSE;
  else if (element == ELEMENT_READING)
    self->readings--;
  return element != ELEMENT_STRING || add_string (self, error);
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  RdXlsxStrings *self = data;

  if (!self->is_in_text)
    return TRUE;
  if (self->text->len + length > RD_TABLE_TEXT_MAX)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "a text longer than in any real chronology");
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

RdXlsxStrings *
rd_xlsx_strings_read (RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_xlsx_namespaces, names, begin_cb, end_cb, text_cb };
  g_autoptr (RdXlsxStrings) self = g_new0 (RdXlsxStrings, 1);

  self->chars = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->text = g_string_new (NULL);
  self->scratch = rd_table_text_new ();
  if (part != NULL && !rd_office_archive_parse (archive, part, &handler, self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rd_xlsx_strings_free (RdXlsxStrings *self)
{
  if (self == NULL)
    return;
  g_string_free (self->chars, TRUE);
  g_array_unref (self->starts);
  g_string_free (self->text, TRUE);
  rd_table_text_free (self->scratch);
  g_free (self);
}

const char *
rd_xlsx_strings_find (const RdXlsxStrings *self, guint i)
{
  g_return_val_if_fail (self != NULL, NULL);

  return i < self->starts->len ? self->chars->str + g_array_index (self->starts, guint32, i) : NULL;
}
