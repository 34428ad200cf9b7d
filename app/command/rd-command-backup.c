/* rd-command-backup.c — backup: a consistent copy of the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-table.h"

static char *output_path;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The copy; nothing is overwritten"), N_("FILE") },
  { NULL }
};

static RdExit
run_backup (RdCall *call)
{
  g_autoptr (GError) error = NULL;

  if (!rd_call_require ("-o", output_path) || !rd_call_check_new_file (output_path))
    return RD_EXIT_USAGE;
  if (!rd_register_backup (call->reg, output_path, &error))
    return rd_call_fail_new_file (error, output_path);

  return rd_output_file (call, output_path);
}

const RdCommand rd_command_backup[] = {
  { "backup", NULL, "-o FILE", N_("Copy the register, also while the program has it open"),
    0, 0, RD_NEEDS_READING, FALSE, options, run_backup },
  { NULL }
};
