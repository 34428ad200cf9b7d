/* rd-clock.c — the only reader of the system's clock
 *
 * Midnight comes by one timer on the real-time clock, which also rings when the
 * machine wakes after it and is cancelled, and then set anew, when somebody
 * sets the clock.  A change of time zone is noticed with the next question.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-clock"

#include "model/rd-clock.h"
#include "model/rd-clock-private.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _RdClock
{
  GObject        parent_instance;

  RdDay          today;
  gboolean       is_fixed;
  RdClockReader  reader;
  gpointer       reader_data;
  int            timer;        /* a file descriptor; -1 without one */
  guint          source;
};

enum
{
  PROP_TODAY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdClock, rd_clock, G_TYPE_OBJECT)

/* Auxiliary methods */

static gint64
read_system (gpointer data)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static RdDay
find_local_day (gint64 now)
{
  g_autoptr(GDateTime) local = g_date_time_new_from_unix_local (now);
  int year, month, day;

  if (local == NULL)
    return RD_DAY_NONE;
  g_date_time_get_ymd (local, &year, &month, &day);
  return rd_day_from_ymd (year, month, day);
}

static void
set_timer (RdClock *self)
{
  gint64 now = self->reader (self->reader_data);
  gint64 wait = rd_clock_find_midnight (now) - now;
  struct itimerspec when = { .it_value.tv_sec = read_system (NULL) + MAX (wait, 1) };

  if (self->timer >= 0
      && timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) != 0)
    g_warning ("The timer for midnight cannot be set: %s", g_strerror (errno));
}

static void
read_again (RdClock *self)
{
  RdDay today = find_local_day (self->reader (self->reader_data));

  if (today == RD_DAY_NONE || today == self->today)
    return;
  self->today = today;
  set_timer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/* Callbacks */

static gboolean
timer_rang_cb (gint fd, GIOCondition condition, gpointer user_data)
{
  g_autoptr(RdClock) self = g_object_ref (RD_CLOCK (user_data));
  guint64 n_rings;

  if (read (fd, &n_rings, sizeof n_rings) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;
  set_timer (self);
  read_again (self);
  return G_SOURCE_CONTINUE;
}

/* GObject overrides */

static void
rd_clock_dispose (GObject *object)
{
  RdClock *self = RD_CLOCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->timer >= 0)
    close (self->timer);
  self->timer = -1;
  G_OBJECT_CLASS (rd_clock_parent_class)->dispose (object);
}

static void
rd_clock_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdClock *self = RD_CLOCK (object);

  switch (id)
    {
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_clock_class_init (RdClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rd_clock_dispose;
  object_class->get_property = rd_clock_get_property;
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_clock_init (RdClock *self)
{
  self->timer = -1;
}

/* Public API */

gint64
rd_clock_find_midnight (gint64 now)
{
  g_autoptr(GDateTime) midnight = NULL;
  RdDay day = rd_day_add_days (find_local_day (now), 1);
  int year, month, mday;

  rd_day_get_ymd (day, &year, &month, &mday);
  midnight = g_date_time_new_local (year, month, mday, 0, 0, 0);
  return g_date_time_to_unix (midnight);
}

RdClock *
rd_clock_new_with_reader (RdClockReader reader, gpointer data)
{
  RdClock *self = g_object_new (RD_TYPE_CLOCK, NULL);

  self->reader = reader;
  self->reader_data = data;
  self->today = find_local_day (reader (data));
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer < 0)
    {
      g_warning ("There is no timer for midnight: %s", g_strerror (errno));
      return self;
    }
  set_timer (self);
  self->source = g_unix_fd_add (self->timer, G_IO_IN, timer_rang_cb, self);
  return self;
}

RdClock *
rd_clock_new_system (void)
{
  return rd_clock_new_with_reader (read_system, NULL);
}

RdClock *
rd_clock_new_fixed (RdDay today)
{
  RdClock *self;

  g_return_val_if_fail (rd_day_is_valid (today), NULL);

  self = g_object_new (RD_TYPE_CLOCK, NULL);
  self->is_fixed = TRUE;
  self->today = today;
  return self;
}

RdDay
rd_clock_get_today (RdClock *self)
{
  g_return_val_if_fail (RD_IS_CLOCK (self), RD_DAY_NONE);

  if (!self->is_fixed)
    read_again (self);
  return self->today;
}

void
rd_clock_set_today (RdClock *self, RdDay today)
{
  g_return_if_fail (RD_IS_CLOCK (self));
  g_return_if_fail (self->is_fixed);
  g_return_if_fail (rd_day_is_valid (today));

  if (self->today == today)
    return;
  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

gint64
rd_clock_get_now (RdClock *self)
{
  g_autoptr(GDateTime) local = NULL;
  g_autoptr(GDateTime) moment = NULL;
  int year, month, day;

  g_return_val_if_fail (RD_IS_CLOCK (self), 0);

  if (!self->is_fixed)
    return self->reader (self->reader_data);

  local = g_date_time_new_from_unix_local (read_system (NULL));
  rd_day_get_ymd (self->today, &year, &month, &day);
  moment = g_date_time_new_local (year, month, day, g_date_time_get_hour (local),
                                  g_date_time_get_minute (local), g_date_time_get_second (local));
  return g_date_time_to_unix (moment);
}
