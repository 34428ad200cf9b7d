/* rd-agenda-pane.h — the coming deadlines, day by day
 *
 * Rows activate win.open-review with the review's reference and the timescale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_AGENDA_PANE (rd_agenda_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdAgendaPane, rd_agenda_pane, RD, AGENDA_PANE, GtkWidget)

/* @model: of RdAgendaEntry; may be NULL. */
void rd_agenda_pane_set_model (RdAgendaPane *self, GListModel *model);

G_END_DECLS
