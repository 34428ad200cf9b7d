/* rd-command-review.c — review add, review list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-framework.h"
#include "command/rd-command-review.h"
#include "command/rd-command-table.h"
#include "core/rules/rd-progress.h"
#include "model/rd-wording.h"

/* --- a review in one row */

static const RdColumn list_columns[] = {
  { "review", N_("Review") },
  { "title", N_("Title") },
  { "framework", N_("Framework") },
  { "stage" },
  { "owner", N_("Owner") },
  { "overdue", N_("Overdue") },
  { "next" },
  { "next_due", N_("Next due") },
  { "stage_label", N_("Stage") },
  { "next_label", N_("Next") },
  { "due_soon" },
  { "outcome" },
  { NULL }
};

/* The timescale that the review item names as next, by its id. */
static const char *
find_next (RdReviewItem *item,
           const char   *label,
           RdDay         due)
{
  const GPtrArray *deadlines = rd_review_item_get_worked_out (item);

  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (rd_deadline_is_open (deadline)
          && rd_deadline_get_expected (deadline) == due
          && g_strcmp0 (rd_wording_translate_data (deadline->timescale->label), label) == 0)
        return deadline->timescale->id;
    }

  return NULL;
}

static void
set_next (JsonObject   *row,
          RdReviewItem *item)
{
  g_autofree char *label = NULL;
  int due;

  g_object_get (item, "next-label", &label, "next-due", &due, NULL);
  if (due == G_MAXINT)
    return;

  rd_row_set_text (row, "next", find_next (item, label, due));
  rd_row_set_text (row, "next_label", label);
  rd_row_set_day (row, "next_due", due);
}

static void
set_stage (JsonObject   *row,
           RdReviewItem *item)
{
  const RdStage *stage = rd_progress_get_stage (rd_review_item_get_framework (item),
                                                rd_review_item_get_recordings (item));

  rd_row_set_text (row, "stage", stage != NULL ? stage->id : NULL);
  rd_row_set_text (row, "stage_label", stage != NULL ? rd_wording_translate_data (stage->label) : NULL);
}

JsonObject *
rd_review_make_row (RdReviewItem *item)
{
  const RdReview *review = rd_review_item_get_review (item);
  JsonObject *row = json_object_new ();
  int overdue, due_soon;

  g_object_get (item, "n-overdue", &overdue, "n-due-soon", &due_soon, NULL);
  rd_row_set_text (row, "review", review->reference);
  rd_row_set_text (row, "title", review->title);
  rd_row_set_text (row, "framework", review->framework);
  rd_row_set_text (row, "owner", review->owner);
  rd_row_set_text (row, "outcome", rd_review_item_get_outcome (item));
  rd_row_set_number (row, "overdue", overdue);
  rd_row_set_number (row, "due_soon", due_soon);
  set_stage (row, item);
  set_next (row, item);

  return row;
}

static RdExit
run_list (RdCall *call)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      json_array_add_object_element (rows, rd_review_make_row (item));
    }

  return rd_output_rows (call, list_columns, rows, _("No reviews."));
}

/* --- add */

static char *add_title, *add_framework, *add_owner, *add_summary;

static const GOptionEntry add_options[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, &add_title, N_("What the board calls it: “Child A”"), N_("T") },
  { "framework", 0, 0, G_OPTION_ARG_STRING, &add_framework, N_("The guidance it runs under (scr-2015)"), N_("ID") },
  { "owner", 0, 0, G_OPTION_ARG_STRING, &add_owner, N_("Who looks after it in the board’s office"), N_("NAME") },
  { "summary", 0, 0, G_OPTION_ARG_STRING, &add_summary, N_("A line for the overview"), N_("TEXT") },
  { NULL }
};

static RdExit
run_add (RdCall *call)
{
  const RdReviewDetails details = {
    .reference = call->args[0],
    .title = add_title,
    .framework = add_framework,
    .owner = add_owner,
    .summary = add_summary,
  };
  g_autoptr (GError) error = NULL;
  RdReviewItem *item;

  if (!rd_call_require ("--title", add_title))
    return RD_EXIT_USAGE;
  if (rd_register_add_review (call->reg, &details, &item, &error))
    return rd_output_object (call, list_columns, rd_review_make_row (item));
  if (g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK))
    return rd_call_refuse_framework (call, add_framework);

  return rd_call_fail (error, call->args[0]);
}

const RdCommand rd_command_review[] = {
  { "review", "add", "REVIEW --title T [--framework ID] [--owner NAME] [--summary TEXT]", N_("Add a review"),
    1, 1, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "review", "move", "REVIEW --framework ID [--framework-version V] [--dry-run]", N_("Move a review to another framework or version"),
    1, 1, RD_NEEDS_WRITING, FALSE, rd_command_review_move_options, rd_command_review_move },
  { "review", "list", "", N_("List the reviews, with their stage and what is due next"),
    0, 0, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "review", "show", "REVIEW", N_("Show one review: its milestones and holds"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, rd_command_review_show },
  { NULL }
};
