/* test-report-side-pane.c — beside the report: checks, comments, evidence, versions, markers; comparing; what came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include <string.h>

#include "../formats/docx-files.h"
#include "core/report/rd-report-check.h"
#include "model/rd-register-family.h"
#include "model/rd-register-report.h"
#include "views/report/rd-report-check-why.h"
#include "views/report/rd-report-compare-text.h"
#include "views/report/rd-report-compare-window.h"
#include "views/report/rd-report-return-window.h"
#include "views/report/rd-report-side-pane.h"
#include "widgets/rd-help-place.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-record-row.h"

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  GtkWidget    *view;
  RdReviewItem *review;
  GString      *told;      /* the pane's signals */
} Shown;

static void
begin_report (Shown *self)
{
  RdReviewDetails details = { .reference = "SCR/1", .title = "Child A" };
  g_autoptr (RdDocument) outline = rd_document_new ("A report", "en-GB");
  g_autoptr (RdPerson) person = NULL;
  RdPersonDetails more = { .variants = NULL };
  g_autoptr (GError) error = NULL;
  RdSection *section = rd_section_new (NULL, "What was known", 1);

  g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Mia Hollis was seen by the the nurse."));
  g_ptr_array_add (outline->sections, section);
  g_ptr_array_add (outline->sections, rd_section_new (NULL, "What was done", 1));
  rd_register_add_review (self->page.reg, &details, &self->review, &error);
  person = rd_person_new (rd_review_item_get_review (self->review)->id);
  g_free (person->name);
  g_free (person->role);
  g_free (person->pseudonym);
  person->name = g_strdup ("Mia Hollis");
  person->role = g_strdup ("subject-child");
  person->pseudonym = g_strdup ("Child A");
  rd_register_put_person_with (self->page.reg, self->review, person, &more, &error);
  rd_register_begin_report (self->page.reg, self->review, outline, NULL, &error);
  g_assert_no_error (error);
}

static void
jump_cb (Shown *self, const char *section, guint paragraph, guint start, guint end)
{
  g_string_append_printf (self->told, "jump %u %u-%u;", paragraph, start, end);
}

static void
flush_cb (Shown *self)
{
  g_string_append (self->told, "flush;");
}

static void
set_up (Shown *self, gconstpointer name)
{
  page_set_up (&self->page, "empty");
  begin_report (self);
  self->told = g_string_new (NULL);
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_report_side_pane_new ());
  g_signal_connect_swapped (self->view, "jump", G_CALLBACK (jump_cb), self);
  g_signal_connect_swapped (self->view, "flush", G_CALLBACK (flush_cb), self);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 800);
  rd_report_side_pane_set_review (RD_REPORT_SIDE_PANE (self->view), self->page.reg, self->review);
  rd_report_side_pane_show_page (RD_REPORT_SIDE_PANE (self->view), name);
  gtk_window_present (GTK_WINDOW (self->window));
  page_settle ();
}

static void
tear_down (Shown *self, gconstpointer name)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  g_string_free (self->told, TRUE);
  page_tear_down (&self->page, NULL);
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

/* By its label or its hint. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 || g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (GtkWidget *in, const char *label)
{
  GtkWidget *button = find_button (in, label);

  if (button == NULL)
    g_error ("no button “%s”", label);
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

static RdRecordForm *
get_form (Shown *self)
{
  GtkWidget *form = page_find (self->view, RD_TYPE_RECORD_FORM);

  g_assert_nonnull (form);
  return RD_RECORD_FORM (form);
}

static void
test_comments (Shown *self, gconstpointer name)
{
  const GPtrArray *comments;

  g_assert_nonnull (find_label (self->view, "No Comments"));
  press (self->view, "Comment…");
  rd_record_form_set_text (get_form (self), "text", "Who says so?");
  press (self->view, "_Comment");
  comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);
  g_assert_cmpuint (comments->len, ==, 1);
  g_assert_cmpstr (((const RdReportComment *) comments->pdata[0])->text, ==, "Who says so?");
  g_assert_nonnull (find_label (self->view, "Comments (1)"));
  press (self->view, "Answer…");
  rd_record_form_set_text (get_form (self), "text", "The file.");
  press (self->view, "_Answer");
  g_assert_nonnull (find_label (self->view, "The file."));
  press (self->view, "Resolve");
  g_assert_null (find_label (self->view, "Who says so?"));
  g_assert_null (find_label (self->view, "Comments (1)"));
}

static gboolean
has_found (gpointer data)
{
  return find_label (((Shown *) data)->view, "way of publication") != NULL;
}

static void
test_checks (Shown *self, gconstpointer name)
{
  g_autoptr (RdSection) section = NULL;
  g_autoptr (GError) error = NULL;
  const RdReportSection *row;
  const RdRun *run;

  page_wait (has_found, self);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "Mia Hollis"));
  press (self->view, "Show in the Text");
  g_assert_true (g_str_has_prefix (self->told->str, "jump "));
  press (self->view, "Replace with “Child A”");
  g_assert_nonnull (strstr (self->told->str, "flush;"));
  row = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[0];
  section = rd_register_get_section (self->page.reg, self->review, row->id, NULL, &error);
  run = ((const RdBlock *) section->blocks->pdata[0])->runs->pdata[0];
  g_assert_cmpint (run->kind, ==, RD_RUN_PERSON);
}

/* It looks again a moment after the text was changed. */
static gboolean
has_counted (gpointer data)
{
  GtkWidget *view = ((Shown *) data)->view, *expander = page_find (view, GTK_TYPE_EXPANDER);

  if (expander != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  return find_label (view, "in 26 sentences, about 5 words each") != NULL;
}

/* Of the section and of the whole; formulas say nothing of little, and stand by their names and sources. */
static void
test_readability (Shown *self, gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
  g_autofree char *first = g_strdup (((const RdReportSection *) rows->pdata[0])->id), *second = g_strdup (((const RdReportSection *) rows->pdata[1])->id);
  int revision = 0;
  RdReportSidePane *pane = RD_REPORT_SIDE_PANE (self->view);

  for (guint i = 0; i < 25; i++)
    g_string_append (text, "The nurse saw the child. ");
  g_ptr_array_add (blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text->str));
  revision = ((const RdReportSection *) rows->pdata[1])->revision;
  g_assert_true (rd_register_set_section_text (self->page.reg, self->review, second, blocks, &revision, &error));
  rd_report_side_pane_set_section (pane, first);
  page_wait (has_counted, self);
  g_assert_nonnull (find_label (self->view, "This section"));
  g_assert_nonnull (find_label (self->view, "fewer than 100 words"));
  g_assert_nonnull (find_label (self->view, "Flesch Reading Ease: "));
  g_assert_nonnull (find_label (self->view, "Journal of Reading 12 (1969)"));
  rd_report_side_pane_set_section (pane, second);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "125 words in 25 sentences, about 5 words each"));
  g_assert_null (find_label (self->view, "fewer than 100 words"));
}

static GtkWindow *
find_window (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return window;
    }
  return NULL;
}

/* The page of the check has a window of its own where there is little room; F1 knows which topic is about the row. */
static void
test_why (Shown *self, gconstpointer name)
{
  GtkWindow *why;

  page_wait (has_found, self);
  page_settle ();
  g_assert_cmpstr (rd_help_place_find (find_button (self->view, "Why?")), ==, "report-checks");
  g_assert_null (rd_help_place_find (self->window));
  press (self->view, "Why?");
  why = find_window ("Why?");
  g_assert_nonnull (why);
  g_assert_nonnull (find_label (GTK_WIDGET (why), "What it looks for"));
  g_assert_nonnull (find_label (GTK_WIDGET (why), "Working Together 2015"));
  gtk_window_close (why);
  page_settle ();
  g_assert_null (find_window ("Why?"));
}

/* Each check has a page, or its button would do nothing. */
static void
test_why_all (void)
{
  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    {
      GtkWidget *why = rd_report_check_why_new (rd_report_check_get_type (i)->id);

      g_assert_nonnull (why);
      g_object_ref_sink (why);
      g_object_unref (why);
    }
  g_assert_null (rd_report_check_why_new ("no such check"));
}

static void
test_versions (Shown *self, gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *versions;

  press (self->view, "Keep Now…");
  rd_record_form_set_text (get_form (self), "name", "First draft");
  press (self->view, "_Keep Version");
  versions = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_VERSIONS);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_nonnull (find_label (self->view, "First draft"));
  rd_register_remove_section (self->page.reg, self->review, ((const RdReportSection *) rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[1])->id, &error);
  g_assert_no_error (error);
  press (self->view, "Restore");
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->len, ==, 2);
  g_assert_nonnull (find_label (self->view, "Before another was restored"));
}

static void
test_markers (Shown *self, gconstpointer name)
{
  g_assert_cmpuint (page_count_rows (self->view), >=, 18);
  press (self->view, "Note…");
  rd_record_form_set_text (get_form (self), "text", "See 2.1.");
  press (self->view, "_Save");
  g_assert_nonnull (find_label (self->view, "Your note: See 2.1."));
}

static void
test_evidence (Shown *self, gconstpointer name)
{
  g_assert_nonnull (find_label (self->view, "Nothing to Show"));
}

static void
test_nothing (Shown *self, gconstpointer name)
{
  rd_report_side_pane_set_review (RD_REPORT_SIDE_PANE (self->view), NULL, NULL);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "No Versions Yet"));
}

/* Light and dark, each look has a colour of its own. */
static void
check_colours (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "deleted");
  GdkRGBA *seen[4];

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      rd_report_compare_text_colour (buffer, i % 2 == 1, i >= 2);
      g_object_get (tag, "foreground-rgba", &seen[i], NULL);
      for (guint before = 0; before < i; before++)
        g_assert_false (gdk_rgba_equal (seen[i], seen[before]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    gdk_rgba_free (seen[i]);
}

/* What was put in and taken out stands in the text, each with its look. */
static void
test_compare (Shown *self, gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *text = NULL;
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  const RdReportSection *row = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[0];
  g_autofree char *section = g_strdup (row->id);
  g_autoptr (RdSection) read = NULL;
  GtkWidget *window, *view;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  int revision;

  rd_register_keep_version (self->page.reg, self->review, "One", "draft", NULL, &id, &error);
  read = rd_register_get_section (self->page.reg, self->review, section, &revision, &error);
  g_ptr_array_add (blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Mia Hollis was seen by the the doctor."));
  rd_register_set_section_text (self->page.reg, self->review, section, blocks, &revision, &error);
  g_assert_no_error (error);
  window = rd_report_compare_window_new (self->page.reg, self->review, id);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  view = page_find (window, GTK_TYPE_TEXT_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_nonnull (strstr (text, "nursedoctor"));
  g_assert_nonnull (find_label (window, "1 change: 1 word added, 1 removed"));
  check_colours (buffer);
  gtk_widget_activate_action (window, "compare.next", NULL);
  page_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
}

static char *
write_returned (Shown *self)
{
  g_autoptr (GBytes) bytes = make_docx (WORD_SPACE,
    "<w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>What was known</w:t></w:r></w:p>"
    "<w:p><w:r><w:t xml:space='preserve'>Mia Hollis was seen by the the </w:t></w:r><w:del w:author='Ann'><w:r><w:delText>nurse</w:delText></w:r></w:del>"
    "<w:ins w:author='Ann'><w:r><w:t>doctor</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p></w:body>", NULL, NULL);
  char *path = g_build_filename (self->page.folder, "back.docx", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
can_accept (gpointer window)
{
  return find_button (window, "_Accept") != NULL;
}

static void
taken_cb (GString *told, const char *words)
{
  g_string_append (told, words);
}

static void
test_return (Shown *self, gconstpointer name)
{
  g_autofree char *path = write_returned (self);
  g_autoptr (RdSection) section = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = rd_report_return_window_new (self->page.reg, self->review);

  g_signal_connect_swapped (window, "taken", G_CALLBACK (taken_cb), self->told);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  rd_report_return_window_open (RD_REPORT_RETURN_WINDOW (window), "/no/such/file.docx");
  page_settle ();
  g_assert_nonnull (find_label (window, "The File Was Not Read"));
  rd_report_return_window_open (RD_REPORT_RETURN_WINDOW (window), path);
  page_settle ();
  g_assert_nonnull (find_label (window, "Words changed: nurse → doctor"));
  g_assert_nonnull (find_label (window, "1 changes and comments: 0 accepted"));
  page_wait (can_accept, window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (window, "_Accept")), TRUE);
  page_settle ();
  g_assert_nonnull (find_label (window, "1 accepted"));
  press (window, "_Take Accepted");
  g_assert_nonnull (strstr (self->told->str, "1 change taken"));
  section = rd_register_get_section (self->page.reg, self->review, ((const RdReportSection *) rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[0])->id,
                                     NULL, &error);
  text = rd_runs_to_text (((const RdBlock *) section->blocks->pdata[0])->runs);
  g_assert_cmpstr (text, ==, "Mia Hollis was seen by the the doctor.");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-side-pane/comments", Shown, "comments", set_up, test_comments, tear_down);
  g_test_add ("/report-side-pane/checks", Shown, "checks", set_up, test_checks, tear_down);
  g_test_add ("/report-side-pane/readability", Shown, "checks", set_up, test_readability, tear_down);
  g_test_add ("/report-side-pane/why", Shown, "checks", set_up, test_why, tear_down);
  g_test_add_func ("/report-side-pane/why-all", test_why_all);
  g_test_add ("/report-side-pane/versions", Shown, "versions", set_up, test_versions, tear_down);
  g_test_add ("/report-side-pane/markers", Shown, "markers", set_up, test_markers, tear_down);
  g_test_add ("/report-side-pane/evidence", Shown, "evidence", set_up, test_evidence, tear_down);
  g_test_add ("/report-side-pane/nothing", Shown, "versions", set_up, test_nothing, tear_down);
  g_test_add ("/report-side-pane/compare", Shown, "versions", set_up, test_compare, tear_down);
  g_test_add ("/report-side-pane/return", Shown, "versions", set_up, test_return, tear_down);
  return g_test_run ();
}
