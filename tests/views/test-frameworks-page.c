/* test-frameworks-page.c — the list of frameworks, reading one, setting a length, adding a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "model/rd-register-frameworks.h"
#include "views/frameworks/rd-framework-import.h"
#include "views/frameworks/rd-framework-view.h"
#include "views/frameworks/rd-frameworks-page.h"
#include "views/frameworks/rd-timescale-row.h"

static GtkWidget *window;
static GtkWidget *page;
static Asked asked;

static void
show_page (Page *fixture)
{
  page = rd_frameworks_page_new ();
  g_object_set (page, "register", fixture->reg, NULL);
  window = g_object_ref_sink (gtk_window_new ());
  asked_watch (&asked, window);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
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

static GtkListBox *
get_list (void)
{
  return GTK_LIST_BOX (gtk_widget_get_template_child (page, RD_TYPE_FRAMEWORKS_PAGE, "list"));
}

static const char *
get_shown (void)
{
  static const char * const parts[][2] = { { "content", "list" }, { "reading_box", "reading" }, { "import", "import" } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (page, RD_TYPE_FRAMEWORKS_PAGE, parts[i][0]))))
      return parts[i][1];
  return NULL;
}

/* Opens the row that begins with @title. */
static void
open_row (const char *title)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_list (), i)) != NULL; i++)
    {
      if (!g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        continue;
      g_signal_emit_by_name (get_list (), "row-activated", row);
      page_settle ();
      return;
    }
  g_error ("no row “%s”", title);
}

static const char *
get_text (GtkWidget *widget, GType type, const char *child)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (widget, type, child)));
}

/* The row of the timescale that is called @title on the page that is read. */
static GtkWidget *
find_timescale (const char *title)
{
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_template_child (page, RD_TYPE_FRAMEWORKS_PAGE, "reading"));
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (view, RD_TYPE_FRAMEWORK_VIEW, "timescales"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (get_text (GTK_WIDGET (row), RD_TYPE_TIMESCALE_ROW, "title"), title))
      return GTK_WIDGET (row);
  g_error ("no timescale “%s”", title);
}

static gboolean
is_child_shown (GtkWidget *widget, GType type, const char *child)
{
  return gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (widget, type, child)));
}

/* It still fits on the narrowest window that there is. */
static void
assert_narrow (void)
{
  int width;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

static void
test_list (Page *fixture, gconstpointer data)
{
  GtkListBoxRow *first;

  show_page (fixture);
  g_assert_cmpstr (get_shown (), ==, "list");
  g_assert_nonnull (gtk_list_box_get_row_at_index (get_list (), 12));
  g_assert_null (gtk_list_box_get_row_at_index (get_list (), 13));
  first = gtk_list_box_get_row_at_index (get_list (), 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (first)), "12 reviews run under it"));

  open_row ("Serious Case Review");
  g_assert_cmpstr (get_shown (), ==, "reading");
  assert_narrow ();
  g_assert_cmpstr (get_text (find_timescale ("Complete the review"), RD_TYPE_TIMESCALE_ROW, "length"), ==, "Within 6 months of “Review initiated”");
  g_assert_false (is_child_shown (find_timescale ("Complete the review"), RD_TYPE_TIMESCALE_ROW, "set_button"));
  g_assert_false (is_child_shown (page, RD_TYPE_FRAMEWORKS_PAGE, "remove_button"));
  gtk_widget_activate_action (page, "frameworks.list", NULL);
  g_assert_cmpstr (get_shown (), ==, "list");
  close_page ();
}

static void
test_set (Page *fixture, gconstpointer data)
{
  GtkWidget *row;
  g_autoptr (GError) error = NULL;

  show_page (fixture);
  open_row ("Safeguarding adults review");
  row = find_timescale ("Complete the review");
  g_assert_cmpstr (get_text (row, RD_TYPE_TIMESCALE_ROW, "length"), ==, "The board sets this, counted from “Review initiated”");
  g_assert_true (is_child_shown (row, RD_TYPE_TIMESCALE_ROW, "set_button"));
  gtk_widget_activate_action (row, "timescale.open", NULL);
  g_assert_true (is_child_shown (row, RD_TYPE_TIMESCALE_ROW, "form_box"));
  g_assert_false (is_child_shown (row, RD_TYPE_TIMESCALE_ROW, "clear_button"));
  assert_narrow ();
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (gtk_widget_get_template_child (row, RD_TYPE_TIMESCALE_ROW, "amount")), 6);
  gtk_widget_activate_action (row, "timescale.set", NULL);
  page_settle ();
  assert_asked (&asked, "toast-undo '“Complete the review” set to 6 months'");

  row = find_timescale ("Complete the review");
  g_assert_cmpstr (get_text (row, RD_TYPE_TIMESCALE_ROW, "length"), ==,
                   "Within 6 months of “Review initiated”, as the board set it on Mon 23 Nov 2026");
  gtk_widget_activate_action (row, "timescale.open", NULL);
  g_assert_true (is_child_shown (row, RD_TYPE_TIMESCALE_ROW, "clear_button"));
  gtk_widget_activate_action (row, "timescale.clear", NULL);
  page_settle ();
  assert_asked (&asked, "toast-undo '“Complete the review” is not set any more'");
  g_assert_true (rd_register_undo (fixture->reg, &error));
  page_settle ();
  g_assert_true (g_str_has_prefix (get_text (find_timescale ("Complete the review"), RD_TYPE_TIMESCALE_ROW, "length"), "Within 6 months"));
  close_page ();
}

/* A file with @replace put for @with in it. (transfer full): its path */
static char *
write_file (Page *fixture, const char *replace, const char *with)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "frameworks", "good", "small.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, "own.xml", NULL);

  g_file_get_contents (source, &text, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, replace, with, 1), ==, 1);
  g_file_set_contents (path, changed->str, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_import (Page *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "met-by=\"decided\"", "met-by=\"decide\"");
  g_autofree char *mended = NULL;
  GtkWidget *import;

  show_page (fixture);
  import = GTK_WIDGET (gtk_widget_get_template_child (page, RD_TYPE_FRAMEWORKS_PAGE, "import"));
  rd_frameworks_page_read_file (RD_FRAMEWORKS_PAGE (page), path);
  page_settle ();
  g_assert_cmpstr (get_shown (), ==, "import");
  g_assert_cmpstr (get_text (import, RD_TYPE_FRAMEWORK_IMPORT, "heading"), ==, "This File Cannot Be Added");
  g_assert_nonnull (strstr (get_text (import, RD_TYPE_FRAMEWORK_IMPORT, "message"), "line 32"));
  g_assert_nonnull (strstr (get_text (import, RD_TYPE_FRAMEWORK_IMPORT, "message"), "did you mean “decided”?"));
  g_assert_false (is_child_shown (import, RD_TYPE_FRAMEWORK_IMPORT, "add_button"));

  /* Mended: the same file again.  What looks like markup in it is only text. */
  mended = write_file (fixture, "<label>Small review</label>", "<label>Small &lt;b&gt; &amp; review</label>");
  gtk_widget_activate_action (import, "import.again", NULL);
  page_settle ();
  g_assert_cmpstr (get_text (import, RD_TYPE_FRAMEWORK_IMPORT, "heading"), ==, "Add This Framework?");
  assert_narrow ();
  gtk_widget_activate_action (import, "import.add", NULL);
  page_settle ();
  assert_asked (&asked, "toast-undo 'Framework added'");
  g_assert_cmpstr (get_shown (), ==, "reading");
  g_assert_true (is_child_shown (page, RD_TYPE_FRAMEWORKS_PAGE, "remove_button"));
  gtk_widget_activate_action (page, "frameworks.list", NULL);
  open_row ("Small <b> & review, version 1");
  gtk_widget_activate_action (page, "frameworks.remove", NULL);
  page_settle ();
  assert_asked (&asked, "toast-undo 'Framework removed'");
  g_assert_cmpstr (get_shown (), ==, "list");
  close_page ();
}

/* What is being read goes with undo: the list is there again. */
static void
test_gone (Page *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "<label>Small review</label>", "<label>Small review.</label>");
  g_autoptr (GError) error = NULL;

  show_page (fixture);
  rd_frameworks_page_read_file (RD_FRAMEWORKS_PAGE (page), path);
  gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_template_child (page, RD_TYPE_FRAMEWORKS_PAGE, "import")), "import.add", NULL);
  page_settle ();
  g_assert_cmpstr (get_shown (), ==, "reading");
  g_assert_true (rd_register_undo (fixture->reg, &error));
  page_settle ();
  g_assert_cmpstr (get_shown (), ==, "list");
  close_page ();
}

static void
test_read_only (Page *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rd_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  fixture->reg = rd_register_open (fixture->path, TRUE, fixture->clock, &error);
  g_assert_no_error (error);
  show_page (fixture);
  g_assert_false (is_child_shown (page, RD_TYPE_FRAMEWORKS_PAGE, "import_button"));
  rd_frameworks_page_read_file (RD_FRAMEWORKS_PAGE (page), "/nowhere.xml");
  g_assert_cmpstr (get_shown (), ==, "list");
  open_row ("Safeguarding adults review");
  g_assert_false (is_child_shown (find_timescale ("Complete the review"), RD_TYPE_TIMESCALE_ROW, "set_button"));
  close_page ();
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/frameworks-page/list", Page, NULL, page_set_up, test_list, page_tear_down);
  g_test_add ("/frameworks-page/set", Page, NULL, page_set_up, test_set, page_tear_down);
  g_test_add ("/frameworks-page/import", Page, NULL, page_set_up, test_import, page_tear_down);
  g_test_add ("/frameworks-page/gone", Page, "empty", page_set_up, test_gone, page_tear_down);
  g_test_add ("/frameworks-page/read-only", Page, NULL, page_set_up, test_read_only, page_tear_down);

  return g_test_run ();
}
