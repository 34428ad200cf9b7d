/* rd-milestone-menu.h — what can be done with a milestone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/rd-progress.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Record, plan, clear ("milestone.…"), and the letter whose sending records it
 * ("win.new-letter"), as far as they make sense now. (transfer full)
 */
GMenuModel *rd_milestone_menu_new        (RdRegister *reg, const RdMilestoneState *state);

/* Whether anything is recorded or planned that could be cleared. */
gboolean    rd_milestone_menu_is_touched (const RdMilestoneState *state);

G_END_DECLS
