/* rd-tab-stop.h — a list of rows that Tab comes to once
 *
 * GTK's lists take Tab for "the next row", so that a keyboard must pass every row
 * of a long list to get by it.  Around such a list this widget lets Tab go on to
 * what stands after it; arrows go from row to row.  Only for lists whose rows hold
 * nothing that takes the keyboard itself.
 *
 * Property: "child" (GtkWidget).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_TAB_STOP (rd_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (RdTabStop, rd_tab_stop, RD, TAB_STOP, GtkWidget)

GtkWidget *rd_tab_stop_new (void);

G_END_DECLS
