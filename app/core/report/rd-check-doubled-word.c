/* rd-check-doubled-word.c — a word that stands there twice
 *
 * What is left of a sentence that was written anew.  "That that" and "had had" can be
 * right, so they are a thought only; what repeats on purpose ("very, very") has a comma.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/review/rd-name-tokens.h"

#include <string.h>

static gboolean
is_written (const RdParagraph *paragraph)
{
  return paragraph->kind != RD_PARAGRAPH_FIGURE;
}

static gboolean
can_be_right (const char *word)
{
  static const char * const words[] = { "that", "had", "her", "is", "in", "on", "very", "so", "no", "bye", "far", "long", "really", "more", NULL };

  return g_strv_contains (words, word);
}

/* Letters only: "12 12" are two numbers, and what is within an address is no word. */
static gboolean
is_word (const RdNameToken *token)
{
  return (token->flags & (RD_TOKEN_NUMBER | RD_TOKEN_ADDRESS)) == 0 && token->n_chars > 1;
}

/* "I" and "a" are the only words of one letter. */
static gboolean
is_article (const char *word, const RdNameToken *token)
{
  return token->n_chars == 1 && g_str_equal (word, "a") && (token->flags & RD_TOKEN_UPPER) == 0;
}

static void
look_at (RdCheckFinder *finder, const RdNameTokens *tokens)
{
  for (guint i = 1; i < tokens->tokens->len; i++)
    {
      const RdNameToken *before = &g_array_index (tokens->tokens, RdNameToken, i - 1);
      const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);
      const char *word = rd_name_tokens_get_word (tokens, i);
      RdCheckHit *hit;

      if (token->gap != RD_GAP_BLANK || (!is_word (token) && !is_article (word, token))
          || !g_str_equal (word, rd_name_tokens_get_word (tokens, i - 1)))
        continue;
      /* "Baden Baden" and "Child Child": a capital letter on the second is a name's. */
      if ((token->flags & RD_TOKEN_UPPER) != 0 && (token->flags & RD_TOKEN_CAPITALS) == 0)
        continue;
      hit = rd_check_finder_add (finder, "doubled", can_be_right (word) ? RD_SEVERITY_HINT : RD_SEVERITY_WARNING, before->start_byte, token->end_byte);
      hit->suggestion = g_strndup (finder->paragraph->text + before->start_byte, before->end_byte - before->start_byte);
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_doubled_word, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, is_written);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

      look_at (&finder, tokens);
    }
}

const RdCheckType rd_check_doubled_word = { "doubled-word", RD_CHECK_GROUP_LANGUAGE, TRUE, run };
