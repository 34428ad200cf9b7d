/* rd-clock-private.h — a clock that reads another time than the system's
 *
 * For tests of what happens at midnight, after a sleep and when the clock is set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-clock.h"

G_BEGIN_DECLS

/* Seconds since 1970, UTC. */
typedef gint64 (*RdClockReader) (gpointer data);

/* The system's clock but for the reading: timer and all. */
RdClock *rd_clock_new_with_reader (RdClockReader reader, gpointer data);

/* The first moment of the local day after that of @now. */
gint64   rd_clock_find_midnight   (gint64 now);

G_END_DECLS
