/* rd-timeline-view.h — a chronology as a timeline: lanes by agency on one axis
 *
 * Above the lanes how many entries there are when, dates, the child's age and the
 * key practice episodes.  From all years to the hours of a day; dates that are
 * not certain fade.  Pointer: drag, Ctrl and wheel, the frame of the overview.
 * Keyboard: Left and Right within a lane, Ctrl with them over all, Up and Down to
 * the next lane, Home and End, Page Up and Page Down, Enter; Ctrl and + − 0, T, F.
 *
 * It knows no register: an RdTimelineSource (model/rd-review-timeline.h is one) gives it the
 * chart.  To share the selection with a table, bind "selected" both ways to the number of the
 * table's entry (rd_entry_item_get_number(), rd_entry_list_find_number()).
 *
 * Properties: "source" (RdTimelineSource), "selected" (int64: the key of the entry, 0 for none; notified).
 * Signals: "activate" (gint64 key): Enter or a double click.
 * Actions: timeline.zoom-in, timeline.zoom-out, timeline.fit, timeline.today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-timeline-source.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMELINE_VIEW (rd_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (RdTimelineView, rd_timeline_view, RD, TIMELINE_VIEW, GtkWidget)

GtkWidget        *rd_timeline_view_new          (void);

RdTimelineSource *rd_timeline_view_get_source   (RdTimelineView *self);   /* (transfer none) */
void              rd_timeline_view_set_source   (RdTimelineView *self, RdTimelineSource *source);
gint64            rd_timeline_view_get_selected (RdTimelineView *self);

/* And brings it into view. */
void              rd_timeline_view_set_selected (RdTimelineView *self, gint64 key);

/* About the middle of what is seen. */
void              rd_timeline_view_zoom_in      (RdTimelineView *self);
void              rd_timeline_view_zoom_out     (RdTimelineView *self);

/* Everything that is likely right side by side. */
void              rd_timeline_view_fit          (RdTimelineView *self);
void              rd_timeline_view_show_today   (RdTimelineView *self);

/* Exactly these days. */
void              rd_timeline_view_show_days    (RdTimelineView *self, RdDay first, RdDay last);

G_END_DECLS
