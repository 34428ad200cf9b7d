/* rd-timeline-strip.h — the overview and the header above the lanes of a timeline
 *
 * The overview shows how many entries there are when, and frames what is seen:
 * the frame is dragged along, its grips make it longer and shorter, and a press
 * beside it brings it there.  The header shows dates, ages and episodes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-timeline-scene.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMELINE_STRIP (rd_timeline_strip_get_type ())
G_DECLARE_FINAL_TYPE (RdTimelineStrip, rd_timeline_strip, RD, TIMELINE_STRIP, GtkWidget)

void rd_timeline_strip_set_scene (RdTimelineStrip *self, RdTimelineScene *scene, gboolean is_overview);

G_END_DECLS
