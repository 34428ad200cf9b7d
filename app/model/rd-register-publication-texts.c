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

static void
make_draft (RdPublicationText *self)
{
  self->agreed = RD_DAY_NONE;
  g_clear_pointer (&self->agreed_by, g_free);
}

static const char *
get_code (const RdPublicationText *before, const RdPublicationText *after)
{
  if (before == NULL || !g_str_equal (before->text, after->text))
    return "publication-text-written";
  return after->agreed != RD_DAY_NONE ? "publication-text-agreed" : "publication-text-draft";
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

RdPublicationText *
rd_register_dup_publication_text (RdReviewItem *review, const char *kind)
{
  const RdPublicationText *before;
  RdPublicationText *text;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && is_kind (kind), NULL);

  before = rd_register_find_publication_text (review, kind);
  if (before != NULL)
    return rd_publication_text_copy (before);
  text = rd_publication_text_new (rd_review_item_get_review (review)->id);
  text->kind = g_strdup (kind);
  return text;
}

gboolean
rd_register_put_publication_text (RdRegister *self, RdReviewItem *review, const RdPublicationText *text, GError **error)
{
  const RdPublicationText *before;
  g_autoptr(RdPublicationText) record = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && text != NULL && is_kind (text->kind), FALSE);

  before = rd_register_find_publication_text (review, text->kind);
  record = rd_publication_text_copy (text);
  rd_register_tidy_texts (&rd_publication_text_type, record);
  if (*record->text == '\0')
    return before == NULL
           || rd_register_remove_row (self, review, "publication-text-cleared", NULL, RD_ROWS_PUBLICATION_TEXTS, (gpointer) before, error);
  if (record->agreed == RD_DAY_NONE || (before != NULL && record->agreed == before->agreed && !g_str_equal (before->text, record->text)))
    make_draft (record);
  if (before != NULL && rd_record_equal (&rd_publication_text_type, before, record))
    return TRUE;
  return rd_register_check_text (record->text, RD_PUBLICATION_TEXT_MAX, FALSE, RD_FAULT_PUBLICATION_TEXT, error)
         && rd_register_check_event (self, record->agreed, error)
         && rd_register_check_text (record->agreed_by, RD_TEXT_MAX, TRUE, RD_FAULT_AGREED_BY, error)
         && rd_register_put_row (self, review, get_code (before, record), NULL, RD_ROWS_PUBLICATION_TEXTS, record, error);
}
