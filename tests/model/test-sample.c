/* test-sample.c — the sample register on days all round the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <sys/resource.h>

#include "model-fixture.h"

static const struct
{
  const char *reason;
  int         year, month, day;
} todays[] = {
  { "an ordinary Monday", 2026, 11, 23 },
  { "a Saturday", 2026, 11, 28 },
  { "a Sunday", 2026, 11, 29 },
  { "Christmas Day", 2026, 12, 25 },
  { "New Year's Day", 2027, 1, 1 },
  { "Good Friday", 2027, 3, 26 },
  { "Easter Monday", 2027, 3, 29 },
  { "the leap day", 2028, 2, 29 },
  { "the last day of a month with 31", 2027, 8, 31 },
  { "after the last published holidays", 2031, 5, 6 },
};

static guint
count_status (RdRegister *reg, RdDeadlineStatus status)
{
  GListModel *deadlines = rd_register_get_deadlines (reg);
  guint n = g_list_model_get_n_items (deadlines);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdDeadlineItem) item = g_list_model_get_item (deadlines, i);

      count += rd_deadline_item_get_deadline (item)->status == status;
    }
  return count;
}

/* Whatever the day, every page has something to show. */
static void
test_todays (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (todays); i++)
    {
      RdDay today = DAY (todays[i].year, todays[i].month, todays[i].day);
      g_autoptr(RdClock) clock = rd_clock_new_fixed (today);
      g_autoptr(GError) error = NULL;
      char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "sample.rdesk", NULL);
      RdRegister *reg = rd_register_create_sample (path, clock, &error);

      g_test_message ("%s", todays[i].reason);
      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_reviews (reg)), ==, 12);
      g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_closures (reg)), >, 0);
      g_assert_cmpstr (rd_register_get_board_name (reg), !=, "");
      for (int status = 0; status < RD_N_STATUSES; status++)
        if (status != RD_STATUS_DUE_SOON || rd_workdays_is_working (rd_register_get_workdays (reg), today))
          g_assert_cmpuint (count_status (reg, status), >, 0);
      assert_text (reg, "can-undo", "FALSE");
      g_assert_finalize_object (reg);
      remove_folder (folder);
    }
}

/* Nothing that was recorded lies in the future, and nothing is out of order. */
static void
test_sound (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (todays); i++)
    {
      RdDay today = DAY (todays[i].year, todays[i].month, todays[i].day);
      g_autoptr(RdClock) clock = rd_clock_new_fixed (today);
      char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "sample.rdesk", NULL);
      RdRegister *reg = rd_register_create_sample (path, clock, NULL);

      g_test_message ("%s", todays[i].reason);
      for (guint j = 0; j < 12; j++)
        {
          g_autoptr(RdReviewItem) review = g_list_model_get_item (rd_register_get_reviews (reg), j);
          const GPtrArray *rows = rd_review_item_get_recordings (review);
          g_autoptr(GArray) faults = rd_progress_order_faults (rd_review_item_get_framework (review), rows);

          g_assert_cmpuint (faults->len, ==, 0);
          for (guint k = 0; k < rows->len; k++)
            {
              const RdMilestone *row = rows->pdata[k];

              g_assert_true (row->planned || row->day <= today);
            }
        }
      g_assert_finalize_object (reg);
      remove_folder (folder);
    }
}

/* It is an ordinary register: it can be worked in, and the loading stays. */
static void
test_work (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (DAY (2026, 11, 23));
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  RdReviewDetails details = { .reference = "SCR/NEW", .title = "Child N" };
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "sample.rdesk", NULL);
  RdRegister *reg = rd_register_create_sample (path, clock, &error);

  g_assert_true (rd_register_add_review (reg, &details, NULL, &error));
  g_assert_true (rd_register_undo (reg, &error));
  g_assert_no_error (error);
  g_assert_false (rd_register_undo (reg, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_reviews (reg)), ==, 12);

  entries = rd_register_list_history (reg, NULL, &error);
  g_assert_cmpuint (entries->len, ==, 3);
  words = rd_register_describe_entry (reg, entries->pdata[2]);
  g_assert_cmpstr (words, ==, "Load the sample");
  g_assert_true (rd_register_verify (reg, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_finalize_object (reg);
  remove_folder (folder);
}

/* Nothing is left where it cannot be made. */
static void
test_no_folder (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (DAY (2026, 11, 23));
  g_autoptr(GError) error = NULL;
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "nowhere", "sample.rdesk", NULL);

  g_assert_null (rd_register_create_sample (path, clock, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOT_FOUND);
  remove_folder (folder);
}

static void
limit_file_size (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* SQLite knows a full disk from a file that may not grow, which is all a test can have. */
static void
assert_no_room (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == RD_STORE_ERROR);
  g_assert_true (error->code == RD_STORE_ERROR_FULL || error->code == RD_STORE_ERROR_IO);
}

/* There is room for an empty register and not for the sample. */
static void
test_full (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (DAY (2026, 11, 23));
  g_autoptr(GError) error = NULL;
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "sample.rdesk", NULL);
  RdRegister *empty = rd_register_create (path, clock, &error);
  GStatBuf about;

  g_assert_finalize_object (empty);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);

  signal (SIGXFSZ, SIG_IGN);
  limit_file_size (about.st_size + 4096);
  g_assert_null (rd_register_create_sample (path, clock, &error));
  limit_file_size (RLIM_INFINITY);
  assert_no_room (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

/* An action for which there is no room changes nothing, and the next one is fine. */
static void
test_full_action (void)
{
  g_autofree char *long_note = g_strnfill (4000, 'x');
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 3, 24), .note = long_note };
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  GStatBuf about;
  Fixture f;

  fixture_init (&f, DAY (2016, 4, 6));
  review = add_review (&f, "SCR/1", "Child A");
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  g_assert_cmpint (g_stat (f.path, &about), ==, 0);

  signal (SIGXFSZ, SIG_IGN);
  limit_file_size (about.st_size);
  g_assert_false (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  limit_file_size (RLIM_INFINITY);
  assert_no_room (error);
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_changes (deadlines, "");
  assert_rows (review, "");
  assert_text (f.reg, "undo-label", "Add review");

  g_clear_error (&error);
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  assert_rows (review, "");
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  g_assert_no_error (error);
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/todays", test_todays);
  g_test_add_func ("/sample/sound", test_sound);
  g_test_add_func ("/sample/work", test_work);
  g_test_add_func ("/sample/no-folder", test_no_folder);
  g_test_add_func ("/sample/full", test_full);
  g_test_add_func ("/sample/full/action", test_full_action);
  return g_test_run ();
}
