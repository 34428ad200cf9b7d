/* test-report-view.c — the page on which a report is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "../widgets/document-fixture.h"
#include "model/rd-register-report.h"
#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-outline-pane.h"
#include "views/report/rd-report-start.h"
#include "views/report/rd-report-side-pane.h"
#include "views/report/rd-report-view.h"
#include "widgets/rd-document-figure.h"
#include "widgets/rd-document-table.h"
#include "widgets/rd-note-popover.h"
#include "widgets/rd-reference-chooser.h"

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

/* @title: of the review: "Child C" has a report, "Child D" has none. */
static void
set_up (Shown *self, gconstpointer title)
{
  page_set_up (&self->page, NULL);
  self->review = find_review (self->page.reg, title);
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
tear_down (Shown *self, gconstpointer title)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static RdReportEditor *
get_editor (Shown *self)
{
  return RD_REPORT_EDITOR (page_find (self->view, RD_TYPE_REPORT_EDITOR));
}

static RdDocumentView *
get_page (Shown *self)
{
  return rd_report_editor_get_page (get_editor (self));
}

static RdDocumentBuffer *
get_text (Shown *self)
{
  return rd_document_view_get_text (get_page (self));
}

static const GPtrArray *
get_sections (Shown *self)
{
  return rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
}

static const RdReportSection *
get_section (Shown *self, guint i)
{
  return get_sections (self)->pdata[i];
}

/* What is kept of the first section, in short. (transfer full) */
static char *
read_kept (Shown *self, guint i)
{
  g_autoptr (RdSection) section = rd_register_get_section (self->page.reg, self->review, get_section (self, i)->id, NULL, NULL);
  g_autoptr (RdDocumentBuffer) buffer = rd_document_buffer_new ();

  rd_document_buffer_set_blocks (buffer, section->blocks);
  return document_print (buffer);
}

static void
begin (Shown *self)
{
  RdReportStart *start = RD_REPORT_START (page_find (self->view, RD_TYPE_REPORT_START));

  rd_report_start_begin (start);
  page_settle ();
  g_assert_nonnull (rd_review_item_get_report (self->review));
}

/* From the first outline to words that are kept, and back. */
static void
test_begin_and_write (Shown *self, gconstpointer data)
{
  g_autofree char *kept = NULL, *before = NULL;

  begin (self);
  g_assert_cmpuint (get_sections (self)->len, >, 3);
  before = read_kept (self, 0);
  document_type (get_text (self), "It began.");
  g_assert_true (rd_report_editor_save (get_editor (self)));
  kept = read_kept (self, 0);
  g_assert_true (g_str_has_prefix (kept, "p It began."));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_clear_pointer (&kept, g_free);
  kept = document_print (get_text (self));              /* the page follows */
  g_assert_cmpstr (kept, ==, before);
}

static gboolean
is_kept (gpointer data)
{
  Shown *self = data;
  g_autofree char *kept = read_kept (self, 0);

  return strstr (kept, "Autumn") != NULL;
}

/* By itself, a moment after the last word, and when another section is chosen. */
static void
test_autosave (Shown *self, gconstpointer data)
{
  RdReportOutlinePane *outline = RD_REPORT_OUTLINE_PANE (page_find (self->view, RD_TYPE_REPORT_OUTLINE_PANE));
  g_autofree char *kept = NULL;

  document_type (get_text (self), "Autumn ");
  g_assert_false (is_kept (self));
  page_wait (is_kept, self);
  document_type (get_text (self), "leaves ");
  g_signal_emit_by_name (outline, "chosen", get_section (self, 1)->id);
  kept = read_kept (self, 0);
  g_assert_nonnull (strstr (kept, "Autumn leaves"));
  g_assert_cmpstr (rd_report_editor_get_section (get_editor (self)), ==, get_section (self, 1)->id);
}

/* Another window has changed the section: nothing is lost, whichever way. */
static void
test_conflict (Shown *self, gconstpointer data)
{
  const char *id = get_section (self, 0)->id;
  g_autoptr (GPtrArray) theirs = document_parse ("p Theirs");
  g_autofree char *text = NULL;
  int revision = 0;

  document_type (get_text (self), "Mine ");
  rd_section_free (rd_register_get_section (self->page.reg, self->review, id, &revision, NULL));
  g_assert_true (rd_register_set_section_text (self->page.reg, self->review, id, theirs, &revision, NULL));
  g_assert_false (rd_report_editor_save (get_editor (self)));
  g_signal_emit_by_name (find_button (self->view, "Take _Theirs"), "clicked");
  document_assert_blocks (get_text (self), "p Theirs");
  rd_document_buffer_undo (get_text (self));
  text = document_print (get_text (self));
  g_assert_true (g_str_has_prefix (text, "p Mine "));   /* what was not taken comes back */
  g_assert_true (rd_report_editor_save (get_editor (self)));
}

/* Who leaves with a conflict loses nothing: theirs is the step before. */
static void
test_conflict_left (Shown *self, gconstpointer data)
{
  RdReportOutlinePane *outline = RD_REPORT_OUTLINE_PANE (page_find (self->view, RD_TYPE_REPORT_OUTLINE_PANE));
  g_autoptr (GPtrArray) theirs = document_parse ("p Theirs");
  g_autofree char *kept = NULL, *before = NULL;
  int revision = 0;

  document_type (get_text (self), "Mine ");
  rd_section_free (rd_register_get_section (self->page.reg, self->review, get_section (self, 0)->id, &revision, NULL));
  g_assert_true (rd_register_set_section_text (self->page.reg, self->review, get_section (self, 0)->id, theirs, &revision, NULL));
  g_signal_emit_by_name (outline, "chosen", get_section (self, 1)->id);
  kept = read_kept (self, 0);
  g_assert_true (g_str_has_prefix (kept, "p Mine "));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  before = read_kept (self, 0);
  g_assert_cmpstr (before, ==, "p Theirs");
}

static void
test_read_only (Shown *self, gconstpointer data)
{
  rd_report_view_set_review (RD_REPORT_VIEW (self->view), NULL, NULL);
  rd_register_close (self->page.reg);
  g_object_unref (self->page.reg);
  self->page.reg = rd_register_open (self->page.path, TRUE, self->page.clock, NULL);
  self->review = find_review (self->page.reg, "Child C");
  rd_report_view_set_review (RD_REPORT_VIEW (self->view), self->page.reg, self->review);
  page_settle ();
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (get_page (self))));
  g_assert_cmpuint (rd_document_buffer_get_n_lines (get_text (self)), >, 1);
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "text.style", "s", "h1");
  g_assert_false (rd_document_buffer_can_undo (get_text (self)));
}

/* Sections are moved, renamed, added and removed, each as one step. */
static void
test_outline (Shown *self, gconstpointer data)
{
  GtkWidget *outline = page_find (self->view, RD_TYPE_REPORT_OUTLINE_PANE);
  guint n = get_sections (self)->len;
  g_autofree char *first = g_strdup (get_section (self, 0)->id);
  g_autofree char *second = g_strdup (get_section (self, 1)->id);

  gtk_widget_activate_action (outline, "outline.down", NULL);
  g_assert_cmpstr (get_section (self, 0)->id, ==, second);
  g_assert_cmpstr (rd_report_outline_pane_get_chosen (RD_REPORT_OUTLINE_PANE (outline)), ==, first);
  gtk_widget_activate_action (outline, "outline.up", NULL);
  g_assert_cmpstr (get_section (self, 0)->id, ==, first);
  gtk_widget_activate_action (outline, "outline.add", NULL);
  page_settle ();
  g_assert_cmpuint (get_sections (self)->len, ==, n + 1);
  g_assert_cmpstr (rd_report_editor_get_section (get_editor (self)), ==, rd_report_outline_pane_get_chosen (RD_REPORT_OUTLINE_PANE (outline)));
  gtk_widget_activate_action (outline, "outline.deeper", NULL);
  gtk_widget_activate_action (outline, "outline.remove", NULL);
  page_settle ();
  g_assert_cmpuint (get_sections (self)->len, ==, n);
  g_assert_nonnull (rd_report_editor_get_section (get_editor (self)));
}

/* A footnote is written in its popover; one without words does not stay. */
static void
test_note (Shown *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (get_page (self));
  guint before = rd_document_buffer_count_notes (get_text (self));
  RdNotePopover *popover;

  gtk_widget_activate_action (page, "text.note", NULL);
  page_settle ();
  popover = RD_NOTE_POPOVER (page_find (page, RD_TYPE_NOTE_POPOVER));
  document_type (rd_note_popover_get_text (popover), "See above.");
  gtk_popover_popdown (GTK_POPOVER (popover));
  page_settle ();
  g_assert_cmpuint (rd_document_buffer_count_notes (get_text (self)), ==, before + 1);
  gtk_widget_activate_action (page, "text.note", NULL);
  page_settle ();
  gtk_popover_popdown (GTK_POPOVER (popover));
  page_settle ();
  g_assert_cmpuint (rd_document_buffer_count_notes (get_text (self)), ==, before + 1);
}

/* "@" and a few letters of a name, of which only the pseudonym comes into the text. */
static void
test_reference (Shown *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (get_page (self));
  RdReferenceChooser *chooser = RD_REFERENCE_CHOOSER (page_find (page, RD_TYPE_REFERENCE_CHOOSER));
  g_autofree char *text = NULL;

  document_type (get_text (self), "To @");
  page_settle ();
  g_assert_cmpuint (rd_reference_chooser_get_n (chooser), >, 1);
  rd_reference_chooser_type (chooser, "child c");
  g_assert_cmpuint (rd_reference_chooser_get_n (chooser), >=, 1);
  rd_reference_chooser_take (chooser);
  page_settle ();
  text = document_get_text (get_text (self));
  g_assert_true (g_str_has_prefix (text, "To Child C"));
  g_assert_cmpint (((RdRun *) rd_document_buffer_get_block (get_text (self), 0)->runs->pdata[1])->kind, ==, RD_RUN_PERSON);
  rd_document_buffer_undo (get_text (self));
  g_free (g_steal_pointer (&text));
  document_type (get_text (self), "a@");                /* an address is none */
}

/* A table is written in place, each cell's words a step of the text around it; Tab at its end makes a row. */
static void
test_table (Shown *self, gconstpointer data)
{
  RdDocumentTable *table;
  const RdBlock *block;
  g_autofree char *words = NULL;

  document_place (get_text (self), 0);
  gtk_widget_activate_action (GTK_WIDGET (get_editor (self)), "editor.table", "(uu)", 2u, 3u);
  page_settle ();
  table = RD_DOCUMENT_TABLE (page_find (self->view, RD_TYPE_DOCUMENT_TABLE));
  document_type (rd_document_view_get_text (rd_document_table_get_cell (table, 1, 2)), "Seen");
  block = rd_document_anchor_get_block (rd_document_buffer_get_object (get_text (self), 1));
  g_assert_cmpint (block->kind, ==, RD_BLOCK_TABLE);
  words = rd_runs_to_text (((RdBlock *) rd_block_get_cell (block, 1, 2)->blocks->pdata[0])->runs);
  g_assert_cmpstr (words, ==, "Seen");
  gtk_widget_activate_action (GTK_WIDGET (table), "table.row-below", NULL);
  gtk_widget_activate_action (GTK_WIDGET (table), "table.column-after", NULL);
  block = rd_document_anchor_get_block (rd_document_buffer_get_object (get_text (self), 1));
  g_assert_cmpuint (rd_block_get_n_rows (block), ==, 3);
  g_assert_cmpuint (block->n_columns, ==, 4);
  for (int i = 0; i < 4; i++)
    rd_document_buffer_undo (get_text (self));         /* column, row, words, table */
  page_settle ();
  g_assert_null (rd_document_buffer_get_object (get_text (self), 1));
  for (int i = 0; i < 4; i++)
    rd_document_buffer_redo (get_text (self));
  page_settle ();
  g_assert_cmpuint (rd_document_anchor_get_block (rd_document_buffer_get_object (get_text (self), 1))->n_columns, ==, 4);
  g_assert_true (rd_report_editor_save (get_editor (self)));
}

/* What is drawn or written live from the review; words can be taken over, and are text then. */
static void
test_figures (Shown *self, gconstpointer data)
{
  GtkWidget *figure;

  for (guint i = 0; i < RD_N_FIGURES; i++)
    {
      document_place (get_text (self), 0);
      gtk_widget_activate_action (GTK_WIDGET (get_editor (self)), "editor.figure", "u", i);
      page_settle ();
    }
  g_assert_true (rd_report_editor_save (get_editor (self)));
  document_place (get_text (self), 0);
  gtk_widget_activate_action (GTK_WIDGET (get_editor (self)), "editor.figure", "u", (guint) RD_FIGURE_METHODOLOGY);
  page_settle ();
  figure = page_find (self->view, RD_TYPE_DOCUMENT_FIGURE);
  while (figure != NULL && rd_document_buffer_get_n_lines (get_text (self)) > 0
         && !gtk_widget_activate_action (figure, "figure.take-over", NULL))
    figure = gtk_widget_get_next_sibling (figure);
  page_settle ();
  document_assert_sound (get_text (self));
  g_assert_true (rd_report_editor_save (get_editor (self)));
}

/* A comment on words that are chosen is kept with its mark, and found again. */
static void
test_comment (Shown *self, gconstpointer data)
{
  g_autofree char *kept = NULL;
  const GPtrArray *comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);
  guint n = comments->len;
  const RdReportComment *comment = NULL;
  g_autofree char *id = NULL;

  document_place (get_text (self), 0);
  g_assert_false (rd_report_editor_add_comment (get_editor (self), "On nothing"));
  document_type (get_text (self), "Commented words. ");
  document_select (get_text (self), 0, 9);
  g_assert_true (rd_report_editor_add_comment (get_editor (self), "Which?"));
  comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);
  g_assert_cmpuint (comments->len, ==, n + 1);
  for (guint i = 0; i < comments->len; i++)
    if (g_str_equal (((RdReportComment *) comments->pdata[i])->text, "Which?"))
      comment = comments->pdata[i];
  g_assert_nonnull (comment);
  g_assert_cmpstr (comment->quote, ==, "Commented");
  id = g_strdup (comment->id);
  document_place (get_text (self), 20);
  rd_report_editor_jump_comment (get_editor (self), id);
  document_assert_cursor (get_text (self), 9);
  g_assert_true (rd_report_editor_save (get_editor (self)));
}

/* F4 opens the pane beside the page and goes to the words of a comment. */
static void
test_step_comment (Shown *self, gconstpointer data)
{
  GtkWidget *side = page_find (self->view, RD_TYPE_REPORT_SIDE_PANE);

  document_type (get_text (self), "Commented words. ");
  document_select (get_text (self), 0, 9);
  g_assert_true (rd_report_editor_add_comment (get_editor (self), "Which?"));
  document_place (get_text (self), 20);
  g_assert_false (gtk_widget_get_mapped (side));
  gtk_widget_activate_action (self->view, "report.next-comment", NULL);
  page_settle ();
  g_assert_true (gtk_widget_get_mapped (side));
  document_assert_cursor (get_text (self), 9);
  gtk_widget_activate_action (self->view, "report.previous-comment", NULL);
  document_assert_cursor (get_text (self), 9);
  g_assert_true (rd_report_editor_save (get_editor (self)));
}

/* The page's own undo is there when something was changed. */
static void
test_undo_action (Shown *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (get_page (self));
  g_autofree char *before = document_print (get_text (self));
  g_autofree char *after = NULL;

  document_place (get_text (self), 0);
  gtk_widget_activate_action (page, "text.style", "s", "h2");
  gtk_widget_activate_action (page, "document.undo", NULL);
  after = document_print (get_text (self));
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-view/begin-and-write", Shown, "Child D", set_up, test_begin_and_write, tear_down);
  g_test_add ("/report-view/autosave", Shown, "Child C", set_up, test_autosave, tear_down);
  g_test_add ("/report-view/conflict", Shown, "Child C", set_up, test_conflict, tear_down);
  g_test_add ("/report-view/conflict-left", Shown, "Child C", set_up, test_conflict_left, tear_down);
  g_test_add ("/report-view/read-only", Shown, "Child C", set_up, test_read_only, tear_down);
  g_test_add ("/report-view/outline", Shown, "Child C", set_up, test_outline, tear_down);
  g_test_add ("/report-view/note", Shown, "Child C", set_up, test_note, tear_down);
  g_test_add ("/report-view/reference", Shown, "Child C", set_up, test_reference, tear_down);
  g_test_add ("/report-view/table", Shown, "Child C", set_up, test_table, tear_down);
  g_test_add ("/report-view/figures", Shown, "Child C", set_up, test_figures, tear_down);
  g_test_add ("/report-view/comment", Shown, "Child C", set_up, test_comment, tear_down);
  g_test_add ("/report-view/step-comment", Shown, "Child C", set_up, test_step_comment, tear_down);
  g_test_add ("/report-view/undo-action", Shown, "Child C", set_up, test_undo_action, tear_down);
  return g_test_run ();
}
