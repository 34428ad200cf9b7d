/* rd-letter-lists.h — a letter's fields that come more than once
 *
 * Internal to rd-letter-fields: agencies, what they were asked for, their overdue actions, reviewers,
 * boards, holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-letter-fields.h"

G_BEGIN_DECLS

/* Sets @name to the day in words, or to "". */
void  rd_letter_set_day        (RdLetterValues *values, const char *name, RdDay day);

/* The lists, empty. */
void  rd_letter_lists_declare  (RdLetterValues *values);

/* Their items, and the fields of the one agency, which may be NULL, and of the first subject child. */
void  rd_letter_lists_fill     (RdLetterValues *values, RdRegister *reg, RdReviewItem *review, const char *agency_id);

G_END_DECLS
