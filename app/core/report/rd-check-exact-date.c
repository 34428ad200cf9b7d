/* rd-check-exact-date.c — a day where a season would do
 *
 * Exact days can be put together with news and judgments; published reviews say “early summer 2014”.  A thought for who
 * writes, and a warning for the day of the incident.  The guidance, laws and the steps of the review itself may need
 * their days: what follows “dated”, “published” or stands beside an Act is left alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-report-dates.h"

#include <string.h>

/* Helpers */

/* Dates of the review's own steps, drawn from the register, are given on purpose. */
static gboolean
is_written (const RdParagraph *paragraph)
{
  if (paragraph->kind == RD_PARAGRAPH_DESCRIPTION && paragraph->block->figure == RD_FIGURE_GANTT)
    return FALSE;
  return paragraph->kind != RD_PARAGRAPH_FIGURE && paragraph->kind != RD_PARAGRAPH_COMMENT && paragraph->kind != RD_PARAGRAPH_QUOTATION;
}

/* The words just before @start. (transfer full) */
static char *
read_before (const char *text, gsize start)
{
  gsize from = start > 48 ? start - 48 : 0;

  while (from < start && ((guchar) text[from] & 0xc0) == 0x80)
    from++;
  return g_strndup (text + from, start - from);
}

static gboolean
is_of_a_paper (const char *before)
{
  static GRegex *pattern;

  return g_regex_match (rd_check_pattern (&pattern, "(?:\\b(?:dated|published|accessed|in force|came into force|commenced|retrieved|issued|updated|version)\\b|"
                                                    "\\b(?:Act|Regulations|guidance|Bill)\\b)[^.;]{0,16}$"), before, 0, NULL);
}

/* Where "on ", "On Tuesday, " or "the " before the date begins: it goes when a season comes. */
static gsize
find_start (gsize start, const char *before, gboolean *out_on, gboolean *out_capital)
{
  static GRegex *pattern;
  GRegex *regex = rd_check_pattern (&pattern, "(?<on>\\bon\\s+(?:or\\s+(?:about|around)\\s+)?)?(?:the\\s+(?:morning|afternoon|evening|night)\\s+of\\s+)?"
                                              "(?:\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:\\bthe\\s+)?$");
  g_autoptr(GMatchInfo) match = NULL;
  int from, end, on = -1;

  *out_on = *out_capital = FALSE;
  if (!g_regex_match (regex, before, 0, &match) || !g_match_info_fetch_pos (match, 0, &from, &end))
    return start;
  *out_on = g_match_info_fetch_named_pos (match, "on", &on, NULL) && on >= 0;
  *out_capital = *out_on && before[on] == 'O';
  return start - (gsize) (end - from);
}

static void
add (RdCheckFinder *finder, const RdReportDate *date, gboolean is_stretch)
{
  const char *text = finder->paragraph->text;
  g_autofree char *before = read_before (text, date->start), *season = rd_report_date_to_season (date);
  gboolean has_on, is_capital, is_incident = date->day != RD_DAY_NONE && date->day == finder->input->incident;
  gsize start;
  RdCheckHit *hit;

  if (is_of_a_paper (before))
    return;
  start = find_start (date->start, before, &has_on, &is_capital);
  hit = rd_check_finder_add (finder, is_incident ? "incident" : "day", is_incident ? RD_SEVERITY_WARNING : RD_SEVERITY_HINT, start, date->end);
  hit->detail = g_strdup (season);
  if (!is_stretch)
    hit->suggestion = g_strconcat (has_on ? is_capital ? "In " : "in " : "", season, NULL);
}

static gboolean
is_same_place (const GArray *dates, guint a, guint b)
{
  return b < dates->len && g_array_index (dates, RdReportDate, a).start == g_array_index (dates, RdReportDate, b).start;
}

/* The days of people are another check's. */
static gboolean
is_persons (const RdCheckInput *input, const RdReportDate *date)
{
  for (guint i = 0; date->day != RD_DAY_NONE && i < input->people->len; i++)
    if (rd_report_date_may_be (date, g_array_index (input->people, RdCheckPerson, i).born)
        || g_array_index (input->people, RdCheckPerson, i).died == date->day)
      return TRUE;
  return FALSE;
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_exact_date, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, is_written);)
    {
      g_autoptr(GArray) dates = rd_report_dates_find (finder.paragraph->text);

      for (guint d = 0; d < dates->len; d++)
        {
          const RdReportDate *date = &g_array_index (dates, RdReportDate, d);

          if ((d > 0 && is_same_place (dates, d - 1, d)) || is_persons (input, date))
            continue;
          add (&finder, date, is_same_place (dates, d, d + 1));
        }
    }
}

const RdCheckType rd_check_exact_date = { "exact-date", RD_CHECK_GROUP_IDENTITY, TRUE, run };
