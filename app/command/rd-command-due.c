/* rd-command-due.c — due FRAMEWORK TIMESCALE DATE: one timescale without a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-framework.h"
#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-wording.h"

static const RdColumn columns[] = {
  { "due", N_("Due") },
  { "explanation", N_("Why") },
  { "framework" },
  { "timescale" },
  { "label", N_("Timescale") },
  { "trigger" },
  { "trigger_date", N_("Counted from") },
  { "clear_days", N_("Clear days") },
  { "last_working_day", N_("Last working day") },
  { "paragraph", N_("Paragraph") },
  { NULL }
};

static JsonObject *
describe (const RdFramework *framework,
          const RdDeadline  *deadline)
{
  JsonObject *object = json_object_new ();

  rd_row_set_day (object, "due", deadline->due);
  rd_row_take_text (object, "explanation", rd_wording_explanation (deadline));
  rd_row_set_text (object, "framework", framework->id);
  rd_row_set_text (object, "timescale", deadline->timescale->id);
  rd_row_set_text (object, "label", rd_wording_translate_data (deadline->timescale->label));
  rd_row_set_text (object, "trigger", deadline->timescale->trigger);
  rd_row_set_day (object, "trigger_date", deadline->trigger_day);
  rd_row_set_day (object, "clear_days", deadline->clear_days);
  rd_row_set_day (object, "last_working_day", deadline->last_working);
  rd_row_set_text (object, "paragraph", deadline->timescale->paragraph);

  return object;
}

/* NULL where there is none such, which has been said. */
static const RdTimescale *
find_timescale (const RdFramework *framework,
                const char        *id,
                RdDay              day)
{
  const RdTimescale *timescale = rd_framework_find_timescale (framework, id, day);
  g_autofree const char **ids = NULL;
  g_autoptr (GPtrArray) known = NULL;

  if (timescale != NULL)
    return timescale;

  ids = rd_framework_list_timescales (framework);
  known = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) ids[i]);
  rd_call_refuse_unknown (_("timescale"), id, known);

  return NULL;
}

static RdExit
run_due (RdCall *call)
{
  g_autoptr (RdFramework) framework = rd_call_find_framework (call, call->args[0], NULL);
  g_autoptr (RdWorkdays) workdays = rd_call_get_workdays (call);
  g_autoptr (RdDeadline) deadline = NULL;
  const RdTimescale *timescale;
  RdDay trigger;

  if (framework == NULL || !rd_call_read_day (call, call->args[2], &trigger))
    return RD_EXIT_USAGE;

  timescale = find_timescale (framework, call->args[1], trigger);
  if (timescale == NULL)
    return RD_EXIT_USAGE;

  deadline = rd_deadline_from_date_for_board (framework, timescale, trigger, workdays, call->today,
                                              call->reg != NULL ? rd_register_get_board_periods (call->reg) : NULL);
  if (!deadline->has_period)
    return rd_call_refuse (_("“%s” of the framework “%s” has no figure that has been verified, and the board has not set one; "
                             "set it with “framework set”, and name the register with --register"), timescale->id, framework->id);
  if (deadline->due == RD_DAY_NONE)
    return rd_call_refuse (_("counted from %s the date lies outside the years 1583 to 9999; "
                             "check the date"), call->args[2]);

  return rd_output_object (call, columns, describe (framework, deadline));
}

const RdCommand rd_command_due[] = {
  { "due", NULL, "FRAMEWORK TIMESCALE DATE", N_("Work out one timescale from a date, and say why"),
    3, 3, RD_NEEDS_CALENDAR, FALSE, NULL, run_due },
  { NULL }
};
