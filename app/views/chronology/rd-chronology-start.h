/* rd-chronology-start.h — a chronology that has no entries yet, and how they come in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CHRONOLOGY_START (rd_chronology_start_get_type ())
G_DECLARE_FINAL_TYPE (RdChronologyStart, rd_chronology_start, RD, CHRONOLOGY_START, GtkWidget)

GtkWidget *rd_chronology_start_new (void);

G_END_DECLS
