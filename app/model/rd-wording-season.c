/* rd-wording-season.c — a time of year, where the day would say too much
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-season.h"

#include <glib/gi18n-lib.h>

/* Seasons begin with March, June, September and December. */
typedef struct
{
  int year;      /* in which it begins */
  int season;    /* 0: spring … 3: winter */
  int month;     /* in it: 0–2 */
} Season;

/* Translators: times of a year, which is put in for %s: "early summer 2014", "winter 2014/15" */
static const char * const parts[4][3] = {
  { N_("early spring %s"), N_("mid spring %s"), N_("late spring %s") },
  { N_("early summer %s"), N_("midsummer %s"), N_("late summer %s") },
  { N_("early autumn %s"), N_("mid autumn %s"), N_("late autumn %s") },
  { N_("early winter %s"), N_("midwinter %s"), N_("late winter %s") },
};

static const char * const wholes[4] = { N_("spring %s"), N_("summer %s"), N_("autumn %s"), N_("winter %s") };

/* Helpers */

static Season
find_season (RdDay day)
{
  int year, month, from_march;

  rd_day_get_ymd (day, &year, &month, NULL);
  from_march = (month + 9) % 12;
  return (Season) { month < 3 ? year - 1 : year, from_march / 3, from_march % 3 };
}

/* @format with the year in it. (transfer full) */
static char *
word (const char *format, const Season *season)
{
  g_autofree char *year = season->season == 3 ? g_strdup_printf ("%d/%02d", season->year, (season->year + 1) % 100)
                                              : g_strdup_printf ("%d", season->year);
  g_auto (GStrv) halves = g_strsplit (_(format), "%s", 2);

  return g_strjoinv (year, halves);
}

static gboolean
is_same (const Season *a, const Season *b)
{
  return a->year == b->year && a->season == b->season;
}

static char *
word_closed (RdDay earliest, RdDay latest)
{
  Season first = find_season (earliest), last = find_season (latest);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (is_same (&first, &last))
    return word (first.month == last.month ? parts[first.season][first.month] : wholes[first.season], &first);
  from = word (wholes[first.season], &first);
  to = word (wholes[last.season], &last);
  /* Translators: from one season to another */
  return g_strdup_printf (_("%1$s to %2$s"), from, to);
}

static char *
word_open (const char *format, RdDay day)
{
  g_autofree char *when = word_closed (day, day);
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);

  return g_strjoinv (when, halves);
}

/* The day that was named: the one after the last before it. */
static RdDay
step (RdDay day, int by)
{
  RdDay other = rd_day_add_days (day, by);

  return rd_day_is_valid (other) ? other : day;
}

/* "2014"; NULL where it is not one year. (transfer full) */
static char *
word_year (const RdFuzzyDate *date)
{
  int first, last;

  if (!rd_day_is_valid (date->earliest) || !rd_day_is_valid (date->latest))
    return NULL;
  rd_day_get_ymd (date->earliest, &first, NULL, NULL);
  rd_day_get_ymd (date->latest, &last, NULL, NULL);
  return first == last ? g_strdup_printf ("%d", first) : NULL;
}

/* Public API */

char *
rd_wording_season (RdDay earliest, RdDay latest)
{
  gboolean begins = rd_day_is_valid (earliest), ends = rd_day_is_valid (latest);

  if (begins && ends)
    return word_closed (earliest, latest);
  if (ends)
    return word_open (_("before %s"), step (latest, 1));
  return begins ? word_open (_("after %s"), step (earliest, -1)) : g_strdup ("");
}

char *
rd_wording_season_of (const RdFuzzyDate *date)
{
  g_autofree char *when = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  when = date->precision == RD_PRECISION_YEAR ? word_year (date) : NULL;
  if (when == NULL)
    when = rd_wording_season (date->earliest, date->latest);
  if (date->qualifier == RD_QUALIFIER_CIRCA)
    /* Translators: a time of year: "about early summer 2014" */
    return g_strdup_printf (_("about %s"), when);
  if (date->qualifier == RD_QUALIFIER_UNCERTAIN)
    return g_strdup_printf (_("possibly %s"), when);
  return g_steal_pointer (&when);
}
