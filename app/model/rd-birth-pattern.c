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

/* What stands between numbers, and a blank. */
#define MARK "[ \\x{a0}]?[-/.\\x{2010}-\\x{2015}\\x{2212}][ \\x{a0}]?"
#define BLANK "[ \\x{a0}]"

/* A day in numbers. The month stands first only where it can be no other day. */
static void
append_numbers (GString *pattern, int year, int month, int mday, const char *years)
{
  g_string_append_printf (pattern, "%s0?%d" MARK "0?%d" MARK "%s", pattern->len > 0 ? "|" : "", mday, month, years);
  if (mday > 12)
    g_string_append_printf (pattern, "|0?%d" MARK "%d" MARK "%s", month, mday, years);
  g_string_append_printf (pattern, "|%04d" MARK "0?%d" MARK "0?%d", year, month, mday);
  g_string_append_printf (pattern, "|%02d%02d%04d|%04d%02d%02d", mday, month, year, year, month, mday);
}

static void
append_day (GString *pattern, RdDay day)
{
  int year, month, mday;
  g_autofree char *years = NULL;

  rd_day_get_ymd (day, &year, &month, &mday);
  years = year >= 1900 ? g_strdup_printf ("(?:%02d)?%02d", year / 100, year % 100) : g_strdup_printf ("%d", year);
  append_numbers (pattern, year, month, mday, years);
  g_string_append_printf (pattern, "|0?%d" BLANK "?(?:st|nd|rd|th)?(?:" BLANK "|-)(?:of )?%s\\.?,?(?:" BLANK "|-)%s", mday, months[month - 1], years);
  g_string_append_printf (pattern, "|%s\\.?" BLANK "(?:the" BLANK ")?0?%d(?:st|nd|rd|th)?,?" BLANK "%s", months[month - 1], mday, years);
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
