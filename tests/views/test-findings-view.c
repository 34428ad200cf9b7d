/* test-findings-view.c — what a review found, recommends and has done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-findings.h"
#include "views/findings/rd-evidence-box.h"
#include "views/findings/rd-findings-view.h"
#include "views/findings/rd-repeat-notice.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-sheet-source.h"

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

static RdReviewItem *
find_titled (RdRegister *reg, const char *title)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_title (review), title))
        return review;
    }
  g_assert_not_reached ();
}

static void
set_up (Shown *self, gconstpointer title)
{
  page_set_up (&self->page, NULL);
  self->review = find_titled (self->page.reg, title);
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_findings_view_new ());
  rd_findings_view_set_review (RD_FINDINGS_VIEW (self->view), self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->view);
  page_settle ();
}

static void
tear_down (Shown *self, gconstpointer title)
{
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
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

static void
press (Shown *self, const char *label)
{
  GtkWidget *found = find_label (self->view, label);

  if (found == NULL)
    g_error ("nothing is called “%s”", label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  page_settle ();
}

static void
save (Shown *self)
{
  gtk_widget_activate_action (page_find (self->view, RD_TYPE_RECORD_FORM), "form.save", NULL);
  page_settle ();
}

/* A finding, what it leads to, and that each can be taken back; the first button of each kind is that of the first row. */
static void
test_from_finding_to_action (Shown *self, gconstpointer title)
{
  g_assert_nonnull (find_label (self->view, "No findings"));
  press (self, "Add Finding…");
  rd_record_form_set_text (RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM)), "title", "Nobody asked the child");
  save (self);
  g_assert_nonnull (find_label (self->view, "1. Nobody asked the child"));
  g_assert_nonnull (find_label (self->view, "no evidence yet · nothing recommended yet"));
  press (self, "Recommend…");
  rd_record_form_set_text (RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM)), "text", "Ask each child");
  save (self);
  g_assert_nonnull (find_label (self->view, "From finding 1 · No response yet · no action yet"));
  press (self, "Add Action…");
  rd_record_form_set_text (RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM)), "text", "A form for children");
  save (self);
  g_assert_nonnull (find_label (self->view, "1. A form for children"));
  g_assert_nonnull (find_label (self->view, "No date set"));
  for (int i = 0; i < 3; i++)
    g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_nonnull (find_label (self->view, "No actions"));
  g_assert_nonnull (find_label (self->view, "No findings"));
}

/* What cannot be kept is said in the form, and nothing is lost. */
static void
test_refused (Shown *self, gconstpointer title)
{
  press (self, "Add Finding…");
  save (self);
  g_assert_nonnull (find_label (self->view, "Say in one line what was found."));
  g_assert_nonnull (page_find (self->view, RD_TYPE_RECORD_FORM));
}

/* Real names are in entries; under pseudonyms they are not. */
static void
test_sample (Shown *self, gconstpointer title)
{
  g_assert_nonnull (find_label (self->view, "1. Sent is taken for received"));
  g_assert_nonnull (find_label (self->view, "rests on 3 entries"));
  g_assert_nonnull (find_label (self->view, "Łukasz"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), TRUE);
  page_settle ();
  g_assert_null (find_label (self->view, "Łukasz"));
  g_assert_nonnull (find_label (self->view, "Overdue by"));
  g_assert_nonnull (find_label (self->view, "Carried forward"));
}

static void
test_evidence (Shown *self, gconstpointer title)
{
  const GPtrArray *evidence = rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE);
  guint n = evidence->len;
  GtkWidget *box;

  press (self, "Evidence…");
  box = page_find (self->view, RD_TYPE_EVIDENCE_BOX);
  g_assert_nonnull (box);
  gtk_editable_set_text (GTK_EDITABLE (page_find (box, GTK_TYPE_SEARCH_ENTRY)), "mailbox");
  g_signal_emit_by_name (page_find (box, GTK_TYPE_SEARCH_ENTRY), "search-changed");
  page_settle ();
  press (self, "Add as Evidence");
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE)->len, ==, n + 1);
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE)->len, ==, n);
  gtk_widget_activate_action (box, "evidence.close", NULL);
  page_settle ();
  g_assert_null (page_find (self->view, RD_TYPE_EVIDENCE_BOX));
}

/* What an earlier review recommended is told while the same is written again; one button links both. */
static void
test_made_before (Shown *self, gconstpointer title)
{
  RdReviewItem *other = find_titled (self->page.reg, "Child D");
  g_autoptr(RdReviewItem) before = g_list_model_get_item (rd_register_get_reviews (self->page.reg), 0);
  g_autoptr(RdRecommendation) first = rd_recommendation_new (NULL);
  GtkWidget *form, *notice;

  first->text = g_strdup ("Keep a list of quarantined lighthouse keepers");
  g_assert_true (rd_register_put_recommendation (self->page.reg, before, first, NULL));
  rd_findings_view_set_review (RD_FINDINGS_VIEW (self->view), self->page.reg, other);
  page_settle ();
  press (self, "Add Recommendation…");
  form = page_find (self->view, RD_TYPE_RECORD_FORM);
  notice = page_find (form, RD_TYPE_REPEAT_NOTICE);
  rd_repeat_notice_look (RD_REPEAT_NOTICE (notice));
  g_assert_null (find_label (form, "The Same A"));
  rd_record_form_set_text (RD_RECORD_FORM (form), "text", first->text);
  rd_repeat_notice_look (RD_REPEAT_NOTICE (notice));
  page_settle ();
  press (self, "The Same A");
  g_assert_cmpstr (rd_repeat_notice_get_earlier_id (RD_REPEAT_NOTICE (notice)), ==, first->id);
  save (self);
  g_assert_nonnull (find_label (self->view, "Made before: "));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
}

/* The actions as a table, in the order in which somebody would want to see to them. */
static void
test_table (Shown *self, gconstpointer title)
{
  g_autoptr(RdSheet) sheet = rd_sheet_source_make_sheet (RD_SHEET_SOURCE (self->view), FALSE);

  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, 17);
  g_assert_true (g_str_has_prefix (rd_sheet_get_text (sheet, 0, 6), "Overdue by"));
  g_assert_nonnull (strstr (rd_sheet_get_text (sheet, 16, 6), "Complete"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/findings/from-finding-to-action", Shown, "Child D", set_up, test_from_finding_to_action, tear_down);
  g_test_add ("/findings/refused", Shown, "Child D", set_up, test_refused, tear_down);
  g_test_add ("/findings/sample", Shown, "Child C", set_up, test_sample, tear_down);
  g_test_add ("/findings/evidence", Shown, "Child C", set_up, test_evidence, tear_down);
  g_test_add ("/findings/made-before", Shown, "Child C", set_up, test_made_before, tear_down);
  g_test_add ("/findings/table", Shown, "Child C", set_up, test_table, tear_down);
  return g_test_run ();
}
