/* test-report-find.c — words looked for in the report, and others put in their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "../widgets/document-fixture.h"
#include "core/report/rd-find.h"
#include "model/rd-register-report.h"
#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-find.h"
#include "views/report/rd-report-view.h"
#include "widgets/rd-document-table.h"

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  GtkWidget    *view;
  RdReviewItem *review;
} Shown;

static RdReviewItem *
find_review (RdRegister *reg, const char *title)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_title (review), title))
        return review;
    }
  g_assert_not_reached ();
}

static void
set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = find_review (self->page.reg, "Child C");
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_report_view_new ());
  rd_report_view_set_review (RD_REPORT_VIEW (self->view), self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  page_settle ();
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

static GtkWidget *
find_where (GtkWidget *widget, gboolean (*is_it) (GtkWidget *widget, const char *what), const char *what)
{
  if (is_it (widget, what))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_where (child, is_it, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_button (GtkWidget *widget, const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_count (GtkWidget *widget, const char *css_class)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class);
}

static GtkWidget *
get_bar (Shown *self)
{
  return page_find (self->view, RD_TYPE_REPORT_FIND);
}

static RdReportEditor *
get_editor (Shown *self)
{
  return RD_REPORT_EDITOR (page_find (self->view, RD_TYPE_REPORT_EDITOR));
}

static RdDocumentBuffer *
get_text (Shown *self)
{
  return rd_document_view_get_text (rd_report_editor_get_page (get_editor (self)));
}

static const char *
get_count (Shown *self)
{
  return gtk_label_get_text (GTK_LABEL (find_where (get_bar (self), is_count, "numeric")));
}

static void
look_for (Shown *self, const char *action, const char *words, guint scope)
{
  g_assert_true (gtk_widget_activate_action (self->view, action, NULL));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (page_find (get_bar (self), GTK_TYPE_DROP_DOWN)), scope);
  gtk_editable_set_text (GTK_EDITABLE (page_find (get_bar (self), GTK_TYPE_SEARCH_ENTRY)), words);
  page_settle ();
}

static void
press (Shown *self, const char *label)
{
  GtkWidget *button = find_where (get_bar (self), is_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

static void
write_section (Shown *self, const char *text)
{
  g_autoptr (GPtrArray) blocks = document_parse (text);

  rd_document_buffer_follow (get_text (self), blocks);
  g_assert_true (rd_report_editor_save (get_editor (self)));
  page_settle ();
}

static guint
count_in_report (Shown *self, const char *words)
{
  g_autoptr (RdDocument) document = rd_register_get_report (self->page.reg, self->review, NULL);
  guint n = 0;

  for (guint i = 0; i < document->sections->len; i++)
    n += rd_find_count (((const RdSection *) document->sections->pdata[i])->blocks, words, RD_FIND_ANY);
  return n;
}

/* Hits are counted, gone to one after the other and round again, and what is marked is not kept. */
static void
test_find (Shown *self, gconstpointer data)
{
  GtkTextIter start, end;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  write_section (self, "p The quokka met a Quokka|h1 Quokkas");
  before = rd_document_buffer_get_blocks (get_text (self));
  g_assert_false (gtk_widget_get_visible (get_bar (self)));
  look_for (self, "page.search", "quokka", 0);
  g_assert_true (gtk_widget_get_visible (get_bar (self)));
  g_assert_cmpstr (get_count (self), ==, "3 found");
  for (int i = 0; i < 3; i++)
    g_signal_emit_by_name (page_find (get_bar (self), GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (get_count (self), ==, "3 of 3");
  g_signal_emit_by_name (page_find (get_bar (self), GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (get_count (self), ==, "1 of 3");
  g_assert_true (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (get_text (self)), &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  after = rd_document_buffer_get_blocks (get_text (self));
  document_assert_equal (before, after);
  look_for (self, "page.search", "wombat", 0);
  g_assert_cmpstr (get_count (self), ==, "Not found");
  rd_report_find_close (RD_REPORT_FIND (get_bar (self)));
  g_assert_false (gtk_widget_get_visible (get_bar (self)));
}

/* In the section it is a step of the page’s own undo. */
static void
test_replace_section (Shown *self, gconstpointer data)
{
  write_section (self, "p The quokka met a Quokka");
  look_for (self, "page.replace", "quokka", 0);
  gtk_editable_set_text (GTK_EDITABLE (page_find (get_bar (self), GTK_TYPE_ENTRY)), "wombat");
  press (self, "Replace _All");
  document_assert_text (get_text (self), "The wombat met a wombat");
  rd_document_buffer_undo (get_text (self));
  document_assert_text (get_text (self), "The quokka met a Quokka");
}

static void
test_replace_one (Shown *self, gconstpointer data)
{
  GtkTextIter start;

  write_section (self, "p The quokka met a quokka");
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_text (self)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_text (self)), &start);
  look_for (self, "page.replace", "quokka", 0);
  gtk_editable_set_text (GTK_EDITABLE (page_find (get_bar (self), GTK_TYPE_ENTRY)), "wombat");
  press (self, "_Replace");               /* to the first */
  press (self, "_Replace");
  document_assert_text (get_text (self), "The wombat met a quokka");
  press (self, "_Replace");
  document_assert_text (get_text (self), "The wombat met a wombat");
}

/* In the whole report it is one action of the register, what is unsaved kept first. */
static void
test_replace_report (Shown *self, gconstpointer data)
{
  guint n = count_in_report (self, "the");

  g_assert_cmpuint (n, >, 10);
  look_for (self, "page.replace", "the", 1);
  gtk_editable_set_text (GTK_EDITABLE (page_find (get_bar (self), GTK_TYPE_ENTRY)), "quokka");
  press (self, "Replace _All");
  g_assert_cmpuint (count_in_report (self, "quokka"), >, 10);
  g_assert_cmpuint (count_in_report (self, "the"), <, 3);
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_cmpuint (count_in_report (self, "the"), ==, n);
}

/* The text of a cell. (transfer full) */
static char *
read_cell (Shown *self, guint row, guint column)
{
  GtkWidget *table = page_find (GTK_WIDGET (rd_report_editor_get_page (get_editor (self))), RD_TYPE_DOCUMENT_TABLE);

  return document_print (rd_document_view_get_text (rd_document_table_get_cell (RD_DOCUMENT_TABLE (table), row, column)));
}

/* One by one through page, cells and footnotes: what is put there has the word in it, and is not found again before the rest. */
static void
test_replace_everywhere (Shown *self, gconstpointer data)
{
  g_autoptr (GPtrArray) blocks = document_parse ("p Otter here|t|p An otter");
  RdBlock *table = blocks->pdata[1];
  RdRun *note = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) after = NULL;
  guint n;

  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, "See otter, and otter.", NULL));
  g_ptr_array_add (((RdBlock *) blocks->pdata[0])->runs, note);
  g_ptr_array_set_size (rd_block_get_cell (table, 0, 1)->blocks, 0);
  g_ptr_array_add (rd_block_get_cell (table, 0, 1)->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, "Two: otter otter"));
  rd_document_buffer_follow (get_text (self), blocks);
  page_settle ();
  look_for (self, "page.replace", "otter", 0);
  gtk_editable_set_text (GTK_EDITABLE (page_find (get_bar (self), GTK_TYPE_ENTRY)), "otters");
  g_assert_cmpstr (get_count (self), ==, "6 found");
  press (self, "_Replace");                               /* to the first */
  for (n = 0; n < 6; n++)
    press (self, "_Replace");
  second = read_cell (self, 0, 1);
  after = rd_document_buffer_get_blocks (get_text (self));
  g_assert_cmpuint (rd_find_count (after, "otters", RD_FIND_ANY), ==, 6);
  g_assert_cmpuint (rd_find_count (after, "otterss", RD_FIND_ANY), ==, 0);
  g_assert_cmpstr (second, ==, "p Two: otters otters");
  for (n = 0; n < 6; n++)
    rd_document_buffer_undo (get_text (self));              /* each is a step */
  g_clear_pointer (&after, g_ptr_array_unref);
  after = rd_document_buffer_get_blocks (get_text (self));
  document_assert_equal (after, blocks);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-find/find", Shown, NULL, set_up, test_find, tear_down);
  g_test_add ("/report-find/replace-section", Shown, NULL, set_up, test_replace_section, tear_down);
  g_test_add ("/report-find/replace-one", Shown, NULL, set_up, test_replace_one, tear_down);
  g_test_add ("/report-find/replace-report", Shown, NULL, set_up, test_replace_report, tear_down);
  g_test_add ("/report-find/replace-everywhere", Shown, NULL, set_up, test_replace_everywhere, tear_down);
  return g_test_run ();
}
