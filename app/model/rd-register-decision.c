/* rd-register-decision.c — the decision, how it came about, and what became of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-decision.h"

#include "core/review/rd-publication.h"
#include "model/rd-decision-round.h"
#include "model/rd-register-criteria.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"

/* Auxiliary methods */

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Texts lose the blanks around them; optional ones that are empty then become NULL. */
static void
tidy_texts (const RdRecordType *type, gpointer record)
{
  for (gsize i = 0; i < type->n_fields; i++)
    {
      const RdField *field = &type->fields[i];
      g_autofree char *text = NULL;

      if (field->type != RD_FIELD_TEXT || rd_record_get_text (record, field) == NULL)
        continue;
      text = g_strstrip (g_strdup (rd_record_get_text (record, field)));
      rd_record_set_text (record, field, *text == '\0' && (field->flags & RD_FIELD_OPTIONAL) != 0 ? NULL : text);
    }
}

static gboolean
fail_missing (GError **error)
{
  g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "it is not in the register any more");
  return FALSE;
}

/* A day that may be written and has come; RD_DAY_NONE is fine where it is @optional. */
static gboolean
check_past (RdRegister *self, RdDay day, gboolean optional, GError **error)
{
  if (optional && day == RD_DAY_NONE)
    return TRUE;
  if (!rd_register_check_day (day, error))
    return FALSE;
  if (day <= self->today)
    return TRUE;
  g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE, "a day after today cannot be recorded");
  return FALSE;
}

static gboolean
check_code (const char *code, const char * const *codes, const char *fault, GError **error)
{
  if (code != NULL && g_strv_contains (codes, code))
    return TRUE;
  return rd_register_fail_value (error, fault);
}

/* The log */

static const char * const publication_outcomes[] = { RD_OUTCOME_PUBLISH, RD_OUTCOME_DO_NOT_PUBLISH, NULL };

static gboolean
check_outcome (RdReviewItem *review, const RdDecisionEntry *entry, GError **error)
{
  gboolean is_initiation = g_str_equal (entry->about, "initiation");

  if (g_str_equal (entry->kind, "decision") || g_str_equal (entry->kind, "recommendation"))
    {
      if (g_str_equal (entry->about, "publication"))
        return check_code (entry->outcome, publication_outcomes, RD_FAULT_OUTCOME, error);
      if (!is_initiation)
        return TRUE;
      if (entry->outcome != NULL && rd_framework_find_outcome (rd_review_item_get_framework (review), entry->outcome) != NULL)
        return TRUE;
      return rd_register_fail_value (error, RD_FAULT_OUTCOME);
    }
  return entry->outcome == NULL || check_code (entry->outcome, rd_decision_entry_views, RD_FAULT_OUTCOME, error);
}

static gboolean
check_answered (RdRegister *self, const RdDecisionEntry *entry, GError **error)
{
  if (entry->due != RD_DAY_NONE && !rd_register_check_day (entry->due, error))
    return FALSE;
  if (!check_past (self, entry->answered, TRUE, error))
    return FALSE;
  if (entry->answered != RD_DAY_NONE && entry->answered < entry->day)
    return rd_register_fail_dates (error, RD_FAULT_DATE_ANSWERED);
  return TRUE;
}

/* To whom it was told, or what the log is to say: something has to stand there. */
static gboolean
check_substance (const RdDecisionEntry *entry, GError **error)
{
  if (g_str_equal (entry->kind, "outcome-told"))
    return !is_empty (entry->party) || rd_register_fail_value (error, RD_FAULT_PARTY);
  if (entry->outcome != NULL || !is_empty (entry->text))
    return TRUE;
  return rd_register_fail_value (error, RD_FAULT_LOG_TEXT);
}

static gboolean
check_entry (RdRegister *self, RdReviewItem *review, const RdDecisionEntry *entry, GError **error)
{
  return check_code (entry->kind, rd_decision_entry_kinds, RD_FAULT_LOG_KIND, error)
         && check_code (entry->about, rd_decision_entry_subjects, RD_FAULT_LOG_KIND, error)
         && check_past (self, entry->day, FALSE, error)
         && rd_register_check_text (entry->party, RD_TEXT_MAX, TRUE, RD_FAULT_PARTY, error)
         && rd_register_check_text (entry->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (entry->answer, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && check_outcome (review, entry, error)
         && check_answered (self, entry, error)
         && check_substance (entry, error);
}

static void
note_worked_out (RdReviewItem *review, RdDecisionEntry *entry)
{
  g_autoptr (RdCriteriaOutcome) outcome = rd_review_item_work_out_test (review, NULL);

  if (outcome == NULL || !g_str_equal (entry->kind, "decision") || !g_str_equal (entry->about, "initiation"))
    return;
  g_free (entry->worked_out);
  entry->worked_out = g_strdup (outcome->result != NULL ? outcome->result->id : RD_NOT_DETERMINED);
}

static int
count_entries (RdReviewItem *review)
{
  const GPtrArray *entries = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  int last = 0;

  for (guint i = 0; i < entries->len; i++)
    last = MAX (last, ((const RdDecisionEntry *) entries->pdata[i])->position);
  return last;
}

/* The entry as it is kept: what a form does not state stays as it is. (transfer full) */
static RdDecisionEntry *
make_entry (RdReviewItem *review, const RdDecisionEntry *entry)
{
  const RdDecisionEntry *before = rd_review_item_find_row (review, RD_ROWS_DECISION_LOG, entry->id);
  RdDecisionEntry *after = rd_decision_entry_copy (entry);

  if (after->about == NULL)
    after->about = g_strdup ("initiation");
  g_free (after->review_id);
  after->review_id = g_strdup (rd_review_item_get_review (review)->id);
  after->position = before != NULL ? before->position : count_entries (review) + 1;
  if (before != NULL)
    {
      g_free (after->worked_out);
      after->worked_out = g_strdup (before->worked_out);
    }
  tidy_texts (&rd_decision_entry_type, after);
  return after;
}

static const char *
find_code (const RdDecisionEntry *entry, gboolean is_new)
{
  if (!is_new)
    return "decision-entry-changed";
  return g_str_equal (entry->kind, "decision") ? "decision-recorded" : "decision-logged";
}

/* Public API */

gboolean
rd_register_put_decision_entry (RdRegister *self, RdReviewItem *review, const RdDecisionEntry *entry, GError **error)
{
  g_autoptr (RdDecisionEntry) after = NULL;
  g_autoptr (RdDecisionRound) round = NULL;
  gboolean is_new;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && entry != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  after = make_entry (review, entry);
  if (!check_entry (self, review, after, error))
    return FALSE;
  is_new = rd_review_item_find_row (review, RD_ROWS_DECISION_LOG, after->id) == NULL;
  if (is_new)
    note_worked_out (review, after);
  round = rd_decision_round_put (review, after, self->today, error);
  return round != NULL
         && rd_register_change_rows (self, review, find_code (after, is_new), NULL,
                                     (const RdRowChange *) (gpointer) round->changes->data, round->changes->len, NULL, error);
}

gboolean
rd_register_remove_decision_entry (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_autoptr (RdDecisionRound) round = NULL;
  const RdDecisionEntry *entry;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  entry = rd_review_item_find_row (review, RD_ROWS_DECISION_LOG, id);
  if (entry == NULL)
    return fail_missing (error);
  round = rd_decision_round_remove (review, entry, self->today, error);
  return round != NULL
         && rd_register_change_rows (self, review, "decision-entry-removed", NULL,
                                     (const RdRowChange *) (gpointer) round->changes->data, round->changes->len, NULL, error);
}

/* Reasons */

static const RdConsideration *
find_consideration (RdReviewItem *review, const char *prompt)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_CONSIDERATIONS);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdConsideration *) rows->pdata[i])->prompt, prompt))
      return rows->pdata[i];
  return NULL;
}

static gboolean
check_reason (const RdReason *reason, GError **error)
{
  return check_code (reason->prompt, rd_consideration_prompts, RD_FAULT_PROMPT, error)
         && rd_register_check_text (reason->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* Adds what has to be written for one reason, if anything. */
static void
add_reason (RdReviewItem *review, const RdReason *reason, GArray *changes, GPtrArray *kept)
{
  const RdConsideration *before = find_consideration (review, reason->prompt);
  g_autofree char *text = g_strstrip (g_strdup (reason->text != NULL ? reason->text : ""));
  RdRowChange change = { RD_ROWS_CONSIDERATIONS, (gpointer) before, TRUE };
  RdConsideration *after;

  if (g_strcmp0 (before != NULL ? before->text : "", text) == 0)
    return;
  if (*text != '\0')
    {
      after = before != NULL ? rd_consideration_copy (before) : rd_consideration_new (rd_review_item_get_review (review)->id);
      g_free (after->prompt);
      after->prompt = g_strdup (reason->prompt);
      g_free (after->text);
      after->text = g_steal_pointer (&text);
      g_ptr_array_add (kept, after);
      change = (RdRowChange) { RD_ROWS_CONSIDERATIONS, after, FALSE };
    }
  g_array_append_val (changes, change);
}

gboolean
rd_register_keep_reasons (RdRegister *self, RdReviewItem *review, const RdReason *reasons, guint n_reasons, GError **error)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_consideration_free);

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  for (guint i = 0; i < n_reasons; i++)
    {
      if (!check_reason (&reasons[i], error))
        return FALSE;
      add_reason (review, &reasons[i], changes, kept);
    }
  return changes->len == 0
         || rd_register_change_rows (self, review, "consideration-kept", NULL,
                                     (const RdRowChange *) (gpointer) changes->data, changes->len, NULL, error);
}

const char *
rd_review_item_get_reason (RdReviewItem *review, const char *prompt)
{
  const RdConsideration *consideration;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && prompt != NULL, "");

  consideration = find_consideration (review, prompt);
  return consideration != NULL ? consideration->text : "";
}

/* Boards */

static gboolean
check_board (RdRegister *self, const RdInvolvedBoard *board, GError **error)
{
  if (is_empty (board->name))
    return rd_register_fail_value (error, RD_FAULT_INVOLVED_BOARD);
  return rd_register_check_text (board->name, RD_TEXT_MAX, TRUE, RD_FAULT_INVOLVED_BOARD, error)
         && check_code (board->role, rd_involved_board_roles, RD_FAULT_BOARD_ROLE, error)
         && rd_register_check_text (board->contact, RD_TEXT_MAX, TRUE, RD_FAULT_PARTY, error)
         && rd_register_check_text (board->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && check_past (self, board->told, TRUE, error);
}

gboolean
rd_register_put_involved_board (RdRegister *self, RdReviewItem *review, const RdInvolvedBoard *board, GError **error)
{
  g_autoptr (RdInvolvedBoard) after = NULL;
  gboolean is_new;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && board != NULL, FALSE);

  after = rd_involved_board_copy (board);
  g_free (after->review_id);
  after->review_id = g_strdup (rd_review_item_get_review (review)->id);
  tidy_texts (&rd_involved_board_type, after);
  if (!check_board (self, after, error))
    return FALSE;
  is_new = rd_review_item_find_row (review, RD_ROWS_INVOLVED_BOARDS, after->id) == NULL;
  return rd_register_put_row (self, review, is_new ? "board-added" : "board-changed", NULL, RD_ROWS_INVOLVED_BOARDS, after, error);
}

gboolean
rd_register_remove_involved_board (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  gconstpointer board;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  board = rd_review_item_find_row (review, RD_ROWS_INVOLVED_BOARDS, id);
  if (board == NULL)
    return fail_missing (error);
  return rd_register_remove_row (self, review, "board-removed", NULL, RD_ROWS_INVOLVED_BOARDS, board, error);
}

const RdInvolvedBoard *
rd_review_item_find_deciding_board (RdReviewItem *review)
{
  const GPtrArray *boards;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  boards = rd_review_item_get_rows (review, RD_ROWS_INVOLVED_BOARDS);
  for (guint i = 0; i < boards->len; i++)
    if (g_str_equal (((const RdInvolvedBoard *) boards->pdata[i])->role, "normally-resident"))
      return boards->pdata[i];
  return NULL;
}
