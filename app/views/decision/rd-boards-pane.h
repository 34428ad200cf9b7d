/* rd-boards-pane.h — the boards that an incident concerns, and which of them decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_BOARDS_PANE (rd_boards_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdBoardsPane, rd_boards_pane, RD, BOARDS_PANE, GtkWidget)

GtkWidget *rd_boards_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_boards_pane_set_review (RdBoardsPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows what the register has now. */
void       rd_boards_pane_refresh    (RdBoardsPane *self);

G_END_DECLS
