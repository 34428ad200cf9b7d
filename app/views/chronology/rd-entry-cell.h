/* rd-entry-cell.h — one column of an entry in the chronology's table
 *
 * The cells of all columns are as high as each other, whatever stands in them:
 * a hundred thousand rows are scrolled over without being measured.  What does
 * not fit is in the pane beside the table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

typedef enum
{
  RD_ENTRY_DATE,
  RD_ENTRY_TIME,
  RD_ENTRY_AGE,
  RD_ENTRY_AGENCY,
  RD_ENTRY_SOURCE,
  RD_ENTRY_EVENT,
  RD_ENTRY_RESPONSE,
  RD_ENTRY_COMMENT,
  RD_ENTRY_ANALYSIS,
  RD_ENTRY_SIGNIFICANCE,
  RD_ENTRY_EPISODE,
  RD_ENTRY_TAGS,
  RD_ENTRY_PEOPLE,
  RD_ENTRY_REFERENCE,
  RD_ENTRY_AS_CARD,             /* all that matters in one cell, for narrow windows; no column of its own */
  RD_N_ENTRY_COLUMNS
} RdEntryColumn;

#define RD_TYPE_ENTRY_CELL (rd_entry_cell_get_type ())
G_DECLARE_DERIVABLE_TYPE (RdEntryCell, rd_entry_cell, RD, ENTRY_CELL, RdItemCell)

struct _RdEntryCellClass
{
  RdItemCellClass parent_class;

  RdEntryColumn   column;
};

/* The type of the cells of a column. */
GType       rd_entry_cell_get_type_for (RdEntryColumn column);

/* The look, or the item, is another one. */
void        rd_entry_cell_refresh      (RdEntryCell *self);

G_END_DECLS
