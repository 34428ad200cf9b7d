/* rd-tile.c — one question of the dashboard, with how many answer it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-tile"

#include "config.h"

#include "views/dashboard/rd-tile.h"

#include "model/rd-framework-library.h"

#include <glib/gi18n.h>

struct _RdTile
{
  GtkToggleButton parent_instance;

  /* Template children */
  GtkLabel       *count_label;
  GtkLabel       *title_label;

  RdDueBand       band;
  guint           count;
};

enum
{
  PROP_0,
  PROP_BAND,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const titles[] =
{
  [RD_BAND_OVERDUE] = N_("Overdue"),
  [RD_BAND_THIS_WEEK] = N_("This week"),
  [RD_BAND_14_DAYS] = N_("Next 14 days"),
  [RD_BAND_30_DAYS] = N_("Next 30 days"),
  [RD_BAND_AGENCIES] = N_("Waiting for agencies"),
  [RD_BAND_READY] = N_("Ready to publish"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (titles) == RD_N_BANDS);

G_DEFINE_FINAL_TYPE (RdTile, rd_tile, GTK_TYPE_TOGGLE_BUTTON)

/* Helpers */

static char *
word_count (RdTile *self)
{
  if (self->band == RD_BAND_AGENCIES)
    return g_strdup_printf (ngettext ("%u agency", "%u agencies", self->count), self->count);
  if (self->band == RD_BAND_READY)
    return g_strdup_printf (ngettext ("%u review", "%u reviews", self->count), self->count);

  return g_strdup_printf (ngettext ("%u deadline", "%u deadlines", self->count), self->count);
}

static void
refresh (RdTile *self)
{
  const char *title = rd_tile_get_title (self->band);
  g_autofree char *number = g_strdup_printf ("%u", self->count);
  g_autofree char *words = word_count (self);
  /* Translators: what a screen reader says of a tile: "Overdue, 3 deadlines" */
  g_autofree char *label = g_strdup_printf (_("%s, %s"), title, words);

  gtk_label_set_label (self->count_label, number);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  if (self->band == RD_BAND_OVERDUE && self->count > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "overdue");
}

/* GObject overrides */

static void
rd_tile_constructed (GObject *object)
{
  G_OBJECT_CLASS (rd_tile_parent_class)->constructed (object);

  refresh (RD_TILE (object));
}

static void
rd_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_TILE);

  G_OBJECT_CLASS (rd_tile_parent_class)->dispose (object);
}

static void
rd_tile_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  RdTile *self = RD_TILE (object);

  switch (prop_id)
    {
    case PROP_BAND:
      g_value_set_int (value, self->band);
      break;

    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_tile_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  RdTile *self = RD_TILE (object);

  switch (prop_id)
    {
    case PROP_BAND:
      self->band = (RdDueBand) g_value_get_int (value);
      break;

    case PROP_COUNT:
      rd_tile_set_count (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_tile_class_init (RdTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rd_tile_constructed;
  object_class->dispose = rd_tile_dispose;
  object_class->get_property = rd_tile_get_property;
  object_class->set_property = rd_tile_set_property;

  properties[PROP_BAND] =
    g_param_spec_int ("band", NULL, NULL, 0, RD_N_BANDS - 1, RD_BAND_OVERDUE,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, RdTile, count_label);
  gtk_widget_class_bind_template_child (widget_class, RdTile, title_label);
}

static void
rd_tile_init (RdTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_tile_new (RdDueBand band)
{
  return g_object_new (RD_TYPE_TILE, "band", (int) band, NULL);
}

RdDueBand
rd_tile_get_band (RdTile *self)
{
  g_return_val_if_fail (RD_IS_TILE (self), RD_BAND_OVERDUE);

  return self->band;
}

guint
rd_tile_get_count (RdTile *self)
{
  g_return_val_if_fail (RD_IS_TILE (self), 0);

  return self->count;
}

void
rd_tile_set_count (RdTile *self,
                   guint   count)
{
  g_return_if_fail (RD_IS_TILE (self));

  if (self->count == count)
    return;

  self->count = count;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

const char *
rd_tile_get_title (RdDueBand band)
{
  g_return_val_if_fail (band < RD_N_BANDS, "");

  return _(titles[band]);
}
