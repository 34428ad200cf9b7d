/* test-wording-decision.c — every code of the decision has words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-wording-decision.h"

/* Every code has words of its own. */
static void
test_words (void)
{
  for (guint i = 0; rd_decision_entry_kinds[i] != NULL; i++)
    g_assert_cmpstr (rd_wording_log_kind (rd_decision_entry_kinds[i]), !=, rd_decision_entry_kinds[i]);
  for (guint i = 0; rd_decision_entry_subjects[i] != NULL; i++)
    g_assert_cmpstr (rd_wording_log_about (rd_decision_entry_subjects[i]), !=, rd_decision_entry_subjects[i]);
  for (guint i = 0; rd_consideration_prompts[i] != NULL; i++)
    {
      g_assert_cmpstr (rd_wording_prompt (rd_consideration_prompts[i]), !=, rd_consideration_prompts[i]);
      g_assert_cmpstr (rd_wording_prompt_hint (rd_consideration_prompts[i]), !=, "");
    }
  for (guint i = 0; rd_involved_board_roles[i] != NULL; i++)
    g_assert_cmpstr (rd_wording_board_role (rd_involved_board_roles[i]), !=, rd_involved_board_roles[i]);
  for (guint i = 0; rd_criterion_answer_answers[i] != NULL; i++)
    g_assert_cmpstr (rd_wording_criterion_answer (rd_criterion_answer_answers[i]), !=, "Not answered");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-decision/codes", test_words);
  return g_test_run ();
}
