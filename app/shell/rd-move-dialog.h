/* rd-move-dialog.h — moves a review to another framework, after showing what that does
 *
 * Signal "moved" (RdReviewItem): it has been done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_MOVE_DIALOG (rd_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdMoveDialog, rd_move_dialog, RD, MOVE_DIALOG, AdwWindow)

GtkWidget *rd_move_dialog_new (RdRegister *reg, RdReviewItem *review);

G_END_DECLS
