/* rd-deadline-filter.h — which deadlines of a register are shown, and in which order states stand
 *
 * A value; nothing here knows about widgets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

typedef struct
{
  guint  states;     /* a bit for each RdDeadlineStatus wanted; 0: all */
  char  *words;      /* folded; NULL where nothing is searched for */
} RdDeadlineFilter;

void     rd_deadline_filter_clear     (RdDeadlineFilter *self);

/* What a person typed; NULL and "" search for nothing. Returns whether it is another search. */
gboolean rd_deadline_filter_set_words (RdDeadlineFilter *self, const char *words);
gboolean rd_deadline_filter_is_active (const RdDeadlineFilter *self);
gboolean rd_deadline_filter_covers    (const RdDeadlineFilter *self, RdDeadlineItem *item);

/* Where a state stands when states are sorted: what needs doing first. */
int      rd_deadline_filter_rank      (RdDeadlineStatus status);

G_END_DECLS
