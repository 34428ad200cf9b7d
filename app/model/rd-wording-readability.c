/* rd-wording-readability.c — readability formulas in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-readability.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const RdReadabilityFormula formulas[] = {
  { N_("Flesch Reading Ease"), N_("From 0 to 100; more is easier. Newspapers for everybody are at 60 and more."),
    N_("R. Flesch, “A new readability yardstick”, Journal of Applied Psychology 32 (1948)"), rd_readability_get_flesch },
  { N_("Flesch–Kincaid grade"), N_("Years of schooling in the United States; add five for the age of the reader. Less is easier."),
    N_("J. P. Kincaid and others, Research Branch Report 8-75, Naval Technical Training Command (1975)"), rd_readability_get_kincaid },
  { N_("Gunning Fog"), N_("Years of schooling, by the length of sentences and words of three syllables. Less is easier."),
    N_("R. Gunning, The Technique of Clear Writing (1952)"), rd_readability_get_fog },
  { N_("SMOG"), N_("Years of schooling to understand all of it. Less is easier."),
    N_("G. H. McLaughlin, “SMOG grading”, Journal of Reading 12 (1969)"), rd_readability_get_smog },
};

/* Public API */

const RdReadabilityFormula *
rd_readability_formulas (gsize *out_n)
{
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = G_N_ELEMENTS (formulas);
  return formulas;
}

char *
rd_wording_readability (const RdReadabilityFormula *formula, const RdReadability *text)
{
  g_return_val_if_fail (formula != NULL && text != NULL && text->n_words > 0 && text->n_sentences > 0, NULL);

  return g_strdup_printf (_("%s: %d"), _(formula->name), (int) lround (formula->get (text)));
}

char *
rd_wording_readability_size (const RdReadability *text)
{
  g_autofree char *words = NULL, *sentences = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!rd_readability_is_enough (text))
    return g_strdup (_("Formulas say nothing of fewer than 100 words."));
  words = g_strdup_printf (ngettext ("%'u word", "%'u words", text->n_words), text->n_words);
  sentences = g_strdup_printf (ngettext ("%'u sentence", "%'u sentences", text->n_sentences), text->n_sentences);
  return g_strdup_printf (_("%s in %s, about %u words each"), words, sentences, (text->n_words + text->n_sentences / 2) / text->n_sentences);
}
