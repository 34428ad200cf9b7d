/* rd-command-date.c — date TEXT…: dates as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "command/rd-command-words.h"
#include "core/time/rd-date-reading.h"

static const RdColumn columns[] = {
  { "text", N_("Text") },
  { "earliest", N_("Earliest") },
  { "latest", N_("Latest") },
  { "precision", N_("Precision") },
  { "qualifier", N_("Qualifier") },
  { NULL }
};

/* Where a text has a time beside its date, or something is wrong. */
static const RdColumn more_columns[] = {
  { "text", N_("Text") },
  { "earliest", N_("Earliest") },
  { "latest", N_("Latest") },
  { "precision", N_("Precision") },
  { "qualifier", N_("Qualifier") },
  { "time", N_("Time") },
  { "problem", N_("Problem") },
  { NULL }
};

/* The problem’s name, as an import has it; NULL where there is none. */
static const char *
get_problem (const RdDateReading *reading)
{
  switch (reading->problem)
    {
    case RD_DATE_IMPOSSIBLE:
      return "impossible-date";
    case RD_DATE_NOT_UNDERSTOOD:
      return "date-not-understood";
    case RD_DATE_SEVERAL:
      return "several-dates";
    case RD_DATE_US_ORDER:
      return "us-order";
    case RD_DATE_END_BEFORE_START:
      return "end-before-start";
    case RD_DATE_FINE:
    default:
      return reading->has_bad_time ? "time-not-understood" : NULL;
    }
}

/* Says what is wrong and what to do. */
static void
warn (RdCall              *call,
      const char          *text,
      const RdDateReading *reading)
{
  g_autofree char *quoted = rd_call_quote (text);

  switch (reading->problem)
    {
    case RD_DATE_IMPOSSIBLE:
      rd_call_warn (_("%s: there is no such day; check the day, the month and the year"), quoted);
      break;
    case RD_DATE_NOT_UNDERSTOOD:
      rd_call_warn (_("%s: not understood as a date; write it as 22/05/2016, 22 May 2016, May 2016 or 2016"), quoted);
      break;
    case RD_DATE_SEVERAL:
      rd_call_warn (_("%s: more than one date, taken from the first to the last; write one date, or a range as 3–10 May 2016"), quoted);
      break;
    case RD_DATE_US_ORDER:
      rd_call_warn (_("%s: there is no such day with the day first, taken with the month first; check it"), quoted);
      break;
    case RD_DATE_END_BEFORE_START:
      rd_call_warn (_("%s: the end is before the start, so only the start was taken; check both"), quoted);
      break;
    case RD_DATE_FINE:
    default:
      if (reading->has_bad_time)
        rd_call_warn (_("%s: what stands beside the date is not understood as a time; write it as 14:30"), quoted);
      else if (reading->is_mended)
        rd_call_warn (_("%s: not quite as dates are written, taken as what seems to be meant; check it"), quoted);
      break;
    }
}

/* Without a date where it was not understood. */
static JsonObject *
make_row (const char          *text,
          const RdDateReading *reading)
{
  JsonObject *row = json_object_new ();
  g_autofree char *time = rd_time_of_day_to_text (reading->minutes);

  rd_row_set_text (row, "text", text);
  if (reading->has_date)
    {
      rd_row_set_day (row, "earliest", reading->date.earliest);
      rd_row_set_day (row, "latest", reading->date.latest);
      rd_row_set_text (row, "precision", rd_precision_get_name (reading->date.precision));
      rd_row_set_text (row, "qualifier", rd_qualifier_get_name (reading->date.qualifier));
    }
  rd_row_set_text (row, "time", time);
  rd_row_set_text (row, "problem", get_problem (reading));
  return row;
}

static RdExit
run_date (RdCall *call)
{
  JsonArray *rows = json_array_new ();
  RdExit status = RD_EXIT_DONE;
  RdExit written;
  gboolean has_more = FALSE;

  for (guint i = 0; i < call->n_args; i++)
    {
      g_autofree char *text = rd_words_to_utf8 (call->args[i]);
      g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : call->args[i], -1);
      RdDateReading reading;

      rd_date_reading_read (valid, call->today, &reading);
      warn (call, valid, &reading);
      if (get_problem (&reading) != NULL)
        status = RD_EXIT_FOUND;
      has_more |= get_problem (&reading) != NULL || reading.minutes != RD_MINUTES_NONE;
      json_array_add_object_element (rows, make_row (valid, &reading));
    }
  written = rd_output_rows (call, has_more ? more_columns : columns, rows, NULL);

  return MAX (status, written);
}

const RdCommand rd_command_date[] = {
  { "date", NULL, "TEXT…", N_("Understand dates as people write them"),
    1, G_MAXUINT, RD_NEEDS_NOTHING, TRUE, NULL, run_date },
  { NULL }
};
