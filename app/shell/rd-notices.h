/* rd-notices.h — the desktop told of deadlines that are due or overdue
 *
 * Once a day for each register and state: when it is opened, and when the day
 * changes while it is open.  Not of the sample, whose deadlines are invented, and not
 * of a register that is only read: whoever has it open to work on it is told.
 * That something was said is remembered as the day and digests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-window.h"

G_BEGIN_DECLS

/* Tells the desktop of the registers that @window shows, until it is closed. */
void  rd_notices_watch     (RdWindow *window);

/* What was clicked, by the notice's name: brings its window to the front, on the deadlines that it spoke of. */
void  rd_notices_show      (RdApplication *application, const char *name);

/* The name of a notice: a digest of the register's place and the state. (transfer full) */
char *rd_notices_make_name (RdRegister *reg, RdDeadlineStatus status);

/* Notes in @settings that @name was said on @today; FALSE where that was known already.
 * Other days are forgotten.  Without settings it is always TRUE.
 */
gboolean rd_notices_note   (GSettings *settings, const char *name, RdDay today);

G_END_DECLS
