/* rd-command-framework.h — frameworks as commands name them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

/* One of the program's, else one that a review of the register runs under.
 * NULL where there is none, which has been said. (transfer full)
 */
RdFramework *rd_call_find_framework    (RdCall *call, const char *id);

/* Names those that there are. */
RdExit       rd_call_refuse_framework  (const char *id);

RdExit       rd_command_framework_show (RdCall *call);

G_END_DECLS
