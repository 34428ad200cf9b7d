/* rd-board-period.h — a length of time that the board has set itself
 *
 * Where the length that the guidance gives has not been checked, a framework
 * file leaves it out, and the board sets it: one length for a timescale of a
 * framework, whatever the framework's version.  Kept in the register as a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-period.h"

G_BEGIN_DECLS

typedef struct
{
  char     *framework;   /* a framework's id */
  char     *timescale;   /* a timescale's id */
  RdPeriod  period;
  RdDay     set_on;      /* the day on which the board set it */
} RdBoardPeriod;

/* (transfer full) */
RdBoardPeriod       *rd_board_period_new    (const char *framework, const char *timescale, RdPeriod period, RdDay set_on);
RdBoardPeriod       *rd_board_period_copy   (const RdBoardPeriod *self);
void                 rd_board_period_free   (RdBoardPeriod *self);

/* As the register keeps it: "6 months 2026-11-26" under the name "FRAMEWORK/TIMESCALE". */
char                *rd_board_period_to_text (const RdBoardPeriod *self);

/* NULL where either is none such. (transfer full) */
RdBoardPeriod       *rd_board_period_parse  (const char *name, const char *text);

/* Of a GPtrArray of RdBoardPeriod, which may be NULL; NULL where there is none. (transfer none) */
const RdBoardPeriod *rd_board_periods_find  (const GPtrArray *periods, const char *framework, const char *timescale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdBoardPeriod, rd_board_period_free)

G_END_DECLS
