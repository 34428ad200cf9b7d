/* rd-check-unknown-name.c — a name with a title that is nobody's of the review
 *
 * “Mrs Patel” and “PC Jones” may be somebody whom the register does not know.  A warning: who wrote the report, and who is cited, stay.
 * Pseudonyms with a title (“Ms Q”) are none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-phrases.h"
#include "core/review/rd-name-words.h"

#include <string.h>

/* Helpers */

static const RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

/* "Mr", "Dr", "PC": written so, and no relation ("Father Christmas", "Sister 2") or post ("Judge", "Nurse"). */
static gboolean
is_title (const RdNameTokens *tokens, guint i)
{
  static const char * const plain[] = { "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "reverend", "pc", "dc", "ds", "di", "dci", "sgt",
                                        "sergeant", "constable", "inspector", "cllr", "councillor", "lord", "lady", "dame", "sir", NULL };

  return (get_token (tokens, i)->flags & RD_TOKEN_UPPER) != 0 && g_strv_contains (plain, rd_name_tokens_get_word (tokens, i));
}

static gboolean
is_name_word (const RdNameTokens *tokens, guint i)
{
  const RdNameToken *token;

  if (i >= tokens->tokens->len)
    return FALSE;
  token = get_token (tokens, i);
  if (token->gap != RD_GAP_BLANK && token->gap != RD_GAP_DOT && token->gap != RD_GAP_HYPHEN && token->gap != RD_GAP_DASH
      && token->gap != RD_GAP_APOSTROPHE)
    return FALSE;
  return (token->flags & RD_TOKEN_UPPER) != 0 && (token->flags & RD_TOKEN_NUMBER) == 0
         && (rd_name_word_lookup (rd_name_tokens_get_word (tokens, i)) & RD_NAME_WORD_LITTLE) == 0;
}

/* Past the name that begins after the title at @i; @i + 1 where there is none. */
static guint
find_end (const RdNameTokens *tokens, guint i)
{
  guint end = i + 1;

  if (end < tokens->tokens->len && get_token (tokens, end)->n_chars == 1 && is_name_word (tokens, end) && is_name_word (tokens, end + 1))
    end++;
  if (!is_name_word (tokens, end) || get_token (tokens, end)->n_chars < 2)
    return i + 1;
  do
    end++;
  while (end < i + 5 && is_name_word (tokens, end) && get_token (tokens, end)->gap != RD_GAP_DOT);
  return end;
}

/* Names that the name check knows, or that are right where they stand. */
static RdPhrases *
make_known (const RdCheckInput *input)
{
  RdPhrases *known = rd_phrases_new (TRUE);

  for (guint i = 0; i < input->people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (input->people, RdCheckPerson, i);

      if (person->pseudonym != NULL)
        rd_phrases_add (known, person->pseudonym, i);
      for (guint n = 0; person->names != NULL && person->names[n] != NULL; n++)
        {
          g_auto(GStrv) words = g_strsplit (person->names[n], " ", -1);

          for (guint w = 0; words[w] != NULL; w++)
            rd_phrases_add (known, words[w], i);
        }
    }
  for (guint i = 0; input->allowed != NULL && i < input->allowed->len; i++)
    {
      g_auto(GStrv) words = g_strsplit (input->allowed->pdata[i], " ", -1);

      for (guint w = 0; words[w] != NULL; w++)
        if (g_utf8_strlen (words[w], -1) > 2)
          rd_phrases_add (known, words[w], i);
    }
  return known;
}

static gboolean
is_known (const RdPhrases *known, const RdNameTokens *tokens, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (rd_phrases_has_word (known, rd_name_tokens_get_word (tokens, i)))
      return TRUE;
  return FALSE;
}

static void
look_at (RdCheckFinder *finder, const RdPhrases *known, const RdNameTokens *tokens)
{
  for (guint i = 0; i + 1 < tokens->tokens->len; i++)
    {
      guint end;

      if (!is_title (tokens, i))
        continue;
      end = find_end (tokens, i);
      if (end == i + 1 || is_known (known, tokens, i + 1, end))
        continue;
      rd_check_finder_add (finder, "titled", RD_SEVERITY_WARNING, get_token (tokens, i)->start_byte, get_token (tokens, end - 1)->end_byte);
      i = end - 1;
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  g_autoptr(RdPhrases) known = make_known (input);
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_unknown_name, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, NULL);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

      look_at (&finder, known, tokens);
    }
}

const RdCheckType rd_check_unknown_name = { "unknown-name", RD_CHECK_GROUP_IDENTITY, TRUE, run };
