/* rd-hold-row.h — one hold, and the form to end it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-hold-form.h"

G_BEGIN_DECLS

#define RD_TYPE_HOLD_ROW (rd_hold_row_get_type ())
G_DECLARE_FINAL_TYPE (RdHoldRow, rd_hold_row, RD, HOLD_ROW, AdwPreferencesRow)

GtkWidget *rd_hold_row_new (RdRegister *reg, RdReviewItem *review, const RdHold *hold);

G_END_DECLS
