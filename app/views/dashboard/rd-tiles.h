/* rd-tiles.h — the dashboard's tiles, of which one may be pressed
 *
 * Properties: "band" (int: the tile that is pressed, RdDueBand; -1 without one).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "views/dashboard/rd-tile.h"

G_BEGIN_DECLS

#define RD_TYPE_TILES (rd_tiles_get_type ())
G_DECLARE_FINAL_TYPE (RdTiles, rd_tiles, RD, TILES, GtkWidget)

int     rd_tiles_get_band   (RdTiles *self);
void    rd_tiles_set_band   (RdTiles *self, int band);
void    rd_tiles_set_counts (RdTiles *self, const guint counts[RD_N_BANDS]);
RdTile *rd_tiles_get_tile   (RdTiles *self, RdDueBand band);   /* (transfer none) */

G_END_DECLS
