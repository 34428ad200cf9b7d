/* rd-report-comments.c — the comments of a report, as a copy of it shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-comments.h"

#include "core/report/rd-report-comment.h"
#include "model/rd-wording-report.h"

/* Helpers */

/* (transfer container): RdReportComment, borrowed, in the order of the rows: as they were made */
static GPtrArray *
list_comments (RdReviewItem *review, const RdDocument *document)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_COMMENTS);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (rd_document_find (document, ((const RdReportComment *) rows->pdata[i])->section_id) != NULL)
      g_ptr_array_add (list, rows->pdata[i]);
  return list;
}

/* What may be shown of @author; @labels, by their names, grows. (transfer none) */
static const char *
label_author (GHashTable *labels, const char *author)
{
  const char *key = author != NULL ? author : "";
  char *label = g_hash_table_lookup (labels, key);

  if (label == NULL)
    {
      label = rd_wording_comment_author (g_hash_table_size (labels) + 1);
      g_hash_table_insert (labels, g_strdup (key), label);
    }
  return label;
}

static RdDocumentComment *
make_comment (const RdReportComment *row, const char *author, gboolean has_parent)
{
  RdDocumentComment *comment = g_new0 (RdDocumentComment, 1);

  comment->id = g_strdup (row->id);
  comment->parent_id = has_parent ? g_strdup (row->parent_id) : NULL;
  comment->author = g_strdup (author);
  comment->made = g_strdup (row->made);
  comment->text = g_strdup (row->text);
  comment->is_resolved = row->is_resolved;
  return comment;
}

/* Public API */

GPtrArray *
rd_report_comments_gather (RdReviewItem *review, const RdDocument *document, RdNamingMode mode)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *comments;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && document != NULL, NULL);

  rows = list_comments (review, document);
  comments = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_document_comment_free);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (shown, ((const RdReportComment *) rows->pdata[i])->id);
  for (guint i = 0; i < rows->len; i++)
    {
      const RdReportComment *row = rows->pdata[i];
      gboolean is_named = mode == RD_NAMING_REAL && row->author != NULL && *row->author != '\0';
      const char *author = is_named ? row->author : label_author (labels, row->author);

      g_ptr_array_add (comments, make_comment (row, author, row->parent_id != NULL && g_hash_table_contains (shown, row->parent_id)));
    }
  return comments;
}
