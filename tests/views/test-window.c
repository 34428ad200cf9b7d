/* test-window.c — the window: its pages, actions and what they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "rd-test-model.h"
#include "shell/rd-application.h"
#include "shell/rd-board-window.h"
#include "shell/rd-export.h"
#include "shell/rd-history-window.h"
#include "shell/rd-preferences-window.h"
#include "shell/rd-print.h"
#include "shell/rd-review-dialog.h"
#include "shell/rd-shortcuts.h"
#include "shell/rd-sidebar.h"
#include "shell/rd-window.h"
#include "shell/rd-timeline-out.h"

static RdApplication *application;

/* Small enough to leave the corner where the pointer rests: GTK 4.8 complains where
 * a window goes away while it waits to show a tooltip.
 */
static RdWindow *
make_window (void)
{
  GtkWidget *window = rd_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 640);
  return RD_WINDOW (window);
}

static RdWindow *
open_window (Page *fixture)
{
  RdWindow *window = make_window ();

  rd_window_set_register (window, fixture->reg);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();

  return window;
}

/* The window closes its register; nothing of it stays behind. */
static void
close_window (RdWindow *window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  g_assert_finalize_object (window);
}

static gboolean
is_enabled (RdWindow *window, const char *action)
{
  gboolean enabled = FALSE;

  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (window)) != NULL);
  for (guint i = 0;; i++)
    {
      GType owner;
      const char *name, *property;
      const GVariantType *type;

      if (!gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name, &type, &property))
        break;
      if (g_strcmp0 (name, action) == 0)
        {
          GtkWidget *probe = gtk_button_new ();

          gtk_widget_set_parent (probe, GTK_WIDGET (window));
          if (type == NULL)
            gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
          enabled = gtk_widget_is_sensitive (probe);
          gtk_widget_unparent (probe);
          return enabled;
        }
    }
  g_error ("no action %s", action);
}

static void
test_start_page (void)
{
  RdWindow *window = make_window ();

  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  g_assert_null (rd_window_get_register (window));
  g_assert_true (is_enabled (window, "win.explore-sample"));
  g_assert_true (is_enabled (window, "win.create-register"));
  g_assert_true (is_enabled (window, "win.open-register"));
  g_assert_false (is_enabled (window, "win.print"));
  g_assert_false (is_enabled (window, "win.new-review"));
  g_assert_false (is_enabled (window, "win.undo"));
  close_window (window);
}

static void
test_register (Page *fixture, gconstpointer data)
{
  RdWindow *window = make_window ();
  guint notified = 0;

  g_signal_connect_swapped (window, "notify::register", G_CALLBACK (rd_test_count_cb), &notified);
  rd_window_set_register (window, fixture->reg);
  rd_window_set_register (window, fixture->reg);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "Northmoor"));
  g_assert_true (rd_application_find_window (application, fixture->path) == GTK_WINDOW (window));
  g_assert_true (is_enabled (window, "win.new-review"));
  g_assert_false (is_enabled (window, "win.undo"));
  g_assert_false (is_enabled (window, "win.edit-review"));
  close_window (window);
}

static void
test_pages (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-page", "s", "deadlines"));
  page_settle ();
  g_assert_null (rd_window_get_review (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-review", "(ss)", "scr/2026/02", ""));
  page_settle ();
  g_assert_true (rd_window_get_review (window) == review);
  g_assert_true (is_enabled (window, "win.edit-review"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-review", "(ss)", "no such review", ""));
  g_assert_true (rd_window_get_review (window) == review);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-review", NULL));
  g_assert_cmpstr (rd_review_item_get_reference (rd_window_get_review (window)), ==, "SCR/2026/03");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-review", NULL));
  g_assert_true (rd_window_get_review (window) == review);
  close_window (window);
}

/* Undo and redo carry the action's name, and are there when there is something to undo. */
static void
test_undo (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_set_milestone (fixture->reg, review,
                                            &(RdMilestoneEdit) { .milestone = "completed", .day = PAGE_TODAY }, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_enabled (window, "win.undo"));
  g_assert_false (is_enabled (window, "win.redo"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_false (is_enabled (window, "win.undo"));
  g_assert_true (is_enabled (window, "win.redo"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL));
  g_assert_true (is_enabled (window, "win.undo"));
  page_settle ();
  close_window (window);
}

/* A review that is removed while it is shown leads back to the dashboard. */
static void
test_removed_review (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");

  rd_window_open_review (window, review, NULL);
  page_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.remove-review", NULL));
  g_assert_null (rd_window_get_review (window));
  g_assert_null (rd_register_find_review (fixture->reg, "SCR/2026/02"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_nonnull (rd_register_find_review (fixture->reg, "SCR/2026/02"));
  page_settle ();
  close_window (window);
}

static void
test_read_only (Page *fixture, gconstpointer data)
{
  static const char *const off[] = { "win.new-review", "win.edit-review", "win.remove-review", "win.undo", "win.redo" };
  static const char *const on[] = { "win.print", "win.export", "win.history", "win.backup", "win.verify", "win.search" };
  RdWindow *window = make_window ();
  g_autoptr (RdRegister) reader = NULL;
  g_autoptr (GError) error = NULL;

  reader = rd_register_open (fixture->path, TRUE, fixture->clock, &error);
  g_assert_no_error (error);
  rd_window_set_register (window, reader);
  rd_window_open_review (window, rd_register_find_review (reader, "SCR/2026/02"), NULL);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  for (gsize i = 0; i < G_N_ELEMENTS (off); i++)
    g_assert_false (is_enabled (window, off[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (on); i++)
    g_assert_true (is_enabled (window, on[i]));
  close_window (window);
}

/* The window’s own pages never ask for more than 360 × 600. */
static void
test_narrow (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  static const char *const pages[] = { "dashboard", "deadlines" };
  int minimum;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      rd_window_open_page (window, pages[i]);
      page_settle ();
      gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 600);
    }
  close_window (window);
}

/* Enter in the list leads into the page; Tab passes the list at once and opens nothing. */
static void
test_sidebar_keys (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  GtkWidget *sidebar = page_find (GTK_WIDGET (window), RD_TYPE_SIDEBAR);
  GtkWidget *list = page_find (sidebar, GTK_TYPE_LIST_VIEW);
  guint n = 0;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (int i = 0; i < 60; i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
      if (n == 0 && gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list))
        n++;
      else if (n > 0)
        break;
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), sidebar));
  g_assert_null (rd_window_get_review (window));

  g_signal_emit_by_name (list, "activate", 0);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), sidebar));
  close_window (window);
}

static void
test_dialogs (Page *fixture, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");
  GtkWidget *windows[] = {
    rd_review_dialog_new (fixture->reg, NULL),
    rd_review_dialog_new (fixture->reg, review),
    rd_board_window_new (fixture->reg),
    rd_history_window_new (fixture->reg, NULL),
    rd_history_window_new (fixture->reg, review),
    rd_preferences_window_new (NULL),
    rd_shortcuts_window_new (),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      gtk_window_present (GTK_WINDOW (windows[i]));
      page_settle ();
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (windows[i])), >, "");
      g_object_ref (windows[i]);
      gtk_window_destroy (GTK_WINDOW (windows[i]));
      page_settle ();
      g_assert_finalize_object (windows[i]);
    }
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* A review of the sample has no history of its own; the register's says where it came from. */
static void
test_history_of_all (Page *fixture, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");
  GtkWidget *window = rd_history_window_new (fixture->reg, review);
  GtkWidget *list = page_find (window, GTK_TYPE_LIST_VIEW);
  GListModel *lines = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (window, "_Whole Register")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (window, "_This Review")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);

  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  g_assert_finalize_object (window);
}

static gboolean
says_nothing_wrong (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window)
          && g_strcmp0 (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (window)), "Nothing Wrong Found") == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_verify (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.verify", NULL);
  page_wait (says_nothing_wrong, NULL);
  close_window (window);
}

/* Closed while it is being verified, a window says nothing more and leaves nothing behind. */
static void
test_verify_closed (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  gpointer alive = window;

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.verify", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  while (alive != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (says_nothing_wrong (NULL));
}

/* Each key is read by GTK, each action is there, and no key means two things. */
static void
test_shortcuts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n;
  const RdShortcut *shortcuts = rd_shortcuts_list (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      g_assert_cmpint (shortcuts[i].action == NULL, ==, shortcuts[i].reach == RD_SHORTCUT_WIDGET);
      for (guint j = 0; keys[j] != NULL; j++)
        {
          guint keyval;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (keys[j], &keyval, &modifiers));
          g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (keyval, modifiers)));
        }
    }
}

static gboolean
file_is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
assert_begins (const char *path, const char *bytes)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contents, bytes));
}

static void
test_export (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  g_autofree char *pdf = g_build_filename (fixture->folder, "all", NULL);
  g_autofree char *complete = g_strconcat (pdf, ".pdf", NULL);
  g_autofree char *svg = g_build_filename (fixture->folder, "one.svg", NULL);
  g_autofree char *timeline = g_build_filename (fixture->folder, "timeline.pdf", NULL);

  rd_export_to_path (window, pdf, "a3");
  page_wait (file_is_there, complete);
  assert_begins (complete, "%PDF-");
  rd_window_open_review (window, rd_register_find_review (fixture->reg, "SCR/2026/02"), NULL);
  rd_export_to_path (window, svg, NULL);
  page_wait (file_is_there, svg);
  assert_begins (svg, "<?xml");
  rd_timeline_out_to_path (window, RD_NAMING_PSEUDONYMS, timeline, "a4");
  page_wait (file_is_there, timeline);
  assert_begins (timeline, "%PDF-");
  page_settle ();
  close_window (window);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  *(GtkPrintOperationResult *) data = result;
}

/* The print operation's own way to a file, as "Print to File" goes. */
static void
test_print (Page *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
  g_autoptr (GError) error = NULL;

  operation = rd_print_new_operation (rd_gantt_sheet_new (fixture->reg, NULL, RD_DAY_NONE, RD_DAY_NONE));
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &result);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  assert_begins (path, "%PDF-");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = rd_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/window/start-page", test_start_page);
  g_test_add ("/window/register", Page, NULL, page_set_up, test_register, page_tear_down);
  g_test_add ("/window/pages", Page, NULL, page_set_up, test_pages, page_tear_down);
  g_test_add ("/window/undo", Page, NULL, page_set_up, test_undo, page_tear_down);
  g_test_add ("/window/removed-review", Page, NULL, page_set_up, test_removed_review, page_tear_down);
  g_test_add ("/window/read-only", Page, NULL, page_set_up, test_read_only, page_tear_down);
  g_test_add ("/window/narrow", Page, NULL, page_set_up, test_narrow, page_tear_down);
  g_test_add ("/window/sidebar-keys", Page, NULL, page_set_up, test_sidebar_keys, page_tear_down);
  g_test_add ("/window/dialogs", Page, NULL, page_set_up, test_dialogs, page_tear_down);
  g_test_add ("/window/history-of-all", Page, NULL, page_set_up, test_history_of_all, page_tear_down);
  g_test_add ("/window/verify", Page, NULL, page_set_up, test_verify, page_tear_down);
  g_test_add ("/window/verify-closed", Page, NULL, page_set_up, test_verify_closed, page_tear_down);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add ("/window/export", Page, NULL, page_set_up, test_export, page_tear_down);
  g_test_add ("/window/print", Page, NULL, page_set_up, test_print, page_tear_down);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
