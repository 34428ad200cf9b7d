/* rd-check-date-of-birth.c — the day on which somebody was born, or died
 *
 * Any date that is one of the people's, however its numbers are read (“6/9/2014” may be 9 June), digits in a row too, and any full date
 * after “born”, “date of birth” and the like.  Reports give ages.  A day and
 * month without the year (“his birthday on 9 June”) is a warning, and so is the day of a death in a table of the review's steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-report-dates.h"

#include <string.h>

/* Bytes that are looked at. */
#define AROUND 90

/* What may stand between a word of birth and the day: whose it is, how it was stated, “on”, the day of the week. */
#define OF "(?:\\s+of\\s+(?:[\\w’'\\-]+\\s+){0,4}?[\\w’'\\-]+)?"
#define WEEKDAY "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#define WHEN "(?:[\\s:=(–—\\-]|\\b(?:was|were|is|on|the|morning|night|evening|of|in hospital|at home|" WEEKDAY ")\\b)*"
#define SAID "(?:[\\s:=(,–—“\\-]|\\b(?:was|were|is|as|on|the|of|given|recorded|noted|stated|entered|registered|shown|put|down|about|around|approximately|morning|night|evening|" WEEKDAY ")\\b)*"

/* Words after “born” with which something else begins. */
#define ELSEWHERE "\\b(?:and|when|before|after|but|who|whom|then|until|till|since|between|from|by|during|to be|entry|seen|visit\\w*)\\b"

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

/* The text just before @start. (transfer full) */
static char *
read_before (const char *text, gsize start)
{
  gsize from = start > AROUND ? start - AROUND : 0;

  while (from < start && ((guchar) text[from] & 0xc0) == 0x80)
    from++;
  return g_strndup (text + from, start - from);
}

/* Whether just before @start words say that somebody was born then, and not before, after or in between. */
static gboolean
follows_birth (const char *text, gsize start)
{
  static GRegex *stated, *born, *birth, *other;
  g_autofree char *before = read_before (text, start);

  if (g_regex_match (rd_check_pattern (&stated, "(?:\\b(?:date|day)\\s+of\\s+birth|\\bbirth\\s?dates?|\\bbirthdays?|\\bd\\.? ?o\\.? ?b\\b\\.?)(?:[’']s)?" OF SAID "$"), before, 0, NULL)
      || g_regex_match (rd_check_pattern (&born, "\\bborn\\b(?:(?!" ELSEWHERE ")[^.;!?(),]){0,40}?" SAID "$"), before, 0, NULL))
    return TRUE;
  return g_regex_match (rd_check_pattern (&birth, "\\b(?:birth|delivery)\\b" OF WHEN "$"), before, 0, NULL)
         && !g_regex_match (rd_check_pattern (&other, "\\b(?:before|after|since|until|till|following|prior to|regist\\w*|notif\\w*|told|certificate)\\b[^.;!?]{0,20}\\b(?:birth|delivery)\\b[^.;!?]*$"),
                            before, 0, NULL);
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

/* FALSE where the date is nobody's birthday in another reading: the month or the year first, the century before. */
static gboolean
add_persons_otherwise (RdCheckFinder *finder, const RdReportDate *date)
{
  const GArray *people = finder->input->people;

  for (guint i = 0; i < people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (people, RdCheckPerson, i);
      RdCheckHit *hit;

      if (!rd_report_date_may_be (date, person->born))
        continue;
      hit = add (finder, date, "born-otherwise", TRUE);
      hit->detail = g_strdup (person->pseudonym);
      hit->subject_id = g_strdup (person->id);
      return TRUE;
    }
  return FALSE;
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
look_at (RdCheckFinder *finder, const GArray *dates)
{
  const char *text = finder->paragraph->text;

  for (guint d = 0; d < dates->len; d++)
    {
      const RdReportDate *date = &g_array_index (dates, RdReportDate, d);

      if (!add_persons (finder, date) && !add_persons_otherwise (finder, date) && follows_birth (text, date->start))
        add (finder, date, "birth-words", date->day != RD_DAY_NONE);
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_date_of_birth, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, NULL);)
    {
      g_autoptr(GArray) dates = rd_report_dates_find (finder.paragraph->text);
      g_autoptr(GArray) digits = rd_report_dates_find_digits (finder.paragraph->text);

      look_at (&finder, dates);
      look_at (&finder, digits);
    }
}

const RdCheckType rd_check_date_of_birth = { "date-of-birth", RD_CHECK_GROUP_IDENTITY, TRUE, run };
