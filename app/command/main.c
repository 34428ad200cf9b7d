/* main.c — review-desk-cli: the register without a screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command/rd-command-line.h"

int
main (int    argc,
      char **argv)
{
  return rd_command_line_run (argc, argv);
}
