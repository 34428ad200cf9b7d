/* rd-gantt-sheet.h — the rows of a printed or exported Gantt
 *
 * Gathers deadlines, words and dates into what draw/rd-draw-gantt draws.  Owns
 * every string and deadline that the chart borrows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-gantt.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdGanttSheet RdGanttSheet;

/* Of one review, or of the whole register where @review is NULL. @first and
 * @last may be RD_DAY_NONE: as far as the deadlines reach. (transfer full)
 */
RdGanttSheet       *rd_gantt_sheet_new       (RdRegister *reg, RdReviewItem *review, RdDay first, RdDay last);

/* The same with the actions in rows after the deadlines, under pseudonyms or real names. (transfer full) */
RdGanttSheet       *rd_gantt_sheet_new_with_actions (RdRegister *reg, RdReviewItem *review, RdDay first, RdDay last,
                                                     RdNamingMode mode);
void                rd_gantt_sheet_free      (RdGanttSheet *self);
const RdGanttChart *rd_gantt_sheet_get_chart (RdGanttSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdGanttSheet, rd_gantt_sheet_free)

G_END_DECLS
