/* test-marks.c — the small widgets: state, stages, explanation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../views/page-fixture.h"
#include "model/rd-framework-library.h"
#include "model/rd-wording.h"
#include "rd-test-model.h"
#include "widgets/rd-explain-view.h"
#include "widgets/rd-gantt-legend.h"
#include "widgets/rd-stage-stepper.h"
#include "widgets/rd-status-mark.h"
#include "widgets/rd-why-button.h"

static void
test_status_mark (void)
{
  GtkWidget *mark = g_object_ref_sink (rd_status_mark_new (RD_STATUS_MET));
  guint notified = 0;

  g_signal_connect_swapped (mark, "notify::status", G_CALLBACK (rd_test_count_cb), &notified);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_ROLE_IMG);
  for (int status = 0; status < RD_N_STATUSES; status++)
    {
      rd_status_mark_set_status (RD_STATUS_MARK (mark), (RdDeadlineStatus) status);
      rd_status_mark_set_status (RD_STATUS_MARK (mark), (RdDeadlineStatus) status);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           rd_wording_status ((RdDeadlineStatus) status));
    }
  g_assert_cmpuint (notified, ==, RD_N_STATUSES - 1);   /* the first was set already */
  g_assert_finalize_object (mark);
}

static void
test_stepper (void)
{
  g_autoptr (RdFramework) framework = rd_framework_library_find ("scr-2015", NULL);
  GtkWidget *stepper = g_object_ref_sink (rd_stage_stepper_new ());
  int least, natural;

  rd_stage_stepper_set_framework (RD_STAGE_STEPPER (stepper), framework);
  rd_stage_stepper_set_current (RD_STAGE_STEPPER (stepper), 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stepper), GTK_ACCESSIBLE_PROPERTY_LABEL, "Stage 2 of 6: Decision");
  gtk_widget_measure (stepper, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, 360);
  g_assert_cmpint (natural, >, 500);
  rd_stage_stepper_set_current (RD_STAGE_STEPPER (stepper), 6);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stepper), GTK_ACCESSIBLE_PROPERTY_LABEL, "All stages done");
  rd_stage_stepper_set_framework (RD_STAGE_STEPPER (stepper), NULL);
  g_assert_finalize_object (stepper);
}

static void
test_explain (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  RdDeadlineItem *item = rd_review_item_find_deadline (review, "report-decision");
  g_autofree char *explanation = rd_wording_explanation (rd_deadline_item_get_deadline (item));
  GtkWidget *view = g_object_ref_sink (rd_explain_view_new (item));
  g_autofree char *text = rd_explain_view_get_text (RD_EXPLAIN_VIEW (view));

  g_assert_nonnull (strstr (text, "Report the decision\nWed 18 Nov 2026\nOverdue"));
  g_assert_nonnull (strstr (text, "Still to be told: National panel."));
  /* Nothing that the command would say is left out. */
  for (guint i = 0; i < rd_deadline_item_get_deadline (item)->steps->len; i++)
    {
      const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
      g_autofree char *sentence = rd_wording_step (deadline, g_ptr_array_index (deadline->steps, i));

      if (sentence != NULL)
        g_assert_nonnull (strstr (text, sentence));
    }
  g_assert_nonnull (explanation);
  g_assert_true (gtk_widget_activate_action (view, "explain.copy", NULL));
  g_assert_finalize_object (view);
}

static void
test_why_button (Page *page, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (page->reg, "SCR/2026/06");
  GtkWidget *window = adw_window_new ();
  GtkWidget *why = rd_why_button_new ();
  GtkWidget *button = page_find (why, GTK_TYPE_BUTTON);

  g_assert_false (gtk_widget_get_sensitive (button));
  rd_why_button_set_item (RD_WHY_BUTTON (why), rd_review_item_find_deadline (review, "complete"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Why this date? Complete the review");
  adw_window_set_content (ADW_WINDOW (window), why);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
  g_assert_nonnull (page_find (why, RD_TYPE_EXPLAIN_VIEW));
  gtk_popover_popdown (GTK_POPOVER (page_find (why, GTK_TYPE_POPOVER)));
  page_settle ();
  g_assert_null (page_find (why, GTK_TYPE_POPOVER));   /* gone when it is closed */
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
  g_object_ref (why);
  gtk_window_destroy (GTK_WINDOW (window));            /* with an open popover */
  page_settle ();
  g_assert_finalize_object (why);
}

static void
test_legend (void)
{
  GtkWidget *legend = g_object_ref_sink (rd_gantt_legend_new ());
  int wide, narrow;

  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, 1600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, 320, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (wide, >, 0);
  g_assert_cmpint (narrow, >, wide);
  g_assert_finalize_object (legend);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/marks/status", test_status_mark);
  g_test_add_func ("/marks/stepper", test_stepper);
  g_test_add_func ("/marks/legend", test_legend);
  g_test_add ("/marks/explain", Page, NULL, page_set_up, test_explain, page_tear_down);
  g_test_add ("/marks/why-button", Page, NULL, page_set_up, test_why_button, page_tear_down);
  return g_test_run ();
}
