/* rd-wording-chronology.c — entries of a chronology in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-chronology.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-wording-private.h"

/* Below these an age is said in smaller pieces. */
#define WEEKS_BELOW_DAYS 92
#define DAYS_BELOW_DAYS 14

static const RdWord significances[] = {
  { "key", N_("Key event") },
  { "significant", N_("Significant") },
  { "routine", N_("Routine") },
  { "background", N_("Background") },
};

static const RdWord import_problems[] = {
  { "impossible-date", N_("There is no such day; the entry has no date") },
  { "date-not-understood", N_("Not understood as a date; the entry has none") },
  { "no-date", N_("No date, and none above it") },
  { "date-after-today", N_("After the day on which it was taken in, or long ago") },
  { "several-dates", N_("Several dates: taken as from the first to the last") },
  { "end-before-start", N_("The end is before the beginning: only the beginning was taken") },
  { "us-order", N_("Taken as month/day, as there is no such day the other way round") },
  { "ambiguous-order", N_("Day/month or month/day: taken as day/month") },
  { "time-not-understood", N_("Not understood as a time; the entry has none") },
  { "no-event", N_("A date, but nothing that happened") },
};

/* Helpers: dates */

static char *
word_day (RdDay day)
{
  int year, month, mday;

  rd_day_get_ymd (day, &year, &month, &mday);
  /* Translators: day, short month, year */
  return g_strdup_printf (_("%1$d %2$s %3$d"), mday, rd_wording_month_short (month), year);
}

static char *
word_month (RdDay day)
{
  int year, month;

  rd_day_get_ymd (day, &year, &month, NULL);
  /* Translators: month, year */
  return g_strdup_printf (_("%1$s %2$d"), rd_wording_month (month), year);
}

static char *
word_year (RdDay day)
{
  int year;

  rd_day_get_ymd (day, &year, NULL, NULL);
  return g_strdup_printf ("%d", year);
}

static char *
word_stretch (RdDay first, RdDay last)
{
  g_autofree char *from = word_day (first);
  g_autofree char *to = word_day (last);

  /* Translators: from a day to a day */
  return first == last ? g_steal_pointer (&from) : g_strdup_printf (_("%1$s – %2$s"), from, to);
}

static char *
word_part_of_month (RdDay first)
{
  g_autofree char *month = word_month (first);
  int mday;

  rd_day_get_ymd (first, NULL, NULL, &mday);
  return g_strdup_printf (mday < 11 ? _("early %s") : mday < 21 ? _("mid %s") : _("late %s"), month);
}

static char *
word_part_of_year (RdDay first, RdDay last)
{
  static const struct { int first, last; const char *text; } parts[] = {
    { 1, 4, N_("early %d") }, { 5, 8, N_("mid %d") }, { 9, 12, N_("late %d") },
    { 3, 5, N_("spring %d") }, { 6, 8, N_("summer %d") }, { 9, 11, N_("autumn %d") }, { 12, 2, N_("winter %d") },
  };
  int year, first_month, last_month;

  rd_day_get_ymd (first, &year, &first_month, NULL);
  rd_day_get_ymd (last, NULL, &last_month, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].first == first_month && parts[i].last == last_month)
      {
        g_autofree char *number = first_month == 12 ? g_strdup_printf ("%d/%02d", year, (year + 1) % 100) : g_strdup_printf ("%d", year);
        g_auto (GStrv) halves = g_strsplit (_(parts[i].text), "%d", 2);

        return g_strjoinv (number, halves);
      }
  return word_stretch (first, last);
}

/* What a date names, without how sure it is; @day is a day in it. */
static char *
word_named (RdPrecision precision, RdDay day)
{
  if (precision == RD_PRECISION_MONTH)
    return word_month (day);
  return precision == RD_PRECISION_YEAR ? word_year (day) : word_day (day);
}

static char *
word_closed (const RdFuzzyDate *date)
{
  switch (date->precision)
    {
    case RD_PRECISION_DAY:
      return rd_wording_day (date->earliest);
    case RD_PRECISION_MONTH:
    case RD_PRECISION_YEAR:
      return word_named (date->precision, date->earliest);
    case RD_PRECISION_PART_OF_MONTH:
      return word_part_of_month (date->earliest);
    case RD_PRECISION_PART_OF_YEAR:
      return word_part_of_year (date->earliest, date->latest);
    case RD_PRECISION_RANGE:
    default:
      return word_stretch (date->earliest, date->latest);
    }
}

/* Before the day after its last, after the day before its first: that is what was named. */
static char *
word_open (const RdFuzzyDate *date)
{
  gboolean is_before = date->earliest == RD_DAY_NONE;
  RdDay named = is_before ? rd_day_add_days (date->latest, 1) : rd_day_add_days (date->earliest, -1);
  g_autofree char *text = NULL;

  if (!rd_day_is_valid (named))
    return g_strdup ("");
  text = word_named (date->precision, named);
  return g_strdup_printf (is_before ? _("before %s") : _("after %s"), text);
}

/* Helpers: lengths */

static char *
count (const char *one, const char *many, int n)
{
  g_autofree char *number = g_strdup_printf ("%d", n);
  g_auto (GStrv) halves = g_strsplit (g_dngettext (GETTEXT_PACKAGE, one, many, (gulong) n), "%d", 2);

  return g_strjoinv (number, halves);
}

static char *
join (char *first, char *second)
{
  char *text = first != NULL && second != NULL ? g_strdup_printf ("%s %s", first, second)
                                               : g_strdup (first != NULL ? first : second);

  g_free (first);
  g_free (second);
  return text;
}

static char *
word_years (int n)
{
  return n > 0 ? count ("%d year", "%d years", n) : NULL;
}

static char *
word_months (int n)
{
  return n > 0 ? count ("%d month", "%d months", n) : NULL;
}

/* As it is said of a child: days, weeks, then months and years. */
static char *
word_length (const RdAge *age)
{
  if (age->all_days < DAYS_BELOW_DAYS)
    return count ("%d day", "%d days", age->all_days);
  if (age->all_days < WEEKS_BELOW_DAYS)
    return count ("%d week", "%d weeks", age->all_days / 7);
  return join (word_years (age->years), word_months (age->months));
}

static char *
word_one_age (const RdAge *age)
{
  g_autofree char *length = word_length (age);

  return age->is_before ? g_strdup_printf (_("%s before birth"), length) : g_steal_pointer (&length);
}

/* Helpers: readings */

static const char *
word_problem (const RdDateReading *reading)
{
  switch (reading->problem)
    {
    case RD_DATE_IMPOSSIBLE:
      return _("There is no such day. The entry will have no date.");
    case RD_DATE_NOT_UNDERSTOOD:
      return _("This is not understood as a date. The entry will have none; try 22/05/2016, May 2016 or “about 2014”.");
    case RD_DATE_SEVERAL:
      return _("Several dates: taken as from the first to the last.");
    case RD_DATE_US_ORDER:
      return _("Taken as month/day, as there is no such day the other way round.");
    case RD_DATE_END_BEFORE_START:
      return _("The end is before the start: only the start is taken.");
    case RD_DATE_FINE:
    default:
      return NULL;
    }
}

/* Public API */

const char *
rd_wording_significance (const char *code)
{
  const char *text = rd_wording_find_word (significances, G_N_ELEMENTS (significances), code);

  return text != NULL ? text : code != NULL ? code : "";
}

const char *
rd_wording_logged_problem (const char *code)
{
  const char *text = rd_wording_find_word (import_problems, G_N_ELEMENTS (import_problems), code);

  return text != NULL ? text : code != NULL ? code : "";
}

char *
rd_wording_fuzzy_date (const RdFuzzyDate *date)
{
  g_autofree char *text = NULL;

  if (date == NULL || (date->earliest == RD_DAY_NONE && date->latest == RD_DAY_NONE))
    return g_strdup ("");
  if (date->earliest == RD_DAY_NONE || date->latest == RD_DAY_NONE)
    return word_open (date);
  text = word_closed (date);
  if (date->qualifier == RD_QUALIFIER_CIRCA)
    /* Translators: circa */
    return g_strdup_printf (_("c. %s"), text);
  if (date->qualifier == RD_QUALIFIER_UNCERTAIN)
    return g_strdup_printf (_("%s?"), text);
  return g_steal_pointer (&text);
}

/* Whether it is not sure on which day it was; a stretch from one day to another is sure. */
static gboolean
is_fuzzy_date (const RdFuzzyDate *date)
{
  return date->qualifier != RD_QUALIFIER_NONE
         || (date->precision != RD_PRECISION_DAY && date->precision != RD_PRECISION_RANGE);
}

char *
rd_wording_entry_date (const RdEntry *entry)
{
  RdFuzzyDate date;
  g_autofree char *text = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (!rd_entry_get_date (entry, &date))
    return g_strdup (entry->date_text != NULL && *entry->date_text != '\0' ? entry->date_text : _("No date"));
  text = entry->date_text != NULL ? g_strdup (entry->date_text) : rd_wording_fuzzy_date (&date);
  return is_fuzzy_date (&date) ? g_strdup_printf ("≈ %s", text) : g_steal_pointer (&text);
}

char *
rd_wording_entry_when (const RdEntry *entry)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  date = rd_wording_entry_date (entry);
  if (entry->time == NULL || strstr (date, entry->time) != NULL)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s, %s", date, entry->time);
}

char *
rd_wording_age (RdDay born, const RdEntry *entry)
{
  RdFuzzyDate date;
  RdAge least, most;
  gboolean is_open;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (born == RD_DAY_NONE || !rd_entry_get_date (entry, &date) || !rd_age_on_date (born, &date, &least, &most, &is_open))
    return g_strdup ("");
  first = word_one_age (&least);
  if (is_open)
    /* Translators: an age; the day was before or after */
    return g_strdup_printf (date.earliest == RD_DAY_NONE ? _("before %s") : _("after %s"), first);
  last = word_one_age (&most);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: an age, between the two */
  return g_strdup_printf (_("%1$s to %2$s"), first, last);
}

char *
rd_wording_interval (const RdEntry *first, const RdEntry *second)
{
  RdFuzzyDate dates[2];
  RdAge length;
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;
  gboolean is_fuzzy;

  g_return_val_if_fail (first != NULL && second != NULL, NULL);

  if (!rd_entry_get_date (first, &dates[0]) || !rd_entry_get_date (second, &dates[1]))
    return NULL;
  rd_age_work_out (first->sort_day, second->sort_day, &length);
  if (length.all_days == 0)
    return g_strdup (_("the same day"));
  is_fuzzy = is_fuzzy_date (&dates[0]) || is_fuzzy_date (&dates[1]);
  days = count ("%d day", "%d days", length.all_days);
  text = join (join (word_years (length.years), word_months (length.months)),
               length.days > 0 ? count ("%d day", "%d days", length.days) : NULL);
  if (is_fuzzy)
    /* Translators: a length of time; one of the dates is not exact */
    return g_strdup_printf (_("about %s"), text);
  /* Translators: "3 months 12 days (104 days)" */
  return g_str_equal (days, text) ? g_steal_pointer (&days) : g_strdup_printf (_("%1$s (%2$s)"), text, days);
}

char *
rd_wording_provenance (const RdEntry *entry, const RdChronologyImport *import)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->import_id == NULL || import == NULL)
    return g_strdup (_("Entered by hand"));
  day = rd_wording_day (import->made);
  return g_strdup_printf (_("Row %1$d of “%2$s”, taken in on %3$s"), entry->row, import->file, day);
}

/* Fields that the agency wrote, as they are called beside the entry: several may be one. */
static const struct
{
  const char *field, *word;
} written_words[] = {
  { "date_text", N_("date") }, { "earliest", N_("date") }, { "latest", N_("date") }, { "precision", N_("date") }, { "qualifier", N_("date") },
  { "time", N_("time") }, { "source", N_("source") }, { "event", N_("what happened") }, { "response", N_("response") },
  { "comment", N_("agency’s comment") }, { "people", N_("people") }, { "reference", N_("reference") },
  { "extra", N_("further columns") }, { "is_note", N_("whether it is a note") },
};

char *
rd_wording_entry_changed (const RdEntry *entry, const RdEntry *brought)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *last = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  for (gsize i = 0; brought != NULL && i < G_N_ELEMENTS (written_words); i++)
    {
      if (g_strcmp0 (last, written_words[i].word) == 0
          || rd_record_equal_field (rd_record_find_field (&rd_entry_type, written_words[i].field), entry, brought))
        continue;
      last = written_words[i].word;
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", _(last));
    }
  return words->len > 0 ? g_strdup_printf (_("Changed since it was taken in: %s"), words->str) : NULL;
}

char *
rd_wording_date_reading (const RdDateReading *reading)
{
  const char *problem;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *both = NULL;

  g_return_val_if_fail (reading != NULL, NULL);

  problem = word_problem (reading);
  if (!reading->has_date)
    return g_strdup (problem != NULL ? problem : _("No date"));
  date = rd_wording_fuzzy_date (&reading->date);
  time = rd_time_of_day_to_text (reading->minutes);
  both = time != NULL ? g_strdup_printf ("%s, %s", date, time) : g_strdup (date);
  return problem != NULL ? g_strdup_printf ("%s. %s", both, problem) : g_steal_pointer (&both);
}

char *
rd_wording_entry_row (const RdEntry *entry, const char *agency, const char *event)
{
  g_autofree char *when = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  when = rd_wording_entry_when (entry);
  if (entry->significance != NULL)
    /* Translators: date, agency, what happened, its significance */
    return g_strdup_printf (_("%1$s, %2$s: %3$s. %4$s"), when, agency, event, rd_wording_significance (entry->significance));
  /* Translators: date, agency, what happened */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), when, agency, event);
}
