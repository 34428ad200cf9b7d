/* test-annual-page.c — a year of the board: figures, passages, years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "model/rd-register-annual.h"
#include "views/annual/rd-annual-chart.h"
#include "views/annual/rd-annual-page.h"
#include "views/annual/rd-annual-passage.h"
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
  self->view = g_object_ref_sink (rd_annual_page_new ());
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
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, data);
}

/* Whether that text stands anywhere in @widget. */
static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return FALSE;
}

static GtkTextView *
find_passage (Shown *self)
{
  return GTK_TEXT_VIEW (page_find (page_find (self->view, RD_TYPE_ANNUAL_PASSAGE), GTK_TYPE_TEXT_VIEW));
}

/* (transfer full) */
static char *
get_text (GtkTextView *view)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (view), &start, &end, FALSE);
}

static void
test_shown (Shown *self, gconstpointer data)
{
  GtkWidget *chart = page_find (self->view, RD_TYPE_ANNUAL_CHART);

  g_assert_true (has_text (self->view, "2026"));
  g_assert_true (has_text (self->view, "Cases referred to the board"));
  g_assert_cmpuint (page_count_rows (self->view), >, 30);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (find_passage (self)), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_years (Shown *self, gconstpointer data)
{
  gtk_widget_activate_action (self->view, "annual.next", NULL);
  g_assert_true (has_text (self->view, "2026"));
  gtk_widget_activate_action (self->view, "annual.previous", NULL);
  g_assert_true (has_text (self->view, "1 January 2025 to 31 December 2025"));
  gtk_widget_activate_action (self->view, "annual.next", NULL);
  g_assert_true (has_text (self->view, "1 January 2026"));
}

static void
test_passage (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkTextView *text = find_passage (self);
  g_autofree char *shown = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text), "A year of change.", -1);
  gtk_widget_activate_action (self->view, "annual.previous", NULL);
  g_assert_cmpstr (rd_register_find_annual_text (self->page.reg, 2026, "introduction")->text, ==, "A year of change.");
  g_assert_cmpstr (rd_register_find_annual_text (self->page.reg, 2025, "introduction")->text, !=, "A year of change.");
  gtk_widget_activate_action (self->view, "annual.next", NULL);
  rd_register_put_annual_text (self->page.reg, 2026, "introduction", "From elsewhere.", &error);
  g_assert_no_error (error);
  shown = get_text (text);
  g_assert_cmpstr (shown, ==, "From elsewhere.");
}

static void
test_sheet (Shown *self, gconstpointer data)
{
  g_autoptr (RdSheet) sheet = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (self->view), FALSE);

  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), >, 50);
}

static void
test_month (Shown *self, gconstpointer data)
{
  GtkWidget *months = page_find (self->view, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (months), 3);
  g_assert_cmpint (rd_register_get_annual_month (self->page.reg), ==, 4);
  assert_asked (&self->asked, "toast-undo 'Years begin in another month now.'");
  g_assert_true (has_text (self->view, "1 April 2026"));
}

/* Figures are shown, nothing can be written. */
static void
test_read_only (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRegister) reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);

  g_assert_no_error (error);
  g_object_set (self->view, "register", reg, NULL);
  page_settle ();
  g_assert_true (has_text (self->view, "Cases referred to the board"));
  g_assert_false (gtk_text_view_get_editable (find_passage (self)));
  g_assert_false (gtk_widget_get_sensitive (page_find (self->view, GTK_TYPE_DROP_DOWN)));
  g_object_set (self->view, "register", self->page.reg, NULL);
  g_assert_true (gtk_text_view_get_editable (find_passage (self)));
}

static void
test_empty (Shown *self, gconstpointer data)
{
  g_assert_true (has_text (self->view, "Nothing was recorded in this year"));
  gtk_widget_activate_action (self->view, "annual.previous", NULL);
  g_assert_true (has_text (self->view, "1 January 2026"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/annual-page/shown", Shown, NULL, set_up, test_shown, tear_down);
  g_test_add ("/annual-page/years", Shown, NULL, set_up, test_years, tear_down);
  g_test_add ("/annual-page/passage", Shown, NULL, set_up, test_passage, tear_down);
  g_test_add ("/annual-page/sheet", Shown, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/annual-page/month", Shown, NULL, set_up, test_month, tear_down);
  g_test_add ("/annual-page/read-only", Shown, NULL, set_up, test_read_only, tear_down);
  g_test_add ("/annual-page/empty", Shown, "empty", set_up, test_empty, tear_down);
  return g_test_run ();
}
