/* core-days.h — days in the tests of core
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

#define D(year, month, mday) rd_day_from_ymd (year, month, mday)

/* @iso NULL: no day.  Compared as text, so that a failure shows the dates. */
#define assert_day(day, iso)                                     \
  G_STMT_START                                                   \
  {                                                              \
    g_autofree char *assert_day_text = rd_day_to_iso (day);      \
    g_assert_cmpstr (assert_day_text, ==, iso);                  \
  }                                                              \
  G_STMT_END
