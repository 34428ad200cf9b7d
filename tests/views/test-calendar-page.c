/* test-calendar-page.c — bank holidays by year, and a file looked at before it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "views/calendar/rd-calendar-page.h"

static GtkWidget *window;
static GtkWidget *page;
static Asked asked;

static void
show_page (Page *fixture)
{
  page = rd_calendar_page_new ();
  g_object_set (page, "register", fixture->reg, NULL);
  window = g_object_ref_sink (gtk_window_new ());
  asked_watch (&asked, window);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
}

static void
close_page (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  g_assert_finalize_object (window);
  asked_clear (&asked);
}

static GtkWidget *
get_child (const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (page, RD_TYPE_CALENDAR_PAGE, name));
}

static const char *
get_text (const char *name)
{
  return gtk_label_get_text (GTK_LABEL (get_child (name)));
}

static guint
count_holidays (void)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_child ("holidays")), (int) n) != NULL)
    n++;
  return n;
}

/* (transfer full): the path of a list of England and Wales for 2027 with one day on it, or of what is none. */
static char *
write_file (Page *fixture, const char *text)
{
  char *path = g_build_filename (fixture->folder, "days.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_years (Page *fixture, gconstpointer data)
{
  int width;

  show_page (fixture);
  g_assert_cmpstr (get_text ("year_label"), ==, "2026");
  g_assert_cmpstr (get_text ("year_note"), ==, "As published.");
  g_assert_cmpuint (count_holidays (), ==, 8);
  gtk_widget_activate_action (page, "calendar.previous-year", NULL);
  g_assert_cmpstr (get_text ("year_label"), ==, "2025");
  for (int i = 0; i < 5; i++)
    gtk_widget_activate_action (page, "calendar.next-year", NULL);
  g_assert_cmpstr (get_text ("year_label"), ==, "2030");
  g_assert_true (g_str_has_prefix (get_text ("year_note"), "By rule"));
  g_assert_false (gtk_widget_get_visible (get_child ("reset_button")));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  close_page ();
}

/* Looked at, put away, kept, and taken back in one step. */
static void
test_file (Page *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "{\"england-and-wales\":{\"events\":[{\"title\":\"Jubilee\",\"date\":\"2026-12-01\"}]}}");
  g_autoptr (GError) error = NULL;

  show_page (fixture);
  rd_calendar_page_import (RD_CALENDAR_PAGE (page), path);
  page_settle ();
  g_assert_true (gtk_widget_get_visible (get_child ("import_card")));
  g_assert_cmpuint (count_holidays (), ==, 8);
  gtk_widget_activate_action (page, "calendar.dismiss", NULL);
  g_assert_false (gtk_widget_get_visible (get_child ("import_card")));
  g_assert_false (rd_register_get_board_rows (fixture->reg, RD_ROWS_HOLIDAY_CHANGES)->len > 0);

  rd_calendar_page_import (RD_CALENDAR_PAGE (page), path);
  page_settle ();
  gtk_widget_activate_action (page, "calendar.keep", NULL);
  page_settle ();
  g_assert_true (g_str_has_prefix (asked.asked->str, "toast-undo "));
  g_assert_false (gtk_widget_get_visible (get_child ("import_card")));
  g_assert_cmpuint (count_holidays (), ==, 9);
  g_assert_true (gtk_widget_get_visible (get_child ("reset_button")));
  g_assert_true (rd_register_undo (fixture->reg, &error));
  g_assert_no_error (error);
  page_settle ();
  g_assert_cmpuint (count_holidays (), ==, 8);
  close_page ();
}

static void
test_no_calendar (Page *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "no calendar");

  show_page (fixture);
  rd_calendar_page_import (RD_CALENDAR_PAGE (page), path);
  page_settle ();
  g_assert_true (g_str_has_prefix (asked.asked->str, "error "));
  g_assert_nonnull (strstr (asked.asked->str, "nothing of it was taken"));
  g_assert_false (gtk_widget_get_visible (get_child ("import_card")));
  close_page ();
}

/* A register that is only read shows its days and changes none. */
static void
test_read_only (Page *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rd_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  fixture->reg = rd_register_open (fixture->path, TRUE, fixture->clock, &error);
  g_assert_no_error (error);
  show_page (fixture);
  g_assert_cmpuint (count_holidays (), ==, 8);
  g_assert_false (gtk_widget_get_visible (get_child ("file_buttons")));
  g_assert_false (gtk_widget_get_mapped (get_child ("reset_button")));
  close_page ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/calendar-page/years", Page, NULL, page_set_up, test_years, page_tear_down);
  g_test_add ("/calendar-page/file", Page, NULL, page_set_up, test_file, page_tear_down);
  g_test_add ("/calendar-page/no-calendar", Page, NULL, page_set_up, test_no_calendar, page_tear_down);
  g_test_add ("/calendar-page/read-only", Page, NULL, page_set_up, test_read_only, page_tear_down);

  return g_test_run ();
}
