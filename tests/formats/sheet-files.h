/* sheet-files.h — spreadsheets made for a test, and what a reader makes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"
#include "formats/rd-office-zip.h"
#include "formats/rd-table-file.h"
#include "formats-files.h"

#define XLSX_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define XLSX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE_RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"

/* --- making */

static inline void
put_part (RdOfficeZip *zip, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = bytes_from_text (text);

  rd_office_zip_put (zip, name, bytes);
}

static inline GBytes *
write_zip (const RdOfficeZip *zip)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rd_office_zip_write (zip, &error);

  g_assert_no_error (error);
  return bytes;
}

static inline void
put_relations (RdOfficeZip *zip, const char *part, const char *relations)
{
  g_autofree char *text = g_strdup_printf ("<Relationships xmlns='" PACKAGE_RELATIONS "'>%s</Relationships>", relations);

  put_part (zip, part, text);
}

/* A workbook of one sheet, the content of whose <worksheet> is @sheet; @properties are attributes of <workbookPr>,
 * @strings the content of <sst>, @styles of <styleSheet>; each may be NULL. (transfer full)
 */
static inline RdOfficeZip *
make_book (const char *sheet, const char *properties, const char *strings, const char *styles)
{
  RdOfficeZip *zip = rd_office_zip_new ();
  g_autofree char *book = g_strdup_printf ("<workbook xmlns='" XLSX_MAIN "' xmlns:r='" XLSX_RELATIONS "'><workbookPr %s/>"
                                           "<sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets></workbook>",
                                           properties != NULL ? properties : "");
  g_autofree char *whole = g_strdup_printf ("<worksheet xmlns='" XLSX_MAIN "'>%s</worksheet>", sheet);
  g_autofree char *table = g_strdup_printf ("<sst xmlns='" XLSX_MAIN "'>%s</sst>", strings != NULL ? strings : "");
  g_autofree char *look = g_strdup_printf ("<styleSheet xmlns='" XLSX_MAIN "'>%s</styleSheet>", styles != NULL ? styles : "");

  put_relations (zip, "_rels/.rels", "<Relationship Id='a' Type='" XLSX_RELATIONS "/officeDocument' Target='xl/workbook.xml'/>");
  put_relations (zip, "xl/_rels/workbook.xml.rels",
                 "<Relationship Id='r1' Type='" XLSX_RELATIONS "/worksheet' Target='worksheets/first.xml'/>"
                 "<Relationship Id='r2' Type='" XLSX_RELATIONS "/sharedStrings' Target='strings.xml'/>"
                 "<Relationship Id='r3' Type='" XLSX_RELATIONS "/styles' Target='/xl/look.xml'/>");
  put_part (zip, "xl/workbook.xml", book);
  put_part (zip, "xl/worksheets/first.xml", whole);
  put_part (zip, "xl/strings.xml", table);
  put_part (zip, "xl/look.xml", look);
  return zip;
}

#define ODS_SPACES \
  "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' " \
  "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' " \
  "xmlns:dc='http://purl.org/dc/elements/1.1/' "

/* A spreadsheet the content of whose <office:spreadsheet> is @sheets. (transfer full) */
static inline RdOfficeZip *
make_open_sheet (const char *sheets)
{
  RdOfficeZip *zip = rd_office_zip_new ();
  g_autofree char *content = g_strdup_printf ("<office:document-content " ODS_SPACES "><office:body><office:spreadsheet>%s"
                                              "</office:spreadsheet></office:body></office:document-content>", sheets);

  put_part (zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  put_part (zip, "content.xml", content);
  return zip;
}

/* --- telling */

static inline void
append_cell (GString *out, guint column, const RdCell *cell)
{
  g_autofree char *day = cell->kind == RD_CELL_DATE ? rd_day_to_iso (cell->day) : NULL;
  g_autofree char *time = cell->minutes != RD_MINUTES_NONE ? g_strdup_printf ("%02d:%02d", cell->minutes / 60, cell->minutes % 60) : NULL;

  g_string_append_printf (out, " %c=%s", 'A' + (int) column, cell->text);
  if (cell->kind == RD_CELL_NUMBER)
    g_string_append_printf (out, "{%g}", cell->number);
  if (cell->kind == RD_CELL_DATE || cell->kind == RD_CELL_TIME)
    g_string_append_printf (out, "{%s%s%s}", day != NULL ? day : "", day != NULL && time != NULL ? " " : "", time != NULL ? time : "");
  if (cell->kind == RD_CELL_ERROR)
    g_string_append (out, "{error}");
  if ((cell->flags & RD_CELL_COVERED) != 0)
    g_string_append (out, "^");
  if ((cell->flags & RD_CELL_FORMULA) != 0)
    g_string_append (out, "=");
  if (cell->comment != NULL)
    g_string_append_printf (out, "//%s", cell->comment);
}

/* "1: A=Date B=Event\n2 hidden: A=12/03/2016{2016-03-12}\n"; line ends in cells are shown as “¶”. (transfer full) */
static inline char *
tell_table (const RdTable *table)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < rd_table_get_n_rows (table); i++)
    {
      const RdTableRow *row = rd_table_get_row (table, i);
      RdRowFlags flags = rd_table_row_get_flags (row);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint column = 0; column < rd_table_get_n_columns (table); column++)
        {
          const RdCell *cell = rd_table_row_get_cell (row, column);

          if (*cell->text != '\0' || cell->comment != NULL)
            append_cell (line, column, cell);
        }
      g_string_replace (line, "\n", "¶", 0);
      g_string_append_printf (out, "%u%s%s%s:%s\n", rd_table_row_get_number (row), (flags & RD_ROW_ONE_CELL) != 0 ? " title" : "",
                              (flags & RD_ROW_HIDDEN) != 0 ? " hidden" : "", (flags & RD_ROW_HEADING) != 0 ? " heading" : "", line->str);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The first table of @bytes is @expected, as tell_table() tells it. */
static inline void
assert_table (GBytes *bytes, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_table_file_read (bytes, name, NULL, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rd_table_set_get_n_tables (set), >, 0);
  told = tell_table (rd_table_set_get_table (set, 0));
  g_assert_cmpstr (told, ==, expected);
}

/* @bytes are refused with @code, in one line. */
static inline void
assert_refused (GBytes *bytes, const char *name, RdTableFileError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_table_file_read (bytes, name, NULL, &error);

  g_assert_null (set);
  g_assert_error (error, RD_TABLE_FILE_ERROR, (int) code);
  g_assert_null (strpbrk (error->message, "\r\n"));
}
