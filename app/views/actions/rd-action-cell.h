/* rd-action-cell.h — cells of the table of actions that say something in two lines
 *
 * The base, and a type for each column: a text, and beneath it a smaller one; both are properties of RdActionItem.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_CELL (rd_action_cell_get_type ())
G_DECLARE_DERIVABLE_TYPE (RdActionCell, rd_action_cell, RD, ACTION_CELL, RdItemCell)

struct _RdActionCellClass
{
  RdItemCellClass parent_class;

  const char *text;        /* the property of the item */
  const char *detail;
  int         letters;     /* how wide it is at least */
  gboolean    has_mark;    /* the shape of the state stands before it */
};

#define RD_TYPE_ACTION_TEXT_CELL (rd_action_text_cell_get_type ())     /* what is done, and of which review */
GType rd_action_text_cell_get_type   (void);

#define RD_TYPE_ACTION_AGENCY_CELL (rd_action_agency_cell_get_type ()) /* who leads it */
GType rd_action_agency_cell_get_type (void);

#define RD_TYPE_ACTION_STATE_CELL (rd_action_state_cell_get_type ())   /* how it stands, and when it is due */
GType rd_action_state_cell_get_type  (void);

#define RD_TYPE_ACTION_TOLD_CELL (rd_action_told_cell_get_type ())     /* what was told last, and how it was chased */
GType rd_action_told_cell_get_type   (void);

#define RD_TYPE_ACTION_NEXT_CELL (rd_action_next_cell_get_type ())     /* when it is looked at next */
GType rd_action_next_cell_get_type   (void);

G_END_DECLS
