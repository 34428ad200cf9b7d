/* rd-tiles.c — the dashboard's tiles, of which one may be pressed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-tiles"

#include "config.h"

#include "views/dashboard/rd-tiles.h"

#include "views/dashboard/rd-tile-layout.h"

#include <glib/gi18n.h>

/* Invariants:
 *
 *  (1) A tile is active if and only if its band is the pressed one.
 */
struct _RdTiles
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *tiles[RD_N_BANDS];

  int        band;
};

enum
{
  PROP_0,
  PROP_BAND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdTiles, rd_tiles, GTK_TYPE_WIDGET)

/* Callbacks */

static void
tile_toggled_cb (RdTiles         *self,
                 GtkToggleButton *button)
{
  int band = (int) rd_tile_get_band (RD_TILE (button));

  if (gtk_toggle_button_get_active (button))
    rd_tiles_set_band (self, band);
  else if (self->band == band)
    rd_tiles_set_band (self, -1);
}

/* GObject overrides */

static void
rd_tiles_dispose (GObject *object)
{
  RdTiles *self = RD_TILES (object);

  for (int band = 0; band < RD_N_BANDS; band++)
    g_clear_pointer (&self->tiles[band], gtk_widget_unparent);

  G_OBJECT_CLASS (rd_tiles_parent_class)->dispose (object);
}

static void
rd_tiles_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  RdTiles *self = RD_TILES (object);

  switch (prop_id)
    {
    case PROP_BAND:
      g_value_set_int (value, self->band);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_tiles_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  RdTiles *self = RD_TILES (object);

  switch (prop_id)
    {
    case PROP_BAND:
      rd_tiles_set_band (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_tiles_class_init (RdTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_tiles_dispose;
  object_class->get_property = rd_tiles_get_property;
  object_class->set_property = rd_tiles_set_property;

  properties[PROP_BAND] =
    g_param_spec_int ("band", NULL, NULL, -1, RD_N_BANDS - 1, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, RD_TYPE_TILE_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tiles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_tiles_init (RdTiles *self)
{
  self->band = -1;
  for (int band = 0; band < RD_N_BANDS; band++)
    {
      self->tiles[band] = rd_tile_new ((RdDueBand) band);
      gtk_widget_set_parent (self->tiles[band], GTK_WIDGET (self));
      g_signal_connect_object (self->tiles[band], "toggled", G_CALLBACK (tile_toggled_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is due"), -1);
}

/* Public API */

int
rd_tiles_get_band (RdTiles *self)
{
  g_return_val_if_fail (RD_IS_TILES (self), -1);

  return self->band;
}

void
rd_tiles_set_band (RdTiles *self,
                   int      band)
{
  g_return_if_fail (RD_IS_TILES (self));
  g_return_if_fail (band >= -1 && band < RD_N_BANDS);

  if (self->band == band)
    return;

  self->band = band;
  for (int i = 0; i < RD_N_BANDS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tiles[i]), i == band);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BAND]);
}

void
rd_tiles_set_counts (RdTiles     *self,
                     const guint  counts[RD_N_BANDS])
{
  g_return_if_fail (RD_IS_TILES (self));

  for (int band = 0; band < RD_N_BANDS; band++)
    rd_tile_set_count (RD_TILE (self->tiles[band]), counts[band]);
}

RdTile *
rd_tiles_get_tile (RdTiles   *self,
                   RdDueBand  band)
{
  g_return_val_if_fail (RD_IS_TILES (self), NULL);
  g_return_val_if_fail (band < RD_N_BANDS, NULL);

  return RD_TILE (self->tiles[band]);
}
