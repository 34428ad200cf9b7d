/* test-timescales-view.c — the chart and the table of one review, and the bar above them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-findings.h"
#include "model/rd-register-sheets.h"
#include "page-fixture.h"
#include "rd-test-model.h"
#include "views/timescales/rd-timescales-table.h"
#include "views/timescales/rd-timescales-view.h"
#include "widgets/rd-explain-view.h"
#include "widgets/rd-gantt-legend.h"
#include "widgets/rd-gantt-view-private.h"

#define REVIEW "SCR/2026/06"

typedef struct
{
  Page              page;
  Asked             asked;
  GtkWidget        *window;
  RdTimescalesView *view;
  RdGanttView      *gantt;
  GtkWidget        *table;
} Shown;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->window = adw_window_new ();
  self->view = RD_TIMESCALES_VIEW (g_object_ref_sink (rd_timescales_view_new ()));
  self->gantt = RD_GANTT_VIEW (page_find (GTK_WIDGET (self->view), RD_TYPE_GANTT_VIEW));
  self->table = page_find (GTK_WIDGET (self->view), RD_TYPE_TIMESCALES_TABLE);
  rd_timescales_view_set_review (self->view, self->page.reg, rd_register_find_review (self->page.reg, REVIEW));
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->view));
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->gantt);
  page_settle ();
}

static void
tear_down (Shown *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

static double
get_day_width (Shown *self)
{
  return rd_gantt_scene_get_axis (self->gantt->scene)->day_width;
}

static void
act (Shown *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL));
  page_settle ();
}

/* The buttons and their keys do what the chart does, wherever the keyboard is on the page. */
static void
test_zoom (Shown *self, gconstpointer data)
{
  double fitted = get_day_width (self);
  static const struct { guint key; int way; const char *why; } rows[] = {
    { GDK_KEY_plus, 1, "closer" },
    { GDK_KEY_equal, 1, "plus without Shift" },
    { GDK_KEY_KP_Subtract, -1, "the number pad's minus" },
    { GDK_KEY_minus, -1, "back to all" },
    { GDK_KEY_KP_Add, 1, "the number pad's plus" },
    { GDK_KEY_0, -1, "all at once" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double before = get_day_width (self);

      g_test_message ("%s", rows[i].why);
      g_assert_true (page_press (GTK_WIDGET (self->view), rows[i].key));
      if (rows[i].way > 0)
        g_assert_cmpfloat (get_day_width (self), >, before);
      else
        g_assert_cmpfloat (get_day_width (self), <, before);
    }
  g_assert_cmpfloat_with_epsilon (get_day_width (self), fitted, 1e-6);
}

static void
test_today (Shown *self, gconstpointer data)
{
  RdGanttScene *scene = self->gantt->scene;
  double x;

  for (int i = 0; i < 8; i++)
    act (self, "timescales.zoom-in");
  rd_gantt_scene_scroll_to (scene, rd_gantt_scene_get_axis (scene)->last, 1);
  act (self, "timescales.today");
  x = rd_gantt_scene_to_chart (scene, rd_axis_get_middle (rd_gantt_scene_get_axis (scene), PAGE_TODAY));
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, rd_gantt_scene_get_metrics (scene)->chart_width);
}

/* One page or the other; what only the chart can do is not offered beside the table. */
static void
test_switch (Shown *self, gconstpointer data)
{
  GtkWidget *legend = page_find (GTK_WIDGET (self->view), RD_TYPE_GANTT_LEGEND);
  double before = get_day_width (self);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->gantt)));
  g_assert_true (page_press (GTK_WIDGET (self->view), GDK_KEY_F6));
  page_wait (is_laid_out, self->table);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->gantt)));
  g_assert_false (gtk_widget_get_mapped (legend));
  act (self, "timescales.zoom-in");
  g_assert_cmpfloat (get_day_width (self), ==, before);
  act (self, "timescales.swap");
  page_wait (is_laid_out, self->gantt);
  g_assert_false (gtk_widget_get_mapped (self->table));
}

/* Enter in either says why; the table's for the row that is selected there. */
static void
test_explain (Shown *self, gconstpointer data)
{
  GtkWidget *found;
  g_autofree char *text = NULL;

  act (self, "timescales.swap");
  page_wait (is_laid_out, self->table);
  g_signal_emit_by_name (page_find (self->table, GTK_TYPE_COLUMN_VIEW), "activate", 4);
  page_settle ();
  found = page_find (GTK_WIDGET (self->view), RD_TYPE_EXPLAIN_VIEW);
  g_assert_nonnull (found);
  text = rd_explain_view_get_text (RD_EXPLAIN_VIEW (found));
  g_assert_true (g_str_has_prefix (text, "Complete the review\n"));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (found, GTK_TYPE_POPOVER)));
  page_settle ();
  g_assert_null (page_find (GTK_WIDGET (self->view), RD_TYPE_EXPLAIN_VIEW));
}

static void
sort_by (Shown *self, const char *title, GtkSortType order)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (page_find (self->table, GTK_TYPE_COLUMN_VIEW));
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        {
          gtk_column_view_sort_by_column (view, column, order);
          return;
        }
    }
  g_error ("no column %s", title);
}

/* What would be copied. */
static char *
get_table_text (Shown *self)
{
  RdReviewItem *review = rd_register_find_review (self->page.reg, REVIEW);
  GListModel *rows = rd_timescales_table_get_rows (RD_TIMESCALES_TABLE (self->table));
  g_autoptr (RdSheet) sheet = rd_register_sheet_deadlines (self->page.reg, review, rows);

  return rd_sheet_to_tabs (sheet);
}

/* The first cell of every line that would be copied, but the headings'. */
static char *
list_first_cells (Shown *self)
{
  g_autofree char *text = get_table_text (self);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *cells = g_string_new (NULL);

  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    g_string_append_printf (cells, "%s%.*s", i > 1 ? "; " : "", (int) strcspn (lines[i], "\t"), lines[i]);
  return g_string_free (cells, FALSE);
}

/* The columns sort by their days, not by the words; what has no date comes last. */
static void
test_sorting (Shown *self, gconstpointer data)
{
  static const struct { const char *column; GtkSortType order; const char *first; } rows[] = {
    { "Deadline", GTK_SORT_ASCENDING, "Complete the review; Decide whether" },
    { "Due", GTK_SORT_ASCENDING, "Notify Ofsted of the incident; Notify the LSCB of the incident; Report the decision; Decide" },
    { "State", GTK_SORT_ASCENDING, "Report the decision; Complete the review; Send copies before publication; Keep" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *cells = NULL;

      sort_by (self, rows[i].column, rows[i].order);
      cells = list_first_cells (self);
      g_test_message ("%s: %s", rows[i].column, cells);
      g_assert_true (g_str_has_prefix (cells, rows[i].first));
    }
}

/* A change made elsewhere is seen in both, and the row that was selected stays selected. */
static void
test_follows (Shown *self, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (self->page.reg, REVIEW);
  RdMilestoneEdit edit = { .milestone = "completed", .day = PAGE_TODAY };
  g_autofree char *before = get_table_text (self);
  g_autofree char *after = NULL;

  rd_gantt_view_select (self->gantt, rd_review_item_find_deadline (review, "complete"));
  g_assert_true (rd_register_set_milestone (self->page.reg, review, &edit, NULL, NULL));
  page_settle ();
  after = get_table_text (self);
  g_assert_cmpstr (after, !=, before);
  g_assert_nonnull (strstr (after, "2026-11-23"));
  g_assert_true (rd_gantt_view_get_selected (self->gantt) == rd_review_item_find_deadline (review, "complete"));
}

/* Asked for before the page can be seen, an explanation waits; for another review it is forgotten. */
static void
test_waiting (Shown *self, gconstpointer data)
{
  rd_timescales_view_explain (self->view, "complete");
  rd_timescales_view_set_review (self->view, self->page.reg, rd_register_find_review (self->page.reg, "SCR/2026/05"));
  page_settle ();
  g_assert_null (page_find (GTK_WIDGET (self->view), RD_TYPE_EXPLAIN_VIEW));
  rd_timescales_view_set_review (self->view, NULL, NULL);
  page_settle ();
  act (self, "timescales.explain");   /* there is nothing to explain */
  g_assert_null (page_find (GTK_WIDGET (self->view), RD_TYPE_EXPLAIN_VIEW));
}

static guint
count_labels (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child);
  return n;
}

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (page_find (widget, GTK_TYPE_COLUMN_VIEW), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Where there is little room nothing is to be read sideways; what is copied stays whole. */
static void
test_narrow_table (Shown *self, gconstpointer data)
{
  g_autofree char *wide = get_table_text (self);
  g_autofree char *narrow = NULL;
  guint labels;

  act (self, "timescales.swap");
  page_wait (is_laid_out, self->table);
  labels = count_labels (self->table);
  g_assert_cmpint (get_least_width (self->table), >, 360);
  rd_timescales_view_set_folded (self->view, TRUE);
  page_settle ();
  g_assert_cmpint (get_least_width (self->table), <=, 360);
  narrow = get_table_text (self);
  g_assert_cmpstr (narrow, ==, wide);
  g_assert_cmpuint (page_count_rows (self->table), >=, 7);
  rd_timescales_view_set_folded (self->view, FALSE);
  page_wait (is_laid_out, self->table);
  page_settle ();
  g_assert_cmpuint (count_labels (self->table), ==, labels);

  /* The same for a table that was narrow when it was first seen. */
  act (self, "timescales.swap");
  rd_timescales_view_set_folded (self->view, TRUE);
  rd_timescales_view_set_review (self->view, self->page.reg, rd_register_find_review (self->page.reg, "SCR/2026/05"));
  act (self, "timescales.swap");
  page_wait (is_laid_out, self->table);
  rd_timescales_view_set_folded (self->view, FALSE);
  page_settle ();
  g_assert_cmpuint (count_labels (self->table), ==, labels);
}

static void
test_legend (Shown *self, gconstpointer data)
{
  GtkRevealer *legend = GTK_REVEALER (gtk_widget_get_ancestor (page_find (GTK_WIDGET (self->view), RD_TYPE_GANTT_LEGEND),
                                                               GTK_TYPE_REVEALER));

  g_assert_true (gtk_revealer_get_reveal_child (legend));
  rd_timescales_view_set_folded (self->view, TRUE);
  g_assert_false (gtk_revealer_get_reveal_child (legend));
  act (self, "timescales.legend");
  g_assert_true (gtk_revealer_get_reveal_child (legend));
  act (self, "timescales.copy");
  assert_asked (&self->asked, "toast 'Copied 7 rows, to be pasted into a spreadsheet or a letter'");
}

/* A review of the sample that has actions. (transfer none) */
static RdReviewItem *
find_with_actions (Shown *self)
{
  GListModel *reviews = rd_register_get_reviews (self->page.reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (rd_review_item_get_rows (review, RD_ROWS_ACTIONS)->len > 1)
        return review;
    }
  g_error ("no review has actions");
}

/* Off until asked for; rows after the deadlines, that lead to the action, follow what changes and change nothing themselves. */
static void
test_actions (Shown *self, gconstpointer data)
{
  RdReviewItem *review = find_with_actions (self);
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);
  guint n_actions = actions->len;
  GListModel *rows;
  guint n;
  g_autofree char *expected = NULL;
  g_autofree char *words = NULL;

  rd_timescales_view_set_review (self->view, self->page.reg, review);
  page_settle ();
  rows = rd_gantt_view_get_model (self->gantt);
  n = g_list_model_get_n_items (rows);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (rd_review_item_get_deadlines (review)));
  act (self, "timescales.actions");
  g_assert_true (rd_timescales_view_get_show_actions (self->view));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n + n_actions);

  g_autoptr (RdDeadlineItem) item = g_list_model_get_item (rows, n);
  const char *id = rd_deadline_item_get_action_id (item);
  const RdAction *action = rd_review_item_find_row (review, RD_ROWS_ACTIONS, id);

  g_assert_nonnull (action);
  g_object_get (item, "accessible-text", &words, NULL);
  g_assert_nonnull (strstr (words, ", Action "));
  g_assert_nonnull (strstr (words, ", due "));
  g_assert_true (rd_gantt_view_select (self->gantt, item));
  act (self, "timescales.explain");
  expected = g_strdup_printf ("open-place ('%s', 'findings', '%s')", rd_review_item_get_reference (review), id);
  assert_asked (&self->asked, expected);
  g_assert_null (page_find (GTK_WIDGET (self->view), RD_TYPE_EXPLAIN_VIEW));

  g_assert_true (rd_register_remove_action (self->page.reg, review, id, NULL));
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n + n_actions - 1);
  act (self, "timescales.actions");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function) g_test_add ("/timescales-view/" path, Shown, NULL, set_up, function, tear_down)
  ADD ("zoom", test_zoom);
  ADD ("today", test_today);
  ADD ("switch", test_switch);
  ADD ("explain", test_explain);
  ADD ("sorting", test_sorting);
  ADD ("follows", test_follows);
  ADD ("waiting", test_waiting);
  ADD ("narrow-table", test_narrow_table);
  ADD ("legend", test_legend);
  ADD ("actions", test_actions);
  return g_test_run ();
}
