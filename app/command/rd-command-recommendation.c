/* rd-command-recommendation.c — recommendation add, list, edit, remove, repeats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "command/rd-command-finding.h"
#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-recommendation-repeats.h"
#include "model/rd-register-findings.h"

static char *text, *finding_place, *to, *response, *response_text, *earlier;
static gboolean national;

static const GOptionEntry add_options[] = {
  { "finding", 0, 0, G_OPTION_ARG_STRING, &finding_place, N_("The number of the finding that it follows from"), N_("N") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("Whom it is made to"), N_("WHO") },
  { "national", 0, 0, G_OPTION_ARG_NONE, &national, N_("It is for national bodies"), NULL },
  { NULL }
};

static const GOptionEntry edit_options[] = {
  { "text", 0, 0, G_OPTION_ARG_STRING, &text, N_("What is recommended"), N_("T") },
  { "finding", 0, 0, G_OPTION_ARG_STRING, &finding_place, N_("The number of the finding that it follows from"), N_("N") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("Whom it is made to"), N_("WHO") },
  { "response", 0, 0, G_OPTION_ARG_STRING, &response, N_("accepted, accepted-in-part or not-accepted"), N_("R") },
  { "response-text", 0, 0, G_OPTION_ARG_STRING, &response_text, N_("The board’s response in words"), N_("T") },
  { "earlier", 0, 0, G_OPTION_ARG_STRING, &earlier, N_("The recommendation that an earlier review made, as REVIEW:NUMBER; none: it is another"), N_("R") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "number", N_("No") },
  { "text", N_("Recommendation") },
  { "finding", N_("Finding") },
  { "to", N_("To") },
  { "national" },
  { "response", N_("Response") },
  { "response_text" },
  { "actions", N_("Actions") },
  { "id" },
  { NULL }
};

static JsonObject *
make_row (RdReviewItem *review, const RdRecommendation *recommendation)
{
  JsonObject *row = json_object_new ();
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);
  guint finding = rd_review_item_get_place (review, RD_ROWS_FINDINGS, recommendation->finding_id);
  int n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += g_strcmp0 (((const RdAction *) actions->pdata[i])->recommendation_id, recommendation->id) == 0;
  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_number (row, "number", rd_review_item_get_place (review, RD_ROWS_RECOMMENDATIONS, recommendation->id));
  rd_row_set_text (row, "text", recommendation->text);
  if (finding > 0)
    rd_row_set_number (row, "finding", finding);
  rd_row_set_text (row, "to", recommendation->addressee);
  rd_row_set_flag (row, "national", recommendation->is_national);
  rd_row_set_text (row, "response", recommendation->response);
  rd_row_set_text (row, "response_text", recommendation->response_text);
  rd_row_set_number (row, "actions", n);
  rd_row_set_text (row, "id", recommendation->id);
  return row;
}

/* "SCR/2018/02:3", "none", or "" to take back what was said. */
static gboolean
take_earlier (RdCall *call, RdRecommendation *recommendation)
{
  const char *colon = earlier != NULL ? strrchr (earlier, ':') : NULL;
  g_autofree char *reference = colon != NULL ? g_strndup (earlier, (gsize) (colon - earlier)) : NULL;
  RdReviewItem *review;
  const RdRecommendation *found;

  if (earlier == NULL || *earlier == '\0' || g_str_equal (earlier, RD_RECOMMENDATION_NO_EARLIER))
    {
      rd_call_take_text (&recommendation->earlier_id, earlier);
      return TRUE;
    }
  if (colon == NULL)
    {
      rd_call_warn (_("--earlier takes REVIEW:NUMBER, such as SCR/2018/02:3, or none"));
      return FALSE;
    }
  review = rd_call_find_review (call, reference);
  found = review != NULL ? rd_call_find_place (review, RD_ROWS_RECOMMENDATIONS, colon + 1, _("recommendation")) : NULL;
  if (found == NULL)
    return FALSE;
  rd_call_take_text (&recommendation->earlier_id, found->id);
  return TRUE;
}

static gboolean
take_options (RdCall *call, RdReviewItem *review, RdRecommendation *recommendation)
{
  const RdFinding *finding;

  rd_call_take_text (&recommendation->text, text);
  rd_call_take_text (&recommendation->addressee, to);
  rd_call_take_text (&recommendation->response, response);
  rd_call_take_text (&recommendation->response_text, response_text);
  if (!take_earlier (call, recommendation))
    return FALSE;
  if (finding_place == NULL)
    return TRUE;
  g_clear_pointer (&recommendation->finding_id, g_free);
  if (*finding_place == '\0')
    return TRUE;
  finding = rd_call_find_place (review, RD_ROWS_FINDINGS, finding_place, _("finding"));
  if (finding == NULL)
    return FALSE;
  recommendation->finding_id = g_strdup (finding->id);
  return TRUE;
}

static RdExit
keep (RdCall *call, RdReviewItem *review, RdRecommendation *recommendation)
{
  g_autoptr(GError) error = NULL;

  if (!take_options (call, review, recommendation))
    return RD_EXIT_USAGE;
  if (!rd_register_put_recommendation (call->reg, review, recommendation, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, columns,
                           make_row (review, rd_review_item_find_row (review, RD_ROWS_RECOMMENDATIONS, recommendation->id)));
}

/* --- commands */

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr(RdRecommendation) recommendation = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  recommendation = rd_recommendation_new (NULL);
  recommendation->text = g_strdup (call->args[1]);
  recommendation->is_national = national;
  return keep (call, review, recommendation);
}

static const RdRecommendation *
find (RdCall *call, RdReviewItem **out_review)
{
  *out_review = rd_call_find_review (call, call->args[0]);
  return *out_review != NULL
         ? rd_call_find_place (*out_review, RD_ROWS_RECOMMENDATIONS, call->args[1], _("recommendation")) : NULL;
}

static RdExit
run_edit (RdCall *call)
{
  RdReviewItem *review;
  const RdRecommendation *before = find (call, &review);
  g_autoptr(RdRecommendation) recommendation = before != NULL ? rd_recommendation_copy (before) : NULL;

  return recommendation != NULL ? keep (call, review, recommendation) : RD_EXIT_USAGE;
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *review;
  const RdRecommendation *recommendation = find (call, &review);
  g_autoptr(GError) error = NULL;

  if (recommendation == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_remove_recommendation (call->reg, review, recommendation->id, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *recommendations;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;
  recommendations = rd_review_item_get_rows (review, RD_ROWS_RECOMMENDATIONS);
  rows = json_array_new ();
  for (guint i = 0; i < recommendations->len; i++)
    json_array_add_object_element (rows, make_row (review, recommendations->pdata[i]));
  return rd_output_rows (call, columns, rows, _("No recommendations."));
}

/* --- made before */

static const RdColumn repeat_columns[] = {
  { "review", N_("Review") },
  { "number", N_("No") },
  { "text", N_("Recommendation") },
  { "earlier_review", N_("Made before by") },
  { "earlier_number", N_("No") },
  { "earlier_date", N_("On") },
  { "earlier_text", N_("In these words") },
  { "linked" },
  { "likeness", N_("Alike (%)") },
  { "actions", N_("Actions") },
  { "complete", N_("Done") },
  { "overdue", N_("Overdue") },
  { NULL }
};

static JsonObject *
make_repeat (const RdRecommendationRepeat *repeat)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (repeat->now->review));
  rd_row_set_number (row, "number", repeat->now->number);
  rd_row_set_text (row, "text", repeat->now->recommendation->text);
  rd_row_set_text (row, "earlier_review", rd_review_item_get_reference (repeat->before->review));
  rd_row_set_number (row, "earlier_number", repeat->before->number);
  rd_row_set_day (row, "earlier_date", repeat->before->made);
  rd_row_set_text (row, "earlier_text", repeat->before->recommendation->text);
  rd_row_set_flag (row, "linked", repeat->is_linked);
  rd_row_set_number (row, "likeness", (int) (repeat->before->likeness * 100 + 0.5));
  rd_row_set_number (row, "actions", repeat->before->n_actions);
  rd_row_set_number (row, "complete", repeat->before->n_complete);
  rd_row_set_number (row, "overdue", repeat->before->n_overdue);
  return row;
}

static RdExit
run_repeats (RdCall *call)
{
  RdReviewItem *review = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  g_autoptr(GPtrArray) repeats = NULL;
  JsonArray *rows;

  if (call->n_args > 0 && review == NULL)
    return RD_EXIT_USAGE;
  repeats = rd_register_list_repeats (call->reg, review);
  rows = json_array_new ();
  for (guint i = 0; i < repeats->len; i++)
    json_array_add_object_element (rows, make_repeat (repeats->pdata[i]));
  return rd_output_rows (call, repeat_columns, rows, _("No earlier review made any of these recommendations."));
}

const RdCommand rd_command_recommendation[] = {
  { "recommendation", "add", "REVIEW TEXT [--finding N] [--to WHO] [--national]", N_("Add a recommendation"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "recommendation", "edit", "REVIEW NUMBER [--text T] [--finding N] [--to WHO] [--response R] [--response-text T] [--earlier R]",
    N_("Change a recommendation, or record the board’s response to it"),
    2, 2, RD_NEEDS_WRITING, FALSE, edit_options, run_edit },
  { "recommendation", "remove", "REVIEW NUMBER", N_("Remove a recommendation"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "recommendation", "list", "REVIEW", N_("List what a review recommends"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "recommendation", "repeats", "[REVIEW]", N_("List recommendations that an earlier review made, or seems to have made, and what became of them"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_repeats },
  { NULL }
};
