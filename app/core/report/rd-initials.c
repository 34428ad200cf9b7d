/* rd-initials.c — letters that stand for one of the review's people, and how sure it is that they do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-initials.h"

#include <string.h>

#include "core/report/rd-check-finder.h"
#include "core/report/rd-phrases.h"
#include "core/review/rd-name-words.h"

/* Bytes on either side that are looked at. */
#define AROUND 60

/* explained: letters → whether the report explains them, as far as anybody asked; keys owned. all is made when it is first needed. */
struct _RdInitials
{
  const RdCheckInput *input;
  RdPhrases          *dotted;       /* "M. H." → index of the person */
  GHashTable         *explained;
  GPtrArray          *all;          /* RdParagraph of the whole document, or NULL */
};

/* What is written with stops, or used to be. */
static const char * const with_stops[] = {
  "AD", "AM", "BA", "BC", "CV", "DC", "DOB", "EG", "EU", "GP", "HM", "HV", "ID", "IE", "MA", "MD", "MP", "NB", "NI", "OK", "PC", "PM", "PO", "PS", "QC", "KC", "RC", "RIP",
  "SW", "TV", "UK", "UN", "US", "USA", "VIP", NULL,
};

/* What those who protect children abbreviate every day, of two to four letters. */
static const char * const of_the_field[] = {
  "AAFB", "ABC", "ABE", "ABH", "ADHD", "AED", "AHP", "AMHP", "AP", "ASBO", "ASD", "ASW", "ASYE", "BBC", "BMA", "BMI", "BSL", "CA", "CAF", "CAIT", "CAIU", "CBT", "CCE", "CCG", "CCTV",
  "CDOP", "CDR", "CE", "CEO", "CFA", "CHC", "CIC", "CLA", "CMHT", "CP", "CPA", "CPN", "CPP", "CPR", "CPS", "CPT", "CQC", "CRC", "CSA", "CSC", "CSE", "CSP", "CT", "CTO", "DASH", "DAT",
  "DBS", "DCS", "DHR", "DSL", "DSO", "DVPN", "DVPO", "DWP", "EAL", "EBD", "ECG", "ED", "EDT", "EEG", "EH", "EHA", "EHC", "EHCP", "EHM", "ENT", "EPO", "ESW", "EWO", "FASD", "FE",
  "FGC", "FGM", "FII", "FLO", "FNP", "FSM", "FT", "GBH", "GCSE", "GDPR", "GMC", "HCA", "HCP", "HE", "HIV", "HMIC", "HMP", "HO", "HSCB", "IAPT", "ICB", "ICO", "ICPC", "ICS", "ICU",
  "IDVA", "IFA", "IMCA", "IOPC", "IPCC", "IQ", "IRO", "ISA", "ISO", "ISVA", "IV", "JTAI", "LA", "LAC", "LADO", "LD", "LGBT", "LP", "LSCB", "LSCP", "MASH", "MCA", "MDT", "MHA", "MIT",
  "MRI", "MST", "NAI", "NEET", "NFA", "NHSE", "NICE", "NICU", "NMC", "NOK", "NPS", "NQSW", "NRM", "NSF", "OCD", "ODD", "ONS", "OOH", "OT", "PACE", "PCC", "PCT", "PEP", "PEX", "PHE",
  "PICU", "PIP", "PLO", "PND", "PNC", "PPD", "PPN", "PPU", "PR", "PRU", "PSA", "PSHE", "PT", "PTSD", "PVP", "QA", "QM", "RAG", "RCA", "RCPC", "RIC", "RMN", "RR", "RSE", "RTA", "SAB",
  "SAR", "SBU", "SCBU", "SCIE", "SEN", "SEND", "SGO", "SHO", "SI", "SIDS", "SILP", "SIO", "SLT", "SOA", "SPA", "SPOC", "SPR", "STC", "SUDC", "SUDI", "TAC", "TAF", "TB", "TOR", "TWOC",
  "UASC", "UPN", "VAWG", "VCS", "VPA", "WNB", "WTE", "YJB", "YMCA", "YOI", "YOS", "YOT", NULL,
};

/* Making */

/* "M. H." of "Mia Hollis"; NULL for a single name. (transfer full) */
static char *
make_letters (const char *name)
{
  g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (name, strlen (name));
  GString *letters = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);

      if ((token->flags & RD_TOKEN_NUMBER) != 0 || (rd_name_word_lookup (rd_name_tokens_get_word (tokens, i)) & RD_NAME_WORD_TITLE) != 0)
        continue;
      g_string_append_unichar (letters, g_utf8_get_char (name + token->start_byte));
      g_string_append (letters, ". ");
      n++;
    }
  return g_string_free (letters, n < 2);
}

/* "M. L." of "M. J. L. ", as somebody with more names may be called; NULL where there are no more than two. (transfer full) */
static char *
make_first_and_last (const char *letters)
{
  g_auto(GStrv) each = g_strsplit (letters, ". ", -1);
  guint n = g_strv_length (each);

  /* The last piece is empty. */
  return n > 3 ? g_strdup_printf ("%s. %s.", each[0], each[n - 2]) : NULL;
}

static void
add_name (RdInitials *self, const char *name, guint person)
{
  g_autofree char *letters = make_letters (name);
  g_autofree char *two = letters != NULL ? make_first_and_last (letters) : NULL;

  if (letters != NULL)
    rd_phrases_add (self->dotted, letters, person);
  if (two != NULL)
    rd_phrases_add (self->dotted, two, person);
}

/* Stops */

/* Whether each token of the phrase is one capital letter, with a stop after it. */
static gboolean
is_dotted (const char *text, const RdNameTokens *tokens, const RdPhraseHit *phrase)
{
  for (guint i = phrase->first; i < phrase->end; i++)
    {
      const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);

      if (token->n_chars != 1 || (token->flags & RD_TOKEN_CAPITALS) == 0 || text[token->end_byte] != '.')
        return FALSE;
    }
  return TRUE;
}

/* "J.K.L." is not "K.L.". */
static gboolean
goes_on (const RdNameTokens *tokens, const RdPhraseHit *phrase)
{
  const RdNameToken *token = (const RdNameToken *) (gpointer) tokens->tokens->data;
  guint first = phrase->first, end = phrase->end;

  if (first > 0 && token[first - 1].n_chars == 1 && token[first].gap == RD_GAP_DOT && (token[first - 1].flags & RD_TOKEN_CAPITALS) != 0)
    return TRUE;
  return end < tokens->tokens->len && token[end].n_chars == 1 && token[end].gap == RD_GAP_DOT && (token[end].flags & RD_TOKEN_CAPITALS) != 0
         && (token[end].flags & RD_TOKEN_NUMBER) == 0;
}

static gboolean
may_have_stops (const char *text)
{
  static GRegex *pattern;

  return strchr (text, '.') != NULL && g_regex_match (rd_check_pattern (&pattern, "(?-i:\\p{Lu})\\.[\\s\\xA0]?(?-i:\\p{Lu})\\."), text, 0, NULL);
}

/* Explained */

static const RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

static gboolean
is_little (const RdNameTokens *tokens, guint i)
{
  return (rd_name_word_lookup (rd_name_tokens_get_word (tokens, i)) & RD_NAME_WORD_LITTLE) != 0;
}

/* Whether words from token @i on, or back from it with @step -1, begin with the letters; little words may stand between. */
static gboolean
spell (const RdNameTokens *tokens, guint i, int step, const char *letters)
{
  gsize n = strlen (letters), at = step > 0 ? 0 : n - 1;

  for (guint done = 0; done < n; i += (guint) step)
    {
      if (i >= tokens->tokens->len)     /* before the first, too */
        return FALSE;
      if (*rd_name_tokens_get_word (tokens, i) == g_ascii_tolower (letters[at]) && get_token (tokens, i)->n_chars > 1)
        {
          at += (gsize) step;
          done++;
        }
      else if (!is_little (tokens, i))
        return FALSE;
    }
  return TRUE;
}

/* “key learning (KL)”, “KL (key learning)”, “KL means key learning”. */
static gboolean
is_explained_at (const char *text, const RdNameTokens *tokens, guint i, const char *letters)
{
  const RdNameToken *token = get_token (tokens, i);
  const char *after = text + token->end_byte;

  if (i > 0 && text[token->start_byte - 1] == '(' && spell (tokens, i - 1, -1, letters))
    return TRUE;
  after += strspn (after, " ");
  if (g_str_has_prefix (after, "means ") || g_str_has_prefix (after, "stands for "))
    i += *after == 's' ? 2 : 1;
  else if (*after != '(' && *after != ':' && !g_str_has_prefix (after, "–") && !g_str_has_prefix (after, "—"))
    return FALSE;
  return spell (tokens, i + 1, 1, letters);
}

/* A glossary: the letters alone in a cell, the words in the next. */
static gboolean
is_explained_in_table (const GPtrArray *paragraphs, guint p, const char *letters)
{
  const RdParagraph *here = paragraphs->pdata[p], *next = p + 1 < paragraphs->len ? paragraphs->pdata[p + 1] : NULL;
  g_autoptr(RdNameTokens) tokens = NULL;

  if (here->kind != RD_PARAGRAPH_CELL || next == NULL || next->kind != RD_PARAGRAPH_CELL || !g_str_equal (here->text, letters))
    return FALSE;
  tokens = rd_name_tokens_new (next->text, strlen (next->text));
  return spell (tokens, 0, 1, letters);
}

static gboolean
is_explained_in (const GPtrArray *paragraphs, guint p, const char *letters)
{
  const char *text = ((const RdParagraph *) paragraphs->pdata[p])->text;
  g_autoptr(RdNameTokens) tokens = NULL;

  if (strstr (text, letters) == NULL)
    return FALSE;
  if (is_explained_in_table (paragraphs, p, letters))
    return TRUE;
  tokens = rd_name_tokens_new (text, strlen (text));
  for (guint i = 0; i < tokens->tokens->len; i++)
    if (strncmp (text + get_token (tokens, i)->start_byte, letters, strlen (letters)) == 0 && get_token (tokens, i)->n_chars == strlen (letters)
        && is_explained_at (text, tokens, i, letters))
      return TRUE;
  return FALSE;
}

static gboolean
is_explained_anywhere (RdInitials *self, const char *letters)
{
  const GPtrArray *lists[2] = { self->input->paragraphs, NULL };

  if (self->all == NULL && self->input->document != NULL)
    self->all = rd_paragraphs_new (self->input->document);
  lists[1] = self->all;
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint p = 0; lists[l] != NULL && p < lists[l]->len; p++)
      if (is_explained_in (lists[l], p, letters))
        return TRUE;
  return FALSE;
}

static gboolean
is_explained (RdInitials *self, const char *letters)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (self->explained, letters, NULL, &known))
    {
      known = GINT_TO_POINTER (is_explained_anywhere (self, letters));
      g_hash_table_insert (self->explained, g_strdup (letters), known);
    }
  return GPOINTER_TO_INT (known);
}

/* Weighing */

/* The letters of the stretch alone: "KL" of "K. L.". (transfer full) */
static char *
read_letters (const char *text, gsize start, gsize end)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free (letters, FALSE);
}

/* The text up to and with a title before the letters, if any. (transfer full) */
static char *
read_before (const char *text, gsize start, gsize end)
{
  gsize from = start > AROUND ? start - AROUND : 0;
  const char *blank = g_strstr_len (text + start, (gssize) (end - start), " ");

  /* "Dr K.L.", not "K. L.". */
  if (blank != NULL && g_ascii_islower (text[start + 1]))
    start = (gsize) (blank + 1 - text);

  while (from < start && ((guchar) text[from] & 0xc0) == 0x80)
    from++;
  return g_strndup (text + from, start - from);
}

/* The text from @end on. (transfer full) */
static char *
read_after (const char *text, gsize end)
{
  gsize n = strnlen (text + end, AROUND);

  while (n > 0 && ((guchar) text[end + n] & 0xc0) == 0x80)
    n--;
  return g_strndup (text + end, n);
}

/* “K.L. Smith (2016)”, “Smith, K.L. and Jones, M.”, “Dr K.L. Smith”: a surname beside them, and what shows an author or a title. */
static gboolean
is_authors (const char *text, gsize start, gsize end)
{
  static GRegex *surname, *title, *cited, *follows;
  g_autofree char *before = read_before (text, start, end), *after = read_after (text, end);

  if (g_regex_match (rd_check_pattern (&cited, "^\\.?[\\s\\xA0](?-i:\\p{Lu}[\\w’'\\-]+)(?:[\\s\\xA0](?:and|&|et al)\\b[^().;]{0,30})?,?[\\s\\xA0]\\(?(?:19|20)\\d\\d"), after, 0, NULL))
    return TRUE;
  if (g_regex_match (rd_check_pattern (&title, "(?-i:\\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame|Lord|Lady|Judge|HHJ|Justice))\\.?[\\s\\xA0]$"), before, 0, NULL)
      && g_regex_match_simple ("^\\.?[ \\x{a0}]\\p{Lu}\\p{Ll}", after, 0, 0))
    return TRUE;
  return g_regex_match (rd_check_pattern (&surname, "(?-i:\\p{Lu}[\\w’'\\-]+),[\\s\\xA0]$"), before, 0, NULL)
         && g_regex_match (rd_check_pattern (&follows, "^\\.?(?:,?[\\s\\xA0](?:&|et al|(?:and|with)[\\s\\xA0](?-i:\\p{Lu}[\\w’'\\-]+),[\\s\\xA0](?-i:\\p{Lu})\\.|\\(eds?\\.?\\)|\\(?(?:19|20)\\d\\d))"), after, 0, NULL);
}

/* Public API */

RdInitials *
rd_initials_new (const RdCheckInput *input)
{
  RdInitials *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_new0 (RdInitials, 1);
  self->input = input;
  self->dotted = rd_phrases_new (TRUE);
  self->explained = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < input->people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (input->people, RdCheckPerson, i);

      for (guint n = 0; person->names != NULL && person->names[n] != NULL && n < MAX (person->n_full, 1); n++)
        add_name (self, person->names[n], i);
    }
  return self;
}

void
rd_initials_free (RdInitials *self)
{
  if (self == NULL)
    return;
  rd_phrases_free (self->dotted);
  g_hash_table_unref (self->explained);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_free (self);
}

GArray *
rd_initials_find (const RdInitials *self, const char *text, const RdNameTokens *tokens)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RdInitialsHit));
  g_autoptr(GArray) phrases = NULL;

  if (!may_have_stops (text))
    return hits;
  phrases = rd_phrases_find (self->dotted, tokens);
  for (guint i = 0; i < phrases->len; i++)
    {
      const RdPhraseHit *phrase = &g_array_index (phrases, RdPhraseHit, i);
      RdInitialsHit hit = { phrase->start_byte, phrase->end_byte + 1, phrase->value };

      if (is_dotted (text, tokens, phrase) && !goes_on (tokens, phrase))
        g_array_append_val (hits, hit);
    }
  return hits;
}

gboolean
rd_initials_are_certain (RdInitials *self, const char *text, gsize start, gsize end)
{
  g_autofree char *letters = read_letters (text, start, end), *folded = g_utf8_strdown (letters, -1);

  if (is_authors (text, start, end))
    return FALSE;
  if (memchr (text + start, '.', end - start) != NULL)
    return !g_strv_contains (with_stops, letters);
  if (g_strv_contains (of_the_field, letters) || (rd_name_word_lookup (folded) & RD_NAME_WORD_ABBREVIATION) != 0)
    return FALSE;
  return !is_explained (self, letters);
}
