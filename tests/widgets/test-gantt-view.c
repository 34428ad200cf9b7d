/* test-gantt-view.c — rows, keys and menu of the Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"
#include "rd-test-model.h"
#include "widgets/rd-explain-view.h"

static gboolean
press (Chart *self, guint keyval, GdkModifierType state)
{
  gboolean handled = _rd_gantt_view_handle_key (self->view, keyval, state);

  page_settle ();
  return handled;
}

/* Every row that is alive says all of itself in words. */
static void
test_rows_are_named (Chart *self, gconstpointer data)
{
  RdGanttLine *line = chart_find_line (self, chart_find_item (self, "SCR/2026/06", "report-decision"));
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (line));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "SCR/2026/06, Report the decision, due Wed 18 Nov 2026, Overdue, 3 working days late 4 of 7");
}

static void
test_properties (Chart *self, gconstpointer data)
{
  guint notified = 0;

  g_signal_connect_swapped (self->view, "notify::show-reference", G_CALLBACK (rd_test_count_cb), &notified);
  rd_gantt_view_set_show_reference (self->view, TRUE);
  rd_gantt_view_set_show_reference (self->view, TRUE);
  g_assert_cmpuint (notified, ==, 1);
  notified = 0;
  g_signal_connect_swapped (self->view, "notify::selected", G_CALLBACK (rd_test_count_cb), &notified);
  g_assert_true (rd_gantt_view_select (self->view, chart_find_item (self, "SCR/2026/06", "complete")));
  g_assert_true (rd_gantt_view_select (self->view, chart_find_item (self, "SCR/2026/06", "complete")));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (rd_gantt_view_get_selected (self->view) == chart_find_item (self, "SCR/2026/06", "complete"));
  g_assert_false (rd_gantt_view_select (self->view, chart_find_item (self, "SCR/2026/05", "complete")));
}

/* Arrows go from mark to mark, and the row says which. */
static void
test_arrows (Chart *self, gconstpointer data)
{
  RdDeadlineItem *item = chart_find_item (self, "SCR/2026/06", "report-decision");
  GtkWidget *row;
  guint n = 0;

  rd_gantt_view_select (self->view, item);
  page_settle ();
  row = gtk_widget_get_parent (GTK_WIDGET (chart_find_line (self, item)));
  for (int last = -2; rd_gantt_scene_get_cursor (self->view->scene, item) != last; n++)
    {
      last = rd_gantt_scene_get_cursor (self->view->scene, item);
      g_assert_true (press (self, GDK_KEY_Right, 0));
    }
  g_assert_cmpuint (n, >=, 4);   /* window, due date, overrun at least; then it stays at the last */
  g_assert_true (press (self, GDK_KEY_Left, 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Due date, Wed 18 Nov 2026. SCR/2026/06, Report the decision, due Wed 18 Nov 2026, "
                                       "Overdue, 3 working days late 4 of 7");
  g_assert_cmpstr (gtk_label_get_text (self->view->hint), ==, "Due date, Wed 18 Nov 2026");
}

/* Dates set by the guidance do not move; planned ones do, by a working day, as one action. */
static void
test_planned_by_keys (Chart *self, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (self->page.reg, "SCR/2026/02");
  RdDay planned = rd_milestone_item_get_state (rd_review_item_find_milestone (review, "completed"))->planned;
  RdDay next = rd_workdays_add (rd_register_get_workdays (self->page.reg), planned, 1, NULL);

  g_assert_cmpint (planned, !=, RD_DAY_NONE);
  rd_gantt_view_select (self->view, chart_find_item (self, "SCR/2026/02", "decide"));
  page_settle ();
  g_assert_true (press (self, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_true (g_str_has_prefix (self->asked.asked->str, "toast 'No planned date"));
  g_string_set_size (self->asked.asked, 0);

  rd_gantt_view_select (self->view, chart_find_item (self, "SCR/2026/02", "complete"));
  page_settle ();
  g_assert_true (press (self, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_true (g_str_has_prefix (self->asked.asked->str, "toast-undo 'Planned for"));
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "completed"))->planned, ==, next);
  /* The row stays the one that the keys move. */
  g_assert_true (rd_gantt_view_get_selected (self->view) == chart_find_item (self, "SCR/2026/02", "complete"));
  g_assert_true (press (self, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "completed"))->planned, ==, planned);
}

/* A key that follows at once still meets the row, though it is another widget by then. */
static void
test_keys_in_haste (Chart *self, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (self->page.reg, "SCR/2026/02");
  RdDay planned = rd_milestone_item_get_state (rd_review_item_find_milestone (review, "completed"))->planned;
  RdDay expected = rd_workdays_add (rd_register_get_workdays (self->page.reg), planned, 3, NULL);

  rd_gantt_view_select (self->view, chart_find_item (self, "SCR/2026/02", "complete"));
  page_settle ();
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  for (int i = 0; i < 3; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view->list)));
      _rd_gantt_view_handle_key (self->view, GDK_KEY_Right, GDK_ALT_MASK);
    }
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "completed"))->planned, ==, expected);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (self->view->list)) == gtk_window_get_focus (GTK_WINDOW (self->window)));
  page_settle ();
}

static void
test_zoom_keys (Chart *self, gconstpointer data)
{
  double fitted = rd_gantt_scene_get_axis (self->view->scene)->day_width;
  guint generation = rd_gantt_scene_get_generation (self->view->scene);

  g_assert_true (press (self, GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpfloat (rd_gantt_scene_get_axis (self->view->scene)->day_width, >, fitted);
  g_assert_cmpuint (rd_gantt_scene_get_generation (self->view->scene), >, generation);
  g_assert_true (press (self, GDK_KEY_minus, GDK_CONTROL_MASK));
  g_assert_true (press (self, GDK_KEY_equal, GDK_CONTROL_MASK));
  g_assert_true (press (self, GDK_KEY_f, 0));
  g_assert_cmpfloat_with_epsilon (rd_gantt_scene_get_axis (self->view->scene)->day_width, fitted, 0.001);
  g_assert_true (press (self, GDK_KEY_t, 0));
  g_assert_false (press (self, GDK_KEY_x, 0));   /* other keys are left to others */
}

static void
test_explain_and_menu (Chart *self, gconstpointer data)
{
  g_assert_true (press (self, GDK_KEY_Return, 0));
  g_assert_nonnull (page_find (GTK_WIDGET (self->view), RD_TYPE_EXPLAIN_VIEW));
  gtk_popover_popdown (GTK_POPOVER (page_find (GTK_WIDGET (self->view), GTK_TYPE_POPOVER)));
  page_settle ();
  g_assert_null (page_find (GTK_WIDGET (self->view), GTK_TYPE_POPOVER));
  g_assert_true (press (self, GDK_KEY_F10, GDK_SHIFT_MASK));
  g_assert_nonnull (page_find (GTK_WIDGET (self->view), GTK_TYPE_POPOVER_MENU));
}

/* The labels of the row's menu: "Why This Date? | Record “…”… | …". */
static char *
list_menu (Chart *self, const char *reference, const char *timescale)
{
  GString *text = g_string_new (NULL);
  GtkWidget *popover;
  GMenuModel *menu;

  rd_gantt_view_select (self->view, chart_find_item (self, reference, timescale));
  page_settle ();
  press (self, GDK_KEY_Menu, 0);
  popover = page_find (GTK_WIDGET (self->view), GTK_TYPE_POPOVER_MENU);
  menu = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover));
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      GMenuModel *part = section != NULL ? section : menu;

      for (int j = section != NULL ? 0 : i; j < (section != NULL ? g_menu_model_get_n_items (section) : i + 1); j++)
        {
          g_autofree char *label = NULL;

          g_menu_model_get_item_attribute (part, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          g_string_append_printf (text, "%s%s", text->len > 0 ? " | " : "", label);
        }
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
  page_settle ();
  return g_string_free (text, FALSE);
}

/* What is done is changed, what is not is recorded or planned, and nothing is planned that was done. */
static void
test_menu_words (Chart *self, gconstpointer data)
{
  static const struct { const char *timescale, *menu, *why; } rows[] = {
    { "decide", "Why This Date? | Change “Chair’s decision”… | Put on Hold… | Copy", "the decision is made" },
    { "report-decision", "Why This Date? | Record “Decision reported”… | Plan “Decision reported”… | Put on Hold… | Copy",
      "not reported yet" },
    { "complete", "Why This Date? | Record “Review completed”… | Plan “Review completed”… | Put on Hold… | Copy",
      "runs, and is not complete" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *menu = list_menu (self, "SCR/2026/06", rows[i].timescale);

      g_test_message ("%s", rows[i].why);
      g_assert_cmpstr (menu, ==, rows[i].menu);
    }
}

static gboolean
is_drawn (gpointer line)
{
  return rd_gantt_line_get_n_recordings (line) > 0;
}

/* Scrolling sideways a little, or another row's change, records nothing again. */
static void
test_rows_keep_their_nodes (Chart *self, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (self->page.reg, "SCR/2026/02");
  RdGanttLine *other = chart_find_line (self, chart_find_item (self, "SCR/2026/02", "notify-ofsted"));
  RdMilestoneEdit edit = { .milestone = "completed", .day = PAGE_TODAY + 20, .planned = TRUE };
  guint before;
  RdGanttMetrics metrics = *rd_gantt_scene_get_metrics (self->view->scene);

  g_assert_cmpfloat (metrics.chart_width, >, 100);
  page_wait (is_drawn, other);
  before = rd_gantt_line_get_n_recordings (other);
  g_assert_cmpuint (before, >, 0);
  g_assert_true (rd_register_set_milestone (self->page.reg, review, &edit, NULL, NULL));
  for (int i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (other));
      chart_wait_for_frame (GTK_WIDGET (self->view));
    }
  /* The range of days may grow with the plan, once; never more. */
  g_assert_cmpuint (rd_gantt_line_get_n_recordings (other), <=, before + 1);
}

/* As many as a large board has: only those near what is seen are drawn. */
static void
test_many (Chart *self, gconstpointer data)
{
  g_autoptr (GListStore) store = g_list_store_new (RD_TYPE_DEADLINE_ITEM);
  GListModel *all = rd_register_get_deadlines (self->page.reg);
  guint n = g_list_model_get_n_items (all), drawn = 0, alive = 0;

  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (all, i % n);

      g_list_store_append (store, item);
    }
  rd_gantt_view_set_model (self->view, G_LIST_MODEL (store));
  chart_wait_for_frame (GTK_WIDGET (self->view));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);

      alive++;
      if (RD_IS_GANTT_LINE (line) && rd_gantt_line_get_n_recordings (RD_GANTT_LINE (line)) > 0)
        drawn++;
    }
  g_assert_cmpuint (alive, <, 500);
  g_assert_cmpuint (drawn, <, 120);
  g_assert_cmpuint (drawn, >, 0);
}

static void
test_read_only (Page *page, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RdRegister *reg = rd_register_open (page->path, TRUE, page->clock, &error);
  RdGanttView *view = RD_GANTT_VIEW (g_object_ref_sink (rd_gantt_view_new ()));

  g_assert_no_error (error);
  rd_gantt_view_set_register (view, reg);
  rd_gantt_view_set_model (view, rd_review_item_get_deadlines (rd_register_find_review (reg, "SCR/2026/02")));
  gtk_widget_activate_action (GTK_WIDGET (view), "gantt.record", "s", "completed");
  gtk_widget_activate_action (GTK_WIDGET (view), "gantt.hold", NULL);
  g_assert_null (page_find (GTK_WIDGET (view), GTK_TYPE_POPOVER));   /* nothing to change is offered */
  g_assert_finalize_object (view);
  rd_register_close (reg);
  g_assert_finalize_object (reg);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, reference, function) g_test_add ("/gantt-view/" path, Chart, reference, chart_set_up, function, chart_tear_down)
  ADD ("named", "SCR/2026/06", test_rows_are_named);
  ADD ("properties", "SCR/2026/06", test_properties);
  ADD ("arrows", "SCR/2026/06", test_arrows);
  ADD ("planned-by-keys", "SCR/2026/02", test_planned_by_keys);
  ADD ("keys-in-haste", "SCR/2026/02", test_keys_in_haste);
  ADD ("zoom", "SCR/2026/06", test_zoom_keys);
  ADD ("explain", "SCR/2026/06", test_explain_and_menu);
  ADD ("menu-words", "SCR/2026/06", test_menu_words);
  ADD ("nodes", "SCR/2026/02", test_rows_keep_their_nodes);
  ADD ("many", NULL, test_many);
  g_test_add ("/gantt-view/read-only", Page, NULL, page_set_up, test_read_only, page_tear_down);
  return g_test_run ();
}
