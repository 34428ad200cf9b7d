/* test-move-dialog.c — a review moved to another framework: what is lost is said and acknowledged first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "model/rd-register-criteria.h"
#include "shell/rd-move-dialog.h"

static GtkWidget *
get_child (GtkWidget *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, RD_TYPE_MOVE_DIALOG, name));
}

/* The sentences in that box, one a line. (transfer full) */
static char *
list_lines (GtkWidget *box)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (page_find (child, GTK_TYPE_LABEL))));
  return g_string_free (text, FALSE);
}

static void
moved_cb (GtkWidget *dialog, RdReviewItem *review, RdReviewItem **out_review)
{
  *out_review = review;
}

static void
test_move (Page *fixture, gconstpointer data)
{
  const RdCriterionAnswer answer = { .question = (char *) "custody", .answer = (char *) "yes", .evidence = (char *) "From the coroner" };
  RdReviewItem *review, *moved = NULL;
  GtkWidget *dialog;
  g_autofree char *lost = NULL, *moves = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_add_review (fixture->reg, &(RdReviewDetails) { .reference = "SCR/1", .title = "Child A" }, &review, &error));
  g_assert_true (rd_register_answer_criterion (fixture->reg, review, &answer, NULL, &error));
  g_assert_no_error (error);
  dialog = rd_move_dialog_new (fixture->reg, review);
  g_signal_connect (dialog, "moved", G_CALLBACK (moved_cb), &moved);
  gtk_window_present (GTK_WINDOW (dialog));
  page_settle ();

  lost = list_lines (get_child (dialog, "lost"));
  moves = list_lines (get_child (dialog, "moves"));
  g_assert_nonnull (strstr (lost, "with the answer “Yes”"));
  g_assert_null (strstr (lost, "coroner"));
  g_assert_cmpstr (moves, !=, "");
  g_assert_true (gtk_widget_get_visible (get_child (dialog, "lost_box")));
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "move_button")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_child (dialog, "acknowledged")), TRUE);
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "move_button")));
  g_signal_emit_by_name (get_child (dialog, "move_button"), "clicked");
  page_settle ();
  g_assert_true (moved == review);
  g_assert_cmpstr (rd_review_item_get_review (review)->framework, !=, "scr-2015");
  g_assert_true (rd_register_undo (fixture->reg, &error));
  g_assert_cmpstr (rd_review_item_get_review (review)->framework, ==, "scr-2015");
}

/* Where nothing is lost there is nothing to acknowledge; Escape leaves all as it was. */
static void
test_leave (Page *fixture, gconstpointer data)
{
  RdReviewItem *review;
  GtkWidget *dialog;
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_add_review (fixture->reg, &(RdReviewDetails) { .reference = "SCR/1", .title = "Child A" }, &review, &error));
  dialog = rd_move_dialog_new (fixture->reg, review);
  gtk_window_present (GTK_WINDOW (dialog));
  page_settle ();
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "lost_box")));
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "move_button")));
  gtk_widget_activate_action (dialog, "window.close", NULL);
  page_settle ();
  g_assert_cmpstr (rd_review_item_get_review (review)->framework, ==, "scr-2015");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/move-dialog/move", Page, "empty", page_set_up, test_move, page_tear_down);
  g_test_add ("/move-dialog/leave", Page, "empty", page_set_up, test_leave, page_tear_down);

  return g_test_run ();
}
