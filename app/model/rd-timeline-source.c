/* rd-timeline-source.c — what a timeline shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-timeline-source.h"

G_DEFINE_INTERFACE (RdTimelineSource, rd_timeline_source, G_TYPE_OBJECT)

static guint changed_signal;

static void
rd_timeline_source_default_init (RdTimelineSourceInterface *iface)
{
  changed_signal = g_signal_new ("changed", RD_TYPE_TIMELINE_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

const RdTimelineChart *
rd_timeline_source_get_chart (RdTimelineSource *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SOURCE (self), NULL);

  return RD_TIMELINE_SOURCE_GET_IFACE (self)->get_chart (self);
}

char *
rd_timeline_source_describe (RdTimelineSource *self, gint64 key)
{
  g_return_val_if_fail (RD_IS_TIMELINE_SOURCE (self), NULL);

  return RD_TIMELINE_SOURCE_GET_IFACE (self)->describe (self, key);
}

void
rd_timeline_source_changed (RdTimelineSource *self)
{
  g_return_if_fail (RD_IS_TIMELINE_SOURCE (self));

  g_signal_emit (self, changed_signal, 0);
}
