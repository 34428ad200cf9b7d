/* rd-tile.h — one question of the dashboard, with how many answer it
 *
 * A toggle button: a large count over a word.  While it is pressed it filters
 * the page.
 *
 * Properties: "band" (int, RdDueBand), "count" (uint).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/rd-due-band.h"

G_BEGIN_DECLS

#define RD_TYPE_TILE (rd_tile_get_type ())
G_DECLARE_FINAL_TYPE (RdTile, rd_tile, RD, TILE, GtkToggleButton)

GtkWidget  *rd_tile_new       (RdDueBand band);
RdDueBand   rd_tile_get_band  (RdTile *self);
guint       rd_tile_get_count (RdTile *self);
void        rd_tile_set_count (RdTile *self, guint count);

/* "This week" */
const char *rd_tile_get_title (RdDueBand band);

G_END_DECLS
