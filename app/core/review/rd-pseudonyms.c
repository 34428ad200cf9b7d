/* rd-pseudonyms.c — the pseudonym that comes next, and whether one may be given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-pseudonyms.h"

#include <string.h>

#include "core/review/rd-name-tokens.h"
#include "core/review/rd-name-words.h"

/* How those of one stem are told apart. */
typedef enum
{
  FROM_FIRST,      /* "Sibling 1" */
  FROM_SECOND,     /* "Mother", "Mother 2" */
  BY_LETTER,       /* "Child A" */
  CLOSE,           /* "GP1" */
} Counting;

typedef struct
{
  const char *words;     /* lower case, "’" for the apostrophe */
  const char *stem;      /* NULL: the words with capital letters */
  Counting    counting;
} Stem;

/* What is usually said in other words, or numbered from the first. */
static const Stem stems[] = {
  { "child", "Child", BY_LETTER },
  { "subject child", "Child", BY_LETTER },
  { "brother", "Sibling", FROM_FIRST }, { "sister", "Sibling", FROM_FIRST }, { "sibling", "Sibling", FROM_FIRST },
  { "half brother", "Half Sibling", FROM_FIRST }, { "half sister", "Half Sibling", FROM_FIRST },
  { "half sibling", "Half Sibling", FROM_FIRST },
  { "step brother", "Step Sibling", FROM_FIRST }, { "step sister", "Step Sibling", FROM_FIRST },
  { "step sibling", "Step Sibling", FROM_FIRST },
  { "mum", "Mother", FROM_SECOND }, { "dad", "Father", FROM_SECOND }, { "nan", "Grandmother", FROM_SECOND },
  { "mother", "Mother", FROM_SECOND }, { "father", "Father", FROM_SECOND },
  { "daughter", "Child", FROM_FIRST }, { "son", "Child", FROM_FIRST },
  { "partner", "Partner", FROM_FIRST }, { "former partner", "Former Partner", FROM_FIRST },
  { "mother’s partner", "Mother’s Partner", FROM_FIRST }, { "father’s partner", "Father’s Partner", FROM_FIRST },
  { "foster carer", "Foster Carer", FROM_FIRST }, { "carer", "Carer", FROM_FIRST }, { "parent", "Parent", FROM_FIRST },
  { "aunt", "Aunt", FROM_FIRST }, { "uncle", "Uncle", FROM_FIRST }, { "cousin", "Cousin", FROM_FIRST },
  { "friend", "Family Friend", FROM_FIRST }, { "family friend", "Family Friend", FROM_FIRST }, { "neighbour", "Neighbour", FROM_FIRST },
  { "relative", "Relative", FROM_FIRST }, { "lodger", "Lodger", FROM_FIRST }, { "adult", "Adult", FROM_FIRST },
  { "general practitioner", "GP", CLOSE }, { "gp", "GP", CLOSE },
  { "social worker", NULL, FROM_FIRST }, { "health visitor", NULL, FROM_FIRST }, { "school nurse", NULL, FROM_FIRST },
  { "nurse", NULL, FROM_FIRST }, { "midwife", NULL, FROM_FIRST }, { "community midwife", "Midwife", FROM_FIRST },
  { "teacher", NULL, FROM_FIRST }, { "class teacher", "Teacher", FROM_FIRST }, { "police officer", NULL, FROM_FIRST },
  { "paramedic", NULL, FROM_FIRST }, { "probation officer", NULL, FROM_FIRST }, { "family support worker", NULL, FROM_SECOND },
  { "worker", "Professional", FROM_FIRST }, { "professional", NULL, FROM_FIRST },
};

/* What a code of rd_person_roles comes to without words. */
static const struct
{
  const char *role, *female, *male, *any;
} plain[] = {
  { "subject-child", "subject child", "subject child", "subject child" },
  { "sibling", "sibling", "sibling", "sibling" },
  { "parent", "mother", "father", "parent" },
  { "carer", "carer", "carer", "carer" },
  { "family", "relative", "relative", "relative" },
  { "professional", "professional", "professional", "professional" },
  { "other", "adult", "adult", "adult" },
};

/* Words */

/* Lower case, one blank between words, "’" for every apostrophe, no hyphens, nothing
 * after the first comma or bracket. (transfer full)
 */
static char *
tidy_words (const char *words)
{
  g_autofree char *lower = g_utf8_strdown (words, -1);
  g_autoptr(GString) out = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == ',' || c == '(' || c == '\n' || c == ';')
        break;
      if (g_unichar_isspace (c) || c == '-' || c == '_')
        {
          if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
        }
      else
        g_string_append_unichar (out, c == '\'' ? 0x2019 : c);
    }
  return g_strchomp (g_string_free (g_steal_pointer (&out), FALSE));
}

static gboolean
is_little (const char *word)
{
  static const char * const little[] = { "of", "and", "the", "for", "to", "in", NULL };

  return g_strv_contains (little, word);
}

/* "Maternal Grandmother"; "of" stays small. (transfer full) */
static char *
capitalise (const char *words)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *next = *parts[i] != '\0' ? g_utf8_next_char (parts[i]) : parts[i];
      g_autofree char *first = g_utf8_strup (parts[i], (gssize) (next - parts[i]));
      char *part = i > 0 && is_little (parts[i]) ? g_strdup (parts[i]) : g_strconcat (first, next, NULL);

      g_free (parts[i]);
      parts[i] = part;
    }
  return g_strjoinv (" ", parts);
}

/* "father of child a" is "father": of the subject child all are something. (transfer full) */
static char *
tidy_words_of_role (const char *text)
{
  char *words = tidy_words (text != NULL ? text : "");
  char *of = strstr (words, " of ");

  if (of != NULL && (g_str_has_prefix (of + 4, "child ") || g_str_equal (of + 4, "subject child") || g_str_equal (of + 4, "the child")))
    *of = '\0';
  return words;
}

static const Stem *
find_stem (const char *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_equal (stems[i].words, words))
      return &stems[i];
  return NULL;
}

/* Numbers */

/* "A", … "Z", "AA", "AB", … (transfer full) */
static char *
make_letters (guint number)
{
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint n = number; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (out, (char) ('A' + (n - 1) % 26));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static guint
read_letters (const char *text)
{
  guint number = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isalpha (*at) || number > 10000)
        return 0;
      number = number * 26 + (guint) (g_ascii_toupper (*at) - 'A') + 1;
    }
  return number;
}

static guint
read_number (const char *text, Counting counting)
{
  guint64 number;

  if (*text == '\0')
    return counting == FROM_SECOND ? 1 : 0;
  if (counting == BY_LETTER)
    return strlen (text) <= 2 ? read_letters (text) : 0;
  return g_ascii_string_to_unsigned (text, 10, 1, 100000, &number, NULL) ? (guint) number : 0;
}

/* The number of a pseudonym that is taken; 0 where it is of another stem. */
static guint
read_taken (const char *taken, const char *stem, Counting counting)
{
  g_autofree char *key = tidy_words (taken);
  g_autofree char *prefix = tidy_words (stem);

  if (!g_str_has_prefix (key, prefix))
    return 0;
  return read_number (g_strchug (key + strlen (prefix)), counting);
}

/* (transfer full) */
static char *
put_number (const char *stem, Counting counting, guint number)
{
  g_autofree char *letters = NULL;

  switch (counting)
    {
    case BY_LETTER:
      letters = make_letters (number);
      return g_strdup_printf ("%s %s", stem, letters);
    case CLOSE:
      return g_strdup_printf ("%s%u", stem, number);
    case FROM_SECOND:
      return number == 1 ? g_strdup (stem) : g_strdup_printf ("%s %u", stem, number);
    case FROM_FIRST:
    default:
      return g_strdup_printf ("%s %u", stem, number);
    }
}

/* Public API */

static const char *
find_plain (const char *role, const char *sex)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_strcmp0 (plain[i].role, role) == 0)
      {
        if (g_strcmp0 (sex, "female") == 0)
          return plain[i].female;
        return g_strcmp0 (sex, "male") == 0 ? plain[i].male : plain[i].any;
      }
  return "adult";
}

/* What somebody’s pseudonym begins with, and how it counts. (transfer full) */
static char *
choose_stem (const char *role, const char *words, const char *sex, Counting *out_counting)
{
  g_autofree char *tidy = tidy_words_of_role (words);
  const char *said = *tidy != '\0' && g_strcmp0 (role, "subject-child") != 0 ? tidy : find_plain (role, sex);
  const Stem *known = find_stem (said);

  *out_counting = known != NULL ? known->counting : FROM_SECOND;
  return known != NULL && known->stem != NULL ? g_strdup (known->stem) : capitalise (said);
}

char *
rd_pseudonym_suggest (const char *role, const char *words, const char *sex, const char * const *taken)
{
  Counting counting;
  g_autofree char *stem = choose_stem (role, words, sex, &counting);
  guint last = 0;

  for (guint i = 0; taken != NULL && taken[i] != NULL; i++)
    last = MAX (last, read_taken (taken[i], stem, counting));
  return put_number (stem, counting, last + 1);
}

/* "SW" of "Social Worker"; NULL of one word. (transfer full) */
static char *
abbreviate (const char *stem)
{
  g_auto(GStrv) parts = g_strsplit (stem, " ", -1);
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !is_little (parts[i]))
      g_string_append_unichar (out, g_utf8_get_char (parts[i]));
  return out->len > 1 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

char *
rd_pseudonym_suggest_as_called (const char *role, const char *words, const char *sex, const char * const *taken, const char *called)
{
  Counting counting;
  g_autofree char *stem = choose_stem (role, words, sex, &counting);
  g_autofree char *letters = abbreviate (stem);
  guint number = 0;

  g_return_val_if_fail (called != NULL, NULL);

  if (counting != BY_LETTER && g_ascii_isdigit (called[MAX (strlen (called), 1) - 1]))
    number = read_taken (called, stem, counting);
  if (number == 0 && counting != BY_LETTER && letters != NULL && g_ascii_isdigit (called[MAX (strlen (called), 1) - 1]))
    number = read_taken (called, letters, counting);
  for (guint i = 0; number > 0 && taken != NULL && taken[i] != NULL; i++)
    if (read_taken (taken[i], stem, counting) == number)
      return NULL;
  return number > 0 ? put_number (stem, counting, number) : NULL;
}

static gboolean
has_word (const RdNameTokens *tokens, const char *word)
{
  for (guint i = 0; i < tokens->tokens->len; i++)
    if (g_str_equal (rd_name_tokens_get_word (tokens, i), word))
      return TRUE;
  return FALSE;
}

/* Whether a word of the name, title and initials left out, is one of the pseudonym's. */
static gboolean
shares_a_word (const char *pseudonym, const char *name)
{
  g_autoptr(RdNameTokens) ours = NULL;
  g_autoptr(RdNameTokens) theirs = NULL;

  if (name == NULL || !g_utf8_validate (name, -1, NULL) || !g_utf8_validate (pseudonym, -1, NULL))
    return FALSE;
  ours = rd_name_tokens_new (pseudonym, strlen (pseudonym));
  theirs = rd_name_tokens_new (name, strlen (name));
  for (guint i = 0; i < theirs->tokens->len; i++)
    {
      const char *word = rd_name_tokens_get_word (theirs, i);

      if (g_array_index (theirs->tokens, RdNameToken, i).n_chars > 1
          && (rd_name_word_lookup (word) & (RD_NAME_WORD_TITLE | RD_NAME_WORD_LITTLE)) == 0 && has_word (ours, word))
        return TRUE;
    }
  return FALSE;
}

/* Whether the two would be taken for the same: case, blanks and kinds of apostrophe do not count. */
static gboolean
is_same_pseudonym (const char *a, const char *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  first = tidy_words (a);
  second = tidy_words (b);
  return g_str_equal (first, second);
}

static RdPseudonymFault
check_against (const char *pseudonym, const RdPerson *other, gboolean is_self)
{
  if (!is_self && is_same_pseudonym (pseudonym, other->pseudonym))
    return RD_PSEUDONYM_TAKEN;
  return shares_a_word (pseudonym, other->name) ? RD_PSEUDONYM_NAMES_THEM : RD_PSEUDONYM_FREE;
}

RdPseudonymFault
rd_pseudonym_check (const char *pseudonym, const RdPerson *person, const GPtrArray *people, const RdPerson **out_other)
{
  RdPseudonymFault fault;

  g_return_val_if_fail (person != NULL && people != NULL, RD_PSEUDONYM_FREE);

  if (pseudonym == NULL || *pseudonym == '\0')
    return RD_PSEUDONYM_FREE;
  fault = check_against (pseudonym, person, TRUE);
  if (fault != RD_PSEUDONYM_FREE && out_other != NULL)
    *out_other = person;
  for (guint i = 0; i < people->len && fault == RD_PSEUDONYM_FREE; i++)
    {
      const RdPerson *other = people->pdata[i];

      if (g_strcmp0 (other->id, person->id) == 0)
        continue;
      fault = check_against (pseudonym, other, FALSE);
      if (fault != RD_PSEUDONYM_FREE && out_other != NULL)
        *out_other = other;
    }
  return fault;
}
