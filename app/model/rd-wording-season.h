/* rd-wording-season.h — a time of year, where the day would say too much
 *
 * A published report tells when something happened by the season, so that nobody is known by the day
 * ("in the early summer of 2014").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

/* "early summer 2014" of one month, "summer 2014", "spring 2014 to winter 2014/15"; winter is of the year in which it
 * begins.  With one end open "before summer 2014", "after summer 2014", a month beyond it; "" with both. (transfer full)
 */
char *rd_wording_season       (RdDay earliest, RdDay latest);

/* The same of a date as people write it: a whole year stays a year, and what is about or uncertain is said to be so. (transfer full) */
char *rd_wording_season_of    (const RdFuzzyDate *date);

G_END_DECLS
