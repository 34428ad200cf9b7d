/* rd-sample-letters.c — the letters of the sample register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-sample-letters.h"

#include "core/review/rd-review-document.h"
#include "core/review/rd-letter.h"
#include "model/rd-letter-draft.h"
#include "model/rd-register-private.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-rows.h"

static RdReviewDocument *
make_document (const RdLetter *letter, const RdLetterDraft *draft)
{
  RdReviewDocument *document = rd_review_document_new (letter->review_id);

  document->agency_id = g_strdup (letter->agency_id);
  document->kind = g_strdup ("letter");
  document->name = g_strdup (draft->name);
  document->media_type = g_strdup (rd_letter_format_get_type (draft->format));
  document->size = (int) g_bytes_get_size (draft->merged->bytes);
  document->received = letter->made;
  document->received_by = g_strdup ("");
  return document;
}

static gboolean
write_letter (RdRegister *self, RdReviewItem *review, RdLetter *letter, GError **error)
{
  RdLetterOrder order = {
    .template = letter->template,
    .recipient = letter->recipient,
    .agency_id = letter->agency_id,
    .with_gaps = TRUE,
  };
  g_autoptr (RdLetterDraft) draft = rd_letter_draft_new_on (self, review, &order, letter->made, error);
  g_autoptr (RdReviewDocument) document = NULL;

  if (draft == NULL)
    return FALSE;
  document = make_document (letter, draft);
  g_free (letter->document_id);
  letter->document_id = g_strdup (document->id);
  return rd_store_keep_content (self->store, draft->merged->bytes, &document->sha256, error)
         && rd_store_put_row (self->store, RD_ROWS_DOCUMENTS, document, error)
         && rd_store_put_row (self->store, RD_ROWS_LETTERS, letter, error);
}

static gboolean
write_review (RdRegister *self, const RdSampleReview *sample, GError **error)
{
  RdReviewItem *review = rd_register_find_by_id (self, sample->review->id);
  g_autoptr (RdSnapshot) snapshot = NULL;

  for (guint i = 0; i < sample->rows->len; i++)
    {
      const RdSampleRow *row = g_ptr_array_index (sample->rows, i);
      RdLetter *letter = row->record;

      if (row->kind != RD_ROWS_LETTERS)
        continue;
      g_free (letter->review_id);
      letter->review_id = g_strdup (sample->review->id);
      if (!write_letter (self, review, letter, error))
        return FALSE;
    }
  /* The review is there already: what is kept with it now is not read again by the action's end. */
  snapshot = rd_register_read (self, RD_SCOPE_ROWS, sample->review->id, error);
  if (snapshot != NULL)
    rd_register_apply (self, snapshot, NULL);
  return snapshot != NULL;
}

gboolean
rd_sample_letters_write (RdRegister *self, const RdSample *sample, GError **error)
{
  /* A letter speaks of what is in the register: it is read as it stands so far. */
  g_autoptr (RdSnapshot) snapshot = rd_register_read (self, RD_SCOPE_ALL, NULL, error);

  if (snapshot == NULL)
    return FALSE;
  rd_register_apply (self, snapshot, NULL);
  for (guint i = 0; i < sample->reviews->len; i++)
    if (!write_review (self, g_ptr_array_index (sample->reviews, i), error))
      return FALSE;
  return TRUE;
}
