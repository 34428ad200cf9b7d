/* rd-xlsx-styles.c — the formats that a workbook's cells have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-styles.h"

#include "formats/rd-xlsx-names.h"

#define MAX_STYLES 65536    /* Excel has 64,000 at most */

enum
{
  ELEMENT_FORMAT = 1,
  ELEMENT_CELL_STYLES,
  ELEMENT_STYLE,
};

/* Invariant: every format of @styles is in @formats, which owns it. */
struct _RdXlsxStyles
{
  GHashTable   *formats;     /* id → RdXlsxFormat */
  GPtrArray    *styles;      /* RdXlsxFormat, borrowed */
  RdXlsxFormat *general;
  gboolean      is_in_cells;
};

static const RdXmlStreamName names[] = {
  { RD_XLSX_MAIN, "numFmt", ELEMENT_FORMAT },
  { RD_XLSX_MAIN, "cellXfs", ELEMENT_CELL_STYLES },
  { RD_XLSX_MAIN, "xf", ELEMENT_STYLE },
  { 0, NULL, 0 },
};

static void
add_format (RdXlsxStyles *self, const RdXmlAttributes *attributes)
{
  guint id = rd_xml_attributes_get_uint (attributes, "numFmtId", G_MAXINT, 0);
  g_autofree char *code = rd_xml_attributes_dup (attributes, "formatCode");

  if (code != NULL && g_hash_table_size (self->formats) < MAX_STYLES && !g_hash_table_contains (self->formats, GUINT_TO_POINTER (id)))
    g_hash_table_insert (self->formats, GUINT_TO_POINTER (id), rd_xlsx_format_parse (code));
}

static void
add_style (RdXlsxStyles *self, const RdXmlAttributes *attributes)
{
  guint id = rd_xml_attributes_get_uint (attributes, "numFmtId", G_MAXINT, 0);
  RdXlsxFormat *format = g_hash_table_lookup (self->formats, GUINT_TO_POINTER (id));

  if (self->styles->len == MAX_STYLES)
    return;
  if (format == NULL)
    {
      format = rd_xlsx_format_new_builtin (id);
      g_hash_table_insert (self->formats, GUINT_TO_POINTER (id), format);
    }
  g_ptr_array_add (self->styles, format);
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  RdXlsxStyles *self = data;

  if (element == ELEMENT_FORMAT)
    add_format (self, attributes);
  else if (element == ELEMENT_CELL_STYLES)
    self->is_in_cells = TRUE;
  else if (element == ELEMENT_STYLE && self->is_in_cells)
    add_style (self, attributes);
  return TRUE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  RdXlsxStyles *self = data;

  if (element == ELEMENT_CELL_STYLES)
    self->is_in_cells = FALSE;
  return TRUE;
}

RdXlsxStyles *
rd_xlsx_styles_read (RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_xlsx_namespaces, names, begin_cb, end_cb, NULL };
  g_autoptr (RdXlsxStyles) self = g_new0 (RdXlsxStyles, 1);

  self->formats = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) rd_xlsx_format_free);
  self->styles = g_ptr_array_new ();
  self->general = rd_xlsx_format_new_builtin (0);
  if (part != NULL && !rd_office_archive_parse (archive, part, &handler, self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rd_xlsx_styles_free (RdXlsxStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->formats);
  g_ptr_array_unref (self->styles);
  rd_xlsx_format_free (self->general);
  g_free (self);
}

const RdXlsxFormat *
rd_xlsx_styles_find (const RdXlsxStyles *self, guint i)
{
  g_return_val_if_fail (self != NULL, NULL);

  return i < self->styles->len ? self->styles->pdata[i] : self->general;
}
