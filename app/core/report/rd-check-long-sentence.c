/* rd-check-long-sentence.c — sentences that are hard to take in
 *
 * More than 25 words, as the Government Digital Service counts (“Content design: writing for GOV.UK”); beyond 40 it is a warning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-sentences.h"

#define LONG 25
#define VERY_LONG 40

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_long_sentence, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, rd_paragraph_is_prose);)
    {
      g_autoptr(GArray) sentences = rd_sentences_find (finder.paragraph->text);

      for (guint s = 0; s < sentences->len; s++)
        {
          const RdSentence *sentence = &g_array_index (sentences, RdSentence, s);
          RdCheckHit *hit;

          if (sentence->n_words <= LONG)
            continue;
          hit = rd_check_finder_add (&finder, "long", sentence->n_words > VERY_LONG ? RD_SEVERITY_WARNING : RD_SEVERITY_HINT, sentence->start, sentence->end);
          hit->detail = g_strdup_printf ("%u", sentence->n_words);
        }
    }
}

const RdCheckType rd_check_long_sentence = { "long-sentence", RD_CHECK_GROUP_LANGUAGE, TRUE, run };
