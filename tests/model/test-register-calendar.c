/* test-register-calendar.c — closures and bank holidays looked at before they are kept; learning and holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-closure-item.h"
#include "model/rd-hold-form.h"
#include "model/rd-register-calendar.h"
#include "model/rd-register-learning.h"

#define TODAY DAY (2026, 12, 28)

static RdReviewItem *
set_up (Fixture *f)
{
  RdReviewItem *review;

  fixture_init (f, TODAY);
  review = add_review (f, "SCR/1", "Child A");
  record (f, review, "la-aware", DAY (2026, 12, 21));
  record (f, review, "ofsted-notified", DAY (2026, 12, 22));
  f->n_changed = 0;
  return review;
}

static RdDay
get_due (RdReviewItem *review, const char *timescale)
{
  return rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, timescale))->due;
}

/* The eight days of a year by rule, but for what is left out, with one more. (transfer full) */
static GBytes *
make_file (int year, RdDay without, RdDay more)
{
  g_autoptr(GString) text = g_string_new ("{\"england-and-wales\":{\"events\":[");
  RdHoliday days[RD_HOLIDAYS_MAX_PER_YEAR];
  guint n = rd_holidays_for_year (year, days);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *iso = rd_day_to_iso (days[i].day);

      if (days[i].day != without)
        g_string_append_printf (text, "{\"title\":\"Day %u\",\"date\":\"%s\"},", i, iso);
    }
  if (more != RD_DAY_NONE)
    {
      g_autofree char *iso = rd_day_to_iso (more);

      g_string_append_printf (text, "{\"title\":\"Jubilee\",\"date\":\"%s\"},", iso);
    }
  g_string_truncate (text, text->len - 1);
  g_string_append (text, "]}}");
  return g_bytes_new (text->str, text->len);
}

static RdHolidayFile *
compare (Fixture *f, GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  RdHolidayFile *file = rd_holiday_file_compare (bytes, "test", rd_register_get_workdays (f->reg),
                                                 rd_register_get_board_rows (f->reg, RD_ROWS_HOLIDAY_CHANGES), &error);

  g_assert_no_error (error);
  return file;
}

static void
test_take_holidays (void)
{
  g_autoptr(GBytes) bytes = make_file (2026, DAY (2026, 12, 28), DAY (2026, 12, 29));
  g_autoptr(RdHolidayFile) file = NULL;
  g_autoptr(RdHolidayFile) again = NULL;
  g_autoptr(GPtrArray) preview = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  /* Day 5 after Monday 21: 22, 23, 24, 29, 30. */
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2026, 12, 30));
  file = compare (&f, bytes);
  g_assert_cmpuint (file->added->len, ==, 1);
  g_assert_cmpuint (file->removed->len, ==, 1);
  g_assert_cmpuint (file->rows->len, ==, 2);
  preview = rd_register_preview_holidays (f.reg, file);
  g_assert_cmpuint (preview->len, ==, 0);      /* one day more, one less: the same date */
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_assert_true (rd_register_take_holidays (f.reg, file, &moves, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_true (rd_workdays_is_working (rd_register_get_workdays (f.reg), DAY (2026, 12, 28)));
  words = explain (review, "notify-lscb");
  g_assert_nonnull (strstr (words, "Jubilee"));
  again = compare (&f, bytes);
  g_assert_true (rd_holiday_file_is_same (again));
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_false (rd_workdays_is_working (rd_register_get_workdays (f.reg), DAY (2026, 12, 28)));
  fixture_clear (&f);
}

static void
test_moves_and_reset (void)
{
  g_autoptr(GBytes) bytes = make_file (2026, RD_DAY_NONE, DAY (2026, 12, 30));
  g_autoptr(RdHolidayFile) file = NULL;
  g_autoptr(GPtrArray) preview = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GPtrArray) back = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  file = compare (&f, bytes);
  preview = rd_register_preview_holidays (f.reg, file);
  g_assert_cmpuint (preview->len, ==, 2);
  g_assert_cmpuint (rd_moves_count_met (preview), ==, 1);     /* Ofsted has been told */
  g_assert_true (rd_register_take_holidays (f.reg, file, &moves, &error));
  g_assert_cmpuint (moves->len, ==, 2);
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2026, 12, 31));
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2026, 12, 31));
  g_assert_true (rd_register_reset_holidays (f.reg, &back, &error));
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2026, 12, 30));
  g_clear_pointer (&moves, g_ptr_array_unref);
  g_clear_pointer (&preview, g_ptr_array_unref);
  g_clear_pointer (&back, g_ptr_array_unref);
  fixture_clear (&f);
}

/* A few days of a year add; they take nothing away. */
static void
test_part_of_a_year (void)
{
  const char *text = "{\"england-and-wales\":{\"events\":[{\"title\":\"Jubilee\",\"date\":\"2027-06-14\"},"
                     "{\"title\":\"On a Saturday\",\"date\":\"2027-06-19\"}]}}";
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(RdHolidayFile) file = NULL;
  Fixture f;

  set_up (&f);
  file = compare (&f, bytes);
  g_assert_cmpuint (file->added->len, ==, 1);
  g_assert_cmpuint (file->removed->len, ==, 0);
  fixture_clear (&f);
}

static void
test_closures (void)
{
  RdClosureDetails details = { NULL, DAY (2026, 12, 29), DAY (2026, 12, 30), "Boiler" };
  RdClosureDetails wrong = { NULL, DAY (2026, 12, 29), DAY (2026, 12, 28), "Boiler" };
  g_autoptr(GPtrArray) preview = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(RdClosureItem) item = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_null (rd_register_preview_closure (f.reg, &wrong, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_DATES);
  g_clear_error (&error);
  preview = rd_register_preview_closure (f.reg, &details, &error);
  g_assert_cmpuint (preview->len, ==, 2);
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_assert_true (rd_register_edit_closure (f.reg, &details, &moves, &error));
  g_assert_cmpuint (moves->len, ==, 2);
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2027, 1, 4));

  item = g_list_model_get_item (rd_register_get_closures (f.reg), 0);
  id = g_strdup (rd_closure_item_get_closure (item)->id);
  details.id = id;
  details.last_day = DAY (2026, 12, 29);
  g_assert_true (rd_register_edit_closure (f.reg, &details, NULL, &error));
  assert_text (f.reg, "undo-label", "Change closure");
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2026, 12, 31));
  g_assert_true (rd_register_drop_closure (f.reg, id, NULL, &error));
  g_assert_false (rd_register_drop_closure (f.reg, id, NULL, &error));
  g_assert_cmpint (get_due (review, "notify-lscb"), ==, DAY (2026, 12, 30));
  g_clear_pointer (&moves, g_ptr_array_unref);
  g_clear_pointer (&preview, g_ptr_array_unref);
  fixture_clear (&f);
}

static void
test_holds (void)
{
  RdHoldDetails hold = { "complete", "trial", DAY (2026, 12, 1), RD_DAY_NONE, RD_DAY_NONE, NULL, NULL };
  RdHoldDetails changed = { "complete", "inquest", DAY (2026, 12, 2), DAY (2026, 12, 10), DAY (2027, 2, 1), "Chair", NULL };
  RdHoldDetails backwards = { "complete", "trial", DAY (2026, 12, 2), DAY (2026, 12, 1), RD_DAY_NONE, NULL, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  const RdHold *kept;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_true (rd_register_add_hold (f.reg, review, &hold, &error));
  kept = rd_review_item_get_holds (review)->pdata[0];
  id = g_strdup (kept->id);
  g_assert_true (rd_hold_form_find_overlap (rd_review_item_get_holds (review), &changed, NULL) == kept);
  g_assert_null (rd_hold_form_find_overlap (rd_review_item_get_holds (review), &changed, id));
  g_assert_false (rd_register_edit_hold (f.reg, review, id, &backwards, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_DATES);
  g_clear_error (&error);
  g_assert_true (rd_register_edit_hold (f.reg, review, id, &changed, &error));
  kept = rd_review_item_get_holds (review)->pdata[0];
  g_assert_cmpstr (kept->reason, ==, "inquest");
  g_assert_cmpint (kept->last_day, ==, DAY (2026, 12, 10));
  changed.forecast = DAY (2026, 11, 1);
  g_assert_false (rd_register_edit_hold (f.reg, review, id, &changed, &error));
  g_clear_error (&error);
  g_assert_true (rd_register_remove_hold (f.reg, review, id, &error));
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, 0);
  g_assert_false (rd_register_remove_hold (f.reg, review, id, &error));
  g_assert_true (rd_register_undo (f.reg, NULL));
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, 1);
  fixture_clear (&f);
}

static void
test_learning (void)
{
  RdLearningDetails details = { "improvement", TODAY, " Handover ", "Briefing", NULL, DAY (2027, 1, 5),
                                RD_DAY_NONE, RD_DAY_NONE, NULL, NULL, -1, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  const RdLearningPoint *point;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_true (rd_register_add_learning_point (f.reg, review, &details, &id, &error));
  assert_changed_once (&f);
  point = rd_review_item_find_row (review, RD_ROWS_LEARNING_POINTS, id);
  g_assert_cmpstr (point->text, ==, "Handover");
  details.shared = DAY (2026, 12, 29);
  g_assert_false (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE);
  g_clear_error (&error);
  details.shared = TODAY;
  g_assert_true (rd_register_edit_learning_point (f.reg, review, id, &details, &error));
  details.text = " ";
  g_assert_false (rd_register_add_learning_point (f.reg, review, &details, NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);
  details.text = "x";
  details.kind = "gossip";
  g_assert_false (rd_register_add_learning_point (f.reg, review, &details, NULL, &error));
  g_clear_error (&error);
  g_assert_true (rd_register_remove_learning_point (f.reg, review, id, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS)->len, ==, 0);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-calendar/take-holidays", test_take_holidays);
  g_test_add_func ("/register-calendar/moves-and-reset", test_moves_and_reset);
  g_test_add_func ("/register-calendar/part-of-a-year", test_part_of_a_year);
  g_test_add_func ("/register-calendar/closures", test_closures);
  g_test_add_func ("/register-calendar/holds", test_holds);
  g_test_add_func ("/register-calendar/learning", test_learning);
  return g_test_run ();
}
