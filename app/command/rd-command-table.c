/* rd-command-table.c — every command that there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command/rd-command-table.h"

const RdCommand * const rd_command_table[] = {
  rd_command_new,
  rd_command_review,
  rd_command_milestone,
  rd_command_closure,
  rd_command_calendar,
  rd_command_hold,
  rd_command_criteria,
  rd_command_agency,
  rd_command_document,
  rd_command_person,
  rd_command_reviewer,
  rd_command_contact,
  rd_command_plan,
  rd_command_learning,
  rd_command_finding,
  rd_command_recommendation,
  rd_command_action,
  rd_command_actions,
  rd_command_annual,
  rd_command_deadlines,
  rd_command_due,
  rd_command_workdays,
  rd_command_date,
  rd_command_framework,
  rd_command_chronology,
  rd_command_gantt,
  rd_command_genogram,
  rd_command_timeline,
  rd_command_letter,
  rd_command_report,
  rd_command_search,
  rd_command_history,
  rd_command_undo,
  rd_command_verify,
  rd_command_backup,
  NULL
};

/* An array may hold commands of several names ("undo", "redo"). */
const RdCommand *
rd_command_find_group (const char *name)
{
  for (gsize i = 0; rd_command_table[i] != NULL; i++)
    for (const RdCommand *command = rd_command_table[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;

  return NULL;
}

gboolean
rd_command_has_subcommands (const RdCommand *group)
{
  for (const RdCommand *command = group; command->name != NULL; command++)
    if (g_str_equal (command->name, group->name) && command->subcommand != NULL)
      return TRUE;

  return FALSE;
}

const RdCommand *
rd_command_find (const RdCommand *group,
                 const char      *subcommand)
{
  for (const RdCommand *command = group; command->name != NULL; command++)
    if (g_str_equal (command->name, group->name) && g_strcmp0 (command->subcommand, subcommand) == 0)
      return command;

  return NULL;
}
