/* rd-column-box.h — two columns where there is room, else one below the other
 *
 * Property: "start" and "end" (GtkWidget).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_COLUMN_BOX (rd_column_box_get_type ())
G_DECLARE_FINAL_TYPE (RdColumnBox, rd_column_box, RD, COLUMN_BOX, GtkWidget)

GtkWidget *rd_column_box_new (void);

G_END_DECLS
