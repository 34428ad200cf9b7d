/* rd-chip-layout.h — short things beside each other, on as many lines as they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CHIP_LAYOUT (rd_chip_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdChipLayout, rd_chip_layout, RD, CHIP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *rd_chip_layout_new (void);

G_END_DECLS
