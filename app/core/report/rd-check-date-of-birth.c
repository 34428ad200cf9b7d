/* rd-check-date-of-birth.c — the day on which somebody was born, or died
 *
 * Any date that is one of the people's, and any full date after “born”, “date of birth” and the like.  Reports give ages.  A day and
 * month without the year (“his birthday on 9 June”) is a warning, and so is the day of a death in a table of the review's steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-report-dates.h"

#include <string.h>

/* Helpers */

/* How the date fits the day: the whole of it, or day and month of one without a year. */
static gboolean
fits (const RdReportDate *date, RdDay day, gboolean *out_whole)
{
  int month, mday;

  if (day == RD_DAY_NONE)
    return FALSE;
  *out_whole = date->day != RD_DAY_NONE;
  if (*out_whole)
    return date->day == day;
  rd_day_get_ymd (day, NULL, &month, &mday);
  return date->month == month && date->mday == mday;
}

/* Whether just before @start words say that somebody was born then. */
static gboolean
follows_birth (const char *text, gsize start)
{
  static GRegex *pattern;
  gsize from = start > 40 ? start - 40 : 0;
  g_autofree char *before = NULL;

  while (from < start && ((guchar) text[from] & 0xc0) == 0x80)
    from++;
  before = g_strndup (text + from, start - from);
  return g_regex_match (rd_check_pattern (&pattern, "(?:\\bborn\\b|\\bbirth\\b|birthday|\\bd\\.? ?o\\.? ?b\\b\\.?)[^.!?;]{0,14}$"), before, 0, NULL);
}

/* The review's own steps, drawn from the register: the first of them may be the day of a death. */
static gboolean
is_of_the_review (const RdParagraph *paragraph)
{
  return paragraph->kind == RD_PARAGRAPH_FIGURE || (paragraph->kind == RD_PARAGRAPH_DESCRIPTION && paragraph->block->figure == RD_FIGURE_GANTT);
}

static RdCheckHit *
add (RdCheckFinder *finder, const RdReportDate *date, const char *code, gboolean is_whole)
{
  return rd_check_finder_add (finder, code, is_whole ? RD_SEVERITY_BLOCKING : RD_SEVERITY_WARNING, date->start, date->end);
}

/* FALSE where the date is nobody's. */
static gboolean
add_persons (RdCheckFinder *finder, const RdReportDate *date)
{
  const GArray *people = finder->input->people;

  for (guint i = 0; i < people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (people, RdCheckPerson, i);
      gboolean is_whole = FALSE, is_birth = fits (date, person->born, &is_whole);
      RdCheckHit *hit;

      if (!is_birth && !fits (date, person->died, &is_whole))
        continue;
      hit = add (finder, date, is_birth ? "born" : "died", is_whole && (is_birth || !is_of_the_review (finder->paragraph)));
      hit->detail = g_strdup (person->pseudonym);
      hit->subject_id = g_strdup (person->id);
      return TRUE;
    }
  return FALSE;
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_date_of_birth, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, NULL);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(GArray) dates = rd_report_dates_find (text);

      for (guint d = 0; d < dates->len; d++)
        {
          const RdReportDate *date = &g_array_index (dates, RdReportDate, d);

          if (!add_persons (&finder, date) && follows_birth (text, date->start))
            add (&finder, date, "birth-words", date->day != RD_DAY_NONE);
        }
    }
}

const RdCheckType rd_check_date_of_birth = { "date-of-birth", RD_CHECK_GROUP_IDENTITY, TRUE, run };
