/* rd-ods-read.c — the sheets of an OpenDocument spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ods-read.h"

#include <string.h>

#include "formats/rd-office-archive.h"
#include "formats/rd-ods-cell.h"
#include "formats/rd-ods-names.h"

#define MAX_REPEATS (1024 * 1024 * 1024)
#define MAX_AREAS   (2 * 1000 * 1000)

/* A cell of the row that is read. */
typedef struct
{
  guint  column;
  guint  n_times;
  guint  n_columns, n_rows;     /* that it spans */
  RdCell cell;
  gsize  start;                 /* of its text in the row's texts */
  gsize  comment_start;
} RowCell;

/* Invariants:
 * 1. @table is NULL outside of sheets, and @is_in_row, @is_in_cell hold in it only.
 * 2. @row is the number of the row that is read or was read last, with its repeats.
 */
typedef struct
{
  RdTableSet *set;
  RdTable    *table;
  GArray     *areas;            /* RdTableArea, of the sheet */
  GArray     *cells;            /* RowCell */
  GString    *texts;            /* of the row's cells, with a NUL each */
  RdOdsCell   open;
  guint       row;
  guint       n_rows;           /* how often the row stands there */
  guint       column;
  guint       depth;            /* of tables */
  guint       unread;           /* open elements whose text is nobody's */
  guint       headers;
  guint       paragraphs;
  RdRowFlags  row_flags;
  gboolean    is_in_body;
  gboolean    is_in_row;
  gboolean    is_in_cell;
  gboolean    is_in_comment;
} OdsReading;

static gboolean
refuse_size (GError **error)
{
  return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the sheets hold more than any real chronology");
}

/* --- sheets */

static gboolean
begin_table (OdsReading *self, const RdXmlAttributes *attributes, GError **error)
{
  g_autofree char *name = rd_xml_attributes_dup (attributes, "name");

  if (self->depth++ > 0 || !self->is_in_body)
    return TRUE;
  self->table = rd_table_set_add_table (self->set, name != NULL ? name : "");
  self->row = 0;
  g_array_set_size (self->areas, 0);
  return self->table != NULL || refuse_size (error);
}

static gboolean
end_table (OdsReading *self, GError **error)
{
  if (--self->depth > 0 || self->table == NULL)
    return TRUE;
  if (self->areas->len > 0 && !rd_table_cover (self->table, self->areas))
    return refuse_size (error);
  self->table = NULL;
  return TRUE;
}

/* --- rows */

static void
begin_row (OdsReading *self, const RdXmlAttributes *attributes)
{
  gsize length;
  const char *visibility = rd_xml_attributes_peek (attributes, "visibility", &length);

  self->is_in_row = TRUE;
  self->n_rows = MAX (rd_xml_attributes_get_uint (attributes, "number-rows-repeated", MAX_REPEATS, 1), 1);
  self->row_flags = self->headers > 0 ? RD_ROW_HEADING : RD_ROW_PLAIN;
  if (visibility != NULL && !rd_xml_attributes_is (attributes, "visibility", "visible"))
    self->row_flags |= RD_ROW_HIDDEN;
  self->column = 0;
}

static gboolean
add_area (OdsReading *self, const RowCell *cell, guint column, guint row)
{
  RdTableArea area = { row, row + (cell->n_rows - 1), column, column + (cell->n_columns - 1) };

  if (cell->n_rows == 1 && cell->n_columns == 1)
    return TRUE;
  if (self->areas->len == MAX_AREAS)
    return FALSE;
  g_array_append_val (self->areas, area);
  return TRUE;
}

static gboolean
add_cell (OdsReading *self, RowCell *cell, guint row)
{
  cell->cell.text = self->texts->str + cell->start;
  cell->cell.comment = cell->comment_start > 0 ? self->texts->str + cell->comment_start : NULL;
  for (guint i = 0; i < cell->n_times && cell->column + i < RD_TABLE_MAX_COLUMNS; i++)
    if (!rd_table_add_cell (self->table, cell->column + i, &cell->cell) || !add_area (self, cell, cell->column + i, row))
      return FALSE;
  return TRUE;
}

static gboolean
add_rows (OdsReading *self, GError **error)
{
  for (guint i = 1; i <= self->n_rows; i++)
    {
      rd_table_add_row (self->table, self->row + i, self->row_flags);
      for (guint j = 0; j < self->cells->len; j++)
        if (!add_cell (self, &g_array_index (self->cells, RowCell, j), self->row + i))
          return refuse_size (error);
    }
  return TRUE;
}

static gboolean
has_text (const OdsReading *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (self->texts->str[g_array_index (self->cells, RowCell, i).start] != '\0')
      return TRUE;
  return FALSE;
}

static gboolean
end_row (OdsReading *self, GError **error)
{
  gboolean done = TRUE;

  self->is_in_row = FALSE;
  if (self->n_rows > MAX_REPEATS - self->row)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "a sheet has more rows than any program shows");
  if (has_text (self))
    done = add_rows (self, error);
  self->row += self->n_rows;
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->texts, 0);
  return done;
}

/* --- cells */

static gsize
keep (OdsReading *self, const char *text)
{
  gsize start = self->texts->len;

  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
  return start;
}

static void
end_cell (OdsReading *self)
{
  RowCell made = { self->column, self->open.n_times, self->open.n_columns, self->open.n_rows };

  self->is_in_cell = FALSE;
  if (!self->open.is_covered && self->column < RD_TABLE_MAX_COLUMNS && rd_ods_cell_finish (&self->open))
    {
      made.cell = self->open.cell;
      made.start = keep (self, made.cell.text);
      made.comment_start = made.cell.comment != NULL ? keep (self, made.cell.comment) : 0;
      g_array_append_val (self->cells, made);
    }
  self->column += MIN (self->open.n_times, MAX_REPEATS - self->column);
}

static RdTableText *
get_text (const OdsReading *self)
{
  return self->is_in_comment ? self->open.comment : self->open.text;
}

/* A comment is one line. */
static void
end_line (OdsReading *self)
{
  if (self->is_in_comment)
    rd_table_text_add_space (self->open.comment);
  else
    rd_table_text_end_line (self->open.text);
}

/* --- what the file tells */

static void
begin_text (OdsReading *self, guint element)
{
  if (element == RD_ODS_COMMENT)
    self->is_in_comment = TRUE;
  else if (element == RD_ODS_PARAGRAPH)
    self->paragraphs++;
  else if (element == RD_ODS_SPACE)
    rd_table_text_add_space (get_text (self));
  else if (element == RD_ODS_LINE_BREAK)
    end_line (self);
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  OdsReading *self = data;

  if (element == RD_ODS_UNREAD || self->unread > 0)
    self->unread += element == RD_ODS_UNREAD;
  else if (element == RD_ODS_BODY)
    self->is_in_body = TRUE;
  else if (element == RD_ODS_OTHER_BODY)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "not an OpenDocument spreadsheet");
  else if (element == RD_ODS_TABLE)
    return begin_table (self, attributes, error);
  else if (element == RD_ODS_HEADER_ROWS)
    self->headers++;
  else if (element == RD_ODS_ROW && self->table != NULL && !self->is_in_row)
    begin_row (self, attributes);
  else if ((element == RD_ODS_CELL || element == RD_ODS_COVERED_CELL) && self->is_in_row && !self->is_in_cell)
    {
      rd_ods_cell_begin (&self->open, attributes, element == RD_ODS_COVERED_CELL);
      self->is_in_cell = TRUE;
    }
  else if (self->is_in_cell)
    begin_text (self, element);
  return TRUE;
}

static void
end_text (OdsReading *self, guint element)
{
  if (element == RD_ODS_COMMENT)
    {
      self->is_in_comment = FALSE;
      rd_table_text_end_line (self->open.comment);
    }
  else if (element == RD_ODS_PARAGRAPH && self->paragraphs > 0)
    {
      self->paragraphs--;
      end_line (self);
    }
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  OdsReading *self = data;

  if (self->unread > 0)
    self->unread -= element == RD_ODS_UNREAD;
  else if (element == RD_ODS_TABLE)
    return end_table (self, error);
  else if (element == RD_ODS_HEADER_ROWS)
    self->headers--;
  else if (element == RD_ODS_ROW && self->is_in_row)
    return end_row (self, error);
  else if ((element == RD_ODS_CELL || element == RD_ODS_COVERED_CELL) && self->is_in_cell)
    end_cell (self);
  else if (self->is_in_cell)
    end_text (self, element);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  OdsReading *self = data;
  RdTableText *to;

  if (!self->is_in_cell || self->paragraphs == 0 || self->unread > 0 || self->open.is_covered)
    return TRUE;
  to = get_text (self);
  rd_table_text_add (to, text, length);
  return !rd_table_text_is_full (to)
         || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "a cell has more text than in any real chronology");
}

/* --- the file */

static const RdXmlStreamHandler handler = { rd_ods_namespaces, rd_ods_names, begin_cb, end_cb, text_cb };

static gboolean
encryption_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  return element != RD_ODS_ENCRYPTION
         || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_ENCRYPTED, "the file has a password; ask for a copy without one, or open it and save it without");
}

static gboolean
read_archive (OdsReading *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  static const char manifest[] = "META-INF/manifest.xml";
  static const RdXmlStreamHandler manifest_handler = { rd_ods_namespaces, rd_ods_names, encryption_cb, NULL, NULL };
  g_autoptr (RdOfficeArchive) archive = rd_office_archive_open (bytes, error);

  if (archive == NULL)
    return FALSE;
  if (rd_office_archive_has (archive, manifest)
      && !rd_office_archive_parse (archive, manifest, &manifest_handler, NULL, cancellable, error))
    return FALSE;
  return rd_office_archive_parse (archive, "content.xml", &handler, self, cancellable, error);
}

static gboolean
is_zip (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= 2 && memcmp (data, "PK", 2) == 0;
}

static gboolean
has_rows (const RdTableSet *set)
{
  for (guint i = 0; i < rd_table_set_get_n_tables (set); i++)
    if (rd_table_get_n_rows (rd_table_set_get_table (set, i)) > 0)
      return TRUE;
  return FALSE;
}

RdTableSet *
rd_ods_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdTableSet) set = rd_table_set_new ();
  OdsReading self = { .set = set };
  gboolean done;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) == 0)
    {
      rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_EMPTY, "the file is empty");
      return NULL;
    }
  self.areas = g_array_new (FALSE, FALSE, sizeof (RdTableArea));
  self.cells = g_array_new (FALSE, FALSE, sizeof (RowCell));
  self.texts = g_string_new (NULL);
  rd_ods_cell_init (&self.open);
  done = is_zip (bytes) ? read_archive (&self, bytes, cancellable, error)
                        : rd_xml_stream_parse_bytes (&handler, &self, bytes, "the file", cancellable, error);
  if (done && !has_rows (set))
    done = rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NO_TABLE, "there is nothing in the spreadsheet’s cells");

  g_array_unref (self.areas);
  g_array_unref (self.cells);
  g_string_free (self.texts, TRUE);
  rd_ods_cell_clear (&self.open);
  return done ? g_steal_pointer (&set) : NULL;
}
