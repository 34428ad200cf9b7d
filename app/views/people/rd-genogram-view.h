/* rd-genogram-view.h — a genogram on the screen
 *
 * Arrows choose a person; clicking does too.  Signal "chosen" (guint: the person, G_MAXUINT for nobody).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-genogram-sheet.h"

G_BEGIN_DECLS

#define RD_TYPE_GENOGRAM_VIEW (rd_genogram_view_get_type ())
G_DECLARE_FINAL_TYPE (RdGenogramView, rd_genogram_view, RD, GENOGRAM_VIEW, GtkWidget)

GtkWidget *rd_genogram_view_new       (void);

/* Takes @sheet, which may be NULL. */
void       rd_genogram_view_set_sheet (RdGenogramView *self, RdGenogramSheet *sheet);

G_END_DECLS
