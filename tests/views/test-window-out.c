/* test-window-out.c — what leaves the window: searches that jump, tables, calendars, notices, help
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-due-notice.h"
#include "model/rd-naming-switch.h"
#include "page-fixture.h"
#include "rd-test-model.h"
#include "shell/rd-application.h"
#include "shell/rd-calendar-export.h"
#include "shell/rd-help-topics.h"
#include "shell/rd-help-window.h"
#include "shell/rd-history-window.h"
#include "shell/rd-notices.h"
#include "shell/rd-search-row.h"
#include "shell/rd-search-window.h"
#include "shell/rd-table-export.h"
#include "shell/rd-window.h"
#include "views/deadlines/rd-deadlines-page.h"
#include "views/review/rd-review-page.h"
#include "widgets/rd-explain-view.h"
#include "widgets/rd-sheet-source.h"

static RdApplication *application;

static RdWindow *
open_window (Page *fixture)
{
  GtkWidget *window = rd_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 640);
  rd_window_set_register (RD_WINDOW (window), fixture->reg);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  return RD_WINDOW (window);
}

static gboolean
is_gone (gpointer window)
{
  return *(gpointer *) window == NULL;
}

/* Waits for the end of a window that somebody else closed; a search on its way keeps its own until it is done. */
static void
wait_for_end (gpointer window)
{
  g_object_add_weak_pointer (window, &window);
  g_object_unref (window);
  page_wait (is_gone, &window);
}

static void
close_window (gpointer window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  wait_for_end (window);
}

static gboolean
file_is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* --- search */

static gboolean
is_done (gpointer window)
{
  return rd_search_window_is_done (window);
}

static RdSearchWindow *
search_for (Page *fixture, RdWindow *window, const char *words)
{
  RdSearchWindow *search = RD_SEARCH_WINDOW (rd_search_window_new (fixture->reg, GTK_WIDGET (window)));

  /* Over its parent: the pointer rests in the screen's corner, where GTK 4.8 complains of windows that go away. */
  gtk_window_set_transient_for (GTK_WINDOW (search), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (search));
  page_settle ();
  rd_search_window_set_words (search, words);
  page_wait (is_done, search);
  page_settle ();
  return search;
}

static GtkListBox *
get_list (RdSearchWindow *search)
{
  return GTK_LIST_BOX (page_find (GTK_WIDGET (search), GTK_TYPE_LIST_BOX));
}

static void
test_search (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdSearchWindow *search = search_for (fixture, window, "scr/2026/02");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (get_list (search), 0);
  const RdSearchEntry *entry = rd_search_row_get_entry (RD_SEARCH_ROW (first));

  g_assert_cmpuint (entry->kind, ==, RD_FOUND_REVIEW);
  g_assert_cmpstr (entry->label, ==, "Child E");
  g_assert_true (gtk_list_box_get_selected_row (get_list (search)) == first);
  g_assert_nonnull (gtk_list_box_row_get_header (first));

  g_object_ref (search);
  gtk_widget_activate (GTK_WIDGET (first));
  page_settle ();
  wait_for_end (search);
  g_assert_cmpstr (rd_review_item_get_reference (rd_window_get_review (window)), ==, "SCR/2026/02");
  close_window (window);
}

/* Whether a label within says so. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* The switch of names rules what was found, in the window that is open. */
static void
test_search_names (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdSearchWindow *search = search_for (fixture, window, "hollis");

  g_assert_true (says (GTK_WIDGET (get_list (search)), "Sarah Hollis"));
  g_assert_true (says (GTK_WIDGET (get_list (search)), "pseudonym: Mother"));
  g_assert_true (says (GTK_WIDGET (search), "Real names are shown"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), TRUE);
  page_wait (is_done, search);
  page_settle ();
  g_assert_true (says (GTK_WIDGET (get_list (search)), "Mother"));
  g_assert_false (says (GTK_WIDGET (get_list (search)), "Hollis"));
  g_assert_false (says (GTK_WIDGET (get_list (search)), "Siân"));
  g_assert_true (says (GTK_WIDGET (search), "Pseudonyms are shown"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  page_wait (is_done, search);
  page_settle ();
  g_assert_true (says (GTK_WIDGET (get_list (search)), "Siân Hollis"));
  g_object_ref (search);
  gtk_window_close (GTK_WINDOW (search));
  page_settle ();
  wait_for_end (search);
  close_window (window);
}

static gboolean
is_explained (gpointer window)
{
  return page_find (window, RD_TYPE_EXPLAIN_VIEW) != NULL;
}

/* A deadline is shown where it stands, with the reason for its date. */
static void
test_search_deadline (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdSearchWindow *search = search_for (fixture, window, "child e complete");
  GtkListBoxRow *row;
  gboolean found = FALSE;

  for (int i = 0; !found && (row = gtk_list_box_get_row_at_index (get_list (search), i)) != NULL; i++)
    {
      const RdSearchEntry *entry = rd_search_row_get_entry (RD_SEARCH_ROW (row));

      found = entry->kind == RD_FOUND_DEADLINE && g_str_equal (entry->id, "complete") && g_str_equal (entry->place, "SCR/2026/02");
      if (found)
        gtk_widget_activate (GTK_WIDGET (row));
    }
  g_assert_true (found);
  page_wait (is_explained, window);
  close_window (window);
}

static void
test_search_nothing (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  RdSearchWindow *search = search_for (fixture, window, "zzzz");
  GtkStack *stack = GTK_STACK (page_find (GTK_WIDGET (search), GTK_TYPE_STACK));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  rd_search_window_set_words (search, "  ");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "start");
  close_window (search);
  close_window (window);
}

/* A place that is gone changes nothing; one of the register is its page. */
static void
test_places (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-place", "(sss)", "SCR/1999/01", "people", ""));
  g_assert_null (rd_window_get_review (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-place", "(sss)", "SCR/2026/02", "agencies", ""));
  g_assert_nonnull (rd_window_get_review (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-place", "(sss)", "", "calendar", ""));
  g_assert_null (rd_window_get_review (window));
  close_window (window);
}

/* --- tables and calendars */

static void
test_tables (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "reviews", NULL);
  g_autofree char *xlsx = g_strconcat (path, ".xlsx", NULL);
  g_autofree char *csv = g_build_filename (fixture->folder, "one.csv", NULL);
  g_autofree char *text = NULL;

  rd_table_export_to_path (GTK_WINDOW (window), path, NULL);
  page_wait (file_is_there, xlsx);
  page_settle ();

  rd_window_open_review (window, rd_register_find_review (fixture->reg, "SCR/2026/02"), "complete");
  page_wait (is_explained, window);
  rd_table_export_to_path (GTK_WINDOW (window), csv, NULL);
  page_wait (file_is_there, csv);
  page_settle ();
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf\"Deadline\",\"Begins\",\"Due\""));
  g_assert_nonnull (strstr (text, "\"Complete the review\",2026-05-01,2026-11-01,"));
  close_window (window);
}

/* The table of each page that has one, and its name. */
static void
test_every_table (Page *fixture, gconstpointer data)
{
  static const struct { const char *review, *page, *title; } cases[] = {
    { "", "dashboard", "Reviews · " }, { "", "deadlines", "Deadlines · " }, { "", "agencies", "Agencies · " },
    { "SCR/2026/02", "timescales", "Timescales · " }, { "SCR/2026/02", "agencies", "Agencies · " },
    { "SCR/2026/02", "people", "Contacts · " },
  };
  RdWindow *window = open_window (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdSheetSource *source;
      g_autoptr (RdSheet) sheet = NULL;

      rd_window_open_place (window, cases[i].review, cases[i].page, "");
      page_settle ();
      source = rd_sheet_source_find (GTK_WIDGET (window));
      g_assert_nonnull (source);
      sheet = rd_sheet_source_make_sheet (source, FALSE);
      g_assert_true (g_str_has_prefix (rd_sheet_get_title (sheet), cases[i].title));
      g_assert_cmpuint (rd_sheet_get_n_columns (sheet), >=, 7);
    }
  close_window (window);
}

static void
test_history_table (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  GtkWidget *history = rd_history_window_new (fixture->reg, NULL);
  g_autoptr (RdSheet) sheet = NULL;

  gtk_window_set_transient_for (GTK_WINDOW (history), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (history));
  page_settle ();
  sheet = rd_sheet_source_make_sheet (rd_sheet_source_find (history), FALSE);
  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), >, 0);
  close_window (history);
  close_window (window);
}

static void
test_calendar (Page *fixture, gconstpointer data)
{
  RdWindow *window = open_window (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "all", NULL);
  g_autofree char *complete = g_strconcat (path, ".ics", NULL);
  g_autofree char *text = NULL;

  rd_calendar_export_to_path (window, path);
  g_assert_true (g_file_get_contents (complete, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ":VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_null (strstr (text, "Child "));
  close_window (window);
}

/* --- notices, as the desktop receives them */

typedef struct
{
  GPtrArray *texts;     /* title and body */
  guint      owner;
  guint      object;
} Desktop;

static void
method_called_cb (GDBusConnection       *bus,
                  const char            *sender,
                  const char            *path,
                  const char            *interface,
                  const char            *method,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  Desktop *desktop = user_data;
  const char *title, *body;

  if (g_str_equal (method, "GetServerInformation"))
    {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(ssss)", "fake", "test", "1", "1.2"));
      return;
    }
  g_variant_get (parameters, "(&su&s&s&s^as@a{sv}i)", NULL, NULL, NULL, &title, &body, NULL, NULL, NULL);
  g_ptr_array_add (desktop->texts, g_strdup_printf ("%s\n%s", title, body));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", desktop->texts->len));
}

static void
name_owned_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* A place for notices, on a connection of its own. */
static GDBusConnection *
desktop_set_up (Desktop *self)
{
  static const char xml[] =
    "<node><interface name='org.freedesktop.Notifications'><method name='Notify'>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/>"
    "</method><method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/></method></interface></node>";
  static const GDBusInterfaceVTable table = { .method_call = method_called_cb };
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GError) error = NULL;
  gboolean owned = FALSE;
  GDBusConnection *bus;

  bus = g_dbus_connection_new_for_address_sync (address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                         | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->object = g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", node->interfaces[0], &table, self, NULL, &error);
  g_assert_no_error (error);
  self->owner = g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE,
                                              name_owned_cb, NULL, &owned, NULL);
  page_wait (is_true, &owned);
  return bus;
}

static gboolean
has_two (gpointer desktop)
{
  return ((Desktop *) desktop)->texts->len >= 2;
}

/* Numbers and references; nobody's name, no title, no place. */
static void
assert_discreet (Page *fixture, const char *text)
{
  GListModel *reviews = rd_register_get_reviews (fixture->reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      g_assert_null (strstr (text, rd_review_item_get_title (review)));
    }
  g_assert_null (strstr (text, fixture->folder));
  g_assert_null (strstr (text, rd_register_get_board_name (fixture->reg)));
}

static void
test_notices (Page *fixture, gconstpointer data)
{
  Desktop desktop;
  g_autoptr (GDBusConnection) bus = desktop_set_up (&desktop);
  RdWindow *window = open_window (fixture);
  g_autofree char *name = rd_notices_make_name (fixture->reg, RD_STATUS_OVERDUE);
  GtkWidget *page;

  page_wait (has_two, &desktop);
  g_assert_cmpstr (desktop.texts->pdata[0], ==, "2 deadlines are overdue\nThe first is of SCR/2026/02, due 22 days ago.");
  g_assert_true (g_str_has_prefix (desktop.texts->pdata[1], "2 deadlines are due soon\n"));
  for (guint i = 0; i < desktop.texts->len; i++)
    assert_discreet (fixture, desktop.texts->pdata[i]);

  rd_notices_show (application, "another");
  g_assert_null (page_find (GTK_WIDGET (window), RD_TYPE_DEADLINES_PAGE));
  rd_notices_show (application, name);
  page_settle ();
  page = page_find (GTK_WIDGET (window), RD_TYPE_DEADLINES_PAGE);
  g_assert_cmpuint (rd_deadlines_page_get_states (RD_DEADLINES_PAGE (page)), ==, 1u << RD_STATUS_OVERDUE);
  g_assert_cmpuint (g_list_model_get_n_items (rd_deadlines_page_get_rows (RD_DEADLINES_PAGE (page))), ==, 2);

  close_window (window);
  g_bus_unown_name (desktop.owner);
  g_dbus_connection_unregister_object (bus, desktop.object);
  g_ptr_array_unref (desktop.texts);
}

/* --- help */

static void
test_help (void)
{
  GtkWidget *window = rd_help_window_new ();
  gsize n;
  const RdHelpTopic *topics = rd_help_topics_list (&n);

  gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  for (gsize i = 0; i < n; i++)
    {
      rd_help_window_show (RD_HELP_WINDOW (window), topics[i].id);
      g_assert_cmpstr (rd_help_window_get_topic (RD_HELP_WINDOW (window)), ==, topics[i].id);
      g_assert_true (rd_help_topic_has (&topics[i], topics[i].title));
    }
  rd_help_window_search (RD_HELP_WINDOW (window), "outlook CALENDARS");
  g_signal_emit_by_name (page_find (window, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (rd_help_window_get_topic (RD_HELP_WINDOW (window)), ==, "export");
  rd_help_window_search (RD_HELP_WINDOW (window), "zzzz");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (page_find (window, GTK_TYPE_STACK))), ==, "nothing");
  close_window (window);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_autofree char *schemas = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "resources", NULL);

  g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = rd_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add ("/window-out/search", Page, NULL, page_set_up, test_search, page_tear_down);
  g_test_add ("/window-out/search-deadline", Page, NULL, page_set_up, test_search_deadline, page_tear_down);
  g_test_add ("/window-out/search-names", Page, NULL, page_set_up, test_search_names, page_tear_down);
  g_test_add ("/window-out/search-nothing", Page, NULL, page_set_up, test_search_nothing, page_tear_down);
  g_test_add ("/window-out/places", Page, NULL, page_set_up, test_places, page_tear_down);
  g_test_add ("/window-out/tables", Page, NULL, page_set_up, test_tables, page_tear_down);
  g_test_add ("/window-out/every-table", Page, NULL, page_set_up, test_every_table, page_tear_down);
  g_test_add ("/window-out/history-table", Page, NULL, page_set_up, test_history_table, page_tear_down);
  g_test_add ("/window-out/calendar", Page, NULL, page_set_up, test_calendar, page_tear_down);
  g_test_add ("/window-out/notices", Page, NULL, page_set_up, test_notices, page_tear_down);
  g_test_add_func ("/window-out/help", test_help);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
