/* rd-fuzzy-date.c — a date as people write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-fuzzy-date.h"

#include "core/time/rd-date-words.h"

/* A number alone is a year only between these; others count something else. */
#define LONE_YEAR_MIN 1900
#define LONE_YEAR_MAX 2100

G_DEFINE_QUARK (rd-fuzzy-date-error-quark, rd_fuzzy_date_error)

static gboolean
fail (RdFuzzyDateError code, const char *text, GError **error)
{
  const char *reason = code == RD_FUZZY_DATE_ERROR_IMPOSSIBLE ? "there is no such date" : "not understood as a date";

  if (rd_date_words_is_quotable (text))
    g_set_error (error, RD_FUZZY_DATE_ERROR, code, "“%s”: %s", text, reason);
  else
    g_set_error_literal (error, RD_FUZZY_DATE_ERROR, code, reason);
  return FALSE;
}

/* The full year: of two digits, the latest that is not after @today's. */
static int
complete_year (const RdDateParts *parts, RdDay today)
{
  int this_year, year;

  if (parts->year_digits != 2)
    return parts->year;

  rd_day_get_ymd (today, &this_year, NULL, NULL);
  year = this_year / 100 * 100 + parts->year;
  return year <= this_year ? year : year - 100;
}

/* The first and last day of what the parts name; FALSE where there is none such. */
static gboolean
find_span (const RdDateParts *parts, int year, RdFuzzyDate *out)
{
  int first_month = parts->month >= 0 ? parts->month : 1;
  int last_month = parts->month >= 0 ? parts->month : 12;
  int first_day = parts->mday >= 0 ? parts->mday : 1;

  out->earliest = rd_day_from_ymd (year, first_month, first_day);
  if (out->earliest == RD_DAY_NONE)
    return FALSE;
  out->latest = out->earliest;
  if (parts->mday < 0)
    out->latest = rd_day_from_ymd (year, last_month, rd_day_month_length (year, last_month));
  return parts->weekday < 0 || (int) rd_day_get_weekday (out->earliest) == parts->weekday;
}

gboolean
rd_fuzzy_date_parse (const char *text, RdDay today, RdFuzzyDate *out, GError **error)
{
  RdDateWord words[RD_DATE_WORDS_MAX + 1];
  RdDateParts parts;
  RdFuzzyDate date = { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_NONE };
  gboolean is_lone_year;

  g_return_val_if_fail (out != NULL, FALSE);
  g_return_val_if_fail (rd_day_is_valid (today), FALSE);

  if (!rd_date_words_cut (text, words) || !rd_date_words_read_parts (words, &parts) || parts.year < 0)
    return fail (RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD, text, error);

  is_lone_year = parts.month < 0;
  if (is_lone_year && (parts.year < LONE_YEAR_MIN || parts.year > LONE_YEAR_MAX))
    return fail (RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD, text, error);
  if (!find_span (&parts, complete_year (&parts, today), &date))
    return fail (RD_FUZZY_DATE_ERROR_IMPOSSIBLE, text, error);

  if (is_lone_year)
    date.precision = RD_PRECISION_YEAR;
  else if (parts.mday < 0)
    date.precision = RD_PRECISION_MONTH;
  *out = date;
  return TRUE;
}

static const char * const precisions[] = { "day", "month", "year", "part-of-month", "part-of-year", "range" };
static const char * const qualifiers[] = { "none", "uncertain", "circa", "before", "after" };

/* The place of @name among @names; -1 where it is none of them. */
static int
find_name (const char * const *names, guint n_names, const char *name)
{
  for (guint i = 0; name != NULL && i < n_names; i++)
    if (g_str_equal (names[i], name))
      return (int) i;
  return -1;
}

const char *
rd_precision_get_name (RdPrecision precision)
{
  g_return_val_if_fail ((guint) precision < G_N_ELEMENTS (precisions), NULL);
  return precisions[precision];
}

gboolean
rd_precision_from_name (const char *name, RdPrecision *out)
{
  int place = find_name (precisions, G_N_ELEMENTS (precisions), name);

  if (place < 0)
    return FALSE;
  *out = (RdPrecision) place;
  return TRUE;
}

const char *
rd_qualifier_get_name (RdQualifier qualifier)
{
  g_return_val_if_fail ((guint) qualifier < G_N_ELEMENTS (qualifiers), NULL);
  return qualifiers[qualifier];
}

gboolean
rd_qualifier_from_name (const char *name, RdQualifier *out)
{
  int place = find_name (qualifiers, G_N_ELEMENTS (qualifiers), name);

  if (place < 0)
    return FALSE;
  *out = (RdQualifier) place;
  return TRUE;
}
