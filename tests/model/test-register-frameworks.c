/* test-register-frameworks.c — frameworks of the board, what it sets in them, and moving a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-framework-library.h"
#include "model/rd-register-frameworks.h"

#define TODAY DAY (2026, 11, 26)

static const char small[] =
  "<framework id=\"small\" version=\"%s\" effective-from=\"2015-03-26\">"
  "<label>Small review</label><short-label>SR</short-label><jurisdiction>England</jurisdiction>"
  "<legal-basis>None</legal-basis><source>Made for the tests</source>"
  "<stages><stage id=\"begin\"><label>Begin</label></stage></stages>"
  "<milestones><milestone id=\"told\" stage=\"begin\"><label>Told</label></milestone>"
  "<milestone id=\"done\" stage=\"begin\" follows=\"told\"><label>Done</label></milestone></milestones>"
  "<timescales><timescale id=\"do\" stage=\"begin\" trigger=\"told\" met-by=\"done\" verified=\"no\" direction=\"after\" strength=\"should\">"
  "<label>Do it</label><wording>%s</wording><paragraph>1</paragraph></timescale></timescales></framework>";

/* (transfer full) */
static GBytes *
make_xml (const char *version, const char *wording)
{
  g_autofree char *text = g_strdup_printf (small, version, wording);

  return g_bytes_new (text, strlen (text));
}

static void
add_small (Fixture *f, const char *version)
{
  g_autoptr(GBytes) xml = make_xml (version, "should be done");
  g_autoptr(GError) error = NULL;

  rd_register_add_framework (f->reg, xml, "small.xml", NULL, &error);
  g_assert_no_error (error);
  f->n_changed = 0;
}

static RdReviewItem *
add_under (Fixture *f, const char *reference, const char *framework)
{
  RdReviewDetails details = { .reference = reference, .title = "Child", .framework = framework };
  RdReviewItem *review = NULL;
  g_autoptr(GError) error = NULL;

  rd_register_add_review (f->reg, &details, &review, &error);
  g_assert_no_error (error);
  f->n_changed = 0;
  return review;
}

/* "small 1 board 0; …" of those with this id. (transfer full) */
static char *
list_all (Fixture *f, const char *id)
{
  static const char * const origins[] = { "program", "board", "kept" };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = rd_register_list_frameworks (f->reg, &error);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const RdFramework *framework = rd_framework_item_get_framework (items->pdata[i]);

      if (g_str_equal (framework->id, id))
        g_string_append_printf (text, "%s%s %s %s %u", text->len > 0 ? "; " : "", framework->id, framework->version,
                                origins[rd_framework_item_get_origin (items->pdata[i])], rd_framework_item_get_n_reviews (items->pdata[i]));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_listed(f, id, expected) G_STMT_START { \
  g_autofree char *listed_ = list_all (f, id); \
  g_assert_cmpstr (listed_, ==, expected); \
} G_STMT_END

/* Refused with this code, in words that say what to do; nothing has changed. */
#define assert_refused(f, call, domain, code) G_STMT_START { \
  g_autoptr(GError) refused_ = NULL; \
  GError **refusal = &refused_; \
  g_autofree char *words_ = NULL; \
  g_assert_false (call); \
  g_assert_error (refused_, domain, code); \
  words_ = rd_wording_error (refused_); \
  g_assert_cmpint (strlen (words_), >, 40); \
  g_assert_true (g_str_has_suffix (words_, ".")); \
  g_assert_cmpuint ((f)->n_changed, ==, 0); \
} G_STMT_END

static void
test_list (void)
{
  Fixture f;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(RdFramework) own = NULL;
  g_autofree char *expected = NULL;

  fixture_init (&f, TODAY);
  items = rd_register_list_frameworks (f.reg, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 13);
  add_review (&f, "SCR/1", "Child A");
  own = rd_framework_library_find ("scr-2015", NULL);
  expected = g_strdup_printf ("scr-2015 %s program 1", own->version);
  assert_listed (&f, "scr-2015", expected);
  fixture_clear (&f);
}

static void
test_add_remove (void)
{
  Fixture f;
  g_autoptr(GBytes) xml = make_xml ("1", "should be done");
  g_autoptr(GError) error = NULL;
  RdFramework *framework = NULL;
  RdReviewItem *review;

  fixture_init (&f, TODAY);
  g_assert_true (rd_register_add_framework (f.reg, xml, "small.xml", &framework, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_cmpstr (framework->id, ==, "small");
  rd_framework_unref (framework);
  assert_listed (&f, "small", "small 1 board 0");
  assert_text (f.reg, "undo-label", "Add a framework");

  /* Undone and done again, and after the file was closed. */
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_listed (&f, "small", "");
  g_assert_true (rd_register_redo (f.reg, &error));
  fixture_reopen (&f);
  assert_listed (&f, "small", "small 1 board 0");

  /* A review runs under it: it stays. */
  review = add_under (&f, "A/1", "small");
  assert_text (review, "framework-label", "SR");
  assert_refused (&f, rd_register_remove_framework (f.reg, "small", "1", refusal),
                  RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_IN_USE);
  g_assert_true (rd_register_remove_review (f.reg, review, &error));
  g_assert_true (rd_register_remove_framework (f.reg, "small", "1", &error));
  g_assert_no_error (error);
  assert_listed (&f, "small", "");
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_listed (&f, "small", "small 1 board 0");
  fixture_clear (&f);
}

static void
test_refused (void)
{
  Fixture f;
  g_autoptr(GBytes) same = make_xml ("1", "should be done");
  g_autoptr(GBytes) other = make_xml ("1", "should be done soon");
  g_autoptr(GBytes) broken = g_bytes_new_static ("<framework/>", 12);
  g_autofree char *own_text = rd_framework_library_get_xml ("scr-2015");
  g_autoptr(GBytes) own = g_bytes_new (own_text, strlen (own_text));
  g_autoptr(RdFramework) comes_with = rd_framework_library_find ("scr-2015", NULL);

  fixture_init (&f, TODAY);
  add_small (&f, "1");
  assert_refused (&f, rd_register_add_framework (f.reg, same, "a.xml", NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_THERE);
  assert_refused (&f, rd_register_add_framework (f.reg, other, "a.xml", NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_OTHER);
  assert_refused (&f, rd_register_add_framework (f.reg, own, "a.xml", NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_THERE);
  g_assert_false (rd_register_add_framework (f.reg, broken, "a.xml", NULL, NULL));
  assert_refused (&f, rd_register_remove_framework (f.reg, "scr-2015", comes_with->version, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_NOT_ADDED);
  assert_refused (&f, rd_register_remove_framework (f.reg, "small", "2", refusal), RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK);

  /* Removed, but its text is kept: the same may come back, another may not take its place. */
  g_assert_true (rd_register_remove_framework (f.reg, "small", "1", NULL));
  f.n_changed = 0;
  assert_refused (&f, rd_register_add_framework (f.reg, other, "a.xml", NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_OTHER);
  g_assert_true (rd_register_add_framework (f.reg, same, "a.xml", NULL, NULL));
  fixture_clear (&f);
}

/* A new review begins under the last that was added; the older one keeps its own. */
static void
test_versions (void)
{
  Fixture f;
  RdReviewItem *old, *new;
  g_autoptr(GError) error = NULL;
  g_autoptr(RdFramework) found = NULL;

  fixture_init (&f, TODAY);
  add_small (&f, "1");
  old = add_under (&f, "A/1", "small");
  add_small (&f, "2");
  new = add_under (&f, "A/2", "small");
  g_assert_cmpstr (rd_review_item_get_review (old)->framework_version, ==, "1");
  g_assert_cmpstr (rd_review_item_get_review (new)->framework_version, ==, "2");
  found = rd_register_find_framework (f.reg, "small", "1", &error);
  g_assert_cmpstr (found->version, ==, "1");
  fixture_clear (&f);
}

static void
test_period (void)
{
  Fixture f;
  RdPeriod weeks = { 2, RD_UNIT_WEEKS }, nothing = { 0, RD_UNIT_DAYS };
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *undone = NULL;
  RdReviewItem *review;

  fixture_init (&f, TODAY);
  add_small (&f, "1");
  review = add_under (&f, "A/1", "small");
  record (&f, review, "told", DAY (2026, 11, 20));
  f.n_changed = 0;
  before = explain (review, "do");
  g_assert_nonnull (strstr (before, "The board sets how long this may take"));
  assert_text (rd_review_item_find_deadline (review, "do"), "due-text", "The board sets this");

  g_assert_true (rd_register_set_period (f.reg, "small", "do", &weeks, &moves, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_cmpuint (moves->len, ==, 1);
  g_assert_cmpint (((RdMove *) moves->pdata[0])->to, ==, DAY (2026, 12, 4));
  after = explain (review, "do");
  g_assert_nonnull (strstr (after, "within 2 weeks of “Told”"));
  g_assert_nonnull (strstr (after, "set by the board on Thu 26 Nov 2026"));
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "A/1");
  assert_text (rd_review_item_find_deadline (review, "do"), "due-text", "Fri 4 Dec 2026");

  g_assert_true (rd_register_undo (f.reg, &error));
  undone = explain (review, "do");
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (rd_register_redo (f.reg, &error));
  g_assert_true (rd_register_set_period (f.reg, "small", "do", NULL, NULL, &error));
  g_assert_no_error (error);
  f.n_changed = 0;
  assert_refused (&f, rd_register_set_period (f.reg, "small", "do", NULL, NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_NOT_SET);
  assert_refused (&f, rd_register_set_period (f.reg, "small", "do", &nothing, NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_PERIOD);
  assert_refused (&f, rd_register_set_period (f.reg, "small", "don't", &weeks, NULL, refusal), RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_TIMESCALE);
  assert_refused (&f, rd_register_set_period (f.reg, "smal", "do", &weeks, NULL, refusal), RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK);
  assert_refused (&f, rd_register_set_period (f.reg, "scr-2015", "decide", &weeks, NULL, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_VERIFIED);
  fixture_clear (&f);
}

/* From the Serious Case Review to its successor, with what was recorded, and back. */
static void
test_move (void)
{
  Fixture f;
  RdReviewItem *review;
  g_autoptr(GError) error = NULL;
  g_autoptr(RdFrameworkMove) move = NULL;
  g_autoptr(RdTestChanges) deadlines = NULL;
  RdMilestoneEdit decision = { .milestone = "decision", .day = DAY (2018, 8, 1), .outcome = "initiate" };
  int n_stages;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  add_review (&f, "SCR/2", "Child B");
  record (&f, review, "la-aware", DAY (2018, 7, 2));
  record (&f, review, "lscb-notified", DAY (2018, 7, 3));
  g_assert_true (rd_register_set_milestone (f.reg, review, &decision, NULL, &error));
  f.n_changed = 0;
  rd_review_item_get_milestones (review);

  move = rd_register_preview_framework_move (f.reg, review, "lcspr-2018", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (move->lost->len, ==, 1);
  g_assert_cmpstr (move->lost->pdata[0], ==, "“LSCB notified” on Tue 3 Jul 2018: there is no such milestone.");
  g_assert_cmpuint (move->moves->len, >, 5);
  g_assert_cmpuint (f.n_changed, ==, 0);

  assert_refused (&f, rd_register_move_review (f.reg, review, "lcspr-2018", NULL, FALSE, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_LOST);
  assert_refused (&f, rd_register_move_review (f.reg, review, "scr-2015", NULL, TRUE, refusal), RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_SAME);
  assert_refused (&f, rd_register_move_review (f.reg, review, "scr-1066", NULL, TRUE, refusal), RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK);
  g_assert_true (rd_register_move_review (f.reg, review, "lcspr-2018", NULL, TRUE, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_true (rd_register_find_review (f.reg, "SCR/1") == review);
  assert_text (review, "framework-label", "LCSPR");
  assert_text (f.reg, "undo-label", "Move to another framework");
  g_assert_cmpstr (rd_review_item_get_outcome (review), ==, "initiate");
  assert_text (rd_review_item_find_deadline (review, "notify-panel"), "due-text", "Mon 9 Jul 2018");
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_deadlines (f.reg)), ==,
                    g_list_model_get_n_items (rd_review_item_get_deadlines (review)) + 7);
  g_object_get (review, "n-stages", &n_stages, NULL);
  g_assert_cmpint (n_stages, ==, 6);
  /* It is kept, though it is not shown. */
  assert_rows (review, "decision 2018-08-01 =initiate; la-aware 2018-07-02; lscb-notified 2018-07-03");

  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  assert_text (review, "framework-label", "LCSPR");
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_no_error (error);
  assert_text (review, "framework-label", "SCR");
  assert_text (rd_review_item_find_deadline (review, "decide"), "due-text", "Fri 3 Aug 2018");
  fixture_clear (&f);
}

/* Every framework to every other, with something recorded for everything: nothing breaks. */
static void
test_move_everywhere (void)
{
  Fixture f;
  RdReviewItem *review;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = NULL;

  fixture_init (&f, TODAY);
  items = rd_register_list_frameworks (f.reg, &error);
  review = add_review (&f, "SCR/1", "Child A");
  for (guint i = 0; i < items->len; i++)
    {
      RdFramework *framework = rd_framework_item_get_framework (items->pdata[i]);

      if (!g_str_equal (framework->id, rd_review_item_get_review (review)->framework))
        rd_register_move_review (f.reg, review, framework->id, NULL, TRUE, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < framework->milestones->len; j++)
        {
          RdMilestoneKind *kind = framework->milestones->pdata[j];
          RdMilestoneEdit edit = { .milestone = kind->id, .day = DAY (2024, 6, 3) + (int) j,
                                   .outcome = kind->outcomes->len > 0 ? ((RdOutcome *) kind->outcomes->pdata[0])->id : NULL };

          g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
        }
      g_test_message ("%s", framework->id);
      g_assert_true (rd_progress_is_complete (framework, rd_review_item_get_recordings (review)));
    }
  while (rd_register_undo (f.reg, NULL))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_reviews (f.reg)), ==, 0);
  fixture_clear (&f);
}

static void
test_successor (void)
{
  Fixture f;
  g_autoptr(RdFramework) early = NULL, middle = NULL, late = NULL;

  fixture_init (&f, TODAY);
  g_assert_null (rd_register_find_successor (f.reg, "scr-2015", DAY (2018, 6, 28)));
  middle = rd_register_find_successor (f.reg, "scr-2015", DAY (2018, 6, 29));
  g_assert_cmpstr (middle->id, ==, "lcspr-2018");
  late = rd_register_find_successor (f.reg, "scr-2015", TODAY);
  g_assert_cmpstr (late->id, ==, "lcspr-2023");
  early = rd_register_find_successor (f.reg, "dhr-2004", TODAY);
  g_assert_cmpstr (early->id, ==, "dardr-2024");
  g_assert_null (rd_register_find_successor (f.reg, "lcspr-2023", TODAY));
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register-frameworks/list", test_list);
  g_test_add_func ("/register-frameworks/add-remove", test_add_remove);
  g_test_add_func ("/register-frameworks/refused", test_refused);
  g_test_add_func ("/register-frameworks/versions", test_versions);
  g_test_add_func ("/register-frameworks/period", test_period);
  g_test_add_func ("/register-frameworks/move", test_move);
  g_test_add_func ("/register-frameworks/move-everywhere", test_move_everywhere);
  g_test_add_func ("/register-frameworks/successor", test_successor);

  return g_test_run ();
}
