/* test-review-page.c — one review: overview, timescales, and what they ask of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "rd-test-model.h"
#include "views/chronology/rd-entry-table.h"
#include "views/review/rd-deadlines-summary.h"
#include "views/review/rd-hold-row.h"
#include "views/review/rd-holds-pane.h"
#include "views/review/rd-milestones-pane.h"
#include "views/review/rd-review-overview.h"
#include "views/review/rd-review-page.h"
#include "views/timescales/rd-timescales-table.h"
#include "views/timescales/rd-timescales-view.h"
#include "widgets/rd-sheet-source.h"
#include "widgets/rd-explain-view.h"
#include "widgets/rd-gantt-view.h"
#include "widgets/rd-hold-editor.h"
#include "widgets/rd-milestone-editor.h"
#include "widgets/rd-page-strip.h"
#include "widgets/rd-milestone-row.h"

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  RdReviewPage *review_page;
} Shown;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static gboolean
is_explained (gpointer widget)
{
  return page_find (widget, RD_TYPE_EXPLAIN_VIEW) != NULL;
}

static void
show (Shown *self, const char *reference, int width)
{
  self->window = adw_window_new ();
  self->review_page = g_object_ref_sink (rd_review_page_new ());
  g_object_set (self->review_page, "register", self->page.reg, "folded", width < 500,
                "review", rd_register_find_review (self->page.reg, reference), NULL);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->review_page));
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->review_page);
  page_settle ();
}

static void
shown_set_up (Shown *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  show (self, reference, 1100);
}

static void
shown_set_up_narrow (Shown *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  show (self, reference, 360);
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->review_page);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

/* The prominent rows, by milestone: "decision-reported reviewer-appointed". */
static void
list_next (GtkWidget *widget, GString *text)
{
  gboolean prominent = FALSE;

  if (RD_IS_MILESTONE_ROW (widget))
    g_object_get (widget, "prominent", &prominent, NULL);
  if (prominent)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            rd_milestone_item_get_kind (rd_milestone_row_get_item (RD_MILESTONE_ROW (widget)))->id);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_next (child, text);
}

static guint
count_type (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);
  return n;
}

static char *
expect_next (RdReviewItem *review)
{
  GListModel *milestones = rd_review_item_get_milestones (review);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (RdMilestoneItem) item = g_list_model_get_item (milestones, i);

      if (rd_milestone_item_is_next (item))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", rd_milestone_item_get_kind (item)->id);
    }
  return g_string_free (text, FALSE);
}

static void
assert_next (Shown *self)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autofree char *expected = expect_next (rd_review_page_get_review (self->review_page));

  list_next (GTK_WIDGET (self->review_page), shown);
  g_assert_cmpstr (shown->str, ==, expected);
}

/* What the framework expects is offered, and follows what is recorded and undone. */
static void
test_next_follows (Shown *self, gconstpointer data)
{
  RdReviewItem *review = rd_review_page_get_review (self->review_page);
  RdMilestoneEdit edit = { .milestone = "la-aware", .day = PAGE_TODAY };

  assert_next (self);
  g_assert_true (rd_register_set_milestone (self->page.reg, review, &edit, NULL, NULL));
  page_settle ();
  assert_next (self);
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  assert_next (self);
}

/* A form that is open in one row is not lost when another milestone changes. */
static void
test_form_survives (Shown *self, gconstpointer data)
{
  RdReviewItem *review = rd_review_page_get_review (self->review_page);
  GtkWidget *row = page_find (GTK_WIDGET (self->review_page), RD_TYPE_MILESTONE_ROW);
  RdMilestoneEdit edit = { .milestone = "published", .day = PAGE_TODAY + 90, .planned = TRUE };

  gtk_widget_activate_action (row, "milestone.record", NULL);
  g_assert_nonnull (page_find (row, RD_TYPE_MILESTONE_EDITOR));
  g_assert_true (rd_register_set_milestone (self->page.reg, review, &edit, NULL, NULL));
  page_settle ();
  g_assert_nonnull (page_find (row, RD_TYPE_MILESTONE_EDITOR));
}

static void
test_explain (Shown *self, gconstpointer data)
{
  GtkWidget *gantt = page_find (GTK_WIDGET (self->review_page), RD_TYPE_GANTT_VIEW);

  rd_review_page_show (self->review_page, "timescales", "complete");
  page_wait (is_explained, gantt);
  g_assert_cmpstr (rd_deadline_item_get_deadline (rd_gantt_view_get_selected (RD_GANTT_VIEW (gantt)))->timescale->id,
                   ==, "complete");
  gtk_popover_popdown (GTK_POPOVER (page_find (gantt, GTK_TYPE_POPOVER)));
  page_settle ();
  rd_review_page_show (self->review_page, "timescales", "no-such-timescale");   /* nothing happens */
  page_settle ();
}

static void
test_table (Shown *self, gconstpointer data)
{
  GtkWidget *view = page_find (GTK_WIDGET (self->review_page), RD_TYPE_TIMESCALES_VIEW);
  GtkWidget *table = page_find (GTK_WIDGET (self->review_page), RD_TYPE_TIMESCALES_TABLE);
  g_autoptr (RdSheet) sheet = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (view), TRUE);
  g_autofree char *text = rd_sheet_to_tabs (sheet);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  rd_review_page_show (self->review_page, "timescales", NULL);
  gtk_widget_activate_action (view, "timescales.swap", NULL);
  page_wait (is_laid_out, table);
  g_assert_cmpuint (page_count_rows (table), >=, 7);
  g_assert_cmpstr (lines[0], ==, "Deadline\tBegins\tDue\tForecast\tDone\tState\tWorking days left\tParagraph");
  g_assert_true (g_str_has_prefix (lines[4], "Report the decision\t2026-11-11\t2026-11-18\t\t\tOverdue, 3 working days late\t-3\t"));
  g_assert_true (gtk_widget_activate_action (view, "timescales.copy", NULL));
  assert_asked (&self->asked, "toast 'Copied 7 rows, to be pasted into a spreadsheet or a letter'");
}

static void
test_holds (Shown *self, gconstpointer data)
{
  RdReviewItem *review = rd_review_page_get_review (self->review_page);
  RdHoldDetails hold = { .timescale = "complete", .reason = "trial", .first_day = PAGE_TODAY,
                         .last_day = RD_DAY_NONE, .forecast = PAGE_TODAY + 100 };
  GtkWidget *row;
  guint before = count_type (GTK_WIDGET (self->review_page), RD_TYPE_HOLD_ROW);

  g_assert_true (rd_register_add_hold (self->page.reg, review, &hold, NULL));
  page_settle ();
  g_assert_cmpuint (count_type (GTK_WIDGET (self->review_page), RD_TYPE_HOLD_ROW), ==, before + 1);
  row = page_find (GTK_WIDGET (self->review_page), RD_TYPE_HOLD_ROW);
  g_assert_false (page_press (row, GDK_KEY_Escape));   /* nothing is open: left to others */
  g_assert_true (gtk_widget_activate_action (row, "hold.open", NULL));
  g_assert_true (page_press (row, GDK_KEY_Escape));
  g_assert_true (gtk_widget_activate_action (row, "hold.open", NULL));
  g_assert_true (gtk_widget_activate_action (row, "hold.end", NULL));
  page_settle ();
  assert_asked (&self->asked, "toast-undo 'Hold ended.'");
}

static gboolean
is_at_top (gpointer scroller)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)) == 0;
}

static gboolean
is_scrolled (gpointer scroller)
{
  return !is_at_top (scroller);
}

/* Another review begins at its beginning; the same one stays where it is read. */
static void
test_begins_at_top (Shown *self, gconstpointer data)
{
  GtkWidget *overview = page_find (GTK_WIDGET (self->review_page), RD_TYPE_REVIEW_OVERVIEW);
  GtkWidget *scroller = page_find (overview, GTK_TYPE_SCROLLED_WINDOW);
  RdMilestoneEdit edit = { .milestone = "published", .day = PAGE_TODAY + 90, .planned = TRUE };

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 200);
  page_wait (is_scrolled, scroller);
  g_assert_true (rd_register_set_milestone (self->page.reg, rd_review_page_get_review (self->review_page), &edit, NULL, NULL));
  page_settle ();
  g_assert_true (is_scrolled (scroller));
  rd_review_page_set_review (self->review_page, rd_register_find_review (self->page.reg, "SCR/2026/09"));
  page_settle ();
  g_assert_true (is_at_top (scroller));
}

/* Escape closes the form that it is pressed in, and the focus stays in its row. */
static void
test_escape (Shown *self, gconstpointer data)
{
  GtkWidget *row = page_find (GTK_WIDGET (self->review_page), RD_TYPE_MILESTONE_ROW);
  GtkWidget *holds = page_find (GTK_WIDGET (self->review_page), RD_TYPE_HOLDS_PANE);
  GtkWidget *forms[] = { NULL, NULL };

  gtk_widget_activate_action (row, "milestone.record", NULL);
  rd_holds_pane_add (RD_HOLDS_PANE (holds));
  forms[0] = page_find (row, RD_TYPE_MILESTONE_EDITOR);
  forms[1] = page_find (holds, RD_TYPE_HOLD_EDITOR);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_assert_nonnull (forms[i]);
      g_assert_true (page_press (forms[i], GDK_KEY_Escape));
      page_settle ();
    }
  g_assert_null (page_find (row, RD_TYPE_MILESTONE_EDITOR));
  g_assert_null (page_find (holds, RD_TYPE_HOLD_EDITOR));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), holds));
}

static void
test_empty_review (Page *page, gconstpointer data)
{
  RdReviewDetails details = { .reference = "SCR/2026/99",
                              .title = "A title so long that it does not fit in any header bar of any window that a board has" };
  Shown shown = { .page = *page };

  g_assert_true (rd_register_add_review (page->reg, &details, NULL, NULL));
  show (&shown, "SCR/2026/99", 700);
  assert_next (&shown);
  g_object_set (shown.review_page, "review", NULL, NULL);   /* the review has been removed */
  page_settle ();
  gtk_window_destroy (GTK_WINDOW (shown.window));
  page_settle ();
  g_assert_finalize_object (shown.review_page);
  asked_clear (&shown.asked);
}

static void
test_read_only (Page *page, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RdRegister *reg = rd_register_open (page->path, TRUE, page->clock, &error);
  Shown shown = { .page = { .reg = reg } };
  GtkWidget *row;

  g_assert_no_error (error);
  show (&shown, "SCR/2026/06", 900);
  row = page_find (GTK_WIDGET (shown.review_page), RD_TYPE_MILESTONE_ROW);
  gtk_widget_activate_action (row, "milestone.record", NULL);
  g_assert_null (page_find (row, RD_TYPE_MILESTONE_EDITOR));
  gtk_window_destroy (GTK_WINDOW (shown.window));
  page_settle ();
  g_assert_finalize_object (shown.review_page);
  asked_clear (&shown.asked);
  rd_register_close (reg);
  g_assert_finalize_object (reg);
}

static void
test_properties (void)
{
  RdReviewPage *page = g_object_ref_sink (rd_review_page_new ());
  guint notified = 0;

  g_signal_connect_swapped (page, "notify::folded", G_CALLBACK (rd_test_count_cb), &notified);
  g_object_set (page, "folded", TRUE, NULL);
  g_object_set (page, "folded", TRUE, NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_finalize_object (page);
}

/* The widgets that ask for more than @width, for the message of a failure. */
static void
list_wide (GtkWidget *widget, int width, GString *text)
{
  int least;

  /* What scrolls sideways may hold more than it shows. */
  if (RD_IS_PAGE_STRIP (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > width && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s(%d) ", G_OBJECT_TYPE_NAME (widget), least);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_wide (child, width, text);
}

/* The chronology’s table has made way for its cards, where there is either. */
static gboolean
has_cards (gpointer page)
{
  GtkWidget *table = page_find (page, RD_TYPE_ENTRY_TABLE);

  return table == NULL || !gtk_widget_get_mapped (table) || !rd_entry_table_is_wide (RD_ENTRY_TABLE (table));
}

/* Nothing warns, and nothing is wider than the window, on every page of a narrow one. */
static void
test_narrow (Shown *self, gconstpointer data)
{
  g_autoptr (GString) wide = g_string_new (NULL);
  static const char *references[] = { "SCR/2024/01", "SCR/2025/02", "SCR/2026/03", "SCR/2026/06", "SCR/2026/09" };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      rd_review_page_set_review (self->review_page, rd_register_find_review (self->page.reg, references[i]));
      rd_review_page_show (self->review_page, "overview", NULL);
      page_settle ();
      rd_review_page_show (self->review_page, "timescales", NULL);
      page_settle ();
      rd_review_page_show (self->review_page, "chronology", NULL);
      page_settle ();
      page_wait (has_cards, self->review_page);
      list_wide (GTK_WIDGET (self->review_page), 360, wide);
      g_assert_cmpstr (wide->str, ==, "");
    }
}

/* Every widget that Tab comes to, till it is where it began. (transfer container) */
static GPtrArray *
walk (Shown *self, GtkDirectionType direction)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  GPtrArray *seen = g_ptr_array_new ();

  for (;;)
    {
      g_assert_true (gtk_widget_child_focus (self->window, direction));
      if (seen->len > 0 && g_ptr_array_index (seen, 0) == gtk_window_get_focus (window))
        return seen;
      g_assert_false (g_ptr_array_find (seen, gtk_window_get_focus (window), NULL));   /* it goes on */
      g_test_message ("%u: %s", seen->len, G_OBJECT_TYPE_NAME (gtk_window_get_focus (window)));
      g_ptr_array_add (seen, gtk_window_get_focus (window));
    }
}

/* The place of the first one in @widget; fails where there is none. */
static guint
find_in (GPtrArray *seen, GtkWidget *widget)
{
  for (guint i = 0; i < seen->len; i++)
    if (gtk_widget_is_ancestor (g_ptr_array_index (seen, i), widget))
      return i;
  g_error ("the keyboard never comes to %s", G_OBJECT_TYPE_NAME (widget));
}

static guint
count_in (GPtrArray *seen, GtkWidget *widget)
{
  guint n = 0;

  for (guint i = 0; i < seen->len; i++)
    n += gtk_widget_is_ancestor (g_ptr_array_index (seen, i), widget);
  return n;
}

/* Nobody is caught on the way, either way round, and what is to be done next comes first. */
static void
test_tab (Shown *self, gconstpointer form)
{
  GtkWidget *page = GTK_WIDGET (self->review_page);
  GtkWidget *row = page_find (page, RD_TYPE_MILESTONE_ROW);

  if (rd_review_page_get_review (self->review_page) == rd_register_find_review (self->page.reg, "SCR/2026/06"))
    {
      gtk_widget_activate_action (row, "milestone.record", NULL);
      rd_holds_pane_add (RD_HOLDS_PANE (page_find (page, RD_TYPE_HOLDS_PANE)));
    }
  page_settle ();
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);

  g_autoptr (GPtrArray) there = walk (self, GTK_DIR_TAB_FORWARD);
  g_autoptr (GPtrArray) back = walk (self, GTK_DIR_TAB_BACKWARD);

  g_assert_cmpuint (there->len, >, 10);
  g_assert_cmpuint (find_in (there, page_find (page, RD_TYPE_MILESTONES_PANE)), <,
                    find_in (there, page_find (page, RD_TYPE_DEADLINES_SUMMARY)));
  g_assert_cmpuint (find_in (there, page_find (page, RD_TYPE_DEADLINES_SUMMARY)), <,
                    find_in (there, page_find (page, RD_TYPE_HOLDS_PANE)));
  g_assert_cmpuint (back->len, ==, there->len);
  for (guint i = 0; i < there->len; i++)
    g_assert_true (g_ptr_array_find (back, g_ptr_array_index (there, i), NULL));
}

static void
test_tab_timescales (Shown *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->review_page);

  rd_review_page_show (self->review_page, "timescales", NULL);
  page_wait (is_laid_out, page_find (page, RD_TYPE_GANTT_VIEW));
  page_settle ();
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);

  g_autoptr (GPtrArray) there = walk (self, GTK_DIR_TAB_FORWARD);
  g_autoptr (GPtrArray) back = walk (self, GTK_DIR_TAB_BACKWARD);

  find_in (there, page_find (page, RD_TYPE_GANTT_VIEW));
  find_in (back, page_find (page, RD_TYPE_GANTT_VIEW));
  g_assert_cmpuint (back->len, ==, there->len);

  /* The same for the table; its rows are passed at once as well. */
  gtk_widget_activate_action (page_find (page, RD_TYPE_TIMESCALES_VIEW), "timescales.swap", NULL);
  page_wait (is_laid_out, page_find (page, RD_TYPE_TIMESCALES_TABLE));
  page_settle ();
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);

  g_autoptr (GPtrArray) table = walk (self, GTK_DIR_TAB_FORWARD);

  g_assert_cmpuint (count_in (there, page_find (page, RD_TYPE_GANTT_VIEW)), ==, 1);
  g_assert_cmpuint (count_in (table, page_find (page, RD_TYPE_TIMESCALES_TABLE)), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, reference, function) g_test_add ("/review-page/" path, Shown, reference, shown_set_up, function, shown_tear_down)
  g_test_add_func ("/review-page/properties", test_properties);
  ADD ("next", "SCR/2026/09", test_next_follows);
  ADD ("form-survives", "SCR/2026/06", test_form_survives);
  ADD ("explain", "SCR/2026/06", test_explain);
  ADD ("table", "SCR/2026/06", test_table);
  ADD ("holds", "SCR/2026/06", test_holds);
  ADD ("begins-at-top", "SCR/2026/06", test_begins_at_top);
  ADD ("escape", "SCR/2026/06", test_escape);
  ADD ("tab", "SCR/2026/09", test_tab);
  ADD ("tab-forms", "SCR/2026/06", test_tab);
  ADD ("tab-timescales", "SCR/2026/06", test_tab_timescales);
  g_test_add ("/review-page/narrow", Shown, "SCR/2026/06", shown_set_up_narrow, test_narrow, shown_tear_down);
  g_test_add ("/review-page/empty", Page, NULL, page_set_up, test_empty_review, page_tear_down);
  g_test_add ("/review-page/read-only", Page, NULL, page_set_up, test_read_only, page_tear_down);
  return g_test_run ();
}
