/* rd-command-table.h — every command that there is
 *
 * Each file rd-command-NAME.c states its commands in an array that ends with a
 * row without a name; this puts the arrays together in the order of the manual.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

extern const RdCommand rd_command_new[];
extern const RdCommand rd_command_review[];
extern const RdCommand rd_command_milestone[];
extern const RdCommand rd_command_closure[];
extern const RdCommand rd_command_hold[];
extern const RdCommand rd_command_criteria[];
extern const RdCommand rd_command_agency[];
extern const RdCommand rd_command_document[];
extern const RdCommand rd_command_person[];
extern const RdCommand rd_command_reviewer[];
extern const RdCommand rd_command_contact[];
extern const RdCommand rd_command_calendar[];
extern const RdCommand rd_command_plan[];
extern const RdCommand rd_command_learning[];
extern const RdCommand rd_command_finding[];
extern const RdCommand rd_command_recommendation[];
extern const RdCommand rd_command_action[];
extern const RdCommand rd_command_actions[];
extern const RdCommand rd_command_annual[];
extern const RdCommand rd_command_deadlines[];
extern const RdCommand rd_command_due[];
extern const RdCommand rd_command_workdays[];
extern const RdCommand rd_command_date[];
extern const RdCommand rd_command_framework[];
extern const RdCommand rd_command_chronology[];
extern const RdCommand rd_command_gantt[];
extern const RdCommand rd_command_genogram[];
extern const RdCommand rd_command_timeline[];
extern const RdCommand rd_command_letter[];
extern const RdCommand rd_command_report[];
extern const RdCommand rd_command_search[];
extern const RdCommand rd_command_history[];
extern const RdCommand rd_command_undo[];
extern const RdCommand rd_command_verify[];
extern const RdCommand rd_command_backup[];

/* The arrays, in order; NULL-terminated. */
extern const RdCommand * const rd_command_table[];

/* The array whose commands are called @name, or NULL. */
const RdCommand *rd_command_find_group      (const char *name);

/* Whether commands of that name have words of their own ("milestone set"); one may have none ("criteria"). */
gboolean         rd_command_has_subcommands (const RdCommand *group);

/* @subcommand is one word or two (“section add”). */
const RdCommand *rd_command_find            (const RdCommand *group, const char *subcommand);

G_END_DECLS
