/* test-learning-page.c — what reviews teach together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-establishments.h"
#include "model/rd-register-findings.h"
#include "views/learning/rd-learning-page.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-record-row.h"
#include "widgets/rd-sheet-source.h"

typedef struct
{
  Page       page;
  Asked      asked;
  GtkWidget *window;
  GtkWidget *view;
} Shown;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, data);
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_learning_page_new ());
  g_object_set (self->view, "register", self->page.reg, NULL);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->view);
  page_settle ();
}

static void
tear_down (Shown *self, gconstpointer data)
{
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

static void
show_page (Shown *self, const char *name)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (page_find (self->view, ADW_TYPE_VIEW_STACK)), name);
  page_settle ();
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (Shown *self, const char *label)
{
  GtkWidget *found = find_label (self->view, label);

  if (found == NULL)
    g_error ("nothing is called “%s”", label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  page_settle ();
}

static RdRecordForm *
get_form (Shown *self)
{
  return RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM));
}

static void
save (Shown *self)
{
  gtk_widget_activate_action (GTK_WIDGET (get_form (self)), "form.save", NULL);
  page_settle ();
}

static RdReviewItem *
get_review (Shown *self, guint place)
{
  g_autoptr(RdReviewItem) review = g_list_model_get_item (rd_register_get_reviews (self->page.reg), place);

  g_assert_nonnull (review);
  return review;
}

static void
add_finding (Shown *self, guint place, const char *title, const char *theme)
{
  g_autoptr(RdFinding) finding = rd_finding_new (NULL);

  finding->title = g_strdup (title);
  finding->theme = g_strdup (theme);
  g_assert_true (rd_register_put_finding (self->page.reg, get_review (self, place), finding, NULL));
  page_settle ();
}

static void
test_empty (Shown *self, gconstpointer data)
{
  static const struct { const char *page, *text; } said[] = {
    { "themes", "No themes" }, { "repeats", "Nothing came again" }, { "markers", "No reviews" },
    { "practice", "No good practice noted" }, { "restraint", "No secure establishments" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      show_page (self, said[i].page);
      g_assert_nonnull (find_label (self->view, said[i].text));
    }
}

/* A theme that two reviews share, renamed in both, and taken back. */
static void
test_themes (Shown *self, gconstpointer data)
{
  g_autoptr(RdSheet) sheet = NULL;

  add_finding (self, 0, "Nobody asked the child", "Unheard children");
  add_finding (self, 1, "The child was not seen", "unheard children");
  g_assert_nonnull (find_label (self->view, "Unheard children"));
  g_assert_nonnull (find_label (self->view, "2 reviews · 2 findings"));
  press (self, "Rename…");
  g_assert_nonnull (get_form (self));
  rd_record_form_set_text (get_form (self), "theme", "");
  save (self);
  g_assert_nonnull (find_label (self->view, "A theme is a few words"));
  rd_record_form_set_text (get_form (self), "theme", "Voice of the child, heard");
  save (self);
  g_assert_null (get_form (self));
  g_assert_nonnull (strstr (self->asked.asked->str, "Theme renamed in all reviews."));
  g_assert_nonnull (find_label (self->view, "Voice of the child, heard"));
  sheet = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (self->view), FALSE);
  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), >=, 2);
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_null (find_label (self->view, "Voice of the child, heard"));
}

static void
recommend (Shown *self, guint place, const char *text)
{
  g_autoptr(RdRecommendation) recommendation = rd_recommendation_new (NULL);

  recommendation->text = g_strdup (text);
  g_assert_true (rd_register_put_recommendation (self->page.reg, get_review (self, place), recommendation, NULL));
  page_settle ();
}

static guint
count_labels (GtkWidget *widget, const char *text)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);
  return n;
}

/* What is only alike is asked for: the same again, or another. */
static void
test_repeats (Shown *self, gconstpointer data)
{
  const char *alike = "Much the same was made before";
  guint n;

  recommend (self, 0, "Keep a list of every quarantined lighthouse keeper");
  recommend (self, 1, "A list is kept of quarantined lighthouse keepers");
  show_page (self, "repeats");
  g_assert_nonnull (find_label (self->view, "quarantined lighthouse"));
  n = count_labels (self->view, alike);
  g_assert_cmpuint (n, >=, 1);
  press (self, "The Same Again");
  g_assert_cmpuint (count_labels (self->view, alike), ==, n - 1);
  g_assert_nonnull (find_label (self->view, "Made before: "));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_cmpuint (count_labels (self->view, alike), ==, n);
  press (self, "Another One");
  g_assert_cmpuint (count_labels (self->view, alike), ==, n - 1);
}

static void
test_markers (Shown *self, gconstpointer data)
{
  g_autoptr(RdSheet) sheet = NULL;

  show_page (self, "markers");
  g_assert_nonnull (find_label (self->view, "By review"));
  g_assert_nonnull (find_label (self->view, "By marker"));
  g_assert_nonnull (find_label (self->view, "4. Informing the family"));
  sheet = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (self->view), FALSE);
  g_assert_cmpuint (rd_sheet_get_n_columns (sheet), ==, 19);
  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, g_list_model_get_n_items (rd_register_get_reviews (self->page.reg)));
}

static void
test_practice (Shown *self, gconstpointer data)
{
  show_page (self, "practice");
  g_assert_nonnull (find_label (self->view, "The health visitor kept visiting"));
  g_assert_nonnull (find_label (self->view, "Health visiting team leads"));
}

/* An establishment, a year that is missing, a review of it, and what is owed then. */
static void
test_restraint (Shown *self, gconstpointer data)
{
  show_page (self, "restraint");
  press (self, "Add Establishment…");
  rd_record_form_set_text (get_form (self), "name", "Fellside");
  rd_record_form_set_day (get_form (self), "opened", rd_day_from_ymd (2025, 2, 1));
  save (self);
  g_assert_nonnull (find_label (self->view, "no review of 1 year"));
  g_assert_nonnull (find_label (self->view, "No review of this year"));
  g_assert_nonnull (find_label (self->view, "The year is still running"));
  press (self, "New Review…");
  g_assert_nonnull (get_form (self));
  rd_record_form_set_text (get_form (self), "reference", "RR/1");
  rd_record_form_set_text (get_form (self), "count", "many");
  save (self);
  g_assert_nonnull (find_label (self->view, "Give the year that was looked at"));
  rd_record_form_set_text (get_form (self), "count", "12");
  save (self);
  g_assert_nonnull (rd_register_find_review (self->page.reg, "RR/1"));
  g_assert_nonnull (find_label (self->view, "RR/1 · findings not reported to the Youth Justice Board yet · restraint was used 12 times"));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_null (rd_register_find_review (self->page.reg, "RR/1"));
  g_assert_nonnull (find_label (self->view, "The year is still running"));
}

static void
test_read_only (Shown *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RdRegister) reg = NULL;

  add_finding (self, 0, "Nobody asked the child", "Unheard children");
  reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  g_assert_no_error (error);
  g_object_set (self->view, "register", reg, NULL);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "Unheard children"));
  g_assert_null (find_label (self->view, "Rename…"));
  show_page (self, "restraint");
  g_assert_null (find_label (self->view, "Add Establishment…"));
  g_object_set (self->view, "register", self->page.reg, NULL);
  page_settle ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/learning/empty", Shown, "empty", set_up, test_empty, tear_down);
  g_test_add ("/learning/themes", Shown, NULL, set_up, test_themes, tear_down);
  g_test_add ("/learning/repeats", Shown, NULL, set_up, test_repeats, tear_down);
  g_test_add ("/learning/markers", Shown, NULL, set_up, test_markers, tear_down);
  g_test_add ("/learning/practice", Shown, NULL, set_up, test_practice, tear_down);
  g_test_add ("/learning/restraint", Shown, NULL, set_up, test_restraint, tear_down);
  g_test_add ("/learning/read-only", Shown, NULL, set_up, test_read_only, tear_down);
  return g_test_run ();
}
