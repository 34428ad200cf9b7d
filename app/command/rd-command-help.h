/* rd-command-help.h — what --help says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

/* Each is (transfer full). @global are the options that every command takes. */
char *rd_command_help_all   (const GOptionEntry *global);
char *rd_command_help_group (const RdCommand *group, const GOptionEntry *global);
char *rd_command_help_one   (const RdCommand *command, const GOptionEntry *global);

/* "milestone set": (transfer full) */
char *rd_command_get_words  (const RdCommand *command);

G_END_DECLS
