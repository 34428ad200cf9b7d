/* rd-birth-pattern.c — dates of birth found in texts, however they are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-birth-pattern.h"

#include "core/review/rd-person.h"

static const char * const months[] = {
  "Jan(?:uary)?", "Feb(?:ruary)?", "Mar(?:ch)?", "Apr(?:il)?", "May", "June?", "July?", "Aug(?:ust)?", "Sept?(?:ember)?", "Oct(?:ober)?",
  "Nov(?:ember)?", "Dec(?:ember)?",
};

static void
append_day (GString *pattern, RdDay day)
{
  int year, month, mday;
  g_autofree char *years = NULL;

  rd_day_get_ymd (day, &year, &month, &mday);
  years = year >= 1900 ? g_strdup_printf ("(?:%02d)?%02d", year / 100, year % 100) : g_strdup_printf ("%d", year);
  g_string_append_printf (pattern, "%s0?%d ?[-/.] ?0?%d ?[-/.] ?%s", pattern->len > 0 ? "|" : "", mday, month, years);
  g_string_append_printf (pattern, "|0?%d ?(?:st|nd|rd|th)?[- ](?:of )?%s\\.?,?[- ]%s", mday, months[month - 1], years);
  g_string_append_printf (pattern, "|%s\\.? 0?%d(?:st|nd|rd|th)?,? %s", months[month - 1], mday, years);
  g_string_append_printf (pattern, "|%04d[-/]%02d[-/]%02d", year, month, mday);
}

GRegex *
rd_birth_pattern_new (const GPtrArray *people)
{
  g_autoptr(GString) days = g_string_new (NULL);
  g_autofree char *whole = NULL;

  g_return_val_if_fail (people != NULL, NULL);

  for (guint i = 0; i < people->len; i++)
    if (((const RdPerson *) people->pdata[i])->born != RD_DAY_NONE)
      append_day (days, ((const RdPerson *) people->pdata[i])->born);
  if (days->len == 0)
    return NULL;
  whole = g_strdup_printf ("(?<![\\d/.-])(?:%s)(?![\\d/-])", days->str);
  return g_regex_new (whole, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

char *
rd_birth_pattern_replace (const GRegex *pattern, const char *text, const char *words)
{
  char *replaced = pattern != NULL ? g_regex_replace_literal (pattern, text, -1, 0, words, 0, NULL) : NULL;

  return replaced != NULL ? replaced : g_strdup (text);
}
