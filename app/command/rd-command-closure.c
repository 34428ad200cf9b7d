/* rd-command-closure.c — closure add, list, remove: days on which the board is closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-moves.h"
#include "command/rd-command-table.h"
#include "model/rd-closure-item.h"

static char *add_reason;

static const GOptionEntry add_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &add_reason, N_("Why the board is closed"), N_("R") },
  { NULL }
};

static const RdColumn list_columns[] = {
  { "first", N_("First day") },
  { "last", N_("Last day") },
  { "reason", N_("Reason") },
  { NULL }
};

static const RdColumn change_columns[] = {
  { "first", N_("First day") },
  { "last", N_("Last day") },
  { "reason", N_("Reason") },
  { "moves", N_("What moved"), rd_move_columns },
  { NULL }
};

static const RdColumn removal_columns[] = {
  { "first", N_("First day") },
  { "last", N_("Last day") },
  { "reason", N_("Reason") },
  { "moves", N_("What moved"), rd_move_columns },
  { "removed", N_("Removed"), list_columns },
  { NULL }
};

static JsonObject *
make_row (RdDay       first,
          RdDay       last,
          const char *reason)
{
  JsonObject *row = json_object_new ();

  rd_row_set_day (row, "first", first);
  rd_row_set_day (row, "last", last);
  rd_row_set_text (row, "reason", reason);

  return row;
}

static RdExit
run_add (RdCall *call)
{
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  RdDay first, last;

  if (!rd_call_require ("--reason", add_reason)
      || !rd_call_read_day (call, call->args[0], &first)
      || !rd_call_read_day (call, call->args[call->n_args - 1], &last))
    return RD_EXIT_USAGE;
  if (!rd_register_add_closure (call->reg, first, last, add_reason, &moves, &error))
    return rd_call_fail (error, NULL);

  object = make_row (first, last, add_reason);
  rd_row_take_rows (object, "moves", rd_moves_to_rows (moves));

  return rd_output_object (call, change_columns, object);
}

/* The closures that cover a day; all of them where there is none. */
static JsonArray *
list_closures (RdCall *call,
               RdDay   day)
{
  GListModel *closures = rd_register_get_closures (call->reg);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (closures); i++)
    {
      g_autoptr (RdClosureItem) item = g_list_model_get_item (closures, i);
      const RdClosure *closure = rd_closure_item_get_closure (item);

      if (day == RD_DAY_NONE || (closure->first_day <= day && day <= closure->last_day))
        json_array_add_object_element (rows, make_row (closure->first_day, closure->last_day, closure->reason));
    }

  return rows;
}

static RdExit
run_list (RdCall *call)
{
  return rd_output_rows (call, list_columns, list_closures (call, RD_DAY_NONE), _("No closures."));
}

static RdExit
fail_to_remove (const char   *text,
                const GError *error)
{
  if (!g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED))
    return rd_call_fail (error, text);

  rd_call_warn (_("no closure covers %s; “closure list” lists them"), text);
  return RD_EXIT_FOUND;
}

/* From the earliest day to the latest; a reason only where there was one closure. */
static JsonObject *
describe_removal (JsonArray *removed)
{
  guint n = json_array_get_length (removed);
  JsonObject *object = json_object_new ();
  const char *first = NULL, *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *row = json_array_get_object_element (removed, i);
      const char *row_first = json_object_get_string_member (row, "first");
      const char *row_last = json_object_get_string_member (row, "last");

      if (first == NULL || strcmp (row_first, first) < 0)
        first = row_first;
      if (last == NULL || strcmp (row_last, last) > 0)
        last = row_last;
      rd_row_set_text (object, "reason", n == 1 ? json_object_get_string_member (row, "reason") : NULL);
    }
  rd_row_set_text (object, "first", first);
  rd_row_set_text (object, "last", last);

  return object;
}

static RdExit
run_remove (RdCall *call)
{
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonArray) removed = NULL;
  JsonObject *object;
  RdDay day;

  if (!rd_call_read_day (call, call->args[0], &day))
    return RD_EXIT_USAGE;

  removed = list_closures (call, day);
  if (!rd_register_remove_closure (call->reg, day, &moves, &error))
    return fail_to_remove (call->args[0], error);

  object = describe_removal (removed);
  rd_row_take_rows (object, "moves", rd_moves_to_rows (moves));
  rd_row_take_rows (object, "removed", g_steal_pointer (&removed));

  return rd_output_object (call, removal_columns, object);
}

const RdCommand rd_command_closure[] = {
  { "closure", "add", "DATE [DATE] --reason R", N_("Close the board’s office on a day, or from a day to another"),
    1, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "closure", "list", "", N_("List the closures"),
    0, 0, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "closure", "remove", "DATE", N_("Remove the closure that covers a day"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { NULL }
};
