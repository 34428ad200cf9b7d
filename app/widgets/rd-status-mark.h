/* rd-status-mark.h — the state of a deadline as a small mark
 *
 * Shape first, colour second; its accessible name is the state's word.
 *
 * Property: "status" (int, RdDeadlineStatus).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

#define RD_TYPE_STATUS_MARK (rd_status_mark_get_type ())
G_DECLARE_FINAL_TYPE (RdStatusMark, rd_status_mark, RD, STATUS_MARK, GtkWidget)

GtkWidget        *rd_status_mark_new        (RdDeadlineStatus status);
RdDeadlineStatus  rd_status_mark_get_status (RdStatusMark *self);
void              rd_status_mark_set_status (RdStatusMark *self, RdDeadlineStatus status);

G_END_DECLS
