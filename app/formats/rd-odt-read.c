/* rd-odt-read.c — the tables of an OpenDocument text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-odt-read.h"

#include <string.h>

#include "formats/rd-odt-text.h"
#include "formats/rd-office-archive.h"
#include "formats/rd-table-grid.h"

/* Tables in tables, deeper than anybody makes them. */
#define MAX_TABLES_DEEP 24
#define MAX_REPEATS     (1000 * 1000 * 1000)
#define MAX_KIND        200
#define KIND            "application/vnd.oasis.opendocument.text"

/* A table that has begun.  Invariant: @grid is NULL where it is text of the cell that it stands in. */
typedef struct
{
  RdTableGrid *grid;
  RdTableCell *cell;          /* its own, or that of the table around it */
  gboolean     is_in_header;
  gboolean     is_in_row;
  gboolean     is_in_cell;
  gboolean     is_covered;    /* the cell is a place that another covers */
  gboolean     has_text;      /* the row has */
  guint        n_cells;       /* of the row, so far */
  guint        n_rows;        /* how often the row stands there */
  guint        n_times;       /* how often the cell does */
  guint        n_across;      /* columns of the cell */
  guint        n_down;        /* and rows */
  guint        n_to_cover;    /* covered places of this row that are known already */
} Frame;

typedef struct
{
  RdTableSet *set;
  RdOdtText   words;
  GArray     *frames;         /* Frame */
  gboolean    has_begun;
  gboolean    is_in_body;
} Reading;

static Frame *
get_frame (const Reading *self)
{
  return self->frames->len > 0 ? &g_array_index (self->frames, Frame, self->frames->len - 1) : NULL;
}

static gboolean
refuse_size (GError **error)
{
  return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the tables hold more than any real chronology");
}

static gboolean
refuse_kind (GError **error)
{
  return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "not an OpenDocument text");
}

/* --- tables */

/* A table of one column only frames what is in it: a table in it is one of its own. */
static gboolean
is_text_of_cell (const Reading *self)
{
  const Frame *frame = get_frame (self);

  return frame != NULL && (frame->grid == NULL || rd_table_grid_get_n_columns (frame->grid) != 1);
}

static gboolean
begin_table (Reading *self, GError **error)
{
  Frame frame = { 0 };

  if (self->frames->len == MAX_TABLES_DEEP)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_DEEP, "tables in tables, deeper than in any real document");
  if (is_text_of_cell (self))
    frame.cell = get_frame (self)->cell;
  else
    {
      RdTable *table = rd_table_set_add_table (self->set, NULL);

      if (table == NULL)
        return refuse_size (error);
      frame.grid = rd_table_grid_new (table);
      frame.cell = rd_table_cell_new ();
    }
  g_array_append_val (self->frames, frame);
  return TRUE;
}

static void
clear_frame (gpointer data)
{
  Frame *frame = data;

  if (frame->grid != NULL)
    rd_table_cell_free (frame->cell);
  rd_table_grid_free (frame->grid);
}

static void
end_table (Reading *self)
{
  const Frame *frame;

  g_array_set_size (self->frames, self->frames->len - 1);
  frame = get_frame (self);
  self->words.cell = frame != NULL && frame->is_in_cell ? frame->cell : NULL;
}

/* --- rows */

static void
begin_row (Reading *self, Frame *frame, const RdXmlAttributes *attributes)
{
  frame->is_in_row = TRUE;
  frame->has_text = FALSE;
  frame->n_cells = frame->n_to_cover = 0;
  frame->n_rows = MAX (rd_xml_attributes_get_uint (attributes, "number-rows-repeated", MAX_REPEATS, 1), 1);
  if (frame->grid == NULL)
    {
      rd_table_text_begin_row (rd_table_cell_get_text (frame->cell));
      return;
    }
  rd_odt_text_begin_row (&self->words);
  rd_table_grid_begin_row (frame->grid);
  if (frame->is_in_header)
    rd_table_grid_flag_row (frame->grid, RD_ROW_HEADING);
  if (rd_xml_attributes_is (attributes, "visibility", "collapse") || rd_xml_attributes_is (attributes, "visibility", "filter"))
    rd_table_grid_flag_row (frame->grid, RD_ROW_HIDDEN);
}

/* A row that is deleted stands there still, and what was in its cells does not. */
static gboolean
end_row (Reading *self, Frame *frame, GError **error)
{
  frame->is_in_row = FALSE;
  if (frame->grid == NULL)
    rd_table_text_end_row (rd_table_cell_get_text (frame->cell));
  else
    {
      if (self->words.has_deletion && !frame->has_text)
        rd_table_grid_flag_row (frame->grid, RD_ROW_DELETED);
      if (!rd_table_grid_end_row (frame->grid, frame->n_rows))
        return refuse_size (error);
    }
  return TRUE;
}

/* --- cells */

static guint
read_count (const RdXmlAttributes *attributes, const char *name)
{
  return MAX (rd_xml_attributes_get_uint (attributes, name, MAX_REPEATS, 1), 1);
}

static void
begin_cell (Reading *self, Frame *frame, RdOdtElement element, const RdXmlAttributes *attributes)
{
  frame->is_in_cell = TRUE;
  frame->is_covered = element == RD_ODT_COVERED_CELL;
  frame->n_times = read_count (attributes, "number-columns-repeated");
  frame->n_across = read_count (attributes, "number-columns-spanned");
  frame->n_down = read_count (attributes, "number-rows-spanned");
  if (frame->grid == NULL && frame->n_cells > 0 && !frame->is_covered)
    rd_table_text_next_cell (rd_table_cell_get_text (frame->cell));
  else if (frame->grid != NULL)
    {
      rd_table_cell_clear (frame->cell);
      self->words.is_tracked = FALSE;
    }
  frame->n_cells++;
  self->words.cell = frame->is_covered && frame->grid == NULL ? NULL : frame->cell;
}

/* Places to the right of a cell are told as well as counted by it; those below it have its text. */
static void
cover (Frame *frame, const char *comment)
{
  for (guint i = 0; i < frame->n_times && i < RD_TABLE_MAX_COLUMNS; i++)
    {
      if (frame->n_to_cover > 0)
        frame->n_to_cover--;
      else if (!rd_table_grid_add_covered (frame->grid, 1, comment))
        rd_table_grid_skip (frame->grid, 1);
    }
}

static gboolean
add_cell (Reading *self, Frame *frame)
{
  RdCell cell = rd_table_cell_finish (frame->cell, self->words.is_tracked);

  if (frame->is_covered)
    {
      cover (frame, cell.comment);
      return TRUE;
    }
  frame->has_text = frame->has_text || *cell.text != '\0';
  frame->n_to_cover = 0;
  for (guint i = 0; i < frame->n_times; i++)
    {
      if (!rd_table_grid_add_cell (frame->grid, frame->n_across, frame->n_down, &cell))
        return FALSE;
      if (*cell.text == '\0' && cell.comment == NULL && i >= RD_TABLE_MAX_COLUMNS)
        break;
    }
  frame->n_to_cover = frame->n_across - 1;
  return TRUE;
}

static gboolean
end_cell (Reading *self, Frame *frame, GError **error)
{
  frame->is_in_cell = FALSE;
  if (rd_table_cell_is_full (frame->cell) || rd_odt_text_is_full (&self->words)
      || (frame->grid != NULL && !add_cell (self, frame)))
    return refuse_size (error);
  self->words.cell = NULL;
  return TRUE;
}

/* --- elements */

static void
begin_part_of_table (Reading *self, Frame *frame, RdOdtElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_ODT_COLUMN && frame->grid != NULL)
    rd_table_grid_add_columns (frame->grid, read_count (attributes, "number-columns-repeated"));
  else if (element == RD_ODT_HEADER_ROWS)
    frame->is_in_header = TRUE;
  else if (element == RD_ODT_ROW && !frame->is_in_row)
    begin_row (self, frame, attributes);
  else if ((element == RD_ODT_CELL || element == RD_ODT_COVERED_CELL) && frame->is_in_row && !frame->is_in_cell)
    begin_cell (self, frame, element, attributes);
}

/* A flat file says at once what it is. */
static gboolean
begin_root (Reading *self, RdOdtElement element, const RdXmlAttributes *attributes, GError **error)
{
  gsize length = 0;
  const char *kind = rd_xml_attributes_peek (attributes, "mimetype", &length);

  self->has_begun = TRUE;
  if (element == RD_ODT_CONTENT)
    return TRUE;
  if (element != RD_ODT_FLAT || kind == NULL || length < strlen (KIND) || memcmp (kind, KIND, strlen (KIND)) != 0)
    return refuse_kind (error);
  return TRUE;
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  Reading *self = data;
  Frame *frame = get_frame (self);

  if (!self->has_begun)
    return begin_root (self, element, attributes, error);
  if (!self->is_in_body)
    {
      self->is_in_body = element == RD_ODT_BODY;
      return element != RD_ODT_OTHER_BODY || refuse_kind (error);
    }
  if (rd_odt_text_begin (&self->words, element, attributes))
    return TRUE;
  if (element == RD_ODT_TABLE)
    return begin_table (self, error);
  if (frame != NULL)
    begin_part_of_table (self, frame, element, attributes);
  return TRUE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  Reading *self = data;
  Frame *frame = get_frame (self);

  if (!self->is_in_body)
    return TRUE;
  if (rd_odt_text_end (&self->words, element))
    return TRUE;
  if (element == RD_ODT_BODY)
    self->is_in_body = FALSE;
  else if (frame == NULL)
    return TRUE;
  else if ((element == RD_ODT_CELL || element == RD_ODT_COVERED_CELL) && frame->is_in_cell)
    return end_cell (self, frame, error);
  else if (element == RD_ODT_ROW && frame->is_in_row)
    return end_row (self, frame, error);
  else if (element == RD_ODT_HEADER_ROWS)
    frame->is_in_header = FALSE;
  else if (element == RD_ODT_TABLE)
    end_table (self);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Reading *self = data;

  if (self->is_in_body)
    rd_odt_text_add (&self->words, text, length);
  if (self->words.cell != NULL && (rd_table_cell_is_full (self->words.cell) || rd_odt_text_is_full (&self->words)))
    return refuse_size (error);
  return TRUE;
}

static const RdXmlStreamHandler document_handler = { rd_odt_namespaces, rd_odt_names, begin_cb, end_cb, text_cb };

/* --- the file */

static gboolean
begin_manifest_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  return element != RD_ODT_ENCRYPTION
         || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_ENCRYPTED, "the file has a password");
}

/* A file with a password says so in its manifest, or has everything in one part. */
static gboolean
check_encryption (RdOfficeArchive *archive, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_odt_namespaces, rd_odt_names, begin_manifest_cb, NULL, NULL };

  if (rd_office_archive_has (archive, "encrypted-package"))
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_ENCRYPTED, "the file has a password");
  return !rd_office_archive_has (archive, "META-INF/manifest.xml")
         || rd_office_archive_parse (archive, "META-INF/manifest.xml", &handler, NULL, cancellable, error);
}

static gboolean
check_kind (RdOfficeArchive *archive, GError **error)
{
  g_autoptr (GBytes) kind = NULL;
  gsize size;
  const char *text;

  if (!rd_office_archive_has (archive, "content.xml"))
    return refuse_kind (error);
  if (!rd_office_archive_has (archive, "mimetype"))
    return TRUE;
  kind = rd_office_archive_unpack (archive, "mimetype", MAX_KIND, error);
  if (kind == NULL)
    return FALSE;
  text = g_bytes_get_data (kind, &size);
  if (size < strlen (KIND) || memcmp (text, KIND, strlen (KIND)) != 0)
    return refuse_kind (error);
  return TRUE;
}

static gboolean
read_package (Reading *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdOfficeArchive) archive = rd_office_archive_open (bytes, error);

  return archive != NULL && check_kind (archive, error) && check_encryption (archive, cancellable, error)
         && rd_office_archive_parse (archive, "content.xml", &document_handler, self, cancellable, error);
}

/* A flat file is the XML itself; anything else is left to the archive, which says what it is. */
static gboolean
is_flat (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size && i < 1024; i++)
    if (text[i] == '<')
      return TRUE;
    else if (!g_ascii_isspace (text[i]) && strchr ("\xef\xbb\xbf", text[i]) == NULL)
      return FALSE;
  return FALSE;
}

static gboolean
read_tables (Reading *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gboolean done = is_flat (bytes) ? rd_xml_stream_parse_bytes (&document_handler, self, bytes, "the file", cancellable, error)
                                  : read_package (self, bytes, cancellable, error);

  if (done && rd_table_set_get_n_tables (self->set) == 0)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NO_TABLE, "there is no table in the document");
  return done;
}

RdTableSet *
rd_odt_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  Reading reading = { 0 };
  RdTableSet *set = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  reading.set = rd_table_set_new ();
  reading.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (reading.frames, clear_frame);
  rd_odt_text_init (&reading.words);
  if (read_tables (&reading, bytes, cancellable, error))
    set = g_steal_pointer (&reading.set);
  g_clear_pointer (&reading.set, rd_table_set_free);
  g_array_unref (reading.frames);
  rd_odt_text_clear (&reading.words);
  return set;
}
