/* test-gantt-sheet.c — the rows of a printed or exported Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-gantt-sheet.h"
#include "model/rd-register-findings.h"

#define TODAY DAY (2016, 4, 6)

/* "reference / label / due / status", a line for each row. (transfer full) */
static char *
list_chart (const RdGanttChart *chart)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < chart->n_rows; i++)
    g_string_append_printf (text, "%s%s / %s / %s / %s", i > 0 ? "\n" : "", chart->rows[i].reference,
                            chart->rows[i].label, chart->rows[i].due_text, chart->rows[i].status_text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static RdReviewItem *
set_up (Fixture *f)
{
  RdReviewItem *review;

  fixture_init (f, TODAY);
  add_review (f, "SCR/1", "Child A");
  review = add_review (f, "SCR/2", "Child B");
  record (f, review, "la-aware", DAY (2016, 3, 21));
  record (f, review, "ofsted-notified", DAY (2016, 3, 22));
  record (f, review, "decision", DAY (2016, 3, 24));
  return review;
}

static void
test_review (void)
{
  g_autoptr(RdGanttSheet) sheet = NULL;
  g_autofree char *text = NULL;
  const RdGanttChart *chart;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  sheet = rd_gantt_sheet_new (f.reg, review, RD_DAY_NONE, RD_DAY_NONE);
  chart = rd_gantt_sheet_get_chart (sheet);
  g_assert_cmpstr (chart->title, ==, "Child B · SCR/2");
  g_assert_cmpstr (chart->subtitle, ==, "As at Wed 6 Apr 2016");
  g_assert_true (chart->show_reference);
  g_assert_cmpint (chart->today, ==, TODAY);
  g_assert_cmpint (chart->first, <=, DAY (2016, 3, 21));
  g_assert_cmpint (chart->last, >=, TODAY);
  text = list_chart (chart);
  g_assert_cmpstr (text, ==,
    "SCR/2 / Notify Ofsted of the incident / Wed 30 Mar 2016 / Met 8 days early\n"
    "SCR/2 / Notify the LSCB of the incident / Wed 30 Mar 2016 / Overdue, 5 working days late\n"
    "SCR/2 / Decide whether to initiate an SCR / No date / Met\n"
    "SCR/2 / Report the decision / Mon 4 Apr 2016 / Overdue, 2 working days late\n"
    "SCR/2 / Complete the review / After “Review initiated” / Waiting\n"
    "SCR/2 / Send copies before publication / After “Report published” / Waiting\n"
    "SCR/2 / Keep the report published / After “Report published” / Waiting");

  /* The sheet lives on when the register has moved on, or is gone. */
  record (&f, review, "decision", DAY (2016, 3, 29));
  fixture_clear (&f);
  g_clear_pointer (&text, g_free);
  text = list_chart (chart);
  g_assert_nonnull (strstr (text, "Report the decision / Mon 4 Apr 2016"));
  g_assert_cmpint (chart->rows[3].deadline->due, ==, DAY (2016, 4, 4));
  g_assert_cmpint (rd_workdays_is_working (chart->workdays, TODAY), ==, TRUE);
}

static void
test_all (void)
{
  g_autoptr(RdGanttSheet) sheet = NULL;
  g_autoptr(RdGanttSheet) named = NULL;
  g_autoptr(GError) error = NULL;
  const RdGanttChart *chart;
  Fixture f;

  set_up (&f);
  sheet = rd_gantt_sheet_new (f.reg, NULL, RD_DAY_NONE, RD_DAY_NONE);
  chart = rd_gantt_sheet_get_chart (sheet);
  g_assert_cmpstr (chart->title, ==, "All reviews");
  g_assert_true (chart->show_reference);
  g_assert_cmpuint (chart->n_rows, ==, 14);
  g_assert_cmpstr (chart->rows[0].reference, ==, "SCR/1");
  g_assert_cmpstr (chart->rows[13].reference, ==, "SCR/2");

  g_assert_true (rd_register_set_board_name (f.reg, "North Board", &error));
  named = rd_gantt_sheet_new (f.reg, NULL, RD_DAY_NONE, RD_DAY_NONE);
  g_assert_cmpstr (rd_gantt_sheet_get_chart (named)->title, ==, "North Board");
  fixture_clear (&f);
}

static void
test_range (void)
{
  const struct
  {
    const char *reason;
    RdDay       first, last;
    RdDay       shown_first, shown_last;      /* RD_DAY_NONE: as without asking */
  } rows[] = {
    { "both ends", DAY (2016, 3, 1), DAY (2016, 3, 31), DAY (2016, 3, 1), DAY (2016, 3, 31) },
    { "from a day on", DAY (2016, 4, 1), RD_DAY_NONE, DAY (2016, 4, 1), RD_DAY_NONE },
    { "up to a day", RD_DAY_NONE, DAY (2016, 4, 1), RD_DAY_NONE, DAY (2016, 4, 1) },
    { "from a day after all", DAY (2030, 1, 1), RD_DAY_NONE, DAY (2030, 1, 1), DAY (2030, 1, 1) },
    { "up to a day before all", RD_DAY_NONE, DAY (2001, 1, 1), DAY (2001, 1, 1), DAY (2001, 1, 1) },
    { "the wrong way round", DAY (2016, 4, 2), DAY (2016, 4, 1), DAY (2016, 4, 2), DAY (2016, 4, 2) },
  };
  g_autoptr(RdGanttSheet) plain = NULL;
  Fixture f;

  set_up (&f);
  plain = rd_gantt_sheet_new (f.reg, NULL, RD_DAY_NONE, RD_DAY_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(RdGanttSheet) sheet = rd_gantt_sheet_new (f.reg, NULL, rows[i].first, rows[i].last);
      const RdGanttChart *chart = rd_gantt_sheet_get_chart (sheet);
      const RdGanttChart *usual = rd_gantt_sheet_get_chart (plain);

      g_test_message ("%s", rows[i].reason);
      g_assert_cmpint (chart->first, ==, rows[i].shown_first != RD_DAY_NONE ? rows[i].shown_first : usual->first);
      g_assert_cmpint (chart->last, ==, rows[i].shown_last != RD_DAY_NONE ? rows[i].shown_last : usual->last);
      g_assert_cmpuint (chart->n_rows, ==, 14);
    }
  fixture_clear (&f);
}

static void
add_action (Fixture *f, RdReviewItem *review, const char *text, RdDay due, const char *outcome)
{
  g_autoptr(RdAction) action = rd_action_new (NULL);
  g_autoptr(GError) error = NULL;

  action->text = g_strdup (text);
  action->agreed = DAY (2016, 3, 1);
  action->due = due;
  if (outcome != NULL)
    {
      action->closed = DAY (2016, 3, 31);
      action->closed_by = g_strdup ("Lead officer");
      action->outcome = g_strdup (outcome);
      action->evidence = g_strdup ("Minutes");
      action->reason = g_strdup ("Another plan has it");
    }
  g_assert_true (rd_register_put_action (f->reg, review, action, &error));
  g_assert_no_error (error);
}

/* After the deadlines, by the day they are due; in words of their own. */
static void
test_actions (void)
{
  g_autoptr(RdGanttSheet) plain = NULL;
  g_autoptr(RdGanttSheet) sheet = NULL;
  g_autofree char *text = NULL;
  const RdGanttChart *chart;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  add_action (&f, review, "Train health visitors", RD_DAY_NONE, NULL);
  add_action (&f, review, "Write to schools", DAY (2016, 3, 30), "complete");
  add_action (&f, review, "Audit files", DAY (2016, 3, 24), NULL);
  add_action (&f, review, "Buy a system", DAY (2018, 5, 1), "withdrawn");
  plain = rd_gantt_sheet_new (f.reg, review, RD_DAY_NONE, RD_DAY_NONE);
  g_assert_cmpuint (rd_gantt_sheet_get_chart (plain)->n_rows, ==, 7);
  sheet = rd_gantt_sheet_new_with_actions (f.reg, review, RD_DAY_NONE, RD_DAY_NONE, RD_NAMING_PSEUDONYMS);
  chart = rd_gantt_sheet_get_chart (sheet);
  text = list_chart (chart);
  g_assert_cmpuint (chart->n_rows, ==, 11);
  g_assert_true (g_str_has_suffix (text,
    "\nSCR/2 / Action 3: Audit files / Thu 24 Mar 2016 / Overdue by 7 working days"
    "\nSCR/2 / Action 2: Write to schools / Wed 30 Mar 2016 / Complete, 1 day late"
    "\nSCR/2 / Action 4: Buy a system / Tue 1 May 2018 / Withdrawn"
    "\nSCR/2 / Action 1: Train health visitors / No date / No date set"));
  g_assert_cmpint (chart->rows[7].deadline->status, ==, RD_STATUS_OVERDUE);
  g_assert_cmpint (chart->rows[8].deadline->status, ==, RD_STATUS_MET_LATE);
  g_assert_cmpint (chart->rows[8].deadline->done, ==, DAY (2016, 3, 31));
  g_assert_cmpint (chart->rows[9].deadline->done, ==, RD_DAY_NONE);
  g_assert_cmpint (chart->last, >, DAY (2018, 5, 1));
  fixture_clear (&f);
}

static void
test_empty (void)
{
  g_autoptr(RdGanttSheet) sheet = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  sheet = rd_gantt_sheet_new (f.reg, NULL, RD_DAY_NONE, RD_DAY_NONE);
  g_assert_cmpuint (rd_gantt_sheet_get_chart (sheet)->n_rows, ==, 0);
  g_assert_cmpint (rd_gantt_sheet_get_chart (sheet)->first, <=, TODAY);
  g_assert_cmpint (rd_gantt_sheet_get_chart (sheet)->last, >=, TODAY);
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gantt-sheet/review", test_review);
  g_test_add_func ("/gantt-sheet/all", test_all);
  g_test_add_func ("/gantt-sheet/range", test_range);
  g_test_add_func ("/gantt-sheet/actions", test_actions);
  g_test_add_func ("/gantt-sheet/empty", test_empty);
  return g_test_run ();
}
