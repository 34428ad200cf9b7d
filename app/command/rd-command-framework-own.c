/* rd-command-framework-own.c — framework add, remove, set: what is the board's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-framework.h"
#include "command/rd-command-moves.h"
#include "core/time/rd-period.h"
#include "model/rd-framework-library.h"

/* --- add, remove */

static const RdColumn own_columns[] = {
  { "id", N_("Id") },
  { "version", N_("Version") },
  { "label", N_("Name") },
  { "removed" },
  { NULL }
};

static RdExit
write_framework (RdCall            *call,
                 const RdFramework *framework,
                 gboolean           removed)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", framework->id);
  rd_row_set_text (row, "version", framework->version);
  rd_row_set_text (row, "label", framework->label);
  rd_row_set_flag (row, "removed", removed);

  return rd_output_object (call, own_columns, row);
}

/* A wrong file says where: "FILE, line 14: …". */
static RdExit
fail_file (RdCall       *call,
           const GError *error)
{
  if (rd_framework_is_unread (error) || error->domain == RD_FRAMEWORK_CHOICE_ERROR || error->domain == RD_STORE_ERROR)
    {
      RdExit status = rd_call_fail (error, call->args[0]);

      return error->domain == RD_STORE_ERROR ? status : RD_EXIT_USAGE;
    }
  rd_call_warn ("%s", error->message);

  return RD_EXIT_USAGE;
}

RdExit
rd_command_framework_add (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (RdFramework) framework = NULL;
  g_autofree char *name = NULL;

  if (*call->args[0] == '\0')
    return rd_call_refuse (_("an empty file name; name the file that is to be added"));

  name = g_path_get_basename (call->args[0]);
  xml = rd_framework_library_load_file (call->args[0], &error);
  if (xml == NULL || !rd_register_add_framework (call->reg, xml, name, &framework, &error))
    return fail_file (call, error);

  return write_framework (call, framework, FALSE);
}

RdExit
rd_command_framework_remove (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = rd_call_find_framework (call, call->args[0], call->args[1]);

  if (framework == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_remove_framework (call->reg, call->args[0], call->args[1], &error))
    return rd_call_fail (error, call->args[0]);

  return write_framework (call, framework, TRUE);
}

/* --- set */

static char *set_amount, *set_unit;
static gboolean set_clear;

const GOptionEntry rd_command_framework_set_options[] = {
  { "amount", 0, 0, G_OPTION_ARG_STRING, &set_amount, N_("How many"), N_("N") },
  { "unit", 0, 0, G_OPTION_ARG_STRING, &set_unit, N_("Of what: working-days, days, weeks, months, years, hours"), N_("U") },
  { "clear", 0, 0, G_OPTION_ARG_NONE, &set_clear, N_("Take back what was set"), NULL },
  { NULL }
};

static const RdColumn set_columns[] = {
  { "framework", N_("Framework") },
  { "timescale", N_("Timescale") },
  { "amount", N_("Amount") },
  { "unit", N_("Unit") },
  { "moves", N_("What moved"), rd_move_columns },
  { NULL }
};

static gboolean
read_period (RdPeriod *out_period)
{
  g_autofree char *quoted = NULL;
  gint64 amount = 0;

  if (!rd_call_require ("--amount", set_amount) || !rd_call_require ("--unit", set_unit)
      || !rd_call_read_number (set_amount, "--amount", 1, RD_PERIOD_MAX_AMOUNT, &amount))
    return FALSE;

  out_period->amount = (int) amount;
  if (rd_unit_from_name (set_unit, &out_period->unit))
    return TRUE;

  quoted = rd_call_quote (set_unit);
  rd_call_warn (_("no unit %s; --unit is working-days, days, weeks, months, years or hours"), quoted);
  return FALSE;
}

static RdExit
write_set (RdCall          *call,
           const RdPeriod  *period,
           const GPtrArray *moves)
{
  JsonObject *object = json_object_new ();

  rd_row_set_text (object, "framework", call->args[0]);
  rd_row_set_text (object, "timescale", call->args[1]);
  if (period != NULL)
    {
      rd_row_set_number (object, "amount", period->amount);
      rd_row_set_text (object, "unit", rd_unit_get_name (period->unit));
    }
  rd_row_take_rows (object, "moves", rd_moves_to_rows (moves));

  return rd_output_object (call, set_columns, object);
}

RdExit
rd_command_framework_set (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  RdPeriod period = { 0 };

  if (set_clear && (set_amount != NULL || set_unit != NULL))
    return rd_call_refuse (_("--clear takes back what was set; leave out --amount and --unit, or leave out --clear"));
  if (!set_clear && !read_period (&period))
    return RD_EXIT_USAGE;
  if (!rd_register_set_period (call->reg, call->args[0], call->args[1], set_clear ? NULL : &period, &moves, &error))
    return rd_call_fail_framework (call, error, call->args[0], NULL);

  return write_set (call, set_clear ? NULL : &period, moves);
}
