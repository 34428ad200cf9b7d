/* rd-actions-pane.h — actions as a sortable table, or as a list where it is narrow
 *
 * Signal "opened" (the action's id): a row was activated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ACTIONS_PANE (rd_actions_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdActionsPane, rd_actions_pane, RD, ACTIONS_PANE, GtkWidget)

/* @model, of RdActionItem, may be NULL. */
void        rd_actions_pane_set_model  (RdActionsPane *self, GListModel *model);

/* Sorts again: items have changed in place. */
void        rd_actions_pane_resort     (RdActionsPane *self);

/* What is shown, in its order. (transfer none) */
GListModel *rd_actions_pane_get_rows   (RdActionsPane *self);

/* The rows that are selected; all where none is. (transfer full) */
GListModel *rd_actions_pane_get_chosen (RdActionsPane *self);

G_END_DECLS
