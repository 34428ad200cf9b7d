/* test-register-history.c — undo and redo of every action, and the history in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#define TODAY DAY (2016, 4, 6)

/* All that a person can see of a register, as text. (transfer full) */
static char *
describe (RdRegister *reg)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *reviews = rd_test_model_to_text (rd_register_get_reviews (reg), "accessible-text");
  g_autofree char *deadlines = rd_test_model_to_text (rd_register_get_deadlines (reg), "accessible-text");
  g_autofree char *closures = rd_test_model_to_text (rd_register_get_closures (reg), "dates-text");
  guint n = g_list_model_get_n_items (rd_register_get_reviews (reg));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (rd_register_get_reviews (reg), i);
      g_autofree char *rows = list_rows (rd_review_item_get_recordings (review));
      g_autofree char *milestones = rd_test_model_to_text (rd_review_item_get_milestones (review), "accessible-text");

      g_string_append_printf (text, "%s\n%s\n%u holds\n", rows, milestones, rd_review_item_get_holds (review)->len);
    }
  g_string_append_printf (text, "%s\n%s\n%s\n%s %d", reviews, deadlines, closures,
                          rd_register_get_board_name (reg), rd_register_get_due_soon_days (reg));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The actions, one after the other */

static gboolean
add_first (Fixture *f, GError **error)
{
  RdReviewDetails details = { .reference = "SCR/1", .title = "Child A" };

  return rd_register_add_review (f->reg, &details, NULL, error);
}

static gboolean
add_second (Fixture *f, GError **error)
{
  RdReviewDetails details = { .reference = "SCR/2", .title = "Child B" };

  return rd_register_add_review (f->reg, &details, NULL, error);
}

static gboolean
record_decision (Fixture *f, GError **error)
{
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 3, 24), .outcome = "initiate", .note = "By letter" };

  return rd_register_set_milestone (f->reg, rd_register_find_review (f->reg, "SCR/1"), &edit, NULL, error);
}

static gboolean
report_to_ofsted (Fixture *f, GError **error)
{
  RdMilestoneEdit edit = { .milestone = "decision-reported", .recipient = "ofsted", .day = DAY (2016, 4, 1) };

  return rd_register_set_milestone (f->reg, rd_register_find_review (f->reg, "SCR/1"), &edit, NULL, error);
}

static gboolean
report_to_all (Fixture *f, GError **error)
{
  RdMilestoneEdit edit = { .milestone = "decision-reported", .day = DAY (2016, 4, 5) };

  return rd_register_set_milestone (f->reg, rd_register_find_review (f->reg, "SCR/1"), &edit, NULL, error);
}

static gboolean
plan_publication (Fixture *f, GError **error)
{
  RdMilestoneEdit edit = { .milestone = "published", .day = DAY (2016, 5, 18), .planned = TRUE };

  return rd_register_set_milestone (f->reg, rd_register_find_review (f->reg, "SCR/1"), &edit, NULL, error);
}

static gboolean
clear_publication (Fixture *f, GError **error)
{
  return rd_register_clear_milestone (f->reg, rd_register_find_review (f->reg, "SCR/1"), "published", NULL, error);
}

static gboolean
clear_dfe (Fixture *f, GError **error)
{
  return rd_register_clear_milestone (f->reg, rd_register_find_review (f->reg, "SCR/1"), "decision-reported", "dfe", error);
}

static gboolean
hold (Fixture *f, GError **error)
{
  RdHoldDetails details = { "report-decision", "inquest", DAY (2016, 4, 1), RD_DAY_NONE, DAY (2016, 6, 1), "the Chair", NULL };

  return rd_register_add_hold (f->reg, rd_register_find_review (f->reg, "SCR/1"), &details, error);
}

static gboolean
end_hold (Fixture *f, GError **error)
{
  return rd_register_end_hold (f->reg, rd_register_find_review (f->reg, "SCR/1"), "report-decision", DAY (2016, 4, 4), error);
}

static gboolean
close_office (Fixture *f, GError **error)
{
  return rd_register_add_closure (f->reg, DAY (2016, 3, 30), DAY (2016, 3, 31), "Office move", NULL, error);
}

static gboolean
open_office (Fixture *f, GError **error)
{
  return rd_register_remove_closure (f->reg, DAY (2016, 3, 31), NULL, error);
}

static gboolean
name_board (Fixture *f, GError **error)
{
  return rd_register_set_board_name (f->reg, "North Board", error);
}

static gboolean
widen_due_soon (Fixture *f, GError **error)
{
  return rd_register_set_due_soon_days (f->reg, 20, error);
}

static gboolean
rename_first (Fixture *f, GError **error)
{
  RdReviewDetails details = { .reference = "SCR/3", .title = "Child Z", .owner = "Sam" };

  return rd_register_edit_review (f->reg, rd_register_find_review (f->reg, "SCR/1"), &details, error);
}

static gboolean
remove_first (Fixture *f, GError **error)
{
  return rd_register_remove_review (f->reg, rd_register_find_review (f->reg, "SCR/3"), error);
}

static const struct
{
  gboolean   (*act) (Fixture *f, GError **error);
  const char  *label;
} actions[] = {
  { add_first, "Add review" },
  { add_second, "Add review" },
  { record_decision, "Record Chair’s decision" },
  { report_to_ofsted, "Record Decision reported (Ofsted)" },
  { report_to_all, "Record Decision reported" },
  { plan_publication, "Plan Report published" },
  { clear_publication, "Clear Report published" },
  { clear_dfe, "Clear Decision reported (DfE)" },
  { hold, "Hold “Report the decision”" },
  { end_hold, "End the hold of “Report the decision”" },
  { close_office, "Add closure" },
  { open_office, "Remove closure" },
  { name_board, "Change the board’s name" },
  { widen_due_soon, "Change what is due soon" },
  { rename_first, "Edit review" },
  { remove_first, "Remove review" },
};

/* Every action, then all the way back and forth again: each state is what it was,
 * on the screen and after opening the file again.
 */
static void
test_every_action (void)
{
  char *states[G_N_ELEMENTS (actions) + 1];
  g_autoptr(GError) error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  states[0] = describe (f.reg);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (actions[i].act (&f, &error));
      g_assert_no_error (error);
      assert_changed_once (&f);
      assert_text (f.reg, "undo-label", actions[i].label);
      states[i + 1] = describe (f.reg);
      g_assert_cmpstr (states[i + 1], !=, states[i]);
    }
  for (gsize i = G_N_ELEMENTS (actions); i > 0; i--)
    {
      g_autofree char *state = NULL;

      g_assert_true (rd_register_undo (f.reg, &error));
      g_assert_no_error (error);
      assert_changed_once (&f);
      assert_text (f.reg, "redo-label", actions[i - 1].label);
      assert_text (f.reg, "undo-label", i > 1 ? actions[i - 2].label : NULL);
      state = describe (f.reg);
      g_assert_cmpstr (state, ==, states[i - 1]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *state = NULL;
      g_autofree char *read_again = NULL;

      g_assert_true (rd_register_redo (f.reg, &error));
      g_assert_no_error (error);
      assert_changed_once (&f);
      state = describe (f.reg);
      g_assert_cmpstr (state, ==, states[i + 1]);
      fixture_reopen (&f);
      read_again = describe (f.reg);
      g_assert_cmpstr (read_again, ==, states[i + 1]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    g_free (states[i]);
  fixture_clear (&f);
}

static void
test_nothing (void)
{
  g_autoptr(GError) error = NULL;
  guint n_notified = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  g_signal_connect_swapped (f.reg, "notify", G_CALLBACK (rd_test_count_cb), &n_notified);
  g_assert_false (rd_register_undo (f.reg, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_false (rd_register_redo (f.reg, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING);
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_assert_cmpuint (n_notified, ==, 0);
  fixture_clear (&f);
}

static void
test_notified (void)
{
  g_autoptr(GError) error = NULL;
  guint n_can_undo = 0, n_undo_label = 0, n_can_redo = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  g_signal_connect_swapped (f.reg, "notify::can-undo", G_CALLBACK (rd_test_count_cb), &n_can_undo);
  g_signal_connect_swapped (f.reg, "notify::undo-label", G_CALLBACK (rd_test_count_cb), &n_undo_label);
  g_signal_connect_swapped (f.reg, "notify::can-redo", G_CALLBACK (rd_test_count_cb), &n_can_redo);
  add_first (&f, &error);
  g_assert_cmpuint (n_can_undo, ==, 1);
  g_assert_cmpuint (n_undo_label, ==, 1);
  record_decision (&f, &error);
  g_assert_cmpuint (n_can_undo, ==, 1);
  g_assert_cmpuint (n_undo_label, ==, 2);
  g_assert_cmpuint (n_can_redo, ==, 0);
  rd_register_undo (f.reg, &error);
  g_assert_cmpuint (n_can_redo, ==, 1);
  add_second (&f, &error);
  g_assert_cmpuint (n_can_redo, ==, 2);
  assert_text (f.reg, "can-redo", "FALSE");
  fixture_clear (&f);
}

/* The history in words, newest first. (transfer full) */
static char *
list_history (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = rd_register_list_history (reg, review, &error);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *words = rd_register_describe_entry (reg, entries->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_history (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char *all = NULL;
  g_autofree char *one = NULL;
  const RdHistoryEntry *entry;
  Fixture f;

  fixture_init (&f, TODAY);
  add_first (&f, &error);
  add_second (&f, &error);
  report_to_ofsted (&f, &error);
  close_office (&f, &error);
  rd_register_undo (f.reg, &error);
  rd_register_redo (f.reg, &error);
  g_assert_no_error (error);
  all = list_history (f.reg, NULL);
  g_assert_cmpstr (all, ==, "Redo: Add closure | Undo: Add closure | Add closure | "
                            "Record Decision reported (Ofsted) | Add review | Add review");
  one = list_history (f.reg, rd_register_find_review (f.reg, "SCR/1"));
  g_assert_cmpstr (one, ==, "Record Decision reported (Ofsted) | Add review");

  entries = rd_register_list_history (f.reg, NULL, &error);
  entry = entries->pdata[entries->len - 1];
  g_assert_cmpstr (entry->code, ==, "review-added");
  g_assert_cmpstr (entry->review_id, ==, rd_review_item_get_review (rd_register_find_review (f.reg, "SCR/1"))->id);
  g_assert_cmpint (strlen (entry->who), >, 0);
  entry = entries->pdata[entries->len - 3];
  g_assert_cmpstr (entry->code, ==, "milestone-recorded");
  g_assert_cmpstr (entry->subject, ==, "decision-reported:ofsted");
  fixture_clear (&f);
}

/* What was done to a review that is gone can still be told. */
static void
test_history_of_removed (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *all = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  add_first (&f, &error);
  record_decision (&f, &error);
  rename_first (&f, &error);
  remove_first (&f, &error);
  g_assert_no_error (error);
  all = list_history (f.reg, NULL);
  g_assert_cmpstr (all, ==, "Remove review | Edit review | Record Chair’s decision | Add review");
  fixture_clear (&f);
}

static void
test_backup (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RdRegister) copy = NULL;
  g_autofree char *path = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  add_first (&f, &error);
  record_decision (&f, &error);
  path = g_build_filename (f.folder, "copy.rdesk", NULL);
  g_assert_true (rd_register_backup (f.reg, path, &error));
  copy = rd_register_open (path, FALSE, f.clock, &error);
  g_assert_no_error (error);
  here = describe (f.reg);
  there = describe (copy);
  g_assert_cmpstr (there, ==, here);
  g_assert_false (rd_register_backup (f.reg, path, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_EXISTS);
  g_assert_finalize_object (g_steal_pointer (&copy));
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/history/every-action", test_every_action);
  g_test_add_func ("/register/history/nothing", test_nothing);
  g_test_add_func ("/register/history/notified", test_notified);
  g_test_add_func ("/register/history/list", test_history);
  g_test_add_func ("/register/history/of-removed", test_history_of_removed);
  g_test_add_func ("/register/history/backup", test_backup);
  return g_test_run ();
}
