/* test-dashboard-page.c — tiles, table and agenda of the dashboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "model/rd-register-agencies.h"
#include "rd-test-model.h"
#include "views/dashboard/rd-agenda-list.h"
#include "views/dashboard/rd-dashboard-page.h"
#include "views/dashboard/rd-review-cell.h"
#include "views/dashboard/rd-tile-layout.h"
#include "views/dashboard/rd-tiles.h"

static GtkWidget *
show_page (Page *page, Asked *asked, GtkWidget **out_page)
{
  GtkWidget *window = adw_window_new ();

  *out_page = rd_dashboard_page_new ();
  rd_dashboard_page_set_register (RD_DASHBOARD_PAGE (*out_page), page->reg);
  adw_window_set_content (ADW_WINDOW (window), *out_page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  if (asked != NULL)
    asked_watch (asked, window);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();

  return window;
}

static void
close_window (GtkWidget *window, GtkWidget *page)
{
  g_object_ref_sink (page);
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  g_assert_finalize_object (page);
}

static guint
count_of (GtkWidget *page, RdDueBand band)
{
  RdTiles *tiles = RD_TILES (page_find (page, RD_TYPE_TILES));

  return rd_tile_get_count (rd_tiles_get_tile (tiles, band));
}

static void
test_properties (void)
{
  GtkWidget *page = g_object_ref_sink (rd_dashboard_page_new ());
  guint notified = 0;

  g_signal_connect_swapped (page, "notify::folded", G_CALLBACK (rd_test_count_cb), &notified);
  g_object_set (page, "folded", TRUE, NULL);
  g_object_set (page, "folded", TRUE, NULL);
  g_assert_cmpuint (notified, ==, 1);

  notified = 0;
  g_signal_connect_swapped (page, "notify::band", G_CALLBACK (rd_test_count_cb), &notified);
  rd_dashboard_page_set_band (RD_DASHBOARD_PAGE (page), RD_BAND_AGENCIES);
  rd_dashboard_page_set_band (RD_DASHBOARD_PAGE (page), RD_BAND_AGENCIES);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_null (rd_dashboard_page_get_register (RD_DASHBOARD_PAGE (page)));

  g_assert_finalize_object (page);
}

/* The counts are those of the deadlines themselves, counted another way. */
static void
test_counts (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *window = show_page (fixture, NULL, &page);
  GListModel *deadlines = rd_register_get_deadlines (fixture->reg);
  GListModel *reviews = rd_register_get_reviews (fixture->reg);
  guint n_overdue = 0, n_waiting = 0;

  for (guint i = 0; i < g_list_model_get_n_items (deadlines); i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (deadlines, i);

      n_overdue += rd_deadline_item_get_deadline (item)->status == RD_STATUS_OVERDUE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);
      RdRequestTotals totals;

      rd_register_get_request_totals (fixture->reg, review, &totals);
      n_waiting += totals.n_agencies - totals.n_returned;
    }
  g_assert_cmpuint (n_overdue, >, 0);
  g_assert_cmpuint (n_waiting, >, 0);
  g_assert_cmpuint (count_of (page, RD_BAND_OVERDUE), ==, n_overdue);
  g_assert_cmpuint (count_of (page, RD_BAND_AGENCIES), ==, n_waiting);
  g_assert_cmpuint (count_of (page, RD_BAND_THIS_WEEK), <=, count_of (page, RD_BAND_14_DAYS));
  g_assert_cmpuint (count_of (page, RD_BAND_14_DAYS), <=, count_of (page, RD_BAND_30_DAYS));
  g_assert_cmpuint (g_list_model_get_n_items (rd_dashboard_page_get_reviews (RD_DASHBOARD_PAGE (page))), ==, 12);

  close_window (window, page);
}

static void
test_tile_is_named (Page *fixture, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *window = show_page (fixture, NULL, &page);
  RdTiles *tiles = RD_TILES (page_find (page, RD_TYPE_TILES));
  RdTile *tile = rd_tiles_get_tile (tiles, RD_BAND_OVERDUE);

  rd_tile_set_count (tile, 3);
  gtk_test_accessible_assert_role (tile, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL, "Overdue, 3 deadlines");
  rd_tile_set_count (tile, 1);
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL, "Overdue, 1 deadline");

  close_window (window, page);
}

/* A tile is a filter of table and agenda; pressed again, or with Escape, it is none. */
static void
test_tile_filters (Page *fixture, gconstpointer data)
{
  GtkWidget *widget;
  GtkWidget *window = show_page (fixture, NULL, &widget);
  RdDashboardPage *page = RD_DASHBOARD_PAGE (widget);
  RdTiles *tiles = RD_TILES (page_find (widget, RD_TYPE_TILES));
  GtkToggleButton *overdue = GTK_TOGGLE_BUTTON (rd_tiles_get_tile (tiles, RD_BAND_OVERDUE));
  GtkToggleButton *waiting = GTK_TOGGLE_BUTTON (rd_tiles_get_tile (tiles, RD_BAND_AGENCIES));
  GListModel *reviews = rd_dashboard_page_get_reviews (page);
  guint n_overdue = count_of (widget, RD_BAND_OVERDUE);

  gtk_toggle_button_set_active (overdue, TRUE);
  g_assert_cmpint (rd_dashboard_page_get_band (page), ==, RD_BAND_OVERDUE);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_OVERDUE);
    }
  /* The agenda holds exactly these under one heading. */
  g_assert_cmpuint (g_list_model_get_n_items (rd_dashboard_page_get_agenda (page)), ==, n_overdue + 1);

  gtk_toggle_button_set_active (waiting, TRUE);
  g_assert_false (gtk_toggle_button_get_active (overdue));
  g_assert_cmpint (rd_dashboard_page_get_band (page), ==, RD_BAND_AGENCIES);

  gtk_toggle_button_set_active (waiting, FALSE);
  g_assert_cmpint (rd_dashboard_page_get_band (page), ==, -1);
  g_assert_cmpuint (g_list_model_get_n_items (reviews), ==, 12);

  gtk_toggle_button_set_active (overdue, TRUE);
  g_assert_true (gtk_widget_activate_action (widget, "page.clear-filter", NULL));
  g_assert_false (gtk_toggle_button_get_active (overdue));
  g_assert_cmpuint (g_list_model_get_n_items (reviews), ==, 12);

  close_window (window, widget);
}

static void
test_search (Page *fixture, gconstpointer data)
{
  GtkWidget *widget;
  GtkWidget *window = show_page (fixture, NULL, &widget);
  RdDashboardPage *page = RD_DASHBOARD_PAGE (widget);
  GtkWidget *entry = page_find (widget, GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (gtk_widget_activate_action (widget, "page.search", NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  cHILD e ");
  g_signal_emit_by_name (entry, "search-changed");
  assert_model (rd_dashboard_page_get_reviews (page), "title", "Child E");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody of this name");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (rd_dashboard_page_get_reviews (page)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rd_dashboard_page_get_agenda (page)), ==, 0);

  close_window (window, widget);
}

/* What is recorded elsewhere is seen here at once, and undone again. */
static void
test_follows_register (Page *fixture, gconstpointer data)
{
  GtkWidget *widget;
  GtkWidget *window = show_page (fixture, NULL, &widget);
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");
  const RdMilestoneEdit edit = { .milestone = "completed", .day = PAGE_TODAY };
  guint before = count_of (widget, RD_BAND_OVERDUE);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (review);
  g_assert_true (rd_register_set_milestone (fixture->reg, review, &edit, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (widget, RD_BAND_OVERDUE), ==, before - 1);
  g_assert_true (rd_register_undo (fixture->reg, &error));
  g_assert_cmpuint (count_of (widget, RD_BAND_OVERDUE), ==, before);

  close_window (window, widget);
}

static void
test_rows_lead_on (Page *fixture, gconstpointer data)
{
  GtkWidget *widget;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &widget);
  GtkWidget *table = page_find (widget, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (RdReviewItem) first = g_list_model_get_item (rd_dashboard_page_get_reviews (RD_DASHBOARD_PAGE (widget)), 0);
  g_autofree char *expected = g_strdup_printf ("open-review ('%s', '')", rd_review_item_get_reference (first));

  g_signal_emit_by_name (table, "activate", 0);
  assert_asked (&asked, expected);
  g_assert_cmpuint (page_count_rows (widget), >=, 10);

  close_window (window, widget);
  asked_clear (&asked);
}

/* Without a review there is a way on. */
static void
test_empty (Page *fixture, gconstpointer data)
{
  GtkWidget *widget;
  Asked asked;
  GtkWidget *window = show_page (fixture, &asked, &widget);
  GtkStack *stack = GTK_STACK (page_find (widget, GTK_TYPE_STACK));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_cmpuint (count_of (widget, RD_BAND_OVERDUE), ==, 0);

  close_window (window, widget);
  asked_clear (&asked);
}

/* At every width the page comes to rest, as a table or as a list: page_settle() fails where it does not. */
static void
test_every_width (Page *fixture, gconstpointer data)
{
  GtkWidget *widget;
  GtkWidget *window = show_page (fixture, NULL, &widget);

  for (int width = 360; width <= 1160; width += 40)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width, 640);
      page_settle ();
      g_assert_cmpuint (page_count_rows (widget), >, 0);
    }

  close_window (window, widget);
}

/* Tiles stand in rows of equal length. */
static void
test_tile_columns (void)
{
  static const struct { guint n; int tile, width; guint columns; } cases[] = {
    { 6, 100, 1000, 6 },    /* plenty of room */
    { 6, 100, 660, 6 },     /* exactly enough: 6 × 100 and 5 gaps of 12 */
    { 6, 100, 659, 3 },     /* four and five would leave a ragged last row */
    { 6, 100, 323, 2 },
    { 6, 100, 50, 1 },      /* too narrow for one: one all the same */
    { 0, 100, 500, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (rd_tile_layout_count_columns (cases[i].n, cases[i].tile, 12, cases[i].width), ==, cases[i].columns);
}

/* Headings, order, and splices of what differs only. */
static void
test_agenda_list (Page *fixture, gconstpointer data)
{
  g_autoptr (RdAgendaList) agenda = rd_agenda_list_new ();
  g_autoptr (RdTestChanges) changes = NULL;
  RdReviewItem *review = rd_register_find_review (fixture->reg, "SCR/2026/02");
  g_autoptr (RdAgendaEntry) first = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  rd_agenda_list_set_today (agenda, PAGE_TODAY);
  rd_agenda_list_set_model (agenda, rd_register_get_deadlines (fixture->reg));
  n = g_list_model_get_n_items (G_LIST_MODEL (agenda));
  first = g_list_model_get_item (G_LIST_MODEL (agenda), 0);
  g_assert_cmpstr (rd_agenda_entry_get_heading (first), ==, "Overdue");

  changes = rd_test_changes_new (G_LIST_MODEL (agenda));
  rd_agenda_list_set_today (agenda, PAGE_TODAY);
  assert_changes (changes, "");

  g_assert_true (rd_register_set_milestone (fixture->reg, review,
                                            &(RdMilestoneEdit) { .milestone = "completed", .day = PAGE_TODAY }, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (agenda)), <, n);
  rd_agenda_list_set_model (agenda, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (agenda)), ==, 0);
}

static guint
count_type (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);
  return n;
}

static void
add_reviews (Page *fixture, int count)
{
  for (int i = 0; i < count; i++)
    {
      g_autofree char *reference = g_strdup_printf ("SCR/%03d", i);
      g_autofree char *title = g_strdup_printf ("Child %d", i);
      const RdReviewDetails details = { .reference = reference, .title = title };
      g_autoptr (GError) error = NULL;

      rd_register_add_review (fixture->reg, &details, NULL, &error);
      g_assert_no_error (error);
    }
}

/* Whether the row in the middle of the table shows a review: a row is drawn in the frame after the one that scrolls. */
static gboolean
has_middle (gpointer table)
{
  double x = 40, y = gtk_widget_get_height (table) / 2.0;
  GtkWidget *at = gtk_widget_pick (table, x, y, GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);
  GtkWidget *cell = at != NULL ? gtk_widget_get_ancestor (at, RD_TYPE_REVIEW_CELL) : NULL;

  if (cell == NULL && at != NULL)
    cell = page_find (at, RD_TYPE_REVIEW_CELL);
  return cell != NULL && RD_IS_REVIEW_ITEM (rd_item_cell_get_item (RD_ITEM_CELL (cell)));
}

/* A long list makes the cells that are seen and some around them; wherever one scrolls to, there are some. */
static void
test_many_reviews (Page *fixture, gconstpointer data)
{
  GtkWidget *page, *table, *window;
  GtkAdjustment *adjustment;
  double end;

  add_reviews (fixture, 260);
  window = show_page (fixture, NULL, &page);
  table = page_find (page, GTK_TYPE_COLUMN_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  g_assert_cmpuint (count_type (table, RD_TYPE_REVIEW_CELL), >, 5);
  g_assert_cmpuint (count_type (table, RD_TYPE_REVIEW_CELL), <, 80);

  end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  for (int step = 0; step <= 10; step++)
    {
      gtk_adjustment_set_value (adjustment, end * step / 10);
      page_settle ();
      page_wait (has_middle, table);
    }

  /* Fewer rows, then all again: rows are used for other items than before. */
  rd_dashboard_page_set_band (RD_DASHBOARD_PAGE (page), RD_BAND_READY);
  page_settle ();
  rd_dashboard_page_set_band (RD_DASHBOARD_PAGE (page), -1);
  page_settle ();
  gtk_adjustment_set_value (adjustment, 0);
  page_settle ();
  page_wait (has_middle, table);

  close_window (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/dashboard-page/properties", test_properties);
  g_test_add ("/dashboard-page/counts", Page, NULL, page_set_up, test_counts, page_tear_down);
  g_test_add ("/dashboard-page/tile-is-named", Page, NULL, page_set_up, test_tile_is_named, page_tear_down);
  g_test_add ("/dashboard-page/tile-filters", Page, NULL, page_set_up, test_tile_filters, page_tear_down);
  g_test_add ("/dashboard-page/search", Page, NULL, page_set_up, test_search, page_tear_down);
  g_test_add ("/dashboard-page/follows-register", Page, NULL, page_set_up, test_follows_register, page_tear_down);
  g_test_add ("/dashboard-page/rows-lead-on", Page, NULL, page_set_up, test_rows_lead_on, page_tear_down);
  g_test_add ("/dashboard-page/empty", Page, "empty", page_set_up, test_empty, page_tear_down);
  g_test_add ("/dashboard-page/every-width", Page, NULL, page_set_up, test_every_width, page_tear_down);
  g_test_add_func ("/dashboard-page/tile-columns", test_tile_columns);
  g_test_add ("/dashboard-page/agenda-list", Page, NULL, page_set_up, test_agenda_list, page_tear_down);
  g_test_add ("/dashboard-page/many-reviews", Page, "empty", page_set_up, test_many_reviews, page_tear_down);
  return g_test_run ();
}
