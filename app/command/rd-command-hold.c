/* rd-command-hold.c — hold add, end, list, remove: why a deadline cannot be met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-hold-form.h"
#include "model/rd-wording.h"

static char *add_reason, *add_from, *add_until, *add_forecast, *add_agreed_by, *add_note, *end_on, *remove_from;

static const GOptionEntry add_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &add_reason, N_("Why: a code such as trial or inquest, or words"), N_("R") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &add_from, N_("Its first day"), N_("D") },
  { "until", 0, 0, G_OPTION_ARG_STRING, &add_until, N_("Its last day; else until it is ended"), N_("D") },
  { "forecast", 0, 0, G_OPTION_ARG_STRING, &add_forecast, N_("When it will be done instead"), N_("D") },
  { "agreed-by", 0, 0, G_OPTION_ARG_STRING, &add_agreed_by, N_("Who agreed to it"), N_("NAME") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &add_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

static const GOptionEntry end_options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &end_on, N_("Its last day"), N_("D") },
  { NULL }
};

static const GOptionEntry remove_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &remove_from, N_("Its first day, where there are several"), N_("D") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "timescale", N_("Timescale") },
  { "reason", N_("Reason") },
  { "from", N_("From") },
  { "until", N_("Until") },
  { "forecast", N_("Forecast") },
  { "agreed_by", N_("Agreed by") },
  { "note", N_("Note") },
  { "due", N_("Due") },
  { "status", N_("Status") },
  { NULL }
};

/* The review, with the timescale checked; NULL where one is unknown, which has been said. */
static RdReviewItem *
find_review (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  g_autofree const char **ids = NULL;
  g_autoptr (GPtrArray) known = NULL;

  if (item == NULL)
    return NULL;

  ids = rd_framework_list_timescales (rd_review_item_get_framework (item));
  if (g_strv_contains (ids, call->args[1]))
    return item;

  known = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) ids[i]);
  rd_call_refuse_unknown (_("timescale"), call->args[1], known);

  return NULL;
}

/* What has become of the deadline. */
static void
set_deadline (JsonObject   *object,
              RdReviewItem *item,
              const char   *timescale)
{
  RdDeadlineItem *deadline_item = rd_review_item_find_deadline (item, timescale);
  const RdDeadline *deadline;

  if (deadline_item == NULL)
    return;

  deadline = rd_deadline_item_get_deadline (deadline_item);
  rd_row_set_day (object, "due", deadline->due);
  rd_row_set_text (object, "status", rd_deadline_status_get_name (deadline->status));
}

/* --- add */

/* A code, or its name as the program shows it; NULL for words of the caller's own. */
static const char *
find_reason (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; rd_hold_reasons[i] != NULL; i++)
    {
      g_autofree char *name = g_utf8_casefold (rd_wording_hold_reason (rd_hold_reasons[i]), -1);

      if (g_str_equal (rd_hold_reasons[i], folded) || g_str_equal (name, folded))
        return rd_hold_reasons[i];
    }

  return NULL;
}

/* The words of a reason that has no code are kept as the note. (transfer full) */
static char *
make_note (void)
{
  if (find_reason (add_reason) != NULL)
    return g_strdup (add_note);
  if (add_note == NULL)
    return g_strdup (add_reason);

  return g_strdup_printf ("%s — %s", add_reason, add_note);
}

static gboolean
read_days (RdCall        *call,
           RdHoldDetails *details)
{
  return rd_call_require ("--reason", add_reason)
         && rd_call_require ("--from", add_from)
         && rd_call_read_day (call, add_from, &details->first_day)
         && rd_call_read_option_day (call, add_until, &details->last_day)
         && rd_call_read_option_day (call, add_forecast, &details->forecast);
}

static JsonObject *
describe (RdReviewItem        *item,
          const RdHoldDetails *details)
{
  JsonObject *object = json_object_new ();

  rd_row_set_text (object, "review", rd_review_item_get_reference (item));
  rd_row_set_text (object, "timescale", details->timescale);
  rd_row_set_text (object, "reason", details->reason);
  rd_row_set_day (object, "from", details->first_day);
  rd_row_set_day (object, "until", details->last_day);
  rd_row_set_day (object, "forecast", details->forecast);
  rd_row_set_text (object, "agreed_by", details->agreed_by);
  rd_row_set_text (object, "note", details->note);
  set_deadline (object, item, details->timescale);

  return object;
}

/* What was recorded, and what is odd about it. */
static RdExit
tell (RdCall              *call,
      RdReviewItem        *item,
      const RdHoldDetails *details)
{
  g_autofree char *warning = rd_hold_form_word_warning (details, item);
  RdExit status = rd_output_object (call, columns, describe (item, details));

  if (warning == NULL || status != RD_EXIT_DONE)
    return status;

  rd_call_warn ("%s", warning);
  return RD_EXIT_FOUND;
}

/* It is recorded all the same: two reasons may hold at once. */
static void
warn_of_overlap (const RdHold *overlap)
{
  g_autofree char *words = overlap != NULL ? rd_hold_form_word_overlap (overlap) : NULL;

  if (words != NULL)
    rd_call_warn ("%s", words);
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *item = find_review (call);
  RdHoldDetails details = { .timescale = call->args[1], .agreed_by = add_agreed_by };
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL || !read_days (call, &details))
    return RD_EXIT_USAGE;

  note = make_note ();
  details.note = note;
  details.reason = find_reason (add_reason);
  if (details.reason == NULL)
    details.reason = "other";
  warn_of_overlap (rd_hold_form_find_overlap (rd_review_item_get_holds (item), &details, NULL));
  if (!rd_register_add_hold (call->reg, item, &details, &error))
    return rd_call_fail (error, details.timescale);

  return tell (call, item, &details);
}

/* --- end */

static RdExit
fail_to_end (const char   *timescale,
             const GError *error)
{
  if (!g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED))
    return rd_call_fail (error, timescale);

  rd_call_warn (_("no hold of %s lasts beyond that day; “review show” lists the holds"), timescale);
  return RD_EXIT_FOUND;
}

static RdExit
run_end (RdCall *call)
{
  RdReviewItem *item = find_review (call);
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  RdDay on;

  if (item == NULL
      || !rd_call_require ("--on", end_on)
      || !rd_call_read_day (call, end_on, &on))
    return RD_EXIT_USAGE;
  if (!rd_register_end_hold (call->reg, item, call->args[1], on, &error))
    return fail_to_end (call->args[1], error);

  object = json_object_new ();
  rd_row_set_text (object, "review", rd_review_item_get_reference (item));
  rd_row_set_text (object, "timescale", call->args[1]);
  rd_row_set_day (object, "until", on);
  set_deadline (object, item, call->args[1]);

  return rd_output_object (call, columns, object);
}

/* --- list */

static JsonObject *
describe_hold (RdReviewItem *item,
               const RdHold *hold)
{
  RdHoldDetails details = { hold->timescale, hold->reason, hold->first_day, hold->last_day, hold->forecast,
                            hold->agreed_by, hold->note };

  return describe (item, &details);
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  const GPtrArray *holds;
  JsonArray *rows;

  if (item == NULL)
    return RD_EXIT_USAGE;

  holds = rd_review_item_get_holds (item);
  rows = json_array_new ();
  for (guint i = 0; i < holds->len; i++)
    json_array_add_object_element (rows, describe_hold (item, g_ptr_array_index (holds, i)));

  return rd_output_rows (call, columns, rows, _("No holds."));
}

/* --- remove */

/* The holds of the timescale that begin on @from; on any day where it is RD_DAY_NONE. (transfer container) */
static GPtrArray *
find_holds (RdReviewItem *item,
            const char   *timescale,
            RdDay         from)
{
  const GPtrArray *holds = rd_review_item_get_holds (item);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < holds->len; i++)
    {
      const RdHold *hold = g_ptr_array_index (holds, i);

      if (g_str_equal (hold->timescale, timescale) && (from == RD_DAY_NONE || hold->first_day == from))
        g_ptr_array_add (found, (gpointer) hold);
    }

  return found;
}

static RdExit
remove_one (RdCall       *call,
            RdReviewItem *item,
            const RdHold *hold)
{
  JsonObject *object = describe_hold (item, hold);
  g_autofree char *id = g_strdup (hold->id);
  g_autoptr (GError) error = NULL;

  if (!rd_register_remove_hold (call->reg, item, id, &error))
    {
      json_object_unref (object);
      return rd_call_fail (error, call->args[1]);
    }
  set_deadline (object, item, call->args[1]);

  return rd_output_object (call, columns, object);
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *item = find_review (call);
  g_autoptr (GPtrArray) found = NULL;
  RdDay from;

  if (item == NULL || !rd_call_read_option_day (call, remove_from, &from))
    return RD_EXIT_USAGE;

  found = find_holds (item, call->args[1], from);
  if (found->len == 0)
    {
      rd_call_warn (_("no such hold of %s; “hold list” lists the holds"), call->args[1]);
      return RD_EXIT_FOUND;
    }
  if (found->len > 1 && from == RD_DAY_NONE)
    return rd_call_refuse (_("%s has %u holds; say with --from on which day the one begins that is meant"),
                           call->args[1], found->len);

  return remove_one (call, item, g_ptr_array_index (found, 0));
}

const RdCommand rd_command_hold[] = {
  { "hold", "add", "REVIEW TIMESCALE --reason R --from D [--until D] [--forecast D] [--agreed-by NAME] [--note N]",
    N_("Record why a deadline cannot be met; its due date stays"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "hold", "end", "REVIEW TIMESCALE --on D", N_("End a hold"),
    2, 2, RD_NEEDS_WRITING, FALSE, end_options, run_end },
  { "hold", "list", "REVIEW", N_("List the holds of a review"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "hold", "remove", "REVIEW TIMESCALE [--from D]", N_("Remove a hold, as if it had never been"),
    2, 2, RD_NEEDS_WRITING, FALSE, remove_options, run_remove },
  { NULL }
};
