/* rd-timeline-source.h — what a timeline shows
 *
 * The widget knows no register: it asks for the chart's numbers, for the words of
 * the entries that are seen, and is told when they have changed.
 *
 * Signals: "changed": the chart is another one; what was given before is gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "draw/rd-draw-timeline.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMELINE_SOURCE (rd_timeline_source_get_type ())
G_DECLARE_INTERFACE (RdTimelineSource, rd_timeline_source, RD, TIMELINE_SOURCE, GObject)

struct _RdTimelineSourceInterface
{
  GTypeInterface parent_iface;

  const RdTimelineChart *(*get_chart) (RdTimelineSource *self);
  char                  *(*describe)  (RdTimelineSource *self, gint64 key);
};

/* Never NULL; without lanes where there is nothing. (transfer none): until "changed" */
const RdTimelineChart *rd_timeline_source_get_chart (RdTimelineSource *self);

/* An entry as a screen reader says it: date, agency, what happened. (transfer full); NULL where it is gone */
char                  *rd_timeline_source_describe  (RdTimelineSource *self, gint64 key);

/* For those who implement it. */
void                   rd_timeline_source_changed   (RdTimelineSource *self);

G_END_DECLS
