/* rd-timeline-lanes.h — the lanes of a timeline, drawn, and what is in them for pointer and screen reader
 *
 * Each lane is a group with the agency's name and how many entries it has.  The
 * selected entry is an item of a list that says the whole of it; the keyboard's
 * focus is on it.  Two items take turns, so that a screen reader speaks of every
 * change as of a new one.
 *
 * Signals: "activated" (the selected entry); "opened" (a cluster, by its mark).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-timeline-scene.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMELINE_LANES (rd_timeline_lanes_get_type ())
G_DECLARE_FINAL_TYPE (RdTimelineLanes, rd_timeline_lanes, RD, TIMELINE_LANES, GtkWidget)

void     rd_timeline_lanes_set_scene  (RdTimelineLanes *self, RdTimelineScene *scene);

/* Takes the keyboard to the selected entry, or to the first that is seen. */
gboolean rd_timeline_lanes_focus_entry (RdTimelineLanes *self);

/* Where the selected mark is. FALSE without one. */
gboolean rd_timeline_lanes_get_selected_rect (RdTimelineLanes *self, GdkRectangle *out);

/* What a screen reader says of the selected entry, for tests. (transfer none) */
const char *rd_timeline_lanes_get_said (RdTimelineLanes *self);

/* How often the lanes were drawn, for measuring. */
guint    rd_timeline_lanes_get_n_drawn (RdTimelineLanes *self);

G_END_DECLS
