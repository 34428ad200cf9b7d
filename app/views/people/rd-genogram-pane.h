/* rd-genogram-pane.h — the family of a review drawn, and the same in words
 *
 * The picture takes the keyboard: arrows go from one person to the next, in their row and to
 * the row above or beneath; what a person is said to be stands beneath the picture and is what a
 * screen reader reads.  Activates win.export-genogram and win.print-genogram.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_GENOGRAM_PANE (rd_genogram_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdGenogramPane, rd_genogram_pane, RD, GENOGRAM_PANE, GtkWidget)

GtkWidget *rd_genogram_pane_new        (void);
void       rd_genogram_pane_set_review (RdGenogramPane *self, RdRegister *reg, RdReviewItem *review);

/* After the register or the switch of names changed. */
void       rd_genogram_pane_refresh    (RdGenogramPane *self);

G_END_DECLS
