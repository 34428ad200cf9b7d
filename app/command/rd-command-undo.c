/* rd-command-undo.c — undo and redo: the last action taken back, or done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-history.h"
#include "command/rd-command-table.h"

/* What has just been written into the history. */
static RdExit
write_newest (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rd_register_list_history (call->reg, NULL, &error);
  g_autoptr (GHashTable) references = rd_history_map_references (call->reg);

  if (entries == NULL)
    return rd_call_fail (error, call->register_path);
  if (entries->len == 0)
    return RD_EXIT_DONE;

  return rd_output_object (call, rd_history_columns,
                           rd_history_make_row (call->reg, references, g_ptr_array_index (entries, 0)));
}

static RdExit
fail (RdCall       *call,
      const GError *error,
      const char   *nothing)
{
  if (!g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING))
    return rd_call_fail (error, call->register_path);

  rd_call_warn ("%s", nothing);
  return RD_EXIT_FOUND;
}

static RdExit
run_undo (RdCall *call)
{
  g_autoptr (GError) error = NULL;

  if (!rd_register_undo (call->reg, &error))
    return fail (call, error, _("there is nothing to undo; “history” lists what was done"));

  return write_newest (call);
}

static RdExit
run_redo (RdCall *call)
{
  g_autoptr (GError) error = NULL;

  if (!rd_register_redo (call->reg, &error))
    return fail (call, error, _("there is nothing to redo: nothing was undone last"));

  return write_newest (call);
}

const RdCommand rd_command_undo[] = {
  { "undo", NULL, "", N_("Take the last action back"),
    0, 0, RD_NEEDS_WRITING, FALSE, NULL, run_undo },
  { "redo", NULL, "", N_("Do again what was taken back"),
    0, 0, RD_NEEDS_WRITING, FALSE, NULL, run_redo },
  { NULL }
};
