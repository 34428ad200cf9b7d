/* test-report-marks.c — what is found in a report is marked where it stands: in the text, in cells, in the outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "../widgets/document-fixture.h"
#include "model/rd-register-report.h"
#include "views/report/rd-outline-row.h"
#include "views/report/rd-report-editor.h"
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

/* A place as the checks name it: a footnote has no part in the count. */
static void
test_jump (Shown *self, gconstpointer data)
{
  GtkTextIter start, end;
  g_autoptr (GPtrArray) blocks = document_parse ("h1 Title|p One two three|t|p Last");
  g_autoptr (RdRun) note = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  g_autofree char *chosen = NULL;

  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, "See.", NULL));
  rd_document_buffer_set_blocks (get_text (self), blocks);
  document_place (get_text (self), 9);
  rd_document_buffer_insert_run (get_text (self), note);
  rd_report_editor_jump (get_editor (self), 2, 4, 7);
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (get_text (self)), &start, &end);
  chosen = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (chosen, ==, "two");
  rd_report_editor_jump (get_editor (self), 3, 0, 3);   /* the footnote: its mark */
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (get_text (self)), &start, &end);
  g_assert_nonnull (rd_document_tag_find_atom (&start));
  rd_report_editor_jump (get_editor (self), 9, 0, 4);   /* behind the table's caption and its four cells */
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (get_text (self)), &start, &end);
  g_assert_cmpint (gtk_text_iter_get_line (&start), ==, 3);
}

static gboolean
has_found (gpointer data)
{
  return rd_report_editor_count_found (get_editor (data)) > 0;
}

/* What must not be published is underlined a moment after it was typed, and goes when it is mended. */
static void
test_checks (Shown *self, gconstpointer data)
{
  g_autoptr (GPtrArray) blocks = document_parse ("p The family lived at PR1 2AB then.");

  rd_document_buffer_follow (get_text (self), blocks);
  page_wait (has_found, self);
  g_assert_true (rd_report_editor_save (get_editor (self)));
}

static const GtkTextTag *
find_underline (RdDocumentView *view, int offset)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (rd_document_view_get_text (view));
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  for (GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "check-blocking"); tag != NULL; tag = NULL)
    if (gtk_text_iter_has_tag (&at, tag))
      return tag;
  return NULL;
}

/* In a cell too, where a place leads into it. */
static void
test_checks_cell (Shown *self, gconstpointer data)
{
  g_autoptr (GPtrArray) blocks = document_parse ("p They lived there.|t|p Last");
  GPtrArray *words = rd_block_get_cell (blocks->pdata[1], 0, 1)->blocks;
  GtkTextIter start, end;
  RdDocumentView *cell;

  g_ptr_array_set_size (words, 0);
  g_ptr_array_add (words, rd_block_new_text (RD_BLOCK_PARAGRAPH, "At PR1 2AB then"));
  rd_document_buffer_follow (get_text (self), blocks);
  page_wait (has_found, self);
  cell = rd_document_table_get_cell (RD_DOCUMENT_TABLE (page_find (GTK_WIDGET (get_page (self)), RD_TYPE_DOCUMENT_TABLE)), 0, 1);
  g_assert_nonnull (find_underline (cell, 4));
  g_assert_null (find_underline (cell, 12));
  rd_report_editor_jump (get_editor (self), 4, 3, 10);      /* the paragraph, the caption and the first cell are before it */
  g_assert_true (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (rd_document_view_get_text (cell)), &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 3);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 10);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (cell));
  rd_document_buffer_undo (get_text (self));                /* the cell goes, and what was marked in it */
  page_settle ();
  rd_report_editor_jump (get_editor (self), 1, 0, 3);
}

/* --- in the outline */

/* What a row says of what was found, NULL where it says nothing. */
static const char *
get_state (GtkWidget *widget)
{
  const char *text = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "caption") && !gtk_widget_has_css_class (widget, "numeric"))
    return gtk_widget_get_mapped (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); text == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    text = get_state (child);
  return text;
}

/* The row of the first section. */
static GtkWidget *
get_row (Shown *self)
{
  return page_find (self->view, RD_TYPE_OUTLINE_ROW);
}

static gboolean
says_blocking (gpointer data)
{
  const char *state = get_state (get_row (data));

  return state != NULL && g_str_has_prefix (state, "1 in the way");
}

static gboolean
says_empty (gpointer data)
{
  const char *state = get_state (get_row (data));

  return state != NULL && g_str_has_prefix (state, "Empty");
}

static void
write_section (Shown *self, const char *text)
{
  g_autoptr (GPtrArray) blocks = document_parse (text);

  rd_document_buffer_follow (get_text (self), blocks);
  g_assert_true (rd_report_editor_save (get_editor (self)));
  page_settle ();
}

/* Whether or not the checks are to be seen; a screen reader hears it with the section. */
static void
test_outline (Shown *self, gconstpointer data)
{
  write_section (self, "p The family lived at PR1 2AB then.");
  page_wait (says_blocking, self);
  gtk_test_accessible_assert_property (get_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "1 Summary, 7 words, 1 in the way · Short: 7 of 120 words");
  write_section (self, "");
  page_wait (says_empty, self);
  gtk_test_accessible_assert_property (get_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "1 Summary, 0 words, Empty");
}

/* Of each kind, and the worst by its shape. */
static void
test_outline_row (void)
{
  static const struct
  {
    RdOutlineState state;
    int            words, least;
    const char    *said;       /* NULL: nothing */
  } cases[] = {
    { { 0, 0, FALSE }, 120, 100, NULL },
    { { 0, 0, FALSE }, 40, 100, "Short: 40 of 100 words" },
    { { 0, 0, TRUE }, 0, 100, "Empty" },
    { { 0, 0, TRUE }, 3, 0, NULL },                      /* begun since the checks looked */
    { { 0, 1, FALSE }, 120, 0, "1 warning" },
    { { 2, 3, FALSE }, 40, 100, "2 in the way · 3 warnings · Short: 40 of 100 words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = g_object_ref_sink (rd_outline_row_new ());
      g_autoptr (RdReportSection) section = rd_report_section_new ("r1");
      g_autofree char *name = NULL;

      section->title = g_strdup ("The family");
      section->level = 1;
      section->words = cases[i].words;
      section->least_words = cases[i].least;
      rd_outline_row_set (RD_OUTLINE_ROW (row), section, "2", 0, TRUE);
      rd_outline_row_set_state (RD_OUTLINE_ROW (row), &cases[i].state);
      name = g_strdup_printf ("2 The family, %d words%s%s", cases[i].words, cases[i].said != NULL ? ", " : "", cases[i].said != NULL ? cases[i].said : "");
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      g_assert_finalize_object (row);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-marks/jump", Shown, NULL, set_up, test_jump, tear_down);
  g_test_add ("/report-marks/checks", Shown, NULL, set_up, test_checks, tear_down);
  g_test_add ("/report-marks/checks/cell", Shown, NULL, set_up, test_checks_cell, tear_down);
  g_test_add ("/report-marks/outline", Shown, NULL, set_up, test_outline, tear_down);
  g_test_add_func ("/report-marks/outline/row", test_outline_row);
  return g_test_run ();
}
