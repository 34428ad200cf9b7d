/* rd-wording-timeline.h — the words of the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-timeline.h"

G_BEGIN_DECLS

void  rd_wording_fill_timeline_words (RdTimelineWords *words);

/* "53 entries", "53 entries, 2 without a date". (transfer full) */
char *rd_wording_lane_detail         (guint n_entries, guint n_undated);

G_END_DECLS
