/* test-history.c — undo, redo, and who did what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-history.h"

#include "rd-test-walk.h"

#define WALK_STEPS 500

/* --- helpers */

/* Adds a review with milestones and a hold, in one action. */
static RdReview *
add_full_review (RdStore *store, const char *reference)
{
  static const char * const recipients[] = { "", "dfe", "panel" };
  RdReview *review = rd_review_new (reference, "Child A", "scr-2015");
  g_autoptr (RdHold) hold = rd_hold_new (review->id, "complete", "inquest", 16900);

  rd_test_begin (store, "review-added");
  g_assert_true (rd_store_put_review (store, review, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (recipients); i++)
    {
      g_autoptr (RdMilestone) milestone = rd_milestone_new (review->id, "decision", recipients[i], 16800 + i, i == 2);

      g_assert_true (rd_store_put_milestone (store, milestone, NULL));
    }
  g_assert_true (rd_store_put_row (store, RD_ROWS_HOLDS, hold, NULL));
  rd_test_commit (store);
  return review;
}

/* --- every kind of operation, there and back again */

static void
operate_add_review (RdStore *store, const RdReview *review)
{
  g_autoptr (RdReview) other = rd_review_new ("SCR/new", "Child B", "scr-2015");

  g_assert_true (rd_store_put_review (store, other, NULL));
}

static void
operate_edit_review (RdStore *store, const RdReview *review)
{
  g_autoptr (RdReview) edited = rd_review_copy (review);

  edited->owner = g_strdup ("A. Officer");
  g_free (edited->reference);
  edited->reference = g_strdup ("SCR/renamed");
  g_assert_true (rd_store_put_review (store, edited, NULL));
}

static void
operate_remove_review (RdStore *store, const RdReview *review)
{
  g_assert_true (rd_store_remove_review (store, review->id, NULL));
}

static void
operate_put_milestone (RdStore *store, const RdReview *review)
{
  g_autoptr (RdMilestone) fresh = rd_milestone_new (review->id, "awareness", NULL, 16700, FALSE);

  g_assert_true (rd_store_put_milestone (store, fresh, NULL));
}

static void
operate_replace_milestone (RdStore *store, const RdReview *review)
{
  g_autoptr (RdMilestone) changed = rd_milestone_new (review->id, "decision", "panel", 16790, FALSE);

  changed->outcome = g_strdup ("initiate");
  g_assert_true (rd_store_put_milestone (store, changed, NULL));
}

static void
operate_remove_milestone (RdStore *store, const RdReview *review)
{
  g_autoptr (GPtrArray) milestones = rd_store_list_rows (store, RD_ROWS_MILESTONES, review->id, NULL);

  g_assert_true (rd_store_remove_row (store, RD_ROWS_MILESTONES, ((RdMilestone *) milestones->pdata[1])->id, NULL));
}

static void
operate_edit_hold (RdStore *store, const RdReview *review)
{
  g_autoptr (GPtrArray) holds = rd_store_list_rows (store, RD_ROWS_HOLDS, review->id, NULL);
  RdHold *hold = holds->pdata[0];

  hold->last_day = hold->first_day + 30;
  hold->note = g_strdup ("Ended by the coroner");
  g_assert_true (rd_store_put_row (store, RD_ROWS_HOLDS, hold, NULL));
}

static void
operate_remove_hold (RdStore *store, const RdReview *review)
{
  g_autoptr (GPtrArray) holds = rd_store_list_rows (store, RD_ROWS_HOLDS, review->id, NULL);

  g_assert_true (rd_store_remove_row (store, RD_ROWS_HOLDS, ((RdHold *) holds->pdata[0])->id, NULL));
}

static void
operate_closure (RdStore *store, const RdReview *review)
{
  g_autoptr (RdClosure) closure = rd_closure_new (16800, 16801, "Staff day");

  g_assert_true (rd_store_put_closure (store, closure, NULL));
}

static void
operate_setting (RdStore *store, const RdReview *review)
{
  g_assert_true (rd_store_put_setting (store, RD_SETTING_BOARD_NAME, "Anywhere", NULL));
}

/* The same row several times, and one that comes and goes. */
static void
operate_many (RdStore *store, const RdReview *review)
{
  g_autoptr (RdReview) edited = rd_review_copy (review);

  operate_setting (store, review);
  g_assert_true (rd_store_put_setting (store, RD_SETTING_BOARD_NAME, NULL, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_free (edited->title);
      edited->title = g_strdup_printf ("Child %u", i);
      g_assert_true (rd_store_put_review (store, edited, NULL));
    }
  operate_remove_milestone (store, review);
  operate_remove_review (store, review);
  operate_add_review (store, review);
}

/* Two reviews swap references, which are never the same at any time. */
static void
operate_swap (RdStore *store, const RdReview *review)
{
  static const char * const references[] = { "SCR/aside", "SCR/2016/01", "SCR/2016/02" };
  g_autoptr (GPtrArray) reviews = rd_store_list_reviews (store, NULL);
  const guint order[] = { 0, 1, 0 };
  const guint names[] = { 0, 1, 2 };

  g_assert_cmpuint (reviews->len, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      RdReview *moved = reviews->pdata[order[i]];

      g_free (moved->reference);
      moved->reference = g_strdup (references[names[i]]);
      g_assert_true (rd_store_put_review (store, moved, NULL));
    }
}

typedef struct
{
  const char *name;
  void      (*operate) (RdStore *store, const RdReview *review);
} Operation;

static const Operation operations[] = {
  { "review-added", operate_add_review },
  { "review-edited", operate_edit_review },
  { "review-removed", operate_remove_review },
  { "milestone-recorded", operate_put_milestone },
  { "milestone-replaced", operate_replace_milestone },
  { "milestone-cleared", operate_remove_milestone },
  { "hold-ended", operate_edit_hold },
  { "hold-removed", operate_remove_hold },
  { "closure-added", operate_closure },
  { "setting-changed", operate_setting },
  { "many", operate_many },
  { "references-swapped", operate_swap },
};

static void
test_operation (gconstpointer data)
{
  const Operation *row = data;
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdReview) other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  rd_test_register_init (&board);
  review = add_full_review (board.store, "SCR/2016/01");
  other = rd_test_add_review (board.store, "SCR/2016/02");
  before = rd_test_dump (board.store, FALSE);
  rd_test_begin (board.store, row->name);
  row->operate (board.store, review);
  rd_test_commit (board.store);
  after = rd_test_dump (board.store, FALSE);
  g_assert_cmpstr (before, !=, after);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      rd_test_undo (board.store);
      undone = rd_test_dump (board.store, FALSE);
      g_assert_cmpstr (undone, ==, before);
      rd_test_register_reopen (&board);
      rd_test_redo (board.store);
      redone = rd_test_dump (board.store, FALSE);
      g_assert_cmpstr (redone, ==, after);
      rd_test_assert_clean (board.store);
    }
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 9);
}

/* --- what can be undone */

static void
assert_peeks (RdStore *store, gint64 undo, gint64 redo)
{
  g_autoptr (RdHistoryEntry) to_undo = rd_history_peek_undo (store);
  g_autoptr (RdHistoryEntry) to_redo = rd_history_peek_redo (store);

  g_assert_cmpint (to_undo != NULL ? to_undo->seq : 0, ==, undo);
  g_assert_cmpint (to_redo != NULL ? to_redo->seq : 0, ==, redo);
}

static void
assert_nothing (gboolean (*change) (RdStore *, const char *, gint64, GError **), RdStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (change (store, "x", 0, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING);
}

static void
set_name (RdStore *store, const char *name)
{
  rd_test_begin (store, "setting-changed");
  g_assert_true (rd_store_put_setting (store, RD_SETTING_BOARD_NAME, name, NULL));
  rd_test_commit (store);
}

/* A row is: what is done, then the entry that undo would take and the one redo would. */
static void
test_candidates (void)
{
  static const struct
  {
    const char *reason;
    char        step;      /* a name to set, '-' undo, '+' redo */
    gint64      undo, redo;
  } rows[] = {
    { "first action", 'a', 1, 0 },
    { "second action", 'b', 2, 0 },
    { "third action", 'c', 3, 0 },
    { "the last is undone (entry 4)", '-', 2, 3 },
    { "the one before it (entry 5)", '-', 1, 2 },
    { "the first undone comes back first (entry 6)", '+', 2, 3 },
    { "and goes again (entry 7)", '-', 1, 2 },
    { "a new action (entry 8) discards what was undone", 'd', 8, 0 },
    { "it is undone (entry 9): what it discarded stays discarded", '-', 1, 8 },
    { "it is done again (entry 10)", '+', 8, 0 },
    { "and undone (entry 11)", '-', 1, 8 },
    { "with the first (entry 12)", '-', 0, 1 },
    { "the first comes back (entry 13)", '+', 1, 8 },
    { "another action (entry 14)", 'e', 14, 0 },
  };
  g_auto (RdTestRegister) board = { 0 };

  rd_test_register_init (&board);
  assert_peeks (board.store, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char name[] = { rows[i].step, '\0' };

      g_test_message ("%s", rows[i].reason);
      if (rows[i].step == '-')
        rd_test_undo (board.store);
      else if (rows[i].step == '+')
        rd_test_redo (board.store);
      else
        set_name (board.store, name);
      assert_peeks (board.store, rows[i].undo, rows[i].redo);
      rd_test_register_reopen (&board);
      assert_peeks (board.store, rows[i].undo, rows[i].redo);
    }
}

static void
test_nothing (void)
{
  g_auto (RdTestRegister) board = { 0 };

  rd_test_register_init (&board);
  assert_nothing (rd_history_undo, board.store);
  assert_nothing (rd_history_redo, board.store);
  set_name (board.store, "a");
  assert_nothing (rd_history_redo, board.store);
  rd_test_undo (board.store);
  assert_nothing (rd_history_undo, board.store);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 2);
}

/* Filling a fresh register is where undo ends. */
static void
test_load_barrier (void)
{
  const RdStoreAction load = { .code = "sample-loaded", .who = "A. Officer", .is_load = TRUE };
  g_auto (RdTestRegister) board = { 0 };

  rd_test_register_init (&board);
  set_name (board.store, "before");
  set_name (board.store, "undone");
  rd_test_undo (board.store);
  g_assert_true (rd_store_begin (board.store, &load, NULL));
  g_assert_true (rd_store_put_setting (board.store, RD_SETTING_BOARD_NAME, "loaded", NULL));
  rd_test_commit (board.store);
  assert_peeks (board.store, 0, 0);
  assert_nothing (rd_history_undo, board.store);
  assert_nothing (rd_history_redo, board.store);

  set_name (board.store, "after");
  assert_peeks (board.store, 5, 0);
  rd_test_undo (board.store);
  assert_peeks (board.store, 0, 5);
  rd_test_redo (board.store);
  assert_peeks (board.store, 5, 0);
  rd_test_assert_clean (board.store);
}

/* A review that comes back is not the one that somebody read before, even
 * where it has been gone and back more than once.
 */
static void
test_revisions_count_upwards (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  int last = 1;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GPtrArray) back = NULL;
      const RdReview *found;

      rd_test_undo (board.store);
      rd_test_redo (board.store);
      back = rd_store_list_reviews (board.store, NULL);
      g_assert_cmpuint (back->len, ==, 1);
      found = back->pdata[0];
      g_assert_cmpstr (found->id, ==, review->id);
      g_assert_cmpint (found->revision, >, last);
      last = found->revision;
    }
}

/* A framework that was kept stays kept: other reviews may run under it by now. */
static void
test_frameworks_stay (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autofree char *kept = NULL;

  rd_test_register_init (&board);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  g_assert_true (rd_store_keep_framework (board.store, "scr-2015", "1", "<framework/>", NULL));
  rd_test_commit (board.store);
  rd_test_undo (board.store);
  kept = rd_store_get_framework (board.store, "scr-2015", "1", NULL);
  g_assert_cmpstr (kept, ==, "<framework/>");
  rd_test_redo (board.store);
  rd_test_assert_clean (board.store);
}

/* --- who did what */

static void
test_entries (void)
{
  g_auto (RdTestRegister) board = { 0 };
  const RdStoreAction action = {
    .code = "milestone-recorded", .subject = "m1", .review_id = "r1", .who = "B. Officer", .when = 1,
  };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) of_review = NULL;
  g_autoptr (GPtrArray) last = NULL;
  const RdHistoryEntry *entry;

  rd_test_register_init (&board);
  set_name (board.store, "a");
  g_assert_true (rd_store_begin (board.store, &action, NULL));
  g_assert_true (rd_store_put_setting (board.store, RD_SETTING_BOARD_NAME, "b", NULL));
  rd_test_commit (board.store);
  g_assert_true (rd_history_undo (board.store, "C. Officer", 2, NULL));

  entries = rd_history_list (board.store, NULL, 0, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  entry = entries->pdata[0];
  g_assert_cmpint (entry->seq, ==, 3);
  g_assert_cmpint (entry->kind, ==, RD_HISTORY_UNDO);
  g_assert_cmpint (entry->target, ==, 2);
  g_assert_cmpint (entry->when, ==, 2);
  g_assert_cmpstr (entry->who, ==, "C. Officer");
  g_assert_cmpstr (entry->code, ==, "milestone-recorded");
  g_assert_cmpstr (entry->subject, ==, "m1");
  g_assert_cmpstr (entry->review_id, ==, "r1");
  entry = entries->pdata[2];
  g_assert_cmpint (entry->kind, ==, RD_HISTORY_DO);
  g_assert_cmpint (entry->target, ==, 0);
  g_assert_cmpint (entry->when, ==, RD_TEST_WHEN);
  g_assert_cmpstr (entry->subject, ==, NULL);
  g_assert_cmpstr (entry->review_id, ==, NULL);

  of_review = rd_history_list (board.store, "r1", 0, NULL);
  g_assert_cmpuint (of_review->len, ==, 2);
  last = rd_history_list (board.store, "r1", 1, NULL);
  g_assert_cmpuint (last->len, ==, 1);
  g_assert_cmpint (((RdHistoryEntry *) last->pdata[0])->seq, ==, 3);
}

/* --- at random */

/* The model is a list of states and a place in it: an action cuts the list off
 * after the place and adds to it, undo and redo move the place.
 */
static void
walk_and_compare (guint32 seed)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint place = 0, counts[RD_TEST_STEP_FAILED + 1] = { 0 };

  rd_test_register_init (&board);
  g_ptr_array_add (states, rd_test_dump (board.store, FALSE));
  for (guint i = 0; i < WALK_STEPS; i++)
    {
      GError *error = NULL;
      RdTestStep step = rd_test_walk (board.store, random, &error);
      g_autofree char *state = rd_test_dump (board.store, FALSE);

      g_assert_no_error (error);
      counts[step]++;
      if (step == RD_TEST_STEP_DONE)
        {
          g_ptr_array_set_size (states, (gint) ++place);
          g_ptr_array_add (states, g_strdup (state));
        }
      else if (step == RD_TEST_STEP_UNDONE)
        place--;
      else if (step == RD_TEST_STEP_REDONE)
        place++;
      g_assert_cmpuint (place, <, states->len);
      g_assert_cmpstr (state, ==, states->pdata[place]);
      if (i % 100 == 99)
        rd_test_register_reopen (&board);
    }
  rd_test_assert_clean (board.store);
  g_assert_cmpuint (counts[RD_TEST_STEP_DONE], >, WALK_STEPS / 4);
  g_assert_cmpuint (counts[RD_TEST_STEP_UNDONE], >, WALK_STEPS / 20);
  g_assert_cmpuint (counts[RD_TEST_STEP_REDONE], >, WALK_STEPS / 50);
}

static void
test_walk (void)
{
  for (guint32 seed = 1; seed <= 3; seed++)
    walk_and_compare (seed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *name = g_strconcat ("/history/operation/", operations[i].name, NULL);

      g_test_add_data_func (name, &operations[i], test_operation);
    }
  g_test_add_func ("/history/candidates", test_candidates);
  g_test_add_func ("/history/nothing", test_nothing);
  g_test_add_func ("/history/load-barrier", test_load_barrier);
  g_test_add_func ("/history/revisions-count-upwards", test_revisions_count_upwards);
  g_test_add_func ("/history/frameworks-stay", test_frameworks_stay);
  g_test_add_func ("/history/entries", test_entries);
  g_test_add_func ("/history/walk", test_walk);
  return g_test_run ();
}
