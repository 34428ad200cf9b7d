/* rd-action-filter.h — which actions of a register are shown
 *
 * A value; nothing here knows about widgets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-action-item.h"

G_BEGIN_DECLS

typedef struct
{
  guint     statuses;      /* a bit for each RdActionStatus wanted; 0: all */
  char     *agency;        /* the name of the agency that leads it; "": none does; NULL: any */
  char     *reference;     /* of the review; NULL: any */
  char     *words;         /* folded; NULL where nothing is searched for */
} RdActionFilter;

void     rd_action_filter_clear     (RdActionFilter *self);

/* Each returns whether it is another filter now. "" of words searches for nothing. */
gboolean rd_action_filter_set_words (RdActionFilter *self, const char *words);
gboolean rd_action_filter_set_text  (char **field, const char *text);

gboolean rd_action_filter_is_active (const RdActionFilter *self);
gboolean rd_action_filter_covers    (const RdActionFilter *self, RdActionItem *item);

G_END_DECLS
