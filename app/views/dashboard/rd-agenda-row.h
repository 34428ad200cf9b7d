/* rd-agenda-row.h — a line of the agenda as a row: a day's heading or a deadline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_AGENDA_ROW (rd_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (RdAgendaRow, rd_agenda_row, RD, AGENDA_ROW, RdItemCell)

G_END_DECLS
