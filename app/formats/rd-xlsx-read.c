/* rd-xlsx-read.c — the sheets of an Excel workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-read.h"

#include <string.h>

#include "formats/rd-office-relations.h"
#include "formats/rd-xlsx-names.h"
#include "formats/rd-xlsx-sheet.h"

enum
{
  ELEMENT_PROPERTIES = 1,
  ELEMENT_SHEET,
};

typedef struct
{
  char *name;
  char *id;      /* of its relationship */
} SheetName;

typedef struct
{
  GPtrArray *sheets;    /* SheetName */
  gboolean   is_1904;
} BookReading;

static const RdXmlStreamName names[] = {
  { RD_XLSX_MAIN, "workbookPr", ELEMENT_PROPERTIES },
  { RD_XLSX_MAIN, "sheet", ELEMENT_SHEET },
  { 0, NULL, 0 },
};

static void
sheet_name_free (gpointer data)
{
  SheetName *self = data;

  g_free (self->name);
  g_free (self->id);
  g_free (self);
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  BookReading *self = data;

  if (element == ELEMENT_PROPERTIES)
    self->is_1904 = rd_xml_attributes_is (attributes, "date1904", "1") || rd_xml_attributes_is (attributes, "date1904", "true");
  else if (element == ELEMENT_SHEET && self->sheets->len < RD_TABLE_MAX_TABLES)
    {
      SheetName *sheet = g_new0 (SheetName, 1);

      sheet->name = rd_xml_attributes_dup (attributes, "name");
      sheet->id = rd_xml_attributes_dup (attributes, "id");
      g_ptr_array_add (self->sheets, sheet);
    }
  return TRUE;
}

static gboolean
is_of_kind (const GPtrArray *relations, const char *id, const char *kind)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const RdOfficeRelation *relation = relations->pdata[i];

      if (g_strcmp0 (relation->id, id) == 0)
        return g_strcmp0 (relation->kind, kind) == 0;
    }
  return FALSE;
}

/* Sheets of charts and of old macros have no cells that anyone reads. */
static gboolean
read_sheets (const RdXlsxBook *book, const BookReading *reading, const GPtrArray *relations, RdTableSet *set,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean has_rows = FALSE;

  for (guint i = 0; i < reading->sheets->len; i++)
    {
      const SheetName *sheet = reading->sheets->pdata[i];
      const char *part = sheet->id != NULL ? rd_office_relations_find_id (relations, sheet->id) : NULL;
      RdTable *table;

      /* Two sheets in one part are no workbook's, and would cost its length each. */
      if (part == NULL || !is_of_kind (relations, sheet->id, "worksheet") || !g_hash_table_add (seen, (gpointer) part))
        continue;
      table = rd_table_set_add_table (set, sheet->name != NULL ? sheet->name : "");
      if (table == NULL)
        return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the workbook has more sheets than any real one");
      if (!rd_xlsx_sheet_read (book, part, table, cancellable, error))
        return FALSE;
      has_rows = has_rows || rd_table_get_n_rows (table) > 0;
    }
  return has_rows || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NO_TABLE, "there is nothing in the workbook's cells");
}

static gboolean
read_book (RdOfficeArchive *archive, const char *part, RdTableSet *set, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_xlsx_namespaces, names, begin_cb, NULL, NULL };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_name_free);
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, part, cancellable, error);
  g_autoptr (RdXlsxStrings) strings = NULL;
  g_autoptr (RdXlsxStyles) styles = NULL;
  BookReading reading = { sheets, FALSE };
  RdXlsxBook book = { .archive = archive };

  if (relations == NULL || !rd_office_archive_parse (archive, part, &handler, &reading, cancellable, error))
    return FALSE;
  strings = rd_xlsx_strings_read (archive, rd_office_relations_find_kind (relations, "sharedStrings"), cancellable, error);
  if (strings == NULL)
    return FALSE;
  styles = rd_xlsx_styles_read (archive, rd_office_relations_find_kind (relations, "styles"), cancellable, error);
  if (styles == NULL)
    return FALSE;
  book.strings = strings;
  book.styles = styles;
  book.is_1904 = reading.is_1904;
  rd_table_set_set_1904 (set, reading.is_1904);
  return read_sheets (&book, &reading, relations, set, cancellable, error);
}

RdTableSet *
rd_xlsx_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdTableSet) set = rd_table_set_new ();
  g_autoptr (RdOfficeArchive) archive = NULL;
  g_autoptr (GPtrArray) relations = NULL;
  const char *part;

  g_return_val_if_fail (bytes != NULL, NULL);

  archive = rd_office_archive_open (bytes, error);
  if (archive == NULL)
    return NULL;
  relations = rd_office_relations_read (archive, "", cancellable, error);
  if (relations == NULL)
    return NULL;
  part = rd_office_relations_find_kind (relations, "officeDocument");
  if (part == NULL)
    {
      rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "there is no workbook in the file");
      return NULL;
    }
  return read_book (archive, part, set, cancellable, error) ? g_steal_pointer (&set) : NULL;
}
