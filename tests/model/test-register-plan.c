/* test-register-plan.c — the board's own milestones, of reviews and of the template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "core/rules/rd-framework-extend.h"
#include "model/rd-plan-check.h"
#include "model/rd-register-plan.h"

#define TODAY DAY (2016, 4, 1)

static RdReviewItem *
set_up (Fixture *f)
{
  RdReviewItem *review;

  fixture_init (f, TODAY);
  add_review (f, "SCR/0", "Child Z");
  review = add_review (f, "SCR/1", "Child A");
  add_review (f, "SCR/2", "Child B");
  plan (f, review, "published", DAY (2016, 5, 18));
  f->n_changed = 0;
  return review;
}

static RdPlanDetails
make_details (const char *label, const char *anchor, int amount, const char *direction)
{
  return (RdPlanDetails) { .label = label, .anchor = anchor, .amount = amount, .unit = "working-days", .direction = direction };
}

static void
add (Fixture *f, RdReviewItem *review, const char *label, const char *anchor, int amount, const char *direction)
{
  RdPlanDetails details = make_details (label, anchor, amount, direction);
  g_autoptr(GError) error = NULL;

  rd_register_add_local_milestone (f->reg, review, &details, NULL, &error);
  g_assert_no_error (error);
}

static RdDay
get_due (RdReviewItem *review, const char *timescale)
{
  RdDeadlineItem *item = rd_review_item_find_deadline (review, timescale);

  g_assert_nonnull (item);
  return rd_deadline_item_get_deadline (item)->due;
}

/* The register's list holds the items of each review's own, in the order of reviews. */
static void
assert_lists_agree (Fixture *f)
{
  GListModel *reviews = rd_register_get_reviews (f->reg);
  GListModel *all = rd_register_get_deadlines (f->reg);
  guint at = 0;

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      GListModel *own = rd_review_item_get_deadlines (review);

      for (guint j = 0; j < g_list_model_get_n_items (own); j++, at++)
        {
          g_autoptr(GObject) item = g_list_model_get_item (own, j);
          g_autoptr(GObject) listed = g_list_model_get_item (all, at);

          g_assert_true (item == listed);
        }
    }
  g_assert_cmpuint (at, ==, g_list_model_get_n_items (all));
}

static void
test_add_and_undo (void)
{
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(RdTestChanges) own = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_cmpuint (g_list_model_get_n_items (rd_review_item_get_milestones (review)), ==, 13);
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  own = rd_test_changes_new (rd_review_item_get_deadlines (review));
  add (&f, review, "Family sees it", "published", 5, "before");
  assert_changed_once (&f);
  assert_changes (own, "6+1");             /* one row comes in its stage; the others stay the same objects */
  assert_changes (deadlines, "13+1");
  assert_lists_agree (&f);
  g_assert_cmpint (get_due (review, "local-family-sees-it"), ==, DAY (2016, 5, 11));
  g_assert_cmpuint (g_list_model_get_n_items (rd_review_item_get_milestones (review)), ==, 14);
  assert_text (f.reg, "undo-label", "Add a milestone of the board’s own");

  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_no_error (error);
  g_assert_null (rd_review_item_find_deadline (review, "local-family-sees-it"));
  g_assert_cmpuint (g_list_model_get_n_items (rd_review_item_get_deadlines (review)), ==, 7);
  assert_lists_agree (&f);
  g_assert_true (rd_register_redo (f.reg, &error));
  assert_lists_agree (&f);
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  g_assert_cmpint (get_due (review, "local-family-sees-it"), ==, DAY (2016, 5, 11));
  fixture_clear (&f);
}

/* A publication that moves takes the whole chain along, in one preview and one undo step. */
static void
test_what_if (void)
{
  RdMilestoneEdit edit = { .milestone = "published", .day = DAY (2016, 5, 25), .planned = TRUE };
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  add (&f, review, "Media plan", "published", 8, "before");
  add (&f, review, "Press", "local-media-plan", 3, "after");
  moves = rd_register_preview_milestone (f.reg, review, &edit);
  g_assert_cmpuint (moves->len, ==, 4);   /* copies, keeping, and both of the board's own */
  g_assert_cmpint (get_due (review, "local-press"), ==, DAY (2016, 5, 11));
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  g_assert_cmpint (get_due (review, "send-copies"), ==, DAY (2016, 5, 16));
  g_assert_cmpint (get_due (review, "local-media-plan"), ==, DAY (2016, 5, 13));
  g_assert_cmpint (get_due (review, "local-press"), ==, DAY (2016, 5, 18));
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpint (get_due (review, "send-copies"), ==, DAY (2016, 5, 9));
  g_assert_cmpint (get_due (review, "local-press"), ==, DAY (2016, 5, 11));
  fixture_clear (&f);
}

/* A local milestone is recorded, planned and held like any other, and takes all of it along when it goes. */
static void
test_like_any_other (void)
{
  RdHoldDetails hold = { "local-panel", "trial", DAY (2016, 3, 1), RD_DAY_NONE, DAY (2016, 6, 1), NULL, NULL };
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  record (&f, review, "lscb-notified", DAY (2016, 3, 1));
  add (&f, review, "Panel", "lscb-notified", 2, "after");
  g_assert_true (rd_register_add_hold (f.reg, review, &hold, &error));
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, "local-panel"))->status, ==, RD_STATUS_HELD);
  record (&f, review, "local-panel", DAY (2016, 3, 3));
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, "local-panel"))->status, ==, RD_STATUS_MET);
  g_assert_true (rd_register_remove_local_milestone (f.reg, review, "panel", &error));
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, 0);
  g_assert_cmpuint (rd_review_item_get_recordings (review)->len, ==, 2);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, 1);
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, "local-panel"))->status, ==, RD_STATUS_MET);
  fixture_clear (&f);
}

static void
test_refused (void)
{
  static const struct { RdPlanDetails details; RdPlanError code; } cases[] = {
    { { NULL, "", NULL, "published", 1, "days", "before", NULL }, RD_PLAN_ERROR_LABEL },
    { { NULL, "X\nY", NULL, "published", 1, "days", "before", NULL }, RD_PLAN_ERROR_LABEL },
    { { "Not A Code", "X", NULL, "published", 1, "days", "before", NULL }, RD_PLAN_ERROR_CODE },
    { { "panel", "X", NULL, "published", 1, "days", "before", NULL }, RD_PLAN_ERROR_DUPLICATE },
    { { NULL, "X", NULL, "nothing", 1, "days", "before", NULL }, RD_PLAN_ERROR_ANCHOR },
    { { NULL, "X", NULL, "local-nothing", 1, "days", "before", NULL }, RD_PLAN_ERROR_ANCHOR },
    { { NULL, "X", NULL, NULL, 1, "days", "before", NULL }, RD_PLAN_ERROR_ANCHOR },
    { { NULL, "X", NULL, "published", -1, "days", "before", NULL }, RD_PLAN_ERROR_PERIOD },
    { { NULL, "X", NULL, "published", 1, "moons", "before", NULL }, RD_PLAN_ERROR_PERIOD },
    { { NULL, "X", NULL, "published", 1, "days", "around", NULL }, RD_PLAN_ERROR_PERIOD },
    { { "x", "X", NULL, "local-x", 1, "days", "before", NULL }, RD_PLAN_ERROR_CIRCLE },
  };
  RdPlanDetails circle = { "panel", "Panel", NULL, "local-after-panel", 1, "days", "after", NULL };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  add (&f, review, "Panel", "published", 5, "before");
  add (&f, review, "After panel", "local-panel", 5, "after");
  f.n_changed = 0;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) refused = NULL;
      g_autofree char *words = NULL;

      g_test_message ("case %u", i);
      g_assert_false (rd_register_add_local_milestone (f.reg, review, &cases[i].details, NULL, &refused));
      g_assert_error (refused, RD_PLAN_ERROR, (int) cases[i].code);
      words = rd_wording_error (refused);
      g_assert_false (g_str_has_prefix (words, "Something went wrong"));
    }
  g_assert_false (rd_register_edit_local_milestone (f.reg, review, &circle, NULL, &error));
  g_assert_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_CIRCLE);
  g_clear_error (&error);
  g_assert_false (rd_register_remove_local_milestone (f.reg, review, "panel", &error));
  g_assert_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_NEEDED);
  g_clear_error (&error);
  g_assert_false (rd_register_remove_local_milestone (f.reg, review, "nothing", &error));
  g_assert_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_UNKNOWN);
  g_assert_cmpuint (f.n_changed, ==, 0);
  fixture_clear (&f);
}

static void
test_template (void)
{
  RdPlanDetails period = { "panel-1", "First panel", NULL, "initiated", 4, "weeks", "after", "Panel" };
  const char *with_no_period[] = { "first-draft", NULL };
  g_autoptr(GPtrArray) taken = NULL;
  g_autoptr(GPtrArray) sorted = NULL;
  g_autoptr(GError) error = NULL;
  const GPtrArray *lines;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_false (rd_register_apply_template (f.reg, review, NULL, NULL, &error));
  g_assert_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_NO_TEMPLATE);
  g_clear_error (&error);
  g_assert_true (rd_register_fill_template (f.reg, &error));
  g_assert_false (rd_register_fill_template (f.reg, &error));
  g_clear_error (&error);
  lines = rd_register_get_board_rows (f.reg, RD_ROWS_LOCAL_MILESTONES);
  g_assert_cmpuint (lines->len, >, 10);
  g_assert_true (rd_register_edit_local_milestone (f.reg, NULL, &period, NULL, &error));
  g_assert_no_error (error);

  g_assert_false (rd_register_apply_template (f.reg, review, with_no_period, NULL, &error));
  g_assert_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_PERIOD);
  g_clear_error (&error);
  f.n_changed = 0;
  g_assert_true (rd_register_apply_template (f.reg, review, NULL, &taken, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_cmpuint (taken->len, ==, 5);       /* those that have a period */
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_LOCAL_MILESTONES)->len, ==, 5);
  g_assert_cmpint (get_due (review, "local-actions-monitored"), ==, DAY (2016, 6, 18));
  assert_lists_agree (&f);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_LOCAL_MILESTONES)->len, ==, 0);

  g_assert_true (rd_register_move_template_line (f.reg, "files-secured", 1, &error));
  sorted = rd_plan_sort (rd_register_get_board_rows (f.reg, RD_ROWS_LOCAL_MILESTONES));
  g_assert_cmpstr (((RdLocalMilestone *) sorted->pdata[1])->code, ==, "files-secured");
  g_assert_true (rd_register_move_template_line (f.reg, "files-secured", -9, &error));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-plan/add-and-undo", test_add_and_undo);
  g_test_add_func ("/register-plan/what-if", test_what_if);
  g_test_add_func ("/register-plan/like-any-other", test_like_any_other);
  g_test_add_func ("/register-plan/refused", test_refused);
  g_test_add_func ("/register-plan/template", test_template);
  return g_test_run ();
}
