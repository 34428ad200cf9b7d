/* rd-plan-usual.h — the milestones that boards usually track beside the guidance's
 *
 * The order follows the process; each figure is one that a board is known to work with, and
 * where none is known the line has no period: the board sets it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines of a template, in order. (transfer full): a GPtrArray of RdLocalMilestone without review */
GPtrArray *rd_plan_usual_list (void);

G_END_DECLS
