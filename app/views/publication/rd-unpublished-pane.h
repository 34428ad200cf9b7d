/* rd-unpublished-pane.h — whether a report is published at all: decisions, advice, who was told
 *
 * The decision log, as far as it is about publication.  Activates win.toast-undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_UNPUBLISHED_PANE (rd_unpublished_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdUnpublishedPane, rd_unpublished_pane, RD, UNPUBLISHED_PANE, GtkWidget)

GtkWidget *rd_unpublished_pane_new        (void);
void       rd_unpublished_pane_set_review (RdUnpublishedPane *self, RdRegister *reg, RdReviewItem *review);

/* Opens the form for a decision about publication. */
void       rd_unpublished_pane_decide     (RdUnpublishedPane *self);

G_END_DECLS
