/* rd-check-misspelt-name.c — a word that is a letter away from a name of the review
 *
 * “Kaitlin” for Kaitlyn is found by nobody who looks for Kaitlyn, and is read as her all the same.  A warning, of words with a capital letter that
 * are no words of the language: one letter of a name of six or more is another, too many, missing, or has changed places with the
 * next.  Shorter names are too like other words.  It needs somebody who knows the language's words, and finds nothing without.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/review/rd-name-tokens.h"
#include "core/review/rd-name-words.h"

#include <string.h>

/* Letters of a name, and of what may be one with a letter missing. */
#define SHORTEST_NAME 6
#define SHORTEST_WORD (SHORTEST_NAME - 1)

typedef struct
{
  gunichar *letters;      /* folded */
  guint     n, person;
} Name;

/* right: words, folded, that are no mistake: names themselves, pseudonyms, agencies. */
typedef struct
{
  const RdCheckInput *input;
  GArray             *names;
  GHashTable         *right;
} Search;

/* Making */

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->letters);
}

static void
add_right (Search *self, const char *text)
{
  g_autoptr(RdNameTokens) tokens = text != NULL ? rd_name_tokens_new (text, strlen (text)) : NULL;

  for (guint i = 0; tokens != NULL && i < tokens->tokens->len; i++)
    g_hash_table_add (self->right, g_strdup (rd_name_tokens_get_word (tokens, i)));
}

static void
add_name (Search *self, const char *text, guint person)
{
  g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);
      Name name = { NULL, 0, person };
      glong n;

      if (token->n_chars < SHORTEST_NAME || (token->flags & (RD_TOKEN_ADDRESS | RD_TOKEN_NUMBER)) != 0 || (token->flags & RD_TOKEN_UPPER) == 0)
        continue;
      name.letters = g_utf8_to_ucs4_fast (rd_name_tokens_get_word (tokens, i), -1, &n);
      name.n = (guint) n;
      g_array_append_val (self->names, name);
    }
  add_right (self, text);
}

static void
fill (Search *self)
{
  for (guint i = 0; i < self->input->people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (self->input->people, RdCheckPerson, i);

      for (guint n = 0; person->names != NULL && person->names[n] != NULL; n++)
        add_name (self, person->names[n], i);
      add_right (self, person->pseudonym);
    }
  for (guint i = 0; self->input->allowed != NULL && i < self->input->allowed->len; i++)
    add_right (self, self->input->allowed->pdata[i]);
}

/* Comparing */

static gboolean
are_equal (const gunichar *a, const gunichar *b, guint n)
{
  return memcmp (a, b, n * sizeof (gunichar)) == 0;
}

/* Whether one letter makes the difference, or two that changed places. */
static gboolean
is_near (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint i = 0;

  if (n_a > n_b)
    return is_near (b, n_b, a, n_a);
  if (n_b - n_a > 1)
    return FALSE;
  while (i < n_a && a[i] == b[i])
    i++;
  if (n_a < n_b)
    return are_equal (a + i, b + i + 1, n_a - i);
  if (i == n_a)
    return FALSE;
  if (are_equal (a + i + 1, b + i + 1, n_a - i - 1))
    return TRUE;
  return i + 1 < n_a && a[i] == b[i + 1] && a[i + 1] == b[i] && are_equal (a + i + 2, b + i + 2, n_a - i - 2);
}

static const Name *
find_near (const Search *self, const char *word)
{
  glong n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, &n);

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      if (is_near (letters, (guint) n, name->letters, name->n))
        return name;
    }
  return NULL;
}

/* The plural of a family is no mistake. */
static gboolean
is_right (const Search *self, const char *word)
{
  gsize n = strlen (word);
  g_autofree char *stem = g_strndup (word, n - 1), *shorter = g_strndup (word, n - 2);

  if (g_hash_table_contains (self->right, word) || rd_name_word_lookup (word) != 0)
    return TRUE;
  return word[n - 1] == 's' && (g_hash_table_contains (self->right, stem) || (word[n - 2] == 'e' && g_hash_table_contains (self->right, shorter)));
}

/* Whether somebody said so, or the language has it in small letters: “Market” is a word, “Kaitlin” a name only. */
static gboolean
is_word (const Search *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1), *small = g_utf8_strdown (text, -1);

  return g_hash_table_contains (self->input->words, folded)
         || (self->input->harmless != NULL && g_hash_table_contains (self->input->harmless, folded))
         || self->input->is_word (small, self->input->word_data);
}

static void
look_at (const Search *self, RdCheckFinder *finder, const char *text)
{
  g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);
      const char *word = rd_name_tokens_get_word (tokens, i);
      g_autofree char *found = NULL;
      const Name *near = NULL;

      if ((token->flags & RD_TOKEN_UPPER) == 0 || (token->flags & (RD_TOKEN_ADDRESS | RD_TOKEN_NUMBER)) != 0 || token->n_chars < SHORTEST_WORD)
        continue;
      if (is_right (self, word) || (near = find_near (self, word)) == NULL)
        continue;
      found = g_strndup (text + token->start_byte, token->end_byte - token->start_byte);
      if (is_word (self, found))
        continue;
      rd_check_finder_add (finder, "misspelt", RD_SEVERITY_WARNING, token->start_byte, token->end_byte)->detail =
        g_strdup (g_array_index (self->input->people, RdCheckPerson, near->person).pseudonym);
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  Search search = { .input = input };
  RdCheckFinder finder;

  if (input->is_word == NULL || input->people->len == 0)
    return;
  search.names = g_array_new (FALSE, FALSE, sizeof (Name));
  search.right = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_set_clear_func (search.names, clear_name);
  fill (&search);
  rd_check_finder_init (&finder, &rd_check_misspelt_name, input, hits);
  for (guint i = 0; search.names->len > 0 && rd_check_finder_next (&finder, &i, NULL);)
    look_at (&search, &finder, finder.paragraph->text);
  g_array_unref (search.names);
  g_hash_table_unref (search.right);
}

const RdCheckType rd_check_misspelt_name = { "misspelt-name", RD_CHECK_GROUP_IDENTITY, TRUE, run };
