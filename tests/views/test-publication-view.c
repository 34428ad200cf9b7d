/* test-publication-view.c — points before a publication, places, and not publishing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "core/review/rd-decision-entry.h"
#include "model/rd-register-publication.h"
#include "views/publication/rd-places-pane.h"
#include "views/publication/rd-points-pane.h"
#include "views/publication/rd-publication-view.h"
#include "views/publication/rd-unpublished-pane.h"
#include "core/rules/rd-progress.h"
#include "widgets/rd-milestone-editor.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-record-row.h"

typedef struct
{
  Page               page;
  Asked              asked;
  GtkWidget         *window;
  RdPublicationView *view;
  RdReviewItem      *review;
} Shown;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
show (Shown *self, const char *reference, int width)
{
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (RD_PUBLICATION_VIEW (rd_publication_view_new ()));
  self->review = rd_register_find_review (self->page.reg, reference);
  rd_publication_view_set_review (self->view, self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->view));
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->view);
  page_settle ();
}

static void
set_up (Shown *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  show (self, reference, 1000);
}

static void
set_up_narrow (Shown *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  show (self, reference, 360);
}

static void
set_up_read_only (Shown *self, gconstpointer reference)
{
  g_autoptr (GError) error = NULL;

  page_set_up (&self->page, NULL);
  rd_register_close (self->page.reg);
  g_assert_finalize_object (self->page.reg);
  self->page.reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  g_assert_no_error (error);
  show (self, reference, 1000);
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

/* The first mapped widget of @type; with @id, the row of that record. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget)
      && (id == NULL || g_str_equal (rd_record_row_get_id (RD_RECORD_ROW (widget)), id)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
row (Shown *self, const char *code)
{
  return find (GTK_WIDGET (self->view), RD_TYPE_RECORD_ROW, code);
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

static void
press_button (Shown *self, const char *code, const char *key)
{
  click (rd_record_row_get_button (RD_RECORD_ROW (row (self, code)), key));
}

static RdRecordForm *
form (Shown *self)
{
  GtkWidget *found = find (GTK_WIDGET (self->view), RD_TYPE_RECORD_FORM, NULL);

  g_assert_nonnull (found);
  return RD_RECORD_FORM (found);
}

static void
save (Shown *self)
{
  gtk_widget_activate_action (GTK_WIDGET (form (self)), "form.save", NULL);
  page_settle ();
}

/* --- points */

static void
test_settle (Shown *self, gconstpointer data)
{
  g_assert_true (says (row (self, "media-plan"), "Open"));
  press_button (self, "media-plan", "settle");
  rd_record_form_set_text (form (self), "reason", "Agreed with the press office");
  save (self);
  g_assert_cmpstr (rd_register_find_publication_item (self->review, "media-plan")->state, ==, "done");
  g_assert_true (says (row (self, "media-plan"), "Agreed with the press office. Settled on"));
  g_assert_nonnull (strstr (self->asked.asked->str, "toast-undo 'Point settled.'"));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_true (says (row (self, "media-plan"), "Nobody has said yet"));
}

/* A hold blocks by itself, and leads to where it is ended. */
static void
test_hold (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RdHoldDetails details = { .timescale = "complete", .reason = "inquest", .first_day = PAGE_TODAY - 30, .last_day = RD_DAY_NONE, .forecast = RD_DAY_NONE };

  g_assert_true (rd_register_add_hold (self->page.reg, self->review, &details, &error));
  g_assert_no_error (error);
  page_settle ();
  g_assert_true (says (row (self, "inquest"), "Blocks"));
  g_assert_null (rd_record_row_get_button (RD_RECORD_ROW (row (self, "inquest")), "settle"));
  press_button (self, "inquest", "overview");
  g_assert_nonnull (strstr (self->asked.asked->str, "open-place"));
  g_assert_nonnull (strstr (self->asked.asked->str, "overview"));
}

static void
test_blocked (Shown *self, gconstpointer data)
{
  GtkWidget *publish = find_button (GTK_WIDGET (self->view), "Record Publication…");

  g_assert_true (says (GTK_WIDGET (self->view), "block"));
  g_assert_nonnull (publish);
  g_assert_false (gtk_widget_get_sensitive (publish));
  press_button (self, "copies", "letter");
  g_assert_nonnull (strstr (self->asked.asked->str, "new-letter"));
}

/* --- places */

static void
test_place (Shown *self, gconstpointer data)
{
  const GPtrArray *places = rd_review_item_get_rows (self->review, RD_ROWS_PUBLICATION_PLACES);
  guint before = places->len;

  press_button (self, "place", "place");
  save (self);
  g_assert_true (says (GTK_WIDGET (form (self)), "Say on one line where the report is to be read"));
  rd_record_form_set_text (form (self), "place", "https://board.example/child-d");
  save (self);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_PUBLICATION_PLACES)->len, ==, before + 1);
  g_assert_true (says (GTK_WIDGET (self->view), "https://board.example/child-d"));
}

/* --- not publishing */

static void
test_not_publishing (Shown *self, gconstpointer data)
{
  GtkWidget *pane = find (GTK_WIDGET (self->view), RD_TYPE_UNPUBLISHED_PANE, NULL);
  guint before = rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG)->len;

  press_button (self, "decision", "unpublished");
  rd_record_form_set_text (form (self), "text", "A sibling would be known.");
  save (self);
  g_assert_true (says (row (self, "decision"), "Blocks"));
  g_assert_true (says (pane, "The report should not be published"));
  click (find_button (pane, "Final Decision Told…"));
  save (self);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG)->len, ==, before + 4);
  g_assert_true (says (row (self, "decision"), "The final decision of"));
  click (find_button (pane, "Panel’s Advice or Request…"));
  rd_record_form_set_text (form (self), "text", "It could be redacted.");
  save (self);
  g_assert_true (says (pane, "It could be redacted."));
}

/* --- recorded elsewhere */

/* What happened, happened: but what was open is said before. */
static void
test_record_anyway (Shown *self, gconstpointer data)
{
  GtkWidget *editor = rd_milestone_editor_new (self->page.reg, self->review, RD_MILESTONE_PUBLISHED, FALSE);
  g_autoptr (GtkWidget) window = g_object_ref_sink (adw_window_new ());
  RdMilestoneState state;

  adw_window_set_content (ADW_WINDOW (window), editor);
  gtk_window_present (GTK_WINDOW (window));
  page_wait (is_laid_out, editor);
  g_assert_null (find_button (editor, "_Open Publication"));
  gtk_widget_activate_action (editor, "form.save", NULL);
  page_settle ();
  g_assert_true (says (editor, "This blocks the publication: "));
  g_assert_nonnull (find_button (editor, "_Open Publication"));
  g_assert_true (rd_progress_find (rd_review_item_get_framework (self->review), rd_review_item_get_recordings (self->review), "published", &state));
  g_assert_cmpint (state.day, ==, RD_DAY_NONE);
  gtk_widget_activate_action (editor, "form.save", NULL);
  page_settle ();
  g_assert_true (rd_progress_find (rd_review_item_get_framework (self->review), rd_review_item_get_recordings (self->review), "published", &state));
  g_assert_cmpint (state.day, ==, PAGE_TODAY);
  g_assert_true (says (row (self, "copies"), "The report was published, but"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- states */

static void
test_read_only (Shown *self, gconstpointer data)
{
  g_assert_true (says (GTK_WIDGET (self->view), "open for reading only"));
  g_assert_null (rd_record_row_get_button (RD_RECORD_ROW (row (self, "media-plan")), "settle"));
  g_assert_null (find_button (GTK_WIDGET (self->view), "Record Publication…"));
  g_assert_null (find_button (GTK_WIDGET (self->view), "Decide…"));
}

static void
test_nothing_to_publish (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RdReviewDetails details = { .reference = "AUDIT/1", .title = "Audit", .framework = "practice-audit" };
  RdReviewItem *audit;

  g_assert_true (rd_register_add_review (self->page.reg, &details, &audit, &error));
  rd_publication_view_set_review (self->view, self->page.reg, audit);
  page_settle ();
  g_assert_true (says (GTK_WIDGET (self->view), "Reviews of this kind are not published."));
  g_assert_null (find (GTK_WIDGET (self->view), RD_TYPE_PLACES_PANE, NULL));
  g_assert_null (find_button (GTK_WIDGET (self->view), "Record Publication…"));
  rd_publication_view_set_review (self->view, self->page.reg, self->review);
  page_settle ();
  g_assert_nonnull (find (GTK_WIDGET (self->view), RD_TYPE_PLACES_PANE, NULL));
}

static void
test_narrow (Shown *self, gconstpointer data)
{
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->view)), <=, 360);
}

#define REVIEW "SCR/2026/01"
#define ADD(name, up, test) g_test_add ("/publication-view/" name, Shown, REVIEW, up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("settle", set_up, test_settle);
  ADD ("hold", set_up, test_hold);
  ADD ("blocked", set_up, test_blocked);
  ADD ("place", set_up, test_place);
  ADD ("not-publishing", set_up, test_not_publishing);
  ADD ("record-anyway", set_up, test_record_anyway);
  ADD ("read-only", set_up_read_only, test_read_only);
  ADD ("nothing-to-publish", set_up, test_nothing_to_publish);
  ADD ("narrow", set_up_narrow, test_narrow);
  return g_test_run ();
}
