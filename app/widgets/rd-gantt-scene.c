/* rd-gantt-scene.c — what all rows of a Gantt have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-scene.h"

#include <math.h>
#include <string.h>

#include "model/rd-wording.h"
#include "widgets/rd-screen-style.h"

/* A first fit is no narrower than this: a register of years begins around today,
 * one review is seen whole.
 */
#define FIRST_DAY_WIDTH_REGISTER 1.5
#define FIRST_DAY_WIDTH_REVIEW 0.25

/* Where today stands when the chart begins around it. */
#define TODAY_SHARE 0.35

/* Invariants:
 *
 *  (1) axis.first <= axis.last and axis.day_width > 0.
 *  (2) the adjustment runs from 0 to the larger of the axis' and the chart's width.
 *  (3) until a width is known the axis waits to be fitted; then it is never narrower than the chart.
 */
struct _RdGanttScene
{
  GObject         parent_instance;

  /* Owned */
  GtkAdjustment  *adjustment;
  RdWorkdays     *workdays;
  RdDeadlineItem *ghost_item;
  RdDeadlineItem *cursor_item;

  RdAxis          axis;
  RdDrawStyle     style;
  RdGanttMetrics  metrics;
  RdGanttSpace    space;
  RdDay           today;
  RdDay           ghost_day;
  int             cursor;
  guint           generation;
  guint           n_rows;
  gboolean        show_reference;
  gboolean        has_width;
  gboolean        waits_for_fit;
  gboolean        is_fitted;       /* everything is seen, and stays so when the width or the days change */
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

/* Keeps invariant (2), with the left edge at @value. */
static void
configure_adjustment (RdGanttScene *self, double value)
{
  double page = self->metrics.chart_width;
  double upper = MAX (rd_axis_get_width (&self->axis), page);

  gtk_adjustment_configure (self->adjustment, CLAMP (value, 0, upper - page), 0, upper,
                            page * 0.1, page * 0.9, page);
}

static void
fit (RdGanttScene *self)
{
  self->axis = rd_axis_fit (self->axis.first, self->axis.last, self->metrics.chart_width);
  self->is_fitted = TRUE;
  configure_adjustment (self, 0);
}

/* A first look: everything, or the time around today where that would be too fine. */
static void
fit_first (RdGanttScene *self)
{
  double least = self->show_reference ? FIRST_DAY_WIDTH_REGISTER : FIRST_DAY_WIDTH_REVIEW;

  self->waits_for_fit = FALSE;
  fit (self);
  if (self->axis.day_width >= least)
    return;
  self->is_fitted = FALSE;
  self->axis.day_width = least;
  configure_adjustment (self, rd_axis_get_middle (&self->axis, self->today)
                              - self->metrics.chart_width * TODAY_SHARE);
}

static void
adjusted_cb (RdGanttScene *self)
{
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
  self->axis = (RdAxis) { .first = 0, .last = 364, .day_width = 2 };
  self->today = RD_DAY_NONE;
  self->ghost_day = RD_DAY_NONE;
  self->cursor = -1;
  self->waits_for_fit = TRUE;
  self->space = (RdGanttSpace) { .width = 1, .line_height = 16, .date_width = 100 };
  rd_gantt_metrics_init (&self->metrics, &self->space);
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

  return &self->axis;
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

  return self->today;
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

  double page = self->metrics.chart_width;
  double value = gtk_adjustment_get_value (self->adjustment);

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

/* Whether the places of the parts have changed. */
static gboolean
place_parts (RdGanttScene *self)
{
  RdGanttMetrics before = self->metrics;

  rd_gantt_metrics_init (&self->metrics, &self->space);
  return memcmp (&before, &self->metrics, sizeof before) != 0;
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
  if (!place_parts (self) && self->has_width)
    return;

  self->has_width = TRUE;
  if (self->waits_for_fit)
    fit_first (self);
  else if (self->is_fitted || rd_axis_get_width (&self->axis) < self->metrics.chart_width)
    fit (self);
  else
    configure_adjustment (self, gtk_adjustment_get_value (self->adjustment));
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

  if (self->workdays == workdays && self->today == today)
    return;
  if (workdays != NULL)
    rd_workdays_ref (workdays);
  g_clear_pointer (&self->workdays, rd_workdays_unref);
  self->workdays = workdays;
  self->today = today;
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
  g_return_if_fail (first <= last);

  if (self->axis.first == first && self->axis.last == last)
    return;

  double value = gtk_adjustment_get_value (self->adjustment)
                 + (self->axis.first - first) * self->axis.day_width;

  self->axis.first = first;
  self->axis.last = last;
  if (self->waits_for_fit && self->has_width)
    fit_first (self);
  else if (self->is_fitted || rd_axis_get_width (&self->axis) < self->metrics.chart_width)
    fit (self);
  else
    configure_adjustment (self, value);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_begin_anew (RdGanttScene *self)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  self->waits_for_fit = TRUE;
  if (self->has_width)
    fit_first (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_fit (RdGanttScene *self)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  fit (self);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_zoom (RdGanttScene *self,
                     double        factor,
                     double        chart_x)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));
  g_return_if_fail (factor > 0);

  double value = gtk_adjustment_get_value (self->adjustment);
  double shift = 0;

  self->axis = rd_axis_zoom (&self->axis, factor, value + chart_x, &shift);
  self->is_fitted = FALSE;
  if (rd_axis_get_width (&self->axis) <= self->metrics.chart_width)
    fit (self);
  else
    configure_adjustment (self, value + shift);
  emit_changed (self, TRUE);
}

void
rd_gantt_scene_scroll_to (RdGanttScene *self,
                          RdDay         day,
                          double        share)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  configure_adjustment (self, rd_axis_get_middle (&self->axis, day) - self->metrics.chart_width * share);
}

void
rd_gantt_scene_reveal (RdGanttScene *self,
                       RdDay         day)
{
  g_return_if_fail (RD_IS_GANTT_SCENE (self));

  double x = rd_gantt_scene_to_chart (self, rd_axis_get_middle (&self->axis, day));
  double margin = MIN (24, self->metrics.chart_width / 4);

  if (x < margin)
    rd_gantt_scene_scroll_to (self, day, 0.2);
  else if (x > self->metrics.chart_width - margin)
    rd_gantt_scene_scroll_to (self, day, 0.8);
}

double
rd_gantt_scene_to_axis (RdGanttScene *self,
                        double        chart_x)
{
  return gtk_adjustment_get_value (self->adjustment) + chart_x;
}

double
rd_gantt_scene_to_chart (RdGanttScene *self,
                         double        axis_x)
{
  return axis_x - gtk_adjustment_get_value (self->adjustment);
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
