/* fuzz-date.c — a date as people write it is understood or refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "core/time/rd-date-entry.h"
#include "core/time/rd-fuzzy-date.h"

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

  g_assert_true (rd_day_is_valid (date.earliest) && rd_day_is_valid (date.latest));
  g_assert_cmpint (date.earliest, <=, date.latest);
  g_assert_true (date.precision != RD_PRECISION_DAY || date.earliest == date.latest);
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
      try_entry (text, days[i], RD_DATE_ENTRY_PAST);
      try_entry (text, days[i], RD_DATE_ENTRY_COMING);
    }

  return 0;
}
