/* test-report-export-window.c — the window that writes a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/review/rd-person.h"
#include "model/rd-register-people.h"
#include "model/rd-report-outlines.h"
#include "page-fixture.h"
#include "shell/rd-report-out.h"
#include "views/report/rd-report-export-window.h"

#define REFERENCE "SCR/2026/07"

typedef struct
{
  Page          page;
  RdReviewItem *review;
  char         *said;       /* by "exported" */
  char         *jumped;     /* by "jump": where to */
  GtkWidget    *window;
} Shown;

static void
said_cb (GtkWidget *window, const char *words, Shown *self)
{
  g_free (self->said);
  self->said = g_strdup (words);
}

static void
jumped_cb (GtkWidget *window, const char *section, guint paragraph, guint start, guint end, Shown *self)
{
  g_free (self->jumped);
  self->jumped = g_strdup_printf ("%s %u %u-%u", *section != '\0' ? "section" : "title", paragraph, start, end);
}

/* What the introduction says. */
static void
put_text (Shown *self, const char *text)
{
  const RdReportSection *section = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[0];
  g_autofree char *id = g_strdup (section->id);
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  g_autoptr (RdSection) before = NULL;
  g_autoptr (GError) error = NULL;
  int revision = 0;

  g_ptr_array_add (blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  before = rd_register_get_section (self->page.reg, self->review, id, &revision, &error);
  g_assert_no_error (error);
  rd_register_set_section_text (self->page.reg, self->review, id, blocks, &revision, &error);
  g_assert_no_error (error);
}

static void
shown_set_up (Shown *self, gconstpointer data)
{
  g_autoptr (RdPerson) person = NULL;
  g_autoptr (RdReportOutline) outline = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  person = rd_person_new (rd_review_item_get_review (self->review)->id);
  person->name = g_strdup ("Alex Marsh");
  person->pseudonym = g_strdup ("Child X");
  person->role = g_strdup ("subject-child");
  rd_register_put_person (self->page.reg, self->review, person, &error);
  g_assert_no_error (error);
  outline = rd_report_outline_find (self->page.reg, "learning-brief", &error);
  document = rd_report_outline_load_for (self->page.reg, outline, self->review, &error);
  rd_register_begin_report (self->page.reg, self->review, document, outline->code, &error);
  g_assert_no_error (error);
  put_text (self, "A child was hurt.");
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  page_settle ();
  g_free (self->said);
  g_free (self->jumped);
  page_tear_down (&self->page, NULL);
}

static void
present (Shown *self)
{
  self->window = rd_report_export_window_new (self->page.reg, self->review);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  g_signal_connect (self->window, "exported", G_CALLBACK (said_cb), self);
  g_signal_connect (self->window, "jump", G_CALLBACK (jumped_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  page_settle ();
}

static gboolean
is_closed (gpointer data)
{
  return ((Shown *) data)->window == NULL;
}

static GtkWidget *
get_child (Shown *self, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (self->window, RD_TYPE_REPORT_EXPORT_WINDOW, id));
}

static const char *
get_contents (Shown *self)
{
  return gtk_label_get_text (GTK_LABEL (get_child (self, "contents")));
}

static void
export_to (Shown *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->page.folder, name, NULL);

  rd_report_export_window_export_to (RD_REPORT_EXPORT_WINDOW (self->window), path);
}

static char *
read_file (Shown *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->page.folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* A draft for the panel under pseudonyms unless somebody asks for something else; what is in it is said before. */
static void
test_what_will_be_in_it (Shown *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  present (self);
  g_assert_nonnull (strstr (get_contents (self), "7 sections"));
  g_assert_nonnull (strstr (get_contents (self), "under a pseudonym"));
  g_assert_nonnull (strstr (get_contents (self), "Draft for the panel"));
  g_assert_false (gtk_widget_get_visible (get_child (self, "warning")));
  g_assert_false (gtk_widget_get_visible (get_child (self, "problems_box")));
  g_assert_true (gtk_widget_get_sensitive (get_child (self, "export_button")));
  export_to (self, "out.html");
  page_wait (is_closed, self);
  g_assert_cmpstr (self->said, ==, "Exported as “out.html”");
  text = read_file (self, "out.html");
  g_assert_nonnull (strstr (text, "A child was hurt."));
  g_assert_nonnull (strstr (text, "Draft for the panel"));
}

static void
test_copies (Shown *self, gconstpointer data)
{
  GtkDropDown *presets;

  present (self);
  presets = GTK_DROP_DOWN (get_child (self, "preset_list"));
  g_assert_true (gtk_widget_get_visible (get_child (self, "comments")));
  gtk_drop_down_set_selected (presets, 1);
  g_assert_false (gtk_widget_get_visible (get_child (self, "comments")));
  g_assert_nonnull (strstr (get_contents (self), "Left out: 4 What the review found"));
  gtk_drop_down_set_selected (presets, 3);
  g_assert_null (strstr (get_contents (self), "On every page"));
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
test_real_names_warn (Shown *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  put_text (self, "Alex Marsh was hurt.");
  present (self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_child (self, "real_names")), TRUE);
  g_assert_true (gtk_widget_get_visible (get_child (self, "warning")));
  g_assert_false (gtk_widget_get_visible (get_child (self, "problems_box")));
  g_assert_nonnull (strstr (get_contents (self), "with real names"));
  export_to (self, "real.html");
  page_wait (is_closed, self);
  text = read_file (self, "real.html");
  g_assert_nonnull (strstr (text, "Alex Marsh"));
}

/* What keeps it back is listed without the name, and leads to its place. */
static void
test_held_back (Shown *self, gconstpointer data)
{
  GtkListBoxRow *row;

  put_text (self, "It is said that Alex Marsh was hurt.");
  present (self);
  g_assert_true (gtk_widget_get_visible (get_child (self, "problems_box")));
  g_assert_false (gtk_widget_get_sensitive (get_child (self, "export_button")));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_child (self, "problems")), 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "A real name of “Child X”");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "section 1, paragraph 1");
  gtk_widget_activate (GTK_WIDGET (row));
  page_wait (is_closed, self);
  g_assert_cmpstr (self->jumped, ==, "section 1 16-26");
  g_assert_null (self->said);
}

/* The window stays and says why: a wrong ending, a folder that is not there, a name in the name. */
static void
test_failures (Shown *self, gconstpointer data)
{
  static const char * const names[] = { "nowhere/out.docx", "Alex Marsh.docx" };
  GtkWidget *problem;

  present (self);
  problem = get_child (self, "problem");
  export_to (self, "out.rtf");
  g_assert_true (gtk_widget_get_visible (problem));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      export_to (self, names[i]);
      g_assert_false (gtk_widget_get_visible (problem));
      for (guint waited = 0; waited < 1000 && !gtk_widget_get_visible (problem); waited++)
        {
          g_usleep (10000);
          page_settle ();
        }
      g_assert_true (gtk_widget_get_visible (problem));
      g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (problem)), "Marsh"));
    }
  g_assert_true (gtk_widget_get_sensitive (get_child (self, "export_button")));
  g_assert_null (self->said);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* Closed while a file is being written. */
static void
test_closed_meanwhile (Shown *self, gconstpointer data)
{
  present (self);
  export_to (self, "out.docx");
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_wait (is_closed, self);
  g_usleep (300000);
  page_settle ();
  g_assert_null (self->said);
}

/* The words of a PDF, page by page. (transfer full) */
static char *
read_words (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *words = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return words;
}

/* As the desktop's own "print to file" does it. (the file; transfer full) */
static char *
print (Shown *self, const char *name, const char *paper_name)
{
  RdReportOrder order = { .preset = RD_REPORT_PRESET_PANEL };
  char *path = g_build_filename (self->page.folder, name, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (paper_name);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportExport) export = rd_report_export_new (self->page.reg, self->review, &order, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *job = NULL;

  g_assert_no_error (error);
  operation = rd_report_out_new_operation (export);
  g_object_get (operation, "job-name", &job, NULL);
  g_assert_cmpstr (job, ==, "Report");
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  return path;
}

/* With more text than one page holds. */
static char *
print_long (Shown *self, const char *name, const char *paper_name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "Nobody had asked the child. ");
  put_text (self, text->str);
  return print (self, name, paper_name);
}

/* Each page as it is in a PDF that is exported: the same words in the same order, numbered, marked as a draft. */
static void
test_paper (Shown *self, gconstpointer data)
{
  g_autofree char *printed = print_long (self, "paper.pdf", GTK_PAPER_NAME_A4);
  g_autofree char *exported = g_build_filename (self->page.folder, "out.pdf", NULL);
  g_autofree char *on_paper = read_words (printed);
  g_autofree char *in_file = NULL;
  g_auto (GStrv) pages = g_strsplit (on_paper, "\f", -1);
  guint n = g_strv_length (pages) - 1;

  present (self);
  export_to (self, "out.pdf");
  page_wait (is_closed, self);
  in_file = read_words (exported);
  g_assert_cmpstr (on_paper, ==, in_file);
  g_assert_cmpuint (n, >=, 2);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *foot = g_strdup_printf ("Page %u of %u", i + 1, n);

      g_assert_nonnull (strstr (pages[i], foot));
      g_assert_nonnull (strstr (pages[i], "Draft for the panel"));
    }
}

/* Nothing is cut off, and the pages are as many. */
static void
test_other_paper (Shown *self, gconstpointer data)
{
  static const char * const papers[] = { GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_A5, GTK_PAPER_NAME_A3 };
  g_autofree char *a4 = print (self, "a4.pdf", GTK_PAPER_NAME_A4);
  g_autofree char *expected = read_words (a4);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.pdf", papers[i]);
      g_autofree char *path = print (self, name, papers[i]);
      g_autofree char *words = read_words (path);

      g_assert_cmpstr (words, ==, expected);      /* what lies beyond the paper's edge pdftotext leaves out */
    }
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*test) (Shown *, gconstpointer); } tests[] = {
    { "/report-export/what-will-be-in-it", test_what_will_be_in_it },
    { "/report-export/copies", test_copies },
    { "/report-export/real-names-warn", test_real_names_warn },
    { "/report-export/held-back", test_held_back },
    { "/report-export/failures", test_failures },
    { "/report-export/closed-meanwhile", test_closed_meanwhile },
    { "/report-export/paper", test_paper },
    { "/report-export/other-paper", test_other_paper },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Shown, NULL, shown_set_up, tests[i].test, shown_tear_down);
  return g_test_run ();
}
