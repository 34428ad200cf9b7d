/* test-import.c — rows as entries, and what is odd about them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core-tables.h"

#include "core/chronology/rd-import.h"

static RdDay
get_today (void)
{
  return rd_day_from_ymd (2019, 6, 3);
}

static RdImport *
read (const char *text)
{
  g_autoptr (RdTableSet) tables = core_tables (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdColumnMap) map = rd_columns_guess (tables, NULL, get_today (), &error);

  g_assert_no_error (error);
  return rd_import_read (tables, map, get_today (), NULL);
}

static const char *
show (const char *text)
{
  return text != NULL ? text : "-";
}

static const RdEntry *
get_entry (const RdImport *import, guint i)
{
  return import->entries->pdata[i];
}

/* "2016-05-22", "2016-05-12..2016-05-14/range", "..2016-05-02/day/before", "-". (transfer full) */
static char *
show_date (const RdEntry *entry)
{
  g_autofree char *earliest = rd_day_to_iso (entry->earliest), *latest = rd_day_to_iso (entry->latest);
  g_autoptr (GString) text = g_string_new (earliest);

  if (entry->precision == NULL)
    return g_strdup ("-");
  if (g_strcmp0 (earliest, latest) != 0)
    g_string_append_printf (text, "..%s", latest != NULL ? latest : "");
  if (!g_str_equal (entry->precision, "day") || !g_str_equal (entry->qualifier, "none"))
    g_string_append_printf (text, "/%s", entry->precision);
  if (!g_str_equal (entry->qualifier, "none"))
    g_string_append_printf (text, "/%s", entry->qualifier);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "row date time;": of every entry. (transfer full) */
static char *
show_dates (const RdImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < import->entries->len; i++)
    {
      const RdEntry *entry = get_entry (import, i);
      g_autofree char *date = show_date (entry);

      g_string_append_printf (text, "%s%d %s %s", i > 0 ? "; " : "", entry->row, date, show (entry->time));
    }
  return g_string_free (text, FALSE);
}

/* "row kind text;" (transfer full) */
static char *
show_problems (const RdImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);

      g_string_append_printf (text, "%s%u %s %s", i > 0 ? "; " : "", problem->row, rd_import_problem_get_name (problem->kind), problem->text);
      g_assert_cmpint (get_entry (import, problem->entry)->row, ==, (int) problem->row);
    }
  return g_string_free (text, FALSE);
}

/* --- dates, times, problems */

#define HEAD "Date|Time|Event\n"

static void
test_when (void)
{
  static const struct { const char *text, *dates, *problems, *reason; } cases[] = {
    { HEAD "22/05/16|0930|a\n=2016-05-23|=14:30|b\n", "2 2016-05-22 09:30; 3 2016-05-23 14:30", "", "text and real dates" },
    { HEAD "May 2016||a\n||b\n|10:00|c\n", "2 2016-05-01..2016-05-31/month -; 3 2016-05-01..2016-05-31/month -; 4 2016-05-01..2016-05-31/month 10:00",
      "", "the date above, whole, and no time with it" },
    { HEAD "?22 May 2016|1400|a\n||b\n", "2 2016-05-22/day/uncertain 14:00; 3 2016-05-22/day/uncertain -", "", "its doubt too" },
    { HEAD "22/05/16|1400|a\n^22/05/16||b\n", "2 2016-05-22 14:00; 3 2016-05-22 -", "", "a merged cell" },
    { HEAD "31/06/2016||a\n||b\n", "2 - -; 3 - -", "2 impossible-date 31/06/2016; 3 no-date ", "nothing is invented below an impossible date" },
    { HEAD "||a\n22/05/16||b\n", "2 - -; 3 2016-05-22 -", "2 no-date ", "the first has none" },
    { HEAD "Undated letter on file||a\n22/05/16||b\n", "2 - -; 3 2016-05-22 -", "2 date-not-understood Undated letter on file", "no date" },
    { HEAD "!#REF!||a\n22/05/16||b\n", "2 - -; 3 2016-05-22 -", "2 date-not-understood #REF!", "an error" },
    { HEAD "08/02/2109||a\n04/06/2019||b\n03/06/2019||c\n", "2 2109-02-08 -; 3 2019-06-04 -; 4 2019-06-03 -",
      "2 date-after-today 08/02/2109; 3 date-after-today 04/06/2019", "later than today; today is not" },
    { HEAD "=2107-11-14||a\n=1899-12-31||b\n", "2 2107-11-14 -; 3 1899-12-31 -", "2 date-after-today 14/11/2107; 3 date-after-today 31/12/1899",
      "real ones are shown as people read them" },
    { HEAD "2019||a\nJune 2019||b\n", "2 2019-01-01..2019-12-31/year -; 3 2019-06-01..2019-06-30/month -", "", "a year that is not over" },
    { HEAD "$2014||a\n$42512||b\n$42512.5||c\n", "2 2014-01-01..2014-12-31/year -; 3 2016-05-22 -; 4 2016-05-22 12:00", "", "numbers" },
    { HEAD "03/02/17 & 10/02/17||a\n", "2 2017-02-03..2017-02-10/range -", "2 several-dates 03/02/17 & 10/02/17", "two dates" },
    { HEAD "05/22/2016||a\n03/02/2016||b\n04/04/2016||c\n13/03/2016||d\n3 February 2016||e\n",
      "2 2016-05-22 -; 3 2016-02-03 -; 4 2016-04-04 -; 5 2016-03-13 -; 6 2016-02-03 -", "2 us-order 05/22/2016; 3 ambiguous-order 03/02/2016",
      "one American date puts the others in doubt, where both orders are possible" },
    { HEAD "03/02/2016||a\n13/03/2016||b\n", "2 2016-02-03 -; 3 2016-03-13 -", "", "else the order is British" },
    { HEAD "22/05/16|am|a\n|25:10|b\n|Evening|c\n", "2 2016-05-22 -; 3 2016-05-22 -; 4 2016-05-22 -",
      "2 time-not-understood am; 3 time-not-understood 25:10; 4 time-not-understood Evening", "no times" },
    { HEAD "22/05/16|$930|a\n|$1740|b\n|-|c\n|14.5|d\n", "2 2016-05-22 09:30; 3 2016-05-22 17:40; 4 2016-05-22 -; 5 2016-05-22 -",
      "5 time-not-understood 14.5", "numbers as times; a dash is no time and no problem" },
    { HEAD "29 January 2019||\n", "2 2019-01-29 -", "2 no-event 29 January 2019", "a date and nothing else" },
    { HEAD "22/05/16||a\n\"||b\nditto||c\n", "2 2016-05-22 -; 3 2016-05-22 -; 4 2016-05-22 -", "", "marks of repetition" },
    { "Date and time|Event\n22/05/16 0930|a\n22/05/16`2.15pm|b\n=2016-05-24 23:10|c\n", "2 2016-05-22 09:30; 3 2016-05-22 14:15; 4 2016-05-24 23:10",
      "", "both in one cell" },
    { "Start date|End date|Event\n=2015-11-30|=2015-12-04|a\n=2016-11-12|=2016-11-12|b\n=2018-03-20|=2018-03-02|c\n20/03/18||d\nc. May 2016|4/6/16|e\n",
      "2 2015-11-30..2015-12-04/range -; 3 2016-11-12 -; 4 2018-03-20 -; 5 2018-03-20 -; 6 2016-05-01..2016-06-04/range/circa -",
      "4 end-before-start 02/03/2018", "beginning and end" },
    { "Start date|End date|Event\n01/05/16|32/05/16|a\n", "2 2016-05-01 -", "2 impossible-date 32/05/16", "an end that is none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdImport) import = read (cases[i].text);
      g_autofree char *dates = show_dates (import), *problems = show_problems (import);

      g_test_message ("%s", cases[i].reason);
      g_assert_cmpstr (dates, ==, cases[i].dates);
      g_assert_cmpstr (problems, ==, cases[i].problems);
    }
}

/* --- rows */

static void
test_rows (void)
{
  static const struct { const char *text, *rows; guint n_skipped; const char *reason; } cases[] = {
    { "Title\n\nDate|Source|Event\n+2016\n22/05/16|x|a\n\n-23/05/16|x|b\nDate|Source|Event\n24/05/16|x|c\n", "5 9", 4,
      "titles, empty and deleted rows and the headings again are no entries" },
    { "DATE|SOURCE|EVENT\n22/05/16|x|a\nDate:|Source|Event \n24/05/16|x|c\n", "2 4", 1, "the headings again, typed otherwise" },
    { "@\nDate|Source|Event\n22/05/16|x|a\n@\nAbbreviation|Meaning\nLCS|System\n@\nDate|Source|Event\n24/05/16|x|c\n", "2 4", 1,
      "numbers count on; other tables do not count" },
    { "@2015\nDate|Source|Event\n22/05/15|x|a\n@2016\nDate|Source|Event\n24/05/16|x|c\n", "2 2", 1, "but begin again on every sheet" },
    { "@2015\nEvents of 2015\nRef|When||What\n|Date|Time|Event\n1|22/05/15|0930|a\n@2016\nEvents of 2016\nRef|When||What\n|Date|Time|Event\n1|24/05/16|1030|c\n",
      "4 4", 3, "with a title and two rows of headings on each" },
    { "Chronology\n22/05/16|Seen at home with her mother\n23/05/16|Seen at school by the nurse\n", "2 3", 1, "no headings, but a title" },
    { "Date|Source|Event\n22/05/16|x|a\n|Case file|\n", "2 3", 0, "a row with any text is an entry" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdImport) import = read (cases[i].text);
      g_autoptr (GString) rows = g_string_new (NULL);

      g_test_message ("%s", cases[i].reason);
      for (guint j = 0; j < import->entries->len; j++)
        g_string_append_printf (rows, "%s%d", j > 0 ? " " : "", get_entry (import, j)->row);
      g_assert_cmpstr (rows->str, ==, cases[i].rows);
      g_assert_cmpuint (import->n_skipped, ==, cases[i].n_skipped);
    }
}

static void
test_texts (void)
{
  g_autoptr (RdImport) import = read ("Ref|Date|Time|Source|Event|Action|Comment|Who|Day|Shown by\n"
                                      "7|22/05/16`(Sunday)|approx 16:00|Log|Seen`at home{Check this}|None|Good|Mia|Sun|=2016-05-23\n"
                                      "$8|22/05/16{When?`By whom?}|14:30hrs||Seen||||\n");
  const RdEntry *first = get_entry (import, 0), *second = get_entry (import, 1);

  g_assert_cmpstr (first->date_text, ==, "22/05/16 (Sunday)");
  g_assert_cmpstr (first->reference, ==, "7");
  g_assert_cmpstr (first->source, ==, "Log");
  g_assert_cmpstr (first->event, ==, "Seen\nat home");
  g_assert_cmpstr (first->response, ==, "None");
  g_assert_cmpstr (first->comment, ==, "Good\n[Comment: Check this]");
  g_assert_cmpstr (first->people, ==, "Mia");
  g_assert_cmpstr (first->time, ==, "16:00");
  g_assert_cmpstr (first->extra, ==, "Time: approx 16:00\nDay: Sun\nShown by: 23/05/2016");
  g_assert_cmpstr (second->reference, ==, "8");
  g_assert_cmpstr (second->comment, ==, "[Comment: When?]\n[Comment: By whom?]");
  g_assert_cmpstr (second->time, ==, "14:30");
  g_assert_null (second->extra);
  g_assert_null (second->source);
  g_assert_cmpstr (first->id, !=, second->id);
}

static void
test_dated_events (void)
{
  g_autoptr (RdImport) import = read ("Date / Event|Source\n12/03/2016 - Seen at home with her mother|Log\nand again in the evening|Log\n"
                                      "14.03.16: telephone call from the school|Log\nMay 2016 – moved to Larkspur Close|File\n");
  g_autofree char *dates = show_dates (import), *problems = show_problems (import);

  g_assert_cmpstr (dates, ==, "2 2016-03-12 -; 3 2016-03-12 -; 4 2016-03-14 -; 5 2016-05-01..2016-05-31/month -");
  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpstr (get_entry (import, 0)->date_text, ==, "12/03/2016");
  g_assert_cmpstr (get_entry (import, 0)->event, ==, "Seen at home with her mother");
  g_assert_null (get_entry (import, 1)->date_text);
  g_assert_cmpstr (get_entry (import, 1)->event, ==, "and again in the evening");
  g_assert_cmpstr (get_entry (import, 2)->date_text, ==, "14.03.16");
  g_assert_cmpstr (get_entry (import, 2)->event, ==, "telephone call from the school");
  g_assert_cmpstr (get_entry (import, 3)->date_text, ==, "May 2016");
  g_assert_cmpstr (get_entry (import, 3)->event, ==, "moved to Larkspur Close");
}

static void
test_notes (void)
{
  g_autoptr (RdImport) import = read ("Date|Source|Event\n22/05/16|# note|\n31/06/16|¬|Ask again\n23/05/16|Log #3|Seen\n01/01/2100|~|Reminder\n");
  g_autofree char *problems = show_problems (import);

  g_assert_true (get_entry (import, 0)->is_note && get_entry (import, 1)->is_note && get_entry (import, 3)->is_note);
  g_assert_false (get_entry (import, 2)->is_note);
  g_assert_cmpstr (problems, ==, "3 impossible-date 31/06/16");
}

/* --- the user's reading */

static void
test_mend (void)
{
  g_autoptr (RdImport) import = read (HEAD "31/06/2016|am|a\n||b\n||c\n23/05/16||d\n");
  g_autofree char *dates = NULL, *problems = NULL, *without = NULL, *far = NULL;

  g_assert_false (rd_import_mend_date (import, 0, "soon", get_today ()));
  g_assert_false (rd_import_mend_date (import, 0, "31/06/2016", get_today ()));
  g_assert_false (rd_import_mend_time (import, 0, "25:00"));
  g_assert_true (rd_import_mend_date (import, 2, "2 July 2016", get_today ()));
  g_assert_true (rd_import_mend_date (import, 0, " 30/06/2016 ", get_today ()));
  g_assert_true (rd_import_mend_time (import, 0, "9.15"));
  dates = show_dates (import);
  problems = show_problems (import);
  g_assert_cmpstr (dates, ==, "2 2016-06-30 09:15; 3 2016-06-30 -; 4 2016-07-02 -; 5 2016-05-23 -");
  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpstr (get_entry (import, 0)->date_text, ==, "31/06/2016");

  g_assert_true (rd_import_mend_date (import, 0, "", get_today ()));
  g_assert_true (rd_import_mend_time (import, 0, ""));
  without = show_problems (import);
  g_assert_cmpstr (without, ==, "2 no-date ; 3 no-date ");
  g_assert_true (rd_import_mend_date (import, 3, "1 May 2090", get_today ()));
  far = show_problems (import);
  g_assert_cmpstr (far, ==, "2 no-date ; 3 no-date ; 5 date-after-today 1 May 2090");
  g_assert_null (get_entry (import, 0)->time);
}

static void
test_cancel (void)
{
  g_autoptr (RdTableSet) tables = core_tables (HEAD "22/05/16||a\n");
  g_autoptr (RdColumnMap) map = rd_columns_guess (tables, NULL, get_today (), NULL);
  gint cancelled = 1;

  g_assert_null (rd_import_read (tables, map, get_today (), &cancelled));
}

static void
test_names (void)
{
  RdImportProblemKind kind;

  for (guint i = 0; i < RD_N_IMPORT_PROBLEMS; i++)
    {
      g_assert_true (rd_import_problem_from_name (rd_import_problem_get_name (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (rd_import_problem_from_name ("late", &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/when", test_when);
  g_test_add_func ("/import/rows", test_rows);
  g_test_add_func ("/import/texts", test_texts);
  g_test_add_func ("/import/dated-events", test_dated_events);
  g_test_add_func ("/import/notes", test_notes);
  g_test_add_func ("/import/mend", test_mend);
  g_test_add_func ("/import/cancel", test_cancel);
  g_test_add_func ("/import/names", test_names);
  return g_test_run ();
}
