/* test-milestone-editor.c — the forms for milestones and holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../views/page-fixture.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-hold-editor.h"
#include "widgets/rd-milestone-editor.h"
#include "widgets/rd-milestone-row.h"
#include "widgets/rd-recipient-row.h"

static void
saved_cb (GString *log, const char *message)
{
  g_string_append_printf (log, "saved: %s ", message);
}

static void
closed_cb (GString *log)
{
  g_string_append (log, "closed");
}

static GtkWidget *
open_editor (Page *page, RdReviewItem *review, const char *milestone, gboolean planned, GString *log)
{
  GtkWidget *editor = g_object_ref_sink (rd_milestone_editor_new (page->reg, review, milestone, planned));

  g_signal_connect_swapped (editor, "saved", G_CALLBACK (saved_cb), log);
  g_signal_connect_swapped (editor, "closed", G_CALLBACK (closed_cb), log);
  return editor;
}

static RdDateField *
find_day (GtkWidget *editor)
{
  return RD_DATE_FIELD (page_find (editor, RD_TYPE_DATE_FIELD));
}

static GtkWidget *
find_button (GtkWidget *widget, GType type, const char *label)
{
  g_autofree char *own = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_object_get (widget, "label", &own, NULL);
  if (g_strcmp0 (own, label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The label that says what is wrong, if it is shown. */
static const char *
find_problem (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ALERT)
    return gtk_widget_get_visible (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *found = find_problem (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_record (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/09");
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *editor = open_editor (page, review, "la-aware", FALSE, log);

  rd_date_field_set_text (find_day (editor), "next Friday");
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpstr (log->str, ==, "");                       /* a day that has not come is not recorded */
  g_assert_nonnull (find_problem (editor));

  rd_date_field_set_text (find_day (editor), "last Friday");
  g_assert_null (find_problem (editor));                    /* said until it is mended, and no longer */
  gtk_widget_activate_action (editor, "form.save", NULL);
  /* Two deadlines run from it. */
  g_assert_cmpstr (log->str, ==, "saved: Recorded. 2 dates moved. closed");
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "la-aware"))->day, ==, PAGE_TODAY - 3);
  g_assert_finalize_object (editor);

  g_assert_true (rd_register_undo (page->reg, NULL));       /* one action: one step back */
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "la-aware"))->day, ==, RD_DAY_NONE);
}

static void
test_cancel (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/09");
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *editor = open_editor (page, review, "la-aware", FALSE, log);

  gtk_widget_activate_action (editor, "form.cancel", NULL);
  g_assert_cmpstr (log->str, ==, "closed");
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "la-aware"))->day, ==, RD_DAY_NONE);
  g_assert_finalize_object (editor);
}

static void
test_decision (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/09");
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *editor = open_editor (page, review, "decision", FALSE, log);
  GtkWidget *choice = page_find (editor, GTK_TYPE_CHECK_BUTTON);

  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpstr (find_problem (editor), ==, "Choose what was decided.");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_true (g_str_has_prefix (log->str, "saved: Recorded."));
  g_assert_cmpstr (rd_review_item_get_outcome (review), ==, "initiate");
  g_assert_finalize_object (editor);
}

static void
test_recipients (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *editor = open_editor (page, review, "decision-reported", FALSE, log);
  const RdMilestoneForm *form = rd_milestone_editor_get_form (RD_MILESTONE_EDITOR (editor));
  GtkWidget *dfe = find_button (editor, GTK_TYPE_CHECK_BUTTON, "DfE (told Fri 13 Nov 2026)");

  /* Only the panel has still to be told. */
  g_assert_nonnull (dfe);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (dfe)));
  g_assert_cmpint (form->recipients->len, ==, 3);
  g_assert_true (g_array_index (form->recipients, RdFormRecipient, 2).chosen);
  rd_date_field_set_day (find_day (editor), PAGE_TODAY);
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_true (g_str_has_prefix (log->str, "saved: Recorded."));
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, "report-decision"))->done, ==, PAGE_TODAY);
  g_assert_finalize_object (editor);
}

static void
test_plan (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *editor = open_editor (page, review, "published", TRUE, log);

  rd_date_field_set_text (find_day (editor), "1/6/2027");
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_true (g_str_has_prefix (log->str, "saved: Planned for Tue 1 Jun 2027."));
  g_assert_cmpint (rd_milestone_item_get_state (rd_review_item_find_milestone (review, "published"))->planned, ==,
                   rd_day_from_ymd (2027, 6, 1));
  g_assert_finalize_object (editor);
}

static void
test_hold (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  guint before = rd_review_item_get_holds (review)->len;
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *editor = g_object_ref_sink (rd_hold_editor_new (page->reg, review, "complete"));

  g_signal_connect_swapped (editor, "saved", G_CALLBACK (saved_cb), log);
  rd_date_field_set_text (find_day (editor), "nonsense");
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, before);
  rd_date_field_set_text (find_day (editor), "today");
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, before + 1);
  g_assert_true (g_str_has_prefix (log->str, "saved: "));
  g_assert_cmpint (rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, "complete"))->status, ==, RD_STATUS_HELD);
  g_assert_finalize_object (editor);
}

static GtkWidget *
find_with_role (GtkWidget *widget, GtkAccessibleRole role)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_role (child, role);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The last of the form's days. */
static RdDateField *
find_forecast (GtkWidget *editor)
{
  RdDateField *found = NULL;

  for (GtkWidget *w = GTK_WIDGET (find_day (editor)); w != NULL; w = gtk_widget_get_next_sibling (w))
    if (RD_IS_DATE_FIELD (w))
      found = RD_DATE_FIELD (w);
  return found;
}

/* A forecast before the due date is said to be odd while it is typed, and can be recorded. */
static void
test_hold_hint (Page *page, gconstpointer data)
{
  static const struct
  {
    const char *forecast;   /* the review is due on 2027-05-11 */
    gboolean hinted;
  } rows[] = { { "2027-05-10", TRUE }, { "2027-05-11", FALSE }, { "2027-05-09", TRUE }, { "", FALSE }, { "2027-05-10", TRUE } };
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  guint before = rd_review_item_get_holds (review)->len;
  GtkWidget *editor = g_object_ref_sink (rd_hold_editor_new (page->reg, review, "complete"));
  GtkWidget *hint = find_with_role (editor, GTK_ACCESSIBLE_ROLE_STATUS);

  g_assert_true (GTK_IS_LABEL (hint));
  g_assert_false (gtk_widget_get_visible (hint));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rd_date_field_set_text (find_forecast (editor), rows[i].forecast);
      g_assert_cmpint (gtk_widget_get_visible (hint), ==, rows[i].hinted);
      if (rows[i].hinted)
        g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (hint)), "is before the due date, Tue 11 May 2027"));
    }
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, before + 1);
  g_assert_finalize_object (editor);
}

static void
test_row (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  GtkWidget *row = g_object_ref_sink (rd_milestone_row_new (page->reg, review, TRUE));
  GtkWidget *window = adw_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  Asked asked;

  rd_milestone_row_set_item (RD_MILESTONE_ROW (row), rd_review_item_find_milestone (review, "decision-reported"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_window_set_content (ADW_WINDOW (window), list);
  asked_watch (&asked, window);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  g_assert_true (gtk_widget_activate_action (row, "milestone.record", NULL));
  g_assert_true (rd_milestone_row_is_open (RD_MILESTONE_ROW (row)));
  gtk_widget_activate_action (page_find (row, RD_TYPE_MILESTONE_EDITOR), "form.save", NULL);
  g_assert_false (rd_milestone_row_is_open (RD_MILESTONE_ROW (row)));
  assert_asked (&asked, "toast-undo 'Recorded.'");
  rd_milestone_row_set_item (RD_MILESTONE_ROW (row), rd_review_item_find_milestone (review, "decision-reported"));
  g_assert_true (gtk_widget_activate_action (row, "milestone.clear", NULL));
  assert_asked (&asked, "toast-undo 'Cleared.'");
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
  g_assert_finalize_object (row);
  asked_clear (&asked);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/milestone-editor/record", Page, NULL, page_set_up, test_record, page_tear_down);
  g_test_add ("/milestone-editor/cancel", Page, NULL, page_set_up, test_cancel, page_tear_down);
  g_test_add ("/milestone-editor/decision", Page, NULL, page_set_up, test_decision, page_tear_down);
  g_test_add ("/milestone-editor/recipients", Page, NULL, page_set_up, test_recipients, page_tear_down);
  g_test_add ("/milestone-editor/plan", Page, NULL, page_set_up, test_plan, page_tear_down);
  g_test_add ("/milestone-editor/row", Page, NULL, page_set_up, test_row, page_tear_down);
  g_test_add ("/hold-editor/hint", Page, NULL, page_set_up, test_hold_hint, page_tear_down);
  g_test_add ("/hold-editor/add", Page, NULL, page_set_up, test_hold, page_tear_down);
  return g_test_run ();
}
