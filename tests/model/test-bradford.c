/* test-bradford.c — the dates of a published review of 2006 to 2009, told by its clocks
 *
 * A child died on 16 July 2006; the review was commissioned in August 2006, came
 * to the inspectorate on 22 November 2007, appeared as a summary on 7 July 2008,
 * was judged inadequate on 4 September 2008 and handed in again on 27 February
 * 2009.  The rule of 2015 is applied to it as a board would, to see by how much
 * each clock was missed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#define GUIDANCE "Working Together 2015, chapter 4, SCR checklist, "

/* "August 2006" is the whole month: its last day is the reading that favours the board. */
#define INITIATED DAY (2006, 8, 31)

static void
set_note (Fixture *f, RdReviewItem *review, const char *milestone, RdDay day, const char *note)
{
  RdMilestoneEdit edit = { .milestone = milestone, .day = day, .note = note };
  g_autoptr(GError) error = NULL;

  g_assert_true (rd_register_set_milestone (f->reg, review, &edit, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_explained (RdReviewItem *review, const char *timescale, const char *expected)
{
  g_autofree char *text = explain (review, timescale);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_story (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, DAY (2006, 9, 1));
  review = add_review (&f, "HD/2006", "Child HD");
  record (&f, review, "incident", DAY (2006, 7, 16));
  record (&f, review, "initiated", INITIATED);

  /* The review has begun: six months are left, and August has 31 days but February has not. */
  assert_text (rd_review_item_find_deadline (review, "complete"), "accessible-text",
               "HD/2006, Complete the review, due Wed 28 Feb 2007, Upcoming, 125 working days left");

  /* It was not done in time. */
  rd_clock_set_today (f.clock, DAY (2007, 3, 1));
  assert_text (rd_review_item_find_deadline (review, "complete"), "days-left-text", "1 working day late");
  rd_clock_set_today (f.clock, DAY (2007, 11, 21));
  assert_text (rd_review_item_find_deadline (review, "complete"), "days-left-text", "185 working days late");

  rd_clock_set_today (f.clock, DAY (2007, 11, 22));
  record (&f, review, "completed", DAY (2007, 11, 22));
  assert_text (rd_review_item_find_deadline (review, "complete"), "status-text", "Met late");
  assert_text (rd_review_item_find_deadline (review, "complete"), "days-left-text", "met 186 working days late");
  assert_explained (review, "complete",
    "The aim is that “Complete the review” is done within 6 months of “Review initiated”. "
    "In the guidance’s words: “should aim for completion of an SCR within six months of initiating it” "
    "(" GUIDANCE "“Timescale for SCR completion”). "
    "This is for: LSCB. "
    "This rule is in force only from Thu 26 Mar 2015; it is applied to the earlier date all the same. "
    "“Review initiated” was on Thu 31 Aug 2006; that day itself is not counted. "
    "There is no 31 February 2007; the last day of that month, Wed 28 Feb 2007, stands for it. "
    "It was due on Wed 28 Feb 2007. "
    "“Review completed” was on Thu 22 Nov 2007, which is 186 working days late (267 days in all).");

  fixture_clear (&f);
}

static void
test_copies (void)
{
  RdMilestoneEdit copy = { .milestone = "copies-sent", .recipient = "ofsted", .day = DAY (2007, 11, 22) };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, DAY (2008, 7, 7));
  review = add_review (&f, "HD/2006", "Child HD");
  record (&f, review, "initiated", INITIATED);
  record (&f, review, "completed", DAY (2007, 11, 22));
  g_assert_true (rd_register_set_milestone (f.reg, review, &copy, NULL, &error));
  record (&f, review, "published", DAY (2008, 7, 7));

  /* One of three had a copy: for the other two the clock has run out. */
  assert_text (rd_review_item_find_deadline (review, "send-copies"), "accessible-text",
               "HD/2006, Send copies before publication, due Thu 26 Jun 2008, Overdue, 7 working days late");
  assert_explained (review, "send-copies",
    "“Send copies before publication” should be done at least 7 working days before “Report published”. "
    "In the guidance’s words: “should send copies of all SCR reports, including any action taken as a result of the "
    "findings of the SCR, to Ofsted, DfE and the national panel of independent experts at least seven working days "
    "before publication” (" GUIDANCE "“Publication of reports”). "
    "This is for: LSCB. "
    "This rule is in force only from Thu 26 Mar 2015; it is applied to the earlier date all the same. "
    "“Report published” was on Mon 7 Jul 2008; that day itself is not counted. "
    "Counting backwards, day 1 is Fri 4 Jul 2008. "
    "Weekends are not counted (4 days). "
    "It was due on Thu 26 Jun 2008. "
    "Read as clear days, with neither the first nor the last day counted, the last day would be Wed 25 Jun 2008. "
    "Told on Thu 22 Nov 2007: Ofsted. "
    "Still to be told: DfE. "
    "Still to be told: National panel. "
    "It has not been done, and is 7 working days late (11 days in all).");

  /* Kept on the website for twelve months, which end by themselves. */
  assert_text (rd_review_item_find_deadline (review, "keep-published"), "accessible-text",
               "HD/2006, Keep the report published, due Tue 7 Jul 2009, Upcoming, 365 days left");
  rd_clock_set_today (f.clock, DAY (2009, 7, 8));
  assert_text (rd_review_item_find_deadline (review, "keep-published"), "accessible-text",
               "HD/2006, Keep the report published, due Tue 7 Jul 2009, Ended");
  fixture_clear (&f);
}

/* Judged inadequate and handed in again: what counts is the day that is recorded. */
static void
test_again (void)
{
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, DAY (2009, 2, 27));
  review = add_review (&f, "HD/2006", "Child HD");
  record (&f, review, "initiated", INITIATED);
  set_note (&f, review, "completed", DAY (2007, 11, 22), "Judged inadequate on 4 September 2008");
  set_note (&f, review, "completed", DAY (2009, 2, 27), NULL);
  assert_rows (review, "completed 2009-02-27 (Judged inadequate on 4 September 2008); initiated 2006-08-31");
  assert_text (rd_review_item_find_deadline (review, "complete"), "days-left-text", "met 506 working days late");

  g_assert_true (rd_register_undo (f.reg, &error));
  assert_text (rd_review_item_find_deadline (review, "complete"), "days-left-text", "met 186 working days late");
  fixture_clear (&f);
}

/* A wait for a trial would have moved nothing, but it would have been on record. */
static void
test_hold (void)
{
  RdHoldDetails details = { "complete", "criminal-investigation", DAY (2007, 2, 1), DAY (2007, 10, 31),
                            DAY (2007, 11, 30), "the Chair", NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, DAY (2007, 3, 15));
  review = add_review (&f, "HD/2006", "Child HD");
  record (&f, review, "initiated", INITIATED);
  g_assert_true (rd_register_add_hold (f.reg, review, &details, &error));
  assert_text (rd_review_item_find_deadline (review, "complete"), "accessible-text",
               "HD/2006, Complete the review, due Wed 28 Feb 2007, Held, forecast for Fri 30 Nov 2007");
  text = explain (review, "complete");
  g_assert_nonnull (strstr (text,
    "It was due on Wed 28 Feb 2007. "
    "On hold, Thu 1 Feb 2007 to Wed 31 Oct 2007: Criminal investigation (agreed by the Chair). "
    "A hold does not move the due date. It is forecast for Fri 30 Nov 2007 instead."));

  /* The day after the hold the clock shows what it showed all the time. */
  rd_clock_set_today (f.clock, DAY (2007, 11, 1));
  assert_text (rd_review_item_find_deadline (review, "complete"), "status-text", "Overdue");
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bradford/story", test_story);
  g_test_add_func ("/bradford/copies", test_copies);
  g_test_add_func ("/bradford/again", test_again);
  g_test_add_func ("/bradford/hold", test_hold);
  return g_test_run ();
}
