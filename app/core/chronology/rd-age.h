/* rd-age.h — how old somebody was, and how far apart two days are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

/* How long before a birth something may still belong to the pregnancy: 40 weeks. */
#define RD_PREGNANCY_DAYS 280

/* Whole years, months and days from the first of two days to the last: each of them as large as it can be. */
typedef struct
{
  int      years;
  int      months;      /* 0 … 11 */
  int      days;        /* 0 … 30 */
  int      all_days;    /* the same length in days */
  gboolean is_before;   /* the second day is the earlier one: an age before the birth */
} RdAge;

/* From @born to @on, both valid; somebody born on 29 February is a year older on the 28th of other years. */
void     rd_age_work_out (RdDay born, RdDay on, RdAge *out);

/* The least and the most that somebody can have been on a fuzzy date; FALSE where both ends of it are open.
 * An end that is open is given as the other one, and @out_is_open says so.
 */
gboolean rd_age_on_date  (RdDay born, const RdFuzzyDate *date, RdAge *out_least, RdAge *out_most, gboolean *out_is_open);

G_END_DECLS
