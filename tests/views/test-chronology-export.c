/* test-chronology-export.c — the windows that write a chronology, and an empty one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"
#include "page-fixture.h"
#include "views/chronology/rd-chronology-export-window.h"
#include "views/chronology/rd-chronology-template-window.h"

#define REFERENCE "SCR/2026/07"

typedef struct
{
  Page          page;
  RdReviewItem *review;
  char         *said;       /* by the window's signal */
  GtkWidget    *window;
} Shown;

static void
said_cb (GtkWidget *window, const char *words, Shown *self)
{
  g_free (self->said);
  self->said = g_strdup (words);
}

static void
add_entry (Shown *self, const char *date, const char *event)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  g_autoptr (RdEntry) entry = rd_entry_new (rd_review_item_get_review (self->review)->id);
  g_autoptr (GError) error = NULL;

  entry->agency_id = g_strdup (((const RdAgency *) agencies->pdata[0])->id);
  entry->date_text = g_strdup (date);
  entry->event = g_strdup (event);
  rd_register_put_entry (self->page.reg, self->review, entry, &error);
  g_assert_no_error (error);
}

static void
shown_set_up (Shown *self, gconstpointer data)
{
  g_autoptr (RdAgency) agency = NULL;
  g_autoptr (GError) error = NULL;

  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  agency = rd_agency_new (rd_review_item_get_review (self->review)->id);
  agency->code = g_strdup ("lighthouse");
  agency->name = g_strdup ("Lighthouse Service");
  rd_register_put_agency (self->page.reg, self->review, agency, &error);
  g_assert_no_error (error);
  add_entry (self, "c. May 2016", "=Seen at home\nby two workers");
  add_entry (self, "2017", "Moved house");
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  page_settle ();
  g_free (self->said);
  page_tear_down (&self->page, NULL);
}

static void
present (Shown *self, GtkWidget *window, const char *signal)
{
  self->window = window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &self->window);
  g_signal_connect (window, signal, G_CALLBACK (said_cb), self);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
}

static gboolean
is_closed (gpointer data)
{
  return ((Shown *) data)->window == NULL;
}

static GtkWidget *
get_child (GtkWidget *window, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (window, G_OBJECT_TYPE (window), id));
}

static char *
read_file (Shown *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->page.folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
export_to (Shown *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->page.folder, name, NULL);

  rd_chronology_export_window_export_to (RD_CHRONOLOGY_EXPORT_WINDOW (self->window), path);
}

static void
test_pseudonyms_unless_asked (Shown *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  const char *summary;

  present (self, rd_chronology_export_window_new (self->page.reg, self->review, NULL, NULL), "exported");
  summary = gtk_label_get_text (GTK_LABEL (get_child (self->window, "summary")));
  g_assert_nonnull (strstr (summary, "2 entries"));
  g_assert_nonnull (strstr (summary, "under pseudonyms"));
  g_assert_false (gtk_widget_get_visible (get_child (self->window, "warning")));
  g_assert_true (gtk_widget_get_sensitive (get_child (self->window, "export_button")));

  export_to (self, "out.csv");
  page_wait (is_closed, self);
  g_assert_cmpstr (self->said, ==, "Exported as “out.csv”");
  text = read_file (self, "out.csv");
  g_assert_nonnull (strstr (text, "\"c. May 2016\""));
  g_assert_nonnull (strstr (text, "\"'=Seen at home\nby two workers\""));
  g_assert_null (strstr (text, "Real names"));
}

static void
test_real_names_warn (Shown *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  present (self, rd_chronology_export_window_new (self->page.reg, self->review, NULL, NULL), "exported");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_child (self->window, "real_names")), TRUE);
  g_assert_true (gtk_widget_get_visible (get_child (self->window, "warning")));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (get_child (self->window, "summary"))), "real names"));
  export_to (self, "real.html");
  page_wait (is_closed, self);
  text = read_file (self, "real.html");
  g_assert_nonnull (strstr (text, "Real names"));
}

/* What the table shows is proposed, and can be widened. */
static void
test_rows (Shown *self, gconstpointer data)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  GtkDropDown *rows;

  filter->search = g_strdup ("moved");
  present (self, rd_chronology_export_window_new (self->page.reg, self->review, filter, NULL), "exported");
  rows = GTK_DROP_DOWN (get_child (self->window, "rows_list"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (rows)), ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (rows), ==, 1);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (get_child (self->window, "summary"))), "1 entry"));
  gtk_drop_down_set_selected (rows, 0);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (get_child (self->window, "summary"))), "2 entries"));
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* The window stays and says why; a wrong ending and a folder that is not there. */
static void
test_failure (Shown *self, gconstpointer data)
{
  GtkWidget *problem;

  present (self, rd_chronology_export_window_new (self->page.reg, self->review, NULL, NULL), "exported");
  problem = get_child (self->window, "problem");
  export_to (self, "out.doc");
  g_assert_true (gtk_widget_get_visible (problem));
  export_to (self, "nowhere/out.docx");
  g_assert_false (gtk_widget_get_visible (problem));
  for (guint i = 0; i < 500 && !gtk_widget_get_visible (problem); i++)
    {
      g_usleep (10000);
      page_settle ();
    }
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_get_sensitive (get_child (self->window, "export_button")));
  g_assert_null (self->said);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* Nothing that is being written lies beside the register. */
static gboolean
has_given_up (gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (((Shown *) data)->page.folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".review-desk"))
      return FALSE;
  return TRUE;
}

/* Closed while a file is being written: nothing is left of it. */
static void
test_closed_meanwhile (Shown *self, gconstpointer data)
{
  present (self, rd_chronology_export_window_new (self->page.reg, self->review, NULL, NULL), "exported");
  export_to (self, "out.docx");
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_wait (is_closed, self);
  g_usleep (300000);
  page_wait (has_given_up, self);
  g_assert_null (self->said);
}

static void
test_template (Shown *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->page.folder, "form.docx", NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;

  present (self, rd_chronology_template_window_new (self->page.reg, self->review), "saved");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (get_child (self->window, "agency_list")))), >, 1);
  rd_chronology_template_window_save_to (RD_CHRONOLOGY_TEMPLATE_WINDOW (self->window), path);
  page_wait (is_closed, self);
  g_assert_cmpstr (self->said, ==, "Saved as “form.docx”");
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpmem (bytes, 2, "PK", 2);
}

#define ADD(path, function) g_test_add (path, Shown, NULL, shown_set_up, function, shown_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/chronology-export/pseudonyms", test_pseudonyms_unless_asked);
  ADD ("/chronology-export/real-names", test_real_names_warn);
  ADD ("/chronology-export/rows", test_rows);
  ADD ("/chronology-export/failure", test_failure);
  ADD ("/chronology-export/closed", test_closed_meanwhile);
  ADD ("/chronology-export/template", test_template);
  return g_test_run ();
}
