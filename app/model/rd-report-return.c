/* rd-report-return.c — what somebody wants changed in a report that came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-rows.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"
#include "formats/rd-report-xml.h"
#include "model/rd-document-file.h"
#include "model/rd-register-report.h"
#include "model/rd-report-resolve.h"
#include "store/rd-store.h"

/* Versions that are looked at, the latest first. */
#define VERSIONS_MAX 20

/* (1) document is resolved as it was sent, under pseudonyms or real names: of one shape with what is stored.
 * (2) stored is the report as XML when the file was read.
 */
struct _RdReportReturn
{
  GObject       parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdDocument   *document;
  GPtrArray    *items;         /* RdReturnItem */
  GHashTable   *existing;      /* text of our comments → id */
  GHashTable   *ours;          /* id of a comment in the file that is ours already → our id */
  char         *stored;

  guint         n_missing;
  gboolean      has_macros;
};

static GType
rd_report_return_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return RD_TYPE_RETURN_ITEM;
}

static guint
rd_report_return_get_n_items (GListModel *model)
{
  return RD_REPORT_RETURN (model)->items->len;
}

static gpointer
rd_report_return_get_item (GListModel *model, guint position)
{
  RdReportReturn *self = RD_REPORT_RETURN (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rd_report_return_get_item_type;
  iface->get_n_items = rd_report_return_get_n_items;
  iface->get_item = rd_report_return_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RdReportReturn, rd_report_return, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Auxiliary methods: the report */

static RdDocument *
resolve (RdReportReturn *self, const RdDocument *stored, RdNamingMode mode, GError **error)
{
  RdReportCopy copy = { .mode = mode, .with_figures = TRUE, .with_comments = TRUE };

  return rd_report_resolve (self->reg, self->review, stored, &copy, error);
}

/* Under which names it was sent is seen by which of them it has more of. */
static gboolean
choose_names (RdReportReturn *self, const RdDocument *stored, const GPtrArray *theirs, RdNamingMode *out_mode, GError **error)
{
  guint best = 0;

  for (int mode = RD_NAMING_PSEUDONYMS; mode >= RD_NAMING_REAL; mode--)
    {
      RdDocument *document = resolve (self, stored, (RdNamingMode) mode, error);
      g_autoptr (GPtrArray) paragraphs = document != NULL ? rd_paragraphs_new (document) : NULL;
      g_autoptr (GPtrArray) ours = paragraphs != NULL ? rd_return_list_ours (document, paragraphs) : NULL;
      guint same = ours != NULL ? rd_return_count_same (ours, theirs) : 0;

      if (document == NULL)
        return FALSE;
      if (self->document != NULL && same <= best)
        {
          rd_document_free (document);
          continue;
        }
      best = same;
      *out_mode = (RdNamingMode) mode;
      g_clear_pointer (&self->document, rd_document_free);
      self->document = document;
    }
  return TRUE;
}

static void
add_known (GHashTable *known, const RdDocument *document)
{
  g_autoptr (GPtrArray) paragraphs = rd_paragraphs_new (document);
  g_autoptr (GPtrArray) list = rd_return_list_ours (document, paragraphs);
  g_autoptr (GArray) rows = rd_return_list_units (list, 0, list->len, rd_return_is_same_row);

  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (known, g_strdup (((const RdReturnOurs *) list->pdata[i])->text));
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, RdReturnUnit, i).is_row)
      g_hash_table_add (known, rd_return_spell_row (list, &g_array_index (rows, RdReturnUnit, i)));
}

/* What stands in versions that were kept; NULL where none was, or with @error. (transfer full) */
static GHashTable *
list_known (RdReportReturn *self, RdNamingMode mode, GError **error)
{
  const GPtrArray *versions = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_VERSIONS);
  g_autoptr (GHashTable) known = NULL;

  for (guint i = versions->len; i-- > 0 && versions->len - i <= VERSIONS_MAX;)
    {
      g_autoptr (RdDocument) version = rd_register_get_version (self->reg, self->review, ((const RdReportVersion *) versions->pdata[i])->id, error);
      g_autoptr (RdDocument) document = version != NULL ? resolve (self, version, mode, error) : NULL;

      if (document == NULL)
        return NULL;
      if (known == NULL)
        known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      add_known (known, document);
    }
  return g_steal_pointer (&known);
}

static void
list_existing (RdReportReturn *self, const RdDocxReview *file)
{
  const GPtrArray *comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);

  for (guint i = 0; i < comments->len; i++)
    {
      const RdReportComment *comment = comments->pdata[i];

      g_hash_table_insert (self->existing, g_strdup (comment->text), g_strdup (comment->parent_id != NULL ? comment->parent_id : comment->id));
    }
  for (guint i = 0; i < file->comments->len; i++)
    {
      const RdDocumentComment *comment = file->comments->pdata[i];
      const char *id = g_hash_table_lookup (self->existing, comment->text);

      if (id != NULL)
        g_hash_table_insert (self->ours, g_strdup (comment->id), g_strdup (id));
    }
}

static gboolean
compare (RdReportReturn *self, const RdDocxReview *file, GError **error)
{
  g_autoptr (RdDocument) stored = rd_register_get_report (self->reg, self->review, error);
  g_autoptr (GPtrArray) theirs = rd_return_list_theirs (file);
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GHashTable) known = NULL;
  RdNamingMode mode = RD_NAMING_PSEUDONYMS;
  GError *problem = NULL;

  if (stored == NULL || !choose_names (self, stored, theirs, &mode, error))
    return FALSE;
  known = list_known (self, mode, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  self->stored = rd_report_xml_write (stored);
  list_existing (self, file);
  paragraphs = rd_paragraphs_new (self->document);
  ours = rd_return_list_ours (self->document, paragraphs);
  if (known != NULL && rd_return_count_same (ours, theirs) == 0)
    g_clear_pointer (&known, g_hash_table_unref);
  g_ptr_array_unref (self->items);
  self->items = rd_return_propose (self->document, ours, theirs, file, known, self->existing, &self->n_missing);
  return TRUE;
}

/* Auxiliary methods: what is taken */

static guint
count_chosen (const GPtrArray *items, RdReturnChoice choice)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += rd_return_item_get_choice (items->pdata[i]) == choice;
  return n;
}

static gboolean
check_same (RdReportReturn *self, GError **error)
{
  g_autoptr (RdDocument) now = rd_register_get_report (self->reg, self->review, error);
  g_autofree char *xml = now != NULL ? rd_report_xml_write (now) : NULL;

  if (now == NULL)
    return FALSE;
  if (g_str_equal (xml, self->stored))
    return TRUE;
  g_set_error_literal (error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT, "the report was changed since the file was read");
  return FALSE;
}

static void
cut (char **text, gsize most)
{
  const char *end;

  if (*text == NULL || strlen (*text) <= most)
    return;
  end = g_utf8_find_prev_char (*text, *text + most);
  (*text)[end != NULL ? end - *text : 0] = '\0';
}

/* What a comment may have is less than what a file can say. */
static RdReportComment *
make_comment (RdReportReturn *self, const RdReturnFacts *facts, GHashTable *ids)
{
  const RdSection *section = self->document->sections->pdata[facts->section];
  RdReportComment *comment = rd_report_comment_new (rd_review_item_get_review (self->review)->id);
  const char *parent = facts->parent_id != NULL ? g_hash_table_lookup (ids, facts->parent_id) : NULL;

  g_free (comment->section_id);
  g_free (comment->author);
  g_free (comment->made);
  g_free (comment->text);
  comment->section_id = g_strdup (section->id);
  comment->parent_id = g_strdup (parent);
  comment->author = g_strdup (facts->author != NULL && *facts->author != '\0' ? facts->author : NULL);
  comment->made = g_strdup (facts->made);
  comment->text = g_strdup (facts->after);
  comment->quote = *facts->before != '\0' ? g_strdup (facts->before) : NULL;
  comment->is_resolved = facts->is_resolved;
  return comment;
}

/* Answers come after what they answer. */
static GPtrArray *
make_comments (RdReportReturn *self, GHashTable *ids)
{
  GPtrArray *comments = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_comment_free);

  for (guint answers = 0; answers < 2; answers++)
    for (guint i = 0; i < self->items->len; i++)
      {
        const RdReturnFacts *facts = rd_return_item_get_facts (self->items->pdata[i]);
        RdReportComment *comment;

        if (facts->kind != RD_RETURN_COMMENT || (facts->parent_id != NULL) != (answers == 1)
            || rd_return_item_get_choice (self->items->pdata[i]) != RD_RETURN_ACCEPTED)
          continue;
        comment = make_comment (self, facts, ids);
        cut (&comment->text, RD_REPORT_COMMENT_MAX);
        cut (&comment->quote, RD_REPORT_COMMENT_MAX);
        cut (&comment->author, RD_REPORT_AUTHOR_MAX);
        g_hash_table_insert (ids, g_strdup (facts->comment_id), g_strdup (comment->id));
        g_ptr_array_add (comments, comment);
      }
  return comments;
}

static GHashTable *
copy_ids (GHashTable *from)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (ids, g_strdup (key), g_strdup (value));
  return ids;
}

/* GObject overrides */

static void
rd_report_return_finalize (GObject *object)
{
  RdReportReturn *self = RD_REPORT_RETURN (object);

  g_clear_object (&self->reg);
  g_clear_object (&self->review);
  g_clear_pointer (&self->document, rd_document_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->existing, g_hash_table_unref);
  g_clear_pointer (&self->ours, g_hash_table_unref);
  g_free (self->stored);
  G_OBJECT_CLASS (rd_report_return_parent_class)->finalize (object);
}

static void
rd_report_return_class_init (RdReportReturnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_report_return_finalize;
}

static void
rd_report_return_init (RdReportReturn *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->existing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Public API */

RdReportReturn *
rd_report_return_read_bytes (RdRegister *reg, RdReviewItem *review, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdReportReturn) self = NULL;
  g_autoptr (RdDocxReview) file = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && bytes != NULL, NULL);

  file = rd_docx_review_read (bytes, cancellable, error);
  if (file == NULL)
    return NULL;
  self = g_object_new (RD_TYPE_REPORT_RETURN, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->has_macros = file->has_macros;
  return compare (self, file, error) ? g_steal_pointer (&self) : NULL;
}

RdReportReturn *
rd_report_return_read (RdRegister *reg, RdReviewItem *review, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdDocumentFile) file = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && path != NULL, NULL);

  file = rd_document_file_read (path, cancellable, error);
  return file != NULL ? rd_report_return_read_bytes (reg, review, file->bytes, cancellable, error) : NULL;
}

guint
rd_report_return_count (RdReportReturn *self, RdReturnChoice choice)
{
  g_return_val_if_fail (RD_IS_REPORT_RETURN (self), 0);

  return count_chosen (self->items, choice);
}

guint
rd_report_return_count_barred (RdReportReturn *self)
{
  guint n = 0;

  g_return_val_if_fail (RD_IS_REPORT_RETURN (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += !rd_return_item_can_accept (self->items->pdata[i]);
  return n;
}

void
rd_report_return_choose_all (RdReportReturn *self, RdReturnChoice choice)
{
  g_return_if_fail (RD_IS_REPORT_RETURN (self));

  for (guint i = 0; i < self->items->len; i++)
    if (choice == RD_RETURN_UNDECIDED || rd_return_item_get_choice (self->items->pdata[i]) == RD_RETURN_UNDECIDED)
      rd_return_item_set_choice (self->items->pdata[i], choice);
}

gboolean
rd_report_return_has_macros (RdReportReturn *self)
{
  g_return_val_if_fail (RD_IS_REPORT_RETURN (self), FALSE);

  return self->has_macros;
}

guint
rd_report_return_count_missing (RdReportReturn *self)
{
  g_return_val_if_fail (RD_IS_REPORT_RETURN (self), 0);

  return self->n_missing;
}

gboolean
rd_report_return_apply (RdReportReturn *self, GError **error)
{
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray) comments = NULL;

  g_return_val_if_fail (RD_IS_REPORT_RETURN (self), FALSE);

  if (rd_report_return_count (self, RD_RETURN_ACCEPTED) == 0)
    return TRUE;
  if (!check_same (self, error))
    return FALSE;
  ids = copy_ids (self->ours);
  comments = make_comments (self, ids);
  document = rd_document_copy (self->document);
  rd_return_carry_out (document, self->items, ids);
  return rd_register_take_returned (self->reg, self->review, document, comments, error);
}
