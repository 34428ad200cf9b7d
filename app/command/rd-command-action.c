/* rd-command-action.c — actions and the progress on them: action add, edit, note, close …; actions; actions export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-file.h"
#include "command/rd-command-finding.h"
#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-action-sheet.h"
#include "model/rd-leak-scan.h"
#include "model/rd-register-findings.h"
#include "model/rd-sheet-file.h"

static char *text, *recommendation, *agency, *lead, *agreed, *due, *success, *impact, *look, *evidence, *reason, *on, *by, *progress, *from;
static char *status_text, *output_path;
static gboolean real_names;

#define PLAN_OPTIONS \
  { "recommendation", 0, 0, G_OPTION_ARG_STRING, &recommendation, N_("The number of the recommendation that it is for"), N_("N") }, \
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency, N_("The agency that leads it"), N_("A") }, \
  { "lead", 0, 0, G_OPTION_ARG_STRING, &lead, N_("The person or post that leads it"), N_("WHO") }, \
  { "agreed", 0, 0, G_OPTION_ARG_STRING, &agreed, N_("When it was agreed"), N_("D") }, \
  { "due", 0, 0, G_OPTION_ARG_STRING, &due, N_("By when"), N_("D") }, \
  { "success", 0, 0, G_OPTION_ARG_STRING, &success, N_("How it will be known that it worked"), N_("T") }, \
  { "impact", 0, 0, G_OPTION_ARG_STRING, &impact, N_("What it changed for children"), N_("T") }, \
  { "look", 0, 0, G_OPTION_ARG_STRING, &look, N_("When it is looked at next"), N_("D") }

static const GOptionEntry add_options[] = { PLAN_OPTIONS, { NULL } };

static const GOptionEntry edit_options[] = {
  { "text", 0, 0, G_OPTION_ARG_STRING, &text, N_("What is to be done"), N_("T") },
  PLAN_OPTIONS,
  { NULL }
};

static const GOptionEntry note_options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("When it was told; else today"), N_("D") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("Who told it"), N_("WHO") },
  { "progress", 0, 0, G_OPTION_ARG_STRING, &progress, N_("How much is done, 0 to 100"), N_("P") },
  { NULL }
};

static const GOptionEntry close_options[] = {
  { "evidence", 0, 0, G_OPTION_ARG_STRING, &evidence, N_("What shows that it is complete"), N_("T") },
  { "impact", 0, 0, G_OPTION_ARG_STRING, &impact, N_("What it changed for children"), N_("T") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("When it was closed; else today"), N_("D") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_("Who closed it"), N_("WHO") },
  { NULL }
};

static const GOptionEntry carry_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_("Why"), N_("T") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("When it was decided; else today"), N_("D") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_("Who decided it"), N_("WHO") },
  { NULL }
};

static const GOptionEntry list_options[] = {
  { "status", 0, 0, G_OPTION_ARG_STRING, &status_text, N_("Only those that stand so: overdue, due-soon, complete …"), N_("S") },
  { NULL }
};

static const GOptionEntry export_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file to write"), N_("FILE") },
  { "status", 0, 0, G_OPTION_ARG_STRING, &status_text, N_("Only those that stand so: overdue, due-soon, complete …"), N_("S") },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("Real names instead of pseudonyms"), NULL },
  { NULL }
};

static const RdColumn note_columns[] = {
  { "date", N_("Date") }, { "text", N_("Progress") }, { "from", N_("From") }, { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") }, { "number", N_("No") }, { "text", N_("Action") }, { "recommendation", N_("Recommendation") },
  { "agency", N_("Agency") }, { "lead", N_("Lead") }, { "agreed" }, { "due", N_("Due") }, { "status", N_("State") },
  { "days_late" }, { "working_days_late" }, { "working_days_left" }, { "progress", N_("%") }, { "success" }, { "evidence" }, { "impact" },
  { "next_review" }, { "closed", N_("Closed") }, { "closed_by" }, { "outcome" }, { "reason" }, { "notes", NULL, note_columns }, { "id" },
  { NULL }
};

/* --- rows */

static JsonArray *
make_notes (RdReviewItem *review, const char *action_id)
{
  const GPtrArray *notes = rd_review_item_get_rows (review, RD_ROWS_ACTION_NOTES);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      const RdActionNote *note = notes->pdata[i];
      JsonObject *row;

      if (!g_str_equal (note->action_id, action_id))
        continue;
      row = json_object_new ();
      rd_row_set_day (row, "date", note->day);
      rd_row_set_text (row, "text", note->text);
      rd_row_set_text (row, "from", note->author);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static void
set_state (RdCall *call, const RdAction *action, JsonObject *row)
{
  RdActionState state;

  rd_register_work_out_action (call->reg, action, &state);
  rd_row_set_text (row, "status", rd_action_status_to_text (state.status));
  rd_row_set_number (row, "days_late", state.days_late);
  rd_row_set_number (row, "working_days_late", state.working_days_late);
  rd_row_set_number (row, "working_days_left", state.working_days_left);
}

static JsonObject *
make_row (RdCall *call, RdReviewItem *review, const RdAction *action)
{
  JsonObject *row = json_object_new ();
  const RdAgency *leader = action->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) : NULL;
  guint place = rd_review_item_get_place (review, RD_ROWS_RECOMMENDATIONS, action->recommendation_id);

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_number (row, "number", rd_review_item_get_place (review, RD_ROWS_ACTIONS, action->id));
  rd_row_set_text (row, "text", action->text);
  if (place > 0)
    rd_row_set_number (row, "recommendation", place);
  rd_row_set_text (row, "agency", leader != NULL ? leader->code : NULL);
  rd_row_set_text (row, "lead", action->lead);
  rd_row_set_day (row, "agreed", action->agreed);
  rd_row_set_day (row, "due", action->due);
  set_state (call, action, row);
  rd_row_set_number (row, "progress", action->progress);
  rd_row_set_text (row, "success", action->success);
  rd_row_set_text (row, "evidence", action->evidence);
  rd_row_set_text (row, "impact", action->impact);
  rd_row_set_day (row, "next_review", action->next_review);
  rd_row_set_day (row, "closed", action->closed);
  rd_row_set_text (row, "closed_by", action->closed_by);
  rd_row_set_text (row, "outcome", action->outcome);
  rd_row_set_text (row, "reason", action->reason);
  rd_row_take_rows (row, "notes", make_notes (review, action->id));
  rd_row_set_text (row, "id", action->id);
  return row;
}

/* --- reading the call */

static gboolean
take_links (RdReviewItem *review, RdAction *action)
{
  if (recommendation != NULL)
    {
      const RdRecommendation *found = *recommendation != '\0'
        ? rd_call_find_place (review, RD_ROWS_RECOMMENDATIONS, recommendation, _("recommendation")) : NULL;

      if (*recommendation != '\0' && found == NULL)
        return FALSE;
      rd_call_take_text (&action->recommendation_id, found != NULL ? found->id : "");
    }
  if (agency != NULL)
    {
      const RdAgency *found = *agency != '\0' ? rd_call_find_agency (review, agency) : NULL;

      if (*agency != '\0' && found == NULL)
        return FALSE;
      rd_call_take_text (&action->agency_id, found != NULL ? found->id : "");
    }
  return TRUE;
}

static gboolean
take_day (RdCall *call, RdDay *day, const char *option)
{
  if (option == NULL)
    return TRUE;
  *day = RD_DAY_NONE;
  return *option == '\0' || rd_call_read_day (call, option, day);
}

static gboolean
take_plan (RdCall *call, RdReviewItem *review, RdAction *action)
{
  rd_call_take_text (&action->text, text);
  rd_call_take_text (&action->lead, lead);
  rd_call_take_text (&action->success, success);
  rd_call_take_text (&action->impact, impact);
  return take_links (review, action) && take_day (call, &action->agreed, agreed) && take_day (call, &action->due, due)
         && take_day (call, &action->next_review, look);
}

static RdExit
keep (RdCall *call, RdReviewItem *review, RdAction *action)
{
  g_autoptr(GError) error = NULL;

  if (!rd_register_put_action (call->reg, review, action, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, columns, make_row (call, review, rd_review_item_find_row (review, RD_ROWS_ACTIONS, action->id)));
}

/* (transfer full); NULL where there is none */
static RdAction *
find (RdCall *call, RdReviewItem **out_review)
{
  const RdAction *action = NULL;

  *out_review = rd_call_find_review (call, call->args[0]);
  if (*out_review != NULL)
    action = rd_call_find_place (*out_review, RD_ROWS_ACTIONS, call->args[1], _("action"));
  return action != NULL ? rd_action_copy (action) : NULL;
}

/* --- commands */

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr(RdAction) action = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  action = rd_action_new (NULL);
  action->text = g_strdup (call->args[1]);
  return take_plan (call, review, action) ? keep (call, review, action) : RD_EXIT_USAGE;
}

static RdExit
run_edit (RdCall *call)
{
  RdReviewItem *review;
  g_autoptr(RdAction) action = find (call, &review);

  return action != NULL && take_plan (call, review, action) ? keep (call, review, action) : RD_EXIT_USAGE;
}

static RdExit
run_note (RdCall *call)
{
  RdReviewItem *review;
  g_autoptr(RdAction) action = find (call, &review);
  g_autoptr(RdActionNote) note = NULL;
  g_autoptr(GError) error = NULL;
  gint64 percent = -1;

  if (action == NULL || (progress != NULL && !rd_call_read_number (progress, _("progress"), 0, 100, &percent)))
    return RD_EXIT_USAGE;
  note = rd_action_note_new (NULL);
  note->action_id = g_strdup (action->id);
  note->text = g_strdup (call->args[2]);
  note->author = g_strdup (from);
  note->day = call->today;
  if (!take_day (call, &note->day, on))
    return RD_EXIT_USAGE;
  if (!rd_register_put_action_note (call->reg, review, note, (int) percent, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, columns, make_row (call, review, rd_review_item_find_row (review, RD_ROWS_ACTIONS, action->id)));
}

static RdExit
end (RdCall *call, const char *outcome)
{
  RdReviewItem *review;
  g_autoptr(RdAction) action = find (call, &review);

  if (action == NULL)
    return RD_EXIT_USAGE;
  action->closed = call->today;
  if (!take_day (call, &action->closed, on))
    return RD_EXIT_USAGE;
  rd_call_take_text (&action->outcome, outcome);
  rd_call_take_text (&action->evidence, evidence);
  rd_call_take_text (&action->impact, impact);
  rd_call_take_text (&action->reason, reason);
  rd_call_take_text (&action->closed_by, by);
  if (g_str_equal (outcome, "complete"))
    action->progress = 100;
  return keep (call, review, action);
}

static RdExit
run_close (RdCall *call)
{
  return end (call, "complete");
}

static RdExit
run_carry (RdCall *call)
{
  return end (call, "carried-forward");
}

static RdExit
run_withdraw (RdCall *call)
{
  return end (call, "withdrawn");
}

static RdExit
run_reopen (RdCall *call)
{
  RdReviewItem *review;
  g_autoptr(RdAction) action = find (call, &review);

  if (action == NULL)
    return RD_EXIT_USAGE;
  action->closed = RD_DAY_NONE;
  g_clear_pointer (&action->outcome, g_free);
  g_clear_pointer (&action->closed_by, g_free);
  return keep (call, review, action);
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *review;
  g_autoptr(RdAction) action = find (call, &review);
  g_autoptr(GError) error = NULL;

  if (action == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_remove_action (call->reg, review, action->id, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

/* --- all of them */

static gboolean
read_status (RdActionStatus *status)
{
  g_autofree char *quoted = NULL;

  if (status_text == NULL || rd_action_status_from_text (status_text, status))
    return TRUE;
  quoted = rd_call_quote (status_text);
  rd_call_warn (_("no state %s; there is: overdue, due-soon, undated, under-way, not-started, carried-forward, complete-late, "
                  "complete, withdrawn"), quoted);
  return FALSE;
}

static void
add_rows (RdCall *call, RdReviewItem *review, const RdActionStatus *status, JsonArray *rows)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);

  for (guint i = 0; i < actions->len; i++)
    {
      RdActionState state;

      rd_register_work_out_action (call->reg, actions->pdata[i], &state);
      if (status == NULL || state.status == *status)
        json_array_add_object_element (rows, make_row (call, review, actions->pdata[i]));
    }
}

static RdExit
run_actions (RdCall *call)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  RdReviewItem *one = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  RdActionStatus status;
  JsonArray *rows;

  if ((call->n_args > 0 && one == NULL) || !read_status (&status))
    return RD_EXIT_USAGE;
  rows = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (one == NULL || review == one)
        add_rows (call, review, status_text != NULL ? &status : NULL, rows);
    }
  return rd_output_rows (call, columns, rows, _("No actions."));
}

/* Every review whose people could be in the file. */
static gboolean
scan (RdCall *call, RdReviewItem *one, const RdSheet *sheet, GError **error)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      g_autoptr(RdLeakScan) leaks = NULL;

      if (one != NULL && review != one)
        continue;
      leaks = rd_leak_scan_new (review);
      if (!rd_leak_scan_sheet (leaks, sheet, error))
        return FALSE;
    }
  return TRUE;
}

static RdExit
run_export (RdCall *call)
{
  RdReviewItem *one = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  g_autoptr(RdSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  RdActionStatus status;
  RdSheetFileKind kind;

  if ((call->n_args > 0 && one == NULL) || !read_status (&status) || !rd_call_require ("--output", output_path))
    return RD_EXIT_USAGE;
  if (!rd_sheet_file_kind_from_path (output_path, &kind, &error))
    return rd_call_fail (error, output_path);
  if (!rd_call_check_output_file (call, output_path))
    return RD_EXIT_USAGE;
  sheet = rd_register_sheet_actions (call->reg, one, status_text != NULL ? &status : NULL,
                                     real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS);
  if (!real_names && !scan (call, one, sheet, &error))
    return rd_call_fail (error, output_path);
  if (!rd_sheet_file_write (sheet, output_path, kind, RD_PAPER_A4, &error))
    return rd_call_fail (error, output_path);
  return rd_output_file (call, output_path);
}

#define PLAN_USAGE "[--recommendation N] [--agency A] [--lead WHO] [--agreed D] [--due D] [--success T] [--impact T] [--look D]"

const RdCommand rd_command_action[] = {
  { "action", "add", "REVIEW TEXT " PLAN_USAGE, N_("Add an action"), 2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "action", "edit", "REVIEW NUMBER [--text T] " PLAN_USAGE, N_("Change an action"), 2, 2, RD_NEEDS_WRITING, FALSE, edit_options, run_edit },
  { "action", "note", "REVIEW NUMBER TEXT [--on D] [--from WHO] [--progress P]", N_("Note progress on an action"),
    3, 3, RD_NEEDS_WRITING, FALSE, note_options, run_note },
  { "action", "close", "REVIEW NUMBER --evidence T [--impact T] [--on D] [--by WHO]", N_("Close an action that is complete"),
    2, 2, RD_NEEDS_WRITING, FALSE, close_options, run_close },
  { "action", "carry", "REVIEW NUMBER --reason T [--on D] [--by WHO]", N_("Carry an action forward"),
    2, 2, RD_NEEDS_WRITING, FALSE, carry_options, run_carry },
  { "action", "withdraw", "REVIEW NUMBER --reason T [--on D] [--by WHO]", N_("Withdraw an action"),
    2, 2, RD_NEEDS_WRITING, FALSE, carry_options, run_withdraw },
  { "action", "reopen", "REVIEW NUMBER", N_("Open a closed action again"), 2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_reopen },
  { "action", "remove", "REVIEW NUMBER", N_("Remove an action"), 2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "actions", NULL, "[REVIEW] [--status S]", N_("List the actions of one review, or of all"),
    0, 1, RD_NEEDS_READING, FALSE, list_options, run_actions },
  { "actions", "export", "[REVIEW] -o FILE.{docx,odt,xlsx,csv,pdf,html} [--status S] [--real-names]",
    N_("Write actions as a table to a file, with pseudonyms unless real names are asked for"),
    0, 1, RD_NEEDS_READING, FALSE, export_options, run_export },
  { NULL }
};
