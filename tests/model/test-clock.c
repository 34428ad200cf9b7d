/* test-clock.c — today, midnight and a clock that somebody sets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-clock.h"
#include "model/rd-clock-private.h"

#include "rd-test-model.h"

#define DAY(year, month, mday) rd_day_from_ymd (year, month, mday)

static gint64
read_fake (gpointer data)
{
  return *(gint64 *) data;
}

/* A local time as seconds since 1970. */
static gint64
at (int year, int month, int day, int hour, int minute, int second)
{
  g_autoptr(GDateTime) moment = g_date_time_new_local (year, month, day, hour, minute, second);

  return g_date_time_to_unix (moment);
}

static void
test_fixed (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (DAY (2016, 2, 29));
  guint n_notified = 0;
  int today;

  g_signal_connect_swapped (clock, "notify::today", G_CALLBACK (rd_test_count_cb), &n_notified);
  g_assert_cmpint (rd_clock_get_today (clock), ==, DAY (2016, 2, 29));
  rd_clock_set_today (clock, DAY (2016, 2, 29));
  g_assert_cmpuint (n_notified, ==, 0);
  rd_clock_set_today (clock, DAY (2016, 3, 1));
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (clock, "today", &today, NULL);
  g_assert_cmpint (today, ==, DAY (2016, 3, 1));
}

static void
test_fixed_now (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (DAY (2016, 2, 29));
  gint64 now = rd_clock_get_now (clock);

  g_assert_cmpint (now, >=, at (2016, 2, 29, 0, 0, 0));
  g_assert_cmpint (now, <, at (2016, 3, 1, 0, 0, 0));
}

static void
test_system (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr(RdClock) clock = rd_clock_new_system ();
  gint64 now = rd_clock_get_now (clock);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_true (rd_day_is_valid (rd_clock_get_today (clock)));
  g_assert_finalize_object (g_steal_pointer (&clock));
}

static void
test_midnight (void)
{
  static const struct
  {
    const char *reason;
    int         from[6];
    int         to[3];
    int         hours;
  } rows[] = {
    { "an ordinary day has 24 hours", { 2016, 2, 28, 0, 0, 0 }, { 2016, 2, 29 }, 24 },
    { "the last second belongs to its day", { 2016, 12, 31, 23, 59, 59 }, { 2017, 1, 1 }, 0 },
    { "the day on which summer time begins has 23 hours", { 2016, 3, 27, 0, 0, 0 }, { 2016, 3, 28 }, 23 },
    { "the day on which it ends has 25", { 2016, 10, 30, 0, 0, 0 }, { 2016, 10, 31 }, 25 },
    { "in summer midnight is at 23:00 UTC", { 2016, 7, 1, 12, 0, 0 }, { 2016, 7, 2 }, 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int *f = rows[i].from;
      gint64 from = at (f[0], f[1], f[2], f[3], f[4], f[5]);
      gint64 midnight = rd_clock_find_midnight (from);

      g_test_message ("%s", rows[i].reason);
      g_assert_cmpint (midnight, ==, at (rows[i].to[0], rows[i].to[1], rows[i].to[2], 0, 0, 0));
      g_assert_cmpint ((midnight - from) / 3600, ==, rows[i].hours);
    }
}

/* A machine that slept past midnight, or whose clock somebody set, is asked again. */
static void
test_asked_again (void)
{
  gint64 now = at (2026, 11, 23, 17, 0, 0);
  g_autoptr(RdClock) clock = rd_clock_new_with_reader (read_fake, &now);
  guint n_notified = 0;

  g_signal_connect_swapped (clock, "notify::today", G_CALLBACK (rd_test_count_cb), &n_notified);
  g_assert_cmpint (rd_clock_get_today (clock), ==, DAY (2026, 11, 23));
  now = at (2026, 11, 23, 23, 59, 59);
  g_assert_cmpint (rd_clock_get_today (clock), ==, DAY (2026, 11, 23));
  g_assert_cmpuint (n_notified, ==, 0);

  now = at (2026, 11, 25, 8, 30, 0);
  g_assert_cmpint (rd_clock_get_today (clock), ==, DAY (2026, 11, 25));
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (rd_clock_get_now (clock), ==, now);

  now = at (2026, 11, 24, 8, 30, 0);
  g_assert_cmpint (rd_clock_get_today (clock), ==, DAY (2026, 11, 24));
  g_assert_cmpuint (n_notified, ==, 2);
}

static void
day_began_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

static gboolean
waited_too_long_cb (gpointer data)
{
  g_error ("midnight did not come");
  return G_SOURCE_REMOVE;
}

/* Goes on by itself once it has been read @n times. */
typedef struct
{
  gint64 before, after;
  guint  n;
} Midnight;

static gint64
read_midnight (gpointer data)
{
  Midnight *midnight = data;

  return midnight->n > 0 && midnight->n-- > 0 ? midnight->before : midnight->after;
}

/* Nobody asks: the timer itself says that the day is over. */
static void
test_timer (void)
{
  Midnight midnight = { at (2026, 11, 23, 23, 59, 59), at (2026, 11, 24, 0, 0, 0), 2 };
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(RdClock) clock = rd_clock_new_with_reader (read_midnight, &midnight);
  guint guard = g_timeout_add_seconds (20, waited_too_long_cb, NULL);

  g_signal_connect_swapped (clock, "notify::today", G_CALLBACK (day_began_cb), loop);
  g_main_loop_run (loop);
  g_source_remove (guard);
  g_assert_cmpint (rd_clock_get_today (clock), ==, DAY (2026, 11, 24));
  g_assert_finalize_object (g_steal_pointer (&clock));
  g_assert_false (g_main_context_iteration (NULL, FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/fixed/now", test_fixed_now);
  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/midnight", test_midnight);
  g_test_add_func ("/clock/asked-again", test_asked_again);
  g_test_add_func ("/clock/timer", test_timer);
  return g_test_run ();
}
