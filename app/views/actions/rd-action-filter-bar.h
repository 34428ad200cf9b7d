/* rd-action-filter-bar.h — which actions are shown, to be chosen
 *
 * Chips for how an action stands, lists for its lead agency and its review.  Signal "changed": something else was chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "views/actions/rd-action-filter.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_FILTER_BAR (rd_action_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdActionFilterBar, rd_action_filter_bar, RD, ACTION_FILTER_BAR, GtkWidget)

/* What is chosen; its words are the caller’s to set. (transfer none) */
RdActionFilter *rd_action_filter_bar_get_filter (RdActionFilterBar *self);

/* What can be chosen from: agencies and reviews of @items (RdActionItem). A choice that is still there stays. */
void            rd_action_filter_bar_set_items  (RdActionFilterBar *self, GListModel *items);

/* Only these states are wanted, a bit for each RdActionStatus; 0: everything. Says nothing. */
void            rd_action_filter_bar_reset      (RdActionFilterBar *self, guint states);

G_END_DECLS
