/* rd-sidebar.h — the pages and reviews of a register, and its menu
 *
 * Choosing a row activates win.open-page or win.open-review.
 *
 * Properties: "register" (RdRegister, may be NULL), "folded" (boolean: the
 * sidebar is alone in the window).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_SIDEBAR (rd_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RdSidebar, rd_sidebar, RD, SIDEBAR, GtkWidget)

void        rd_sidebar_set_register (RdSidebar *self, RdRegister *reg);

/* Marks what the window shows: a page by name, or a review; both NULL for nothing. Activates nothing. */
void        rd_sidebar_set_current  (RdSidebar *self, const char *page, RdReviewItem *review);

void        rd_sidebar_open_menu    (RdSidebar *self);
void        rd_sidebar_search       (RdSidebar *self);

/* The reviews in the order shown. (transfer none) */
GListModel *rd_sidebar_get_reviews  (RdSidebar *self);

G_END_DECLS
