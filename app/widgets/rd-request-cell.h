/* rd-request-cell.h — how it stands with one thing that one agency was asked for, as a button
 *
 * A mark whose shape says the state, its word, and how late or by when.  A file
 * may be dropped on it.
 *
 * Signal "file-dropped" (GFile).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/rd-deadline.h"
#include "model/rd-register-agencies.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_CELL (rd_request_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestCell, rd_request_cell, RD, REQUEST_CELL, GtkButton)

/* @request is NULL where the agency was not asked for @item. */
GtkWidget       *rd_request_cell_new           (RdRegister *reg, const RdAgency *agency, const char *item,
                                                const RdAgencyRequest *request, guint n_documents);

const char      *rd_request_cell_get_agency_id (RdRequestCell *self);
const char      *rd_request_cell_get_item      (RdRequestCell *self);

/* The item's name before the state, for where there is no heading above it. */
void             rd_request_cell_show_item     (RdRequestCell *self);

/* Whether files may be dropped on it. */
void             rd_request_cell_take_files    (RdRequestCell *self);

/* The mark that stands for a request's state. */
RdDeadlineStatus rd_request_status_get_mark    (RdRequestStatus status);

G_END_DECLS
