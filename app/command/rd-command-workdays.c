/* rd-command-workdays.c — workdays add, between, holidays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-wording.h"

/* Further than any day that the calendar has. */
#define DAYS_MAX 4000000

/* --- add */

static const RdColumn skipped_columns[] = {
  { "date", N_("Day") },
  { "kind", N_("Kind") },
  { "name", N_("Name") },
  { NULL }
};

static const RdColumn add_columns[] = {
  { "date" },
  { "from" },
  { "days" },
  { "skipped", NULL, skipped_columns },
  { NULL }
};

static JsonArray *
list_skipped (const GArray *skipped)
{
  static const char * const kinds[] = {
    [RD_DAY_WORKING] = "working", [RD_DAY_WEEKEND] = "weekend",
    [RD_DAY_HOLIDAY] = "holiday", [RD_DAY_CLOSED] = "closed",
  };
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < skipped->len; i++)
    {
      const RdSkippedDay *day = &g_array_index (skipped, RdSkippedDay, i);
      JsonObject *row = json_object_new ();

      rd_row_set_day (row, "date", day->day);
      rd_row_set_text (row, "kind", kinds[day->kind]);
      rd_row_set_text (row, "name", day->kind == RD_DAY_HOLIDAY ? rd_wording_holiday (day->holiday) : NULL);
      json_array_add_object_element (rows, row);
    }

  return rows;
}

static RdExit
write_added (RdCall       *call,
             RdDay         from,
             gint64        n,
             RdDay         day,
             const GArray *skipped)
{
  JsonObject *object;
  g_autofree char *iso = rd_day_to_iso (day);

  if (call->format == RD_FORMAT_TABLE)
    return rd_output_line (iso);

  object = json_object_new ();
  rd_row_set_day (object, "date", day);
  rd_row_set_day (object, "from", from);
  rd_row_set_number (object, "days", n);
  if (call->format == RD_FORMAT_JSON)
    rd_row_take_rows (object, "skipped", list_skipped (skipped));

  return rd_output_object (call, add_columns, object);
}

static RdExit
run_add (RdCall *call)
{
  g_autoptr (RdWorkdays) workdays = rd_call_get_workdays (call);
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (RdSkippedDay));
  RdDay from, day;
  gint64 n;

  if (!rd_call_read_day (call, call->args[0], &from)
      || !rd_call_read_number (call->args[1], _("number of working days"), -DAYS_MAX, DAYS_MAX, &n))
    return RD_EXIT_USAGE;

  day = rd_workdays_add (workdays, from, (int) n, skipped);
  if (day == RD_DAY_NONE)
    return rd_call_refuse (_("%s working days from %s lie outside the years 1583 to 9999; give fewer"),
                           call->args[1], call->args[0]);

  return write_added (call, from, n, day, skipped);
}

/* --- between */

static const RdColumn between_columns[] = {
  { "working_days" },
  { "from" },
  { "to" },
  { NULL }
};

static RdExit
run_between (RdCall *call)
{
  g_autoptr (RdWorkdays) workdays = rd_call_get_workdays (call);
  g_autofree char *number = NULL;
  JsonObject *object;
  RdDay from, to;
  int n;

  if (!rd_call_read_day (call, call->args[0], &from)
      || !rd_call_read_day (call, call->args[1], &to))
    return RD_EXIT_USAGE;

  n = rd_workdays_between (workdays, from, to);
  number = g_strdup_printf ("%d", n);
  if (call->format == RD_FORMAT_TABLE)
    return rd_output_line (number);

  object = json_object_new ();
  rd_row_set_number (object, "working_days", n);
  rd_row_set_day (object, "from", from);
  rd_row_set_day (object, "to", to);

  return rd_output_object (call, between_columns, object);
}

/* --- holidays */

static const RdColumn holiday_columns[] = {
  { "date", N_("Day") },
  { "name", N_("Name") },
  { "substitute", N_("Substitute day") },
  { NULL }
};

static RdExit
write_holiday_dates (const RdHoliday *holidays,
                     guint            n)
{
  JsonArray *dates = json_array_sized_new (n);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *iso = rd_day_to_iso (holidays[i].day);

      json_array_add_string_element (dates, iso);
    }
  json_node_take_array (node, dates);

  return rd_output_json (node);
}

static RdExit
write_holidays (RdCall          *call,
                const RdHoliday *holidays,
                guint            n)
{
  JsonArray *rows = json_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *row = json_object_new ();

      rd_row_set_day (row, "date", holidays[i].day);
      rd_row_set_text (row, "name", rd_wording_holiday (holidays[i].kind));
      rd_row_set_flag (row, "substitute", holidays[i].substitute);
      json_array_add_object_element (rows, row);
    }

  return rd_output_rows (call, holiday_columns, rows, NULL);
}

static RdExit
run_holidays (RdCall *call)
{
  RdHoliday holidays[RD_HOLIDAYS_MAX_PER_YEAR];
  gint64 year;
  guint n;

  if (!rd_call_read_number (call->args[0], _("year"), 1583, 9999, &year))
    return RD_EXIT_USAGE;

  n = rd_holidays_for_year ((int) year, holidays);
  if (year > RD_HOLIDAYS_KNOWN_LAST_YEAR)
    rd_call_warn (_("the days of %d are worked out by rule: a day proclaimed since then is not among them; "
                    "add it with “closure add”"), (int) year);
  else if (year < RD_HOLIDAYS_KNOWN_FIRST_YEAR)
    rd_call_warn (_("the days of %d are worked out by the rules of later years: a day that was moved or proclaimed "
                    "before %d is not among them"), (int) year, RD_HOLIDAYS_KNOWN_FIRST_YEAR);

  return call->format == RD_FORMAT_JSON ? write_holiday_dates (holidays, n)
                                        : write_holidays (call, holidays, n);
}

const RdCommand rd_command_workdays[] = {
  { "workdays", "add", "DATE N", N_("The N-th working day after a day, before it where N is negative"),
    2, 2, RD_NEEDS_CALENDAR, FALSE, NULL, run_add },
  { "workdays", "between", "DATE DATE", N_("The working days after the first day up to and including the second"),
    2, 2, RD_NEEDS_CALENDAR, FALSE, NULL, run_between },
  { "workdays", "holidays", "YEAR", N_("The public holidays of England and Wales in a year"),
    1, 1, RD_NEEDS_NOTHING, FALSE, NULL, run_holidays },
  { NULL }
};
