/* fuzz-date.c — a date as people write it is understood or refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "core/time/rd-date-entry.h"
#include "core/time/rd-date-reading.h"

/* Both sides are days; before and after something one is open. */
static void
check_date (const RdFuzzyDate *date)
{
  g_assert_true (rd_day_is_valid (date->earliest) != (date->qualifier == RD_QUALIFIER_BEFORE));
  g_assert_true (rd_day_is_valid (date->latest) != (date->qualifier == RD_QUALIFIER_AFTER));
  if (date->qualifier >= RD_QUALIFIER_BEFORE)
    return;
  g_assert_cmpint (date->earliest, <=, date->latest);
  g_assert_true (date->precision != RD_PRECISION_DAY || date->earliest == date->latest);
}

static void
check_reading (const RdDateReading *reading,
               const char          *text)
{
  g_autofree char *time = rd_time_of_day_to_text (reading->minutes);

  g_assert_cmpuint (reading->length, <=, strlen (text));
  g_assert_true ((time == NULL) == (reading->minutes == RD_MINUTES_NONE));
  g_assert_true (time == NULL || rd_time_of_day_parse (time) == reading->minutes);
  g_assert_true (reading->has_date != (reading->problem == RD_DATE_IMPOSSIBLE || reading->problem == RD_DATE_NOT_UNDERSTOOD));
  if (reading->has_date)
    check_date (&reading->date);
}

/* What is read as a date alone is the same date in a cell. */
static void
try_reading (const char *text,
             RdDay       today)
{
  RdDateReading reading;
  RdFuzzyDate date;

  rd_date_reading_read (text, today, &reading);
  check_reading (&reading, text);
  if (rd_fuzzy_date_parse (text, today, &date, NULL))
    {
      g_assert_true (reading.has_date && reading.problem == RD_DATE_FINE && reading.minutes == RD_MINUTES_NONE);
      g_assert_true (reading.date.earliest == date.earliest && reading.date.latest == date.latest);
    }
  if (rd_date_reading_read_start (text, today, &reading))
    check_reading (&reading, text);
}

static void
try_fuzzy (const char *text,
           RdDay       today)
{
  RdFuzzyDate untouched = { 1, 2, RD_PRECISION_YEAR, RD_QUALIFIER_NONE };
  RdFuzzyDate date = untouched;
  g_autoptr (GError) error = NULL;
  gboolean understood = rd_fuzzy_date_parse (text, today, &date, &error);

  fuzz_assert_error (!understood, error);
  if (!understood)
    {
      g_assert_true (date.earliest == untouched.earliest && date.latest == untouched.latest);
      g_assert_true (date.precision == untouched.precision);
      return;
    }

  check_date (&date);
  g_assert_nonnull (rd_precision_get_name (date.precision));
  g_assert_nonnull (rd_qualifier_get_name (date.qualifier));
}

static void
try_entry (const char         *text,
           RdDay               today,
           RdDateEntryLeaning  leaning)
{
  RdDay day = 12345;
  g_autoptr (GError) error = NULL;
  gboolean understood = rd_date_entry_parse (text, today, leaning, &day, &error);

  fuzz_assert_error (!understood, error);
  if (understood)
    g_assert_true (rd_day_is_valid (day));
  else
    g_assert_cmpint (day, ==, 12345);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  RdDay days[] = { rd_day_from_ymd (2019, 7, 1), rd_day_from_ymd (2024, 2, 29), RD_DAY_FIRST, RD_DAY_LAST };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      try_fuzzy (text, days[i]);
      try_reading (text, days[i]);
      try_entry (text, days[i], RD_DATE_ENTRY_PAST);
      try_entry (text, days[i], RD_DATE_ENTRY_COMING);
    }

  g_assert_cmpint (rd_time_of_day_parse (text), <, 24 * 60);

  return 0;
}
