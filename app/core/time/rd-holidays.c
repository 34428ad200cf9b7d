/* rd-holidays.c — the public holidays of England and Wales
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-holidays.h"

#define FIRST_YEAR 1583
#define LAST_YEAR  9999

/* The first years in which these were kept: by proclamation of 1973 and 1977. */
#define NEW_YEAR_SINCE  1974
#define EARLY_MAY_SINCE 1978

/* Of the holidays by rule, those kept before either of the two above. */
#define OLDEST_PER_YEAR 6

typedef struct
{
  int           year, month, mday;
  RdHolidayKind kind;
} ProclaimedDay;

/* Days proclaimed instead of the usual one, by year. */
static const ProclaimedDay moved_days[] = {
  { 1995, 5, 8, RD_HOLIDAY_EARLY_MAY },   /* fifty years after the end of the war in Europe */
  { 2002, 6, 4, RD_HOLIDAY_SPRING },      /* Golden Jubilee */
  { 2012, 6, 4, RD_HOLIDAY_SPRING },      /* Diamond Jubilee */
  { 2020, 5, 8, RD_HOLIDAY_EARLY_MAY },   /* seventy-five years after the end of the war in Europe */
  { 2022, 6, 2, RD_HOLIDAY_SPRING },      /* Platinum Jubilee */
};

/* Days proclaimed besides the usual ones, by year. */
static const ProclaimedDay extra_days[] = {
  { 1999, 12, 31, RD_HOLIDAY_MILLENNIUM },
  { 2002, 6, 3, RD_HOLIDAY_GOLDEN_JUBILEE },
  { 2011, 4, 29, RD_HOLIDAY_ROYAL_WEDDING },
  { 2012, 6, 5, RD_HOLIDAY_DIAMOND_JUBILEE },
  { 2022, 6, 3, RD_HOLIDAY_PLATINUM_JUBILEE },
  { 2022, 9, 19, RD_HOLIDAY_STATE_FUNERAL },
  { 2023, 5, 8, RD_HOLIDAY_CORONATION },
};

/* A list under construction: kept in date order. */
typedef struct
{
  RdHoliday *days;
  guint      n;
} HolidayList;

static void
insert_day (HolidayList *list, RdDay day, RdHolidayKind kind, gboolean substitute)
{
  guint place = list->n;

  g_assert (list->n < RD_HOLIDAYS_MAX_PER_YEAR);
  for (; place > 0 && list->days[place - 1].day > day; place--)
    list->days[place] = list->days[place - 1];
  list->days[place] = (RdHoliday) { day, kind, substitute };
  list->n++;
}

static RdDay
find_first_monday (int year, int month)
{
  RdDay first = rd_day_from_ymd (year, month, 1);

  return first + (RD_MONDAY + 7 - (int) rd_day_get_weekday (first)) % 7;
}

static RdDay
find_last_monday (int year, int month)
{
  RdDay last = rd_day_from_ymd (year, month, rd_day_month_length (year, month));

  return last - ((int) rd_day_get_weekday (last) - RD_MONDAY);
}

/* A day by rule, or the one proclaimed instead of it. */
static void
insert_movable (HolidayList *list, int year, RdDay usual, RdHolidayKind kind)
{
  RdDay day = usual;

  for (guint i = 0; i < G_N_ELEMENTS (moved_days); i++)
    {
      if (moved_days[i].year == year && moved_days[i].kind == kind)
        day = rd_day_from_ymd (year, moved_days[i].month, moved_days[i].mday);
    }
  insert_day (list, day, kind, FALSE);
}

static void
insert_new_year (HolidayList *list, int year)
{
  RdDay day = rd_day_from_ymd (year, 1, 1);
  RdWeekday weekday = rd_day_get_weekday (day);

  if (weekday == RD_SATURDAY)
    insert_day (list, day + 2, RD_HOLIDAY_NEW_YEAR, TRUE);
  else if (weekday == RD_SUNDAY)
    insert_day (list, day + 1, RD_HOLIDAY_NEW_YEAR, TRUE);
  else
    insert_day (list, day, RD_HOLIDAY_NEW_YEAR, FALSE);
}

/* Each of the two that falls on a weekend is kept on the next day that is
 * neither; where Christmas Day is a Sunday, Boxing Day stays and the substitute
 * comes after it.
 */
static void
insert_christmas (HolidayList *list, int year)
{
  RdDay christmas = rd_day_from_ymd (year, 12, 25);
  RdWeekday weekday = rd_day_get_weekday (christmas);
  gboolean christmas_moves = weekday >= RD_SATURDAY;
  gboolean boxing_moves = weekday == RD_FRIDAY || weekday == RD_SATURDAY;

  insert_day (list, christmas + (christmas_moves ? 2 : 0), RD_HOLIDAY_CHRISTMAS, christmas_moves);
  insert_day (list, christmas + (boxing_moves ? 3 : 1), RD_HOLIDAY_BOXING, boxing_moves);
}

RdDay
rd_holidays_easter (int year)
{
  int golden, century, skipped_leaps, full_moon, sunday, month;

  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, RD_DAY_NONE);

  /* The Gregorian computus: the full moon in days after 21 March from the year's
   * place in the 19-year cycle, corrected by century; then the Sunday after it. */
  golden = year % 19;
  century = year / 100;
  skipped_leaps = century - century / 4;
  full_moon = (skipped_leaps - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  full_moon -= full_moon / 28 * (1 - 29 / (full_moon + 1) * ((21 - golden) / 11));
  sunday = full_moon - (year + year / 4 + full_moon + 2 - skipped_leaps) % 7;
  month = 3 + (sunday + 40) / 44;
  return rd_day_from_ymd (year, month, sunday + 28 - 31 * (month / 4));
}

guint
rd_holidays_for_year (int year, RdHoliday out[RD_HOLIDAYS_MAX_PER_YEAR])
{
  HolidayList list = { out, 0 };
  RdDay easter;

  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, 0);
  g_return_val_if_fail (out != NULL, 0);

  easter = rd_holidays_easter (year);
  if (year >= NEW_YEAR_SINCE)
    insert_new_year (&list, year);
  insert_day (&list, easter - 2, RD_HOLIDAY_GOOD_FRIDAY, FALSE);
  insert_day (&list, easter + 1, RD_HOLIDAY_EASTER_MONDAY, FALSE);
  if (year >= EARLY_MAY_SINCE)
    insert_movable (&list, year, find_first_monday (year, 5), RD_HOLIDAY_EARLY_MAY);
  insert_movable (&list, year, find_last_monday (year, 5), RD_HOLIDAY_SPRING);
  insert_movable (&list, year, find_last_monday (year, 8), RD_HOLIDAY_SUMMER);
  insert_christmas (&list, year);

  for (guint i = 0; i < G_N_ELEMENTS (extra_days); i++)
    {
      const ProclaimedDay *extra = &extra_days[i];

      if (extra->year == year)
        insert_day (&list, rd_day_from_ymd (year, extra->month, extra->mday), extra->kind, FALSE);
    }
  return list.n;
}

guint
rd_holidays_count_before (int year)
{
  guint count;

  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, 0);

  count = OLDEST_PER_YEAR * (guint) (year - FIRST_YEAR);
  count += (guint) MAX (year - NEW_YEAR_SINCE, 0);
  count += (guint) MAX (year - EARLY_MAY_SINCE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (extra_days) && extra_days[i].year < year; i++)
    count++;
  return count;
}

gboolean
rd_holidays_find (RdDay day, RdHoliday *out)
{
  RdHoliday days[RD_HOLIDAYS_MAX_PER_YEAR];
  int year;
  guint n;

  g_return_val_if_fail (rd_day_is_valid (day), FALSE);

  rd_day_get_ymd (day, &year, NULL, NULL);
  n = rd_holidays_for_year (year, days);
  for (guint i = 0; i < n; i++)
    {
      if (days[i].day == day)
        {
          if (out != NULL)
            *out = days[i];
          return TRUE;
        }
    }
  return FALSE;
}
