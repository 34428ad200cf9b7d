/* rd-date-chain.h — dates that stand together: ranges and lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-point.h"
#include "core/time/rd-date-span.h"

G_BEGIN_DECLS

/* Reads the longest date, range or list at *@word and moves it on: "3–8 September 2015", "18 February – 1 March
 * 2019", "3, 4 and 5 May 2016", "03/02/17 & 10/02/17", "2014-15".  Years, and months, that a date lacks are those of the next,
 * or the year before where the range would else run backwards.  @is_between: "and" joins a range.  @out has no qualifier
 * but that of a “?” within.  FALSE and nothing changed where there is none.
 */
gboolean rd_date_chain_read (const RdDateWord **word, RdDay today, gboolean is_between, RdDateSpan *out);

G_END_DECLS
