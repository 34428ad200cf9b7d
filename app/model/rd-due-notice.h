/* rd-due-notice.h — what the desktop says about a register's deadlines
 *
 * A notice is seen over shoulders, on locked screens and in the desktop's own
 * records: it has numbers and references in it, never a title or a name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

/* "2 deadlines are overdue", and "The first is of SCR/2026/03, due 12 days ago." as @out_body, for the
 * deadlines that are in @status, which is RD_STATUS_OVERDUE or RD_STATUS_DUE_SOON.  NULL, with
 * @out_body untouched, where there is none. (transfer full)
 */
char *rd_due_notice_make (RdRegister *reg, RdDeadlineStatus status, char **out_body);

G_END_DECLS
