/* rd-board-window.h — what belongs to the board and is kept in the register
 *
 * Its name, from how many working days on a deadline counts as due soon, and
 * the days on which its office is closed.  Each change is kept as it is made
 * and says which dates it moved; it can be undone like any other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_BOARD_WINDOW (rd_board_window_get_type ())
G_DECLARE_FINAL_TYPE (RdBoardWindow, rd_board_window, RD, BOARD_WINDOW, AdwWindow)

GtkWidget *rd_board_window_new     (RdRegister *reg);
void       rd_board_window_present (GtkWindow *parent, RdRegister *reg);

G_END_DECLS
