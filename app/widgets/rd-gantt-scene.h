/* rd-gantt-scene.h — what all rows of a Gantt have in common
 *
 * The axis and how far it is scrolled, the style, working days and today, the
 * places of the parts of a row, and the date that is being dragged.  Rows and
 * header read it and draw again when it says so.
 *
 * Signals: "changed": draw again (the chart itself only when the generation
 * differs); "counted": the number of rows has changed; "resized": rows have another height.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/layout/rd-axis.h"
#include "core/time/rd-workdays.h"
#include "draw/rd-draw-style.h"
#include "model/rd-deadline-item.h"
#include "widgets/rd-gantt-metrics.h"

G_BEGIN_DECLS

#define RD_TYPE_GANTT_SCENE (rd_gantt_scene_get_type ())
G_DECLARE_FINAL_TYPE (RdGanttScene, rd_gantt_scene, RD, GANTT_SCENE, GObject)

RdGanttScene         *rd_gantt_scene_new                (void);

const RdAxis         *rd_gantt_scene_get_axis           (RdGanttScene *self);
const RdDrawStyle    *rd_gantt_scene_get_style          (RdGanttScene *self);
const RdGanttMetrics *rd_gantt_scene_get_metrics        (RdGanttScene *self);
RdWorkdays           *rd_gantt_scene_get_workdays       (RdGanttScene *self);   /* may be NULL */
RdDay                 rd_gantt_scene_get_today          (RdGanttScene *self);
gboolean              rd_gantt_scene_get_show_reference (RdGanttScene *self);
guint                 rd_gantt_scene_get_n_rows         (RdGanttScene *self);

/* Counts up whenever what is drawn on the axis would look otherwise. */
guint                 rd_gantt_scene_get_generation     (RdGanttScene *self);

/* In pixels from the beginning of the axis; its value is the left edge seen. (transfer none) */
GtkAdjustment        *rd_gantt_scene_get_adjustment     (RdGanttScene *self);

/* The first and last position that a row should have recorded. */
void                  rd_gantt_scene_get_clip           (RdGanttScene *self, double *out_x0, double *out_x1);

/* Takes colours, font and direction from the desktop and from @widget. */
void                  rd_gantt_scene_take_style         (RdGanttScene *self, GtkWidget *widget);
void                  rd_gantt_scene_set_width          (RdGanttScene *self, int width);

void                  rd_gantt_scene_set_calendar       (RdGanttScene *self, RdWorkdays *workdays, RdDay today);
void                  rd_gantt_scene_set_show_reference (RdGanttScene *self, gboolean show_reference);
void                  rd_gantt_scene_set_n_rows         (RdGanttScene *self, guint n_rows);

/* The days that are to be reached; what is seen stays where it is. */
void                  rd_gantt_scene_set_range          (RdGanttScene *self, RdDay first, RdDay last);

/* More days at the ends, for as long as a date is dragged there; what is seen stays
 * as it is, even where all was seen.
 */
void                  rd_gantt_scene_extend             (RdGanttScene *self, int before, int after);

/* Other rows: begins with a first look at them. */
void                  rd_gantt_scene_begin_anew         (RdGanttScene *self);

/* Fits the whole range into the chart. */
void                  rd_gantt_scene_fit                (RdGanttScene *self);

/* @chart_x: the position in the chart (0: its left edge) that stays where it is. */
void                  rd_gantt_scene_zoom               (RdGanttScene *self, double factor, double chart_x);
void                  rd_gantt_scene_scroll_to          (RdGanttScene *self, RdDay day, double share);

/* Scrolls only where @day is out of sight. */
void                  rd_gantt_scene_reveal             (RdGanttScene *self, RdDay day);

/* A position of the chart as a position on the axis, and back. */
double                rd_gantt_scene_to_axis            (RdGanttScene *self, double chart_x);
double                rd_gantt_scene_to_chart           (RdGanttScene *self, double axis_x);

/* The planned date that is being moved: NULL for none. */
void                  rd_gantt_scene_set_ghost          (RdGanttScene *self, RdDeadlineItem *item, RdDay day);
RdDay                 rd_gantt_scene_get_ghost          (RdGanttScene *self, RdDeadlineItem *item);   /* RD_DAY_NONE */

/* The mark that the keyboard is on: its place among the marks of @item's row; -1 for none. */
void                  rd_gantt_scene_set_cursor         (RdGanttScene *self, RdDeadlineItem *item, int mark);
int                   rd_gantt_scene_get_cursor         (RdGanttScene *self, RdDeadlineItem *item);

G_END_DECLS
