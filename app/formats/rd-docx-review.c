/* rd-docx-review.c — a report that came back as a Word file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-review-names.h"

/* Which part the document is; files of some programs do not say. (transfer full) */
static char *
find_document (RdOfficeArchive *archive, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, "", cancellable, error);
  const char *part;

  if (relations == NULL)
    return NULL;
  part = rd_office_relations_find_kind (relations, "officeDocument");
  if (part == NULL || !rd_office_archive_has (archive, part))
    part = rd_office_archive_has (archive, "word/document.xml") ? "word/document.xml" : NULL;
  if (part == NULL)
    rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "not a Word document");
  return g_strdup (part);
}

static gboolean
has_macros (const RdOfficeArchive *archive)
{
  for (guint i = 0; i < rd_office_archive_get_n_parts (archive); i++)
    {
      g_autofree char *lower = g_ascii_strdown (rd_office_archive_get_name (archive, i), -1);

      if (g_str_has_suffix (lower, "vbaproject.bin"))
        return TRUE;
    }
  return FALSE;
}

/* Answers after what they answer; comments else in the order of the file. */
static void
order_comments (GPtrArray *comments)
{
  GPtrArray *answers = g_ptr_array_new ();
  guint kept = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      RdDocumentComment *comment = comments->pdata[i];

      if (comment->parent_id != NULL)
        g_ptr_array_add (answers, comment);
      else
        comments->pdata[kept++] = comment;
    }
  for (guint i = 0; i < answers->len; i++)
    comments->pdata[kept + i] = answers->pdata[i];
  g_ptr_array_unref (answers);
}

static gboolean
read_parts (RdDocxReview *self, RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, part, cancellable, error);
  RdDocxReviewStyles styles;
  gboolean done;

  if (relations == NULL)
    return FALSE;
  rd_docx_review_styles_init (&styles);
  done = rd_docx_review_styles_read (&styles, archive, rd_office_relations_find_kind (relations, "styles"), cancellable, error)
         && rd_docx_review_read_text (self, &styles, archive, part, FALSE, cancellable, error)
         && rd_docx_review_read_text (self, &styles, archive, rd_office_relations_find_kind (relations, "footnotes"), TRUE, cancellable, error)
         && rd_docx_review_read_text (self, &styles, archive, rd_office_relations_find_kind (relations, "endnotes"), TRUE, cancellable, error)
         && rd_docx_review_read_comments (self, archive, relations, cancellable, error);
  rd_docx_review_styles_clear (&styles);
  return done;
}

RdDocxReview *
rd_docx_review_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdDocxReview) self = g_new0 (RdDocxReview, 1);
  g_autoptr (RdOfficeArchive) archive = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  archive = rd_office_archive_open (bytes, error);
  part = archive != NULL ? find_document (archive, cancellable, error) : NULL;
  if (part == NULL || !read_parts (self, archive, part, cancellable, error))
    return NULL;
  self->has_macros = has_macros (archive);
  order_comments (self->comments);
  return g_steal_pointer (&self);
}

void
rd_docx_review_free (RdDocxReview *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->comments, g_ptr_array_unref);
  g_free (self);
}

char *
rd_docx_paragraph_spell (const RdDocxParagraph *self, RdChange side)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RdDocxPiece *piece = self->pieces->pdata[i];

      if (side == RD_CHANGE_KEPT || piece->kind == RD_CHANGE_KEPT || piece->kind == side)
        g_string_append (text, piece->text);
    }
  return g_string_free (text, FALSE);
}
