/* test-chronology-view.c — the integrated chronology: table, filters, pseudonyms, checks, timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chronology-fixture.h"
#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-finding.h"
#include "views/chronology/rd-entry-pane.h"
#include "views/chronology/rd-evidence-pane.h"
#include "widgets/rd-record-form.h"

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

/* How much wider it is than its pane. */
static double
get_surplus (GtkAdjustment *across)
{
  return gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);
}

static gboolean
is_wider (gpointer across)
{
  return get_surplus (across) > 50;
}

static gboolean
is_much_wider (gpointer across)
{
  return get_surplus (across) > 300;
}

/* From right to left a table that is too wide begins with its first column, until somebody scrolls it. */
static void
test_right_to_left (Shown *self, gconstpointer data)
{
  static const char * const all[] = { "date", "time", "agency", "source", "event", "response", "comment", "analysis", "tags", "people", NULL };
  GtkWidget *pane = gtk_widget_get_ancestor (page_find (get_table (self), GTK_TYPE_COLUMN_VIEW), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (pane));
  GActionGroup *columns = rd_entry_table_get_actions (RD_ENTRY_TABLE (get_table (self)));

  gtk_widget_set_direction (pane, GTK_TEXT_DIR_RTL);
  g_action_group_activate_action (columns, "source", NULL);
  g_action_group_activate_action (columns, "comment", NULL);
  page_wait (is_wider, across);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (across), get_surplus (across), 1);
  g_action_group_activate_action (columns, "analysis", NULL);
  g_action_group_activate_action (columns, "people", NULL);
  page_wait (is_much_wider, across);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (across), get_surplus (across), 1);
  gtk_adjustment_set_value (across, 10);
  g_object_set (get_table (self), "columns", all, NULL);
  page_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 10);
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

/* The columns that are shown are known by name, so that they can be remembered; what is not known is passed over. */
static void
test_columns (Shown *self, gconstpointer data)
{
  static const struct { const char *why, *set, *shown; } cases[] = {
    { "as it begins", "", "date time agency event response" },
    { "some, and one that there will be", "agency source weather", "date agency source event" },
    { "as few as there can be", "event", "date event" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = g_strsplit (cases[i].set, " ", -1);
      g_auto (GStrv) shown = NULL;
      g_autofree char *joined = NULL;

      g_test_message ("%s", cases[i].why);
      g_object_set (get_table (self), "columns", *cases[i].set != '\0' ? names : NULL, NULL);
      g_object_get (get_table (self), "columns", &shown, NULL);
      joined = g_strjoinv (" ", shown);
      g_assert_cmpstr (joined, ==, cases[i].shown);
    }
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

/* Entries that are chosen become evidence of a new finding, in one step, and of one that is there. */
static void
test_evidence (Shown *self, gconstpointer data)
{
  GtkSelectionModel *selection = get_selection (self);
  const GPtrArray *findings = rd_review_item_get_rows (self->review, RD_ROWS_FINDINGS);
  g_autofree char *id = NULL;
  GtkWidget *pane;

  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_selection_model_select_item (selection, 1, FALSE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.new-finding", NULL);
  page_settle ();
  pane = page_find (self->view, RD_TYPE_EVIDENCE_PANE);
  g_assert_true (gtk_widget_get_mapped (pane));
  rd_record_form_set_text (RD_RECORD_FORM (page_find (pane, RD_TYPE_RECORD_FORM)), "title", "Nobody asked");
  gtk_widget_activate_action (page_find (pane, RD_TYPE_RECORD_FORM), "form.save", NULL);
  page_settle ();
  findings = rd_review_item_get_rows (self->review, RD_ROWS_FINDINGS);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE)->len, ==, 2);
  g_assert_nonnull (find_words (pane, "Rests on 2 entries"));

  id = g_strdup (((const RdFinding *) findings->pdata[0])->id);
  gtk_selection_model_select_item (selection, 2, TRUE);
  page_settle ();
  gtk_widget_activate_action (self->view, "chronology.evidence", "s", id);
  page_settle ();
  g_assert_nonnull (find_words (pane, "Rests on 3 entries"));
  g_assert_nonnull (strstr (self->asked.asked->str, "1 entry added as evidence."));
  rd_chronology_view_show_entry (RD_CHRONOLOGY_VIEW (self->view),
                                 ((const RdFindingEvidence *) rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE)->pdata[2])->entry_id);
  page_settle ();
  g_assert_nonnull (find_words (page_find (self->view, RD_TYPE_ENTRY_PANE), "1. Nobody asked"));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_nonnull (find_words (page_find (self->view, RD_TYPE_ENTRY_PANE), "No finding rests on it."));
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE)->len, ==, 0);
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
  ADD ("right-to-left", 1200, test_right_to_left);
  ADD ("search", 1200, test_search);
  ADD ("filter", 1200, test_filter);
  ADD ("order", 1200, test_order);
  ADD ("columns", 1200, test_columns);
  ADD ("pseudonyms", 1200, test_pseudonyms);
  ADD ("checks", 1200, test_checks);
  ADD ("evidence", 1200, test_evidence);
  ADD ("timeline", 1200, test_timeline);
  ADD ("read-only", 1200, test_read_only);

  return g_test_run ();
}
