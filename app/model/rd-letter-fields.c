/* rd-letter-fields.c — what a letter's fields say of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-letter-fields.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "core/review/rd-consideration.h"
#include "core/review/rd-decision-entry.h"
#include "core/rules/rd-progress.h"
#include "model/rd-framework-library.h"
#include "model/rd-letter-lists.h"
#include "model/rd-register-criteria.h"
#include "model/rd-wording-private.h"

static const RdLetterField fields[] = {
  { "today", NULL, N_("The day of the letter") },
  { "board.name", NULL, N_("Name of the board") },
  { "review.reference", NULL, N_("Reference of the review") },
  { "review.title", NULL, N_("Title of the review: a pseudonym") },
  { "review.summary", NULL, N_("Summary of the review") },
  { "review.owner", NULL, N_("Who looks after the review in the board’s office") },
  { "framework.name", NULL, N_("Guidance that the review runs under") },
  { "framework.basis", NULL, N_("Legal basis of the guidance") },
  { "recipient.name", NULL, N_("Whom the letter is to"), TRUE },
  { "decision.date", NULL, N_("Day of the decision") },
  { "decision.outcome", NULL, N_("What was decided") },
  { "decision.paragraph", NULL, N_("Paragraph that the decision rests on") },
  { "decision.reasons", NULL, N_("Reasons for the decision") },
  { "decision.dissent", NULL, N_("Dissent from the decision") },
  { "decision.recipients", NULL, N_("Who is told of the decision") },
  { "completion.due", NULL, N_("Day by which the review should be completed") },
  { "completion.forecast", NULL, N_("Forecast of its completion") },
  { "publication.date", NULL, N_("Day of publication, planned or past") },
  { "publication.copies-by", NULL, N_("Day by which copies go out") },
  { "publication.keep-until", NULL, N_("Day until which the report stays published") },
  { "agency.name", "agencies", N_("Name of the agency") },
  { "agency.contact", "agencies", N_("Who is written to at the agency") },
  { "agency.contact-role", "agencies", N_("Their role") },
  { "agency.address", "agencies", N_("Address of the agency") },
  { "agency.email", "agencies", N_("E-mail address of the agency") },
  { "agency.phone", "agencies", N_("Telephone number of the agency") },
  { "agency.representative", "agencies", N_("Who represents the agency on the panel") },
  { "request.item", "requests", N_("What the agency was asked for and has not sent yet") },
  { "request.detail", "requests", N_("Of what period, in what form") },
  { "request.asked", "requests", N_("Day on which it was asked for") },
  { "request.due", "requests", N_("Day on which it is due") },
  { "request.reminded", "requests", N_("Day of the last reminder") },
  { "request.state", "requests", N_("Whether it is overdue") },
  { "action.number", "actions", N_("Number of an overdue action that the agency leads") },
  { "action.text", "actions", N_("What the action is") },
  { "action.lead", "actions", N_("Who leads it: a post") },
  { "action.agreed", "actions", N_("Day on which it was agreed") },
  { "action.due", "actions", N_("Day on which it was due") },
  { "action.late", "actions", N_("By how much it is overdue") },
  { "action.progress", "actions", N_("How much of it is done") },
  { "action.told", "actions", N_("Day on which its progress was told last") },
  { "action.chased", "actions", N_("Day on which it was chased last") },
  { "reviewer.name", "reviewers", N_("Name of a reviewer") },
  { "reviewer.role", "reviewers", N_("Their part in the review") },
  { "reviewer.organisation", "reviewers", N_("Their organisation") },
  { "reviewer.qualifications", "reviewers", N_("Their qualifications") },
  { "reviewer.appointed", "reviewers", N_("Day of their appointment") },
  { "reviewer.independence", "reviewers", N_("Their declaration of independence") },
  { "involved.name", "boards", N_("Name of another board concerned") },
  { "involved.role", "boards", N_("Why it is concerned") },
  { "involved.contact", "boards", N_("Who is written to there") },
  { "involved.told", "boards", N_("Day on which it was told") },
  { "hold.timescale", "holds", N_("Deadline that was held") },
  { "hold.reason", "holds", N_("Reason of the hold") },
  { "hold.from", "holds", N_("First day of the hold") },
  { "hold.until", "holds", N_("Last day of the hold") },
  { "hold.forecast", "holds", N_("Forecast while it was held") },
  { "hold.agreed-by", "holds", N_("Who agreed to the hold") },
  { "child.pseudonym", "children", N_("Pseudonym of the child") },
  { "child.name", "children", N_("Real name of the child"), TRUE },
  { "child.born", "children", N_("Date of birth of the child"), TRUE },
  { "child.died", "children", N_("Date of death of the child"), TRUE },
  { "child.residence", "children", N_("Where the child was normally resident"), TRUE },
};

/* --- values */

static void
set_review (RdLetterValues *values, RdRegister *reg, RdReviewItem *review)
{
  const RdReview *record = rd_review_item_get_review (review);
  const RdFramework *framework = rd_review_item_get_framework (review);

  rd_letter_set_day (values, "today", rd_register_get_today (reg));
  rd_letter_values_set (values, "board.name", rd_register_get_board_name (reg));
  rd_letter_values_set (values, "review.reference", record->reference);
  rd_letter_values_set (values, "review.title", record->title);
  rd_letter_values_set (values, "review.summary", record->summary);
  rd_letter_values_set (values, "review.owner", record->owner);
  rd_letter_values_set (values, "framework.name", rd_wording_translate_data (framework->label));
  rd_letter_values_set (values, "framework.basis", rd_wording_translate_data (framework->legal_basis));
}

/* "Ofsted, DfE and National panel". (transfer full); NULL where there is nobody */
static char *
word_recipients (const RdFramework *framework, const RdMilestoneKind *kind)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = kind != NULL ? g_strv_length (kind->recipients) : 0;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i + 1 == n ? _(" and ") : ", ",
                            rd_wording_recipient_label (framework, kind->recipients[i]));
  return n > 0 ? g_strdup (text->str) : NULL;
}

/* The reasons as they were written down; else the note beside the decision. (transfer full); may be NULL */
static char *
gather_reasons (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_CONSIDERATIONS);
  const GPtrArray *recordings = rd_review_item_get_recordings (review);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", ((const RdConsideration *) rows->pdata[i])->text);
  for (guint i = 0; text->len == 0 && i < recordings->len; i++)
    {
      const RdMilestone *recording = g_ptr_array_index (recordings, i);

      if (recording->outcome != NULL && recording->note != NULL && !recording->planned)
        g_string_append (text, recording->note);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* What those said who did not agree. (transfer full); may be NULL */
static char *
gather_dissent (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdDecisionEntry *entry = g_ptr_array_index (rows, i);

      if (g_str_equal (entry->kind, "dissent") && entry->text != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", entry->text);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* The recorded day, else the planned one; RD_DAY_NONE. */
static RdDay
find_day (RdReviewItem *review, const char *milestone, gboolean or_planned)
{
  RdMilestoneState state;

  if (!rd_progress_find (rd_review_item_get_framework (review), rd_review_item_get_recordings (review), milestone, &state))
    return RD_DAY_NONE;
  return state.day != RD_DAY_NONE || !or_planned ? state.day : state.planned;
}

/* The paragraph to which the facts lead, where that is what was decided; else the guidance’s legal basis. (transfer full) */
static char *
find_paragraph (RdReviewItem *review, const char *outcome)
{
  const RdFramework *framework = rd_review_item_get_framework (review);
  g_autoptr (RdCriteriaOutcome) facts = rd_review_item_work_out_test (review, NULL);

  if (facts != NULL && facts->result != NULL && facts->route != NULL && facts->route->paragraph != NULL
      && g_strcmp0 (facts->result->decision, outcome) == 0)
    return g_strdup (rd_wording_translate_data (facts->route->paragraph));
  return g_strdup (rd_wording_translate_data (framework->legal_basis));
}

static void
set_decision (RdLetterValues *values, RdReviewItem *review)
{
  const RdFramework *framework = rd_review_item_get_framework (review);
  const char *outcome = rd_review_item_get_outcome (review);
  g_autofree char *reasons = gather_reasons (review);
  g_autofree char *dissent = gather_dissent (review);
  g_autofree char *paragraph = outcome != NULL ? find_paragraph (review, outcome) : NULL;
  g_autofree char *recipients = word_recipients (framework, rd_framework_find_milestone (framework, "decision-reported"));

  rd_letter_set_day (values, "decision.date", find_day (review, "decision", FALSE));
  rd_letter_values_set (values, "decision.outcome", outcome != NULL ? rd_wording_outcome_label (framework, outcome) : NULL);
  rd_letter_values_set (values, "decision.paragraph", paragraph);
  rd_letter_values_set (values, "decision.reasons", reasons);
  rd_letter_values_set (values, "decision.dissent", dissent);
  rd_letter_values_set (values, "decision.recipients", recipients);
}

static const RdDeadline *
find_deadline (RdReviewItem *review, const char *timescale)
{
  RdDeadlineItem *item = rd_review_item_find_deadline (review, timescale);

  return item != NULL ? rd_deadline_item_get_deadline (item) : NULL;
}

static void
set_completion (RdLetterValues *values, RdReviewItem *review)
{
  const RdDeadline *complete = find_deadline (review, "complete");
  const RdDeadline *copies = find_deadline (review, "send-copies");
  const RdDeadline *keep = find_deadline (review, "keep-published");

  rd_letter_set_day (values, "completion.due", complete != NULL ? complete->due : RD_DAY_NONE);
  rd_letter_set_day (values, "completion.forecast", complete != NULL ? complete->forecast : RD_DAY_NONE);
  rd_letter_set_day (values, "publication.date", find_day (review, "published", TRUE));
  rd_letter_set_day (values, "publication.copies-by", copies != NULL ? copies->due : RD_DAY_NONE);
  rd_letter_set_day (values, "publication.keep-until", keep != NULL ? keep->due : RD_DAY_NONE);
}

/* --- dates by the framework's ids */

typedef void (*SetDate) (RdLetterValues *values, RdReviewItem *review, const char *name, const char *id);

static void
set_nothing (RdLetterValues *values, RdReviewItem *review, const char *name, const char *id)
{
  rd_letter_values_set (values, name, NULL);
}

static void
set_date (RdLetterValues *values, RdReviewItem *review, const char *name, const char *id)
{
  const RdDeadline *deadline = find_deadline (review, id);
  g_autofree char *why = NULL;

  if (g_str_has_prefix (name, "date."))
    rd_letter_set_day (values, name, find_day (review, id, FALSE));
  else if (g_str_has_prefix (name, "planned."))
    rd_letter_set_day (values, name, find_day (review, id, TRUE));
  else if (g_str_has_prefix (name, "due."))
    rd_letter_set_day (values, name, deadline != NULL ? deadline->due : RD_DAY_NONE);
  else if (g_str_has_prefix (name, "forecast."))
    rd_letter_set_day (values, name, deadline != NULL ? deadline->forecast : RD_DAY_NONE);
  else
    {
      why = deadline != NULL ? rd_wording_explanation (deadline) : NULL;
      rd_letter_values_set (values, name, why);
    }
}

static void
add_name (GPtrArray *names, const char *beginning, const char *id)
{
  g_autofree char *name = g_strconcat (beginning, id, NULL);

  if (rd_letter_values_is_name (name))
    g_ptr_array_add (names, g_steal_pointer (&name));
}

GPtrArray *
rd_letter_fields_list_dates (const RdFramework *framework)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree const char **timescales = rd_framework_list_timescales (framework);

  for (guint i = 0; i < framework->milestones->len; i++)
    add_name (names, "date.", ((const RdMilestoneKind *) framework->milestones->pdata[i])->id);
  for (guint i = 0; i < framework->milestones->len; i++)
    add_name (names, "planned.", ((const RdMilestoneKind *) framework->milestones->pdata[i])->id);
  for (guint i = 0; timescales[i] != NULL; i++)
    {
      add_name (names, "due.", timescales[i]);
      add_name (names, "forecast.", timescales[i]);
      add_name (names, "why.", timescales[i]);
    }
  return names;
}

static void
set_dates (RdLetterValues *values, const RdFramework *framework, RdReviewItem *review, SetDate set)
{
  g_autoptr (GPtrArray) names = rd_letter_fields_list_dates (framework);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      set (values, review, name, strchr (name, '.') + 1);
    }
}

/* --- operations */

GArray *
rd_letter_fields_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (RdLetterField));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      RdLetterField field = fields[i];

      field.label = _(field.label);
      g_array_append_val (list, field);
    }
  return list;
}

gboolean
rd_letter_fields_is_real_name (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      return fields[i].is_real_name;
  return FALSE;
}

const char *
rd_letter_fields_word_recipient (const RdFramework *framework, const char *recipient)
{
  return recipient != NULL ? rd_wording_recipient_label (framework, recipient) : NULL;
}

RdLetterValues *
rd_letter_fields_work_out (RdRegister *reg, RdReviewItem *review, const char *agency_id, const char *recipient)
{
  RdLetterValues *values;
  const RdFramework *framework;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  /* Dates of other guidance are known and empty, so that one template serves reviews of every kind. */
  values = rd_letter_fields_make_blank ();
  framework = rd_review_item_get_framework (review);
  set_review (values, reg, review);
  set_decision (values, review);
  set_completion (values, review);
  set_dates (values, framework, review, set_date);
  rd_letter_lists_fill (values, reg, review, agency_id);
  rd_letter_values_set (values, "recipient.name", rd_letter_fields_word_recipient (framework, recipient));
  return values;
}

RdLetterValues *
rd_letter_fields_make_blank (void)
{
  RdLetterValues *values = rd_letter_values_new ();
  g_autoptr (GPtrArray) library = rd_framework_library_list (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].list == NULL)
      rd_letter_values_set (values, fields[i].name, NULL);
  for (guint i = 0; library != NULL && i < library->len; i++)
    set_dates (values, g_ptr_array_index (library, i), NULL, set_nothing);
  rd_letter_lists_declare (values);
  return values;
}
