/* rd-docx-notes.c — the footnotes, endnotes and comments of a Word file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-notes.h"

#include "core/chronology/rd-table.h"
#include "formats/rd-docx-text.h"

typedef struct
{
  GHashTable  *made;
  RdDocxText   words;
  RdTableText *text;
  char        *id;       /* of the note that has begun; NULL outside of notes */
  gsize        n_bytes;  /* of all notes */
} Reading;

static gboolean
is_note (guint element)
{
  return element == RD_DOCX_NOTE || element == RD_DOCX_COMMENT;
}

/* One line, so that it can be told from others: as in a row of a table, paragraphs are apart by a space. */
static gboolean
begin_note (Reading *self, const RdXmlAttributes *attributes)
{
  g_free (self->id);
  self->id = rd_xml_attributes_dup (attributes, "id");
  rd_table_text_clear (self->text);
  rd_table_text_begin_row (self->text);
  self->words.target = self->text;
  return TRUE;
}

static gboolean
end_note (Reading *self, GError **error)
{
  self->words.target = NULL;
  self->words.fields = (RdDocxFields) { 0, 0 };
  self->n_bytes += rd_table_text_get_length (self->text);
  if (self->n_bytes > RD_TABLE_MAX_TEXT || rd_table_text_is_full (self->text))
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "more notes and comments than in any real document");
  if (self->id != NULL && rd_table_text_get_length (self->text) > 0)
    g_hash_table_replace (self->made, g_steal_pointer (&self->id), g_strdup (rd_table_text_get (self->text)));
  return TRUE;
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  Reading *self = data;

  return rd_docx_text_begin (&self->words, element, attributes) || !is_note (element) || begin_note (self, attributes);
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  Reading *self = data;

  return rd_docx_text_end (&self->words, element) || !is_note (element) || end_note (self, error);
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  rd_docx_text_add (&((Reading *) data)->words, text, length);
  return TRUE;
}

/* A part that is named but not there has no notes. */
static gboolean
read_part (GHashTable *made, RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_docx_namespaces, rd_docx_names, begin_cb, end_cb, text_cb };
  Reading reading = { .made = made };
  gboolean done;

  if (part == NULL || !rd_office_archive_has (archive, part))
    return TRUE;
  rd_docx_text_init (&reading.words);
  reading.text = rd_table_text_new ();
  done = rd_office_archive_parse (archive, part, &handler, &reading, cancellable, error);
  rd_docx_text_clear (&reading.words);
  rd_table_text_free (reading.text);
  g_free (reading.id);
  return done;
}

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

gboolean
rd_docx_notes_read (RdDocxNotes *self, RdOfficeArchive *archive, const GPtrArray *relations, GCancellable *cancellable, GError **error)
{
  self->footnotes = make_table ();
  self->endnotes = make_table ();
  self->comments = make_table ();
  return read_part (self->footnotes, archive, rd_office_relations_find_kind (relations, "footnotes"), cancellable, error)
         && read_part (self->endnotes, archive, rd_office_relations_find_kind (relations, "endnotes"), cancellable, error)
         && read_part (self->comments, archive, rd_office_relations_find_kind (relations, "comments"), cancellable, error);
}

void
rd_docx_notes_clear (RdDocxNotes *self)
{
  g_clear_pointer (&self->footnotes, g_hash_table_unref);
  g_clear_pointer (&self->endnotes, g_hash_table_unref);
  g_clear_pointer (&self->comments, g_hash_table_unref);
}
