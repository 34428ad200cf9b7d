/* rd-relationships-pane.h — what people of a review are to each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_RELATIONSHIPS_PANE (rd_relationships_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdRelationshipsPane, rd_relationships_pane, RD, RELATIONSHIPS_PANE, GtkWidget)

GtkWidget *rd_relationships_pane_new        (void);
void       rd_relationships_pane_set_review (RdRelationshipsPane *self, RdRegister *reg, RdReviewItem *review);

/* After the register or the switch of names changed. */
void       rd_relationships_pane_refresh    (RdRelationshipsPane *self);

G_END_DECLS
