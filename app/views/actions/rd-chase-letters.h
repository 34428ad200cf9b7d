/* rd-chase-letters.h — letters that chase overdue actions, made from the rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

/* For the actions of @rows (RdActionItem); says for @widget what was made, by win.toast-undo, win.toast or win.error. */
void rd_chase_letters_make (GtkWidget *widget, RdRegister *reg, GListModel *rows);

G_END_DECLS
