/* rd-check-hard-word.c — a hard word where there is a plainer one
 *
 * “Be written in plain English and in a way that can be easily understood by professionals and the public alike” (Working Together
 * 2015, chapter 4, “Publication of reports”).  The words are in rd-plain-words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-phrases.h"
#include "core/report/rd-plain-words.h"

#include <string.h>

/* A phrase's value is entry × FORMS + the number of its form. */
#define FORMS 16

/* Helpers */

static gpointer
make_phrases (gpointer unused G_GNUC_UNUSED)
{
  RdPhrases *phrases = rd_phrases_new (FALSE);
  gsize n;
  const RdPlainWord *words = rd_plain_words_list (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_auto(GStrv) forms = g_strsplit (words[i].hard, "|", -1);

      for (guint f = 0; forms[f] != NULL; f++)
        rd_phrases_add (phrases, forms[f], (guint) i * FORMS + f);
    }
  return phrases;
}

/* The plain form that goes with form @i of the hard word; the last where there are fewer. (transfer full) */
static char *
pick_form (const char *plain, guint i)
{
  g_auto(GStrv) forms = g_strsplit (plain, "|", -1);

  return g_strdup (forms[MIN (i, g_strv_length (forms) - 1)]);
}

/* With a capital letter where @like has one. (transfer full) */
static char *
write_like (const char *plain, const char *like)
{
  if (!g_unichar_isupper (g_utf8_get_char (like)))
    return g_strdup (plain);
  return g_strdup_printf ("%c%s", g_ascii_toupper (*plain), plain + 1);
}

static void
add (RdCheckFinder *finder, const RdPhraseHit *phrase)
{
  gsize n;
  const RdPlainWord *word = &rd_plain_words_list (&n)[phrase->value / FORMS];
  g_autofree char *plain = pick_form (word->plain, phrase->value % FORMS);
  RdCheckHit *hit = rd_check_finder_add (finder, "hard", RD_SEVERITY_HINT, phrase->start_byte, phrase->end_byte);

  if (word->is_safe)
    hit->suggestion = write_like (plain, hit->text);
  hit->detail = g_steal_pointer (&plain);
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  static GOnce once = G_ONCE_INIT;
  const RdPhrases *phrases = g_once (&once, make_phrases, NULL);
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_hard_word, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, rd_paragraph_is_prose);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));
      g_autoptr(GArray) found = rd_phrases_find (phrases, tokens);

      for (guint f = 0; f < found->len; f++)
        add (&finder, &g_array_index (found, RdPhraseHit, f));
    }
}

const RdCheckType rd_check_hard_word = { "hard-word", RD_CHECK_GROUP_LANGUAGE, TRUE, run };
