/* rd-command-framework.h — frameworks as commands name them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "model/rd-register-frameworks.h"

G_BEGIN_DECLS

/* One of the register's where one is open, else one of the program's; @version may be
 * NULL.  NULL where there is none, which has been said. (transfer full)
 */
RdFramework *rd_call_find_framework      (RdCall *call, const char *id, const char *version);

/* Names those that there are. */
RdExit       rd_call_refuse_framework    (RdCall *call, const char *id);

/* Says what went wrong with that framework, and which there are where it is not one. */
RdExit       rd_call_fail_framework      (RdCall *call, const GError *error, const char *id, const char *version);

/* Whether the file could not be read at all: it is no wrong framework. */
gboolean     rd_framework_is_unread      (const GError *error);

RdExit       rd_command_framework_show   (RdCall *call);
RdExit       rd_command_framework_add    (RdCall *call);
RdExit       rd_command_framework_remove (RdCall *call);
RdExit       rd_command_framework_set    (RdCall *call);

extern const GOptionEntry rd_command_framework_set_options[];

G_END_DECLS
