/* rd-check-name.c — real names of the review's people
 *
 * A report is to be fit for publication without redaction (Working Together 2015, chapter 4, “Publication of reports”), and what
 * families are called is kept out of it (SCIE/NSPCC quality marker 14).  Names, other names, initials and addresses made
 * of names are found as the chronology finds them (rd-names).  What is most likely a name blocks too, and so do initials that can hardly be anything
 * else, though it can be said that they may stay; what may be an ordinary word or an abbreviation is a warning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-initials.h"
#include "core/report/rd-names-hidden.h"
#include "core/report/rd-phrases.h"
#include "core/review/rd-name-fold.h"
#include "core/review/rd-name-words.h"
#include "core/review/rd-names.h"

#include <string.h>

#define MONTHS "January|February|March|April|May|June|July|August|September|October|November|December"

/* Letters of one part of a name with a hyphen, to stand alone: "Al" of "Al-Hassan" does not. */
#define SHORTEST_PART 3

/* People of the names are first the input's, in order, then as many again for their pseudonyms. */
typedef struct
{
  RdCheckFinder finder;
  RdNames      *names;
  RdPhrases    *allowed;
  RdInitials   *initials;
} Search;

/* Helpers */

/* The name with one kind of hyphen and apostrophe, whatever was typed. (transfer full) */
static char *
plain_marks (const char *name)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, rd_name_is_apostrophe (c) ? '\'' : rd_name_is_hyphen (c) || rd_name_is_dash (c) ? '-' : c);
    }
  return g_string_free (plain, FALSE);
}

/* "O’Connor", "OConnor" and "Whitby" of "Zoë O’Connor-Whitby": families are called by one of the two, and so are children. */
static void
add_parts (RdNames *names, guint number, const char *name)
{
  g_autofree char *plain = plain_marks (name);
  g_auto(GStrv) words = g_regex_split_simple ("\\s+", plain, 0, 0);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "-", -1);

      for (guint n = 0; g_strv_length (parts) > 1 && parts[n] != NULL; n++)
        {
          g_auto(GStrv) pieces = g_strsplit (parts[n], "'", -1);
          g_autofree char *joined = g_strjoinv ("", pieces);

          if (g_utf8_strlen (joined, -1) < SHORTEST_PART)
            continue;
          rd_names_add (names, number, parts[n], RD_NAME_VARIANT);
          rd_names_add (names, number, joined, RD_NAME_VARIANT);
        }
    }
}

static RdNames *
make_names (const GArray *people)
{
  RdNames *names = rd_names_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (people, RdCheckPerson, i);
      guint number = rd_names_add_person (names, person->id, person->sex), n_full = MAX (person->n_full, 1);

      for (guint n = 0; person->names != NULL && person->names[n] != NULL; n++)
        {
          rd_names_add (names, number, person->names[n], n < n_full ? RD_NAME_FULL : RD_NAME_VARIANT);
          if (n < n_full)
            add_parts (names, number, person->names[n]);
        }
    }
  for (guint i = 0; i < people->len; i++)
    {
      const RdCheckPerson *person = &g_array_index (people, RdCheckPerson, i);
      guint number = rd_names_add_person (names, person->id, NULL);

      if (person->pseudonym != NULL)
        rd_names_add (names, number, person->pseudonym, RD_NAME_PSEUDONYM);
    }
  return names;
}

static RdPhrases *
make_allowed (const GPtrArray *allowed)
{
  RdPhrases *phrases = rd_phrases_new (TRUE);

  for (guint i = 0; allowed != NULL && i < allowed->len; i++)
    rd_phrases_add (phrases, allowed->pdata[i], i);
  return phrases;
}

/* "Will" and "Grace" alone, when they are several people's. */
static gboolean
is_word_too (const char *text)
{
  g_autoptr(GString) folded = g_string_new (NULL);

  rd_name_fold_append (folded, text, strlen (text));
  return (rd_name_word_lookup (folded->str) & (RD_NAME_WORD_COMMON | RD_NAME_WORD_MONTH)) != 0;
}

/* "Between May and October": a month that stands with another. */
static gboolean
is_beside_month (const char *text, const RdNameHit *hit)
{
  static GRegex *after, *before;
  g_autofree char *head = NULL;

  if (hit->doubt != RD_DOUBT_WORD)
    return FALSE;
  if (g_regex_match_full (rd_check_pattern (&after, "(?-i:May|June|April|August)(?:\\s?[-–,/]\\s?|\\s(?:and|or|to|until)\\s)(?:early\\s|late\\s|mid-?\\s?)?(?-i:" MONTHS ")\\b"), text, -1,
                          (int) hit->start_byte, G_REGEX_MATCH_ANCHORED, NULL, NULL))
    return TRUE;
  head = g_strndup (text, hit->start_byte);
  return g_regex_match (rd_check_pattern (&before, "\\b(?-i:" MONTHS ")(?:\\s?[-–,/]\\s?|\\s(?:and|or|to|until)\\s)(?:early\\s|late\\s|mid-?\\s?)?$"), head, 0, NULL);
}

/* "SW2", "GP1": how agencies' files call a post, and no more telling than a pseudonym; an officer's number is longer. */
static gboolean
is_post (const char *text)
{
  gsize n_letters = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), n_digits = strspn (text + n_letters, "0123456789");

  return n_letters >= 2 && n_letters <= 4 && n_digits >= 1 && n_digits <= 2 && text[n_letters + n_digits] == '\0';
}

static gboolean
is_harmless (const RdCheckInput *input, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return is_post (text) || (input->harmless != NULL && g_hash_table_contains (input->harmless, folded));
}

/* "Father", where nothing more is recorded of him than that: what stands for somebody tells nothing of them. */
static gboolean
is_own_pseudonym (const RdCheckInput *input, const RdNameHit *hit, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < hit->n_candidates; i++)
    {
      const RdCheckPerson *person = hit->candidates[i] < input->people->len ? &g_array_index (input->people, RdCheckPerson, hit->candidates[i]) : NULL;
      g_autofree char *own = person != NULL && person->pseudonym != NULL ? g_utf8_casefold (person->pseudonym, -1) : NULL;

      if (person != NULL && g_strcmp0 (own, folded) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Both go through the text in order; *@at is the phrase that the last hit came to. */
static gboolean
is_allowed (const GArray *allowed, const RdNameHit *hit, guint *at)
{
  while (*at < allowed->len && g_array_index (allowed, RdPhraseHit, *at).end_byte <= hit->start_byte)
    (*at)++;
  if (*at == allowed->len)
    return FALSE;
  return g_array_index (allowed, RdPhraseHit, *at).start_byte <= hit->start_byte
         && hit->start_byte + hit->n_bytes <= g_array_index (allowed, RdPhraseHit, *at).end_byte;
}

/* Of the candidates: how many are people, how many pseudonyms; the first person. */
static guint
count_people (const Search *search, const RdNameHit *hit, guint *out_first)
{
  guint n = 0;

  for (guint i = 0; i < hit->n_candidates; i++)
    if (hit->candidates[i] < search->finder.input->people->len && n++ == 0)
      *out_first = hit->candidates[i];
  return n;
}

/* Whether the text begins, or a sentence, a list or a quotation, at @at. */
static gboolean
is_beginning (const char *text, guint at)
{
  static GRegex *pattern;
  g_autofree char *head = g_strndup (text, at);

  return g_regex_match (rd_check_pattern (&pattern, "(?:^|[.!?:;…\\n])[\\s“‘\"'(–—-]*$"), head, 0, NULL);
}

/* "Crown Court", not "Then Court": a sentence begins with a capital letter anyway. */
static gboolean
has_capital_before (const char *text, guint at)
{
  static GRegex *pattern;
  g_autofree char *head = g_strndup (text, at);
  g_autoptr(GMatchInfo) match = NULL;
  int start = 0;

  return g_regex_match (rd_check_pattern (&pattern, "(?-i:\\b\\p{Lu})[\\w’'-]*[ \\x{a0}]$"), head, 0, &match)
         && g_match_info_fetch_pos (match, 0, &start, NULL) && !is_beginning (text, (guint) start);
}

static gboolean
has_capital_after (const char *text, guint at)
{
  static GRegex *pattern;

  return g_regex_match_full (rd_check_pattern (&pattern, "[ \\x{a0}](?-i:\\p{Lu})"), text, -1, (int) at, G_REGEX_MATCH_ANCHORED, NULL, NULL);
}

/* "Then Grace rang" is somebody; "Crown Court", "Young people" and "grace" may be words. */
static RdSeverity
weigh_word (const RdNameHit *hit, const char *paragraph)
{
  g_autofree char *name = g_strndup (paragraph + hit->start_byte, hit->n_bytes);
  g_autoptr(GString) folded = g_string_new (NULL);
  gboolean is_surname = hit->form == RD_NAME_SURNAME;

  rd_name_fold_append (folded, name, strlen (name));
  if (!g_unichar_isupper (g_utf8_get_char (name)) || (rd_name_word_lookup (folded->str) & RD_NAME_WORD_MONTH) != 0
      || has_capital_after (paragraph, hit->start_byte + hit->n_bytes)
      || (is_surname && (is_beginning (paragraph, hit->start_byte) || has_capital_before (paragraph, hit->start_byte))))
    return RD_SEVERITY_WARNING;
  return RD_SEVERITY_BLOCKING;
}

/* Letters that nobody stated, but that a name begins with. */
static gboolean
are_initials (const RdNameHit *hit)
{
  return hit->form == RD_NAME_INITIALS && hit->doubt != RD_DOUBT_NONE;
}

static RdSeverity
weigh_initials (Search *search, const RdNameHit *hit, guint n_people)
{
  if (n_people < hit->n_candidates)
    return RD_SEVERITY_WARNING;
  return rd_initials_are_certain (search->initials, search->finder.paragraph->text, hit->start_byte, hit->start_byte + hit->n_bytes) ? RD_SEVERITY_BLOCKING
                                                                                                                                     : RD_SEVERITY_WARNING;
}

static RdSeverity
weigh (const RdNameHit *hit, guint n_people, const char *text, const char *paragraph)
{
  switch (hit->doubt)
    {
    case RD_DOUBT_NONE:
    case RD_DOUBT_TITLE:
    case RD_DOUBT_OTHER_GIVEN_NAME:    /* a surname that is no word: “Ask Nowicki”, or a relative */
      return RD_SEVERITY_BLOCKING;
    case RD_DOUBT_SHARED:
      if (n_people < hit->n_candidates)
        return RD_SEVERITY_WARNING;
      return is_word_too (text) ? weigh_word (hit, paragraph) : RD_SEVERITY_BLOCKING;
    case RD_DOUBT_WORD:
      return weigh_word (hit, paragraph);
    case RD_DOUBT_HYPHEN:
      return is_word_too (text) ? RD_SEVERITY_WARNING : RD_SEVERITY_BLOCKING;
    case RD_DOUBT_OTHER_SURNAME:       /* "Mia Carter" may be what she is called now */
    case RD_DOUBT_LOWER_CASE:          /* of a name that is no word */
      return RD_SEVERITY_BLOCKING;
    case RD_DOUBT_MONTH:
    case RD_DOUBT_INITIALS:
    case RD_DOUBT_CALLED:
    case RD_N_DOUBTS:
    default:
      return RD_SEVERITY_WARNING;
    }
}

static const char *
find_code (const RdNameHit *hit, RdSeverity severity, const char *text)
{
  if (hit->doubt == RD_DOUBT_INITIALS || hit->form == RD_NAME_INITIALS)
    return severity == RD_SEVERITY_BLOCKING ? "initials" : "perhaps-initials";
  if (severity == RD_SEVERITY_BLOCKING
      && (hit->doubt == RD_DOUBT_NONE || hit->doubt == RD_DOUBT_TITLE || hit->doubt == RD_DOUBT_OTHER_GIVEN_NAME
          || (hit->doubt == RD_DOUBT_SHARED && !is_word_too (text))))
    return "name";
  return "perhaps-name";
}

static void
add (Search *search, const RdNameHit *hit)
{
  const RdCheckInput *input = search->finder.input;
  g_autofree char *text = g_strndup (search->finder.paragraph->text + hit->start_byte, hit->n_bytes);
  guint first = 0, n_people = count_people (search, hit, &first);
  const RdCheckPerson *person;
  RdSeverity severity;
  RdCheckHit *made;

  if (n_people == 0 || hit->doubt == RD_DOUBT_MONTH || is_beside_month (search->finder.paragraph->text, hit) || is_harmless (input, text)
      || is_own_pseudonym (input, hit, text))
    return;
  person = &g_array_index (input->people, RdCheckPerson, first);
  severity = are_initials (hit) ? weigh_initials (search, hit, n_people) : weigh (hit, n_people, text, search->finder.paragraph->text);
  made = rd_check_finder_add (&search->finder, find_code (hit, severity, text), severity, hit->start_byte, hit->start_byte + hit->n_bytes);
  made->subject_id = g_strdup (person->id);
  made->detail = g_strdup (person->pseudonym);
  if (hit->n_candidates == 1 && hit->doubt != RD_DOUBT_OTHER_GIVEN_NAME && hit->doubt != RD_DOUBT_OTHER_SURNAME)
    made->suggestion = g_strdup (person->pseudonym);
}

/* Both in the order of the text; *@at is the hit that the last letters came to. */
static gboolean
is_found (const GArray *found, const RdInitialsHit *letters, guint *at)
{
  while (*at < found->len && g_array_index (found, RdNameHit, *at).start_byte + g_array_index (found, RdNameHit, *at).n_bytes <= letters->start)
    (*at)++;
  return *at < found->len && g_array_index (found, RdNameHit, *at).start_byte < letters->end;
}

/* "M.H.": letters that are an abbreviation without their stops, and no name to the finder of names. */
static void
add_dotted (Search *search, const RdNameTokens *tokens, const GArray *found)
{
  const char *text = search->finder.paragraph->text;
  g_autoptr(GArray) dotted = rd_initials_find (search->initials, text, tokens);
  guint at = 0;

  for (guint i = 0; i < dotted->len; i++)
    {
      const RdInitialsHit *letters = &g_array_index (dotted, RdInitialsHit, i);
      const RdCheckPerson *person = &g_array_index (search->finder.input->people, RdCheckPerson, letters->person);
      gboolean is_certain = rd_initials_are_certain (search->initials, text, letters->start, letters->end);
      RdCheckHit *made;

      if (is_found (found, letters, &at))
        continue;
      made = rd_check_finder_add (&search->finder, is_certain ? "initials" : "perhaps-initials", is_certain ? RD_SEVERITY_BLOCKING : RD_SEVERITY_WARNING,
                                  letters->start, letters->end);
      made->subject_id = g_strdup (person->id);
      made->detail = g_strdup (person->pseudonym);
      made->suggestion = g_strdup (person->pseudonym);
    }
}

static void
look_at (Search *search)
{
  const char *text = search->finder.paragraph->text;
  g_autoptr(GArray) found = rd_names_find (search->names, text, -1);
  g_autoptr(GArray) allowed = NULL;
  g_autoptr(RdNameTokens) tokens = NULL;
  gboolean has_stops = strchr (text, '.') != NULL;
  guint at = 0;

  if (found->len == 0 && !has_stops)
    return;
  tokens = rd_name_tokens_new (text, strlen (text));
  allowed = rd_phrases_find (search->allowed, tokens);
  for (guint i = 0; i < found->len; i++)
    if (!is_allowed (allowed, &g_array_index (found, RdNameHit, i), &at))
      add (search, &g_array_index (found, RdNameHit, i));
  if (has_stops)
    add_dotted (search, tokens, found);
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  Search search = { .names = make_names (input->people), .allowed = make_allowed (input->allowed), .initials = rd_initials_new (input) };

  rd_check_finder_init (&search.finder, &rd_check_name, input, hits);
  for (guint i = 0; rd_check_finder_next (&search.finder, &i, NULL);)
    {
      guint from = hits->len;

      look_at (&search);
      rd_names_hidden_find (&search.finder, search.names, i, from);
    }
  rd_names_unref (search.names);
  rd_phrases_free (search.allowed);
  rd_initials_free (search.initials);
}

const RdCheckType rd_check_name = { "name", RD_CHECK_GROUP_IDENTITY, TRUE, run };
