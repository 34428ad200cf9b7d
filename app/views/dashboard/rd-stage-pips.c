/* rd-stage-pips.c — how far a review has come, as a row of small bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-stage-pips"

#include "config.h"

#include "views/dashboard/rd-stage-pips.h"

#define BAR_WIDTH 12
#define BAR_GAP 3
#define HEIGHT 8
#define BAR_HEIGHT 4

struct _RdStagePips
{
  GtkWidget parent_instance;

  int       current;
  int       n;
};

G_DEFINE_FINAL_TYPE (RdStagePips, rd_stage_pips, GTK_TYPE_WIDGET)

/* Helpers */

static void
append_bar (RdStagePips   *self,
            GtkSnapshot   *snapshot,
            const GdkRGBA *color,
            int            place)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float height = place == self->current ? HEIGHT : BAR_HEIGHT;
  float x = (float) (from_right ? self->n - 1 - place : place) * (BAR_WIDTH + BAR_GAP);
  float y = ((float) gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  GdkRGBA shade = *color;

  if (place > self->current)
    shade.alpha *= 0.25f;
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (x, y, BAR_WIDTH, height));
}

/* Widget overrides */

static void
rd_stage_pips_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  RdStagePips *self = RD_STAGE_PIPS (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
  else
    *minimum = *natural = MAX (0, self->n * (BAR_WIDTH + BAR_GAP) - BAR_GAP);
}

static void
rd_stage_pips_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  RdStagePips *self = RD_STAGE_PIPS (widget);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (int place = 0; place < self->n; place++)
    append_bar (self, snapshot, &color, place);
}

static void
rd_stage_pips_class_init (RdStagePipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rd_stage_pips_measure;
  widget_class->snapshot = rd_stage_pips_snapshot;

  gtk_widget_class_set_css_name (widget_class, "stagepips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rd_stage_pips_init (RdStagePips *self)
{
}

/* Public API */

void
rd_stage_pips_set (RdStagePips *self,
                   int          current,
                   int          n)
{
  g_return_if_fail (RD_IS_STAGE_PIPS (self));

  if (self->current == current && self->n == n)
    return;

  self->current = current;
  self->n = n;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
