/* rd-command-milestone.c — milestone set, milestone clear
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-moves.h"
#include "command/rd-command-publication.h"
#include "command/rd-command-table.h"

static gboolean set_planned;
static char *set_to, *set_note, *set_outcome, *clear_to;

static const GOptionEntry set_options[] = {
  { "planned", 0, 0, G_OPTION_ARG_NONE, &set_planned, N_("It is planned for that day, and has not happened yet"), NULL },
  { "to", 0, 0, G_OPTION_ARG_STRING, &set_to, N_("For this recipient only; else for every one"), N_("RECIPIENT") },
  { "outcome", 0, 0, G_OPTION_ARG_STRING, &set_outcome, N_("What a decision ended in: initiate or do-not-initiate"), N_("OUTCOME") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &set_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

static const GOptionEntry clear_options[] = {
  { "to", 0, 0, G_OPTION_ARG_STRING, &clear_to, N_("For this recipient only; else for every one"), N_("RECIPIENT") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "milestone", N_("Milestone") },
  { "recipient", N_("Recipient") },
  { "date", N_("Date") },
  { "planned", N_("Planned") },
  { "outcome", N_("Outcome") },
  { "note", N_("Note") },
  { "warnings" },
  { "moves", N_("What moved"), rd_move_columns },
  { NULL }
};

/* --- ids: each look-up says what there is where the id is unknown */

static gboolean
check_milestone (RdReviewItem *item,
                 const char   *milestone)
{
  const RdFramework *framework = rd_review_item_get_framework (item);
  g_autoptr (GPtrArray) known = NULL;

  if (rd_framework_find_milestone (framework, milestone) != NULL)
    return TRUE;

  known = g_ptr_array_new ();
  for (guint i = 0; i < framework->milestones->len; i++)
    g_ptr_array_add (known, ((RdMilestoneKind *) g_ptr_array_index (framework->milestones, i))->id);
  rd_call_refuse_unknown (_("milestone"), milestone, known);

  return FALSE;
}

static gboolean
check_recipient (RdReviewItem *item,
                 const char   *milestone,
                 const char   *recipient)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (rd_review_item_get_framework (item), milestone);
  g_autoptr (GPtrArray) known = NULL;

  if (recipient == NULL || g_strv_contains ((const char * const *) kind->recipients, recipient))
    return TRUE;

  if (kind->recipients[0] == NULL)
    {
      rd_call_warn (_("%s goes to nobody in particular; leave --to out"), milestone);
      return FALSE;
    }

  known = g_ptr_array_new ();
  for (guint i = 0; kind->recipients[i] != NULL; i++)
    g_ptr_array_add (known, kind->recipients[i]);
  rd_call_refuse_unknown (_("recipient"), recipient, known);

  return FALSE;
}

static gboolean
check_outcome (RdReviewItem *item,
               const char   *milestone,
               const char   *outcome)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (rd_review_item_get_framework (item), milestone);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (outcome == NULL)
    return TRUE;

  for (guint i = 0; i < kind->outcomes->len; i++)
    {
      const RdOutcome *known_outcome = g_ptr_array_index (kind->outcomes, i);

      if (g_str_equal (known_outcome->id, outcome))
        return TRUE;
      g_ptr_array_add (known, known_outcome->id);
    }

  if (known->len == 0)
    rd_call_warn (_("%s has no outcome; leave --outcome out"), milestone);
  else
    rd_call_refuse_unknown (_("outcome"), outcome, known);

  return FALSE;
}

/* The review, with every other id checked; NULL where one is unknown, which has been said. */
static RdReviewItem *
find_review (RdCall     *call,
             const char *recipient,
             const char *outcome)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);

  if (item == NULL
      || !check_milestone (item, call->args[1])
      || !check_recipient (item, call->args[1], recipient)
      || !check_outcome (item, call->args[1], outcome))
    return NULL;

  return item;
}

/* --- set */

/* What is kept now: an outcome and a note that were not given stayed as they were. */
static const RdMilestone *
find_recording (RdReviewItem          *item,
                const RdMilestoneEdit *edit)
{
  RdMilestoneItem *milestone = rd_review_item_find_milestone (item, edit->milestone);

  return milestone != NULL ? rd_milestone_item_get_recording (milestone, edit->recipient) : NULL;
}

static JsonObject *
describe (RdReviewItem          *item,
          const RdMilestoneEdit *edit)
{
  const RdMilestone *recording = find_recording (item, edit);
  JsonObject *object = json_object_new ();

  rd_row_set_text (object, "review", rd_review_item_get_reference (item));
  rd_row_set_text (object, "milestone", edit->milestone);
  rd_row_set_text (object, "recipient", edit->recipient);
  rd_row_set_day (object, "date", edit->day);
  rd_row_set_flag (object, "planned", edit->planned);
  rd_row_set_text (object, "outcome", recording != NULL ? recording->outcome : edit->outcome);
  rd_row_set_text (object, "note", recording != NULL ? recording->note : edit->note);

  return object;
}

static RdExit
tell_warnings (JsonObject *object,
               GPtrArray  *warnings)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    {
      rd_call_warn ("%s", (const char *) g_ptr_array_index (warnings, i));
      g_strv_builder_add (texts, g_ptr_array_index (warnings, i));
    }
  list = g_strv_builder_end (texts);
  rd_row_set_texts (object, "warnings", (const char * const *) list);

  return list[0] != NULL ? RD_EXIT_FOUND : RD_EXIT_DONE;
}

static RdExit
set_milestone (RdCall                *call,
               RdReviewItem          *item,
               const RdMilestoneEdit *edit)
{
  g_autoptr (GPtrArray) before = rd_moves_remember (item);
  g_autoptr (GPtrArray) warnings = NULL;
  g_autofree char *blocking = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  RdExit status, written;

  if (!edit->planned && g_str_equal (edit->milestone, RD_MILESTONE_PUBLISHED))
    blocking = rd_publication_call_list_blocking (call, item, edit->day);
  if (!rd_register_set_milestone (call->reg, item, edit, &warnings, &error))
    return rd_call_fail (error, edit->milestone);
  if (blocking != NULL)
    rd_call_warn (_("recorded as published, although this was not settled: %s; “publication” says why"), blocking);

  object = describe (item, edit);
  rd_row_take_rows (object, "moves", rd_moves_since (item, before));
  status = tell_warnings (object, warnings);
  written = rd_output_object (call, columns, object);

  return MAX (status, written);
}

static RdExit
run_set (RdCall *call)
{
  RdReviewItem *item = find_review (call, set_to, set_outcome);
  RdMilestoneEdit edit = {
    .milestone = call->args[1],
    .recipient = set_to,
    .planned = set_planned,
    .outcome = set_outcome,
    .note = set_note,
  };
  g_autofree char *quoted = rd_call_quote (call->args[2]);

  if (item == NULL || !rd_call_read_day (call, call->args[2], &edit.day))
    return RD_EXIT_USAGE;
  if (edit.day > call->today && !edit.planned)
    return rd_call_refuse (_("%s is later than today; add --planned if it is planned for then"), quoted);

  return set_milestone (call, item, &edit);
}

/* --- clear */

static RdExit
fail_to_clear (const char   *milestone,
               const GError *error)
{
  if (!g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED))
    return rd_call_fail (error, milestone);

  rd_call_warn (_("%s is neither recorded nor planned; “review show” shows what is"), milestone);
  return RD_EXIT_FOUND;
}

static RdExit
run_clear (RdCall *call)
{
  RdReviewItem *item = find_review (call, clear_to, NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object;

  if (item == NULL)
    return RD_EXIT_USAGE;

  before = rd_moves_remember (item);
  if (!rd_register_clear_milestone (call->reg, item, call->args[1], clear_to, &error))
    return fail_to_clear (call->args[1], error);

  object = json_object_new ();
  rd_row_set_text (object, "review", rd_review_item_get_reference (item));
  rd_row_set_text (object, "milestone", call->args[1]);
  rd_row_set_text (object, "recipient", clear_to);
  rd_row_set_texts (object, "warnings", NULL);
  rd_row_take_rows (object, "moves", rd_moves_since (item, before));

  return rd_output_object (call, columns, object);
}

const RdCommand rd_command_milestone[] = {
  { "milestone", "set", "REVIEW MILESTONE DATE [--planned] [--to RECIPIENT] [--outcome OUTCOME] [--note N]",
    N_("Record what happened, or what is planned"),
    3, 3, RD_NEEDS_WRITING, FALSE, set_options, run_set },
  { "milestone", "clear", "REVIEW MILESTONE [--to RECIPIENT]",
    N_("Take back what was recorded or planned"),
    2, 2, RD_NEEDS_WRITING, FALSE, clear_options, run_clear },
  { NULL }
};
