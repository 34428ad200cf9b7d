/* rd-wrap-row.h — a text and its buttons: side by side, or the buttons below
 *
 * Properties: "body" and "actions" (GtkWidget), "stacked" (boolean): the buttons are always below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_WRAP_ROW (rd_wrap_row_get_type ())
G_DECLARE_FINAL_TYPE (RdWrapRow, rd_wrap_row, RD, WRAP_ROW, GtkWidget)

GtkWidget *rd_wrap_row_new (void);

G_END_DECLS
