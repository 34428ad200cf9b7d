/* rd-command-action.c — one action, the progress on it, how it was chased: action add, edit, note, chase, close …
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-action-row.h"
#include "command/rd-command-agency.h"
#include "command/rd-command-finding.h"
#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"

static char *text, *recommendation, *agency, *lead, *agreed, *due, *success, *impact, *look, *evidence, *reason, *on, *by, *progress, *from;
static char *means, *note_text;

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

static const GOptionEntry chase_options[] = {
  { "means", 0, 0, G_OPTION_ARG_STRING, &means, N_("How: e-mail, telephone, meeting or letter; else e-mail"), N_("HOW") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("When; else today"), N_("D") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &note_text, N_("Who was asked, and what they said"), N_("T") },
  { NULL }
};

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
  return rd_output_object (call, rd_action_columns, rd_action_row_new (call, review, rd_review_item_find_row (review, RD_ROWS_ACTIONS, action->id)));
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
  return rd_output_object (call, rd_action_columns, rd_action_row_new (call, review, rd_review_item_find_row (review, RD_ROWS_ACTIONS, action->id)));
}

/* The actions that are named, by their ids. NULL where one is none. (transfer full) */
static char **
find_ids (RdCall *call, RdReviewItem *review)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 1; i < call->n_args; i++)
    {
      const RdAction *action = rd_call_find_place (review, RD_ROWS_ACTIONS, call->args[i], _("action"));

      if (action == NULL)
        return NULL;
      g_strv_builder_add (ids, action->id);
    }
  return g_strv_builder_end (ids);
}

static RdExit
run_chase (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_auto(GStrv) ids = review != NULL ? find_ids (call, review) : NULL;
  g_autoptr(RdActionChase) chase = NULL;
  g_autoptr(GError) error = NULL;
  JsonArray *rows;

  if (ids == NULL)
    return RD_EXIT_USAGE;
  chase = rd_action_chase_new (NULL);
  chase->day = call->today;
  chase->means = g_strdup (means != NULL ? means : "e-mail");
  chase->note = g_strdup (note_text);
  if (!take_day (call, &chase->day, on))
    return RD_EXIT_USAGE;
  if (!rd_register_chase_actions (call->reg, review, (const char * const *) ids, chase, &error))
    return rd_call_fail (error, NULL);
  rows = json_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    json_array_add_object_element (rows, rd_action_row_new (call, review, rd_review_item_find_row (review, RD_ROWS_ACTIONS, ids[i])));
  return rd_output_rows (call, rd_action_columns, rows, NULL);
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

#define PLAN_USAGE "[--recommendation N] [--agency A] [--lead WHO] [--agreed D] [--due D] [--success T] [--impact T] [--look D]"

const RdCommand rd_command_action[] = {
  { "action", "add", "REVIEW TEXT " PLAN_USAGE, N_("Add an action"), 2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "action", "edit", "REVIEW NUMBER [--text T] " PLAN_USAGE, N_("Change an action"), 2, 2, RD_NEEDS_WRITING, FALSE, edit_options, run_edit },
  { "action", "note", "REVIEW NUMBER TEXT [--on D] [--from WHO] [--progress P]", N_("Note progress on an action"),
    3, 3, RD_NEEDS_WRITING, FALSE, note_options, run_note },
  { "action", "chase", "REVIEW NUMBER… [--means HOW] [--on D] [--note T]", N_("Record that actions were chased"),
    2, G_MAXUINT, RD_NEEDS_WRITING, FALSE, chase_options, run_chase },
  { "action", "close", "REVIEW NUMBER --evidence T [--impact T] [--on D] [--by WHO]", N_("Close an action that is complete"),
    2, 2, RD_NEEDS_WRITING, FALSE, close_options, run_close },
  { "action", "carry", "REVIEW NUMBER --reason T [--on D] [--by WHO]", N_("Carry an action forward"),
    2, 2, RD_NEEDS_WRITING, FALSE, carry_options, run_carry },
  { "action", "withdraw", "REVIEW NUMBER --reason T [--on D] [--by WHO]", N_("Withdraw an action"),
    2, 2, RD_NEEDS_WRITING, FALSE, carry_options, run_withdraw },
  { "action", "reopen", "REVIEW NUMBER", N_("Open a closed action again"), 2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_reopen },
  { "action", "remove", "REVIEW NUMBER", N_("Remove an action"), 2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { NULL }
};
