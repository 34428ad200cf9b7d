/* rd-tile-layout.h — tiles in equal columns, as many as there is room for
 *
 * All columns have one width and all rows one height; the number of columns is
 * the largest that divides the tiles evenly and lets each have its least width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_TILE_LAYOUT (rd_tile_layout_get_type ())
G_DECLARE_FINAL_TYPE (RdTileLayout, rd_tile_layout, RD, TILE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *rd_tile_layout_new (void);

/* The columns for @n_tiles of @tile_width at least with gaps of @gap, in @width. Pure. */
guint             rd_tile_layout_count_columns (guint n_tiles, int tile_width, int gap, int width);

G_END_DECLS
