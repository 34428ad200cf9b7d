/* test-chronology-entries.c — what is done with entries of the chronology: changed, marked, dragged, added, moved, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chronology-fixture.h"

/* A change in place is one step, and the table follows it both ways. */
static void
test_edit (Shown *self, gconstpointer data)
{
  g_autofree char *event = NULL, *undone = NULL;

  gtk_selection_model_select_item (get_selection (self), 2, TRUE);
  page_settle ();
  type (self, "event", "Attendance was 91 per cent.");
  g_assert_true (rd_entry_field_finish (find_field (self->view, "event")));
  page_settle ();
  event = get_event (self, 2);
  g_assert_cmpstr (event, ==, "Attendance was 91 per cent.");
  rd_register_undo (self->page.reg, NULL);
  page_settle ();
  undone = get_event (self, 2);
  g_assert_cmpstr (undone, ==, told[2].event);
}

/* An entry that says something else than its file did says so; what the reviewer makes of it is no change of it. */
static void
test_changed (Shown *self, gconstpointer data)
{
  self->review = rd_register_find_review (self->page.reg, IMPORTED);
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (self->view), self->page.reg, self->review);
  page_settle ();
  gtk_selection_model_select_item (get_selection (self), 9, TRUE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.significance", "s", "key");
  page_settle ();
  g_assert_nonnull (find_words (self->view, "taken in on"));
  g_assert_null (find_words (self->view, "Changed since it was taken in"));
  type (self, "event", "Something else.");
  g_assert_true (rd_entry_field_finish (find_field (self->view, "event")));
  type (self, "time", "09:30");
  g_assert_true (rd_entry_field_finish (find_field (self->view, "time")));
  page_settle ();
  g_assert_nonnull (find_words (self->view, "Changed since it was taken in: time, what happened"));
  rd_register_undo (self->page.reg, NULL);
  page_settle ();
  g_assert_nonnull (find_words (self->view, "Changed since it was taken in: what happened"));
  rd_register_undo (self->page.reg, NULL);
  page_settle ();
  g_assert_null (find_words (self->view, "Changed since it was taken in"));
}

/* A date is kept as typed and understood; what it is understood as is said meanwhile. */
static void
test_edit_date (Shown *self, gconstpointer data)
{
  g_autoptr (RdEntryItem) item = NULL;

  gtk_selection_model_select_item (get_selection (self), 3, TRUE);
  page_settle ();
  type (self, "date_text", "c. July 2016");
  g_assert_nonnull (find_words (GTK_WIDGET (find_field (self->view, "date_text")), "c. July 2016"));
  g_assert_true (rd_entry_field_finish (find_field (self->view, "date_text")));
  page_settle ();
  item = g_list_model_get_item (G_LIST_MODEL (get_selection (self)), 3);
  g_assert_cmpstr (rd_entry_item_get_entry (item)->qualifier, ==, "circa");
  g_assert_cmpstr (rd_entry_item_get_entry (item)->date_text, ==, "c. July 2016");
  g_assert_nonnull (find_words (get_table (self), "≈ c. July 2016"));
}

static void
test_edit_refused (Shown *self, gconstpointer data)
{
  gtk_selection_model_select_item (get_selection (self), 0, TRUE);
  page_settle ();
  type (self, "time", "25:10");
  g_assert_false (rd_entry_field_finish (find_field (self->view, "time")));
  g_assert_true (rd_entry_field_is_edited (find_field (self->view, "time")));
  type (self, "time", "9.30 pm");
  g_assert_true (rd_entry_field_finish (find_field (self->view, "time")));
  page_settle ();
  g_assert_nonnull (find_words (get_table (self), "21:30"));
}

/* Two chosen: how far apart; all of them marked in one step. */
static void
test_several (Shown *self, gconstpointer data)
{
  GtkWidget *bar = page_find (self->view, RD_TYPE_CHOSEN_BAR);

  gtk_selection_model_select_item (get_selection (self), 0, TRUE);
  gtk_selection_model_select_item (get_selection (self), 3, FALSE);
  page_settle ();
  g_assert_nonnull (strstr (rd_chosen_bar_get_words (RD_CHOSEN_BAR (bar)), "3 months 17 days (109 days)"));
  gtk_widget_activate_action (self->view, "chronology.significance", "s", "key");
  gtk_widget_activate_action (self->view, "chronology.tag", "s", "neglect");
  page_settle ();
  g_assert_nonnull (find_words (get_table (self), "Key event"));
  rd_register_undo (self->page.reg, NULL);
  rd_register_undo (self->page.reg, NULL);
  page_settle ();
  g_assert_null (find_words (get_table (self), "Key event"));
}

static GObject *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  return NULL;
}

static GtkWidget *
find_drop (GtkWidget *widget)
{
  if (find_controller (widget, GTK_TYPE_DROP_TARGET) != NULL && gtk_widget_has_css_class (widget, "rd-takes-entries"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_drop (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is chosen is dragged, what is not is chosen first; on an episode all of it is put into it, in one step. */
static void
test_drag (Shown *self, gconstpointer data)
{
  g_autoptr (RdEpisode) episode = rd_episode_new (rd_review_item_get_review (self->review)->id);
  GtkWidget *view = page_find (get_table (self), GTK_TYPE_COLUMN_VIEW);
  GtkWidget *cell = gtk_widget_get_parent (find_words (get_table (self), "Attendance was good"));
  g_autoptr (GdkContentProvider) dragged = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  graphene_point_t point;
  GtkWidget *drop;

  g_free (episode->name);
  episode->name = g_strdup ("The bruise");
  g_assert_true (rd_register_put_episode (self->page.reg, self->review, episode, NULL));
  page_settle ();
  gtk_selection_model_select_item (get_selection (self), 0, TRUE);
  gtk_selection_model_select_item (get_selection (self), 1, FALSE);
  g_assert_true (gtk_widget_compute_point (cell, view, &GRAPHENE_POINT_INIT (5, 5), &point));
  g_signal_emit_by_name (find_controller (view, GTK_TYPE_DRAG_SOURCE), "prepare", (double) point.x, (double) point.y, &dragged);
  g_assert_nonnull (dragged);
  g_assert_true (gtk_selection_model_is_selected (get_selection (self), 2));
  g_assert_false (gtk_selection_model_is_selected (get_selection (self), 1));

  gtk_selection_model_select_item (get_selection (self), 0, FALSE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.episodes", NULL);
  page_settle ();
  drop = find_drop (self->view);
  g_assert_nonnull (drop);
  g_value_init (&value, RD_TYPE_ENTRY_TABLE);
  g_assert_true (gdk_content_provider_get_value (dragged, &value, NULL));
  g_signal_emit_by_name (find_controller (drop, GTK_TYPE_DROP_TARGET), "drop", &value, 5.0, 5.0, &is_taken);
  g_assert_true (is_taken);
  page_settle ();
  g_assert_nonnull (find_words (find_drop (self->view), "2 entries"));
  rd_register_undo (self->page.reg, NULL);
  page_settle ();
  g_assert_nonnull (find_words (find_drop (self->view), "0 entries"));
}

static void
test_remove (Shown *self, gconstpointer data)
{
  gtk_selection_model_select_item (get_selection (self), 1, TRUE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.remove", NULL);
  page_settle ();
  assert_asked (&self->asked, "toast-undo '1 entry removed.'");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (self))), ==, 3);
}

static void
test_add (Shown *self, gconstpointer data)
{
  gtk_widget_activate_action (self->view, "chronology.add", "s", find_agency (self, "police"));
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (self))), ==, 5);
  g_assert_true (rd_entry_field_is_edited (find_field (self->view, "event")));
  g_assert_nonnull (find_words (self->view, "Entered by hand"));
}

/* Nothing but an order of the user's own tells apart what happened on one day. */
static void
test_move (Shown *self, gconstpointer data)
{
  g_autofree char *first = NULL;

  gtk_selection_model_select_item (get_selection (self), 0, TRUE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.duplicate", NULL);
  page_settle ();
  type (self, "event", "The same evening, later.");
  g_assert_true (rd_entry_field_finish (find_field (self->view, "event")));
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.earlier", NULL);
  page_settle ();
  first = get_event (self, 0);
  g_assert_cmpstr (first, ==, "The same evening, later.");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, width, test) \
  g_test_add ("/chronology-entries/" path, Shown, GINT_TO_POINTER (width), shown_set_up, test, shown_tear_down)
  ADD ("edit", 1200, test_edit);
  ADD ("changed", 1200, test_changed);
  ADD ("edit-date", 1200, test_edit_date);
  ADD ("edit-refused", 1200, test_edit_refused);
  ADD ("several", 1600, test_several);
  ADD ("drag", 1200, test_drag);
  ADD ("remove", 1200, test_remove);
  ADD ("add", 1200, test_add);
  ADD ("move", 1200, test_move);

  return g_test_run ();
}
