/* rd-workdays.c — counting working days
 *
 * Everything rests on one number: how many working days there are from the
 * first day of all up to a given day.  Weekdays and holidays are counted by
 * rule and closures from running totals, so that counting costs the same over
 * a week and over a century.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-workdays.h"

/* The years whose holidays are kept ready; those of others are worked out when
 * they are asked for.
 */
#define READY_FIRST_YEAR 1990
#define READY_LAST_YEAR  2059

/* Every rule of rd-holidays gives fewer than this in one year. */
#define MAX_HOLIDAYS RD_HOLIDAYS_MAX_PER_YEAR

typedef struct
{
  RdHoliday days[MAX_HOLIDAYS];
  guint     n;
  guint     n_before;    /* holidays in all years before */
} YearHolidays;

/* A stretch of closed days, and the closed days before it that would otherwise
 * have been working days.
 */
typedef struct
{
  RdDay first;
  RdDay last;
  int   n_before;
} ClosedStretch;

/* Invariants:
 *
 *  (1) stretches are sorted, within RD_DAY_FIRST … RD_DAY_LAST, and at least one
 *      day apart from each other.
 *  (2) closures are those given to rd_workdays_new(), in that order.
 *  (3) Nothing changes after rd_workdays_new() but the reference count.
 */
struct _RdWorkdays
{
  gatomicrefcount ref_count;
  RdClosedDays   *closures;
  gsize           n_closures;
  RdDifferences  *differences;    /* from the rules of rd-holidays */
  ClosedStretch  *stretches;
  gsize           n_stretches;
  int             n_working;      /* all working days that there are */
  YearHolidays    ready[READY_LAST_YEAR - READY_FIRST_YEAR + 1];
};

/* --- weekdays and holidays */

static void
fill_year (YearHolidays *holidays, int year)
{
  holidays->n = rd_holidays_for_year (year, holidays->days);
  holidays->n_before = rd_holidays_count_before (year);
}

/* The holidays of @day's year: kept ready, or worked out in @scratch. */
static const YearHolidays *
get_year (const RdWorkdays *self, RdDay day, YearHolidays *scratch)
{
  int year;

  rd_day_get_ymd (day, &year, NULL, NULL);
  if (year >= READY_FIRST_YEAR && year <= READY_LAST_YEAR)
    return &self->ready[year - READY_FIRST_YEAR];
  fill_year (scratch, year);
  return scratch;
}

static const RdHoliday *
find_holiday (const YearHolidays *holidays, RdDay day)
{
  for (guint i = 0; i < holidays->n && holidays->days[i].day <= day; i++)
    {
      if (holidays->days[i].day == day)
        return &holidays->days[i];
    }
  return NULL;
}

/* The Mondays to Fridays that are no holiday, from the first day up to @day. */
static int
count_open_days (const RdWorkdays *self, RdDay day)
{
  YearHolidays scratch;
  const YearHolidays *holidays;
  int weekdays, n_holidays;
  /* RD_DAY_FIRST is a Saturday: five weekdays of its week lie before it. */
  int days = day - RD_DAY_FIRST + 1 + 5;

  if (day < RD_DAY_FIRST)
    return 0;

  weekdays = days / 7 * 5 + MIN (days % 7, 5) - 5;
  holidays = get_year (self, day, &scratch);
  n_holidays = (int) holidays->n_before;
  for (guint i = 0; i < holidays->n && holidays->days[i].day <= day; i++)
    n_holidays++;
  n_holidays += rd_differences_count_more (self->differences, day);
  return weekdays - n_holidays;
}

/* --- what differs from the rules */

/* The holiday on a weekday, by the rules or by what differs from them. */
static gboolean
find_weekday_holiday (const RdWorkdays *self, RdDay day, RdHoliday *out)
{
  const RdDifference *difference = rd_differences_find (self->differences, day);
  const RdHoliday *holiday;
  YearHolidays scratch;

  if (difference != NULL)
    {
      *out = (RdHoliday) { day, RD_HOLIDAY_NAMED, FALSE };
      return difference->is_holiday;
    }
  holiday = find_holiday (get_year (self, day, &scratch), day);
  if (holiday == NULL)
    return FALSE;
  *out = *holiday;
  return TRUE;
}

/* --- closures */

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const ClosedStretch *first = a;
  const ClosedStretch *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

static GArray *
sort_closures (const RdClosedDays *closures, gsize n_closures)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (ClosedStretch), (guint) n_closures);

  for (gsize i = 0; i < n_closures; i++)
    {
      ClosedStretch stretch = { MAX (closures[i].first, RD_DAY_FIRST), MIN (closures[i].last, RD_DAY_LAST), 0 };

      if (closures[i].first != RD_DAY_NONE && stretch.first <= stretch.last)
        g_array_append_val (sorted, stretch);
    }
  g_array_sort (sorted, compare_stretches);
  return sorted;
}

/* Makes one stretch of those that overlap or touch, and counts what each closes. */
static void
merge_closures (RdWorkdays *self)
{
  g_autoptr (GArray) sorted = sort_closures (self->closures, self->n_closures);
  int n_closed = 0;

  self->stretches = g_new (ClosedStretch, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    {
      const ClosedStretch *next = &g_array_index (sorted, ClosedStretch, i);
      ClosedStretch *previous = self->n_stretches > 0 ? &self->stretches[self->n_stretches - 1] : NULL;

      if (previous != NULL && next->first <= previous->last + 1)
        previous->last = MAX (previous->last, next->last);
      else
        self->stretches[self->n_stretches++] = *next;
    }

  for (gsize i = 0; i < self->n_stretches; i++)
    {
      ClosedStretch *stretch = &self->stretches[i];

      stretch->n_before = n_closed;
      n_closed += count_open_days (self, stretch->last) - count_open_days (self, stretch->first - 1);
    }
}

/* The last stretch that begins on or before @day. */
static const ClosedStretch *
find_stretch (const RdWorkdays *self, RdDay day)
{
  gsize low = 0;
  gsize high = self->n_stretches;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->stretches[middle].first <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &self->stretches[low - 1] : NULL;
}

/* --- counting */

/* The working days from the first day up to @day, which may be the day before the first. */
static int
count_working (const RdWorkdays *self, RdDay day)
{
  const ClosedStretch *stretch = find_stretch (self, day);
  int count = count_open_days (self, day);

  if (stretch == NULL)
    return count;
  count -= stretch->n_before;
  if (day < stretch->last)
    return count - (count_open_days (self, day) - count_open_days (self, stretch->first - 1));
  return count - (count_open_days (self, stretch->last) - count_open_days (self, stretch->first - 1));
}

/* The first day that reaches @ordinal, in count of working days: that working day
 * itself.  The count, which never falls, does not reach it on @low and reaches it
 * on @high.
 */
static RdDay
search_ordinal (const RdWorkdays *self, int ordinal, RdDay low, RdDay high)
{
  while (high - low > 1)
    {
      RdDay middle = low + (high - low) / 2;

      if (count_working (self, middle) < ordinal)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/* How many days may hold @n working days, as a first try. */
static gint64
guess_reach (int n)
{
  return n + n / 5 * 2 + 4;
}

/* @day does not reach @ordinal, some later day does. */
static RdDay
find_after (const RdWorkdays *self, int ordinal, RdDay day, int n)
{
  gint64 reach = guess_reach (n);
  RdDay low = day;
  RdDay high = (RdDay) MIN (low + reach, RD_DAY_LAST);

  while (count_working (self, high) < ordinal)
    {
      reach *= 2;
      low = high;
      high = (RdDay) MIN (low + reach, RD_DAY_LAST);
    }
  return search_ordinal (self, ordinal, low, high);
}

/* The day before @day reaches @ordinal, and so may earlier ones. */
static RdDay
find_before (const RdWorkdays *self, int ordinal, RdDay day, int n)
{
  gint64 reach = guess_reach (n);
  RdDay high = day - 1;
  RdDay low = (RdDay) MAX (high - reach, RD_DAY_FIRST - 1);

  while (count_working (self, low) >= ordinal)
    {
      reach *= 2;
      high = low;
      low = (RdDay) MAX (high - reach, RD_DAY_FIRST - 1);
    }
  return search_ordinal (self, ordinal, low, high);
}

/* The same as rd_workdays_add(), without the days passed over. */
static RdDay
find_day (const RdWorkdays *self, RdDay day, int n)
{
  /* Backwards, the first working day counted is the last one before @day. */
  gint64 ordinal = n > 0 ? (gint64) count_working (self, day) + n
                         : (gint64) count_working (self, day - 1) + n + 1;

  if (ordinal < 1 || ordinal > self->n_working)
    return RD_DAY_NONE;
  return n > 0 ? find_after (self, (int) ordinal, day, n) : find_before (self, (int) ordinal, day, -n);
}

static void
append_skipped (const RdWorkdays *self, RdDay from, RdDay to, GArray *skipped)
{
  int step = from < to ? 1 : -1;

  for (RdDay day = from + step; day != to; day += step)
    {
      RdSkippedDay passed;

      if (rd_workdays_classify (self, day, &passed) != RD_DAY_WORKING)
        g_array_append_val (skipped, passed);
    }
}

/* --- lifecycle */

RdWorkdays *
rd_workdays_new (const RdClosedDays *closures, gsize n_closures)
{
  return rd_workdays_new_changed (closures, n_closures, NULL, 0);
}

RdWorkdays *
rd_workdays_new_changed (const RdClosedDays *closures, gsize n_closures,
                         const RdHolidayOverride *overrides, gsize n_overrides)
{
  RdWorkdays *self;

  g_return_val_if_fail (closures != NULL || n_closures == 0, NULL);
  g_return_val_if_fail (overrides != NULL || n_overrides == 0, NULL);
  g_return_val_if_fail (n_closures <= G_MAXINT && n_overrides <= G_MAXINT, NULL);

  self = g_new0 (RdWorkdays, 1);
  g_atomic_ref_count_init (&self->ref_count);
  for (int year = READY_FIRST_YEAR; year <= READY_LAST_YEAR; year++)
    fill_year (&self->ready[year - READY_FIRST_YEAR], year);

  self->differences = rd_differences_new (overrides, n_overrides);
  self->closures = g_memdup2 (closures, n_closures * sizeof (RdClosedDays));
  self->n_closures = n_closures;
  merge_closures (self);
  self->n_working = count_working (self, RD_DAY_LAST);
  return self;
}

RdWorkdays *
rd_workdays_ref (RdWorkdays *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rd_workdays_unref (RdWorkdays *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  rd_differences_free (self->differences);
  g_free (self->closures);
  g_free (self->stretches);
  g_free (self);
}

/* --- questions */

RdDayKind
rd_workdays_classify (const RdWorkdays *self, RdDay day, RdSkippedDay *out_skipped)
{
  RdSkippedDay found = { day, RD_DAY_WORKING, RD_HOLIDAY_NEW_YEAR, FALSE };
  RdHoliday holiday;
  const ClosedStretch *stretch;

  g_return_val_if_fail (self != NULL, RD_DAY_WORKING);
  g_return_val_if_fail (rd_day_is_valid (day), RD_DAY_WORKING);

  if (rd_day_get_weekday (day) >= RD_SATURDAY)
    {
      found.kind = RD_DAY_WEEKEND;
    }
  else if (find_weekday_holiday (self, day, &holiday))
    {
      found.kind = RD_DAY_HOLIDAY;
      found.holiday = holiday.kind;
      found.substitute = holiday.substitute;
    }
  else if ((stretch = find_stretch (self, day)) != NULL && day <= stretch->last)
    {
      found.kind = RD_DAY_CLOSED;
    }

  if (out_skipped != NULL && found.kind != RD_DAY_WORKING)
    *out_skipped = found;
  return found.kind;
}

gboolean
rd_workdays_is_working (const RdWorkdays *self, RdDay day)
{
  return rd_workdays_classify (self, day, NULL) == RD_DAY_WORKING;
}

RdDay
rd_workdays_add (const RdWorkdays *self, RdDay day, int n, GArray *skipped)
{
  RdDay result;

  g_return_val_if_fail (self != NULL, RD_DAY_NONE);
  g_return_val_if_fail (rd_day_is_valid (day), RD_DAY_NONE);

  if (n == 0)
    return day;

  result = find_day (self, day, n);
  if (result != RD_DAY_NONE && skipped != NULL)
    append_skipped (self, day, result, skipped);
  return result;
}

int
rd_workdays_between (const RdWorkdays *self, RdDay from, RdDay to)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (rd_day_is_valid (from) && rd_day_is_valid (to), 0);

  return count_working (self, to) - count_working (self, from);
}

RdDay
rd_workdays_previous (const RdWorkdays *self, RdDay day)
{
  return rd_workdays_add (self, day, -1, NULL);
}

RdDay
rd_workdays_next (const RdWorkdays *self, RdDay day)
{
  return rd_workdays_add (self, day, 1, NULL);
}

int
rd_workdays_find_closure (const RdWorkdays *self, RdDay day)
{
  g_return_val_if_fail (self != NULL, -1);

  for (gsize i = 0; i < self->n_closures; i++)
    {
      if (self->closures[i].first != RD_DAY_NONE && self->closures[i].first <= day && day <= self->closures[i].last)
        return (int) i;
    }
  return -1;
}

GArray *
rd_workdays_list_holidays (const RdWorkdays *self, int year)
{
  GArray *holidays;
  RdDay last;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (year >= 1583 && year <= 9999, NULL);

  holidays = g_array_new (FALSE, FALSE, sizeof (RdHoliday));
  last = rd_day_from_ymd (year, 12, 31);
  for (RdDay day = rd_day_from_ymd (year, 1, 1); day <= last; day++)
    {
      RdHoliday holiday;

      if (rd_day_get_weekday (day) < RD_SATURDAY && find_weekday_holiday (self, day, &holiday))
        g_array_append_val (holidays, holiday);
    }
  return holidays;
}

const char *
rd_workdays_get_holiday_name (const RdWorkdays *self, RdDay day)
{
  const RdDifference *difference;

  g_return_val_if_fail (self != NULL && rd_day_is_valid (day), NULL);

  difference = rd_differences_find (self->differences, day);
  return difference != NULL && difference->is_holiday ? difference->name : NULL;
}
