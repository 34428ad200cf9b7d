/* test-criteria.c — the criteria of Working Together 2015, branch by branch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "criteria-rows.h"

#define NOTIFIABLE "notifiable-incident"
#define CRITERIA   "scr-criteria"
#define NO_CUSTODY " custody=no mental-health-act=no deprivation-of-liberty=no"
#define NO_SETTING " looked-after=no regulated-setting=no"

static const Row rows[] = {
  /* Notifiable incidents: the four criteria */
  { "a child died and abuse is known: the first criterion",
    "died=yes abuse-or-neglect=known", NOTIFIABLE, "notifiable", "first criterion", "" },
  { "suspicion is enough for the first criterion",
    "died=yes abuse-or-neglect=suspected", NOTIFIABLE, "notifiable", "first criterion", "" },
  { "a child was seriously harmed and abuse is known: the second criterion",
    "died=no seriously-harmed=yes abuse-or-neglect=known", NOTIFIABLE, "notifiable", "second criterion", "" },
  { "neglect suspected and the child recovers: the second criterion all the same",
    "died=no seriously-harmed=yes abuse-or-neglect=suspected", NOTIFIABLE, "notifiable", "second criterion", "" },
  { "a looked-after child died, and there is no abuse: the third criterion",
    "died=yes abuse-or-neglect=no looked-after=yes", NOTIFIABLE, "notifiable", "third criterion", "" },
  { "whether there was abuse does not matter for a looked-after child",
    "died=yes looked-after=yes", NOTIFIABLE, "notifiable", "third criterion", "" },
  { "a child died at a childminder's, and there is no abuse: the fourth criterion",
    "died=yes abuse-or-neglect=no regulated-setting=yes looked-after=no", NOTIFIABLE, "notifiable", "fourth criterion", "" },
  { "a looked-after child was harmed, not by abuse: only a death is notifiable then",
    "died=no seriously-harmed=yes abuse-or-neglect=no looked-after=yes", NOTIFIABLE, "not-notifiable", "“Notifiable Incidents”", "" },
  { "a child died in a hospital bed, of an illness",
    "died=yes abuse-or-neglect=no seriously-harmed=no" NO_SETTING, NOTIFIABLE, "not-notifiable", "“Notifiable Incidents”", "" },
  { "abuse, but nobody died or was seriously harmed",
    "died=no seriously-harmed=no abuse-or-neglect=known", NOTIFIABLE, "not-notifiable", "“Notifiable Incidents”", "" },
  { "a death of which nothing else is known yet: three answers can each make it notifiable",
    "died=yes", NOTIFIABLE, "-", "first criterion", "abuse-or-neglect looked-after regulated-setting" },
  { "harm without a word on abuse: abuse decides, and where the child lived does not",
    "died=no seriously-harmed=yes", NOTIFIABLE, "-", "second criterion", "abuse-or-neglect" },
  { "nothing is known at all",
    "", NOTIFIABLE, "-", "first criterion", "died seriously-harmed abuse-or-neglect looked-after regulated-setting" },

  /* Regulation 5(2)(a) and (b)(i) */
  { "a child died and abuse is known: always a review",
    "died=yes abuse-or-neglect=known", CRITERIA, "scr-required", "(a) and (b)(i)", "" },
  { "suspected neglect is enough, and so is a suspected suicide",
    "died=yes abuse-or-neglect=suspected", CRITERIA, "scr-required", "(a) and (b)(i)", "" },
  { "concerns about working together do not come into it where a child died",
    "died=yes abuse-or-neglect=known working-together=no", CRITERIA, "scr-required", "(a) and (b)(i)", "" },

  /* Regulation 5(2)(a) and (b)(ii) */
  { "serious harm, abuse, and cause for concern about working together",
    "died=no seriously-harmed=yes abuse-or-neglect=known working-together=yes" NO_CUSTODY, CRITERIA, "scr-required", "(a) and (b)(ii)", "" },
  { "not known whether agencies worked together: it is not clear that there are no concerns",
    "died=no seriously-harmed=yes abuse-or-neglect=known working-together=unknown", CRITERIA, "scr-required", "(a) and (b)(ii)", "working-together" },
  { "nobody has asked yet: the same as not known",
    "died=no seriously-harmed=yes abuse-or-neglect=suspected", CRITERIA, "scr-required", "(a) and (b)(ii)", "working-together" },
  { "it is clear that there are no concerns: the board may, but need not",
    "died=no seriously-harmed=yes abuse-or-neglect=known working-together=no", CRITERIA, "may-commission", "after paragraph 20", "" },
  { "serious harm by an accident: no abuse, whatever the agencies did",
    "died=no seriously-harmed=yes abuse-or-neglect=no working-together=yes", CRITERIA, "may-commission", "after paragraph 20", "" },
  { "harm, and abuse is not known: it decides, and then working together does",
    "died=no seriously-harmed=yes abuse-or-neglect=unknown", CRITERIA, "-", "(a) and (b)(ii)", "abuse-or-neglect working-together" },

  /* Paragraph 20 */
  { "a child died in police custody, and there is no abuse: a review even so",
    "died=yes abuse-or-neglect=no custody=yes", CRITERIA, "scr-required", "paragraph 20", "" },
  { "detained under the Mental Health Act 1983",
    "died=yes abuse-or-neglect=no custody=no mental-health-act=yes", CRITERIA, "scr-required", "(Mental Health Act 1983)", "" },
  { "seventeen, and deprived of liberty by an order",
    "died=yes abuse-or-neglect=no custody=no mental-health-act=no deprivation-of-liberty=yes", CRITERIA, "scr-required", "(Mental Capacity Act 2005)", "" },
  { "in custody, harmed but alive: paragraph 20 speaks of deaths",
    "died=no seriously-harmed=yes abuse-or-neglect=no custody=yes", CRITERIA, "may-commission", "after paragraph 20", "" },
  { "where abuse decides too, its paragraph comes first",
    "died=yes abuse-or-neglect=known custody=yes", CRITERIA, "scr-required", "(a) and (b)(i)", "" },
  { "a custody death is decided even before abuse is known",
    "died=yes custody=yes", CRITERIA, "scr-required", "paragraph 20", "" },

  /* Not required */
  { "a child died, no abuse, at home: not required, and the board may",
    "died=yes abuse-or-neglect=no" NO_CUSTODY, CRITERIA, "may-commission", "after paragraph 20", "" },
  { "a looked-after child died without abuse: notifiable, and still not required",
    "died=yes abuse-or-neglect=no looked-after=yes" NO_CUSTODY, CRITERIA, "may-commission", "after paragraph 20", "" },
  { "abuse without death or serious harm: below the threshold",
    "died=no seriously-harmed=no abuse-or-neglect=known working-together=yes", CRITERIA, "alternative-review", "after paragraph 20", "" },
  { "a near miss with nothing known but that nobody was hurt",
    "died=no seriously-harmed=no", CRITERIA, "alternative-review", "after paragraph 20", "" },

  /* Not determined */
  { "a death alone: abuse or any of the three places would decide",
    "died=yes", CRITERIA, "-", "(a) and (b)(i)", "abuse-or-neglect custody mental-health-act deprivation-of-liberty" },
  { "a death without abuse: only the places are left",
    "died=yes abuse-or-neglect=no custody=no", CRITERIA, "-", "(Mental Health Act 1983)", "mental-health-act deprivation-of-liberty" },
  { "abuse alone: death and harm are open, and behind them the rest",
    "abuse-or-neglect=known", CRITERIA, "-", "(a) and (b)(i)", "died seriously-harmed working-together" },
  { "an answer that the question does not take counts for nothing",
    "died=known abuse-or-neglect=no", CRITERIA, "-", "paragraph 20",
    "died seriously-harmed custody mental-health-act deprivation-of-liberty" },
};

static void
test_branches (void)
{
  g_autoptr (RdFramework) framework = read_framework ("scr-2015");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (framework->criteria, &rows[i]);
}

/* “For the avoidance of doubt”, paragraph 15: what meets the criteria of regulation 5(2) is notifiable
 * as well, whatever else is answered.
 */
static void
test_criteria_are_notifiable (void)
{
  g_autoptr (RdFramework) framework = read_framework ("scr-2015");
  const RdCriteria *criteria = framework->criteria;
  static const char * const abuse[] = { "known", "suspected", "no", "unknown" };
  static const char * const plain[] = { "yes", "no", "unknown" };
  guint n_required = 0;

  for (guint i = 0; i < 4 * 3 * 3 * 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("abuse-or-neglect=%s died=%s seriously-harmed=%s working-together=%s" NO_CUSTODY,
                                               abuse[i % 4], plain[i / 4 % 3], plain[i / 12 % 3], plain[i / 36 % 3]);
      g_autoptr (GPtrArray) answers = make_answers (text);
      g_autoptr (RdCriteriaOutcome) scr = rd_criteria_work_out (criteria, rd_criteria_find_test (criteria, CRITERIA), answers);
      g_autoptr (RdCriteriaOutcome) incident = rd_criteria_work_out (criteria, rd_criteria_find_test (criteria, NOTIFIABLE), answers);

      if (scr->result == NULL || !g_str_equal (scr->result->id, "scr-required"))
        continue;
      n_required++;
      g_assert_nonnull (incident->result);
      g_assert_cmpstr (incident->result->id, ==, "notifiable");
    }
  g_assert_cmpuint (n_required, >, 10);
}

/* The answers that led to a result are named, and no others. */
static void
test_decisive (void)
{
  g_autoptr (RdFramework) framework = read_framework ("scr-2015");
  const RdCriteriaTest *test = rd_criteria_get_deciding_test (framework->criteria);
  static const struct { const char *answers, *decisive; } cases[] = {
    { "died=yes abuse-or-neglect=known looked-after=yes", "abuse-or-neglect died" },
    { "died=no seriously-harmed=yes abuse-or-neglect=known", "abuse-or-neglect seriously-harmed working-together" },
    { "died=yes custody=yes abuse-or-neglect=no", "died custody" },
    { "died=no seriously-harmed=no abuse-or-neglect=no", "abuse-or-neglect died seriously-harmed" },
    { "died=yes", "" },
  };

  g_assert_cmpstr (test->id, ==, CRITERIA);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) answers = make_answers (cases[i].answers);
      g_autoptr (RdCriteriaOutcome) outcome = rd_criteria_work_out (framework->criteria, test, answers);
      g_autofree char *decisive = list_questions (outcome->decisive);

      g_assert_cmpstr (decisive, ==, cases[i].decisive);
    }
}

/* What the guidance lists stands beside the question. */
static void
test_questions (void)
{
  g_autoptr (RdFramework) framework = read_framework ("scr-2015");
  const RdCriteria *criteria = framework->criteria;

  g_assert_cmpuint (criteria->questions->len, ==, 9);
  for (guint i = 0; i < criteria->questions->len; i++)
    {
      const RdCriteriaQuestion *question = criteria->questions->pdata[i];

      g_assert_nonnull (question->guidance);
      g_assert_true (g_str_has_prefix (question->paragraph, "Working Together 2015, chapter 4"));
      g_assert_true (rd_criteria_question_takes (question, "unknown"));
    }
  g_assert_cmpuint (rd_criteria_find_question (criteria, "regulated-setting")->items->len, ==, 10);
  g_assert_cmpuint (rd_criteria_find_question (criteria, "seriously-harmed")->items->len, ==, 2);
  g_assert_cmpuint (rd_criteria_find_question (criteria, "custody")->items->len, ==, 6);
  g_assert_cmpstr (rd_criteria_find_result (criteria, "scr-required")->decision, ==, "initiate");
  g_assert_null (rd_criteria_find_result (criteria, "may-commission")->decision);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/criteria/scr-2015/branches", test_branches);
  g_test_add_func ("/criteria/scr-2015/notifiable", test_criteria_are_notifiable);
  g_test_add_func ("/criteria/scr-2015/decisive", test_decisive);
  g_test_add_func ("/criteria/scr-2015/questions", test_questions);
  return g_test_run ();
}
