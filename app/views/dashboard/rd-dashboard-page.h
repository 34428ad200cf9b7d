/* rd-dashboard-page.h — what is due, by when, for which review
 *
 * Tiles that count and filter, a table of the reviews, an agenda of the coming
 * deadlines.  Rows activate win.open-review.
 *
 * Properties: "register" (RdRegister, may be NULL), "folded" (boolean: show a
 * button that leads back to the list), "band" (int: the tile that is pressed, RdDueBand; -1 without one).
 * Actions: page.search, page.clear-filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_DASHBOARD_PAGE (rd_dashboard_page_get_type ())
G_DECLARE_FINAL_TYPE (RdDashboardPage, rd_dashboard_page, RD, DASHBOARD_PAGE, GtkWidget)

GtkWidget  *rd_dashboard_page_new          (void);
RdRegister *rd_dashboard_page_get_register (RdDashboardPage *self);   /* (transfer none), may be NULL */
void        rd_dashboard_page_set_register (RdDashboardPage *self, RdRegister *reg);
int         rd_dashboard_page_get_band     (RdDashboardPage *self);
void        rd_dashboard_page_set_band     (RdDashboardPage *self, int band);

/* What is shown now, sorted. (transfer none) */
GListModel *rd_dashboard_page_get_reviews  (RdDashboardPage *self);
GListModel *rd_dashboard_page_get_agenda   (RdDashboardPage *self);

G_END_DECLS
