/* rd-register-letters.c — letters made, kept and sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-letters.h"

#include "core/review/rd-agency-request.h"
#include "core/review/rd-review-document.h"
#include "core/review/rd-letter.h"
#include "model/rd-milestone-edit.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-milestones.h"
#include "store/rd-store-rows.h"

/* What one action writes.  Invariant: documents, letters and contents have as many elements, one for each letter
 * that is new; all rows are owned.
 */
typedef struct
{
  GPtrArray *contents;     /* GBytes, borrowed */
  GPtrArray *documents;    /* RdReviewDocument */
  GPtrArray *letters;      /* RdLetter: new */
  GPtrArray *sent;         /* RdLetter: kept before */
  GPtrArray *requests;     /* RdAgencyRequest */
  GPtrArray *chases;       /* RdActionChase */
  GPtrArray *milestones;   /* RdMilestone, as the review has them before; after */
  RdMilestoneChange *change;
} Writing;

static void
writing_init (Writing *self)
{
  self->contents = g_ptr_array_new ();
  self->documents = rd_rows_new_list (RD_ROWS_DOCUMENTS);
  self->letters = rd_rows_new_list (RD_ROWS_LETTERS);
  self->sent = rd_rows_new_list (RD_ROWS_LETTERS);
  self->requests = rd_rows_new_list (RD_ROWS_AGENCY_REQUESTS);
  self->chases = rd_rows_new_list (RD_ROWS_ACTION_CHASES);
}

static void
writing_clear (Writing *self)
{
  g_clear_pointer (&self->change, rd_milestone_change_free);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->sent, g_ptr_array_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->chases, g_ptr_array_unref);
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

/* --- inside the action */

static gboolean
put_rows (RdRegister *self, RdRowsKind kind, const GPtrArray *rows, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!rd_store_put_row (self->store, kind, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
put_contents (RdRegister *self, const Writing *writing, GError **error)
{
  for (guint i = 0; i < writing->contents->len; i++)
    {
      RdReviewDocument *document = writing->documents->pdata[i];

      g_clear_pointer (&document->sha256, g_free);
      if (!rd_store_keep_content (self->store, writing->contents->pdata[i], &document->sha256, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_milestones (RdRegister *self, const RdMilestoneChange *change, GError **error)
{
  for (guint i = 0; change != NULL && i < change->removals->len; i++)
    if (!rd_store_remove_row (self->store, RD_ROWS_MILESTONES, ((const RdMilestone *) change->removals->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; change != NULL && i < change->puts->len; i++)
    if (!rd_store_put_milestone (self->store, change->puts->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_letters (RdRegister *self, gpointer data, GError **error)
{
  const Writing *writing = data;

  return put_contents (self, writing, error)
         && put_rows (self, RD_ROWS_DOCUMENTS, writing->documents, error)
         && put_rows (self, RD_ROWS_LETTERS, writing->letters, error)
         && put_rows (self, RD_ROWS_LETTERS, writing->sent, error)
         && put_rows (self, RD_ROWS_AGENCY_REQUESTS, writing->requests, error)
         && put_rows (self, RD_ROWS_ACTION_CHASES, writing->chases, error)
         && put_milestones (self, writing->change, error);
}

static gboolean
act (RdRegister *self, RdReviewItem *review, const char *code, const char *subject, Writing *writing, GError **error)
{
  RdRegisterAct action = {
    .code = code,
    .subject = subject,
    .review_id = rd_review_item_get_review (review)->id,
    .scope = RD_SCOPE_ROWS,
    .write = write_letters,
    .data = writing,
  };

  return rd_register_act (self, &action, error);
}

/* --- what sending brings with it */

static gboolean
is_recipient (const RdMilestoneKind *kind, const char *recipient)
{
  return recipient != NULL && g_strv_contains ((const char * const *) kind->recipients, recipient);
}

/* The milestone that a letter records; NULL for none, or where the framework has none such. */
static const RdMilestoneKind *
find_milestone (RdRegister *self, RdReviewItem *review, const RdLetter *letter)
{
  g_autoptr (RdLetterSheet) sheet = rd_letter_sheet_find (self, letter->template, NULL);
  const RdMilestoneKind *kind = NULL;

  if (sheet != NULL && sheet->milestone != NULL)
    kind = rd_framework_find_milestone (rd_review_item_get_framework (review), sheet->milestone);
  if (kind == NULL)
    return NULL;
  /* To another board: that board is told, whatever its name. */
  if (sheet->addressee == RD_LETTER_TO_ANYBODY)
    return kind;
  return kind->recipients[0] == NULL || is_recipient (kind, letter->recipient) ? kind : NULL;
}

/* Records the milestone among the rows so far, unless that recipient has been told already. */
static gboolean
add_milestone (RdRegister *self, RdReviewItem *review, RdLetter *letter, Writing *writing, GError **error)
{
  const RdMilestoneKind *kind = find_milestone (self, review, letter);
  g_autoptr (RdMilestoneChange) change = NULL;
  GPtrArray *after;
  RdMilestoneEdit edit = { .day = letter->sent };

  if (kind == NULL)
    return TRUE;
  edit.milestone = kind->id;
  edit.recipient = is_recipient (kind, letter->recipient) ? letter->recipient : NULL;
  if (rd_progress_get_told_day (kind, writing->milestones, edit.recipient != NULL ? edit.recipient : "") != RD_DAY_NONE)
    return TRUE;
  if (!rd_milestone_edit_check (&edit, rd_review_item_get_framework (review), self->today, error))
    return FALSE;
  change = rd_milestone_edit_work_out (&edit, rd_review_item_get_framework (review),
                                       rd_review_item_get_review (review)->id, writing->milestones);
  after = rd_milestone_change_apply (change, writing->milestones);
  g_ptr_array_unref (writing->milestones);
  writing->milestones = after;
  g_free (letter->milestone);
  letter->milestone = g_strdup (kind->id);
  return TRUE;
}

/* A request's items are asked for with it, a reminder's are reminded of. */
static void
add_requests (RdReviewItem *review, const RdLetter *letter, Writing *writing)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);
  gboolean is_request = g_str_equal (letter->template, "request-agency");
  gboolean is_reminder = g_str_equal (letter->template, "reminder-agency");

  for (guint i = 0; letter->agency_id != NULL && (is_request || is_reminder) && i < rows->len; i++)
    {
      const RdAgencyRequest *row = rows->pdata[i];
      RdAgencyRequest *changed;

      if (row->received != RD_DAY_NONE || !g_str_equal (row->agency_id, letter->agency_id)
          || (is_request && row->asked != RD_DAY_NONE))
        continue;
      changed = rd_agency_request_copy (row);
      if (is_request)
        changed->asked = letter->sent;
      else
        {
          changed->reminded = letter->sent;
          changed->reminders++;
        }
      g_ptr_array_add (writing->requests, changed);
    }
}

/* What the letter lists, and is still open, is chased with it. */
static void
add_chases (RdReviewItem *review, const RdLetter *letter, Writing *writing)
{
  g_autoptr (GPtrArray) chased = NULL;

  if (letter->agency_id == NULL || !g_str_equal (letter->template, RD_LETTER_ACTION_CHASE))
    return;
  chased = rd_review_item_list_chased (review, letter->agency_id, letter->made);
  for (guint i = 0; i < chased->len; i++)
    {
      RdActionChase *chase = rd_action_chase_new (letter->review_id);

      chase->action_id = g_strdup (((const RdAction *) chased->pdata[i])->id);
      chase->day = letter->sent;
      chase->means = g_strdup ("letter");
      chase->letter_id = g_strdup (letter->id);
      g_ptr_array_add (writing->chases, chase);
    }
}

static gboolean
send_one (RdRegister *self, RdReviewItem *review, RdLetter *letter, RdDay day, Writing *writing, GError **error)
{
  if (day < letter->made)
    {
      g_set_error_literal (error, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_SENT_BEFORE_MADE, "sent before it was made");
      return FALSE;
    }
  letter->sent = day;
  if (!add_milestone (self, review, letter, writing, error))
    return FALSE;
  add_requests (review, letter, writing);
  add_chases (review, letter, writing);
  return TRUE;
}

static gboolean
begin_sending (RdRegister *self, RdReviewItem *review, RdDay day, Writing *writing, GError **error)
{
  if (!rd_register_check_ready (self, error) || !rd_register_check_day (day, error))
    return FALSE;
  if (day > self->today)
    {
      g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE, "sent on a day still to come");
      return FALSE;
    }
  writing->milestones = g_ptr_array_ref ((GPtrArray *) rd_review_item_get_recordings (review));
  return TRUE;
}

static void
end_sending (RdReviewItem *review, Writing *writing)
{
  writing->change = rd_milestone_change_new (rd_review_item_get_recordings (review), writing->milestones);
}

/* --- letters of the review */

static const RdLetter *
find_letter (RdReviewItem *review, const char *id, GError **error)
{
  const RdLetter *letter = rd_review_item_find_row (review, RD_ROWS_LETTERS, id);

  if (letter == NULL)
    g_set_error_literal (error, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_UNKNOWN_LETTER, "no such letter");
  return letter;
}

static void
add_draft (RdRegister *self, RdReviewItem *review, const RdLetterDraft *draft, RdDay made, Writing *writing)
{
  const char *review_id = rd_review_item_get_review (review)->id;
  RdReviewDocument *document = rd_review_document_new (review_id);
  RdLetter *letter = rd_letter_new (review_id);

  document->agency_id = g_strdup (draft->agency_id);
  document->kind = g_strdup ("letter");
  document->name = g_strdup (draft->name);
  document->media_type = g_strdup (rd_letter_format_get_type (draft->format));
  document->size = (int) g_bytes_get_size (draft->merged->bytes);
  document->received = self->today;
  document->received_by = g_strdup ("");
  letter->template = g_strdup (draft->sheet->code);
  letter->document_id = g_strdup (document->id);
  letter->agency_id = g_strdup (draft->agency_id);
  letter->recipient = g_strdup (draft->recipient);
  letter->made = made;
  g_ptr_array_add (writing->contents, draft->merged->bytes);
  g_ptr_array_add (writing->documents, document);
  g_ptr_array_add (writing->letters, letter);
}

static char **
list_ids (const GPtrArray *letters)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < letters->len; i++)
    g_strv_builder_add (ids, ((const RdLetter *) letters->pdata[i])->id);
  return g_strv_builder_end (ids);
}

/* Public API */

gboolean
rd_register_keep_letters (RdRegister *self, RdReviewItem *review, const GPtrArray *drafts, RdDay sent,
                          char ***out_ids, GError **error)
{
  g_auto (Writing) writing = { 0 };
  char **ids;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (drafts != NULL && drafts->len > 0, FALSE);

  writing_init (&writing);
  if (!begin_sending (self, review, sent != RD_DAY_NONE ? sent : self->today, &writing, error))
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    {
      const RdLetterDraft *draft = drafts->pdata[i];

      g_return_val_if_fail (draft->merged->bytes != NULL, FALSE);
      if (!rd_register_check_text (draft->recipient, RD_TEXT_MAX, TRUE, RD_FAULT_RECIPIENT, error))
        return FALSE;
      add_draft (self, review, draft, sent != RD_DAY_NONE ? sent : self->today, &writing);
      if (sent != RD_DAY_NONE && !send_one (self, review, writing.letters->pdata[i], sent, &writing, error))
        return FALSE;
    }
  end_sending (review, &writing);
  ids = list_ids (writing.letters);
  if (!act (self, review, sent != RD_DAY_NONE ? "letter-sent" : "letter-made", NULL, &writing, error))
    {
      g_strfreev (ids);
      return FALSE;
    }
  if (out_ids != NULL)
    *out_ids = ids;
  else
    g_strfreev (ids);
  return TRUE;
}

gboolean
rd_register_send_letters (RdRegister *self, RdReviewItem *review, const char * const *ids, RdDay day, GError **error)
{
  g_auto (Writing) writing = { 0 };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (ids != NULL && ids[0] != NULL, FALSE);

  writing_init (&writing);
  if (!begin_sending (self, review, day, &writing, error))
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RdLetter *letter = find_letter (review, ids[i], error);

      if (letter == NULL)
        return FALSE;
      g_ptr_array_add (writing.sent, rd_letter_copy (letter));
      if (!send_one (self, review, writing.sent->pdata[i], day, &writing, error))
        return FALSE;
    }
  end_sending (review, &writing);
  return act (self, review, "letter-sent", NULL, &writing, error);
}

const RdMilestoneKind *
rd_register_find_letter_milestone (RdRegister *self, RdReviewItem *review, const char *id)
{
  const RdLetter *letter;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, NULL);

  letter = rd_review_item_find_row (review, RD_ROWS_LETTERS, id);
  return letter != NULL ? find_milestone (self, review, letter) : NULL;
}

gboolean
rd_register_remove_letter (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdLetter *letter;
  RdRowChange changes[2];
  guint n = 0;
  gconstpointer document;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  letter = find_letter (review, id, error);
  if (letter == NULL)
    return FALSE;
  document = rd_review_item_find_row (review, RD_ROWS_DOCUMENTS, letter->document_id);
  changes[n++] = (RdRowChange) { RD_ROWS_LETTERS, (gpointer) letter, TRUE };
  if (document != NULL)
    changes[n++] = (RdRowChange) { RD_ROWS_DOCUMENTS, (gpointer) document, TRUE };
  return rd_register_change_rows (self, review, "letter-removed", NULL, changes, n, NULL, error);
}

GBytes *
rd_register_read_letter (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdLetter *letter;
  const RdReviewDocument *document;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, NULL);

  if (!rd_register_check_ready (self, error))
    return NULL;
  letter = find_letter (review, id, error);
  if (letter == NULL)
    return NULL;
  document = rd_review_item_find_row (review, RD_ROWS_DOCUMENTS, letter->document_id);
  return document != NULL ? rd_store_get_content (self->store, document->sha256, error) : NULL;
}
