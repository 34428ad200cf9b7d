/* test-chronology-view.c — the integrated chronology: table, filters, the whole entry, checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "rd-test-model.h"
#include "core/review/rd-agency.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-people.h"
#include "views/chronology/rd-checks-pane.h"
#include "views/chronology/rd-chosen-bar.h"
#include "views/chronology/rd-chronology-view.h"
#include "views/chronology/rd-entry-card.h"
#include "views/chronology/rd-entry-field.h"
#include "views/chronology/rd-entry-filter-bar.h"
#include "views/chronology/rd-entry-table.h"
#include "widgets/rd-timeline-view.h"

/* Child M: nothing has been recorded yet. */
#define REFERENCE "SCR/2026/09"

/* Child C: six agencies' files came in. */
#define IMPORTED "SCR/2025/02"

static const struct { const char *agency, *date, *time, *event; RdDay day; } told[] = {
  { "police", "14/03/2016", "22:10", "Officers attended; bruise to the cheek of Mia seen. Mother said that she fell.", 16874 },
  { "school", "15/03/2016", NULL, "Bruise to the cheek noticed by the teacher; mother said that Mia fell.", 16875 },
  { "school", "20/03/2016", NULL, "Attendance was good this week.", 16880 },
  { "police", "01/07/2016", NULL, "Neighbour reported shouting.", 16983 },
};

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  RdReviewItem *review;
  GtkWidget    *view;
} Shown;

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
add_agency (Shown *self, const char *code, const char *name)
{
  g_autoptr (RdAgency) agency = rd_agency_new (rd_review_item_get_review (self->review)->id);
  g_autoptr (GError) error = NULL;

  agency->code = g_strdup (code);
  agency->name = g_strdup (name);
  rd_register_put_agency (self->page.reg, self->review, agency, &error);
  g_assert_no_error (error);
}

static const char *
find_agency (Shown *self, const char *code)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);

  for (guint i = 0; i < agencies->len; i++)
    if (g_str_equal (((const RdAgency *) agencies->pdata[i])->code, code))
      return ((const RdAgency *) agencies->pdata[i])->id;
  g_assert_not_reached ();
}

/* The child that the sample has, with a name and a date of birth. */
static void
name_child (Shown *self)
{
  const GPtrArray *people = rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE);
  g_autoptr (RdPerson) child = rd_person_copy (people->pdata[0]);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (child->role, ==, "subject-child");
  g_free (child->name);
  child->name = g_strdup ("Mia Hollis");
  child->born = rd_day_from_ymd (2014, 1, 14);
  child->died = RD_DAY_NONE;
  rd_register_put_person (self->page.reg, self->review, child, &error);
  g_assert_no_error (error);
}

static void
add_entries (Shown *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (RdEntry) entry = rd_entry_new (NULL);
      g_autoptr (GError) error = NULL;
      RdFuzzyDate date = { told[i].day, told[i].day, RD_PRECISION_DAY, RD_QUALIFIER_NONE };

      entry->agency_id = g_strdup (find_agency (self, told[i].agency));
      entry->date_text = g_strdup (told[i].date);
      entry->time = g_strdup (told[i].time);
      entry->event = g_strdup (told[i].event);
      rd_entry_set_date (entry, &date);
      g_assert_true (rd_register_put_entry (self->page.reg, self->review, entry, &error));
    }
}

static void
show_view (Shown *self, gconstpointer data)
{
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_chronology_view_new ());
  rd_chronology_view_set_folded (RD_CHRONOLOGY_VIEW (self->view), GPOINTER_TO_INT (data) < 500);
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (self->view), self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), GPOINTER_TO_INT (data), 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_mapped, self->view);
  page_settle ();
}

static void
empty_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  show_view (self, data);
}

static void
shown_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  add_agency (self, "police", "Northmoor Police");
  add_agency (self, "school", "Alder Road School");
  name_child (self);
  add_entries (self);
  show_view (self, data);
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

/* The first label or inscription under @widget that has @words and can be seen. */
static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL
      && strstr (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_table (Shown *self)
{
  return page_find (self->view, RD_TYPE_ENTRY_TABLE);
}

/* As rows are chosen with the pointer: the model of the one of table and list that has it. */
static GtkSelectionModel *
get_selection (Shown *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (page_find (get_table (self), GTK_TYPE_COLUMN_VIEW)));

  if (model == NULL)
    model = gtk_list_view_get_model (GTK_LIST_VIEW (page_find (gtk_widget_get_last_child (gtk_widget_get_first_child (get_table (self))), GTK_TYPE_LIST_VIEW)));
  return model;
}

static char *
get_event (Shown *self, guint position)
{
  g_autoptr (RdEntryItem) item = g_list_model_get_item (G_LIST_MODEL (get_selection (self)), position);

  return g_strdup (rd_entry_item_get_entry (item)->event);
}

static RdEntryField *
find_field (GtkWidget *widget, const char *name)
{
  if (RD_IS_ENTRY_FIELD (widget) && g_str_equal (rd_entry_field_get_name (RD_ENTRY_FIELD (widget)), name))
    return RD_ENTRY_FIELD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RdEntryField *found = find_field (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type (Shown *self, const char *name, const char *text)
{
  RdEntryField *field = find_field (self->view, name);
  GtkWidget *view;

  rd_entry_field_edit (field);
  view = page_find (GTK_WIDGET (field), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* --- tests */

static void
test_empty (Shown *self, gconstpointer data)
{
  g_assert_nonnull (find_words (self->view, "No Chronology Yet"));
  g_assert_nonnull (find_words (self->view, "Import Chronologies…"));
  g_assert_null (find_words (self->view, "Significance"));
}

static void
test_rows (Shown *self, gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (self))), ==, G_N_ELEMENTS (told));
  g_assert_nonnull (find_words (get_table (self), "14/03/2016"));
  g_assert_nonnull (find_words (get_table (self), "Northmoor Police"));
  g_assert_nonnull (find_words (get_table (self), "Officers attended"));
  if (GPOINTER_TO_INT (data) > 500)
    g_assert_nonnull (find_words (get_table (self), "2 y 2 m"));
  g_assert_cmpuint (page_count_rows (get_table (self)), ==, G_N_ELEMENTS (told));
}

static void
test_search (Shown *self, gconstpointer data)
{
  GtkWidget *entry = page_find (self->view, GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_activate_action (self->view, "page.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "bruis chee");
  g_signal_emit_by_name (entry, "search-changed");
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (self))), ==, 2);
  g_assert_nonnull (find_words (self->view, "2 of 4 entries"));
  g_assert_nonnull (gtk_inscription_get_attributes (GTK_INSCRIPTION (find_words (get_table (self), "Bruise to the cheek"))));
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (find_words (self->view, "Nothing Found"));
}

static void
test_filter (Shown *self, gconstpointer data)
{
  GtkWidget *bar = page_find (self->view, RD_TYPE_ENTRY_FILTER_BAR);

  rd_entry_filter_bar_only_agency (RD_ENTRY_FILTER_BAR (bar), find_agency (self, "school"));
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (self))), ==, 2);
  g_assert_nonnull (find_words (bar, "Agency: Alder Road School"));
  gtk_widget_activate_action (self->view, "page.clear-filter", NULL);
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (self))), ==, 4);
}

static void
test_order (Shown *self, gconstpointer data)
{
  g_autofree char *first = NULL, *last = NULL;

  gtk_widget_activate_action (self->view, "chronology.order", "s", "newest");
  page_settle ();
  first = get_event (self, 0);
  g_assert_cmpstr (first, ==, told[3].event);
  gtk_widget_activate_action (self->view, "chronology.order", "s", "time");
  page_settle ();
  last = get_event (self, 3);
  g_assert_cmpstr (last, ==, told[3].event);
}

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

static void
test_pseudonyms (Shown *self, gconstpointer data)
{
  g_assert_nonnull (find_words (get_table (self), "Mia"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), TRUE);
  page_settle ();
  g_assert_null (find_words (get_table (self), "Mia"));
  g_assert_nonnull (find_words (get_table (self), "Child M"));
  /* A text in which a name is hidden is not typed in. */
  gtk_selection_model_select_item (get_selection (self), 0, TRUE);
  page_settle ();
  rd_entry_field_edit (find_field (self->view, "event"));
  g_assert_false (rd_entry_field_is_edited (find_field (self->view, "event")));
}

static gboolean
has_cards (gpointer pane)
{
  return page_find (pane, RD_TYPE_ENTRY_CARD) != NULL;
}

static void
test_checks (Shown *self, gconstpointer data)
{
  GtkWidget *pane = page_find (self->view, RD_TYPE_CHECKS_PANE);

  gtk_widget_activate_action (self->view, "chronology.checks", NULL);
  page_wait (has_cards, pane);
  g_assert_nonnull (find_words (pane, "1 of 1"));
  g_assert_nonnull (find_words (pane, "1 day apart"));
  gtk_widget_activate_action (page_find (pane, RD_TYPE_ENTRY_CARD), "findings.same", NULL);
  page_settle ();
  assert_asked (&self->asked, "toast-undo 'Linked as the same event.'");
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_ENTRY_LINKS)->len, ==, 1);
}

static void
test_timeline (Shown *self, gconstpointer data)
{
  GtkWidget *timeline = page_find (self->view, RD_TYPE_TIMELINE_VIEW);
  GtkSelectionModel *selection = get_selection (self);

  gtk_selection_model_select_item (selection, 2, TRUE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.swap", NULL);
  page_settle ();
  g_assert_true (gtk_widget_get_mapped (timeline));
  g_assert_cmpint (rd_timeline_view_get_selected (RD_TIMELINE_VIEW (timeline)), !=, 0);
  rd_timeline_view_set_selected (RD_TIMELINE_VIEW (timeline), rd_entry_list_get_numbers (
    rd_entry_selection_get_list (RD_ENTRY_SELECTION (selection)), &(guint) { 0 })[1]);
  g_assert_true (gtk_selection_model_is_selected (selection, 1));
  g_assert_false (gtk_selection_model_is_selected (selection, 2));
}

static void
test_read_only (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRegister) reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  GtkWidget *view = g_object_ref_sink (rd_chronology_view_new ());
  RdReviewItem *review = rd_register_find_review (reg, REFERENCE);

  g_assert_no_error (error);
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (view), reg, review);
  gtk_widget_activate_action (view, "chronology.add", "s", find_agency (self, "police"));
  g_assert_cmpint (rd_register_count_entries (reg, review, NULL, NULL), ==, 4);
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (view), NULL, NULL);
  g_assert_finalize_object (view);
  page_settle ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, width, test) \
  g_test_add ("/chronology-view/" path, Shown, GINT_TO_POINTER (width), shown_set_up, test, shown_tear_down)
  g_test_add ("/chronology-view/empty", Shown, GINT_TO_POINTER (1200), empty_set_up, test_empty, shown_tear_down);
  ADD ("rows", 1200, test_rows);
  ADD ("rows-narrow", 360, test_rows);
  ADD ("search", 1200, test_search);
  ADD ("filter", 1200, test_filter);
  ADD ("order", 1200, test_order);
  ADD ("edit", 1200, test_edit);
  ADD ("changed", 1200, test_changed);
  ADD ("edit-date", 1200, test_edit_date);
  ADD ("edit-refused", 1200, test_edit_refused);
  ADD ("several", 1600, test_several);
  ADD ("remove", 1200, test_remove);
  ADD ("add", 1200, test_add);
  ADD ("move", 1200, test_move);
  ADD ("pseudonyms", 1200, test_pseudonyms);
  ADD ("checks", 1200, test_checks);
  ADD ("timeline", 1200, test_timeline);
  ADD ("read-only", 1200, test_read_only);

  return g_test_run ();
}
