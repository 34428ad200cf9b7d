/* test-annual.c — what a board can say of a year, in figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-annual.h"

#include "core-frameworks.h"

/* What was recorded of a review; NULL: not yet. */
typedef struct
{
  const char *why;
  const char *framework;      /* id */
  const char *notified, *decided, *outcome, *begun, *completed, *published;
  const char *hold_from, *hold_to, *hold_reason;
} Case;

static const Case cases[] = {
  { "from one year into the next", "scr-2015", "2015-10-01", "2015-10-30", "initiate", "2015-11-02", "2016-05-02", "2016-09-01" },
  { "decided late, and held for two reasons at once", "scr-2015", "2016-01-31", "2016-03-01", "initiate", "2016-03-01", NULL, NULL,
    "2016-04-01", NULL, "trial" },
  { "decided on the last day of a short month", "scr-2015", "2016-01-31", "2016-02-29", "do-not-initiate" },
  { "not decided yet", "scr-2015", "2016-12-20" },
  { "a review of another kind", "sar-2014", "2016-03-01", "2016-03-11", "initiate", "2016-03-21", "2016-06-01", NULL },
  { "decided before anybody was told: an error that stays visible", "scr-2015", "2016-05-10", "2016-05-01", "initiate" },
  { "all after the year", "scr-2015", "2017-02-01", "2017-02-02", "initiate", "2017-02-03", NULL, NULL, "2017-02-04", "2017-03-01", "family" },
};

static const struct
{
  const char *why;
  int         year, month;
  const char *today;
  const char *section, *code, *key;
  double      value;          /* -1: none */
} rows[] = {
  { "the calendar year", 2016, 1, "2017-06-01", "referrals", "received", NULL, 5 },
  { "SCR", 2016, 1, "2017-06-01", "referrals", "outcome", "review", 2 },
  { "adults", 2016, 1, "2017-06-01", "referrals", "outcome", "alternative", 1 },
  { "no review", 2016, 1, "2017-06-01", "referrals", "outcome", "none", 1 },
  { "undecided", 2016, 1, "2017-06-01", "referrals", "outcome", "undecided", 1 },
  { "the other year", 2015, 1, "2017-06-01", "referrals", "received", NULL, 1 },
  { "what is decided in the year, whenever it came", 2016, 1, "2017-06-01", "decisions", "made", NULL, 4 },
  { "29 February is in time for 31 January", 2016, 1, "2017-06-01", "decisions", "in-time", NULL, 3 },
  { "1 March is not", 2016, 1, "2017-06-01", "decisions", "late", NULL, 1 },
  { "of 30, 29 and 10 days", 2016, 1, "2017-06-01", "decisions", "median", NULL, 29 },
  { "the fewest", 2016, 1, "2017-06-01", "decisions", "least", NULL, 10 },
  { "the most", 2016, 1, "2017-06-01", "decisions", "most", NULL, 30 },
  { "under way at New Year", 2016, 1, "2017-06-01", "reviews", "running-start", NULL, 1 },
  { "begun", 2016, 1, "2017-06-01", "reviews", "begun", NULL, 2 },
  { "completed", 2016, 1, "2017-06-01", "reviews", "completed", NULL, 2 },
  { "still under way", 2016, 1, "2017-06-01", "reviews", "running-end", NULL, 1 },
  { "published", 2016, 1, "2017-06-01", "reviews", "published", NULL, 1 },
  { "completed and not published", 2016, 1, "2017-06-01", "reviews", "awaiting-publication", NULL, 1 },
  { "held, once", 2016, 1, "2017-06-01", "reviews", "held-end", NULL, 1 },
  { "why", 2016, 1, "2017-06-01", "reviews", "held-for", "trial", 1 },
  { "182 and 72 days: the mean of the two in the middle", 2016, 1, "2017-06-01", "days", "median", "begun-completed", 127 },
  { "the error", 2016, 1, "2017-06-01", "days", "out-of-order", NULL, 1 },
  { "one stretch", 2016, 1, "2017-06-01", "days", "most", "completed-published", 122 },
  { "none to measure", 2015, 1, "2017-06-01", "days", "median", "completed-published", -1 },
  { "kinds", 2016, 1, "2017-06-01", "kinds", "kind", "sar-2014", 1 },
  { "from April", 2015, 4, "2017-06-01", "referrals", "received", NULL, 4 },
  { "from April, the next", 2016, 4, "2017-06-01", "referrals", "received", NULL, 3 },
  { "a year that is not over is counted to today", 2016, 1, "2016-03-01", "reviews", "running-end", NULL, 2 },
  { "and no further", 2016, 1, "2016-03-01", "referrals", "received", NULL, 3 },
  { "what is decided later is undecided then", 2016, 1, "2016-03-01", "referrals", "outcome", "undecided", 1 },
  { "a year without data", 2010, 1, "2017-06-01", "referrals", "received", NULL, 0 },
  { "a year without data has no median", 2010, 1, "2017-06-01", "decisions", "median", NULL, -1 },
};

/* --- helpers */

typedef struct
{
  RdFramework *frameworks[G_N_ELEMENTS (cases)];
  GPtrArray   *milestones[G_N_ELEMENTS (cases)], *holds[G_N_ELEMENTS (cases)], *deadlines[G_N_ELEMENTS (cases)];
  GPtrArray   *nothing;
  RdWorkdays  *workdays;
  RdAnnualReview reviews[G_N_ELEMENTS (cases)];
} Board;

static void
record_if (GPtrArray *milestones, const char *milestone, const char *iso)
{
  if (iso != NULL)
    record (milestones, milestone, NULL, iso);
}

static void
make_review (Board *self, guint i, const char *today)
{
  const Case *one = &cases[i];
  RdFramework *framework = self->frameworks[i] = make_test_framework ();
  GPtrArray *milestones = self->milestones[i] = make_milestones (), *holds;
  RdDeadlineInput input = { .framework = framework, .milestones = milestones, .workdays = self->workdays, .today = rd_day_parse_iso (today) };

  g_free (framework->id);
  framework->id = g_strdup (one->framework);
  record_if (milestones, "lscb-notified", one->notified);
  if (one->decided != NULL)
    record (milestones, "decision", NULL, one->decided)->outcome = g_strdup (one->outcome);
  record_if (milestones, "initiated", one->begun);
  record_if (milestones, "completed", one->completed);
  record_if (milestones, "published", one->published);
  holds = self->holds[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_hold_free);
  for (guint j = 0; one->hold_from != NULL && j < 2; j++)
    {
      RdHold *hold = rd_hold_new ("review", "complete", j == 0 ? one->hold_reason : "agency-late", rd_day_parse_iso (one->hold_from));

      hold->last_day = one->hold_to != NULL ? rd_day_parse_iso (one->hold_to) : RD_DAY_NONE;
      g_ptr_array_add (holds, hold);
    }
  input.holds = holds;
  self->deadlines[i] = rd_deadlines_work_out (&input);
  self->reviews[i] = (RdAnnualReview) {
    framework, milestones, holds, self->deadlines[i], self->nothing, self->nothing, self->nothing, self->nothing, self->nothing, self->nothing,
  };
}

static void
board_init (Board *self, const char *today)
{
  self->nothing = g_ptr_array_new ();
  self->workdays = rd_workdays_new (NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    make_review (self, i, today);
}

static void
board_clear (Board *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_unref (self->deadlines[i]);
      g_ptr_array_unref (self->holds[i]);
      g_ptr_array_unref (self->milestones[i]);
      rd_framework_unref (self->frameworks[i]);
    }
  g_ptr_array_unref (self->nothing);
  rd_workdays_unref (self->workdays);
}

static RdAnnual *
count (const Board *board, int year, int month, const char *today)
{
  const RdAnnualInput input = {
    .year = year, .first_month = month, .today = rd_day_parse_iso (today), .workdays = board->workdays, .due_soon_days = 5,
    .reviews = board->reviews, .n_reviews = G_N_ELEMENTS (cases),
  };

  return rd_annual_work_out (&input);
}

/* --- tests */

static void
test_figures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RdAnnual) annual = NULL;
      const RdAnnualFigure *figure;
      Board board;

      g_test_message ("%d %s/%s/%s: %s", rows[i].year, rows[i].section, rows[i].code, rows[i].key, rows[i].why);
      board_init (&board, rows[i].today);
      annual = count (&board, rows[i].year, rows[i].month, rows[i].today);
      figure = rd_annual_find (annual, rows[i].section, rows[i].code, rows[i].key);
      g_assert_nonnull (figure);
      g_assert_cmpint (figure->has_value, ==, rows[i].value >= 0);
      if (figure->has_value)
        g_assert_cmpfloat (figure->value, ==, rows[i].value);
      board_clear (&board);
    }
}

/* A count is what its cases are. */
static void
test_cases (void)
{
  g_autoptr (RdAnnual) annual = NULL;
  Board board;

  board_init (&board, "2017-06-01");
  annual = count (&board, 2016, 1, "2017-06-01");
  for (guint i = 0; i < annual->figures->len; i++)
    {
      const RdAnnualFigure *figure = annual->figures->pdata[i];

      g_assert_true (g_strv_contains (rd_annual_sections, figure->section));
      if (figure->unit == RD_ANNUAL_COUNT && !g_str_equal (figure->code, "incidents"))
        g_assert_cmpfloat (figure->value, ==, figure->cases->len);
      for (guint j = 0; j < figure->cases->len; j++)
        g_assert_cmpuint (g_array_index (figure->cases, RdAnnualCase, j).review, <, G_N_ELEMENTS (cases));
    }
  g_assert_true (rd_annual_has_data (annual));
  board_clear (&board);
}

static void
test_nothing (void)
{
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  const RdAnnualInput input = { .year = 2016, .first_month = 1, .today = rd_day_from_ymd (2016, 6, 1), .workdays = workdays };
  g_autoptr (RdAnnual) annual = rd_annual_work_out (&input);

  g_assert_false (rd_annual_has_data (annual));
  g_assert_cmpuint (annual->figures->len, >, 20);
  for (guint i = 0; i < annual->figures->len; i++)
    g_assert_cmpfloat (((const RdAnnualFigure *) annual->figures->pdata[i])->value, ==, 0.0);
}

static void
test_years (void)
{
  RdDay first, last;

  rd_annual_get_days (2016, 1, &first, &last);
  g_assert_cmpint (last - first, ==, 365);
  rd_annual_get_days (2015, 4, &first, &last);
  g_assert_cmpint (first, ==, rd_day_from_ymd (2015, 4, 1));
  g_assert_cmpint (last, ==, rd_day_from_ymd (2016, 3, 31));
  g_assert_cmpint (rd_annual_find_year (rd_day_from_ymd (2016, 3, 31), 4), ==, 2015);
  g_assert_cmpint (rd_annual_find_year (rd_day_from_ymd (2016, 4, 1), 4), ==, 2016);
  g_assert_cmpint (rd_annual_find_year (rd_day_from_ymd (2016, 1, 1), 1), ==, 2016);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annual/figures", test_figures);
  g_test_add_func ("/annual/cases", test_cases);
  g_test_add_func ("/annual/nothing", test_nothing);
  g_test_add_func ("/annual/years", test_years);
  return g_test_run ();
}
