/* test-register-learning.c — actions of learning points, recommendations made before, themes, evidence, restraint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-learning-sheets.h"
#include "model/rd-learning-themes.h"
#include "model/rd-recommendation-repeats.h"
#include "model/rd-register-establishments.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-findings.h"
#include "model/rd-register-learning.h"

#define TODAY DAY (2016, 6, 1)

/* --- helpers */

static void
assert_fault (GError *error, const char *fault)
{
  g_autofree char *quoted = g_strdup_printf ("“%s”", fault);

  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, quoted));
  g_error_free (error);
}

static const RdAction *
get_action (RdReviewItem *review)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);

  g_assert_cmpuint (actions->len, ==, 1);
  return actions->pdata[0];
}

static void
add_finding (Fixture *f, RdReviewItem *review, const char *title, const char *theme)
{
  g_autoptr(RdFinding) finding = rd_finding_new (NULL);

  finding->title = g_strdup (title);
  finding->theme = g_strdup (theme);
  g_assert_true (rd_register_put_finding (f->reg, review, finding, NULL));
}

static char *
recommend (Fixture *f, RdReviewItem *review, const char *text)
{
  g_autoptr(RdRecommendation) recommendation = rd_recommendation_new (NULL);

  recommendation->text = g_strdup (text);
  g_assert_true (rd_register_put_recommendation (f->reg, review, recommendation, NULL));
  return g_strdup (recommendation->id);
}

static void
act_on (Fixture *f, RdReviewItem *review, const char *recommendation_id, const char *text, RdDay due, gboolean is_complete)
{
  g_autoptr(RdAction) action = rd_action_new (NULL);

  action->recommendation_id = g_strdup (recommendation_id);
  action->text = g_strdup (text);
  action->due = due;
  if (is_complete)
    {
      action->closed = DAY (2016, 1, 4);
      action->outcome = g_strdup ("complete");
      action->evidence = g_strdup ("Minutes");
    }
  g_assert_true (rd_register_put_action (f->reg, review, action, NULL));
}

/* --- learning points and their actions */

static void
test_point_with_action (void)
{
  RdLearningDetails details = { .kind = "improvement", .noted = DAY (2016, 3, 1), .text = "Handover", .action = " Briefing ", .lead = "Nurse",
                                .due = DAY (2016, 5, 2), .progress = 25 };
  g_autofree char *id = NULL;
  RdReviewItem *review;
  const RdLearningPoint *point;
  GError *error = NULL;
  Fixture f;

  details.done = details.shared = RD_DAY_NONE;
  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  f.n_changed = 0;
  g_assert_true (rd_register_add_learning_point (f.reg, review, &details, &id, &error));
  g_assert_cmpuint (f.n_changed, ==, 1);
  point = rd_review_item_find_row (review, RD_ROWS_LEARNING_POINTS, id);
  g_assert_null (point->action);
  g_assert_cmpstr (get_action (review)->learning_id, ==, id);
  g_assert_cmpstr (get_action (review)->text, ==, "Briefing");
  g_assert_cmpint (get_action (review)->agreed, ==, DAY (2016, 3, 1));
  g_assert_cmpint (get_action (review)->progress, ==, 25);

  details.done = DAY (2016, 5, 1);
  details.progress = -1;
  g_assert_false (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_CLOSING_EVIDENCE);
  details.evidence = "The list of who was there";
  g_assert_true (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  g_assert_cmpstr (get_action (review)->outcome, ==, "complete");
  g_assert_cmpint (get_action (review)->progress, ==, 100);

  details.due = DAY (2016, 2, 1);
  g_assert_false (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_DATE_DUE_BEFORE_AGREED);
  details.due = DAY (2016, 5, 2);
  details.action = " ";
  g_assert_false (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_ACTION);
  fixture_clear (&f);
}

/* The action goes with its text, and stays where the point goes; one step each. */
static void
test_action_let_go (void)
{
  RdLearningDetails details = { .kind = "improvement", .noted = TODAY, .text = "Handover", .action = "Briefing", .progress = -1 };
  g_autoptr(RdActionNote) note = rd_action_note_new (NULL);
  g_autofree char *id = NULL;
  RdReviewItem *review;
  GError *error = NULL;
  Fixture f;

  details.due = details.done = details.shared = RD_DAY_NONE;
  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_true (rd_register_add_learning_point (f.reg, review, &details, &id, &error));
  note->action_id = g_strdup (get_action (review)->id);
  note->text = g_strdup ("Half of them");
  note->day = TODAY;
  g_assert_true (rd_register_put_action_note (f.reg, review, note, 50, &error));

  details.action = NULL;
  g_assert_true (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_ACTIONS)->len, ==, 0);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_ACTION_NOTES)->len, ==, 0);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpint (get_action (review)->progress, ==, 50);

  g_assert_true (rd_register_remove_learning_point (f.reg, review, id, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS)->len, ==, 0);
  g_assert_null (get_action (review)->learning_id);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpstr (get_action (review)->learning_id, ==, id);
  fixture_clear (&f);
}

/* What an older program kept in the points themselves comes out of them when the register is opened to be changed, as a step
 * of the history; taken back, it is shown with the points again.
 */
static void
test_older_register (void)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "registers", "schema-4.rdesk", NULL);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *content = NULL;
  RdReviewItem *review = NULL;
  const RdLearningPoint *point;
  g_autoptr(RdAction) action = NULL;
  GError *error = NULL;
  gsize length;
  Fixture f;

  fixture_init (&f, TODAY);
  rd_register_close (f.reg);
  g_assert_finalize_object (f.reg);
  g_assert_true (g_file_get_contents (source, &content, &length, NULL));
  g_assert_true (g_file_set_contents (f.path, content, (gssize) length, NULL));
  f.reg = rd_register_open (f.path, FALSE, f.clock, &error);
  g_assert_no_error (error);
  for (guint i = 0; review == NULL && i < g_list_model_get_n_items (rd_register_get_reviews (f.reg)); i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (rd_register_get_reviews (f.reg), i);

      if (rd_review_item_get_rows (item, RD_ROWS_LEARNING_POINTS)->len > 0)
        review = item;
    }
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_ACTIONS)->len, ==, 17);
  point = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS)->pdata[0];
  g_assert_null (point->action);
  action = rd_register_get_learning_action (review, point);
  g_assert_cmpint (action->agreed, ==, point->noted);
  g_assert_cmpstr (action->learning_id, ==, point->id);
  g_assert_true (rd_register_verify (f.reg, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);

  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_ACTIONS)->len, ==, 15);
  point = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS)->pdata[0];
  g_assert_nonnull (point->action);
  g_clear_pointer (&action, rd_action_free);
  action = rd_register_get_learning_action (review, point);
  g_assert_cmpstr (action->text, ==, point->action);
  g_assert_cmpint (action->closed, ==, point->done);
  fixture_clear (&f);
}

/* --- made before */

static void
test_repeats (void)
{
  g_autofree char *first = NULL, *second = NULL, *third = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(RdRecommendation) linked = NULL;
  g_autofree char *words = NULL;
  const RdRecommendationRepeat *repeat;
  RdReviewItem *old, *new;
  GError *error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  new = add_review (&f, "SCR/1", "Child B");
  old = add_review (&f, "SCR/2", "Child A");
  record (&f, old, "completed", DAY (2015, 11, 2));
  first = recommend (&f, old, "The board should ensure that strategy meetings include a health worker.");
  act_on (&f, old, first, "Write to all trusts", DAY (2016, 2, 1), TRUE);
  act_on (&f, old, first, "Check the minutes", DAY (2016, 3, 1), FALSE);
  second = recommend (&f, new, "Every strategy meeting includes a health worker");
  third = recommend (&f, new, "Ask each child where it sleeps");

  found = rd_register_list_repeats (f.reg, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  repeat = found->pdata[0];
  g_assert_cmpstr (repeat->now->recommendation->id, ==, second);
  g_assert_cmpstr (repeat->before->recommendation->id, ==, first);
  g_assert_false (repeat->is_linked);
  words = rd_made_recommendation_describe (repeat->before);
  g_assert_cmpstr (words, ==, "SCR/2 recommended this in 2015 (recommendation 1); its actions: 1 of 2 done, 1 overdue");

  /* The earlier one repeats nothing; what it is linked to is said whatever its words are. */
  linked = rd_recommendation_copy (rd_review_item_find_row (new, RD_ROWS_RECOMMENDATIONS, third));
  linked->earlier_id = g_strdup (first);
  g_assert_true (rd_register_put_recommendation (f.reg, new, linked, &error));
  g_clear_pointer (&found, g_ptr_array_unref);
  found = rd_register_list_repeats (f.reg, new);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (((const RdRecommendationRepeat *) found->pdata[1])->is_linked);

  /* Somebody says that it is another. */
  g_clear_pointer (&linked, rd_recommendation_free);
  linked = rd_recommendation_copy (rd_review_item_find_row (new, RD_ROWS_RECOMMENDATIONS, second));
  linked->earlier_id = g_strdup (RD_RECOMMENDATION_NO_EARLIER);
  g_assert_true (rd_register_put_recommendation (f.reg, new, linked, &error));
  g_clear_pointer (&found, g_ptr_array_unref);
  found = rd_register_list_repeats (f.reg, new);
  g_assert_cmpuint (found->len, ==, 1);

  /* What was linked to is removed: the other can still be changed, but nothing new be linked with it. */
  g_clear_pointer (&linked, rd_recommendation_free);
  g_assert_true (rd_register_remove_recommendation (f.reg, old, first, &error));
  linked = rd_recommendation_copy (rd_review_item_find_row (new, RD_ROWS_RECOMMENDATIONS, third));
  g_free (linked->text);
  linked->text = g_strdup ("Ask each child where it eats");
  g_assert_true (rd_register_put_recommendation (f.reg, new, linked, &error));
  g_clear_pointer (&linked, rd_recommendation_free);
  linked = rd_recommendation_copy (rd_review_item_find_row (new, RD_ROWS_RECOMMENDATIONS, second));
  g_free (linked->earlier_id);
  linked->earlier_id = g_strdup (first);
  g_assert_false (rd_register_put_recommendation (f.reg, new, linked, &error));
  g_clear_error (&error);
  fixture_clear (&f);
}

/* --- themes */

static char *
word_themes (RdRegister *reg, int year)
{
  g_autoptr(GPtrArray) themes = rd_register_list_themes (reg, year);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < themes->len; i++)
    {
      const RdLearningTheme *theme = themes->pdata[i];

      g_string_append_printf (out, "%s%s %u/%u %d-%d", i > 0 ? "; " : "", theme->name, theme->n_reviews, theme->findings->len,
                              theme->first_year, theme->last_year);
    }
  return g_string_free (out, FALSE);
}

static void
assert_themes (RdRegister *reg, int year, const char *expected)
{
  g_autofree char *words = word_themes (reg, year);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_themes (void)
{
  g_autoptr(RdSheet) sheet = NULL;
  RdReviewItem *one, *other;
  GError *error = NULL;
  guint n = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  one = add_review (&f, "SCR/1", "Child A");
  other = add_review (&f, "SCR/2", "Child B");
  assert_themes (f.reg, 0, "");
  record (&f, one, "completed", DAY (2014, 5, 6));
  record (&f, other, "lscb-notified", DAY (2015, 5, 6));
  add_finding (&f, one, "Nobody asked", "Voice of the child");
  add_finding (&f, one, "Nobody listened", "voice  of the CHILD");
  add_finding (&f, other, "Nobody wrote it down", "Voice of the child");
  add_finding (&f, other, "Two plans", "Planning");
  add_finding (&f, other, "No theme yet", NULL);
  assert_themes (f.reg, 0, "Voice of the child 2/3 2014-2015; Planning 1/1 2015-2015");
  assert_themes (f.reg, 2014, "Voice of the child 1/2 2014-2014");

  f.n_changed = 0;
  g_assert_true (rd_register_rename_theme (f.reg, "VOICE of the child", " Planning ", &n, &error));
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (f.n_changed, ==, 1);
  assert_themes (f.reg, 0, "Planning 2/4 2014-2015");
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_themes (f.reg, 0, "Voice of the child 2/3 2014-2015; Planning 1/1 2015-2015");
  g_assert_true (rd_register_redo (f.reg, &error));
  assert_themes (f.reg, 0, "Planning 2/4 2014-2015");
  fixture_reopen (&f);
  assert_themes (f.reg, 0, "Planning 2/4 2014-2015");

  g_assert_false (rd_register_rename_theme (f.reg, "Planning", "  ", NULL, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_THEME);
  g_assert_false (rd_register_rename_theme (f.reg, "Nothing", "Something", NULL, &error));
  g_clear_error (&error);
  sheet = rd_register_sheet_themes (f.reg, 0, RD_NAMING_PSEUDONYMS);
  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, 4);
  fixture_clear (&f);
}

/* --- restraint */

static RdEstablishment *
make_establishment (Fixture *f, const char *name)
{
  g_autoptr(RdEstablishment) establishment = rd_establishment_new (NULL);

  establishment->name = g_strdup (name);
  establishment->kind = g_strdup ("secure-training-centre");
  establishment->opened = DAY (2014, 3, 1);
  g_assert_true (rd_register_put_establishment (f->reg, establishment, NULL));
  return rd_establishment_copy (rd_register_find_establishment (f->reg, name));
}

static char *
word_years (RdRegister *reg, const RdEstablishment *establishment)
{
  g_autoptr(GPtrArray) lines = rd_register_list_restraint (reg, establishment);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const RdRestraintLine *line = lines->pdata[i];

      g_string_append_printf (out, "%s%d %s", i > 0 ? ", " : "", line->state.year, rd_restraint_status_to_text (line->state.status));
    }
  return g_string_free (out, FALSE);
}

static void
assert_years (RdRegister *reg, const RdEstablishment *establishment, const char *expected)
{
  g_autofree char *words = word_years (reg, establishment);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_restraint (void)
{
  g_autoptr(RdEstablishment) place = NULL;
  g_autoptr(RdRestraintYear) year = rd_restraint_year_new (NULL);
  g_autoptr(RdSheet) sheet = NULL;
  g_autoptr(GPtrArray) unlinked = NULL;
  RdReviewItem *review = NULL;
  GError *error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  place = make_establishment (&f, "Fellside");
  assert_years (f.reg, place, "2016 running, 2015 missing, 2014 missing");
  g_free (year->establishment_id);
  year->establishment_id = g_strdup (place->id);
  year->year = 2015;
  year->incidents = 12;
  g_assert_true (rd_register_begin_restraint_review (f.reg, "RR/1", "Restraint, Fellside, 2015", year, &review, &error));
  g_assert_cmpstr (rd_review_item_get_review (review)->framework, ==, RD_RESTRAINT_FRAMEWORK);
  assert_years (f.reg, place, "2016 running, 2015 not-reported, 2014 missing");
  g_assert_false (rd_register_begin_restraint_review (f.reg, "RR/2", "Again", year, NULL, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_RESTRAINT_TAKEN);
  record (&f, review, "findings-reported", DAY (2016, 5, 3));
  assert_years (f.reg, place, "2016 running, 2015 reported, 2014 missing");
  sheet = rd_register_sheet_restraint (f.reg);
  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, 3);

  g_assert_false (rd_register_remove_establishment (f.reg, place->id, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_RESTRAINT_LINKED);
  g_assert_true (rd_register_clear_restraint_year (f.reg, review, &error));
  unlinked = rd_register_list_unlinked_restraint (f.reg);
  g_assert_cmpuint (unlinked->len, ==, 1);
  year->year = 2014;
  g_assert_true (rd_register_put_restraint_year (f.reg, review, year, &error));
  assert_years (f.reg, place, "2016 running, 2015 missing, 2014 reported");
  year->year = 14;
  g_assert_false (rd_register_put_restraint_year (f.reg, review, year, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_RESTRAINT_YEAR);
  fixture_clear (&f);
}

/* A review that was begun for a year goes and comes again with what it is of, as one step. */
static void
test_begun_in_one_step (void)
{
  g_autoptr(RdEstablishment) place = NULL;
  g_autoptr(RdRestraintYear) year = rd_restraint_year_new (NULL);
  GError *error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  place = make_establishment (&f, "Fellside");
  g_free (year->establishment_id);
  year->establishment_id = g_strdup (place->id);
  year->year = 2015;
  year->incidents = -1;
  g_assert_true (rd_register_begin_restraint_review (f.reg, "RR/1", "Restraint", year, NULL, &error));
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_null (rd_register_find_review (f.reg, "RR/1"));
  assert_years (f.reg, place, "2016 running, 2015 missing, 2014 missing");
  g_assert_true (rd_register_redo (f.reg, &error));
  assert_years (f.reg, place, "2016 running, 2015 not-reported, 2014 missing");
  fixture_clear (&f);
}

static void
test_establishments (void)
{
  g_autoptr(RdEstablishment) place = NULL;
  g_autoptr(RdEstablishment) copy = NULL;
  GError *error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  place = make_establishment (&f, "Fellside");
  g_assert_nonnull (rd_register_find_establishment (f.reg, "FELLSIDE"));
  copy = rd_establishment_new (NULL);
  copy->kind = g_strdup ("other");
  copy->name = g_strdup ("fellside");
  g_assert_false (rd_register_put_establishment (f.reg, copy, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_ESTABLISHMENT);
  g_free (copy->name);
  copy->name = g_strdup ("Moorgate");
  g_free (copy->kind);
  copy->kind = g_strdup ("prison");
  g_assert_false (rd_register_put_establishment (f.reg, copy, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_ESTABLISHMENT_KIND);
  place->closed = DAY (2013, 1, 1);
  g_assert_false (rd_register_put_establishment (f.reg, place, &error));
  assert_fault (g_steal_pointer (&error), RD_FAULT_DATE_CLOSED_BEFORE_OPENED);
  place->closed = DAY (2015, 1, 1);
  g_assert_true (rd_register_put_establishment (f.reg, place, &error));
  assert_years (f.reg, place, "2015 missing, 2014 missing");
  g_assert_true (rd_register_remove_establishment (f.reg, place->id, &error));
  g_assert_cmpuint (rd_register_get_board_rows (f.reg, RD_ROWS_ESTABLISHMENTS)->len, ==, 0);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rd_register_get_board_rows (f.reg, RD_ROWS_ESTABLISHMENTS)->len, ==, 1);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-learning/point-with-action", test_point_with_action);
  g_test_add_func ("/register-learning/action-let-go", test_action_let_go);
  g_test_add_func ("/register-learning/older-register", test_older_register);
  g_test_add_func ("/register-learning/repeats", test_repeats);
  g_test_add_func ("/register-learning/themes", test_themes);
  g_test_add_func ("/register-learning/restraint", test_restraint);
  g_test_add_func ("/register-learning/begun-in-one-step", test_begun_in_one_step);
  g_test_add_func ("/register-learning/establishments", test_establishments);
  return g_test_run ();
}
