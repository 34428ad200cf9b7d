/* test-milestone-edit.c — what an edit of a milestone writes and removes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-milestone-edit.h"

#include "model-fixture.h"
#include "model/rd-framework-library.h"
#include "model/rd-register-fault.h"

#define TODAY DAY (2016, 6, 15)

static RdFramework *framework;

/* "copies-sent:dfe planned 2016-05-01 =outcome" and so on, with "; " between them. */
static RdMilestone *
parse_row (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_auto(GStrv) key = g_strsplit (words[0], ":", 2);
  gboolean is_planned = g_str_equal (words[1], "planned");
  RdMilestone *row = rd_milestone_new ("r1", key[0], key[1], rd_day_parse_iso (words[is_planned ? 2 : 1]), is_planned);

  for (guint i = is_planned ? 3 : 2; words[i] != NULL; i++)
    if (*words[i] == '=')
      row->outcome = g_strdup (words[i] + 1);
    else
      row->note = g_strndup (words[i] + 1, strlen (words[i]) - 2);
  return row;
}

static GPtrArray *
parse_rows (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "; ", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (rows, parse_row (parts[i]));
  return rows;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const RdMilestone *x = *(RdMilestone **) a, *y = *(RdMilestone **) b;
  int order = strcmp (x->milestone, y->milestone);

  return order != 0 ? order : strcmp (x->recipient, y->recipient);
}

static const struct
{
  const char *reason;
  const char *before;
  const char *milestone, *recipient, *day;
  gboolean    planned;
  const char *outcome, *note;
  const char *after;
} edits[] = {
  { "recorded once where there are no recipients", "", "decision", NULL, "2016-05-04", FALSE, "initiate", NULL,
    "decision 2016-05-04 =initiate" },
  { "recorded for every recipient", "", "decision-reported", NULL, "2016-05-05", FALSE, NULL, NULL,
    "decision-reported:dfe 2016-05-05; decision-reported:national-panel 2016-05-05; decision-reported:ofsted 2016-05-05" },
  { "recorded for one of them", "", "decision-reported", "dfe", "2016-05-05", FALSE, NULL, NULL,
    "decision-reported:dfe 2016-05-05" },
  { "a single recipient is recorded once", "", "reviewers-reported", NULL, "2016-05-05", FALSE, NULL, NULL,
    "reviewers-reported:national-panel 2016-05-05" },
  { "and may be named", "", "reviewers-reported", "national-panel", "2016-05-05", FALSE, NULL, NULL,
    "reviewers-reported:national-panel 2016-05-05" },
  { "an empty recipient is none", "", "reviewers-reported", "", "2016-05-05", FALSE, NULL, NULL,
    "reviewers-reported:national-panel 2016-05-05" },
  { "what was planned is recorded", "published planned 2016-07-01", "published", NULL, "2016-06-10", FALSE, NULL, NULL,
    "published 2016-06-10" },
  { "outcome and note stay unless given", "decision 2016-05-04 =initiate (hm)", "decision", NULL, "2016-05-05", FALSE, NULL, NULL,
    "decision 2016-05-05 =initiate (hm)" },
  { "and go where they are given as nothing", "decision 2016-05-04 =initiate (hm)", "decision", NULL, "2016-05-05", FALSE, "", "",
    "decision 2016-05-05" },
  { "a row for all becomes one for each", "copies-sent 2016-05-01 (hm)", "copies-sent", NULL, "2016-05-02", FALSE, NULL, NULL,
    "copies-sent:dfe 2016-05-02 (hm); copies-sent:national-panel 2016-05-02 (hm); copies-sent:ofsted 2016-05-02 (hm)" },
  { "a row for all is split when one is recorded singly", "copies-sent 2016-05-01 (hm)", "copies-sent", "dfe", "2016-05-02", FALSE, NULL, NULL,
    "copies-sent:dfe 2016-05-02 (hm); copies-sent:national-panel 2016-05-01 (hm); copies-sent:ofsted 2016-05-01 (hm)" },
  { "what a recipient has of its own is not overwritten by the split",
    "copies-sent 2016-05-01; copies-sent:ofsted 2016-04-01", "copies-sent", "dfe", "2016-05-02", FALSE, NULL, NULL,
    "copies-sent:dfe 2016-05-02; copies-sent:national-panel 2016-05-01; copies-sent:ofsted 2016-04-01" },
  { "a plan for all leaves alone who has been told", "copies-sent:dfe 2016-05-01", "copies-sent", NULL, "2016-07-01", TRUE, NULL, NULL,
    "copies-sent:dfe 2016-05-01; copies-sent:national-panel planned 2016-07-01; copies-sent:ofsted planned 2016-07-01" },
  { "unless it is meant", "copies-sent:dfe 2016-05-01", "copies-sent", "dfe", "2016-07-01", TRUE, NULL, NULL,
    "copies-sent:dfe planned 2016-07-01" },
  { "or all have been told", "reviewers-reported:national-panel 2016-05-01", "reviewers-reported", NULL, "2016-07-01", TRUE, NULL, NULL,
    "reviewers-reported:national-panel planned 2016-07-01" },
  { "other milestones stay", "incident 2016-01-01; published planned 2016-09-01", "decision", NULL, "2016-05-04", FALSE, NULL, NULL,
    "decision 2016-05-04; incident 2016-01-01; published planned 2016-09-01" },
};

static void
test_edits (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      RdMilestoneEdit edit = { edits[i].milestone, edits[i].recipient, rd_day_parse_iso (edits[i].day),
                               edits[i].planned, edits[i].outcome, edits[i].note };
      g_autoptr(GPtrArray) before = parse_rows (edits[i].before);
      g_autoptr(GPtrArray) after = NULL;
      g_autoptr(GPtrArray) untouched = parse_rows (edits[i].before);
      g_autoptr(RdMilestoneChange) change = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *before_text = NULL;
      g_autofree char *untouched_text = NULL;

      g_test_message ("%s", edits[i].reason);
      rd_milestone_edit_check (&edit, framework, TODAY, &error);
      g_assert_no_error (error);
      change = rd_milestone_edit_work_out (&edit, framework, "r1", before);
      after = rd_milestone_change_apply (change, before);
      g_ptr_array_sort (after, compare_rows);
      text = list_rows (after);
      g_assert_cmpstr (text, ==, edits[i].after);
      before_text = list_rows (before);
      untouched_text = list_rows (untouched);
      g_assert_cmpstr (before_text, ==, untouched_text);
    }
}

static const struct
{
  const char *reason;
  const char *before;
  const char *milestone, *recipient;
  guint       n_removed;
  const char *after;
} clearings[] = {
  { "a milestone", "decision 2016-05-04; incident 2016-01-01", "decision", NULL, 1, "incident 2016-01-01" },
  { "all recipients", "copies-sent:dfe 2016-05-01; copies-sent:ofsted 2016-05-02", "copies-sent", NULL, 2, "" },
  { "one recipient", "copies-sent:dfe 2016-05-01; copies-sent:ofsted 2016-05-02", "copies-sent", "dfe", 1,
    "copies-sent:ofsted 2016-05-02" },
  { "one out of a row for all", "copies-sent 2016-05-01", "copies-sent", "dfe", 1,
    "copies-sent:national-panel 2016-05-01; copies-sent:ofsted 2016-05-01" },
  { "nothing there", "incident 2016-01-01", "decision", NULL, 0, "incident 2016-01-01" },
  { "not that recipient", "copies-sent:dfe 2016-05-01", "copies-sent", "ofsted", 0, "copies-sent:dfe 2016-05-01" },
};

static void
test_clearings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clearings); i++)
    {
      const RdMilestoneKind *kind = rd_framework_find_milestone (framework, clearings[i].milestone);
      g_autoptr(GPtrArray) before = parse_rows (clearings[i].before);
      g_autoptr(RdMilestoneChange) change = rd_milestone_edit_clear (kind, clearings[i].recipient, before);
      g_autoptr(GPtrArray) after = rd_milestone_change_apply (change, before);
      g_autofree char *text = NULL;

      g_test_message ("%s", clearings[i].reason);
      g_assert_cmpuint (change->removals->len, ==, clearings[i].n_removed);
      g_ptr_array_sort (after, compare_rows);
      text = list_rows (after);
      g_assert_cmpstr (text, ==, clearings[i].after);
    }
}

static const struct
{
  const char *reason;
  const char *milestone, *recipient, *day;
  gboolean    planned;
  const char *outcome;
  int         code;
} refusals[] = {
  { "no milestone", NULL, NULL, "2016-05-04", FALSE, NULL, RD_REGISTER_ERROR_UNKNOWN_MILESTONE },
  { "unknown milestone", "decided", NULL, "2016-05-04", FALSE, NULL, RD_REGISTER_ERROR_UNKNOWN_MILESTONE },
  { "a milestone without recipients", "decision", "dfe", "2016-05-04", FALSE, NULL, RD_REGISTER_ERROR_UNKNOWN_RECIPIENT },
  { "not one of its recipients", "decision-reported", "lscb", "2016-05-04", FALSE, NULL, RD_REGISTER_ERROR_UNKNOWN_RECIPIENT },
  { "unknown outcome", "decision", NULL, "2016-05-04", FALSE, "perhaps", RD_REGISTER_ERROR_UNKNOWN_OUTCOME },
  { "a milestone without outcomes", "published", NULL, "2016-05-04", FALSE, "initiate", RD_REGISTER_ERROR_UNKNOWN_OUTCOME },
  { "tomorrow cannot have happened", "decision", NULL, "2016-06-16", FALSE, NULL, RD_REGISTER_ERROR_FUTURE },
  { "a day that is none", "decision", NULL, "2016-06-31", FALSE, NULL, RD_REGISTER_ERROR_BAD_DATES },
  { "a typing error in the year", "decision", NULL, "1016-06-01", FALSE, NULL, RD_REGISTER_ERROR_BAD_DATES },
  { "a plan for the far future", "published", NULL, "2200-01-01", TRUE, NULL, RD_REGISTER_ERROR_BAD_DATES },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      RdMilestoneEdit edit = { refusals[i].milestone, refusals[i].recipient, rd_day_parse_iso (refusals[i].day),
                               refusals[i].planned, refusals[i].outcome, NULL };
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", refusals[i].reason);
      g_assert_false (rd_milestone_edit_check (&edit, framework, TODAY, &error));
      g_assert_error (error, RD_REGISTER_ERROR, refusals[i].code);
    }
}

static void
test_limits (void)
{
  g_autofree char *longest = g_strnfill (RD_NOTE_MAX, 'x');
  g_autofree char *too_long = g_strnfill (RD_NOTE_MAX + 1, 'x');
  RdMilestoneEdit edit = { .milestone = "decision", .day = TODAY };
  g_autoptr(GError) error = NULL;

  g_assert_true (rd_milestone_edit_check (&edit, framework, TODAY, &error));
  edit.note = longest;
  g_assert_true (rd_milestone_edit_check (&edit, framework, TODAY, &error));
  edit.note = "two\nlines";
  g_assert_true (rd_milestone_edit_check (&edit, framework, TODAY, &error));
  g_assert_no_error (error);

  edit.note = too_long;
  g_assert_false (rd_milestone_edit_check (&edit, framework, TODAY, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);
  edit.note = "not UTF-8: \xe9";
  g_assert_false (rd_milestone_edit_check (&edit, framework, TODAY, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  framework = rd_framework_library_find ("scr-2015", NULL);
  g_test_add_func ("/milestone-edit/edits", test_edits);
  g_test_add_func ("/milestone-edit/clearings", test_clearings);
  g_test_add_func ("/milestone-edit/refusals", test_refusals);
  g_test_add_func ("/milestone-edit/limits", test_limits);
  result = g_test_run ();
  rd_framework_unref (framework);
  return result;
}
