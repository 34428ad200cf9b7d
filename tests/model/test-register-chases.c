/* test-register-chases.c — overdue actions that were chased: by hand, by letter, undone; and how many there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "core/review/rd-agency.h"
#include "core/review/rd-letter.h"
#include "model/rd-action-item.h"
#include "model/rd-action-sheet.h"
#include "model/rd-action-trend.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording-findings.h"

#define TODAY DAY (2016, 6, 1)

/* A review with an agency and three actions of it: overdue, overdue, to come. */
static RdReviewItem *
set_up (Fixture *self, char *ids[3])
{
  static const struct { const char *text; int month, mday; } plans[] = { { "Write", 5, 3 }, { "Train", 5, 27 }, { "Ask", 7, 1 } };
  const RdReviewDetails details = { .reference = "R", .title = "Child R" };
  g_autoptr(RdAgency) agency = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;

  fixture_init (self, TODAY);
  g_assert_true (rd_register_add_review (self->reg, &details, &review, &error));
  agency = rd_agency_new (rd_review_item_get_review (review)->id);
  agency->code = g_strdup ("police");
  agency->name = g_strdup ("Northmoor Police");
  g_assert_true (rd_register_put_agency (self->reg, review, agency, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(RdAction) action = rd_action_new (NULL);

      action->text = g_strdup (plans[i].text);
      action->agency_id = g_strdup (agency->id);
      action->agreed = DAY (2016, 3, 1);
      action->due = DAY (2016, plans[i].month, plans[i].mday);
      g_assert_true (rd_register_put_action (self->reg, review, action, &error));
      g_assert_no_error (error);
      ids[i] = g_strdup (action->id);
    }
  return review;
}

static void
tear_down (Fixture *self, char *ids[3])
{
  for (guint i = 0; i < 3; i++)
    g_free (ids[i]);
  fixture_clear (self);
}

static RdActionChase *
make_chase (RdDay day, const char *means)
{
  RdActionChase *chase = rd_action_chase_new (NULL);

  chase->day = day;
  chase->means = g_strdup (means);
  return chase;
}

static guint
count (RdReviewItem *review)
{
  return rd_review_item_get_rows (review, RD_ROWS_ACTION_CHASES)->len;
}

static void
test_by_hand (void)
{
  Fixture self;
  char *ids[3];
  RdReviewItem *review = set_up (&self, ids);
  const char *both[] = { ids[0], ids[1], NULL };
  g_autoptr(RdActionChase) chase = make_chase (DAY (2016, 5, 31), "telephone");
  g_autoptr(GError) error = NULL;
  guint n;

  chase->note = g_strdup ("  The manager is away  ");
  g_assert_true (rd_register_chase_actions (self.reg, review, both, chase, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (review), ==, 2);
  g_assert_cmpstr (rd_review_item_find_last_chase (review, ids[1], &n)->note, ==, "The manager is away");
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (rd_review_item_find_last_chase (review, ids[2], &n));
  assert_text (self.reg, "undo-label", "Chase overdue actions");
  g_assert_true (rd_register_undo (self.reg, &error));
  g_assert_cmpuint (count (review), ==, 0);
  g_assert_true (rd_register_redo (self.reg, &error));
  g_assert_true (rd_register_remove_chase (self.reg, review, rd_review_item_find_last_chase (review, ids[0], NULL)->id, &error));
  g_assert_cmpuint (count (review), ==, 1);
  g_assert_true (rd_register_remove_action (self.reg, review, ids[1], &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (review), ==, 0);

  tear_down (&self, ids);
}

static const struct
{
  const char *why;
  int         month, mday;
  const char *means;
  int         code;
  const char *fault;
} bad[] = {
  { "a way that is none", 5, 31, "pigeon", RD_REGISTER_ERROR_BAD_VALUE, "chase-means" },
  { "no way at all", 5, 31, NULL, RD_REGISTER_ERROR_BAD_VALUE, "chase-means" },
  { "tomorrow", 6, 2, "e-mail", RD_REGISTER_ERROR_FUTURE, NULL },
  { "before the action was agreed", 2, 29, "e-mail", RD_REGISTER_ERROR_BAD_DATES, "chased-before-agreed" },
};

static void
test_refused (void)
{
  Fixture self;
  char *ids[3];
  RdReviewItem *review = set_up (&self, ids);
  const char *one[] = { ids[0], NULL }, *none[] = { "nothing", NULL };
  g_autoptr(RdActionChase) good = make_chase (TODAY, "e-mail");
  g_autoptr(RdAction) closed = rd_action_copy (rd_review_item_find_row (review, RD_ROWS_ACTIONS, ids[0]));
  g_autoptr(GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(RdActionChase) chase = make_chase (DAY (2016, bad[i].month, bad[i].mday), bad[i].means);

      g_test_message ("%s", bad[i].why);
      g_assert_false (rd_register_chase_actions (self.reg, review, one, chase, &error));
      g_assert_error (error, RD_REGISTER_ERROR, bad[i].code);
      if (bad[i].fault != NULL)
        g_assert_nonnull (strstr (error->message, bad[i].fault));
      g_clear_error (&error);
    }
  g_assert_false (rd_register_chase_actions (self.reg, review, none, good, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  closed->closed = TODAY;
  closed->outcome = g_strdup ("complete");
  closed->evidence = g_strdup ("The minutes");
  g_assert_true (rd_register_put_action (self.reg, review, closed, &error));
  g_assert_false (rd_register_chase_actions (self.reg, review, one, good, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_assert_cmpuint (count (review), ==, 0);

  tear_down (&self, ids);
}

/* The letter lists what is overdue, and sending it records that; one step takes both back. */
static void
test_by_letter (void)
{
  Fixture self;
  char *ids[3];
  RdReviewItem *review = set_up (&self, ids);
  const RdAction *action = rd_review_item_find_row (review, RD_ROWS_ACTIONS, ids[0]);
  const RdLetterOrder order = { .template = RD_LETTER_ACTION_CHASE, .agency_id = action->agency_id, .format = RD_LETTER_DOCX, .with_gaps = TRUE };
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_draft_free);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) letters = NULL;
  const RdActionChase *chase;

  g_ptr_array_add (drafts, rd_letter_draft_new (self.reg, review, &order, &error));
  g_assert_no_error (error);
  g_assert_true (rd_register_keep_letters (self.reg, review, drafts, RD_DAY_NONE, &letters, &error));
  g_assert_cmpuint (count (review), ==, 0);
  g_assert_true (rd_register_send_letters (self.reg, review, (const char * const *) letters, TODAY, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (review), ==, 2);
  chase = rd_review_item_find_last_chase (review, ids[1], NULL);
  g_assert_cmpstr (chase->letter_id, ==, letters[0]);
  g_assert_cmpstr (chase->means, ==, "letter");
  g_assert_null (rd_review_item_find_last_chase (review, ids[2], NULL));
  g_assert_true (rd_register_undo (self.reg, &error));
  g_assert_cmpuint (count (review), ==, 0);
  g_assert_cmpint (((const RdLetter *) rd_review_item_find_row (review, RD_ROWS_LETTERS, letters[0]))->sent, ==, RD_DAY_NONE);

  tear_down (&self, ids);
}

static void
test_words (void)
{
  g_autoptr(RdActionChase) chase = make_chase (DAY (2016, 5, 31), "e-mail");
  g_autoptr(RdActionNote) note = rd_action_note_new (NULL);
  g_autofree char *alone = rd_wording_action_chased (chase, 1, NULL);
  g_autofree char *before = NULL, *after = NULL;

  note->day = DAY (2016, 5, 30);
  before = rd_wording_action_chased (chase, 3, note);
  note->day = DAY (2016, 5, 31);
  after = rd_wording_action_chased (chase, 1, note);
  g_assert_cmpstr (alone, ==, "Chased on Tue 31 May 2016, no answer since");
  g_assert_cmpstr (before, ==, "Chased 3 times, last on Tue 31 May 2016, no answer since");
  g_assert_cmpstr (after, ==, "Chased on Tue 31 May 2016, answered on Tue 31 May 2016");
}

/* Items stay the same objects, and tell what changed of them. */
static void
test_items (void)
{
  Fixture self;
  char *ids[3];
  RdReviewItem *review = set_up (&self, ids);
  const char *one[] = { ids[0], NULL };
  g_autoptr(GListStore) store = g_list_store_new (RD_TYPE_ACTION_ITEM);
  g_autoptr(RdActionChase) chase = make_chase (TODAY, "meeting");
  g_autoptr(RdActionItem) item = NULL;
  g_autoptr(RdActionItem) again = NULL;
  g_autoptr(RdSheet) sheet = NULL;
  g_autofree char *text = NULL, *chased = NULL;
  g_autoptr(GError) error = NULL;
  guint n_notified = 0;

  rd_action_item_fill (store, self.reg, RD_NAMING_PSEUDONYMS);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 3);
  item = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_signal_connect_swapped (item, "notify::chased-text", G_CALLBACK (rd_test_count_cb), &n_notified);
  g_assert_true (rd_register_chase_actions (self.reg, review, one, chase, &error));
  rd_action_item_fill (store, self.reg, RD_NAMING_PSEUDONYMS);
  again = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_assert_true (again == item);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (item, "chased-text", &chased, NULL);
  g_assert_cmpstr (chased, ==, "Chased on Wed 1 Jun 2016, no answer since");
  g_assert_true (rd_action_item_has_words (item, "northmoor"));
  g_assert_false (rd_action_item_has_words (item, "housing"));
  sheet = rd_register_sheet_action_items (self.reg, G_LIST_MODEL (store), RD_NAMING_PSEUDONYMS);
  text = rd_sheet_to_tabs (sheet);
  g_assert_nonnull (strstr (text, "Chased on Wed 1 Jun 2016"));
  rd_action_item_fill (store, NULL, RD_NAMING_PSEUDONYMS);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 0);

  tear_down (&self, ids);
}

static void
test_trend (void)
{
  Fixture self;
  char *ids[3];
  RdReviewItem *review = set_up (&self, ids);
  g_autoptr(GArray) months = rd_register_work_out_action_trend (self.reg, review, rd_register_get_trend_start (self.reg), TODAY);
  g_autofree char *words = rd_wording_action_trend (months);
  g_autofree char *all = NULL, *ages = NULL;
  RdActionFigures figures;

  g_assert_cmpuint (months->len, ==, RD_ACTION_TREND_MONTHS);
  g_assert_cmpstr (words, ==, "Jul 2015: 0 open, 0 overdue. Jun 2016: 3 open, 2 overdue. Most overdue at the end of a month: 2 in May 2016.");
  rd_register_work_out_action_figures (self.reg, NULL, &figures);
  all = rd_wording_action_figures (&figures);
  ages = rd_wording_action_ages (&figures);
  g_assert_cmpstr (all, ==, "3 actions: 3 open, 2 of them overdue; 0 closed.");
  g_assert_cmpstr (ages, ==, "3 months to less than 6: 3");

  tear_down (&self, ids);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-chases/by-hand", test_by_hand);
  g_test_add_func ("/register-chases/refused", test_refused);
  g_test_add_func ("/register-chases/by-letter", test_by_letter);
  g_test_add_func ("/register-chases/words", test_words);
  g_test_add_func ("/register-chases/items", test_items);
  g_test_add_func ("/register-chases/trend", test_trend);
  return g_test_run ();
}
