/* rd-wording-decision.c — the criteria and the decision in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-decision.h"

#include <glib/gi18n-lib.h>

#include "model/rd-register-fault.h"
#include "model/rd-wording-private.h"

/* --- criteria */

const char *
rd_wording_criterion_answer (const char *code)
{
  static const RdWord words[] = {
    { "known", N_("Known") },
    { "suspected", N_("Suspected") },
    { "yes", N_("Yes") },
    { "no", N_("No") },
    { "unknown", N_("Not known") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : _("Not answered");
}

const char *
rd_wording_criteria_result (const RdCriteriaResult *result)
{
  return result != NULL ? rd_wording_translate_data (result->label) : _("Not determined yet");
}

char *
rd_wording_criteria_decisive (const RdCriteriaOutcome *outcome, RdReviewItem *review)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (outcome != NULL, NULL);

  for (guint i = 0; i < outcome->decisive->len; i++)
    {
      const RdCriteriaQuestion *question = outcome->decisive->pdata[i];
      const RdCriterionAnswer *answer = rd_review_item_find_answer (review, question->id);

      /* Translators: a question and its answer */
      g_string_append_printf (text, _("%1$s %2$s"), rd_wording_translate_data (question->label),
                              rd_wording_criterion_answer (answer != NULL ? answer->answer : NULL));
      if (i + 1 < outcome->decisive->len)
        g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
rd_wording_criteria_open (const RdCriteriaOutcome *outcome)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (outcome != NULL, NULL);

  if (outcome->open->len == 0)
    return NULL;
  text = g_string_new (outcome->result != NULL
                       ? ngettext ("The answer to this could still change it:", "The answers to these could still change it:", outcome->open->len)
                       : ngettext ("It depends on the answer to this:", "It depends on the answers to these:", outcome->open->len));
  for (guint i = 0; i < outcome->open->len; i++)
    g_string_append_printf (text, "\n• %s", rd_wording_translate_data (((const RdCriteriaQuestion *) outcome->open->pdata[i])->label));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_change (const RdFramework *framework, const RdDecisionStanding *standing)
{
  const char *now = rd_wording_criteria_result (standing->outcome->result);
  const char *recorded = rd_wording_outcome_label (framework, standing->recorded);

  if (standing->outcome->result == NULL)
    return standing->recorded == NULL
           ? g_strdup (_("It is not determined any more what the facts point to."))
           : g_strdup_printf (_("It is not determined any more what the facts point to; the recorded decision was “%s”, and stays as it is."), recorded);
  if (standing->recorded == NULL)
    return g_strdup_printf (_("The facts now point to “%s”."), now);
  return g_strdup_printf (_("The facts now point to “%1$s”; the recorded decision was “%2$s”, and stays as it is."), now, recorded);
}

char *
rd_wording_answer_kept (const RdFramework *framework, const RdCriteriaResult *before, const RdDecisionStanding *standing)
{
  if (standing == NULL || standing->outcome->result == before)
    return g_strdup (_("Answer kept."));
  return word_change (framework, standing);
}

char *
rd_wording_standing (const RdFramework *framework, const RdDecisionStanding *standing)
{
  const char *now;

  g_return_val_if_fail (standing != NULL, NULL);

  now = rd_wording_criteria_result (standing->outcome->result);
  if (standing->recorded == NULL)
    return NULL;
  if (standing->has_changed && standing->outcome->result != NULL && !standing->contradicts)
    return g_strdup_printf (_("The facts have changed since the decision was recorded: they now point to “%1$s”; then it was “%2$s”. "
                              "The recorded decision was “%3$s”. The Chair may want to look at it again."),
                            now, rd_wording_criteria_result (standing->then), rd_wording_outcome_label (framework, standing->recorded));
  if (standing->contradicts)
    return g_strdup_printf (_("The facts now point to “%1$s”; the recorded decision was “%2$s”. It never changes by itself: "
                              "if the Chair decides anew, record that below."),
                            now, rd_wording_outcome_label (framework, standing->recorded));
  return standing->has_changed ? word_change (framework, standing) : NULL;
}

/* --- reasons.  Prompts after quality marker 2, “Decision making” (SCIE/NSPCC 2016). */

const char *
rd_wording_prompt (const char *code)
{
  static const RdWord words[] = {
    { "rationale", N_("Why: the reasons in short") },
    { "learning", N_("What can be learnt") },
    { "previous-learning", N_("What earlier reviews have shown") },
    { "resources", N_("Time and resources") },
    { "practitioners", N_("Practitioners") },
    { "family", N_("The child and the family") },
    { "other-reviews", N_("Other reviews and proceedings") },
    { "public-interest", N_("Political and media interest") },
    { "public-trust", N_("Public trust") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

const char *
rd_wording_prompt_hint (const char *code)
{
  static const RdWord words[] = {
    { "rationale", N_("Would somebody who was not in the room understand why, and could it be defended?") },
    { "learning", N_("What useful learning can be expected, and for whom?") },
    { "previous-learning", N_("Is it new, or has an earlier review shown the same? What came of that?") },
    { "resources", N_("Is the form of review in proportion to the case and to what the agencies can give?") },
    { "practitioners", N_("What will it mean for those who worked with the child?") },
    { "family", N_("What will it mean for the family, and for surviving children?") },
    { "other-reviews", N_("Is there a trial, an inquest or another review at the same time, and which goes first?") },
    { "public-interest", N_("Is there interest that bears on the decision, or ought not to?") },
    { "public-trust", N_("What would the public need to know in order to trust the decision?") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : "";
}

/* --- boards */

const char *
rd_wording_board_role (const char *code)
{
  static const RdWord words[] = {
    { "normally-resident", N_("Where the child is normally resident: it decides") },
    { "placing", N_("Of the placing authority") },
    { "incident", N_("Where the incident was") },
    { "other", N_("Concerned for another reason") },
  };
  const char *word = rd_wording_find_word (words, G_N_ELEMENTS (words), code);

  return word != NULL ? word : code;
}

char *
rd_wording_board_facts (const RdInvolvedBoard *board)
{
  g_autofree char *day = NULL;
  g_autofree char *told = NULL;

  g_return_val_if_fail (board != NULL, NULL);

  day = board->told != RD_DAY_NONE ? rd_wording_day (board->told) : NULL;
  told = day != NULL ? g_strdup_printf (_("Told on %s"), day) : g_strdup (_("Not told yet"));
  return board->contact != NULL ? g_strdup_printf (_("%1$s · %2$s"), told, board->contact) : g_steal_pointer (&told);
}

/* --- faults */

const char *
rd_wording_decision_fault (const char *field)
{
  static const RdWord words[] = {
    { RD_FAULT_BOARD_ROLE, N_("Say why the board is concerned: choose one of the reasons in the list.") },
    { RD_FAULT_EVIDENCE, N_("The evidence is too long. Shorten it to 4000 characters, and say where the rest is kept.") },
    { RD_FAULT_INVOLVED_BOARD, N_("The board needs a name, on a single line: “Northmoor Safeguarding Children Board”, for example.") },
    { RD_FAULT_LOG_KIND, N_("Say what kind of step it was: choose one from the list.") },
    { RD_FAULT_LOG_TEXT, N_("Say what was said, asked or found: the entry is empty.") },
    { RD_FAULT_OUTCOME, N_("Say what was decided: choose one of the outcomes.") },
    { RD_FAULT_PARTY, N_("Say who it was, on a single line of up to 256 characters.") },
    { RD_FAULT_PROMPT, N_("There is no such prompt for reasons. Choose one from the list.") },
    { RD_FAULT_SOURCE, N_("Name the agency that the answer came from on a single line of up to 256 characters.") },
  };

  return rd_wording_find_word (words, G_N_ELEMENTS (words), field);
}
