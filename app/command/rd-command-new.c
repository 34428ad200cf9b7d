/* rd-command-new.c — new FILE and sample FILE: a register is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-table.h"

typedef RdRegister *(*MakeFunc) (const char *path, RdClock *clock, GError **error);

static RdExit
make_register (RdCall   *call,
               MakeFunc  make)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRegister) reg = NULL;

  if (!rd_call_check_new_file (call->args[0]))
    return RD_EXIT_USAGE;

  reg = make (call->args[0], call->clock, &error);
  if (reg == NULL)
    return rd_call_fail_new_file (error, call->args[0]);

  rd_register_close (reg);

  return rd_output_file (call, call->args[0]);
}

static RdExit
run_new (RdCall *call)
{
  return make_register (call, rd_register_create);
}

static RdExit
run_sample (RdCall *call)
{
  return make_register (call, rd_register_create_sample);
}

const RdCommand rd_command_new[] = {
  { "new", NULL, "FILE", N_("Create an empty register; nothing is overwritten"),
    1, 1, RD_NEEDS_NOTHING, TRUE, NULL, run_new },
  { "sample", NULL, "FILE", N_("Create the sample register, dated around today; nothing is overwritten"),
    1, 1, RD_NEEDS_NOTHING, TRUE, NULL, run_sample },
  { NULL }
};
