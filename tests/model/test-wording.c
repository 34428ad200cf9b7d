/* test-wording.c — dates, lengths, codes and rows in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-framework-library.h"

#define assert_words(call, expected) G_STMT_START { \
  g_autofree char *words_ = (call); \
  g_assert_cmpstr (words_, ==, expected); \
} G_STMT_END

static RdFramework *framework;

static void
test_days (void)
{
  static const struct
  {
    const char *iso;
    const char *brief, *full;
  } rows[] = {
    { "2016-02-29", "Mon 29 Feb 2016", "Monday 29 February 2016" },
    { "2016-03-01", "Tue 1 Mar 2016", "Tuesday 1 March 2016" },
    { "1999-12-31", "Fri 31 Dec 1999", "Friday 31 December 1999" },
    { "1583-01-01", "Sat 1 Jan 1583", "Saturday 1 January 1583" },
    { "2016-05-22", "Sun 22 May 2016", "Sunday 22 May 2016" },
    { "not a day", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_words (rd_wording_day (rd_day_parse_iso (rows[i].iso)), rows[i].brief);
      assert_words (rd_wording_day_long (rd_day_parse_iso (rows[i].iso)), rows[i].full);
    }
  assert_words (rd_wording_days (DAY (2026, 12, 24), DAY (2027, 1, 1)), "Thu 24 Dec 2026 to Fri 1 Jan 2027");
  assert_words (rd_wording_days (DAY (2026, 12, 24), DAY (2026, 12, 24)), "Thu 24 Dec 2026");
  assert_words (rd_wording_days (DAY (2026, 12, 24), RD_DAY_NONE), "Thu 24 Dec 2026");
}

/* Twelve months and seven days, each with a name of its own. */
static void
test_names (void)
{
  for (int a = 1; a <= 12; a++)
    for (int b = 1; b < a; b++)
      {
        g_assert_cmpstr (rd_wording_month (a), !=, rd_wording_month (b));
        g_assert_cmpstr (rd_wording_month_short (a), !=, rd_wording_month_short (b));
      }
  for (int a = 1; a <= 12; a++)
    g_assert_true (g_str_has_prefix (rd_wording_month (a), rd_wording_month_short (a)));
  g_assert_cmpstr (rd_wording_month (0), ==, "");
  g_assert_cmpstr (rd_wording_month (13), ==, "");
  g_assert_cmpstr (rd_wording_month_short (13), ==, "");
  for (int a = RD_MONDAY; a <= RD_SUNDAY; a++)
    g_assert_true (g_str_has_suffix (rd_wording_weekday (a), "day"));

  for (int a = 0; a < RD_N_HOLIDAYS; a++)
    {
      g_assert_cmpstr (rd_wording_holiday (a), !=, rd_wording_holiday (RD_N_HOLIDAYS));
      for (int b = 0; b < a; b++)
        g_assert_cmpstr (rd_wording_holiday (a), !=, rd_wording_holiday (b));
    }
}

static void
test_relative (void)
{
  static const struct
  {
    int         offset;
    const char *words;
  } rows[] = {
    { 0, "today" }, { 1, "tomorrow" }, { -1, "yesterday" }, { 2, "in 2 days" }, { -12, "12 days ago" }, { 365, "in 365 days" },
  };
  RdDay today = DAY (2016, 2, 29);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_words (rd_wording_day_relative (today + rows[i].offset, today), rows[i].words);
  assert_words (rd_wording_day_relative (RD_DAY_NONE, today), "");
  assert_words (rd_wording_day_relative (today, RD_DAY_NONE), "");
}

static void
test_periods (void)
{
  static const struct
  {
    RdPeriod    period;
    const char *words;
  } rows[] = {
    { { 1, RD_UNIT_WORKING_DAYS }, "1 working day" }, { { 5, RD_UNIT_WORKING_DAYS }, "5 working days" },
    { { 1, RD_UNIT_DAYS }, "1 day" }, { { 14, RD_UNIT_DAYS }, "14 days" },
    { { 1, RD_UNIT_WEEKS }, "1 week" }, { { 6, RD_UNIT_WEEKS }, "6 weeks" },
    { { 1, RD_UNIT_MONTHS }, "1 month" }, { { 12, RD_UNIT_MONTHS }, "12 months" },
    { { 1, RD_UNIT_YEARS }, "1 year" }, { { 2, RD_UNIT_YEARS }, "2 years" },
    { { 1, RD_UNIT_HOURS }, "1 hour" }, { { 72, RD_UNIT_HOURS }, "72 hours" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_words (rd_wording_period (&rows[i].period), rows[i].words);
}

static void
test_actions (void)
{
  static const struct
  {
    const char *code, *subject;
    const char *words;
    const char *without_framework;
  } rows[] = {
    { "review-added", NULL, "Add review", "Add review" },
    { "review-edited", NULL, "Edit review", "Edit review" },
    { "review-removed", NULL, "Remove review", "Remove review" },
    { "milestone-recorded", "decision", "Record Chair’s decision", "Record decision" },
    { "milestone-recorded", "decision-reported:dfe", "Record Decision reported (DfE)", "Record decision-reported (dfe)" },
    { "milestone-recorded", "decision-reported:", "Record Decision reported", "Record decision-reported" },
    { "milestone-recorded", NULL, "Record a milestone", "Record a milestone" },
    { "milestone-recorded", "gone", "Record gone", "Record gone" },
    { "milestone-planned", "published", "Plan Report published", "Plan published" },
    { "milestone-planned", NULL, "Plan a milestone", "Plan a milestone" },
    { "milestone-cleared", "published", "Clear Report published", "Clear published" },
    { "milestone-cleared", NULL, "Clear a milestone", "Clear a milestone" },
    { "hold-added", "complete", "Hold “Complete the review”", "Hold “complete”" },
    { "hold-added", NULL, "Add a hold", "Add a hold" },
    { "hold-ended", "complete", "End the hold of “Complete the review”", "End the hold of “complete”" },
    { "hold-ended", NULL, "End a hold", "End a hold" },
    { "closure-added", NULL, "Add closure", "Add closure" },
    { "closure-removed", NULL, "Remove closure", "Remove closure" },
    { "setting-changed", "board-name", "Change the board’s name", "Change the board’s name" },
    { "setting-changed", "due-soon-days", "Change what is due soon", "Change what is due soon" },
    { "setting-changed", "of-a-newer-version", "Change a setting", "Change a setting" },
    { "setting-changed", NULL, "Change a setting", "Change a setting" },
    { "sample-loaded", NULL, "Load the sample", "Load the sample" },
    { "of-a-newer-version", "thing", "Change", "Change" },
    { "milestone-of-a-newer-version", "thing", "Change", "Change" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_words (rd_wording_action (rows[i].code, rows[i].subject, framework), rows[i].words);
      assert_words (rd_wording_action (rows[i].code, rows[i].subject, NULL), rows[i].without_framework);
    }
}

/* Every reason has words of its own. */
static void
test_hold_reasons (void)
{
  for (guint a = 0; rd_hold_reasons[a] != NULL; a++)
    {
      const char *words = rd_wording_hold_reason (rd_hold_reasons[a]);

      g_assert_cmpstr (words, !=, "");
      for (guint b = 0; b < a; b++)
        g_assert_cmpstr (words, !=, rd_wording_hold_reason (rd_hold_reasons[b]));
      if (!g_str_equal (rd_hold_reasons[a], "other"))
        g_assert_cmpstr (words, !=, rd_wording_hold_reason ("no such reason"));
    }
  g_assert_cmpstr (rd_wording_hold_reason ("criminal-investigation"), ==, "Criminal investigation");
  g_assert_cmpstr (rd_wording_hold_reason (NULL), ==, "Another reason");
}

static void
test_strengths (void)
{
  g_assert_cmpstr (rd_wording_strength (RD_STRENGTH_MUST), ==, "must");
  g_assert_cmpstr (rd_wording_strength (RD_STRENGTH_SHOULD), ==, "should");
  g_assert_cmpstr (rd_wording_strength (RD_STRENGTH_SHOULD_NORMALLY), ==, "should normally");
  g_assert_cmpstr (rd_wording_strength (RD_STRENGTH_AIM), ==, "should aim");
}

static void
test_milestones (void)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (framework, "copies-sent");
  const RdDay none = RD_DAY_NONE, day = DAY (2016, 2, 29);
  const struct
  {
    const char       *reason;
    RdMilestoneState  state;
    const char       *date, *row;
  } rows[] = {
    { "happened", { kind, day, none, 3, 3, TRUE }, "Mon 29 Feb 2016", "Copies sent, Mon 29 Feb 2016" },
    { "planned", { kind, none, day, 0, 3, TRUE }, "Planned for Mon 29 Feb 2016", "Copies sent, Planned for Mon 29 Feb 2016" },
    { "begun", { kind, none, none, 2, 3, TRUE }, "2 of 3 told", "Copies sent, 2 of 3 told" },
    { "begun, and planned for the others", { kind, none, day, 1, 3, TRUE }, "1 of 3 told", "Copies sent, 1 of 3 told" },
    { "nothing yet", { kind, none, none, 0, 3, TRUE }, "", "Copies sent, not recorded yet" },
    { "never", { kind, none, none, 0, 3, FALSE }, "", "Copies sent, not needed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].reason);
      assert_words (rd_wording_milestone_date (&rows[i].state), rows[i].date);
      assert_words (rd_wording_milestone_row (&rows[i].state), rows[i].row);
    }
}

static void
test_reviews (void)
{
  assert_words (rd_wording_review_row ("SCR/1", "Child A", "Decision", 2, 1, "Report the decision", "due today"),
                "SCR/1, Child A, stage: Decision, 2 overdue, 1 due soon, next: Report the decision, due today");
  assert_words (rd_wording_review_row ("SCR/1", "Child A", NULL, 0, 0, NULL, NULL), "SCR/1, Child A");
}

static void
test_translate_data (void)
{
  g_assert_null (rd_wording_translate_data (NULL));
  g_assert_cmpstr (rd_wording_translate_data (""), ==, "");
  g_assert_cmpstr (rd_wording_translate_data ("100 %s"), ==, "100 %s");
}

/* Nothing in a drawing is without its word. */
static void
test_draw_words (void)
{
  RdDrawWords words;
  const char * const *all = (const char * const *) &words;

  memset (&words, 0, sizeof words);
  rd_wording_fill_draw_words (&words);
  for (gsize i = 0; i < sizeof words / sizeof (char *); i++)
    {
      g_assert_nonnull (all[i]);
      g_assert_cmpstr (all[i], !=, "");
    }
  g_assert_cmpstr (words.months_short[1], ==, "Feb");
  g_assert_cmpstr (words.statuses[RD_STATUS_MET_LATE], ==, "Met late");
  g_assert_cmpstr (words.page_of, ==, "Page %u of %u");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  framework = rd_framework_library_find ("scr-2015", NULL);
  g_test_add_func ("/wording/days", test_days);
  g_test_add_func ("/wording/names", test_names);
  g_test_add_func ("/wording/relative", test_relative);
  g_test_add_func ("/wording/periods", test_periods);
  g_test_add_func ("/wording/actions", test_actions);
  g_test_add_func ("/wording/hold-reasons", test_hold_reasons);
  g_test_add_func ("/wording/strengths", test_strengths);
  g_test_add_func ("/wording/milestones", test_milestones);
  g_test_add_func ("/wording/reviews", test_reviews);
  g_test_add_func ("/wording/translate-data", test_translate_data);
  g_test_add_func ("/wording/draw-words", test_draw_words);
  result = g_test_run ();
  rd_framework_unref (framework);
  return result;
}
