/* rd-timeline-view-private.h — what the files of the timeline's view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-timeline-lanes.h"
#include "widgets/rd-timeline-strip.h"
#include "widgets/rd-timeline-view.h"

G_BEGIN_DECLS

#define RD_TIMELINE_ZOOM_STEP 1.25

struct _RdTimelineView
{
  GtkWidget        parent_instance;

  /* Owned */
  RdTimelineScene *scene;
  GArray          *listed;      /* gint64: the keys of the popover's rows */

  /* Template children */
  GtkBox          *chart;
  RdTimelineStrip *overview;
  RdTimelineStrip *header;
  GtkWidget       *scroller;
  RdTimelineLanes *lanes;
  GtkScrollbar    *scrollbar;
  GtkLabel        *nothing;

  GtkWidget       *popover;     /* of a cluster that does not open by zooming; a child */
  double           pointer_x;
};

/* Enter, or a double click. */
void _rd_timeline_view_activate    (RdTimelineView *self);

/* Looks closer at a cluster, or lists what is in it. */
void _rd_timeline_view_open        (RdTimelineView *self, const RdTimelineMark *cluster);

/* Moves lanes up or down until the selected mark is seen. */
void _rd_timeline_view_reveal_lane (RdTimelineView *self);

/* Pointer, wheel and keys: rd-timeline-view-input.c */
void _rd_timeline_view_add_input   (RdTimelineView *self);
void _rd_timeline_view_class_actions_init (GtkWidgetClass *widget_class);

G_END_DECLS
