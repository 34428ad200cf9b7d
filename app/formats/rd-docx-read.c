/* rd-docx-read.c — the tables of a Word file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-read.h"

#include "formats/rd-docx-notes.h"
#include "formats/rd-docx-text.h"
#include "formats/rd-table-cell.h"
#include "formats/rd-table-grid.h"

/* Tables in tables, deeper than anybody makes them. */
#define MAX_TABLES_DEEP 24

typedef enum
{
  MERGE_NONE,
  MERGE_START,
  MERGE_GOES_ON,
} Merge;

/* A table that has begun.  Invariant: @grid is NULL where it is text of the cell that it stands in. */
typedef struct
{
  RdTableGrid *grid;
  RdTableCell *cell;             /* its own, or that of the table around it */
  gboolean     is_in_row;
  gboolean     is_in_cell;
  gboolean     is_row_muted;     /* of a table in a cell: its row is deleted */
  guint        n_cells;          /* of the row, so far */
  guint        n_after;          /* columns that the row lacks at its end */
  guint        span;             /* of the cell */
  Merge        down;
  Merge        across;
  gboolean     is_deleted;       /* the cell, by a tracked change */
  RdDocxFields fields;           /* of the text around the cell */
} Frame;

typedef struct
{
  RdTableSet  *set;
  RdDocxNotes  notes;
  GHashTable  *placed;           /* ids of comments that have found their cell; borrowed from the notes */
  GPtrArray   *waiting;          /* ids of comments that begin between cells; borrowed */
  RdDocxText   words;
  GArray      *frames;           /* Frame */
  gboolean     has_begun;
  gboolean     is_in_row_properties;
  gboolean     is_in_cell_properties;
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

/* --- comments and notes */

static void
place_comment (Reading *self, const char *id)
{
  const Frame *frame = get_frame (self);

  if (g_hash_table_add (self->placed, (gpointer) id))
    rd_table_cell_add_comment (frame->cell, g_hash_table_lookup (self->notes.comments, id));
}

static void
place_waiting (Reading *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    place_comment (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
}

/* Where what it is about begins counts, else where it stands. */
static void
read_comment (Reading *self, RdDocxElement element, const RdXmlAttributes *attributes)
{
  const Frame *frame = get_frame (self);
  g_autofree char *id = rd_xml_attributes_dup (attributes, "id");
  gpointer kept;

  if (frame == NULL || id == NULL || !g_hash_table_lookup_extended (self->notes.comments, id, &kept, NULL))
    return;
  if (frame->is_in_cell)
    place_comment (self, kept);
  else if (element == RD_DOCX_COMMENT_START && self->waiting->len < g_hash_table_size (self->notes.comments))
    g_ptr_array_add (self->waiting, kept);
}

static void
read_note (Reading *self, GHashTable *notes, const RdXmlAttributes *attributes)
{
  const Frame *frame = get_frame (self);
  g_autofree char *id = rd_xml_attributes_dup (attributes, "id");

  if (frame != NULL && frame->is_in_cell && id != NULL)
    rd_table_cell_add_footnote (frame->cell, g_hash_table_lookup (notes, id));
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

/* The text goes where it went before the table. */
static void
resume_target (Reading *self)
{
  const Frame *frame = get_frame (self);

  self->words.target = frame != NULL && frame->is_in_cell ? rd_table_cell_get_text (frame->cell) : NULL;
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
  g_array_set_size (self->frames, self->frames->len - 1);
  resume_target (self);
}

/* --- rows */

static void
begin_row (Frame *frame)
{
  frame->is_in_row = TRUE;
  frame->n_cells = frame->n_after = 0;
  if (frame->grid != NULL)
    rd_table_grid_begin_row (frame->grid);
  else
    rd_table_text_begin_row (rd_table_cell_get_text (frame->cell));
}

static gboolean
end_row (Reading *self, Frame *frame, GError **error)
{
  frame->is_in_row = FALSE;
  if (frame->is_row_muted)
    self->words.n_mutes--;
  frame->is_row_muted = FALSE;
  if (frame->grid == NULL)
    rd_table_text_end_row (rd_table_cell_get_text (frame->cell));
  else
    {
      rd_table_grid_skip (frame->grid, frame->n_after);
      if (!rd_table_grid_end_row (frame->grid, 1))
        return refuse_size (error);
    }
  return TRUE;
}

static void
mark_row_deleted (Reading *self, Frame *frame)
{
  if (frame->grid != NULL)
    rd_table_grid_flag_row (frame->grid, RD_ROW_DELETED);
  else if (!frame->is_row_muted)
    {
      frame->is_row_muted = TRUE;
      self->words.n_mutes++;
    }
}

static gboolean
begin_in_row_properties (Reading *self, Frame *frame, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_DOCX_DELETED)
    mark_row_deleted (self, frame);
  if (frame->grid == NULL)
    return element != RD_DOCX_UNREAD;
  if (element == RD_DOCX_GRID_BEFORE)
    rd_table_grid_skip (frame->grid, rd_xml_attributes_get_uint (attributes, "val", RD_TABLE_MAX_COLUMNS, 0));
  else if (element == RD_DOCX_GRID_AFTER)
    frame->n_after = rd_xml_attributes_get_uint (attributes, "val", RD_TABLE_MAX_COLUMNS, 0);
  else if (element == RD_DOCX_TABLE_HEADER && rd_docx_is_on (attributes))
    rd_table_grid_flag_row (frame->grid, RD_ROW_HEADING);
  else if (element == RD_DOCX_HIDDEN && rd_docx_is_on (attributes))
    rd_table_grid_flag_row (frame->grid, RD_ROW_HIDDEN);
  else if (element == RD_DOCX_INSERTED)
    rd_table_grid_flag_row (frame->grid, RD_ROW_INSERTED);
  return element != RD_DOCX_UNREAD;
}

/* --- cells */

static void
begin_cell (Reading *self, Frame *frame)
{
  frame->is_in_cell = TRUE;
  frame->span = 1;
  frame->down = frame->across = MERGE_NONE;
  frame->is_deleted = FALSE;
  frame->fields = self->words.fields;
  self->words.fields = (RdDocxFields) { 0, 0 };
  if (frame->grid == NULL && frame->n_cells > 0)
    rd_table_text_next_cell (rd_table_cell_get_text (frame->cell));
  else if (frame->grid != NULL)
    {
      rd_table_cell_clear (frame->cell);
      self->words.is_tracked = FALSE;
    }
  frame->n_cells++;
  self->words.target = rd_table_cell_get_text (frame->cell);
  place_waiting (self);
}

static Merge
read_merge (const RdXmlAttributes *attributes)
{
  return rd_xml_attributes_is (attributes, "val", "restart") ? MERGE_START : MERGE_GOES_ON;
}

static gboolean
begin_in_cell_properties (Frame *frame, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_DOCX_GRID_SPAN)
    frame->span = MAX (rd_xml_attributes_get_uint (attributes, "val", RD_TABLE_MAX_COLUMNS, 1), 1);
  else if (element == RD_DOCX_V_MERGE)
    frame->down = read_merge (attributes);
  else if (element == RD_DOCX_H_MERGE)
    frame->across = read_merge (attributes);
  else if (element == RD_DOCX_CELL_MERGE && rd_xml_attributes_is (attributes, "vMerge", "rest"))
    frame->down = MERGE_START;
  else if (element == RD_DOCX_CELL_MERGE && rd_xml_attributes_is (attributes, "vMerge", "cont"))
    frame->down = MERGE_GOES_ON;
  else if (element == RD_DOCX_CELL_DELETED)
    frame->is_deleted = TRUE;
  return element != RD_DOCX_UNREAD;
}

static gboolean
add_cell (Reading *self, Frame *frame)
{
  RdCell cell = rd_table_cell_finish (frame->cell, self->words.is_tracked);

  if (frame->is_deleted)
    return TRUE;
  if (frame->across == MERGE_GOES_ON)
    rd_table_grid_widen (frame->grid, frame->span);
  else if (frame->down != MERGE_GOES_ON || !rd_table_grid_add_covered (frame->grid, frame->span, cell.comment))
    return rd_table_grid_add_cell (frame->grid, frame->span, frame->down == MERGE_NONE ? 1 : 0, &cell);
  return TRUE;
}

static gboolean
end_cell (Reading *self, Frame *frame, GError **error)
{
  frame->is_in_cell = FALSE;
  self->words.fields = frame->fields;
  if (rd_table_cell_is_full (frame->cell) || (frame->grid != NULL && !add_cell (self, frame)))
    return refuse_size (error);
  self->words.target = NULL;
  return TRUE;
}

/* --- elements */

static gboolean
begin_part_of_table (Reading *self, Frame *frame, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_DOCX_GRID_COLUMN && frame->grid != NULL)
    rd_table_grid_add_columns (frame->grid, 1);
  else if (element == RD_DOCX_ROW && !frame->is_in_row)
    begin_row (frame);
  else if (element == RD_DOCX_ROW_PROPERTIES && frame->is_in_row)
    self->is_in_row_properties = TRUE;
  else if (element == RD_DOCX_CELL && frame->is_in_row && !frame->is_in_cell)
    begin_cell (self, frame);
  else if (element == RD_DOCX_CELL_PROPERTIES && frame->is_in_cell)
    self->is_in_cell_properties = TRUE;
  else
    return FALSE;
  return TRUE;
}

static void
begin_mark (Reading *self, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_DOCX_COMMENT_START || element == RD_DOCX_COMMENT_MARK)
    read_comment (self, element, attributes);
  else if (element == RD_DOCX_FOOTNOTE_MARK)
    read_note (self, self->notes.footnotes, attributes);
  else if (element == RD_DOCX_ENDNOTE_MARK)
    read_note (self, self->notes.endnotes, attributes);
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  Reading *self = data;
  Frame *frame = get_frame (self);

  if (!self->has_begun && element != RD_DOCX_DOCUMENT)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "not a Word document");
  self->has_begun = TRUE;
  if (self->words.n_unread == 0 && self->is_in_row_properties && begin_in_row_properties (self, frame, element, attributes))
    return TRUE;
  if (self->words.n_unread == 0 && self->is_in_cell_properties && begin_in_cell_properties (frame, element, attributes))
    return TRUE;
  if (rd_docx_text_begin (&self->words, element, attributes))
    return TRUE;
  if (element == RD_DOCX_TABLE)
    return begin_table (self, error);
  if (frame == NULL || !begin_part_of_table (self, frame, element, attributes))
    begin_mark (self, element, attributes);
  return TRUE;
}

/* Everything in properties was swallowed, so that only their own end counts. */
static void
end_in_properties (Reading *self, RdDocxElement element)
{
  if (self->words.n_unread > 0)
    rd_docx_text_end (&self->words, element);
  else if (element == RD_DOCX_ROW_PROPERTIES)
    self->is_in_row_properties = FALSE;
  else if (element == RD_DOCX_CELL_PROPERTIES)
    self->is_in_cell_properties = FALSE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  Reading *self = data;
  Frame *frame = get_frame (self);

  if (self->is_in_row_properties || self->is_in_cell_properties)
    end_in_properties (self, element);
  else if (rd_docx_text_end (&self->words, element) || frame == NULL)
    return TRUE;
  else if (element == RD_DOCX_CELL && frame->is_in_cell)
    return end_cell (self, frame, error);
  else if (element == RD_DOCX_ROW && frame->is_in_row)
    return end_row (self, frame, error);
  else if (element == RD_DOCX_TABLE)
    end_table (self);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Reading *self = data;

  rd_docx_text_add (&self->words, text, length);
  if (self->words.target != NULL && rd_table_text_is_full (self->words.target))
    return refuse_size (error);
  return TRUE;
}

/* --- the file */

static gboolean
read_document (Reading *self, RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_docx_namespaces, rd_docx_names, begin_cb, end_cb, text_cb };
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, part, cancellable, error);

  if (relations == NULL || !rd_docx_notes_read (&self->notes, archive, relations, cancellable, error)
      || !rd_office_archive_parse (archive, part, &handler, self, cancellable, error))
    return FALSE;
  if (rd_table_set_get_n_tables (self->set) == 0)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NO_TABLE, "there is no table in the document");
  return TRUE;
}

/* Which part the document is; files of some programs do not say. (transfer full) */
static char *
find_document (RdOfficeArchive *archive, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, "", cancellable, error);
  const char *part;

  if (relations == NULL)
    return NULL;
  part = rd_office_relations_find_kind (relations, "officeDocument");
  if (part == NULL && rd_office_archive_has (archive, "word/document.xml"))
    part = "word/document.xml";
  if (part == NULL)
    rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "not a Word document");
  return g_strdup (part);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->set, rd_table_set_free);
  rd_docx_text_clear (&self->words);
  g_array_unref (self->frames);
  g_hash_table_unref (self->placed);
  g_ptr_array_unref (self->waiting);
  rd_docx_notes_clear (&self->notes);
}

RdTableSet *
rd_docx_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  Reading reading = { 0 };
  g_autoptr (RdOfficeArchive) archive = NULL;
  g_autofree char *part = NULL;
  RdTableSet *set = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  archive = rd_office_archive_open (bytes, error);
  part = archive != NULL ? find_document (archive, cancellable, error) : NULL;
  if (part == NULL)
    return NULL;
  reading.set = rd_table_set_new ();
  reading.placed = g_hash_table_new (NULL, NULL);
  reading.waiting = g_ptr_array_new ();
  reading.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_set_clear_func (reading.frames, clear_frame);
  rd_docx_text_init (&reading.words);
  if (read_document (&reading, archive, part, cancellable, error))
    set = g_steal_pointer (&reading.set);
  reading_clear (&reading);
  return set;
}
