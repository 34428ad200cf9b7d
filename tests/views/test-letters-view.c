/* test-letters-view.c — the letters of a review, a new one with its preview, and the templates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "rd-test-model.h"
#include "core/review/rd-letter.h"
#include "model/rd-register-letters.h"
#include "views/letters/rd-letter-dialog.h"
#include "views/letters/rd-letter-preview.h"
#include "views/letters/rd-letter-row.h"
#include "views/letters/rd-letter-template-row.h"
#include "views/letters/rd-letter-templates-window.h"
#include "views/letters/rd-letters-view.h"

/* Child K: a decision that has been reported to Ofsted alone. */
#define REFERENCE "SCR/2026/07"

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  RdReviewItem *review;
  GtkWidget    *view;
} Shown;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
shown_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_letters_view_new ());
  rd_letters_view_set_review (RD_LETTERS_VIEW (self->view), self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), GPOINTER_TO_INT (data), 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->view);
  page_settle ();
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

static guint
count (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* The first label under @widget that has @words in it. */
static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
keep (Shown *self, const char *recipient)
{
  RdLetterOrder order = { .template = "decision", .recipient = recipient };
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_draft_free);
  g_autoptr (GError) error = NULL;
  RdLetterDraft *draft = rd_letter_draft_new (self->page.reg, self->review, &order, &error);

  g_assert_no_error (error);
  g_ptr_array_add (drafts, draft);
  g_assert_true (rd_register_keep_letters (self->page.reg, self->review, drafts, RD_DAY_NONE, NULL, &error));
  page_settle ();
}

static void
test_empty (Shown *self, gconstpointer data)
{
  g_assert_nonnull (find_words (self->view, "No letters yet"));
  g_assert_cmpuint (count (self->view, RD_TYPE_LETTER_ROW), ==, 0);
}

/* One letter is recorded from its row, and the list is made anew under the row’s feet. */
static void
test_send_one (Shown *self, gconstpointer data)
{
  GtkWidget *row;

  keep (self, "dfe");
  row = page_find (self->view, RD_TYPE_LETTER_ROW);
  g_assert_nonnull (find_words (row, "Decision about a review: DfE"));
  g_assert_nonnull (find_words (row, "Not sent yet"));
  gtk_widget_activate_action (row, "letter.open", NULL);
  gtk_widget_activate_action (row, "letter.cancel", NULL);
  gtk_widget_activate_action (row, "letter.open", NULL);
  g_assert_nonnull (find_words (row, "This also records “Decision reported”"));
  gtk_widget_activate_action (row, "letter.send", NULL);
  page_settle ();
  assert_asked (&self->asked, "toast-undo 'Letter recorded as sent.'");
  g_assert_nonnull (find_words (self->view, "Sent on Mon 23 Nov 2026"));
}

static void
test_send_all (Shown *self, gconstpointer data)
{
  keep (self, "dfe");
  keep (self, "national-panel");
  g_assert_cmpuint (count (self->view, RD_TYPE_LETTER_ROW), ==, 2);
  gtk_widget_activate_action (self->view, "letters.open", NULL);
  page_settle ();
  gtk_widget_activate_action (self->view, "letters.send-all", NULL);
  page_settle ();
  assert_asked (&self->asked, "toast-undo 'Letters recorded as sent.'");
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (self->review, "report-decision"))->done, ==, PAGE_TODAY);
  rd_register_undo (self->page.reg, NULL);
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (self->review, "report-decision"))->done, ==, RD_DAY_NONE);
}

static void
test_remove (Shown *self, gconstpointer data)
{
  keep (self, "dfe");
  gtk_widget_activate_action (page_find (self->view, RD_TYPE_LETTER_ROW), "letter.remove", NULL);
  page_settle ();
  assert_asked (&self->asked, "toast-undo 'Letter removed.'");
  g_assert_cmpuint (count (self->view, RD_TYPE_LETTER_ROW), ==, 0);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_DOCUMENTS)->len, ==, 0);
}

static void
test_dialog (Shown *self, gconstpointer data)
{
  GtkWidget *dialog = rd_letter_dialog_new (self->page.reg, self->review, "decision", "dfe");
  GtkWidget *preview = page_find (dialog, RD_TYPE_LETTER_PREVIEW);

  gtk_window_present (GTK_WINDOW (dialog));
  page_wait (is_laid_out, dialog);
  g_assert_cmpuint (count (dialog, GTK_TYPE_CHECK_BUTTON), ==, 4);
  g_assert_nonnull (find_words (preview, "Do not initiate a Serious Case Review"));
  g_assert_nonnull (find_words (preview, "Our reference: " REFERENCE));
  g_assert_null (find_words (preview, "not filled in"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  page_settle ();
}

/* What is missing is marked, and what tells of somebody is said. */
static void
test_gaps (Shown *self, gconstpointer data)
{
  GtkWidget *dialog = rd_letter_dialog_new (self->page.reg, self->review, "copies", "ofsted");
  GtkWidget *other = rd_letter_dialog_new (self->page.reg, self->review, "family", "Mrs A");

  g_assert_nonnull (find_words (dialog, "[publication.date: not filled in]"));
  g_assert_nonnull (find_words (dialog, "The field “publication.date” is not filled in"));
  g_assert_nonnull (find_words (other, "Dear Mrs A,"));
  g_assert_true (gtk_widget_get_visible (find_words (other, "says who somebody is")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (other));
  page_settle ();
}

static void
test_templates (Shown *self, gconstpointer data)
{
  GtkWidget *window = rd_letter_templates_window_new (self->page.reg);

  gtk_window_present (GTK_WINDOW (window));
  page_wait (is_laid_out, window);
  g_assert_cmpuint (count (window, RD_TYPE_LETTER_TEMPLATE_ROW), ==, 11);
  g_assert_nonnull (find_words (window, "Comes with Review Desk"));
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
}

/* A register that is only read shows letters and changes nothing. */
static void
test_read_only (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRegister) reg = NULL;
  GtkWidget *view = g_object_ref_sink (rd_letters_view_new ());

  keep (self, "dfe");
  reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  g_assert_no_error (error);
  rd_letters_view_set_review (RD_LETTERS_VIEW (view), reg, rd_register_find_review (reg, REFERENCE));
  g_assert_nonnull (find_words (view, "Decision about a review: DfE"));
  rd_letters_view_new_letter (RD_LETTERS_VIEW (view), "decision", NULL);
  gtk_widget_activate_action (page_find (view, RD_TYPE_LETTER_ROW), "letter.remove", NULL);
  g_assert_cmpuint (rd_review_item_get_rows (rd_register_find_review (reg, REFERENCE), RD_ROWS_LETTERS)->len, ==, 1);
  rd_letters_view_set_review (RD_LETTERS_VIEW (view), NULL, NULL);
  g_assert_finalize_object (view);
}

/* With a letter to send there are most buttons. */
static void
test_fits (Shown *self, gconstpointer data)
{
  int least;

  keep (self, "dfe");
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, width, test) \
  g_test_add ("/letters-view/" path, Shown, GINT_TO_POINTER (width), shown_set_up, test, shown_tear_down)
  ADD ("empty", 900, test_empty);
  ADD ("send-one", 900, test_send_one);
  ADD ("send-all", 900, test_send_all);
  ADD ("send-one-narrow", 360, test_send_one);
  ADD ("fits", 360, test_fits);
  ADD ("remove", 900, test_remove);
  ADD ("dialog", 900, test_dialog);
  ADD ("gaps", 900, test_gaps);
  ADD ("templates", 900, test_templates);
  ADD ("read-only", 900, test_read_only);

  return g_test_run ();
}
