/* rd-docx-review-text.c — the paragraphs of a returned report, with what was tracked in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-review-pieces.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"
#include "formats/rd-docx-text.h"

/* Tables in tables, deeper than anybody makes them. */
#define MAX_DEEP 24

/* --- paragraphs */

static RdDocxPlace
find_place (const RdReviewReading *self)
{
  if (self->is_notes)
    return RD_DOCX_PLACE_NOTE;
  if (self->n_contents > 0)
    return RD_DOCX_PLACE_FRONT;
  return self->tables->len > 0 ? RD_DOCX_PLACE_CELL : RD_DOCX_PLACE_BODY;
}

static RdChange
change_of (RdReviewElement element)
{
  return element == RD_REVIEW_INSERTED || element == RD_REVIEW_CELL_INSERTED ? RD_CHANGE_INSERTED : RD_CHANGE_DELETED;
}

/* The row that has begun; NULL outside of tables. */
static RdDocxRow *
get_row (const RdReviewReading *self)
{
  const GPtrArray *rows = self->review->rows;

  return !self->is_notes && self->is_in_row && rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;
}

static void
set_cell (const RdReviewReading *self, RdDocxParagraph *paragraph)
{
  const RdDocxRow *row = get_row (self);

  if (paragraph->place != RD_DOCX_PLACE_CELL || row == NULL || row->n_cells == 0)
    return;
  paragraph->row = self->review->rows->len - 1;
  paragraph->cell = row->n_cells - 1;
}

static gboolean
begin_paragraph (RdReviewReading *self, GError **error)
{
  if (self->paragraph != NULL || (self->is_notes && self->note == NULL))
    {
      self->n_unread = 1;
      return TRUE;
    }
  if (self->review->paragraphs->len >= RD_DOCX_REVIEW_MAX_PARAGRAPHS)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the document has more paragraphs than any real report");
  self->paragraph = rd_docx_paragraph_new (find_place (self), self->note);
  set_cell (self, self->paragraph);
  self->length = 0;
  return TRUE;
}

static void
read_style (RdReviewReading *self, const RdXmlAttributes *attributes)
{
  g_autofree char *id = rd_xml_attributes_dup (attributes, "val");
  guint level = 0;
  RdDocxPlace place = rd_docx_review_styles_find (self->styles, id, &level);

  if (self->paragraph->place != RD_DOCX_PLACE_BODY)
    return;
  self->paragraph->place = place;
  self->paragraph->level = level;
}

/* Of a paragraph's own properties its style, and what was tracked of its end. */
static gboolean
begin_in_properties (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_REVIEW_STYLE_NAME)
    read_style (self, attributes);
  else if (element == RD_REVIEW_INSERTED || element == RD_REVIEW_DELETED)
    {
      rd_docx_who_clear (&self->paragraph->mark_who);
      self->paragraph->mark = change_of (element);
      self->paragraph->mark_who = rd_docx_who_read (attributes);
      self->review->n_tracked++;
    }
  if (element != RD_REVIEW_RUN_PROPERTIES)
    self->n_unread = 1;
  return TRUE;
}

/* --- tables */

static RdReviewTable *
get_table (const RdReviewReading *self)
{
  return self->tables->len > 0 ? &g_array_index (self->tables, RdReviewTable, self->tables->len - 1) : NULL;
}

static gboolean
begin_table (RdReviewReading *self, GError **error)
{
  RdReviewTable table = { 0, 0 };

  if (self->tables->len >= MAX_DEEP)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_DEEP, "tables in tables, deeper than in any real document");
  g_array_append_val (self->tables, table);
  self->n_tables += self->tables->len == 1;
  return TRUE;
}

static gboolean
begin_row (RdReviewReading *self, GError **error)
{
  RdDocxRow *row;

  if (self->is_notes || self->tables->len != 1)
    return TRUE;
  if (self->review->rows->len >= RD_DOCX_REVIEW_MAX_PARAGRAPHS)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the document has more rows of tables than any real report");
  row = g_new0 (RdDocxRow, 1);
  row->table = self->n_tables - 1;
  g_ptr_array_add (self->review->rows, row);
  self->is_in_row = TRUE;
  return TRUE;
}

static void
begin_cell (RdReviewReading *self)
{
  RdDocxRow *row = get_row (self);

  if (row != NULL && self->tables->len == 1)
    row->n_cells++;
}

static void
end_cell (RdReviewReading *self)
{
  RdReviewTable *table = get_table (self);

  if (table == NULL)
    return;
  rd_review_pop_changes (self, table->cell);
  table->cell = 0;
}

static void
end_row (RdReviewReading *self)
{
  RdReviewTable *table = get_table (self);

  if (table == NULL)
    return;
  rd_review_pop_changes (self, table->row);
  table->row = 0;
  self->is_in_row &= self->tables->len > 1;
}

static void
end_table (RdReviewReading *self)
{
  end_cell (self);
  end_row (self);
  if (self->tables->len > 0)
    g_array_set_size (self->tables, self->tables->len - 1);
}

static gboolean
begin_in_row_properties (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes, GError **error)
{
  RdReviewTable *table = get_table (self);
  RdDocxRow *row = self->tables->len == 1 ? get_row (self) : NULL;

  self->n_unread = 1;
  if (row != NULL && element == RD_REVIEW_ROW_HEADER)
    row->is_header = rd_docx_is_on (attributes);
  if (table == NULL || (element != RD_REVIEW_INSERTED && element != RD_REVIEW_DELETED))
    return TRUE;
  table->row++;
  if (row != NULL)
    {
      rd_docx_who_clear (&row->who);
      row->kind = change_of (element);
      row->who = rd_docx_who_read (attributes);
    }
  return rd_review_push_change (self, change_of (element), attributes, error);
}

static gboolean
begin_in_cell_properties (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes, GError **error)
{
  RdReviewTable *table = get_table (self);

  self->n_unread = 1;
  if (table == NULL || (element != RD_REVIEW_CELL_INSERTED && element != RD_REVIEW_CELL_DELETED))
    return TRUE;
  table->cell++;
  return rd_review_push_change (self, change_of (element), attributes, error);
}

/* --- elements */

static gboolean
add_symbol (RdReviewReading *self, const RdXmlAttributes *attributes, GError **error)
{
  g_autofree char *font = rd_xml_attributes_dup (attributes, "font");
  g_autofree char *code = rd_xml_attributes_dup (attributes, "char");
  const char *text = font != NULL && code != NULL ? rd_docx_symbol_get_text (font, (guint) g_ascii_strtoull (code, NULL, 16)) : NULL;

  return text == NULL || rd_review_add_words (self, text, error);
}

/* Footnotes and endnotes are numbered each for themselves. (transfer full) */
static char *
dup_note_id (const RdXmlAttributes *attributes, gboolean is_endnote)
{
  g_autofree char *id = rd_xml_attributes_dup (attributes, "id");

  return is_endnote && id != NULL ? g_strconcat ("e", id, NULL) : g_steal_pointer (&id);
}

/* A note's own number in its text, and such, have an id of none. */
static gboolean
add_note (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes, GError **error)
{
  char *id = dup_note_id (attributes, element == RD_REVIEW_ENDNOTE_MARK);

  return id == NULL || rd_review_add_piece (self, RD_RUNS_NOTE, strlen (RD_RUNS_NOTE), id, error);
}

/* Those that stand for text. */
static gboolean
begin_text (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes, GError **error)
{
  switch ((guint) element)
    {
    case RD_REVIEW_TEXT:
      self->is_in_text = TRUE;
      return TRUE;
    case RD_REVIEW_TAB:
      return rd_review_add_words (self, "\t", error);
    case RD_REVIEW_BREAK:
      return rd_xml_attributes_is (attributes, "type", "page") || rd_xml_attributes_is (attributes, "type", "column")
             || rd_review_add_words (self, " ", error);
    case RD_REVIEW_NO_BREAK_HYPHEN:
      return rd_review_add_words (self, "\u2011", error);
    case RD_REVIEW_SOFT_HYPHEN:
      return rd_review_add_words (self, "\u00ad", error);
    case RD_REVIEW_SYMBOL:
      return add_symbol (self, attributes, error);
    case RD_REVIEW_NOTE_MARK:
    case RD_REVIEW_ENDNOTE_MARK:
      return add_note (self, element, attributes, error);
    default:
      return TRUE;
    }
}

/* Word says of notes that draw its lines that they are "separator". */
static void
begin_note (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes)
{
  gsize length;

  g_clear_pointer (&self->note, g_free);
  if (rd_xml_attributes_peek (attributes, "type", &length) == NULL || rd_xml_attributes_is (attributes, "type", "normal"))
    self->note = dup_note_id (attributes, element == RD_REVIEW_ENDNOTE);
}

static gboolean
begin_frame (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes, GError **error)
{
  switch ((guint) element)
    {
    case RD_REVIEW_UNREAD:
    case RD_REVIEW_RUN_PROPERTIES:
      self->n_unread = 1;
      return TRUE;
    case RD_REVIEW_PARAGRAPH:
      return begin_paragraph (self, error);
    case RD_REVIEW_PARAGRAPH_PROPERTIES:
      self->is_in_properties = self->paragraph != NULL;
      return TRUE;
    case RD_REVIEW_TABLE:
      return begin_table (self, error);
    case RD_REVIEW_ROW:
      return begin_row (self, error);
    case RD_REVIEW_CELL:
      begin_cell (self);
      return TRUE;
    case RD_REVIEW_ROW_PROPERTIES:
      self->is_in_row_properties = TRUE;
      return TRUE;
    case RD_REVIEW_CELL_PROPERTIES:
      self->is_in_cell_properties = TRUE;
      return TRUE;
    case RD_REVIEW_CONTROL:
      self->n_contents += self->n_contents > 0;
      return TRUE;
    case RD_REVIEW_CONTENTS:
      if (self->n_contents == 0 && rd_xml_attributes_is (attributes, "val", "Table of Contents"))
        self->n_contents = 1;
      return TRUE;
    case RD_REVIEW_NOTE:
    case RD_REVIEW_ENDNOTE:
      begin_note (self, element, attributes);
      return TRUE;
    case RD_REVIEW_INSERTED:
    case RD_REVIEW_DELETED:
      return rd_review_push_change (self, change_of (element), attributes, error);
    case RD_REVIEW_COMMENT_START:
    case RD_REVIEW_COMMENT_END:
    case RD_REVIEW_COMMENT_MARK:
      rd_review_read_comment (self, element, attributes);
      return TRUE;
    default:
      return begin_text (self, element, attributes, error);
    }
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  RdReviewReading *self = data;

  if (!self->has_begun && !self->is_notes && element != RD_REVIEW_DOCUMENT)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "not a Word document");
  self->has_begun = TRUE;
  if (self->n_unread > 0)
    self->n_unread++;
  else if (self->is_in_properties)
    return begin_in_properties (self, element, attributes);
  else if (self->is_in_row_properties)
    return begin_in_row_properties (self, element, attributes, error);
  else if (self->is_in_cell_properties)
    return begin_in_cell_properties (self, element, attributes, error);
  else
    return begin_frame (self, element, attributes, error);
  return TRUE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error G_GNUC_UNUSED)
{
  RdReviewReading *self = data;

  if (self->n_unread > 0)
    self->n_unread--;
  else if (element == RD_REVIEW_PARAGRAPH_PROPERTIES)
    self->is_in_properties = FALSE;
  else if (element == RD_REVIEW_ROW_PROPERTIES)
    self->is_in_row_properties = FALSE;
  else if (element == RD_REVIEW_CELL_PROPERTIES)
    self->is_in_cell_properties = FALSE;
  else if (self->is_in_properties)
    return TRUE;
  else if (element == RD_REVIEW_TEXT)
    self->is_in_text = FALSE;
  else if (element == RD_REVIEW_INSERTED || element == RD_REVIEW_DELETED)
    rd_review_pop_changes (self, 1);
  else if (element == RD_REVIEW_PARAGRAPH && self->paragraph != NULL)
    g_ptr_array_add (self->review->paragraphs, rd_review_take_paragraph (self));
  else if (element == RD_REVIEW_CELL)
    end_cell (self);
  else if (element == RD_REVIEW_ROW)
    end_row (self);
  else if (element == RD_REVIEW_TABLE)
    end_table (self);
  else if (element == RD_REVIEW_CONTROL)
    self->n_contents -= self->n_contents > 0;
  else if (element == RD_REVIEW_NOTE || element == RD_REVIEW_ENDNOTE)
    g_clear_pointer (&self->note, g_free);
  return TRUE;
}

/* Line ends in the XML are no part of what is read; nor is a character that stands for a note and is none. */
static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  RdReviewReading *self = data;
  g_autofree char *clean = NULL;

  if (!self->is_in_text || self->n_unread > 0 || length == 0)
    return TRUE;
  clean = g_strndup (text, length);
  for (char *p = clean; *p != '\0'; p++)
    if ((guchar) *p < ' ' && *p != '\t')
      *p = ' ';
  for (char *p = strstr (clean, RD_RUNS_NOTE); p != NULL; p = strstr (p, RD_RUNS_NOTE))
    memset (p, ' ', strlen (RD_RUNS_NOTE));
  return rd_review_add_piece (self, clean, strlen (clean), NULL, error);
}

gboolean
rd_docx_review_read_text (RdDocxReview *self, const RdDocxReviewStyles *styles, RdOfficeArchive *archive, const char *part,
                          gboolean is_notes, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_docx_review_namespaces, rd_docx_review_names, begin_cb, end_cb, text_cb };
  RdReviewReading reading = { .review = self, .styles = styles, .is_notes = is_notes };
  gboolean done;

  if (part == NULL || (is_notes && !rd_office_archive_has (archive, part)))
    return TRUE;
  if (self->paragraphs == NULL)
    self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_docx_paragraph_free);
  if (self->rows == NULL)
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_docx_row_free);
  rd_review_reading_init (&reading);
  done = rd_office_archive_parse (archive, part, &handler, &reading, cancellable, error);
  rd_review_reading_clear (&reading);
  return done;
}
