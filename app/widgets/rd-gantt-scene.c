/* rd-gantt-scene.c — what all rows of a Gantt have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-scene.h"

#include <math.h>
#include <string.h>

#include "model/rd-wording.h"
#include "widgets/rd-gantt-port.h"
#include "widgets/rd-screen-style.h"

/* A first look at a register is no finer than a day this wide: it begins around
 * today.  One review is seen whole.
 */
#define LEAST_OF_REGISTER 1.5
#define LEAST_OF_REVIEW 0.25

/* Invariants:
 *
 *  (1) the adjustment says what port says, but while the scroll bar is being dragged
 *      and until "value-changed" has been heard.
 */
struct _RdGanttScene
{
  GObject         parent_instance;

  /* Owned */
  GtkAdjustment  *adjustment;
  RdWorkdays     *workdays;
  RdDeadlineItem *ghost_item;
  RdDeadlineItem *cursor_item;

  RdGanttPort     port;
  RdDrawStyle     style;
  RdGanttMetrics  metrics;
  RdGanttSpace    space;
  RdDay           ghost_day;
  int             cursor;
  guint           generation;
  guint           n_rows;
  gboolean        show_reference;
  gboolean        following;       /* the adjustment is being told */
};

enum
{
  CHANGED,
  COUNTED,
  RESIZED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdGanttScene, rd_gantt_scene, G_TYPE_OBJECT)

static void
emit_changed (RdGanttScene *self, gboolean anew)
{
  if (anew)
    self->generation++;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether the places of the parts have changed. */
static gboolean
place_parts (RdGanttScene *self)
{
  RdGanttMetrics before = self->metrics;

  rd_gantt_metrics_init (&self->metrics, &self->space);
  return memcmp (&before, &self->metrics, sizeof before) != 0;
}

/* Keeps invariant (1). */
static void
tell_adjustment (RdGanttScene *self)
{
  const RdGanttPort *port = &self->port;

  self->following = TRUE;
  gtk_adjustment_configure (self->adjustment, port->value, 0, rd_gantt_port_get_upper (port),
                            port->page * 0.1, port->page * 0.9, port->page);
  self->following = FALSE;
}

static void
adjusted_cb (RdGanttScene *self)
{
  if (self->following)
    return;
  self->port.value = gtk_adjustment_get_value (self->adjustment);
  emit_changed (self, FALSE);
}

/* GObject overrides */

static void
rd_gantt_scene_finalize (GObject *object)
{
  RdGanttScene *self = RD_GANTT_SCENE (object);

  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->workdays, rd_workdays_unref);
  g_clear_object (&self->ghost_item);
  g_clear_object (&self->cursor_item);

  G_OBJECT_CLASS (rd_gantt_scene_parent_class)->finalize (object);
}

static void
rd_gantt_scene_class_init (RdGanttSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_gantt_scene_finalize;

  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_GANTT_SCENE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_GANTT_SCENE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESIZED] = g_signal_new ("resized", RD_TYPE_GANTT_SCENE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_gantt_scene_init (RdGanttScene *self)
{
  rd_gantt_port_init (&self->port);
  self->ghost_day = RD_DAY_NONE;
  self->cursor = -1;
  self->space = (RdGanttSpace) { .width = 1, .line_height = 16, .date_width = 100 };
  place_parts (self);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 1, 1, 1));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (adjusted_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Public API */

RdGanttScene *
rd_gantt_scene_new (void)
{
  return g_object_new (RD_TYPE_GANTT_SCENE, NULL);
}

const RdAxis *
rd_gantt_scene_get_axis (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), NULL);

  return &self->port.axis;
}

const RdDrawStyle *
rd_gantt_scene_get_style (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), NULL);

  return &self->style;
}

const RdGanttMetrics *
rd_gantt_scene_get_metrics (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), NULL);

  return &self->metrics;
}

RdWorkdays *
rd_gantt_scene_get_workdays (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), NULL);

  return self->workdays;
}

RdDay
rd_gantt_scene_get_today (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), RD_DAY_NONE);

  return self->port.today;
}

gboolean
rd_gantt_scene_get_show_reference (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), FALSE);

  return self->show_reference;
}

guint
rd_gantt_scene_get_n_rows (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), 0);

  return self->n_rows;
}

guint
rd_gantt_scene_get_generation (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), 0);

  return self->generation;
}

GtkAdjustment *
rd_gantt_scene_get_adjustment (RdGanttScene *self)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), NULL);

  return self->adjustment;
}

void
rd_gantt_scene_get_clip (RdGanttScene *self,
                         double       *out_x0,
                         double       *out_x1)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  double page = self->port.page;
  double value = self->port.value;

  /* Half a page more at each end, in whole halves, so that scrolling a little records nothing. */
  *out_x0 = MAX (floor (value / (page / 2)) * (page / 2) - page / 2, 0);
  *out_x1 = *out_x0 + page * 2.5;
}

/* The width of the longest date that the label column has to hold. */
static double
measure_date (GtkWidget *widget)
{
  double width = 0;

  for (int month = 1; month <= 12; month++)
    for (int mday = 20; mday < 27; mday++)
      {
        g_autofree char *date = rd_wording_day (rd_day_from_ymd (2026, month, mday));

        width = MAX (width, rd_screen_style_text_width (widget, date));
      }
  return width;
}

void
rd_gantt_scene_take_style (RdGanttScene *self,
                           GtkWidget    *widget)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  double height = self->metrics.row_height;

  rd_screen_style_init (&self->style, widget);
  self->space.line_height = rd_screen_style_line_height (widget);
  self->space.date_width = measure_date (widget);
  self->space.right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  place_parts (self);
  emit_changed (self, TRUE);
  if (height != self->metrics.row_height)
    g_signal_emit (self, signals[RESIZED], 0);
}

void
rd_gantt_scene_set_width (RdGanttScene *self,
                          int           width)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  double height = self->metrics.row_height;

  self->space.width = width;
  if (!place_parts (self) && self->port.has_page)
    return;

  rd_gantt_port_set_page (&self->port, self->metrics.chart_width);
  tell_adjustment (self);
  emit_changed (self, TRUE);
  if (height != self->metrics.row_height)
    g_signal_emit (self, signals[RESIZED], 0);
}

void
rd_gantt_scene_set_calendar (RdGanttScene *self,
                             RdWorkdays   *workdays,
                             RdDay         today)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  if (self->workdays == workdays && self->port.today == today)
    return;
  if (workdays != NULL)
    rd_workdays_ref (workdays);
  g_clear_pointer (&self->workdays, rd_workdays_unref);
  self->workdays = workdays;
  self->port.today = today;
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_set_show_reference (RdGanttScene *self,
                                   gboolean      show_reference)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  if (self->show_reference == show_reference)
    return;
  self->show_reference = show_reference;
  self->port.least = show_reference ? LEAST_OF_REGISTER : LEAST_OF_REVIEW;
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_set_n_rows (RdGanttScene *self,
                           guint         n_rows)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  self->n_rows = n_rows;
  g_signal_emit (self, signals[COUNTED], 0);
}

void
rd_gantt_scene_set_range (RdGanttScene *self,
                          RdDay         first,
                          RdDay         last)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  if (self->port.axis.first == first && self->port.axis.last == last)
    return;
  rd_gantt_port_set_range (&self->port, first, last);
  tell_adjustment (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_extend (RdGanttScene *self,
                       int           before,
                       int           after)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  rd_gantt_port_extend (&self->port, before, after);
  tell_adjustment (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_begin_anew (RdGanttScene *self)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  rd_gantt_port_begin (&self->port);
  tell_adjustment (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_fit (RdGanttScene *self)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  rd_gantt_port_fit (&self->port);
  tell_adjustment (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_zoom (RdGanttScene *self,
                     double        factor,
                     double        chart_x)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  rd_gantt_port_zoom (&self->port, factor, chart_x);
  tell_adjustment (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_scroll_to (RdGanttScene *self,
                          RdDay         day,
                          double        share)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  rd_gantt_port_scroll_to (&self->port, day, share);
  tell_adjustment (self);
  emit_changed (self, FALSE);
}

void
rd_gantt_scene_reveal (RdGanttScene *self,
                       RdDay         day)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  rd_gantt_port_reveal (&self->port, day);
  tell_adjustment (self);
  emit_changed (self, FALSE);
}

double
rd_gantt_scene_to_axis (RdGanttScene *self,
                        double        chart_x)
{
  return self->port.value + chart_x;
}

double
rd_gantt_scene_to_chart (RdGanttScene *self,
                         double        axis_x)
{
  return axis_x - self->port.value;
}

void
rd_gantt_scene_set_ghost (RdGanttScene   *self,
                          RdDeadlineItem *item,
                          RdDay           day)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  g_set_object (&self->ghost_item, item);
  self->ghost_day = item != NULL ? day : RD_DAY_NONE;
  emit_changed (self, FALSE);
}

RdDay
rd_gantt_scene_get_ghost (RdGanttScene   *self,
                          RdDeadlineItem *item)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), RD_DAY_NONE);

  return item != NULL && item == self->ghost_item ? self->ghost_day : RD_DAY_NONE;
}

void
rd_gantt_scene_set_cursor (RdGanttScene   *self,
                           RdDeadlineItem *item,
                           int             mark)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  if (self->cursor_item == item && self->cursor == mark)
    return;
  g_set_object (&self->cursor_item, item);
  self->cursor = item != NULL ? mark : -1;
  emit_changed (self, FALSE);
}

int
rd_gantt_scene_get_cursor (RdGanttScene   *self,
                           RdDeadlineItem *item)
{
  g_return_val_if_fail (RD_IS_GANTT_SCENE (self), -1);

  return item != NULL && item == self->cursor_item ? self->cursor : -1;
}
