/* rd-children-pane.h — the children whom the review is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CHILDREN_PANE (rd_children_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdChildrenPane, rd_children_pane, RD, CHILDREN_PANE, GtkWidget)

GtkWidget *rd_children_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_children_pane_set_review (RdChildrenPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows what the register has now. */
void       rd_children_pane_refresh    (RdChildrenPane *self);

G_END_DECLS
