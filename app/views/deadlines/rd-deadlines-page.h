/* rd-deadlines-page.h — every deadline of the register
 *
 * As a table with filters by state and words, or as a Gantt of what the filters
 * leave.  Rows activate win.open-review.
 *
 * Properties: "register" (RdRegister, may be NULL), "folded" (boolean: show a
 * button that leads back to the list).
 * Actions: page.search, page.clear-filter, page.copy, page.show-states (u, a bit for each state).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINES_PAGE (rd_deadlines_page_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlinesPage, rd_deadlines_page, RD, DEADLINES_PAGE, GtkWidget)

GtkWidget  *rd_deadlines_page_new          (void);
RdRegister *rd_deadlines_page_get_register (RdDeadlinesPage *self);   /* (transfer none), may be NULL */
void        rd_deadlines_page_set_register (RdDeadlinesPage *self, RdRegister *reg);

/* A bit for each RdDeadlineStatus that is shown; 0: all. */
guint       rd_deadlines_page_get_states   (RdDeadlinesPage *self);

/* What is shown now, sorted. (transfer none) */
GListModel *rd_deadlines_page_get_rows     (RdDeadlinesPage *self);

G_END_DECLS
