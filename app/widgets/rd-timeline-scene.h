/* rd-timeline-scene.h — what the parts of a timeline have in common
 *
 * The chart, the days that are seen and how wide they are, the style, where marks
 * stand, and the entry that is selected.  Overview, header and lanes read it and
 * draw again when it says so.
 *
 * Signals: "changed": draw again; "resized": header or lanes have another height;
 * "selected": another entry is selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-timeline-source.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMELINE_SCENE (rd_timeline_scene_get_type ())
G_DECLARE_FINAL_TYPE (RdTimelineScene, rd_timeline_scene, RD, TIMELINE_SCENE, GObject)

RdTimelineScene        *rd_timeline_scene_new            (void);

void                    rd_timeline_scene_set_source     (RdTimelineScene *self, RdTimelineSource *source);   /* NULL: nothing */
RdTimelineSource       *rd_timeline_scene_get_source     (RdTimelineScene *self);

/* NULL without a source. */
const RdTimelineChart  *rd_timeline_scene_get_chart      (RdTimelineScene *self);
const RdTimelineLayout *rd_timeline_scene_get_layout     (RdTimelineScene *self);

const RdAxis           *rd_timeline_scene_get_axis       (RdTimelineScene *self);
const RdDrawStyle      *rd_timeline_scene_get_style      (RdTimelineScene *self);

/* For @cr; its letters are kept from one drawing to the next. (transfer none) */
RdPen                  *rd_timeline_scene_get_pen        (RdTimelineScene *self, cairo_t *cr);

/* In pixels from the beginning of the axis: what is seen. (transfer none) */
GtkAdjustment          *rd_timeline_scene_get_adjustment (RdTimelineScene *self);
double                  rd_timeline_scene_get_value      (RdTimelineScene *self);

double                  rd_timeline_scene_get_header_height (RdTimelineScene *self);

/* Takes colours and font from the desktop and from @widget. */
void                    rd_timeline_scene_take_style     (RdTimelineScene *self, GtkWidget *widget);

/* The room for lanes: their width, and the height in which all shall have room if they can. */
void                    rd_timeline_scene_set_room       (RdTimelineScene *self, int width, int height);

/* @x, from the left edge of what is seen, stays where it is. */
void                    rd_timeline_scene_zoom           (RdTimelineScene *self, double factor, double x);
gboolean                rd_timeline_scene_can_zoom_in    (RdTimelineScene *self);

/* All that is likely right side by side; these days, with their fractions. */
void                    rd_timeline_scene_fit            (RdTimelineScene *self);
void                    rd_timeline_scene_show           (RdTimelineScene *self, double first, double last);
void                    rd_timeline_scene_scroll_to      (RdTimelineScene *self, RdDay day);
void                    rd_timeline_scene_scroll         (RdTimelineScene *self, double value);

/* By key; 0 for none, also where there is no such entry with a date. */
void                    rd_timeline_scene_select         (RdTimelineScene *self, gint64 key);
gint64                  rd_timeline_scene_get_selected   (RdTimelineScene *self);

/* The place of the selected entry; RD_TIMELINE_NOWHERE. */
guint                   rd_timeline_scene_get_place      (RdTimelineScene *self);

/* The mark of the selected entry; FALSE where there is none. */
gboolean                rd_timeline_scene_get_selected_mark (RdTimelineScene *self, RdTimelineMark *out);

/* Moves what is seen so that the selected entry is. */
void                    rd_timeline_scene_reveal         (RdTimelineScene *self);

G_END_DECLS
