/* rd-command-learning.c — learning add, list: what is learnt while a review is running
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-report.h"
#include "command/rd-command-table.h"
#include "model/rd-register-learning.h"

static char *add_kind, *add_noted, *add_action, *add_lead, *add_due, *add_done, *add_shared, *add_shared_with;

static const GOptionEntry add_options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &add_kind, N_("improvement, or good-practice"), N_("KIND") },
  { "noted", 0, 0, G_OPTION_ARG_STRING, &add_noted, N_("When it was noted; else today"), N_("D") },
  { "action", 0, 0, G_OPTION_ARG_STRING, &add_action, N_("The corrective action"), N_("T") },
  { "lead", 0, 0, G_OPTION_ARG_STRING, &add_lead, N_("Who takes it"), N_("NAME") },
  { "due", 0, 0, G_OPTION_ARG_STRING, &add_due, N_("By when"), N_("D") },
  { "done", 0, 0, G_OPTION_ARG_STRING, &add_done, N_("When it was done"), N_("D") },
  { "shared", 0, 0, G_OPTION_ARG_STRING, &add_shared, N_("When it was shared"), N_("D") },
  { "shared-with", 0, 0, G_OPTION_ARG_STRING, &add_shared_with, N_("With whom"), N_("WHO") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "kind", N_("Kind") },
  { "noted", N_("Noted on") },
  { "text", N_("Point") },
  { "action", N_("Corrective action") },
  { "lead", N_("Lead") },
  { "due", N_("Due") },
  { "done", N_("Done on") },
  { "shared", N_("Shared on") },
  { "shared_with", N_("Shared with") },
  { "id" },
  { NULL }
};

static JsonObject *
make_row (RdReviewItem *item, const RdLearningPoint *point)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (item));
  rd_row_set_text (row, "kind", point->kind);
  rd_row_set_day (row, "noted", point->noted);
  rd_row_set_text (row, "text", point->text);
  rd_row_set_text (row, "action", point->action);
  rd_row_set_text (row, "lead", point->lead);
  rd_row_set_day (row, "due", point->due);
  rd_row_set_day (row, "done", point->done);
  rd_row_set_day (row, "shared", point->shared);
  rd_row_set_text (row, "shared_with", point->shared_with);
  rd_row_set_text (row, "id", point->id);

  return row;
}

/* --- add */

static gboolean
read_kind (RdLearningDetails *details)
{
  g_autofree char *quoted = NULL;

  details->kind = add_kind != NULL ? add_kind : rd_learning_point_kinds[0];
  if (g_strv_contains (rd_learning_point_kinds, details->kind))
    return TRUE;

  quoted = rd_call_quote (details->kind);
  rd_call_warn (_("no kind %s; --kind is improvement or good-practice"), quoted);
  return FALSE;
}

static gboolean
read_days (RdCall *call, RdLearningDetails *details)
{
  if (!rd_call_read_option_day (call, add_noted, &details->noted)
      || !rd_call_read_option_day (call, add_due, &details->due)
      || !rd_call_read_option_day (call, add_done, &details->done)
      || !rd_call_read_option_day (call, add_shared, &details->shared))
    return FALSE;
  if (details->noted == RD_DAY_NONE)
    details->noted = call->today;
  return TRUE;
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  RdLearningDetails details = { .text = call->args[1], .action = add_action, .lead = add_lead,
                                .shared_with = add_shared_with };
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL || !read_kind (&details) || !read_days (call, &details))
    return RD_EXIT_USAGE;
  if (!rd_register_add_learning_point (call->reg, item, &details, &id, &error))
    return rd_call_fail (error, NULL);

  return rd_output_object (call, columns, make_row (item, rd_review_item_find_row (item, RD_ROWS_LEARNING_POINTS, id)));
}

/* --- list */

static void
add_points (JsonArray *rows, RdReviewItem *item)
{
  const GPtrArray *points = rd_review_item_get_rows (item, RD_ROWS_LEARNING_POINTS);

  for (guint i = 0; i < points->len; i++)
    json_array_add_object_element (rows, make_row (item, g_ptr_array_index (points, i)));
}

static RdExit
run_list (RdCall *call)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  RdReviewItem *one = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  JsonArray *rows;

  if (call->n_args > 0 && one == NULL)
    return RD_EXIT_USAGE;

  rows = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (one == NULL || item == one)
        add_points (rows, item);
    }

  return rd_output_rows (call, columns, rows, _("No learning points."));
}

const RdCommand rd_command_learning[] = {
  { "learning", "add",
    "REVIEW TEXT [--kind KIND] [--noted D] [--action T] [--lead NAME] [--due D] [--done D] [--shared D] [--shared-with WHO]",
    N_("Note a point for improvement, or good practice, while the review is running"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "learning", "list", "[REVIEW]", N_("List the learning points of one review, or of all"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "learning", "brief", "REVIEW -o FILE.{docx,odt,fodt,pdf,html} [--dry-run]",
    N_("Write what is learnt so far into a file, without saying whom it is about"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_beside_options, rd_command_learning_brief },
  { NULL }
};
