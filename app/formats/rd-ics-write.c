/* rd-ics-write.c — days to keep, as an iCalendar file (RFC 5545)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ics-write.h"

#include <libical/ical.h>

#define PRODUCT "-//Review Desk//Deadlines//EN"

/* Auxiliary methods */

static struct icaltimetype
make_date (RdDay day)
{
  struct icaltimetype date = icaltime_null_date ();

  rd_day_get_ymd (day, &date.year, &date.month, &date.day);
  date.is_date = 1;
  return date;
}

/* Control characters, which an iCalendar text cannot hold, are left out. (transfer full) */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7f))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static void
add_text (icalcomponent *component, icalproperty *(*make) (const char *text), const char *text)
{
  g_autofree char *clean = NULL;

  if (text == NULL)
    return;
  clean = clean_text (text);
  icalcomponent_add_property (component, make (clean));
}

/* What readers beside the standard know a calendar's name by. */
static void
add_name (icalcomponent *calendar, const char *name)
{
  g_autofree char *clean = clean_text (name);
  icalproperty *property = icalproperty_new_x (clean);

  icalproperty_set_x_name (property, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, property);
}

static icalcomponent *
make_event (const RdIcsEvent *event, struct icaltimetype stamp)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  add_text (component, icalproperty_new_uid, event->uid);
  icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (component, icalproperty_new_lastmodified (stamp));
  icalcomponent_add_property (component, icalproperty_new_dtstart (make_date (event->day)));
  icalcomponent_add_property (component, icalproperty_new_dtend (make_date (rd_day_add_days (event->day, 1))));
  add_text (component, icalproperty_new_summary, event->summary);
  add_text (component, icalproperty_new_description, event->description);
  add_text (component, icalproperty_new_categories, event->category);
  icalcomponent_add_property (component, icalproperty_new_status (event->is_cancelled ? ICAL_STATUS_CANCELLED
                                                                                     : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  return component;
}

/* Public API */

char *
rd_ics_write (const char *name, const RdIcsEvent *events, guint n_events, gint64 stamp)
{
  icalcomponent *calendar;
  struct icaltimetype moment;
  char *written, *text;

  g_return_val_if_fail (name != NULL && (events != NULL || n_events == 0), NULL);

  moment = icaltime_from_timet_with_zone ((time_t) stamp, 0, icaltimezone_get_utc_timezone ());
  calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add_name (calendar, name);
  for (guint i = 0; i < n_events; i++)
    if (events[i].day < RD_DAY_LAST)
      icalcomponent_add_component (calendar, make_event (&events[i], moment));

  written = icalcomponent_as_ical_string_r (calendar);
  icalcomponent_free (calendar);
  text = g_strdup (written);
  icalmemory_free_buffer (written);
  return text;
}
