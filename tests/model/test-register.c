/* test-register.c — adding, editing and removing reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"

#define TODAY DAY (2026, 11, 23)

static void
test_order (void)
{
  static const struct
  {
    const char *reason;
    const char *a, *b;
  } rows[] = {
    { "numbers by their value", "SCR/2019/9", "SCR/2019/10" },
    { "the year first", "SCR/2018/10", "SCR/2019/1" },
    { "zeros do not count", "SCR/2019/03", "SCR/2019/4" },
    { "equal but for zeros: there is still an order", "SCR/2019/03", "SCR/2019/3" },
    { "capitals do not count", "scr/1", "SCR/2" },
    { "equal but for capitals: there is still an order", "SCR/1", "scr/1" },
    { "the shorter first", "SCR/1", "SCR/1a" },
    { "longer numbers than any machine's", "SCR/99999999999999999998", "SCR/99999999999999999999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].reason);
      g_assert_cmpint (rd_reference_compare (rows[i].a, rows[i].b), <, 0);
      g_assert_cmpint (rd_reference_compare (rows[i].b, rows[i].a), >, 0);
      g_assert_cmpint (rd_reference_compare (rows[i].a, rows[i].a), ==, 0);
    }
}

static void
test_add (void)
{
  RdReviewDetails details = { .reference = " SCR/2026/10 ", .title = "Child B\t", .owner = "", .summary = " " };
  g_autoptr(RdTestChanges) reviews = NULL;
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  reviews = rd_test_changes_new (rd_register_get_reviews (f.reg));
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));

  g_assert_true (rd_register_add_review (f.reg, &details, &review, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  assert_changes (reviews, "0+1");
  assert_changes (deadlines, "0+7");
  g_assert_cmpstr (rd_review_item_get_reference (review), ==, "SCR/2026/10");
  g_assert_cmpstr (rd_review_item_get_title (review), ==, "Child B");
  g_assert_null (rd_review_item_get_review (review)->owner);
  g_assert_null (rd_review_item_get_review (review)->summary);
  g_assert_cmpstr (rd_review_item_get_framework (review)->id, ==, "scr-2015");
  assert_text (review, "framework-label", "SCR");
  assert_text (f.reg, "undo-label", "Add review");

  add_review (&f, "SCR/2026/9", "Child A");
  assert_changes (reviews, "0+1");
  assert_changes (deadlines, "0+7");
  add_review (&f, "SCR/2026/11", "Child C");
  assert_changes (reviews, "2+1");
  assert_changes (deadlines, "14+7");
  assert_model (rd_register_get_reviews (f.reg), "title", "Child A | Child B | Child C");

  fixture_reopen (&f);
  assert_model (rd_register_get_reviews (f.reg), "title", "Child A | Child B | Child C");
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_deadlines (f.reg)), ==, 21);
  fixture_clear (&f);
}

static void
test_find (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "Été/1", "Child A");
  g_assert_true (rd_register_find_review (f.reg, "éTÉ/1") == review);
  g_assert_null (rd_register_find_review (f.reg, "Été/2"));
  g_assert_null (rd_register_find_review (f.reg, NULL));
  g_assert_null (rd_register_find_review (f.reg, "\xff"));
  fixture_clear (&f);
}

static void
test_add_refused (void)
{
  g_autofree char *long_title = g_strnfill (RD_REVIEW_TITLE_MAX + 1, 'x');
  g_autofree char *long_reference = g_strnfill (RD_REVIEW_REFERENCE_MAX + 1, 'x');
  g_autofree char *long_owner = g_strnfill (RD_TEXT_MAX + 1, 'x');
  const struct
  {
    const char      *reason;
    RdReviewDetails  details;
    GQuark           domain;
    int              code;
    const char      *field;
  } rows[] = {
    { "no reference", { NULL, "Child B" }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“reference”" },
    { "a blank reference", { "  ", "Child B" }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“reference”" },
    { "a reference of two lines", { "SCR\n1", "Child B" }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“reference”" },
    { "too long a reference", { long_reference, "Child B" }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“reference”" },
    { "not UTF-8", { "SCR\xff", "Child B" }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“reference”" },
    { "no title", { "SCR/2", NULL }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“title”" },
    { "too long a title", { "SCR/2", long_title }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“title”" },
    { "too long an owner", { "SCR/2", "Child B", NULL, long_owner }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“owner”" },
    { "a framework that nobody has", { "SCR/2", "Child B", "scr-1066" }, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK, "“scr-1066”" },
    { "a reference that is there", { "SCR/1", "Child B" }, RD_STORE_ERROR, RD_STORE_ERROR_DUPLICATE, "" },
    { "also in other letters", { "scr/1", "Child B" }, RD_STORE_ERROR, RD_STORE_ERROR_DUPLICATE, "" },
  };
  Fixture f;

  fixture_init (&f, TODAY);
  add_review (&f, "SCR/1", "Child A");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdReviewItem *review = GINT_TO_POINTER (1);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", rows[i].reason);
      g_assert_false (rd_register_add_review (f.reg, &rows[i].details, &review, &error));
      g_assert_error (error, rows[i].domain, rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].field));
      g_assert_true (review == GINT_TO_POINTER (1));
    }
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_model (rd_register_get_reviews (f.reg), "title", "Child A");
  fixture_reopen (&f);
  assert_model (rd_register_get_reviews (f.reg), "title", "Child A");
  fixture_clear (&f);
}

static void
test_edit (void)
{
  RdReviewDetails details = { .title = "Child Z", .owner = "Sam" };
  g_autoptr(RdTestChanges) reviews = NULL;
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  guint n_titles = 0, n_references = 0, n_owners = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  add_review (&f, "SCR/2", "Child B");
  reviews = rd_test_changes_new (rd_register_get_reviews (f.reg));
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  g_signal_connect_swapped (review, "notify::title", G_CALLBACK (rd_test_count_cb), &n_titles);
  g_signal_connect_swapped (review, "notify::reference", G_CALLBACK (rd_test_count_cb), &n_references);
  g_signal_connect_swapped (review, "notify::owner", G_CALLBACK (rd_test_count_cb), &n_owners);

  g_assert_true (rd_register_edit_review (f.reg, review, &details, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_cmpuint (n_titles, ==, 1);
  g_assert_cmpuint (n_owners, ==, 1);
  g_assert_cmpuint (n_references, ==, 0);
  assert_changes (reviews, "");
  assert_changes (deadlines, "0-7+7");
  assert_text (review, "accessible-text", "SCR/1, Child Z, stage: Notification");

  g_assert_true (rd_register_edit_review (f.reg, review, &details, &error));
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_changes (deadlines, "");
  fixture_clear (&f);
}

static void
test_edit_reference (void)
{
  RdReviewDetails details = { .reference = "SCR/3" };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  add_review (&f, "SCR/2", "Child B");
  g_assert_true (rd_register_edit_review (f.reg, review, &details, &error));
  assert_changed_once (&f);
  assert_model (rd_register_get_reviews (f.reg), "reference", "SCR/2 | SCR/3");
  assert_model (rd_register_get_deadlines (f.reg), "reference",
                "SCR/2 | SCR/2 | SCR/2 | SCR/2 | SCR/2 | SCR/2 | SCR/2 | "
                "SCR/3 | SCR/3 | SCR/3 | SCR/3 | SCR/3 | SCR/3 | SCR/3");

  details.reference = "scr/2";
  g_assert_false (rd_register_edit_review (f.reg, review, &details, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DUPLICATE);
  g_clear_error (&error);
  details.reference = "";
  g_assert_false (rd_register_edit_review (f.reg, review, &details, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  assert_model (rd_register_get_reviews (f.reg), "reference", "SCR/2 | SCR/3");

  g_clear_error (&error);
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_model (rd_register_get_reviews (f.reg), "reference", "SCR/1 | SCR/2");
  fixture_clear (&f);
}

static void
test_remove (void)
{
  g_autoptr(RdTestChanges) reviews = NULL;
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  add_review (&f, "SCR/1", "Child A");
  review = g_object_ref (add_review (&f, "SCR/2", "Child B"));
  record (&f, review, "decision", DAY (2016, 3, 24));
  f.n_changed = 0;
  reviews = rd_test_changes_new (rd_register_get_reviews (f.reg));
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));

  g_assert_true (rd_register_remove_review (f.reg, review, &error));
  assert_changed_once (&f);
  assert_changes (reviews, "1-1");
  assert_changes (deadlines, "7-7");
  assert_text (f.reg, "undo-label", "Remove review");
  g_assert_finalize_object (review);

  g_assert_true (rd_register_undo (f.reg, &error));
  assert_changed_once (&f);
  assert_changes (reviews, "1+1");
  assert_changes (deadlines, "7+7");
  review = rd_register_find_review (f.reg, "SCR/2");
  assert_rows (review, "decision 2016-03-24");
  fixture_clear (&f);
}

/* A review that somebody else's item still holds, after it has gone from the file. */
static void
test_stale_item (void)
{
  RdReviewDetails details = { .title = "Child Z" };
  g_autoptr(GError) error = NULL;
  g_autoptr(RdReviewItem) review = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  review = g_object_ref (add_review (&f, "SCR/1", "Child A"));
  g_assert_true (rd_register_remove_review (f.reg, review, &error));
  g_assert_false (rd_register_remove_review (f.reg, review, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
  g_clear_error (&error);
  g_assert_false (rd_register_edit_review (f.reg, review, &details, &error));
  g_assert_nonnull (error);
  fixture_clear (&f);
}

static void
test_many (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *last = NULL;
  Fixture f;

  fixture_init (&f, DAY (2016, 4, 5));
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *reference = g_strdup_printf ("SCR/%d", 40 - i);
      RdReviewItem *review = add_review (&f, reference, "Child");

      record (&f, review, "decision", DAY (2016, 3, 1) + i % 20);
    }
  fixture_reopen (&f);
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_reviews (f.reg)), ==, 40);
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_deadlines (f.reg)), ==, 280);
  for (int i = 1; i <= 40; i++)
    {
      g_autofree char *reference = g_strdup_printf ("SCR/%d", i);
      g_autoptr(RdReviewItem) review = g_list_model_get_item (rd_register_get_reviews (f.reg), i - 1);

      g_assert_cmpstr (rd_review_item_get_reference (review), ==, reference);
      g_assert_cmpuint (rd_review_item_get_recordings (review)->len, ==, 1);
      for (int j = 0; j < 7; j++)
        {
          g_autoptr(RdDeadlineItem) item = g_list_model_get_item (rd_register_get_deadlines (f.reg), 7 * (i - 1) + j);

          g_assert_true (rd_deadline_item_get_review (item) == review);
        }
    }
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/order", test_order);
  g_test_add_func ("/register/add", test_add);
  g_test_add_func ("/register/find", test_find);
  g_test_add_func ("/register/add/refused", test_add_refused);
  g_test_add_func ("/register/edit", test_edit);
  g_test_add_func ("/register/edit/reference", test_edit_reference);
  g_test_add_func ("/register/remove", test_remove);
  g_test_add_func ("/register/stale-item", test_stale_item);
  g_test_add_func ("/register/many", test_many);
  return g_test_run ();
}
