/* rd-names.c — the matcher of names: made from names, and what is made from those
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-names-private.h"

#include <string.h>

#include "core/review/rd-name-tokens.h"

/* The most words of one name. */
#define MAX_WORDS 12

/* One way through the tree, while it is put together. */
typedef struct
{
  const char *words[MAX_WORDS];
  gboolean    commas[MAX_WORDS];     /* before the word */
  guint       n_words;
  gboolean    capitals;
} Way;

/* The tree */

static guint
need_word (RdNames *self, const char *folded)
{
  guint number = rd_names_find_word (self, folded);
  RdNameWordFlags flags;

  if (number != 0)
    return number;
  number = self->word_flags->len;
  flags = rd_name_word_lookup (folded);
  g_array_append_val (self->word_flags, flags);
  g_hash_table_insert (self->words, g_strdup (folded), GUINT_TO_POINTER (number));
  return number;
}

static guint
need_edge (RdNames *self, guint node, guint word, gboolean comma)
{
  guint next = rd_names_follow (self, node, word, comma);
  guint64 *key;

  if (next != 0)
    return next;
  key = g_new (guint64, 1);
  *key = ((guint64) node << 33) | ((guint64) (comma != FALSE) << 32) | word;
  next = self->nodes->len;
  g_ptr_array_add (self->nodes, NULL);
  g_hash_table_insert (self->edges, key, GUINT_TO_POINTER (next));
  return next;
}

static void
add_way (RdNames *self, const Way *way, guint person, RdNameForm form)
{
  RdName name = { person, form, way->capitals };
  guint node = 0;
  GArray *names;

  if (way->n_words == 0)
    return;
  for (guint i = 0; i < way->n_words; i++)
    node = need_edge (self, node, need_word (self, way->words[i]), way->commas[i]);
  names = g_ptr_array_index (self->nodes, node);
  if (names == NULL)
    {
      names = g_array_new (FALSE, FALSE, sizeof (RdName));
      g_ptr_array_index (self->nodes, node) = names;
    }
  for (guint i = 0; i < names->len; i++)
    if (g_array_index (names, RdName, i).person == person && g_array_index (names, RdName, i).form <= form)
      return;
  g_array_append_val (names, name);
}

/* Ways */

static void
way_add (Way *way, const char *word, gboolean comma)
{
  if (way->n_words == MAX_WORDS)
    return;
  way->words[way->n_words] = word;
  way->commas[way->n_words] = comma;
  way->n_words++;
}

static const RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

/* Words @first … before @end of the name. */
static void
way_add_words (Way *way, const RdNameTokens *tokens, guint first, guint end, gboolean comma)
{
  for (guint i = first; i < end; i++)
    way_add (way, rd_name_tokens_get_word (tokens, i), (comma && i == first) || get_token (tokens, i)->gap == RD_GAP_COMMA);
}

static gboolean
is_title (const RdNameTokens *tokens, guint i)
{
  return (rd_name_word_lookup (rd_name_tokens_get_word (tokens, i)) & RD_NAME_WORD_TITLE) != 0;
}

/* The first letter of a word, as a word. (transfer full) */
static char *
get_initial (const RdNameTokens *tokens, guint i)
{
  const char *word = rd_name_tokens_get_word (tokens, i);

  return g_strndup (word, (gsize) (g_utf8_next_char (word) - word));
}

/* Where the surname begins: "Smith-Jones", "O’Brien" and "de Souza" are one. */
static guint
find_surname (const RdNameTokens *tokens, guint first, guint end)
{
  static const char * const particles[] = { "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "ten", "ter",
                                            "la", "le", "el", "al", "bin", "ibn", "abu", "ap", "st", "mac", "ni", NULL };
  guint i = end - 1;

  while (i > first + 1)
    {
      RdNameGap gap = get_token (tokens, i)->gap;

      if (gap != RD_GAP_HYPHEN && gap != RD_GAP_DASH && gap != RD_GAP_APOSTROPHE && !g_strv_contains (particles, rd_name_tokens_get_word (tokens, i - 1)))
        break;
      i--;
    }
  return i;
}

/* What is made from a full name */

static void
add_surname_first (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint surname, guint end)
{
  g_autofree char *initial = get_initial (tokens, first);
  Way whole = { 0 }, short_one = { 0 };

  way_add_words (&whole, tokens, surname, end, FALSE);
  short_one = whole;
  way_add_words (&whole, tokens, first, surname, TRUE);
  way_add (&short_one, initial, TRUE);
  add_way (self, &whole, person, RD_NAME_FULL);
  add_way (self, &short_one, person, RD_NAME_WITH_INITIAL);
}

/* "S Hollis" and, with names between, "Sarah Hollis" and "S J Hollis". */
static void
add_shorter (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint surname, guint end)
{
  g_autoptr(GPtrArray) letters = g_ptr_array_new_with_free_func (g_free);
  Way one = { 0 }, all = { 0 }, given = { 0 };

  for (guint i = first; i < surname; i++)
    g_ptr_array_add (letters, get_initial (tokens, i));
  way_add (&one, letters->pdata[0], FALSE);
  way_add_words (&one, tokens, surname, end, FALSE);
  add_way (self, &one, person, RD_NAME_WITH_INITIAL);
  if (letters->len < 2)
    return;
  for (guint i = 0; i < letters->len; i++)
    way_add (&all, letters->pdata[i], FALSE);
  way_add_words (&all, tokens, surname, end, FALSE);
  add_way (self, &all, person, RD_NAME_WITH_INITIAL);
  way_add_words (&given, tokens, first, first + 1, FALSE);
  way_add_words (&given, tokens, surname, end, FALSE);
  add_way (self, &given, person, RD_NAME_FULL);
}

/* The letters both as one word and as a word each: "KL", "K.L.", "K L". */
static void
add_letters (RdNames *self, guint person, const char *letters, RdNameForm form)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Way one = { .capitals = TRUE }, each = { .capitals = TRUE };

  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    g_ptr_array_add (words, g_strndup (at, (gsize) (g_utf8_next_char (at) - at)));
  way_add (&one, letters, FALSE);
  add_way (self, &one, person, form);
  for (guint i = 0; i < words->len; i++)
    way_add (&each, words->pdata[i], FALSE);
  if (words->len > 1)
    add_way (self, &each, person, form);
}

static void
add_initials (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint surname, guint end)
{
  g_autoptr(GString) all = g_string_new (NULL);
  g_autoptr(GString) two = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      g_autofree char *initial = get_initial (tokens, i);

      g_string_append (all, initial);
      if (i == first || i == surname)
        g_string_append (two, initial);
    }
  if (all->len > 1 && (rd_name_word_lookup (all->str) & RD_NAME_WORD_ABBREVIATION) == 0)
    add_letters (self, person, all->str, RD_NAME_INITIALS);
  if (!g_string_equal (all, two) && (rd_name_word_lookup (two->str) & RD_NAME_WORD_ABBREVIATION) == 0)
    add_letters (self, person, two->str, RD_NAME_INITIALS);
}

/* "sarahhollis", "shollis", "hollissarah": in an address only. */
static void
add_addresses (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint surname, guint end)
{
  g_autoptr(GString) last = g_string_new (NULL);
  const char *given = rd_name_tokens_get_word (tokens, first);
  g_autofree char *initial = get_initial (tokens, first);

  for (guint i = surname; i < end; i++)
    g_string_append (last, rd_name_tokens_get_word (tokens, i));
  for (guint i = 0; i < 4; i++)
    {
      const char *a = i == 0 ? given : i == 1 ? initial : last->str;
      const char *b = i < 2 ? last->str : i == 2 ? given : initial;
      g_autofree char *word = g_strconcat (a, b, NULL);
      Way way = { 0 };

      way_add (&way, word, FALSE);
      add_way (self, &way, person, RD_NAME_ADDRESS);
    }
}

/* "SarahHollis", "hollissarah", as in the name of an account. Initials would make words of the language. */
static void
add_account (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint surname, guint end)
{
  g_autoptr(GString) last = g_string_new (NULL);
  const char *given = rd_name_tokens_get_word (tokens, first);

  for (guint i = surname; i < end; i++)
    g_string_append (last, rd_name_tokens_get_word (tokens, i));
  if (g_utf8_strlen (given, -1) < 2 || g_utf8_strlen (last->str, -1) < 3)
    return;
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *word = i == 0 ? g_strconcat (given, last->str, NULL) : g_strconcat (last->str, given, NULL);
      Way way = { 0 };

      way_add (&way, word, FALSE);
      add_way (self, &way, person, RD_NAME_ACCOUNT);
    }
}

/* "O’Brien" written "OBrien". */
static void
add_joined (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint surname, guint end)
{
  g_autofree char *joined = NULL;
  Way way = { 0 };

  if (end - surname != 2 || get_token (tokens, surname + 1)->gap != RD_GAP_APOSTROPHE)
    return;
  joined = g_strconcat (rd_name_tokens_get_word (tokens, surname), rd_name_tokens_get_word (tokens, surname + 1), NULL);
  way_add (&way, joined, FALSE);
  add_way (self, &way, person, RD_NAME_SURNAME);
  way.n_words = 0;
  way_add_words (&way, tokens, first, surname, FALSE);
  way_add (&way, joined, FALSE);
  add_way (self, &way, person, RD_NAME_FULL);
}

static void
add_part (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint end, RdNameForm form)
{
  Way way = { 0 };

  way_add_words (&way, tokens, first, end, FALSE);
  add_way (self, &way, person, form);
}

/* A name of at least two words, without its title. */
static void
add_derived (RdNames *self, guint person, const RdNameTokens *tokens, guint first, guint end)
{
  guint surname = find_surname (tokens, first, end);

  add_part (self, person, tokens, first, end, RD_NAME_FULL);
  add_part (self, person, tokens, first, first + 1, RD_NAME_GIVEN);
  add_part (self, person, tokens, surname, end, RD_NAME_SURNAME);
  add_surname_first (self, person, tokens, first, surname, end);
  add_shorter (self, person, tokens, first, surname, end);
  add_initials (self, person, tokens, first, surname, end);
  add_account (self, person, tokens, first, surname, end);
  add_addresses (self, person, tokens, first, surname, end);
  add_joined (self, person, tokens, first, surname, end);
}

/* Adding */

/* The words without a possessive at the end ("Mia’s"). */
static guint
count_words (const RdNameTokens *tokens)
{
  guint n = tokens->tokens->len;

  if (n > 1 && get_token (tokens, n - 1)->gap == RD_GAP_APOSTROPHE && g_str_equal (rd_name_tokens_get_word (tokens, n - 1), "s"))
    n--;
  return n;
}

/* "K.L.", "KL", "SW2": only in capital letters. */
static gboolean
is_letters (const RdNameTokens *tokens, guint n)
{
  if (n == 1)
    return (get_token (tokens, 0)->flags & RD_TOKEN_CAPITALS) != 0 && get_token (tokens, 0)->n_chars <= 5;
  for (guint i = 0; i < n; i++)
    if (get_token (tokens, i)->n_chars != 1)
      return FALSE;
  return TRUE;
}

static void
add_variant (RdNames *self, guint person, const RdNameTokens *tokens, guint n)
{
  g_autoptr(GString) letters = NULL;

  if (!is_letters (tokens, n))
    {
      add_part (self, person, tokens, 0, n, RD_NAME_VARIANT);
      return;
    }
  letters = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append (letters, rd_name_tokens_get_word (tokens, i));
  add_letters (self, person, letters->str, RD_NAME_VARIANT);
}

static void
add_full (RdNames *self, guint person, const RdNameTokens *tokens, guint n)
{
  guint first = n > 1 && is_title (tokens, 0) ? 1 : 0;

  if (first == 1)
    add_part (self, person, tokens, 0, n, RD_NAME_FULL);
  if (n - first >= 2)
    add_derived (self, person, tokens, first, n);
  else if (first == 1)
    add_part (self, person, tokens, first, n, RD_NAME_SURNAME);
  else
    add_variant (self, person, tokens, n);
}

void
rd_names_add (RdNames *self, guint person, const char *text, RdNameForm form)
{
  g_autoptr(RdNameTokens) tokens = NULL;
  guint n;

  g_return_if_fail (self != NULL && person < self->people->len);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return;
  tokens = rd_name_tokens_new (text, strlen (text));
  n = count_words (tokens);
  if (n == 0 || n > MAX_WORDS)
    return;
  if (form == RD_NAME_FULL)
    add_full (self, person, tokens, n);
  else if (form == RD_NAME_VARIANT)
    add_variant (self, person, tokens, n);
  else
    add_part (self, person, tokens, 0, n, form);
}

/* Lifecycle */

static void
clear_named (gpointer data)
{
  RdNamed *named = data;

  g_free (named->id);
  g_free (named->sex);
}

static void
free_node (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

RdNames *
rd_names_new (void)
{
  RdNames *self = g_new0 (RdNames, 1);
  RdNameWordFlags none = 0;

  g_atomic_ref_count_init (&self->n_refs);
  self->people = g_array_new (FALSE, FALSE, sizeof (RdNamed));
  g_array_set_clear_func (self->people, clear_named);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->word_flags = g_array_new (FALSE, FALSE, sizeof (RdNameWordFlags));
  g_array_append_val (self->word_flags, none);
  self->edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  g_ptr_array_add (self->nodes, NULL);
  return self;
}

guint
rd_names_add_person (RdNames *self, const char *id, const char *sex)
{
  RdNamed named;

  g_return_val_if_fail (self != NULL && id != NULL, 0);

  named.id = g_strdup (id);
  named.sex = g_strdup (sex);
  g_array_append_val (self->people, named);
  return self->people->len - 1;
}

RdNames *
rd_names_ref (RdNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
rd_names_unref (RdNames *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_array_unref (self->people);
  g_hash_table_unref (self->words);
  g_array_unref (self->word_flags);
  g_hash_table_unref (self->edges);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/* Questions */

const char *
rd_names_get_id (const RdNames *self, guint person)
{
  g_return_val_if_fail (self != NULL && person < self->people->len, NULL);

  return g_array_index (self->people, RdNamed, person).id;
}

guint
rd_names_get_n_people (const RdNames *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->people->len;
}

gboolean
rd_name_form_is_stated (RdNameForm form)
{
  return form <= RD_NAME_PSEUDONYM;
}

const char *
rd_name_doubt_get_code (RdNameDoubt doubt)
{
  static const char * const codes[RD_N_DOUBTS] = {
    "certain", "shared", "title", "month", "word", "other-surname", "other-given-name", "hyphen", "initials", "lower-case", "called",
  };

  g_return_val_if_fail (doubt < RD_N_DOUBTS, NULL);

  return codes[doubt];
}
