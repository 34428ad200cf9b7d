/* test-agencies-views.c — agencies and people of a review, and the page of all requests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "model/rd-register-agencies.h"
#include "model/rd-register-documents.h"
#include "model/rd-register-people.h"
#include "model/rd-request-item.h"
#include "rd-test-model.h"
#include "views/agencies/rd-agencies-page.h"
#include "views/agencies/rd-documents-pane.h"
#include "views/agencies/rd-request-grid.h"
#include "views/agencies/rd-requests-pane.h"
#include "views/agencies/rd-review-agencies-view.h"
#include "views/people/rd-contacts-pane.h"
#include "views/people/rd-people-view.h"
#include "views/people/rd-reviewers-pane.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-record-row.h"
#include "widgets/rd-request-cell.h"

#define LATE_REVIEW "SCR/2026/02"

typedef struct
{
  Page       page;
  Asked      asked;
  GtkWidget *window;
  GtkWidget *view;
} Shown;

static RdReviewItem *
get_review (Shown *self)
{
  return rd_register_find_review (self->page.reg, LATE_REVIEW);
}

static void
show (Shown *self, GtkWidget *view)
{
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (view);
  adw_window_set_content (ADW_WINDOW (self->window), view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  page_settle ();
}

static void
shown_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, data);
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

static void
show_agencies (Shown *self)
{
  GtkWidget *view = rd_review_agencies_view_new ();

  rd_review_agencies_view_set_review (RD_REVIEW_AGENCIES_VIEW (view), self->page.reg, get_review (self));
  show (self, view);
}

static GtkButton *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
      && gtk_widget_get_mapped (widget))
    return GTK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkButton *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (GtkWidget *widget, const char *label)
{
  GtkButton *button = find_button (widget, label);

  if (button == NULL)
    g_error ("no button “%s”", label);
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

static guint
count_type (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);
  return n;
}

static GtkWidget *
find_cell (GtkWidget *widget, const char *agency_id, const char *item)
{
  if (RD_IS_REQUEST_CELL (widget) && g_str_equal (rd_request_cell_get_agency_id (RD_REQUEST_CELL (widget)), agency_id)
      && g_str_equal (rd_request_cell_get_item (RD_REQUEST_CELL (widget)), item))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, agency_id, item);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Every agency and item has a cell in the grid and one in the list, with the whole of it as its name. */
static void
test_grid (Shown *self, gconstpointer data)
{
  RdReviewItem *review = get_review (self);
  const RdAgency *gp = rd_review_item_find_agency (review, "gp");
  GtkWidget *cell;

  show_agencies (self);
  g_assert_cmpuint (count_type (self->view, RD_TYPE_REQUEST_CELL), ==,
                    2 * 5 * rd_review_item_get_rows (review, RD_ROWS_AGENCIES)->len);
  cell = find_cell (self->view, gp->id, "agency-report");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Alder Road Surgery, Agency report: 14 working days late");
  cell = find_cell (self->view, gp->id, "information");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Alder Road Surgery, Information: Not asked");
}

/* A cell opens its request; one press reminds, and another takes it in. */
static void
test_quick_actions (Shown *self, gconstpointer data)
{
  RdReviewItem *review = get_review (self);
  g_autofree char *gp = g_strdup (rd_review_item_find_agency (review, "gp")->id);
  const GPtrArray *requests;

  show_agencies (self);
  g_signal_emit_by_name (find_cell (self->view, gp, "agency-report"), "clicked");
  page_settle ();
  g_assert_nonnull (page_find (self->view, RD_TYPE_RECORD_FORM));
  press (self->view, "Record Reminder Today");
  assert_asked (&self->asked, "toast-undo 'Reminder recorded.'");
  requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);
  g_assert_cmpint (rd_request_find (requests, gp, "agency-report")->reminders, ==, 4);
  g_assert_null (page_find (self->view, RD_TYPE_RECORD_FORM));

  g_signal_emit_by_name (find_cell (self->view, gp, "agency-report"), "clicked");
  page_settle ();
  press (self->view, "Received Today");
  requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);
  g_assert_cmpint (rd_request_find (requests, gp, "agency-report")->received, ==, PAGE_TODAY);
  g_string_set_size (self->asked.asked, 0);
}

/* What is wrong is said in the form, which stays; what is right is kept and said. */
static void
test_request_form (Shown *self, gconstpointer data)
{
  RdReviewItem *review = get_review (self);
  g_autofree char *gp = g_strdup (rd_review_item_find_agency (review, "gp")->id);
  RdRecordForm *form;

  show_agencies (self);
  g_signal_emit_by_name (find_cell (self->view, gp, "information"), "clicked");
  page_settle ();
  form = RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM));
  g_assert_cmpint (rd_record_form_get_day (form, "asked"), ==, PAGE_TODAY);
  rd_record_form_set_day (form, "due", PAGE_TODAY - 1);
  press (self->view, "_Ask");
  g_assert_true (page_find (self->view, RD_TYPE_RECORD_FORM) == GTK_WIDGET (form));
  assert_asked (&self->asked, "");
  rd_date_field_set_text (RD_DATE_FIELD (rd_record_form_get_entry (form, "due")), "31/2/2027");
  press (self->view, "_Ask");
  assert_asked (&self->asked, "");
  rd_record_form_set_day (form, "due", PAGE_TODAY + 9);
  press (self->view, "_Ask");
  assert_asked (&self->asked, "toast-undo 'Request recorded.'");
  g_assert_null (page_find (self->view, RD_TYPE_RECORD_FORM));
  g_assert_nonnull (rd_request_find (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), gp, "information"));
}

static gboolean
is_read (gpointer pane)
{
  return !rd_documents_pane_is_busy (pane);
}

/* A dropped file is kept with its request; one that is no file is refused, and said. */
static void
test_documents (Shown *self, gconstpointer data)
{
  RdReviewItem *review = get_review (self);
  g_autofree char *gp = g_strdup (rd_review_item_find_agency (review, "gp")->id);
  g_autofree char *path = g_build_filename (self->page.folder, "report.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (self->page.folder);
  GtkWidget *pane;

  g_assert_true (g_file_set_contents (path, "nothing real", -1, NULL));
  show_agencies (self);
  pane = page_find (self->view, RD_TYPE_DOCUMENTS_PANE);
  g_signal_emit_by_name (find_cell (self->view, gp, "agency-report"), "file-dropped", file);
  page_wait (is_read, pane);
  page_settle ();
  assert_asked (&self->asked, "toast-undo 'Document kept in the register.'");
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS)->len, ==, 1);
  g_assert_cmpint (((const RdReviewDocument *) rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS)->pdata[0])->received, ==, PAGE_TODAY);
  g_assert_nonnull (find_button (self->view, "Save a Copy…"));

  rd_documents_pane_take (RD_DOCUMENTS_PANE (pane), gp, NULL, folder);
  page_wait (is_read, pane);
  page_settle ();
  g_assert_true (g_str_has_prefix (self->asked.asked->str, "error "));
  g_string_set_size (self->asked.asked, 0);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS)->len, ==, 1);
}

/* A register that is only read shows everything and offers nothing that would change it. */
static void
test_read_only (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rd_register_close (self->page.reg);
  g_assert_finalize_object (self->page.reg);
  self->page.reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  g_assert_no_error (error);
  show_agencies (self);
  g_assert_null (find_button (self->view, "Add Agency…"));
  g_assert_null (find_button (self->view, "Ask All Agencies…"));
  g_assert_null (find_button (self->view, "Remove"));
  g_assert_null (find_button (self->view, "Add Documents…"));
  rd_review_agencies_view_add (RD_REVIEW_AGENCIES_VIEW (self->view));
  g_assert_null (page_find (self->view, RD_TYPE_RECORD_FORM));
}

static GtkWidget *
find_row (GtkWidget *widget, const char *label)
{
  g_autofree char *name = NULL;

  if (RD_IS_RECORD_ROW (widget) && gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      if (name == NULL)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A conflict stands first, with what to do; a contact is found by its party. */
static void
test_people (Shown *self, gconstpointer data)
{
  GtkWidget *view = rd_people_view_new ();
  GtkWidget *contacts;
  guint n_rows;

  rd_people_view_set_review (RD_PEOPLE_VIEW (view), self->page.reg, get_review (self));
  rd_people_view_show_page (RD_PEOPLE_VIEW (view), "reviewers");
  show (self, view);
  g_assert_nonnull (find_row (view, "Conflict of interest, Conflict of interest, Graham Orme is tied to Vale Hospitals Trust, which is involved "
                                    "in the case. The lead reviewer should be independent of it: appoint somebody else, or record why the "
                                    "appointment stands and ask the national panel for advice."));
  contacts = page_find (view, RD_TYPE_CONTACTS_PANE);
  n_rows = count_type (contacts, RD_TYPE_RECORD_ROW);
  press (contacts, "Add Contact…");
  g_assert_nonnull (page_find (contacts, RD_TYPE_RECORD_FORM));
  g_assert_true (gtk_widget_activate_action (page_find (contacts, RD_TYPE_RECORD_FORM), "form.cancel", NULL));
  g_assert_null (page_find (contacts, RD_TYPE_RECORD_FORM));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (contacts, "Professional")), TRUE);
  page_settle ();
  g_assert_cmpuint (count_type (contacts, RD_TYPE_RECORD_ROW), <, n_rows);
  g_assert_cmpuint (count_type (contacts, RD_TYPE_RECORD_ROW), >, 0);
}

/* A reviewer is added with the form; the milestone is offered only while it is not recorded. */
static void
test_reviewer_form (Shown *self, gconstpointer data)
{
  GtkWidget *view = rd_people_view_new ();
  RdRecordForm *form;
  RdReviewItem *review = rd_register_find_review (self->page.reg, "SCR/2026/05");

  rd_people_view_set_review (RD_PEOPLE_VIEW (view), self->page.reg, review);
  rd_people_view_show_page (RD_PEOPLE_VIEW (view), "reviewers");
  show (self, view);
  press (view, "Add Reviewer…");
  form = RD_RECORD_FORM (page_find (view, RD_TYPE_RECORD_FORM));
  press (view, "_Add Reviewer");
  g_assert_true (page_find (view, RD_TYPE_RECORD_FORM) == GTK_WIDGET (form));
  gtk_editable_set_text (GTK_EDITABLE (rd_record_form_get_entry (form, "name")), "Dr Fell");
  g_assert_true (gtk_widget_get_visible (rd_record_form_get_entry (form, "with-milestone")));
  rd_record_form_set_day (form, "appointed", PAGE_TODAY - 3);
  rd_record_form_set_check (form, "with-milestone", TRUE);
  press (view, "_Add Reviewer");
  assert_asked (&self->asked, "toast-undo 'Reviewer added.'");
  g_assert_cmpint (rd_review_item_get_milestone_day (review, RD_MILESTONE_APPOINTED), ==, PAGE_TODAY - 3);
  press (view, "Add Reviewer…");
  form = RD_RECORD_FORM (page_find (view, RD_TYPE_RECORD_FORM));
  g_assert_false (gtk_widget_get_visible (rd_record_form_get_entry (form, "with-milestone")));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (form), "form.cancel", NULL));
}

static void
set_register (Shown *self)
{
  GtkWidget *page = rd_agencies_page_new ();

  g_object_set (page, "register", self->page.reg, NULL);
  show (self, page);
}

/* What needs doing first stands first; chips and words leave what they ask for. */
static void
test_page (Shown *self, gconstpointer data)
{
  GListModel *shown;
  g_autoptr (RdRequestItem) first = NULL;
  guint n_all;

  set_register (self);
  shown = rd_agencies_page_get_rows (RD_AGENCIES_PAGE (self->view));
  n_all = g_list_model_get_n_items (shown);
  first = g_list_model_get_item (shown, 0);
  g_assert_cmpint (rd_request_item_get_status (first), ==, RD_REQUEST_LATE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (self->view, "Late")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 3);
  g_assert_true (gtk_widget_activate_action (self->view, "page.clear-filter", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, n_all);
  g_assert_true (gtk_widget_activate_action (self->view, "page.search", NULL));
}

static void
test_empty_page (Shown *self, gconstpointer data)
{
  set_register (self);
  g_assert_cmpuint (g_list_model_get_n_items (rd_agencies_page_get_rows (RD_AGENCIES_PAGE (self->view))), ==, 0);
  g_assert_null (find_button (self->view, "Late"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, data, test) g_test_add ("/agencies-views/" path, Shown, data, shown_set_up, test, shown_tear_down)
  ADD ("grid", NULL, test_grid);
  ADD ("quick-actions", NULL, test_quick_actions);
  ADD ("request-form", NULL, test_request_form);
  ADD ("documents", NULL, test_documents);
  ADD ("read-only", NULL, test_read_only);
  ADD ("people", NULL, test_people);
  ADD ("reviewer-form", NULL, test_reviewer_form);
  ADD ("page", NULL, test_page);
  ADD ("empty-page", "empty", test_empty_page);
#undef ADD
  return g_test_run ();
}
