/* rd-check-acronym.c — acronyms that nobody has been told the meaning of
 *
 * An acronym is explained where it comes first: “Local Safeguarding Children Board (LSCB)”, “LSCB (Local …)”, or in a
 * table whose row has the acronym alone in one cell and words in the next.  What everybody knows, and the words of the case, are left alone;
 * so is a pseudonym (“GP1”).  One that is explained and never used is a thought only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/review/rd-name-tokens.h"

#include <string.h>

/* Known to everybody who reads a newspaper. */
static const char * const known[] = {
  "AM", "BBC", "CCTV", "CD", "DVD", "DNA", "EU", "FAQ", "GCSE", "GP", "GPS", "HIV", "AIDS", "ID", "IQ", "IT", "MP", "NHS", "NSPCC", "OK", "PC", "PDF", "PIN", "PM", "SMS",
  "TV", "UK", "UN", "UNICEF", "US", "USA", "VAT", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "AD", "BC", "NB", "PS", "RC", "CE", "QC", "KC", "BA", "MA", "PHD", NULL,
};

/* One acronym of the report: where it stands first, where it is explained, how often it stands elsewhere.
 * paragraph is G_MAXUINT where there is no such place.
 */
typedef struct
{
  char *letters;
  guint first_paragraph, first_start, first_end;
  guint told_paragraph, told_start, told_end;
  guint n_uses;
} Acronym;

typedef struct
{
  RdCheckFinder finder;
  GHashTable   *found;      /* letters → Acronym */
  GPtrArray    *order;
  GHashTable   *pseudonyms; /* their words, casefolded */
} Search;

/* Helpers */

static void
acronym_free (gpointer data)
{
  Acronym *self = data;

  g_free (self->letters);
  g_free (self);
}

static const RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

/* Letters of the token without a plural’s s: “IMRs” is “IMR”; NULL where it is no acronym. (transfer full) */
static char *
read_letters (const char *text, const RdNameToken *token, guint *out_length)
{
  const char *p = text + token->start_byte;
  guint n = 0, length = token->end_byte - token->start_byte;

  while (n < length && (g_ascii_isupper (p[n]) || p[n] == '&'))
    n++;
  if (n < 2 || n > 8 || (n < length && !(n + 1 == length && p[n] == 's')))
    return NULL;
  *out_length = n;
  return g_strndup (p, n);
}

static gboolean
is_capital_word (const RdNameTokens *tokens, guint i)
{
  const RdNameToken *token = get_token (tokens, i);

  return (token->flags & RD_TOKEN_CAPITALS) != 0 && (token->flags & RD_TOKEN_NUMBER) == 0 && token->n_chars > 1;
}

/* A shouted line is a heading's: words of capital letters side by side, one of them long, or more than two. */
static gboolean
is_shouted (const RdNameTokens *tokens, guint i)
{
  guint first = i, end = i + 1, longest = 0;

  while (first > 0 && i - first < 4 && is_capital_word (tokens, first - 1))
    first--;
  while (end < tokens->tokens->len && end - i < 4 && is_capital_word (tokens, end))
    end++;
  for (guint at = first; at < end; at++)
    longest = MAX (longest, get_token (tokens, at)->n_chars);
  return end - first > 2 || (end - first == 2 && longest > 5);
}

/* “GOV.UK”, “AB/12”: part of something longer. */
static gboolean
is_part (const char *text, const RdNameToken *token)
{
  const char *after = text + token->end_byte;

  if (token->start_byte > 0 && strchr ("./@", text[token->start_byte - 1]) != NULL)
    return TRUE;
  return (*after == '.' || *after == '/' || *after == '@') && g_ascii_isalnum (after[1]);
}

static gboolean
is_left_alone (const Search *search, const char *letters)
{
  g_autofree char *folded = g_utf8_casefold (letters, -1);

  return g_strv_contains (known, letters) || g_hash_table_contains (search->finder.input->words, folded) || g_hash_table_contains (search->pseudonyms, folded);
}

/* “(LSCB)” after a word, or “LSCB (Local Safeguarding …”: the letters begin words before or after. */
static gboolean
is_told_beside (const char *text, const RdNameTokens *tokens, guint i, const char *letters)
{
  const RdNameToken *token = get_token (tokens, i);
  const char *after = text + token->end_byte;
  gboolean in_brackets = token->start_byte > 0 && text[token->start_byte - 1] == '(';
  char first = g_ascii_tolower (*letters);

  if (in_brackets)
    for (guint back = 1; back <= i && back <= 12; back++)
      if (*rd_name_tokens_get_word (tokens, i - back) == first)
        return TRUE;
  while (*after == ' ')
    after++;
  return (*after == '(' || g_str_has_prefix (after, "– ") || g_str_has_prefix (after, "— ") || g_str_has_prefix (after, ": ") || g_str_has_prefix (after, "means "))
         && i + 1 < tokens->tokens->len && *rd_name_tokens_get_word (tokens, i + 1) == first && get_token (tokens, i + 1)->n_chars > 1;
}

/* The acronym alone in a cell, with words in the cell after it. */
static gboolean
is_told_in_table (const GPtrArray *paragraphs, guint p, const RdNameTokens *tokens)
{
  const RdParagraph *here = paragraphs->pdata[p], *next = p + 1 < paragraphs->len ? paragraphs->pdata[p + 1] : NULL;

  return here->kind == RD_PARAGRAPH_CELL && tokens->tokens->len == 1 && next != NULL && next->kind == RD_PARAGRAPH_CELL && next->section == here->section
         && strchr (next->text, ' ') != NULL;
}

static Acronym *
get_acronym (Search *search, const char *letters)
{
  Acronym *acronym = g_hash_table_lookup (search->found, letters);

  if (acronym != NULL)
    return acronym;
  acronym = g_new0 (Acronym, 1);
  acronym->letters = g_strdup (letters);
  acronym->first_paragraph = acronym->told_paragraph = G_MAXUINT;
  g_hash_table_insert (search->found, acronym->letters, acronym);
  g_ptr_array_add (search->order, acronym);
  return acronym;
}

static void
note (Search *search, guint p, const char *text, const RdNameTokens *tokens, guint i)
{
  guint length, start = get_token (tokens, i)->start_byte;
  g_autofree char *letters = read_letters (text, get_token (tokens, i), &length);
  Acronym *acronym;

  if (letters == NULL || is_left_alone (search, letters) || is_shouted (tokens, i) || is_part (text, get_token (tokens, i)))
    return;
  acronym = get_acronym (search, letters);
  if (acronym->told_paragraph == G_MAXUINT
      && (is_told_beside (text, tokens, i, letters) || is_told_in_table (search->finder.input->paragraphs, p, tokens)))
    {
      acronym->told_paragraph = p;
      acronym->told_start = start;
      acronym->told_end = start + length;
      return;
    }
  acronym->n_uses++;
  if (acronym->first_paragraph != G_MAXUINT)
    return;
  acronym->first_paragraph = p;
  acronym->first_start = start;
  acronym->first_end = start + length;
}

/* A glossary may stand anywhere: what a table tells is told. */
static gboolean
is_in_glossary (const GPtrArray *paragraphs, guint p)
{
  return ((const RdParagraph *) paragraphs->pdata[p])->kind == RD_PARAGRAPH_CELL;
}

static void
go_to (Search *search, guint p)
{
  guint i = p;

  rd_check_finder_next (&search->finder, &i, NULL);
}

static void
report (Search *search, const Acronym *acronym)
{
  const GPtrArray *paragraphs = search->finder.input->paragraphs;
  gboolean is_told = acronym->told_paragraph != G_MAXUINT;

  if (is_told && acronym->n_uses == 0 && !is_in_glossary (paragraphs, acronym->told_paragraph))
    {
      go_to (search, acronym->told_paragraph);
      rd_check_finder_add (&search->finder, "unused", RD_SEVERITY_HINT, acronym->told_start, acronym->told_end);
    }
  if (acronym->first_paragraph == G_MAXUINT || (is_told && is_in_glossary (paragraphs, acronym->told_paragraph)))
    return;
  if (is_told && (acronym->told_paragraph < acronym->first_paragraph
                  || (acronym->told_paragraph == acronym->first_paragraph && acronym->told_start < acronym->first_start)))
    return;
  go_to (search, acronym->first_paragraph);
  rd_check_finder_add (&search->finder, is_told ? "told-later" : "undefined", RD_SEVERITY_WARNING, acronym->first_start, acronym->first_end);
}

static GHashTable *
make_pseudonyms (const GArray *people)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const char *pseudonym = g_array_index (people, RdCheckPerson, i).pseudonym;
      g_auto(GStrv) parts = g_strsplit (pseudonym != NULL ? pseudonym : "", " ", -1);

      for (guint w = 0; parts[w] != NULL; w++)
        g_hash_table_add (words, g_utf8_casefold (parts[w], -1));
    }
  return words;
}

/* Titles and headings are no place to explain anything, and comments are not published. */
static gboolean
is_read (const RdParagraph *paragraph)
{
  return paragraph->kind != RD_PARAGRAPH_TITLE && paragraph->kind != RD_PARAGRAPH_HEADING && paragraph->kind != RD_PARAGRAPH_COMMENT
         && paragraph->kind != RD_PARAGRAPH_FIGURE && paragraph->kind != RD_PARAGRAPH_DESCRIPTION;
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  Search search = { .order = g_ptr_array_new_with_free_func (acronym_free) };

  rd_check_finder_init (&search.finder, &rd_check_acronym, input, hits);
  search.found = g_hash_table_new (g_str_hash, g_str_equal);
  search.pseudonyms = make_pseudonyms (input->people);
  for (guint i = 0; rd_check_finder_next (&search.finder, &i, is_read);)
    {
      const char *text = search.finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

      for (guint t = 0; t < tokens->tokens->len; t++)
        if ((get_token (tokens, t)->flags & RD_TOKEN_UPPER) != 0)
          note (&search, i - 1, text, tokens, t);
    }
  for (guint i = 0; i < search.order->len; i++)
    report (&search, search.order->pdata[i]);
  g_hash_table_unref (search.found);
  g_hash_table_unref (search.pseudonyms);
  g_ptr_array_unref (search.order);
}

const RdCheckType rd_check_acronym = { "acronym", RD_CHECK_GROUP_LANGUAGE, FALSE, run };
