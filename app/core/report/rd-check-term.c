/* rd-check-term.c — places, schools and other words that the case would be known by
 *
 * The words are the reviewer's own list (RdCheckTerm).  “St. Mary’s”, “St Mary's” and “ST MARYS” are one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-phrases.h"
#include "core/review/rd-name-fold.h"

#include <string.h>

/* The term without its apostrophes, as a hurried hand writes it. */
static char *
drop_apostrophes (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!rd_name_is_apostrophe (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

static RdPhrases *
make_phrases (const GArray *terms)
{
  RdPhrases *phrases = rd_phrases_new (TRUE);

  for (guint i = 0; i < terms->len; i++)
    {
      const char *text = g_array_index (terms, RdCheckTerm, i).text;
      g_autofree char *plain = drop_apostrophes (text);

      rd_phrases_add (phrases, text, i);
      rd_phrases_add (phrases, plain, i);
    }
  return phrases;
}

static const char *
find_code (const char *kind)
{
  static const char * const codes[] = { "place", "school", "address", "identifier" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (kind, codes[i]))
      return codes[i];
  return "identifier";
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  g_autoptr(RdPhrases) phrases = make_phrases (input->terms);
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_term, input, hits);
  for (guint i = 0; input->terms->len > 0 && rd_check_finder_next (&finder, &i, NULL);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));
      g_autoptr(GArray) found = rd_phrases_find (phrases, tokens);

      for (guint f = 0; f < found->len; f++)
        {
          const RdPhraseHit *phrase = &g_array_index (found, RdPhraseHit, f);

          rd_check_finder_add (&finder, find_code (g_array_index (input->terms, RdCheckTerm, phrase->value).kind), RD_SEVERITY_BLOCKING,
                               phrase->start_byte, phrase->end_byte);
        }
    }
}

const RdCheckType rd_check_term = { "term", RD_CHECK_GROUP_IDENTITY, TRUE, run };
