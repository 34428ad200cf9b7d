/* rd-request-grid.h — agencies by what they were asked for: each cell how it stands
 *
 * A grid where there is room for one; else the agencies below each other, each with
 * its cells.
 *
 * Signals: "opened" (agency's id, item): a cell was pressed; "file-dropped"
 * (agency's id, item, GFile).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_GRID (rd_request_grid_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestGrid, rd_request_grid, RD, REQUEST_GRID, GtkWidget)

GtkWidget *rd_request_grid_new   (void);

/* Shows @review as it is now; both may be NULL. The cell that had the keyboard has it again. */
void       rd_request_grid_show  (RdRequestGrid *self, RdRegister *reg, RdReviewItem *review);

/* Gives the keyboard to a cell. */
void       rd_request_grid_focus_cell (RdRequestGrid *self, const char *agency_id, const char *item);

G_END_DECLS
