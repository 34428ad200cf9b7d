/* rd-status-mark.c — the state of a deadline as a small mark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-status-mark.h"

#include "draw/rd-draw-gantt.h"
#include "model/rd-wording.h"
#include "widgets/rd-screen-style.h"

struct _RdStatusMark
{
  GtkWidget        parent_instance;

  RdDeadlineStatus status;
};

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdStatusMark, rd_status_mark, GTK_TYPE_WIDGET)

static void
name_mark (RdStatusMark *self)
{
  const char *word = rd_wording_status (self->status);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), word);
}

/* Widget and GObject overrides */

static void
rd_status_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = (int) rd_screen_style_line_height (widget);
}

static void
rd_status_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdStatusMark *self = RD_STATUS_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  RdDrawStyle style;

  if (size <= 0)
    return;

  rd_screen_style_init (&style, widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  RdPen *pen = rd_pen_new (cr, FALSE);

  rd_draw_status (pen, &style, self->status, width / 2.0, height / 2.0, size);
  rd_pen_free (pen);
  cairo_destroy (cr);
}

/* Dark, light and high contrast arrive as another style. */
static void
rd_status_mark_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_status_mark_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
rd_status_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdStatusMark *self = RD_STATUS_MARK (object);

  switch (id)
    {
    case PROP_STATUS:
      g_value_set_int (value, (int) self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_status_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdStatusMark *self = RD_STATUS_MARK (object);

  switch (id)
    {
    case PROP_STATUS:
      rd_status_mark_set_status (self, (RdDeadlineStatus) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_status_mark_class_init (RdStatusMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rd_status_mark_get_property;
  object_class->set_property = rd_status_mark_set_property;
  widget_class->measure = rd_status_mark_measure;
  widget_class->snapshot = rd_status_mark_snapshot;
  widget_class->css_changed = rd_status_mark_css_changed;

  properties[PROP_STATUS] =
    g_param_spec_int ("status", NULL, NULL, 0, RD_N_STATUSES - 1, RD_STATUS_WAITING,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "statusmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rd_status_mark_init (RdStatusMark *self)
{
  self->status = RD_STATUS_WAITING;
  name_mark (self);
}

/* Public API */

GtkWidget *
rd_status_mark_new (RdDeadlineStatus status)
{
  return g_object_new (RD_TYPE_STATUS_MARK, "status", (int) status, NULL);
}

RdDeadlineStatus
rd_status_mark_get_status (RdStatusMark *self)
{
  g_return_val_if_fail (RD_IS_STATUS_MARK (self), RD_STATUS_WAITING);

  return self->status;
}

void
rd_status_mark_set_status (RdStatusMark     *self,
                           RdDeadlineStatus  status)
{
  g_return_if_fail (RD_IS_STATUS_MARK (self));
  g_return_if_fail (status < RD_N_STATUSES);

  if (self->status == status)
    return;
  self->status = status;
  name_mark (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}
