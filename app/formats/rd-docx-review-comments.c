/* rd-docx-review-comments.c — the comments of a returned report, with their answers
 *
 * Word keeps in a part of its own which comment answers which and which is done; there comments are known by
 * the last of their paragraphs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-review-names.h"

#include <string.h>

typedef struct
{
  RdDocxReview      *review;
  GHashTable        *by_paragraph;   /* paraId → RdDocumentComment, borrowed */
  RdDocumentComment *comment;        /* that has begun; owned until it ends */
  GString           *text;
  char              *last_paragraph;
  gsize              n_bytes;
  guint              n_unread;
  gboolean           is_in_text;
} Reading;

static gboolean
begin_comment (Reading *self, const RdXmlAttributes *attributes, GError **error)
{
  if (self->review->comments->len >= RD_DOCX_REVIEW_MAX_COMMENTS)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "more comments than in any real report");
  rd_document_comment_free (self->comment);
  self->comment = g_new0 (RdDocumentComment, 1);
  self->comment->id = rd_xml_attributes_dup (attributes, "id");
  self->comment->author = rd_xml_attributes_dup (attributes, "author");
  self->comment->made = rd_xml_attributes_dup (attributes, "date");
  if (self->comment->author == NULL)
    self->comment->author = g_strdup ("");
  g_string_set_size (self->text, 0);
  g_clear_pointer (&self->last_paragraph, g_free);
  return TRUE;
}

static void
begin_paragraph (Reading *self, const RdXmlAttributes *attributes)
{
  g_free (self->last_paragraph);
  self->last_paragraph = rd_xml_attributes_dup (attributes, "paraId");
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
}

static void
end_comment (Reading *self)
{
  RdDocumentComment *comment = g_steal_pointer (&self->comment);

  if (comment->id == NULL)
    {
      rd_document_comment_free (comment);
      return;
    }
  comment->text = g_strstrip (g_strdup (self->text->str));
  g_ptr_array_add (self->review->comments, comment);
  if (self->last_paragraph != NULL)
    g_hash_table_insert (self->by_paragraph, g_steal_pointer (&self->last_paragraph), comment);
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  Reading *self = data;

  if (self->n_unread > 0)
    self->n_unread++;
  else if (element == RD_REVIEW_UNREAD || element == RD_REVIEW_DELETED || element == RD_REVIEW_RUN_PROPERTIES
           || element == RD_REVIEW_PARAGRAPH_PROPERTIES)
    self->n_unread = 1;
  else if (element == RD_REVIEW_COMMENT)
    return begin_comment (self, attributes, error);
  else if (element == RD_REVIEW_PARAGRAPH && self->comment != NULL)
    begin_paragraph (self, attributes);
  else if (element == RD_REVIEW_TEXT)
    self->is_in_text = TRUE;
  else if ((element == RD_REVIEW_TAB || element == RD_REVIEW_BREAK) && self->comment != NULL)
    g_string_append_c (self->text, ' ');
  return TRUE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error G_GNUC_UNUSED)
{
  Reading *self = data;

  if (self->n_unread > 0)
    self->n_unread--;
  else if (element == RD_REVIEW_TEXT)
    self->is_in_text = FALSE;
  else if (element == RD_REVIEW_COMMENT && self->comment != NULL)
    end_comment (self);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Reading *self = data;

  if (!self->is_in_text || self->n_unread > 0 || self->comment == NULL)
    return TRUE;
  if (!rd_docx_review_count (&self->n_bytes, length, error))
    return FALSE;
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static gboolean
begin_more_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error G_GNUC_UNUSED)
{
  Reading *self = data;
  g_autofree char *paragraph = element == RD_REVIEW_COMMENT_MORE ? rd_xml_attributes_dup (attributes, "paraId") : NULL;
  g_autofree char *parent = element == RD_REVIEW_COMMENT_MORE ? rd_xml_attributes_dup (attributes, "paraIdParent") : NULL;
  RdDocumentComment *comment = paragraph != NULL ? g_hash_table_lookup (self->by_paragraph, paragraph) : NULL;
  const RdDocumentComment *answered = parent != NULL ? g_hash_table_lookup (self->by_paragraph, parent) : NULL;

  if (comment == NULL)
    return TRUE;
  comment->is_resolved = rd_xml_attributes_is (attributes, "done", "1") || rd_xml_attributes_is (attributes, "done", "true");
  /* Two comments may have one id, in a file that is not sound; none answers itself. */
  if (answered != NULL && g_strcmp0 (answered->id, comment->id) != 0 && answered->parent_id == NULL && comment->parent_id == NULL)
    comment->parent_id = g_strdup (answered->id);
  return TRUE;
}

gboolean
rd_docx_review_read_comments (RdDocxReview *self, RdOfficeArchive *archive, const GPtrArray *relations, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_docx_review_namespaces, rd_docx_review_names, begin_cb, end_cb, text_cb };
  static const RdXmlStreamHandler more = { rd_docx_review_namespaces, rd_docx_review_names, begin_more_cb, NULL, NULL };
  const char *part = rd_office_relations_find_kind (relations, "comments");
  const char *extended = rd_office_relations_find_kind (relations, "commentsExtended");
  Reading reading = { .review = self };
  gboolean done = TRUE;

  self->comments = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_document_comment_free);
  reading.by_paragraph = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading.text = g_string_new (NULL);
  if (part != NULL && rd_office_archive_has (archive, part))
    done = rd_office_archive_parse (archive, part, &handler, &reading, cancellable, error);
  if (done && extended != NULL && rd_office_archive_has (archive, extended))
    done = rd_office_archive_parse (archive, extended, &more, &reading, cancellable, error);
  rd_document_comment_free (reading.comment);
  g_hash_table_unref (reading.by_paragraph);
  g_string_free (reading.text, TRUE);
  g_free (reading.last_paragraph);
  return done;
}
