/* rd-command-verify.c — verify: whether the register is sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"

static const RdColumn columns[] = {
  { "problem", N_("Problem") },
  { NULL }
};

static RdExit
run_verify (RdCall *call)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  JsonArray *rows;
  RdExit written;

  if (!rd_register_verify (call->reg, problems, &error))
    return rd_call_fail (error, call->register_path);

  rows = json_array_new ();
  for (guint i = 0; i < problems->len; i++)
    {
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "problem", g_ptr_array_index (problems, i));
      json_array_add_object_element (rows, row);
    }
  if (problems->len > 0)
    rd_call_warn (ngettext ("%s: %u problem found; go back to a backup, and keep this file for examination",
                            "%s: %u problems found; go back to a backup, and keep this file for examination",
                            problems->len), call->register_path, problems->len);
  written = rd_output_rows (call, columns, rows, _("The register is sound."));

  return MAX (written, problems->len > 0 ? RD_EXIT_FOUND : RD_EXIT_DONE);
}

const RdCommand rd_command_verify[] = {
  { "verify", NULL, "", N_("Check the register: its integrity, its references, the chain of its history"),
    0, 0, RD_NEEDS_READING, FALSE, NULL, run_verify },
  { NULL }
};
