/* rd-wording-days.c — dates and lengths in words
 *
 * Names of days and months come from the catalogue and not from the locale, so
 * that a date reads the same on every machine and in every file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording.h"

#include <glib/gi18n-lib.h>

/* Public API */

const char *
rd_wording_weekday (RdWeekday weekday)
{
  switch (weekday)
    {
    case RD_MONDAY:    return C_("weekday", "Monday");
    case RD_TUESDAY:   return C_("weekday", "Tuesday");
    case RD_WEDNESDAY: return C_("weekday", "Wednesday");
    case RD_THURSDAY:  return C_("weekday", "Thursday");
    case RD_FRIDAY:    return C_("weekday", "Friday");
    case RD_SATURDAY:  return C_("weekday", "Saturday");
    case RD_SUNDAY:    return C_("weekday", "Sunday");
    default:           return "";
    }
}

const char *
rd_wording_weekday_short (RdWeekday weekday)
{
  switch (weekday)
    {
    case RD_MONDAY:    return C_("short weekday", "Mon");
    case RD_TUESDAY:   return C_("short weekday", "Tue");
    case RD_WEDNESDAY: return C_("short weekday", "Wed");
    case RD_THURSDAY:  return C_("short weekday", "Thu");
    case RD_FRIDAY:    return C_("short weekday", "Fri");
    case RD_SATURDAY:  return C_("short weekday", "Sat");
    case RD_SUNDAY:    return C_("short weekday", "Sun");
    default:           return "";
    }
}

const char *
rd_wording_month (int month)
{
  switch (month)
    {
    case 1:  return C_("month", "January");
    case 2:  return C_("month", "February");
    case 3:  return C_("month", "March");
    case 4:  return C_("month", "April");
    case 5:  return C_("month", "May");
    case 6:  return C_("month", "June");
    case 7:  return C_("month", "July");
    case 8:  return C_("month", "August");
    case 9:  return C_("month", "September");
    case 10: return C_("month", "October");
    case 11: return C_("month", "November");
    case 12: return C_("month", "December");
    default: return "";
    }
}

const char *
rd_wording_month_short (int month)
{
  switch (month)
    {
    case 1:  return C_("short month", "Jan");
    case 2:  return C_("short month", "Feb");
    case 3:  return C_("short month", "Mar");
    case 4:  return C_("short month", "Apr");
    case 5:  return C_("short month", "May");
    case 6:  return C_("short month", "Jun");
    case 7:  return C_("short month", "Jul");
    case 8:  return C_("short month", "Aug");
    case 9:  return C_("short month", "Sep");
    case 10: return C_("short month", "Oct");
    case 11: return C_("short month", "Nov");
    case 12: return C_("short month", "Dec");
    default: return "";
    }
}

char *
rd_wording_day (RdDay day)
{
  int year, month, mday;

  if (!rd_day_is_valid (day))
    return g_strdup ("");
  rd_day_get_ymd (day, &year, &month, &mday);
  /* Translators: a date such as "Mon 29 Feb 2016": weekday, day, month, year */
  return g_strdup_printf (C_("short date", "%1$s %2$d %3$s %4$d"), rd_wording_weekday_short (rd_day_get_weekday (day)),
                          mday, rd_wording_month_short (month), year);
}

char *
rd_wording_day_long (RdDay day)
{
  int year, month, mday;

  if (!rd_day_is_valid (day))
    return g_strdup ("");
  rd_day_get_ymd (day, &year, &month, &mday);
  /* Translators: a date such as "Monday 29 February 2016": weekday, day, month, year */
  return g_strdup_printf (C_("long date", "%1$s %2$d %3$s %4$d"), rd_wording_weekday (rd_day_get_weekday (day)),
                          mday, rd_wording_month (month), year);
}

char *
rd_wording_day_plain (RdDay day)
{
  int year, month, mday;

  if (!rd_day_is_valid (day))
    return g_strdup ("");
  rd_day_get_ymd (day, &year, &month, &mday);
  /* Translators: a day in running text, "29 February 2016": day, month, year */
  return g_strdup_printf (C_("plain date", "%1$d %2$s %3$d"), mday, rd_wording_month (month), year);
}

char *
rd_wording_days (RdDay first, RdDay last)
{
  g_autofree char *from = rd_wording_day (first);
  g_autofree char *to = NULL;

  if (first == last || !rd_day_is_valid (last))
    return g_steal_pointer (&from);
  to = rd_wording_day (last);
  /* Translators: from the first to the last day, both included */
  return g_strdup_printf (_("%1$s to %2$s"), from, to);
}

char *
rd_wording_day_relative (RdDay day, RdDay today)
{
  int n;

  if (!rd_day_is_valid (day) || !rd_day_is_valid (today))
    return g_strdup ("");
  n = day - today;
  if (n == 0)
    return g_strdup (_("today"));
  if (n == 1)
    return g_strdup (_("tomorrow"));
  if (n == -1)
    return g_strdup (_("yesterday"));
  if (n > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) n), n);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -n), -n);
}

char *
rd_wording_as_at (RdDay day)
{
  g_autofree char *words = rd_wording_day (day);

  return g_strdup_printf (_("As at %s"), words);
}

char *
rd_wording_period (const RdPeriod *period)
{
  gulong n;

  g_return_val_if_fail (period != NULL, NULL);

  n = (gulong) period->amount;
  switch (period->unit)
    {
    case RD_UNIT_WORKING_DAYS:
      return g_strdup_printf (ngettext ("%d working day", "%d working days", n), period->amount);
    case RD_UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", n), period->amount);
    case RD_UNIT_WEEKS:
      return g_strdup_printf (ngettext ("%d week", "%d weeks", n), period->amount);
    case RD_UNIT_MONTHS:
      return g_strdup_printf (ngettext ("%d month", "%d months", n), period->amount);
    case RD_UNIT_YEARS:
      return g_strdup_printf (ngettext ("%d year", "%d years", n), period->amount);
    case RD_UNIT_HOURS:
      return g_strdup_printf (ngettext ("%d hour", "%d hours", n), period->amount);
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
rd_wording_holiday (RdHolidayKind kind)
{
  switch (kind)
    {
    case RD_HOLIDAY_NEW_YEAR:         return _("New Year’s Day");
    case RD_HOLIDAY_GOOD_FRIDAY:      return _("Good Friday");
    case RD_HOLIDAY_EASTER_MONDAY:    return _("Easter Monday");
    case RD_HOLIDAY_EARLY_MAY:        return _("Early May bank holiday");
    case RD_HOLIDAY_SPRING:           return _("Spring bank holiday");
    case RD_HOLIDAY_SUMMER:           return _("Summer bank holiday");
    case RD_HOLIDAY_CHRISTMAS:        return _("Christmas Day");
    case RD_HOLIDAY_BOXING:           return _("Boxing Day");
    case RD_HOLIDAY_MILLENNIUM:       return _("Millennium holiday");
    case RD_HOLIDAY_GOLDEN_JUBILEE:   return _("Golden Jubilee bank holiday");
    case RD_HOLIDAY_ROYAL_WEDDING:    return _("Royal Wedding bank holiday");
    case RD_HOLIDAY_DIAMOND_JUBILEE:  return _("Diamond Jubilee bank holiday");
    case RD_HOLIDAY_PLATINUM_JUBILEE: return _("Platinum Jubilee bank holiday");
    case RD_HOLIDAY_STATE_FUNERAL:    return _("Bank holiday for the State Funeral");
    case RD_HOLIDAY_CORONATION:       return _("Coronation bank holiday");
    case RD_HOLIDAY_NAMED:            return _("Bank holiday");
    case RD_N_HOLIDAYS:
    default:                          return _("Public holiday");
    }
}
