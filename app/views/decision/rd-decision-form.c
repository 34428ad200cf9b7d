/* rd-decision-form.c — the forms of the decision's page: a reason, a step in the log, a board
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-decision-form.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording-decision.h"

/* --- a reason */

static gboolean
save_reason (RdRecordForm *form, gpointer record, GError **error)
{
  const RdConsideration *consideration = record;
  RdReason reason = { consideration->prompt, consideration->text };

  return rd_register_keep_reasons (rd_record_form_get_register (form), rd_record_form_get_review (form), &reason, 1, error);
}

static const RdFormField reason_fields[] = {
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("What was weighed") },
};

/* The shape for a prompt, whose question stands above the form; it lives as long as the program. */
static const RdFormShape *
get_reason_shape (const char *prompt)
{
  static GHashTable *shapes;
  RdFormShape *shape;

  if (shapes == NULL)
    shapes = g_hash_table_new (g_str_hash, g_str_equal);
  shape = g_hash_table_lookup (shapes, prompt);
  if (shape != NULL)
    return shape;
  shape = g_new0 (RdFormShape, 1);
  shape->type = &rd_consideration_type;
  shape->fields = reason_fields;
  shape->n_fields = G_N_ELEMENTS (reason_fields);
  shape->intro = rd_wording_prompt_hint (prompt);
  shape->save_label = N_("_Save");
  shape->saved = N_("Reasons kept.");
  shape->save = save_reason;
  g_hash_table_insert (shapes, (gpointer) g_intern_string (prompt), shape);
  return shape;
}

GtkWidget *
rd_reason_form_new (RdRegister *reg, RdReviewItem *review, const char *prompt)
{
  RdConsideration *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (prompt != NULL, NULL);

  record = rd_consideration_new (rd_review_item_get_review (review)->id);
  record->prompt = g_strdup (prompt);
  record->text = g_strdup (rd_review_item_get_reason (review, prompt));
  return rd_record_form_new (get_reason_shape (prompt), reg, review, record);
}

/* --- the log */

static gboolean
save_entry (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_decision_entry (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

/* Decisions and recommendations have a form of their own. */
static const char * const log_kinds[] = {
  "dissent",
  "peer-challenge",
  "panel-advice",
  "panel-challenge",
  "panel-request",
  "panel-invitation",
  "research",
  "alternative-review",
  "outcome-told",
  NULL
};

/* What each kind of step has beside its day, its party and what was said. */
static const char * const kinds_with_subject[] = {
  "dissent", "peer-challenge", "panel-advice", "panel-challenge", "panel-request", "panel-invitation", "outcome-told", NULL
};
static const char * const kinds_with_view[] = { "peer-challenge", "panel-advice", NULL };
static const char * const kinds_with_party[] = {
  "dissent", "peer-challenge", "panel-advice", "research", "alternative-review", "outcome-told", NULL
};
static const char * const kinds_with_answer[] = { "panel-challenge", "panel-request", "panel-invitation", NULL };

static const RdFormField log_fields[] = {
  { .name = "kind", .kind = RD_FORM_CHOICE, .label = N_("What happened"), .codes = log_kinds, .word = rd_wording_log_kind },
  { .name = "about", .kind = RD_FORM_CHOICE, .label = N_("About"), .codes = rd_decision_entry_subjects, .word = rd_wording_log_about,
    .shown_by = "kind", .shown_for = kinds_with_subject },
  { .name = "day", .kind = RD_FORM_DAY, .label = N_("Day"), .is_needed = TRUE },
  { .name = "party", .kind = RD_FORM_LINE, .label = N_("Who, or to whom (a role, no names)"),
    .shown_by = "kind", .shown_for = kinds_with_party },
  { .name = "outcome", .kind = RD_FORM_CHOICE, .label = N_("View of the decision"), .codes = rd_decision_entry_views,
    .word = rd_wording_log_view, .none = N_("No view stated"),
    .shown_by = "kind", .shown_for = kinds_with_view },
  { .name = "due", .kind = RD_FORM_COMING, .label = N_("Answer wanted by"),
    .shown_by = "kind", .shown_for = kinds_with_answer },
  { .name = "answered", .kind = RD_FORM_DAY, .label = N_("Answered on"),
    .shown_by = "kind", .shown_for = kinds_with_answer },
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("What was said, asked or found") },
  { .name = "answer", .kind = RD_FORM_TEXT, .label = N_("The answer"),
    .shown_by = "kind", .shown_for = kinds_with_answer },
};

static const RdFormShape new_entry = {
  &rd_decision_entry_type, log_fields, G_N_ELEMENTS (log_fields),
  N_("Whom a final outcome was told is recorded with the milestone too, where the name is that of a recipient: Ofsted, DfE, national panel."),
  N_("_Add to Log"), N_("Added to the log."), save_entry,
};

static const RdFormShape changed_entry = {
  &rd_decision_entry_type, log_fields, G_N_ELEMENTS (log_fields), NULL, N_("_Save"), N_("Log changed."), save_entry,
};

GtkWidget *
rd_log_form_new (RdRegister *reg, RdReviewItem *review, const RdDecisionEntry *entry)
{
  RdDecisionEntry *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  if (entry != NULL)
    return rd_record_form_new (&changed_entry, reg, review, rd_decision_entry_copy (entry));
  record = rd_decision_entry_new (rd_review_item_get_review (review)->id);
  record->kind = g_strdup ("peer-challenge");
  record->about = g_strdup ("initiation");
  record->day = rd_register_get_today (reg);
  return rd_record_form_new (&new_entry, reg, review, record);
}

GtkWidget *
rd_publication_log_form_new (RdRegister *reg, RdReviewItem *review)
{
  RdDecisionEntry *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  record = rd_decision_entry_new (rd_review_item_get_review (review)->id);
  record->kind = g_strdup ("panel-advice");
  record->about = g_strdup ("publication");
  record->day = rd_register_get_today (reg);
  return rd_record_form_new (&new_entry, reg, review, record);
}

/* --- boards */

static gboolean
save_board (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_involved_board (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField board_fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Board") },
  { .name = "role", .kind = RD_FORM_CHOICE, .label = N_("Why it is concerned"), .codes = rd_involved_board_roles, .word = rd_wording_board_role },
  { .name = "told", .kind = RD_FORM_DAY, .label = N_("Told on") },
  { .name = "contact", .kind = RD_FORM_LINE, .label = N_("Contact") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_board = {
  &rd_involved_board_type, board_fields, G_N_ELEMENTS (board_fields),
  N_("The board for the area in which the child is normally resident decides. Where a child was placed out of the area, more than one is told."),
  N_("_Add Board"), N_("Board added."), save_board,
};

static const RdFormShape changed_board = {
  &rd_involved_board_type, board_fields, G_N_ELEMENTS (board_fields), NULL, N_("_Save"), N_("Board changed."), save_board,
};

GtkWidget *
rd_involved_board_form_new (RdRegister *reg, RdReviewItem *review, const RdInvolvedBoard *board)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  if (board != NULL)
    return rd_record_form_new (&changed_board, reg, review, rd_involved_board_copy (board));
  return rd_record_form_new (&new_board, reg, review, rd_involved_board_new (rd_review_item_get_review (review)->id));
}
