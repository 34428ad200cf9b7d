/* rd-register-publication-texts.c — what a board publishes with or beside a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-publication-texts.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

static gboolean
is_kind (const char *kind)
{
  return kind != NULL && g_strv_contains (rd_publication_text_kinds, kind);
}

/* What is there, or an empty one. (transfer full) */
static RdPublicationText *
take_text (RdReviewItem *review, const char *kind)
{
  const RdPublicationText *before = rd_register_find_publication_text (review, kind);
  RdPublicationText *text;

  if (before != NULL)
    return rd_publication_text_copy (before);
  text = rd_publication_text_new (rd_review_item_get_review (review)->id);
  text->kind = g_strdup (kind);
  text->agreed = RD_DAY_NONE;
  return text;
}

static void
make_draft (RdPublicationText *self)
{
  self->agreed = RD_DAY_NONE;
  g_clear_pointer (&self->agreed_by, g_free);
}

/* Public API */

const RdPublicationText *
rd_register_find_publication_text (RdReviewItem *review, const char *kind)
{
  const GPtrArray *texts;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && kind != NULL, NULL);

  texts = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_TEXTS);
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (((const RdPublicationText *) texts->pdata[i])->kind, kind))
      return texts->pdata[i];
  return NULL;
}

gboolean
rd_register_put_publication_text (RdRegister *self, RdReviewItem *review, const char *kind, const char *text, GError **error)
{
  const RdPublicationText *before;
  g_autoptr(RdPublicationText) record = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && is_kind (kind), FALSE);

  before = rd_register_find_publication_text (review, kind);
  record = take_text (review, kind);
  if (!rd_register_has_text (text))
    return before == NULL
           || rd_register_remove_row (self, review, "publication-text-cleared", NULL, RD_ROWS_PUBLICATION_TEXTS, record, error);
  g_free (record->text);
  record->text = g_strdup (text);
  rd_register_tidy_texts (&rd_publication_text_type, record);
  if (before != NULL && g_str_equal (before->text, record->text))
    return TRUE;
  make_draft (record);
  return rd_register_check_text (record->text, RD_PUBLICATION_TEXT_MAX, FALSE, RD_FAULT_PUBLICATION_TEXT, error)
         && rd_register_put_row (self, review, "publication-text-written", NULL, RD_ROWS_PUBLICATION_TEXTS, record, error);
}

gboolean
rd_register_agree_publication_text (RdRegister *self, RdReviewItem *review, const char *kind, RdDay day, const char *by, GError **error)
{
  g_autoptr(RdPublicationText) record = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && is_kind (kind), FALSE);

  if (rd_register_find_publication_text (review, kind) == NULL)
    return rd_register_fail_missing (error);
  record = take_text (review, kind);
  make_draft (record);
  record->agreed = day;
  record->agreed_by = day != RD_DAY_NONE ? g_strdup (by) : NULL;
  rd_register_tidy_texts (&rd_publication_text_type, record);
  return rd_register_check_event (self, day, error)
         && rd_register_check_text (record->agreed_by, RD_TEXT_MAX, TRUE, RD_FAULT_AGREED_BY, error)
         && rd_register_put_row (self, review, day != RD_DAY_NONE ? "publication-text-agreed" : "publication-text-draft", NULL,
                                 RD_ROWS_PUBLICATION_TEXTS, record, error);
}
