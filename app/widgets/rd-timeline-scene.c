/* rd-timeline-scene.c — what the parts of a timeline have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-scene.h"

#include <math.h>

#include "widgets/rd-gantt-port.h"
#include "widgets/rd-screen-style.h"

/* Rows of a lane, at least and at most. */
#define ROWS_MIN 2.0
#define ROWS_MAX 12.0

/* A first look is no finer than this. */
#define LEAST_DAY_WIDTH 0.02

/* A first look begins before all but this part of the entries, where that leaves out enough empty years. */
#define EARLY_SHARE 0.04
#define FIRST_LOOK_SHARE 0.7

/* The selected mark is brought so far into view. */
#define EDGE 40.0

/* Invariants:
 *
 *  (1) layout is NULL or made of the chart's index at the scale of port.axis and with rows.
 *  (2) The adjustment says what port says.
 */
struct _RdTimelineScene
{
  GObject           parent_instance;

  /* Owned */
  RdTimelineSource *source;
  RdTimelineLayout *layout;
  RdPen            *pen;
  GtkAdjustment    *adjustment;

  RdGanttPort       port;
  RdDrawStyle       style;
  RdTimelineMetrics metrics;
  int               height;
  guint             rows;
  gint64            selected;
  gboolean          is_setting;
  gboolean          is_new;        /* no look at this source has been had */
};

enum
{
  CHANGED,
  RESIZED,
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdTimelineScene, rd_timeline_scene, G_TYPE_OBJECT)

/* Helpers */

static guint
count_lanes (RdTimelineScene *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);

  return chart != NULL ? rd_timeline_index_get_n_lanes (chart->index) : 1;
}

static void
tell_adjustment (RdTimelineScene *self)
{
  double page = self->port.page;

  self->is_setting = TRUE;
  gtk_adjustment_configure (self->adjustment, self->port.value, 0, rd_gantt_port_get_upper (&self->port),
                            page / 10.0, page * 0.9, page);
  self->is_setting = FALSE;
}

/* What is seen is another part, or at another scale. */
static void
port_changed (RdTimelineScene *self)
{
  if (self->layout != NULL && rd_timeline_layout_get_axis (self->layout)->day_width == self->port.axis.day_width
      && rd_timeline_layout_get_axis (self->layout)->first == self->port.axis.first
      && rd_timeline_layout_get_axis (self->layout)->last == self->port.axis.last)
    {
      tell_adjustment (self);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  g_clear_pointer (&self->layout, rd_timeline_layout_free);
  tell_adjustment (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_rows (RdTimelineScene *self)
{
  RdPen *pen = rd_timeline_scene_get_pen (self, NULL);
  double lane;

  rd_draw_timeline_get_metrics (pen, &self->style, 1, &self->metrics);
  lane = self->height / (double) count_lanes (self);
  lane -= self->metrics.lane_top + self->metrics.lane_bottom + self->metrics.cluster_height;
  self->rows = (guint) CLAMP (floor (lane / self->metrics.row_height), ROWS_MIN, ROWS_MAX);
  self->metrics.rows = self->rows;
  g_clear_pointer (&self->layout, rd_timeline_layout_free);
}

static void
scrolled_cb (RdTimelineScene *self)
{
  if (self->is_setting)
    return;
  self->port.value = gtk_adjustment_get_value (self->adjustment);
  self->port.is_fitted = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The days that can be reached: what is likely right, and the selected entry, whatever its date. */
static void
set_range (RdTimelineScene *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);
  guint place = rd_timeline_scene_get_place (self);
  RdDay first, last;

  if (chart == NULL)
    return;
  first = chart->first;
  last = chart->last;
  if (place != RD_TIMELINE_NOWHERE)
    {
      const RdTimelineEntry *entry = rd_timeline_index_get (chart->index, place);

      first = MIN (first, (RdDay) floor (rd_timeline_entry_get_start (entry)));
      last = MAX (last, (RdDay) ceil (rd_timeline_entry_get_end (entry)));
    }
  if (first != self->port.axis.first || last != self->port.axis.last)
    rd_gantt_port_set_range (&self->port, first, last);
}

/* Everything; without the few entries that lie long before the others. */
static void
look_first (RdTimelineScene *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);
  guint n = chart != NULL ? rd_timeline_index_get_n (chart->index, RD_TIMELINE_ALL_LANES) : 0;
  double first, last, margin;

  if (!self->is_new || !self->port.has_page || n == 0)
    return;
  self->is_new = FALSE;
  rd_gantt_port_fit (&self->port);
  first = rd_timeline_entry_get_start (rd_timeline_index_get (chart->index, (guint) (n * EARLY_SHARE)));
  last = chart->last + 1.0;
  margin = (last - first) * 0.02;
  if (last - first + margin < FIRST_LOOK_SHARE * (last - chart->first))
    rd_timeline_scene_show (self, first - margin, last);
}

static void
source_changed_cb (RdTimelineScene *self)
{
  g_clear_pointer (&self->layout, rd_timeline_layout_free);
  if (rd_timeline_scene_get_place (self) == RD_TIMELINE_NOWHERE && self->selected != 0)
    {
      self->selected = 0;
      g_signal_emit (self, signals[SELECTED], 0);
    }
  set_range (self);
  choose_rows (self);
  port_changed (self);
  look_first (self);
  g_signal_emit (self, signals[RESIZED], 0);
}

/* GObject overrides */

static void
rd_timeline_scene_dispose (GObject *object)
{
  RdTimelineScene *self = RD_TIMELINE_SCENE (object);

  g_clear_object (&self->source);

  G_OBJECT_CLASS (rd_timeline_scene_parent_class)->dispose (object);
}

static void
rd_timeline_scene_finalize (GObject *object)
{
  RdTimelineScene *self = RD_TIMELINE_SCENE (object);

  g_clear_pointer (&self->layout, rd_timeline_layout_free);
  g_clear_pointer (&self->pen, rd_pen_free);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (rd_timeline_scene_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, RD_TYPE_TIMELINE_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_timeline_scene_class_init (RdTimelineSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rd_timeline_scene_dispose;
  object_class->finalize = rd_timeline_scene_finalize;
  signals[CHANGED] = add_signal ("changed");
  signals[RESIZED] = add_signal ("resized");
  signals[SELECTED] = add_signal ("selected");
}

static void
rd_timeline_scene_init (RdTimelineScene *self)
{
  rd_gantt_port_init (&self->port);
  self->port.least = LEAST_DAY_WIDTH;
  self->port.most = RD_AXIS_MAX_HOURLY_DAY_WIDTH;
  self->rows = 3;
  rd_draw_style_init_screen (&self->style, NULL, FALSE, FALSE);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 1, 1, 1));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/* Public API */

RdTimelineScene *
rd_timeline_scene_new (void)
{
  return g_object_new (RD_TYPE_TIMELINE_SCENE, NULL);
}

RdTimelineSource *
rd_timeline_scene_get_source (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), NULL);

  return self->source;
}

void
rd_timeline_scene_set_source (RdTimelineScene *self, RdTimelineSource *source)
{
  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  if (self->source == source)
    return;
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, source_changed_cb, self);
  g_set_object (&self->source, source);
  if (source != NULL)
    g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  self->port.waits = TRUE;
  self->is_new = TRUE;
  source_changed_cb (self);
}

const RdTimelineChart *
rd_timeline_scene_get_chart (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), NULL);

  return self->source != NULL ? rd_timeline_source_get_chart (self->source) : NULL;
}

const RdTimelineLayout *
rd_timeline_scene_get_layout (RdTimelineScene *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);

  if (self->layout == NULL && chart != NULL && self->metrics.cluster_width > 0.0)
    self->layout = rd_timeline_layout_new (chart->index, &self->port.axis, &self->metrics);
  return self->layout;
}

const RdAxis *
rd_timeline_scene_get_axis (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), NULL);

  return &self->port.axis;
}

const RdDrawStyle *
rd_timeline_scene_get_style (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), NULL);

  return &self->style;
}

RdPen *
rd_timeline_scene_get_pen (RdTimelineScene *self, cairo_t *cr)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), NULL);

  if (self->pen == NULL)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *own = cairo_create (surface);

      self->pen = rd_pen_new (own, FALSE);
      cairo_destroy (own);
      cairo_surface_destroy (surface);
    }
  if (cr != NULL)
    rd_pen_set_cairo (self->pen, cr);
  return self->pen;
}

GtkAdjustment *
rd_timeline_scene_get_adjustment (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), NULL);

  return self->adjustment;
}

double
rd_timeline_scene_get_value (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), 0);

  return self->port.value;
}

double
rd_timeline_scene_get_header_height (RdTimelineScene *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);

  return chart != NULL ? ceil (rd_draw_timeline_header_height (&self->style, chart)) : 1.0;
}

void
rd_timeline_scene_take_style (RdTimelineScene *self, GtkWidget *widget)
{
  g_return_if_fail (RD_IS_TIMELINE_SCENE (self) && GTK_IS_WIDGET (widget));

  rd_screen_style_init (&self->style, widget);
  choose_rows (self);
  g_signal_emit (self, signals[RESIZED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
rd_timeline_scene_set_room (RdTimelineScene *self, int width, int height)
{
  guint rows = self->rows;

  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  if (width > 0 && width != (int) self->port.page)
    {
      rd_gantt_port_set_page (&self->port, width);
      port_changed (self);
      look_first (self);
    }
  if (height <= 0 || height == self->height)
    return;
  self->height = height;
  choose_rows (self);
  if (rows != self->rows)
    g_signal_emit (self, signals[RESIZED], 0);
}

void
rd_timeline_scene_zoom (RdTimelineScene *self, double factor, double x)
{
  g_return_if_fail (RD_IS_TIMELINE_SCENE (self) && factor > 0);

  rd_gantt_port_zoom (&self->port, factor, x);
  port_changed (self);
}

gboolean
rd_timeline_scene_can_zoom_in (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), FALSE);

  return self->port.axis.day_width < self->port.most;
}

void
rd_timeline_scene_fit (RdTimelineScene *self)
{
  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  rd_gantt_port_fit (&self->port);
  port_changed (self);
}

void
rd_timeline_scene_show (RdTimelineScene *self, double first, double last)
{
  double days = MAX (last - first, 1e-6);

  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  rd_gantt_port_zoom (&self->port, self->port.page / days / self->port.axis.day_width, 0);
  self->port.value = CLAMP (rd_axis_get_x_at (&self->port.axis, (first + last) / 2.0) - self->port.page / 2.0,
                            0, rd_gantt_port_get_upper (&self->port) - self->port.page);
  port_changed (self);
}

void
rd_timeline_scene_scroll_to (RdTimelineScene *self, RdDay day)
{
  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  rd_gantt_port_scroll_to (&self->port, CLAMP (day, self->port.axis.first, self->port.axis.last), 0.5);
  port_changed (self);
}

void
rd_timeline_scene_scroll (RdTimelineScene *self, double value)
{
  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  gtk_adjustment_set_value (self->adjustment, value);
}

void
rd_timeline_scene_select (RdTimelineScene *self, gint64 key)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);

  if (chart == NULL || rd_timeline_index_find (chart->index, key) == RD_TIMELINE_NOWHERE)
    key = 0;
  if (self->selected == key)
    return;
  self->selected = key;
  set_range (self);
  port_changed (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

gint64
rd_timeline_scene_get_selected (RdTimelineScene *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SCENE (self), 0);

  return self->selected;
}

guint
rd_timeline_scene_get_place (RdTimelineScene *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self);

  return chart != NULL && self->selected != 0 ? rd_timeline_index_find (chart->index, self->selected) : RD_TIMELINE_NOWHERE;
}

gboolean
rd_timeline_scene_get_selected_mark (RdTimelineScene *self, RdTimelineMark *out)
{
  const RdTimelineLayout *layout = rd_timeline_scene_get_layout (self);
  guint place = rd_timeline_scene_get_place (self);

  if (layout == NULL || place == RD_TIMELINE_NOWHERE)
    return FALSE;
  rd_timeline_layout_find_mark (layout, place, out);
  return TRUE;
}

/* A bar that is longer than what is seen need not be seen whole. */
void
rd_timeline_scene_reveal (RdTimelineScene *self)
{
  RdTimelineMark mark;
  double edge, from, to;

  g_return_if_fail (RD_IS_TIMELINE_SCENE (self));

  if (!rd_timeline_scene_get_selected_mark (self, &mark))
    return;
  edge = MIN (EDGE, self->port.page / 4.0);
  from = self->port.value + edge;
  to = self->port.value + self->port.page - edge;
  if (mark.x1 < from)
    rd_timeline_scene_scroll (self, MAX (mark.x0, mark.x1 - self->port.page / 2.0) - self->port.page * 0.2);
  else if (mark.x0 > to)
    rd_timeline_scene_scroll (self, mark.x0 - self->port.page * 0.6);
}
