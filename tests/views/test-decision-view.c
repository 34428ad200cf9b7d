/* test-decision-view.c — the criteria answered, the decision recorded, and what is said about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "model/rd-naming-switch.h"
#include "model/rd-register-criteria.h"
#include "model/rd-register-decision.h"
#include "model/rd-register-people.h"
#include "views/decision/rd-chair-pane.h"
#include "views/decision/rd-decision-editor.h"
#include "views/decision/rd-decision-form.h"
#include "views/decision/rd-decision-view.h"
#include "views/decision/rd-log-pane.h"
#include "views/decision/rd-outcome-card.h"
#include "views/decision/rd-question-row.h"
#include "views/decision/rd-reasons-pane.h"
#include "widgets/rd-record-form.h"

typedef struct
{
  Page            page;
  Asked           asked;
  GtkWidget      *window;
  RdDecisionView *view;
  RdReviewItem   *review;
} Shown;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
show (Shown *self, const char *reference, int width)
{
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (RD_DECISION_VIEW (rd_decision_view_new ()));
  self->review = rd_register_find_review (self->page.reg, reference);
  rd_decision_view_set_review (self->view, self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->view));
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->view);
  page_settle ();
}

static void
set_up (Shown *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  show (self, reference, 1000);
}

static void
set_up_narrow (Shown *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  show (self, reference, 360);
}

static void
set_up_read_only (Shown *self, gconstpointer reference)
{
  g_autoptr (GError) error = NULL;

  page_set_up (&self->page, NULL);
  rd_register_close (self->page.reg);
  g_assert_finalize_object (self->page.reg);
  self->page.reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  g_assert_no_error (error);
  show (self, reference, 1000);
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

/* The n-th widget of @type, in the order in which they stand. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find (gpointer root, GType type, guint n)
{
  return find_nth (GTK_WIDGET (root), type, &n);
}

/* A widget that was given that name, or a button with that label. */
static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  gboolean is_named = g_str_equal (gtk_widget_get_name (widget), name)
                      || (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0);

  if (is_named && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

/* What stands somewhere in it. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
press (Shown *self, guint question, const char *answer)
{
  GtkWidget *button = find_named (find (self->view, RD_TYPE_QUESTION_ROW, question), answer);

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  page_settle ();
}

/* --- the criteria */

static void
test_answer (Shown *self, gconstpointer data)
{
  GtkWidget *card = find (self->view, RD_TYPE_OUTCOME_CARD, 1);

  g_assert_true (says (card, "Not determined yet"));
  g_assert_true (says (card, "It depends on the answers to these:"));
  press (self, 2, "suspected");
  g_assert_cmpstr (rd_review_item_find_answer (self->review, "abuse-or-neglect")->answer, ==, "suspected");
  g_assert_true (says (card, "A Serious Case Review must be commissioned"));
  g_assert_true (says (card, "Decided by Working Together 2015, chapter 4, regulation 5(2)(a) and (b)(i)"));
  g_assert_cmpstr (self->asked.asked->str, ==, "toast-undo 'The facts now point to “A Serious Case Review must be commissioned”.'");

  /* Undo shows in the row that is already there. */
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  g_assert_true (says (card, "Not determined yet"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_named (find (self->view, RD_TYPE_QUESTION_ROW, 2), "unknown"))));
}

static void
test_evidence (Shown *self, gconstpointer data)
{
  GtkWidget *row = find (self->view, RD_TYPE_QUESTION_ROW, 4);
  guint entry = 0;
  GtkWidget *evidence;

  g_assert_null (rd_review_item_find_answer (self->review, "looked-after"));
  click (find_named (row, "Evidence…"));
  evidence = find_nth (row, GTK_TYPE_ENTRY, &entry);
  gtk_editable_set_text (GTK_EDITABLE (evidence), "Legal status asked for");
  gtk_widget_activate_action (row, "question.save", NULL);
  page_settle ();

  /* What is written down before anybody knows is an answer that is not known. */
  g_assert_cmpstr (rd_review_item_find_answer (self->review, "looked-after")->answer, ==, "unknown");
  g_assert_true (says (row, "Legal status asked for"));
  press (self, 4, "no");
  g_assert_cmpstr (rd_review_item_find_answer (self->review, "looked-after")->evidence, ==, "Legal status asked for");

  click (find_named (row, "Evidence…"));
  g_assert_true (page_press (row, GDK_KEY_Escape));
  g_assert_nonnull (find_named (row, "Evidence…"));
}

static void
test_guidance (Shown *self, gconstpointer data)
{
  GtkWidget *row = find (self->view, RD_TYPE_QUESTION_ROW, 5);

  gtk_expander_set_expanded (GTK_EXPANDER (find (row, GTK_TYPE_EXPANDER, 0)), TRUE);
  page_settle ();
  g_assert_true (says (row, "• Residential Family Centres"));
  g_assert_true (says (row, "footnote 52"));
}

/* --- the decision */

static void
test_decide (Shown *self, gconstpointer data)
{
  GtkWidget *chair = find (self->view, RD_TYPE_CHAIR_PANE, 0);
  GtkWidget *editor;

  g_assert_true (says (chair, "Not decided yet"));
  gtk_widget_activate_action (chair, "chair.decide", NULL);
  page_settle ();
  editor = find (chair, RD_TYPE_DECISION_EDITOR, 0);
  g_assert_nonnull (editor);

  /* Without an outcome nothing is recorded, and it is said. */
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_true (says (editor, "Say what was decided: choose one of the outcomes."));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (editor, GTK_TYPE_DROP_DOWN, 0)), 0);
  gtk_widget_activate_action (editor, "form.save", NULL);
  page_settle ();
  g_assert_null (find (chair, RD_TYPE_DECISION_EDITOR, 0));
  g_assert_true (says (chair, "Initiate a Serious Case Review"));
  g_assert_cmpstr (rd_review_item_get_outcome (self->review), ==, "initiate");
  g_assert_cmpstr (self->asked.asked->str, ==, "toast-undo 'The Chair’s decision is recorded.'");
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  g_assert_null (rd_review_item_get_outcome (self->review));
}

/* The facts have changed since: it is said, and nothing else happens. */
static void
test_standing (Shown *self, gconstpointer data)
{
  GtkWidget *chair = find (self->view, RD_TYPE_CHAIR_PANE, 0);

  g_assert_true (says (chair, "The facts have changed since the decision was recorded"));
  press (self, 2, "known");
  press (self, 3, "unknown");
  g_assert_true (says (chair, "The facts now point to “A Serious Case Review must be commissioned”; the recorded decision was"));
  g_assert_cmpstr (rd_review_item_get_outcome (self->review), ==, "do-not-initiate");
}

/* Each kind of step asks for what it has, and for no more. */
static void
check_log_fields (RdRecordForm *form)
{
  static const struct { guint kind; gboolean about, party, view, due; } cases[] = {
    { 4, TRUE, FALSE, FALSE, TRUE },    /* the panel asks for information */
    { 6, FALSE, TRUE, FALSE, FALSE },   /* research */
    { 8, TRUE, TRUE, FALSE, FALSE },    /* the outcome was told: of the review, or of its publication */
    { 1, TRUE, TRUE, TRUE, FALSE },     /* peer challenge */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, "kind")), cases[i].kind);
      page_settle ();
      g_assert_true (gtk_widget_get_mapped (rd_record_form_get_entry (form, "text")));
      g_assert_cmpint (gtk_widget_get_mapped (rd_record_form_get_entry (form, "about")), ==, cases[i].about);
      g_assert_cmpint (gtk_widget_get_mapped (rd_record_form_get_entry (form, "party")), ==, cases[i].party);
      g_assert_cmpint (gtk_widget_get_mapped (rd_record_form_get_entry (form, "outcome")), ==, cases[i].view);
      g_assert_cmpint (gtk_widget_get_mapped (rd_record_form_get_entry (form, "due")), ==, cases[i].due);
      g_assert_cmpint (gtk_widget_get_mapped (rd_record_form_get_entry (form, "answer")), ==, cases[i].due);
    }
}

static void
test_log (Shown *self, gconstpointer data)
{
  GtkWidget *log = find (self->view, RD_TYPE_LOG_PANE, 0);
  GtkWidget *chair = find (self->view, RD_TYPE_CHAIR_PANE, 0);
  guint n = rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG)->len;
  GtkWidget *form;

  g_assert_true (says (log, "The panel asks for information"));
  g_assert_true (says (log, "Open: an answer is wanted by"));
  click (find_named (log, "Add to Log…"));
  form = find (log, RD_TYPE_RECORD_FORM, 0);
  check_log_fields (RD_RECORD_FORM (form));
  gtk_widget_activate_action (form, "form.save", NULL);
  g_assert_true (says (form, "Say what was said, asked or found: the entry is empty."));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (rd_record_form_get_entry (RD_RECORD_FORM (form), "text"))), "Agreed", -1);
  gtk_widget_activate_action (form, "form.save", NULL);
  page_settle ();
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG)->len, ==, n + 1);
  g_assert_true (says (log, "Peer challenge"));

  /* A decision has its form where the decision stands. */
  g_signal_emit_by_name (log, "edit-decision", rd_decision_entry_find_decision (rd_review_item_get_rows (self->review, RD_ROWS_DECISION_LOG))->id);
  g_assert_nonnull (find (chair, RD_TYPE_DECISION_EDITOR, 0));
}

static void
test_reasons (Shown *self, gconstpointer data)
{
  GtkWidget *reasons = find (self->view, RD_TYPE_REASONS_PANE, 0);
  GtkWidget *form;

  for (guint i = 0; rd_consideration_prompts[i] != NULL; i++)
    {
      form = g_object_ref_sink (rd_reason_form_new (self->page.reg, self->review, rd_consideration_prompts[i]));
      g_assert_nonnull (rd_record_form_get_entry (RD_RECORD_FORM (form), "text"));
      g_object_unref (form);
    }
  click (find_named (reasons, "Write…"));
  form = find (reasons, RD_TYPE_RECORD_FORM, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (rd_record_form_get_entry (RD_RECORD_FORM (form), "text"))), "A clear case", -1);
  gtk_widget_activate_action (form, "form.save", NULL);
  page_settle ();
  g_assert_cmpstr (rd_review_item_get_reason (self->review, "rationale"), ==, "A clear case");
  g_assert_true (says (reasons, "A clear case"));
}

/* --- states */

static void
test_read_only (Shown *self, gconstpointer data)
{
  GtkWidget *row = find (self->view, RD_TYPE_QUESTION_ROW, 0);

  g_assert_true (says (GTK_WIDGET (self->view), "This register is open for reading only."));
  g_assert_false (gtk_widget_get_sensitive (find_named (row, "yes")));
  g_assert_null (find_named (row, "Evidence…"));
  g_assert_null (find_named (GTK_WIDGET (self->view), "Record Decision…"));
  g_assert_null (find_named (GTK_WIDGET (self->view), "Add to Log…"));
  g_assert_null (find_named (GTK_WIDGET (self->view), "Write…"));
  g_assert_null (find_named (GTK_WIDGET (self->view), "Add Board…"));
  rd_chair_pane_edit (RD_CHAIR_PANE (find (self->view, RD_TYPE_CHAIR_PANE, 0)), NULL);
  g_assert_null (find (self->view, RD_TYPE_DECISION_EDITOR, 0));
}

static void
test_narrow (Shown *self, gconstpointer data)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_activate_action (find (self->view, RD_TYPE_CHAIR_PANE, 0), "chair.decide", NULL);
  page_settle ();
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_no_review (Shown *self, gconstpointer data)
{
  rd_decision_view_set_review (self->view, NULL, NULL);
  page_settle ();
  g_assert_null (find (self->view, RD_TYPE_QUESTION_ROW, 0));
}

#define HELD "SCR/2026/07"
#define NEW  "SCR/2026/09"

/* The children go by the names that the switch says, with nothing that says who they are beside a pseudonym. */
static void
test_children (Shown *self, gconstpointer data)
{
  g_autoptr (RdPerson) child = rd_person_new (rd_review_item_get_review (self->review)->id);
  g_autoptr (GError) error = NULL;

  g_free (child->name);
  child->name = g_strdup ("Theo Marsh");
  child->pseudonym = g_strdup ("Child Z");
  g_free (child->role);
  child->role = g_strdup ("subject-child");
  child->born = rd_day_from_ymd (2015, 3, 4);
  rd_register_put_person (self->page.reg, self->review, child, &error);
  g_assert_no_error (error);
  page_settle ();
  g_assert_true (says (GTK_WIDGET (self->view), "Theo Marsh"));
  g_assert_true (says (GTK_WIDGET (self->view), "Pseudonym: Child Z"));
  g_assert_true (says (GTK_WIDGET (self->view), "4 Mar 2015"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), TRUE);
  page_settle ();
  g_assert_true (says (GTK_WIDGET (self->view), "Child Z"));
  g_assert_false (says (GTK_WIDGET (self->view), "Theo"));
  g_assert_false (says (GTK_WIDGET (self->view), "4 Mar 2015"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/decision-view/answer", Shown, NEW, set_up, test_answer, tear_down);
  g_test_add ("/decision-view/evidence", Shown, NEW, set_up, test_evidence, tear_down);
  g_test_add ("/decision-view/guidance", Shown, NEW, set_up, test_guidance, tear_down);
  g_test_add ("/decision-view/decide", Shown, NEW, set_up, test_decide, tear_down);
  g_test_add ("/decision-view/standing", Shown, HELD, set_up, test_standing, tear_down);
  g_test_add ("/decision-view/log", Shown, HELD, set_up, test_log, tear_down);
  g_test_add ("/decision-view/reasons", Shown, NEW, set_up, test_reasons, tear_down);
  g_test_add ("/decision-view/read-only", Shown, HELD, set_up_read_only, test_read_only, tear_down);
  g_test_add ("/decision-view/children", Shown, NEW, set_up, test_children, tear_down);
  g_test_add ("/decision-view/narrow", Shown, HELD, set_up_narrow, test_narrow, tear_down);
  g_test_add ("/decision-view/no-review", Shown, NEW, set_up, test_no_review, tear_down);
  return g_test_run ();
}
