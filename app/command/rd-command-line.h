/* rd-command-line.h — the command line taken apart and the command run
 *
 * Options that every command takes may stand before the command, between its
 * words or after them.  A word like -7 is a number, never an option.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

/* The whole program: what main() returns. */
int rd_command_line_run (int argc, char **argv);

G_END_DECLS
