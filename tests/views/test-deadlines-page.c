/* test-deadlines-page.c — every deadline of the register, filtered, sorted and copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "widgets/rd-sheet-source.h"
#include "rd-test-model.h"
#include "views/deadlines/rd-deadline-filter.h"
#include "views/deadlines/rd-deadlines-page.h"
#include "views/deadlines/rd-deadlines-pane.h"
#include "widgets/rd-gantt-view.h"

static GtkWidget *
show_page (Page *fixture, Asked *asked, GtkWidget **out_page)
{
  GtkWidget *window = adw_window_new ();

  *out_page = rd_deadlines_page_new ();
  rd_deadlines_page_set_register (RD_DEADLINES_PAGE (*out_page), fixture->reg);
  adw_window_set_content (ADW_WINDOW (window), *out_page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  asked_watch (asked, window);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();

  return window;
}

static void
close_window (GtkWidget *window, GtkWidget *page, Asked *asked)
{
  g_object_ref_sink (page);
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  g_assert_finalize_object (page);
  asked_clear (asked);
}

static GtkToggleButton *
find_toggle (GtkWidget *widget, const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (widget)
      && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
          || g_strcmp0 (gtk_widget_get_name (widget), label) == 0))
    return GTK_TOGGLE_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkToggleButton *found = find_toggle (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_status (GListModel *rows, guint states)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (rows, i);

      n += (states & (1u << rd_deadline_item_get_deadline (item)->status)) != 0;
    }
  return n;
}

static void
test_properties (void)
{
  GtkWidget *page = g_object_ref_sink (rd_deadlines_page_new ());
  guint notified = 0;

  g_signal_connect_swapped (page, "notify::folded", G_CALLBACK (rd_test_count_cb), &notified);
  g_object_set (page, "folded", TRUE, NULL);
  g_object_set (page, "folded", TRUE, NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_finalize_object (page);
}

/* Chips add up; without one everything is shown. */
static void
test_chips (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  GListModel *all = rd_register_get_deadlines (fixture->reg);
  GListModel *rows = rd_deadlines_page_get_rows (RD_DEADLINES_PAGE (page));
  guint overdue = 1u << RD_STATUS_OVERDUE, met = 1u << RD_STATUS_MET;

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, g_list_model_get_n_items (all));
  gtk_toggle_button_set_active (find_toggle (page, "Overdue"), TRUE);
  g_assert_cmpuint (rd_deadlines_page_get_states (RD_DEADLINES_PAGE (page)), ==, overdue);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, count_status (all, overdue));
  gtk_toggle_button_set_active (find_toggle (page, "Met"), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, count_status (all, overdue | met));
  g_assert_true (gtk_widget_activate_action (page, "page.clear-filter", NULL));
  g_assert_false (gtk_toggle_button_get_active (find_toggle (page, "Met")));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, g_list_model_get_n_items (all));

  close_window (window, page, &asked);
}

/* What needs doing first stands first, and of that what is due first. */
static void
test_order (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  GListModel *rows = rd_deadlines_page_get_rows (RD_DEADLINES_PAGE (page));
  int last_rank = 0;
  RdDay last_due = RD_DAY_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (rows, i);
      const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
      int rank = rd_deadline_filter_rank (deadline->status);

      g_assert_cmpint (rank, >=, last_rank);
      if (rank == last_rank && deadline->due != RD_DAY_NONE)
        g_assert_cmpint (deadline->due, >=, last_due);
      last_due = rank == last_rank || deadline->due != RD_DAY_NONE ? deadline->due : RD_DAY_NONE;
      last_rank = rank;
    }

  close_window (window, page, &asked);
}

static void
test_search (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  GListModel *rows = rd_deadlines_page_get_rows (RD_DEADLINES_PAGE (page));
  GtkWidget *entry = page_find (page, GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (gtk_widget_activate_action (page, "page.search", NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "child e");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 7);
  gtk_editable_set_text (GTK_EDITABLE (entry), "COMPLETE the");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 12);

  close_window (window, page, &asked);
}

static void
test_rows_lead_on (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);

  g_signal_emit_by_name (page_find (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  assert_asked (&asked, "open-review ('SCR/2026/02', 'complete')");

  close_window (window, page, &asked);
}

static char *
copy_text (GtkWidget *page)
{
  g_autoptr (RdSheet) sheet = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (page), TRUE);

  return rd_sheet_to_tabs (sheet);
}

static void
read_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_there (gpointer text)
{
  return *(char **) text != NULL;
}

/* A line a row, ten columns each, and a word about it; once rows are selected, those alone. */
static void
test_copy (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  g_autofree char *text = NULL, *one = NULL, *pasted = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_auto (GStrv) lines = NULL;

  gtk_toggle_button_set_active (find_toggle (page, "Overdue"), TRUE);
  text = copy_text (page);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 10);
    }
  g_assert_true (g_str_has_prefix (lines[1], "SCR/2026/02\tChild E\tComplete the review\t"));
  g_assert_nonnull (strstr (lines[1], "\t2026-11-01\t"));
  g_assert_true (gtk_widget_activate_action (page, "page.copy", NULL));
  assert_asked (&asked, "toast 'Copied 2 rows, to be pasted into a spreadsheet or a letter'");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_text_cb, &pasted);
  page_wait (is_there, &pasted);
  g_assert_cmpstr (pasted, ==, text);

  g_object_get (page_find (page, GTK_TYPE_COLUMN_VIEW), "model", &selection, NULL);
  gtk_selection_model_select_item (selection, 1, TRUE);
  one = copy_text (page);
  g_assert_null (strstr (one, lines[1]));
  g_assert_nonnull (strstr (one, lines[2]));

  close_window (window, page, &asked);
}

/* The chart shows what the filters leave, and holds nothing until it is asked for. */
static void
test_gantt (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  RdGanttView *gantt = RD_GANTT_VIEW (page_find (page, RD_TYPE_GANTT_VIEW));

  g_assert_null (rd_gantt_view_get_model (gantt));
  gtk_toggle_button_set_active (find_toggle (page, "Overdue"), TRUE);
  gtk_toggle_button_set_active (find_toggle (page, "gantt"), TRUE);
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rd_gantt_view_get_model (gantt)), ==, 2);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (gantt)));
  gtk_toggle_button_set_active (find_toggle (page, "table"), TRUE);
  g_assert_null (rd_gantt_view_get_model (gantt));

  close_window (window, page, &asked);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/deadlines-page/properties", test_properties);
  g_test_add ("/deadlines-page/chips", Page, NULL, page_set_up, test_chips, page_tear_down);
  g_test_add ("/deadlines-page/order", Page, NULL, page_set_up, test_order, page_tear_down);
  g_test_add ("/deadlines-page/search", Page, NULL, page_set_up, test_search, page_tear_down);
  g_test_add ("/deadlines-page/rows-lead-on", Page, NULL, page_set_up, test_rows_lead_on, page_tear_down);
  g_test_add ("/deadlines-page/copy", Page, NULL, page_set_up, test_copy, page_tear_down);
  g_test_add ("/deadlines-page/gantt", Page, NULL, page_set_up, test_gantt, page_tear_down);
  return g_test_run ();
}
