/* rd-clock.h — the only reader of the system's clock
 *
 * Gives today (in local time) and the present moment, and says when a new day
 * has begun.  Tests and the command's --today set it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/time/rd-day.h"

G_BEGIN_DECLS

#define RD_TYPE_CLOCK (rd_clock_get_type ())
G_DECLARE_FINAL_TYPE (RdClock, rd_clock, RD, CLOCK, GObject)

/* The system's clock. Property "today" (int) notifies at midnight, by one timer and no polling. */
RdClock *rd_clock_new_system  (void);

/* A clock that stands on @today until it is set. */
RdClock *rd_clock_new_fixed   (RdDay today);

RdDay    rd_clock_get_today   (RdClock *self);

/* Only for a fixed clock. */
void     rd_clock_set_today   (RdClock *self, RdDay today);

/* Seconds since 1970, UTC. A fixed clock gives the true time of day on its day. */
gint64   rd_clock_get_now     (RdClock *self);

G_END_DECLS
