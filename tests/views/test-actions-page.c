/* test-actions-page.c — the actions of all reviews: filtered, changed where they stand, opened, copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "model/rd-action-item.h"
#include "model/rd-action-trend.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"
#include "rd-test-model.h"
#include "views/actions/rd-action-chart.h"
#include "views/actions/rd-action-details.h"
#include "views/actions/rd-actions-page.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-record-row.h"
#include "widgets/rd-sheet-source.h"

static GtkWidget *
show_page (Page *fixture, Asked *asked, GtkWidget **out_page)
{
  GtkWidget *window = adw_window_new ();

  *out_page = rd_actions_page_new ();
  g_object_set (*out_page, "register", fixture->reg, NULL);
  adw_window_set_content (ADW_WINDOW (window), *out_page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
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

/* The first widget of @type whose label is @label, or any where NULL. */
static GtkWidget *
find_labelled (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Menus and bars have stacks of their own. */
static GtkStack *
find_stack (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), "trend") != NULL)
    return GTK_STACK (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkStack *found = find_stack (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
get_view (GtkWidget *page)
{
  return gtk_stack_get_visible_child_name (find_stack (page));
}

static guint
count_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (rd_actions_page_get_rows (RD_ACTIONS_PAGE (page)));
}

/* As the register counts them. */
static RdActionFigures
work_out (Page *fixture)
{
  RdActionFigures figures;

  rd_register_work_out_action_figures (fixture->reg, NULL, &figures);
  return figures;
}

/* The first row that stands so. (transfer full) */
static RdActionItem *
find_row (GtkWidget *page, RdActionStatus status)
{
  GListModel *rows = rd_actions_page_get_rows (RD_ACTIONS_PAGE (page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RdActionItem) item = g_list_model_get_item (rows, i);

      if (rd_action_item_get_state (item)->status == status)
        return g_steal_pointer (&item);
    }
  return NULL;
}

static void
test_filters (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  GtkWidget *overdue = find_labelled (page, "Overdue"), *open = find_labelled (page, "Open");
  GtkWidget *entry = page_find (page, GTK_TYPE_SEARCH_ENTRY);
  RdActionFigures figures = work_out (fixture);
  guint n_all = count_rows (page), n_overdue;

  g_assert_cmpuint (n_all, ==, figures.n_all);
  g_assert_cmpuint (n_all, >, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (overdue), TRUE);
  n_overdue = count_rows (page);
  g_assert_cmpuint (n_overdue, ==, figures.n_overdue);
  g_assert_cmpuint (n_overdue, >, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (open), TRUE);
  g_assert_cmpuint (count_rows (page), ==, figures.n_open);
  g_assert_true (gtk_widget_activate_action (page, "page.clear-filter", NULL));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (overdue)));
  g_assert_cmpuint (count_rows (page), ==, n_all);
  g_assert_true (gtk_widget_activate_action (page, "page.search", NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "MAILBOX");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (count_rows (page), >, 0);
  g_assert_cmpuint (count_rows (page), <, n_all);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like it");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (get_view (page), ==, "nothing");
  g_assert_true (page_press (page, GDK_KEY_Escape));
  g_assert_cmpstr (get_view (page), ==, "table");
  g_assert_cmpuint (count_rows (page), ==, n_all);
  g_assert_true (gtk_widget_activate_action (page, "page.show-place", "s", "overdue"));
  g_assert_cmpuint (count_rows (page), ==, n_overdue);

  close_window (window, page, &asked);
}

static void
test_choices (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  GtkDropDown *agencies = GTK_DROP_DOWN (page_find (page, GTK_TYPE_DROP_DOWN));
  guint last = g_list_model_get_n_items (gtk_drop_down_get_model (agencies)) - 1;

  guint n_all = count_rows (page), n = 0;

  for (guint i = last; i > 0; i--)
    {
      gtk_drop_down_set_selected (agencies, i);
      g_assert_cmpuint (count_rows (page), >, 0);
      g_assert_cmpuint (count_rows (page), <, n_all);
      n += count_rows (page);
    }
  g_assert_cmpuint (n, ==, n_all);
  g_assert_true (gtk_widget_activate_action (page, "page.clear-filter", NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (agencies), ==, 0);

  close_window (window, page, &asked);
}

/* What needs doing first stands first; the same object stays where something of it changes. */
static void
test_progress (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  g_autoptr (RdActionItem) item = find_row (page, RD_ACTION_NOT_STARTED);
  g_autoptr (RdActionItem) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (page, "page.set-progress", "(si)", rd_action_item_get_id (item), 30));
  assert_asked (&asked, "toast-undo 'Progress set to 30 %.'");
  g_assert_cmpint (rd_action_item_get_action (item)->progress, ==, 30);
  g_assert_cmpint (rd_action_item_get_state (item)->status, ==, RD_ACTION_UNDER_WAY);
  g_assert_true (rd_register_undo (fixture->reg, &error));
  g_assert_no_error (error);
  again = find_row (page, RD_ACTION_NOT_STARTED);
  g_assert_cmpint (rd_action_item_get_action (item)->progress, ==, 0);
  g_assert_true (again == item || rd_action_item_compare (again, item, NULL) < 0);

  close_window (window, page, &asked);
}

static void
test_one_action (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  g_autoptr (RdActionItem) item = find_row (page, RD_ACTION_OVERDUE);
  g_autofree char *place = g_strdup_printf ("open-place ('%s', 'findings', '%s')",
                                            rd_review_item_get_reference (rd_action_item_get_review (item)), rd_action_item_get_id (item));
  GtkWidget *details = page_find (page, RD_TYPE_ACTION_DETAILS);

  g_signal_emit_by_name (page_find (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  g_assert_cmpstr (get_view (page), ==, "action");
  g_assert_nonnull (find_labelled (details, "Record a Chase…"));
  g_assert_nonnull (find_labelled (details, "Chase by Letter…"));
  rd_action_details_do (RD_ACTION_DETAILS (details), "open");
  assert_asked (&asked, place);
  rd_action_details_do (RD_ACTION_DETAILS (details), "chase");
  g_assert_nonnull (page_find (details, RD_TYPE_RECORD_FORM));
  g_assert_true (page_press (page, GDK_KEY_Escape));
  g_assert_cmpstr (get_view (page), ==, "table");

  close_window (window, page, &asked);
}

/* A chase stands in the row, and can be taken away where it is listed. */
static void
test_chased (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  g_autoptr (RdActionItem) item = find_row (page, RD_ACTION_OVERDUE);
  const char *ids[] = { rd_action_item_get_id (item), NULL };
  g_autoptr (RdActionChase) chase = rd_action_chase_new (NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  chase->day = PAGE_TODAY;
  chase->means = g_strdup ("telephone");
  g_object_get (item, "chased-text", &before, NULL);
  g_assert_true (rd_register_chase_actions (fixture->reg, rd_action_item_get_review (item), ids, chase, &error));
  g_assert_no_error (error);
  g_object_get (item, "chased-text", &after, NULL);
  g_assert_cmpstr (after, !=, before);
  g_assert_nonnull (strstr (after, "no answer since"));
  g_assert_true (gtk_widget_activate_action (page, "page.open-action", "s", rd_action_item_get_id (item)));
  g_assert_nonnull (page_find (page, RD_TYPE_RECORD_ROW));
  rd_action_details_do (RD_ACTION_DETAILS (page_find (page, RD_TYPE_ACTION_DETAILS)), "carry");
  g_assert_nonnull (page_find (page, RD_TYPE_RECORD_FORM));

  close_window (window, page, &asked);
}

/* A letter to each agency that leads one, and none where nothing is overdue; what is shown is what is meant. */
static void
test_letters (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  g_autoptr (RdActionItem) item = find_row (page, RD_ACTION_OVERDUE);
  RdReviewItem *review = rd_action_item_get_review (item);
  guint before = rd_review_item_get_rows (review, RD_ROWS_LETTERS)->len;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (page, "page.show-place", "s", "complete"));
  g_assert_true (gtk_widget_activate_action (page, "page.make-letters", NULL));
  assert_asked (&asked, "toast 'None of these actions is overdue and led by an agency: there is nothing to chase.'");
  g_assert_true (gtk_widget_activate_action (page, "page.show-place", "s", "overdue"));
  g_assert_true (gtk_widget_activate_action (page, "page.make-letters", NULL));
  g_assert_true (g_str_has_prefix (asked.asked->str, "toast-undo '"));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_LETTERS)->len, >, before);
  g_assert_null (rd_review_item_find_last_chase (review, "nothing", NULL));
  g_assert_true (rd_register_undo (fixture->reg, &error));
  g_assert_no_error (error);

  close_window (window, page, &asked);
}

static void
test_sheets (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);
  g_autoptr (RdSheet) rows = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (page), FALSE);
  g_autoptr (RdSheet) trend = NULL;
  g_autofree char *text = rd_sheet_to_tabs (rows), *months = NULL;

  g_assert_nonnull (strstr (text, "Overdue by"));
  gtk_stack_set_visible_child_name (find_stack (page), "trend");
  page_settle ();
  trend = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (page), FALSE);
  months = rd_sheet_to_tabs (trend);
  g_assert_nonnull (strstr (months, "Of these overdue"));
  g_assert_true (gtk_widget_get_mapped (page_find (page, RD_TYPE_ACTION_CHART)));
  g_assert_true (gtk_widget_activate_action (page, "page.copy", NULL));

  close_window (window, page, &asked);
}

static void
test_empty (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &page);

  g_assert_cmpstr (get_view (page), ==, "empty");
  g_object_set (page, "folded", TRUE, "register", NULL, NULL);
  g_assert_cmpstr (get_view (page), ==, "empty");

  close_window (window, page, &asked);
}

/* Nothing that changes anything can be pressed. */
static void
test_read_only (Page *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RdRegister *reg = rd_register_open (fixture->path, TRUE, fixture->clock, &error);
  RdRegister *writable = fixture->reg, *shown = NULL;
  RdActionItem *item;
  GtkWidget *page, *window;
  Asked asked;

  g_assert_no_error (error);
  fixture->reg = reg;
  window = show_page (fixture, &asked, &page);
  g_signal_emit_by_name (page_find (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  g_assert_cmpstr (get_view (page), ==, "action");
  g_assert_nonnull (find_labelled (page, "Show in Review"));
  g_assert_null (find_labelled (page, "Progress…"));
  g_object_get (page, "register", &shown, NULL);
  g_assert_true (shown == reg);
  g_clear_object (&shown);
  item = find_row (page, RD_ACTION_OVERDUE);
  g_assert_false (rd_action_item_may_change (item));
  gtk_widget_activate_action (page, "page.set-progress", "(si)", rd_action_item_get_id (item), 10);
  g_assert_cmpint (rd_action_item_get_action (item)->progress, !=, 10);
  g_clear_object (&item);
  g_string_set_size (asked.asked, 0);
  close_window (window, page, &asked);
  fixture->reg = writable;
  rd_register_close (reg);
  g_assert_finalize_object (reg);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/actions-page/filters", Page, NULL, page_set_up, test_filters, page_tear_down);
  g_test_add ("/actions-page/choices", Page, NULL, page_set_up, test_choices, page_tear_down);
  g_test_add ("/actions-page/progress", Page, NULL, page_set_up, test_progress, page_tear_down);
  g_test_add ("/actions-page/one-action", Page, NULL, page_set_up, test_one_action, page_tear_down);
  g_test_add ("/actions-page/chased", Page, NULL, page_set_up, test_chased, page_tear_down);
  g_test_add ("/actions-page/letters", Page, NULL, page_set_up, test_letters, page_tear_down);
  g_test_add ("/actions-page/sheets", Page, NULL, page_set_up, test_sheets, page_tear_down);
  g_test_add ("/actions-page/empty", Page, "empty", page_set_up, test_empty, page_tear_down);
  g_test_add ("/actions-page/read-only", Page, NULL, page_set_up, test_read_only, page_tear_down);
  return g_test_run ();
}
