/* rd-docx-review-pieces.c — a paragraph of a returned report while it is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-review-pieces.h"

#include <string.h>

/* Changes in changes, deeper than anybody makes them. */
#define MAX_DEEP 96

/* Comments on one paragraph; more have no place. */
#define MAX_ON_ONE 1000

/* --- what was read, made and freed */

void
rd_docx_who_clear (RdDocxWho *self)
{
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->made, g_free);
}

static RdDocxWho
who_copy (const RdDocxWho *self)
{
  return (RdDocxWho) { g_strdup (self->author), g_strdup (self->made) };
}

RdDocxWho
rd_docx_who_read (const RdXmlAttributes *attributes)
{
  return (RdDocxWho) { rd_xml_attributes_dup (attributes, "author"), rd_xml_attributes_dup (attributes, "date") };
}

static void
piece_free (gpointer data)
{
  RdDocxPiece *piece = data;

  g_free (piece->text);
  g_free (piece->note);
  rd_docx_who_clear (&piece->who);
  g_free (piece);
}

static void
anchor_free (gpointer data)
{
  RdDocxAnchor *anchor = data;

  g_free (anchor->id);
  g_free (anchor);
}

void
rd_docx_row_free (RdDocxRow *self)
{
  rd_docx_who_clear (&self->who);
  g_free (self);
}

void
rd_docx_paragraph_free (RdDocxParagraph *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->anchors);
  rd_docx_who_clear (&self->mark_who);
  g_free (self);
}

RdDocxParagraph *
rd_docx_paragraph_new (RdDocxPlace place, const char *note)
{
  RdDocxParagraph *self = g_new0 (RdDocxParagraph, 1);

  self->place = place;
  self->note = g_strdup (note);
  self->row = self->cell = RD_DOCX_NO_ROW;
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->anchors = g_ptr_array_new_with_free_func (anchor_free);
  return self;
}

static void
clear_change (gpointer data)
{
  rd_docx_who_clear (&((RdReviewChange *) data)->who);
}

static void
clear_open (gpointer data)
{
  g_free (((RdReviewOpen *) data)->id);
}

/* --- changes */

gboolean
rd_review_push_change (RdReviewReading *self, RdChange kind, const RdXmlAttributes *attributes, GError **error)
{
  RdReviewChange change = { kind, { NULL, NULL } };

  if (self->changes->len >= MAX_DEEP)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_DEEP, "changes in changes, deeper than in any real document");
  change.who = rd_docx_who_read (attributes);
  g_array_append_val (self->changes, change);
  self->review->n_tracked++;
  return TRUE;
}

void
rd_review_pop_changes (RdReviewReading *self, guint n)
{
  g_array_set_size (self->changes, self->changes->len - MIN (n, self->changes->len));
}

/* What holds where the text stands: the innermost; NULL where nothing was tracked. @out_is_nothing: put in and taken out again. */
static const RdReviewChange *
find_change (const RdReviewReading *self, gboolean *out_is_nothing)
{
  gboolean is_inserted = FALSE, is_deleted = FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      is_inserted |= g_array_index (self->changes, RdReviewChange, i).kind == RD_CHANGE_INSERTED;
      is_deleted |= g_array_index (self->changes, RdReviewChange, i).kind == RD_CHANGE_DELETED;
    }
  *out_is_nothing = is_inserted && is_deleted;
  return self->changes->len > 0 ? &g_array_index (self->changes, RdReviewChange, self->changes->len - 1) : NULL;
}

static gboolean
is_same_change (const RdDocxPiece *piece, RdChange kind, const RdReviewChange *change)
{
  return piece->kind == kind && piece->note == NULL
         && (change == NULL || (g_strcmp0 (piece->who.author, change->who.author) == 0 && g_strcmp0 (piece->who.made, change->who.made) == 0));
}

/* The last piece gets what was read for it. */
static void
finish_piece (RdReviewReading *self)
{
  GPtrArray *pieces = self->paragraph->pieces;
  RdDocxPiece *piece = pieces->len > 0 ? pieces->pdata[pieces->len - 1] : NULL;

  if (piece != NULL && piece->text == NULL)
    piece->text = g_strndup (self->words->str, self->words->len);
  g_string_truncate (self->words, 0);
}

/* @note NULL: text. */
gboolean
rd_review_add_piece (RdReviewReading *self, const char *text, gsize length, char *note, GError **error)
{
  g_autofree char *owned = note;
  gboolean is_nothing;
  const RdReviewChange *change = find_change (self, &is_nothing);
  RdChange kind = change != NULL ? change->kind : RD_CHANGE_KEPT;
  GPtrArray *pieces;
  RdDocxPiece *piece;

  if (self->paragraph == NULL || is_nothing)
    return TRUE;
  if (!rd_docx_review_count (&self->n_bytes, length + 8, error))
    return FALSE;
  pieces = self->paragraph->pieces;
  piece = pieces->len > 0 ? pieces->pdata[pieces->len - 1] : NULL;
  self->length += length;
  if (note == NULL && piece != NULL && is_same_change (piece, kind, change))
    {
      g_string_append_len (self->words, text, (gssize) length);
      return TRUE;
    }
  finish_piece (self);
  piece = g_new0 (RdDocxPiece, 1);
  piece->kind = kind;
  g_string_append_len (self->words, text, (gssize) length);
  piece->note = g_steal_pointer (&owned);
  if (change != NULL)
    piece->who = who_copy (&change->who);
  g_ptr_array_add (pieces, piece);
  return TRUE;
}

gboolean
rd_review_add_words (RdReviewReading *self, const char *text, GError **error)
{
  return rd_review_add_piece (self, text, strlen (text), NULL, error);
}

/* --- comments */

static void
close_comment (RdReviewReading *self, guint i)
{
  RdReviewOpen *open = &g_array_index (self->opened, RdReviewOpen, i);
  RdDocxAnchor *anchor = g_new0 (RdDocxAnchor, 1);

  anchor->id = g_strdup (open->id);
  anchor->start = MIN (open->start, self->length);
  anchor->end = self->length;
  g_ptr_array_add (self->paragraph->anchors, anchor);
  g_array_remove_index (self->opened, i);
}

static guint
find_open (const RdReviewReading *self, const char *id)
{
  guint i = 0;

  while (i < self->opened->len && !g_str_equal (g_array_index (self->opened, RdReviewOpen, i).id, id))
    i++;
  return i;
}

static gboolean
is_anchored (const RdDocxParagraph *paragraph, const char *id)
{
  for (guint i = 0; i < paragraph->anchors->len; i++)
    if (g_str_equal (((const RdDocxAnchor *) paragraph->anchors->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* One that goes on in the next paragraph stands on what it has of this one. */
void
rd_review_read_comment (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes)
{
  g_autofree char *id = rd_xml_attributes_dup (attributes, "id");
  RdReviewOpen open = { NULL, self->length };

  if (id == NULL || self->paragraph == NULL || self->opened->len + self->paragraph->anchors->len >= MAX_ON_ONE)
    return;
  if (element == RD_REVIEW_COMMENT_START)
    {
      open.id = g_steal_pointer (&id);
      g_array_append_val (self->opened, open);
    }
  else if (find_open (self, id) < self->opened->len)
    close_comment (self, find_open (self, id));
  else if (element == RD_REVIEW_COMMENT_MARK && !is_anchored (self->paragraph, id))
    {
      open.id = g_steal_pointer (&id);
      g_array_append_val (self->opened, open);
      close_comment (self, self->opened->len - 1);
    }
}

RdDocxParagraph *
rd_review_take_paragraph (RdReviewReading *self)
{
  finish_piece (self);
  while (self->opened->len > 0)
    close_comment (self, self->opened->len - 1);
  return g_steal_pointer (&self->paragraph);
}

/* --- lifecycle */

void
rd_review_reading_init (RdReviewReading *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (RdReviewChange));
  g_array_set_clear_func (self->changes, clear_change);
  self->opened = g_array_new (FALSE, FALSE, sizeof (RdReviewOpen));
  g_array_set_clear_func (self->opened, clear_open);
  self->tables = g_array_new (FALSE, TRUE, sizeof (RdReviewTable));
  self->words = g_string_new (NULL);
}

void
rd_review_reading_clear (RdReviewReading *self)
{
  rd_docx_paragraph_free (self->paragraph);
  g_array_unref (self->changes);
  g_array_unref (self->opened);
  g_array_unref (self->tables);
  g_string_free (self->words, TRUE);
  g_free (self->note);
}
