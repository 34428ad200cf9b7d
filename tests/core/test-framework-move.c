/* test-framework-move.c — what becomes of a review under another framework
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework-move.h"

#include "core/rules/rd-progress.h"
#include "core-review.h"

/* Without the reporting of the decision, without DfE, with another outcome and one timescale more. */
static RdFramework *
make_other (void)
{
  RdFramework *framework = make_test_framework ();
  RdMilestoneKind *decision = (RdMilestoneKind *) rd_framework_find_milestone (framework, "decision");
  RdMilestoneKind *copies = (RdMilestoneKind *) rd_framework_find_milestone (framework, "copies-sent");
  const char * const recipients[] = { "ofsted", "panel", NULL };

  g_free (framework->id);
  framework->id = g_strdup ("other");
  g_ptr_array_set_size (decision->outcomes, 1);
  g_strfreev (copies->recipients);
  copies->recipients = g_strdupv ((char **) recipients);
  g_ptr_array_remove (framework->timescales, (gpointer) rd_framework_find_timescale (framework, "report-decision", RD_DAY_NONE));
  g_ptr_array_remove (framework->milestones, (gpointer) rd_framework_find_milestone (framework, "decision-reported"));
  add_timescale (framework, "begin", "decision", "initiated", 1, RD_UNIT_WEEKS);
  return framework;
}

/* "decision-reported:ofsted, decision(outcome)" (transfer full) */
static char *
print_lost (const GArray *lost)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lost->len; i++)
    {
      const RdLostMilestone *one = &g_array_index (lost, RdLostMilestone, i);

      g_string_append_printf (text, "%s%s%s%s%s", i > 0 ? ", " : "", one->recording->milestone,
                              one->is_recipient ? "(recipient)" : "", one->is_outcome ? "(outcome)" : "",
                              one->kind == NULL ? "(unknown)" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_lost (Review *review, gconstpointer data)
{
  g_autoptr (RdFramework) other = make_other ();
  g_autoptr (GArray) nothing = rd_framework_move_find_lost (review->framework, other, NULL);
  g_autoptr (GArray) lost = NULL, same = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);
  record (review->milestones, "lscb-notified", NULL, "2016-04-20");
  record (review->milestones, "decision", NULL, "2016-05-18")->outcome = g_strdup ("do-not-initiate");
  record (review->milestones, "decision-reported", "ofsted", "2016-05-20");
  record (review->milestones, "copies-sent", "ofsted", "2016-06-20");
  record (review->milestones, "copies-sent", "dfe", "2016-06-20");
  record (review->milestones, "once-upon-a-time", NULL, "2016-06-20");
  lost = rd_framework_move_find_lost (review->framework, other, review->milestones);
  text = print_lost (lost);
  g_assert_cmpstr (text, ==, "decision(outcome), decision-reported, copies-sent(recipient), once-upon-a-time(unknown)");

  same = rd_framework_move_find_lost (review->framework, review->framework, review->milestones);
  g_assert_cmpuint (same->len, ==, 1);
}

static void
test_lost_holds (Review *review, gconstpointer data)
{
  g_autoptr (RdFramework) other = make_other ();
  g_autoptr (GPtrArray) lost = NULL;

  hold (review, "report-decision", "2016-05-18", NULL, NULL);
  hold (review, "complete", "2016-05-18", NULL, NULL);
  lost = rd_framework_move_find_lost_holds (other, review->holds);
  g_assert_cmpuint (lost->len, ==, 1);
  g_assert_cmpstr (((RdHold *) lost->pdata[0])->timescale, ==, "report-decision");
}

static void
add_question (RdFramework *framework, const char *id, const char *answer)
{
  const char * const answers[] = { answer, "no", NULL };
  RdCriteriaQuestion *question = rd_criteria_question_new ();

  question->id = g_strdup (id);
  question->label = g_strdup (id);
  question->answers = g_strdupv ((char **) answers);
  g_ptr_array_add (framework->criteria->questions, question);
}

/* Asked and taken, asked but not so, not asked; and what says nothing. */
static void
test_lost_answers (Review *review, gconstpointer data)
{
  static const struct { const char *question, *answer, *evidence; gboolean is_lost; } cases[] = {
    { "died", "yes", NULL, FALSE },
    { "died", "no", "post mortem", FALSE },
    { "died", "unknown", "asked", FALSE },
    { "died", "known", NULL, TRUE },
    { "custody", "yes", NULL, TRUE },
    { "custody", "unknown", "asked", TRUE },
    { "custody", "unknown", NULL, FALSE },
    { "custody", "unknown", "", FALSE },
  };
  g_autoptr (RdFramework) other = make_other ();
  g_autoptr (GPtrArray) none = rd_framework_move_find_lost_answers (other, NULL);

  g_assert_cmpuint (none->len, ==, 0);
  add_question (other, "died", "yes");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdCriterionAnswer) answer = rd_criterion_answer_new ("r");
      g_autoptr (GPtrArray) answers = g_ptr_array_new (), lost = NULL;

      g_free (answer->question);
      g_free (answer->answer);
      answer->question = g_strdup (cases[i].question);
      answer->answer = g_strdup (cases[i].answer);
      answer->evidence = g_strdup (cases[i].evidence);
      g_ptr_array_add (answers, answer);
      lost = rd_framework_move_find_lost_answers (other, answers);
      g_test_message ("%s=%s", cases[i].question, cases[i].answer);
      g_assert_cmpuint (lost->len, ==, cases[i].is_lost);
    }
}

static void
test_compare (Review *review, gconstpointer data)
{
  g_autoptr (RdFramework) other = make_other ();
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (GArray) moves = NULL;
  const RdTimescaleMove *comes, *goes;
  RdDeadlineInput input = { 0 };

  record (review->milestones, "decision", NULL, "2016-05-18");
  before = work_out_all (review, "2016-05-20");
  input = (RdDeadlineInput) { other, review->milestones, review->holds, review->workdays, rd_day_parse_iso ("2016-05-20"), RD_DUE_SOON_DEFAULT, NULL };
  after = rd_deadlines_work_out (&input);
  moves = rd_framework_move_compare (before, after);
  g_assert_cmpuint (moves->len, ==, 2);

  comes = &g_array_index (moves, RdTimescaleMove, 0);
  g_assert_cmpstr (comes->timescale->id, ==, "begin");
  g_assert_null (comes->before);
  g_assert_cmpint (comes->after->due, ==, rd_day_parse_iso ("2016-05-25"));
  goes = &g_array_index (moves, RdTimescaleMove, 1);
  g_assert_cmpstr (goes->timescale->id, ==, "report-decision");
  g_assert_null (goes->after);
  g_assert_cmpint (goes->before->due, ==, rd_day_parse_iso ("2016-05-25"));
}

/* An outcome that the framework does not know decides nothing. */
static void
test_outcome (Review *review, gconstpointer data)
{
  g_autoptr (RdFramework) other = make_other ();

  record (review->milestones, "decision", NULL, "2016-05-18")->outcome = g_strdup ("do-not-initiate");
  g_assert_cmpstr (rd_progress_get_outcome (review->framework, review->milestones), ==, "do-not-initiate");
  g_assert_null (rd_progress_get_outcome (other, review->milestones));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/framework-move/lost", Review, NULL, set_up, test_lost, tear_down);
  g_test_add ("/framework-move/lost-answers", Review, NULL, set_up, test_lost_answers, tear_down);
  g_test_add ("/framework-move/lost-holds", Review, NULL, set_up, test_lost_holds, tear_down);
  g_test_add ("/framework-move/compare", Review, NULL, set_up, test_compare, tear_down);
  g_test_add ("/framework-move/outcome", Review, NULL, set_up, test_outcome, tear_down);

  return g_test_run ();
}
