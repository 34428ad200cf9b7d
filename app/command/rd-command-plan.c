/* rd-command-plan.c — plan add, list, remove, apply, template, usual: the board's own milestones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "core/rules/rd-framework-extend.h"
#include "model/rd-plan-check.h"
#include "model/rd-register-plan.h"
#include "model/rd-wording.h"

static char *add_label, *add_after, *add_before, *add_amount, *add_unit, *add_stage, *add_owner;

static const GOptionEntry add_options[] = {
  { "label", 0, 0, G_OPTION_ARG_STRING, &add_label, N_("What it is called"), N_("L") },
  { "after", 0, 0, G_OPTION_ARG_STRING, &add_after, N_("The milestone after which it is due"), N_("MILESTONE") },
  { "before", 0, 0, G_OPTION_ARG_STRING, &add_before, N_("The milestone before which it is due"), N_("MILESTONE") },
  { "amount", 0, 0, G_OPTION_ARG_STRING, &add_amount, N_("How many; 0 is the same day"), N_("N") },
  { "unit", 0, 0, G_OPTION_ARG_STRING, &add_unit, N_("working-days, days, weeks, months or years"), N_("U") },
  { "stage", 0, 0, G_OPTION_ARG_STRING, &add_stage, N_("The stage it belongs to; else that of the milestone"), N_("STAGE") },
  { "owner", 0, 0, G_OPTION_ARG_STRING, &add_owner, N_("Who has to do it"), N_("NAME") },
  { NULL }
};

static const RdColumn template_columns[] = {
  { "code", N_("Code") },
  { "label", N_("Milestone") },
  { "stage", N_("Stage") },
  { "anchor", N_("Counted from") },
  { "direction", N_("After or before") },
  { "amount", N_("How many") },
  { "unit", N_("Unit") },
  { "owner", N_("Owner") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "code", N_("Code") },
  { "milestone" },
  { "label", N_("Milestone") },
  { "stage" },
  { "anchor", N_("Counted from") },
  { "direction", N_("After or before") },
  { "amount", N_("How many") },
  { "unit", N_("Unit") },
  { "owner", N_("Owner") },
  { "due", N_("Due") },
  { "planned", N_("Planned") },
  { "done", N_("Done") },
  { "status", N_("Status") },
  { NULL }
};

/* --- rows */

static JsonObject *
make_line (const RdLocalMilestone *local)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "code", local->code);
  rd_row_set_text (row, "label", local->label);
  rd_row_set_text (row, "stage", local->stage);
  rd_row_set_text (row, "anchor", local->anchor);
  rd_row_set_text (row, "direction", local->direction);
  if (local->amount >= 0)
    rd_row_set_number (row, "amount", local->amount);
  rd_row_set_text (row, "unit", local->unit);
  rd_row_set_text (row, "owner", local->owner);

  return row;
}

/* With what has become of it in the review. */
static JsonObject *
make_row (RdReviewItem *item, const RdLocalMilestone *local)
{
  JsonObject *row = make_line (local);
  g_autofree char *id = rd_local_milestone_make_id (local);
  RdDeadlineItem *deadline_item = rd_review_item_find_deadline (item, id);

  rd_row_set_text (row, "review", rd_review_item_get_reference (item));
  rd_row_set_text (row, "milestone", id);
  if (deadline_item != NULL)
    {
      const RdDeadline *deadline = rd_deadline_item_get_deadline (deadline_item);

      rd_row_set_day (row, "due", deadline->due);
      rd_row_set_day (row, "planned", deadline->planned_done);
      rd_row_set_day (row, "done", deadline->done);
      rd_row_set_text (row, "status", rd_deadline_status_get_name (deadline->status));
    }

  return row;
}

/* The review's own, by place; of @codes only, unless it is NULL. */
static JsonArray *
list_rows (RdReviewItem *item, const GPtrArray *codes)
{
  g_autoptr (GPtrArray) sorted = rd_plan_sort (rd_review_item_get_rows (item, RD_ROWS_LOCAL_MILESTONES));
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < sorted->len; i++)
    {
      const RdLocalMilestone *local = g_ptr_array_index (sorted, i);

      if (codes == NULL || g_ptr_array_find_with_equal_func ((GPtrArray *) codes, local->code, g_str_equal, NULL))
        json_array_add_object_element (rows, make_row (item, local));
    }

  return rows;
}

static RdExit
write_one (RdCall *call, RdReviewItem *item, const char *code)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (JsonArray) rows = NULL;

  g_ptr_array_add (codes, (gpointer) code);
  rows = list_rows (item, codes);

  return rd_output_object (call, columns, json_object_ref (json_array_get_object_element (rows, 0)));
}

/* --- add */

static gboolean
read_anchor (RdPlanDetails *details)
{
  if ((add_after == NULL) == (add_before == NULL))
    {
      rd_call_warn (_("give either --after or --before, with the milestone from which it is counted"));
      return FALSE;
    }
  details->anchor = add_after != NULL ? add_after : add_before;
  details->direction = add_after != NULL ? "after" : "before";
  return TRUE;
}

static gboolean
read_details (RdPlanDetails *details)
{
  gint64 amount;
  RdUnit unit;

  if (!rd_call_require ("--label", add_label) || !read_anchor (details) || !rd_call_require ("--amount", add_amount)
      || !rd_call_read_number (add_amount, _("period"), 0, RD_PERIOD_MAX_AMOUNT, &amount))
    return FALSE;
  details->unit = add_unit != NULL ? add_unit : "working-days";
  if (!rd_unit_from_name (details->unit, &unit))
    {
      g_autofree char *quoted = rd_call_quote (details->unit);

      rd_call_warn (_("no unit %s; --unit is working-days, days, weeks, months or years"), quoted);
      return FALSE;
    }
  details->label = add_label;
  details->amount = (int) amount;
  details->stage = add_stage;
  details->owner = add_owner;
  return TRUE;
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  RdPlanDetails details = { .code = call->args[1] };
  g_autoptr (GError) error = NULL;

  if (item == NULL || !read_details (&details))
    return RD_EXIT_USAGE;
  if (!rd_register_add_local_milestone (call->reg, item, &details, NULL, &error))
    return rd_call_fail (error, details.code);

  return write_one (call, item, details.code);
}

/* --- list and remove */

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);

  if (item == NULL)
    return RD_EXIT_USAGE;

  return rd_output_rows (call, columns, list_rows (item, NULL), _("No milestones of the board’s own."));
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) rows = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  if (item == NULL)
    return RD_EXIT_USAGE;

  g_ptr_array_add (codes, call->args[1]);
  rows = list_rows (item, codes);
  if (!rd_register_remove_local_milestone (call->reg, item, call->args[1], &error))
    return rd_call_fail (error, call->args[1]);

  return rd_output_object (call, columns, json_object_ref (json_array_get_object_element (rows, 0)));
}

/* --- the board's template */

static RdExit
run_apply (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  const char * const *codes = call->n_args > 1 ? (const char * const *) call->args + 1 : NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_apply_template (call->reg, item, codes, &taken, &error))
    return rd_call_fail (error, NULL);

  return rd_output_rows (call, columns, list_rows (item, taken), NULL);
}

static RdExit
run_template (RdCall *call)
{
  g_autoptr (GPtrArray) sorted = rd_plan_sort (rd_register_get_board_rows (call->reg, RD_ROWS_LOCAL_MILESTONES));
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < sorted->len; i++)
    json_array_add_object_element (rows, make_line (g_ptr_array_index (sorted, i)));

  return rd_output_rows (call, template_columns, rows, _("The board’s template is empty; “plan usual” fills it."));
}

static RdExit
run_usual (RdCall *call)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_get_board_rows (call->reg, RD_ROWS_LOCAL_MILESTONES)->len > 0)
    return rd_call_refuse (_("the board’s template has lines already, which stay as they are; “plan template” lists them"));
  if (!rd_register_fill_template (call->reg, &error))
    return rd_call_fail (error, NULL);

  return run_template (call);
}

const RdCommand rd_command_plan[] = {
  { "plan", "add", "REVIEW CODE --label L --after|--before MILESTONE --amount N [--unit U] [--stage STAGE] [--owner NAME]",
    N_("Add a milestone of the board’s own to a review"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "plan", "list", "REVIEW", N_("List the board’s own milestones of a review"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "plan", "remove", "REVIEW CODE", N_("Remove a milestone of the board’s own, with what was recorded of it"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "plan", "apply", "REVIEW [CODE…]", N_("Take milestones from the board’s template: those named, or all that fit"),
    1, G_MAXUINT, RD_NEEDS_WRITING, FALSE, NULL, run_apply },
  { "plan", "template", "", N_("List the board’s template of milestones"),
    0, 0, RD_NEEDS_READING, FALSE, NULL, run_template },
  { "plan", "usual", "", N_("Put the lines that boards usually track into an empty template"),
    0, 0, RD_NEEDS_WRITING, FALSE, NULL, run_usual },
  { NULL }
};
