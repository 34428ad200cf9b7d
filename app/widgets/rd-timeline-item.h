/* rd-timeline-item.h — a lane, or the selected entry, as a screen reader finds it
 *
 * Draws nothing; stands where the lane or the mark is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_TIMELINE_ITEM (rd_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (RdTimelineItem, rd_timeline_item, RD, TIMELINE_ITEM, GtkWidget)

/* An entry takes the keyboard, a lane does not. */
GtkWidget  *rd_timeline_item_new       (gboolean is_entry);

/* What is said. */
void        rd_timeline_item_set_label (RdTimelineItem *self, const char *label);
const char *rd_timeline_item_get_label (RdTimelineItem *self);

G_END_DECLS
