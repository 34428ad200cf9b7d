/* rd-holidays-ics.c — bank holidays from an iCalendar file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-holidays-ics.h"

#include <libical/ical.h>
#include <string.h>

/* A calendar, its events, an event's alarm. */
#define MAX_DEPTH 4

static gboolean
fail (RdHolidayListError code, const char *problem, GError **error)
{
  g_set_error_literal (error, RD_HOLIDAY_LIST_ERROR, code, problem);
  return FALSE;
}

static gboolean
begins (const char *line, const char *word)
{
  return g_ascii_strncasecmp (line, word, strlen (word)) == 0;
}

/* Components are counted before the parser makes anything of them. */
static gboolean
check_components (const char *text, GError **error)
{
  const char *line = text;
  guint n_begun = 0;
  int depth = 0;

  while (line != NULL && *line != '\0')
    {
      if (begins (line, "BEGIN:"))
        depth++, n_begun++;
      else if (begins (line, "END:"))
        depth--;
      if (depth > MAX_DEPTH || n_begun > 4 * RD_HOLIDAY_LIST_MAX_DAYS)
        return fail (RD_HOLIDAY_LIST_ERROR_TOO_LARGE, "it has more in it than a list of bank holidays", error);
      if (depth < 0)
        return fail (RD_HOLIDAY_LIST_ERROR_SYNTAX, "it is no whole iCalendar file", error);
      line = strpbrk (line, "\r\n");
      if (line != NULL)
        line += strspn (line, "\r\n");
    }
  return depth == 0 || fail (RD_HOLIDAY_LIST_ERROR_SYNTAX, "it is cut short", error);
}

static RdDay
take_day (struct icaltimetype when)
{
  if (icaltime_is_null_time (when) || !icaltime_is_valid_time (when))
    return RD_DAY_NONE;
  if (when.month < 1 || when.month > 12 || when.year < RD_HOLIDAY_LIST_FIRST_YEAR
      || when.year > RD_HOLIDAY_LIST_LAST_YEAR || when.day < 1 || when.day > rd_day_month_length (when.year, when.month))
    return RD_DAY_NONE;
  return rd_day_from_ymd (when.year, when.month, when.day);
}

static gboolean
is_whole_day (icalcomponent *event, RdDay day)
{
  icalproperty *end = icalcomponent_get_first_property (event, ICAL_DTEND_PROPERTY);
  RdDay after = end != NULL ? take_day (icalproperty_get_dtend (end)) : day + 1;

  return icalcomponent_get_dtstart (event).is_date
         && icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY) == NULL
         && icalcomponent_get_first_property (event, ICAL_RDATE_PROPERTY) == NULL
         && icalcomponent_get_first_property (event, ICAL_DURATION_PROPERTY) == NULL
         && (after == day || after == day + 1);
}

static gboolean
is_substitute (icalcomponent *event)
{
  const char *description = icalcomponent_get_description (event);

  return description != NULL && g_ascii_strcasecmp (description, "Substitute day") == 0;
}

static gboolean
add_event (GPtrArray *list, icalcomponent *event, GError **error)
{
  RdDay day = take_day (icalcomponent_get_dtstart (event));

  if (day != RD_DAY_NONE && !is_whole_day (event, day))
    {
      g_set_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_VALUE,
                   "entry %u is not a single whole day", list->len + 1);
      return FALSE;
    }
  return rd_holiday_list_add (list, day, icalcomponent_get_summary (event), is_substitute (event), error);
}

static GPtrArray *
read_events (icalcomponent *calendar, GError **error)
{
  g_autoptr (GPtrArray) list = rd_holiday_list_new ();

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (!add_event (list, event, error))
      return NULL;
  if (list->len == 0)
    {
      fail (RD_HOLIDAY_LIST_ERROR_NOT_ONE, "no day is in it", error);
      return NULL;
    }
  rd_holiday_list_sort (list);
  return g_steal_pointer (&list);
}

GPtrArray *
rd_holidays_ics_read (const char *text, GError **error)
{
  icalcomponent *calendar;
  GPtrArray *list = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!check_components (text, error))
    return NULL;
  /* What is wrong is said by what is missing: the library must not end the program over it. */
  icalerror_set_errors_are_fatal (FALSE);
  calendar = icalparser_parse_string (text);
  if (calendar != NULL && icalcomponent_isa (calendar) == ICAL_VCALENDAR_COMPONENT)
    list = read_events (calendar, error);
  else
    fail (RD_HOLIDAY_LIST_ERROR_SYNTAX, "it is no whole iCalendar file", error);
  g_clear_pointer (&calendar, icalcomponent_free);
  return list;
}
