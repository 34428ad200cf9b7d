/* rd-names-find.c — names found in a text, and how sure that is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-names-search.h"

#include <string.h>

#include "core/review/rd-name-changes.h"
#include "core/review/rd-name-divided.h"

/* Words */

/* Letters that might be a heading's or a shouted word's, and not initials. */
static gboolean
is_shouted (const RdNamesSearch *search, guint i)
{
  const RdNameToken *token = &search->token[i];

  return (token->flags & RD_TOKEN_CAPITALS) != 0 && (token->flags & RD_TOKEN_NUMBER) == 0 && token->n_chars > 3;
}

static gboolean
stands_among_capitals (const RdNamesSearch *search, guint first, guint end)
{
  return (first > 0 && is_shouted (search, first - 1)) || (end < search->n && is_shouted (search, end));
}

/* Whether a name may go on from token @i - 1 to token @i. */
static gboolean
may_go_on (const RdNamesSearch *search, guint i)
{
  const RdNameToken *before = &search->token[i - 1];

  if ((before->flags & RD_TOKEN_ADDRESS) != 0 && (search->token[i].flags & RD_TOKEN_ADDRESS) != 0)
    return TRUE;
  switch (search->token[i].gap)
    {
    case RD_GAP_BLANK:
    case RD_GAP_HYPHEN:
    case RD_GAP_DASH:
    case RD_GAP_BROKEN:
    case RD_GAP_APOSTROPHE:
    case RD_GAP_COMMA:
      return TRUE;
    case RD_GAP_DOT:
      return before->n_chars == 1 || (rd_names_search_get_flags (search, i - 1) & RD_NAME_WORD_TITLE) != 0;
    case RD_GAP_START:
    case RD_GAP_AT:
    case RD_GAP_OTHER:
    default:
      return FALSE;
    }
}

/* “the Bakers” are a family where bakers are none. */
static gboolean
is_after_the (const RdNamesSearch *search, guint i)
{
  return i > 0 && search->token[i].gap == RD_GAP_BLANK && g_str_equal (rd_name_tokens_get_word (search->tokens, i - 1), "the");
}

/* A family’s name may have a plural, that of an account or an address a number; whole names have neither. */
static gboolean
may_be_changed (const RdNamesSearch *search, const RdName *name, guint first, guint end)
{
  const char *word = rd_name_tokens_get_word (search->tokens, first);

  if (end - first > 1)
    return FALSE;
  if (name->form == RD_NAME_SURNAME)
    return rd_names_search_has (search, first, RD_TOKEN_UPPER) && rd_names_find_plural (search->names, word) != 0
           && ((rd_names_search_get_flags (search, first) & (RD_NAME_WORD_COMMON | RD_NAME_WORD_MONTH)) == 0 || is_after_the (search, first));
  return (name->form == RD_NAME_ACCOUNT || name->form == RD_NAME_ADDRESS) && rd_names_find_numbered (search->names, word) != 0;
}

static gboolean
are_as_stated (const RdNamesSearch *search, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (rd_names_find_word (search->names, rd_name_tokens_get_word (search->tokens, i)) != search->ids[i])
      return FALSE;
  return TRUE;
}

/* Whether one name may stand here */

static gboolean
are_capitals (const RdNamesSearch *search, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!rd_names_search_has (search, i, RD_TOKEN_CAPITALS))
      return FALSE;
  return TRUE;
}

/* "J.K.L." is not "K.L.". */
static gboolean
is_part_of_letters (const RdNamesSearch *search, guint first, guint end)
{
  gboolean before = first > 0 && search->token[first - 1].n_chars == 1 && search->token[first].gap <= RD_GAP_DOT
                    && rd_names_search_has (search, first - 1, RD_TOKEN_CAPITALS);
  gboolean after = end < search->n && search->token[end].n_chars == 1 && search->token[end].gap <= RD_GAP_DOT
                   && rd_names_search_has (search, end, RD_TOKEN_CAPITALS) && search->token[end].gap != RD_GAP_APOSTROPHE;

  return search->token[end - 1].n_chars == 1 && (before || after);
}

static gboolean
fits_month (const RdNamesSearch *search, guint first, guint end)
{
  return (first > 0 && rd_names_search_has (search, first - 1, RD_TOKEN_NUMBER))
         || (end < search->n && rd_names_search_has (search, end, RD_TOKEN_NUMBER));
}

/* A single word that is no name where it stands: "will", "May 2015". */
static gboolean
is_only_a_word (const RdNamesSearch *search, guint first, guint end)
{
  RdNameWordFlags flags;

  if (end - first > 1 || rd_names_search_has (search, first, RD_TOKEN_ADDRESS))
    return FALSE;
  flags = rd_names_search_get_flags (search, first);
  if ((flags & (RD_NAME_WORD_COMMON | RD_NAME_WORD_MONTH)) == 0)
    return FALSE;
  return !rd_names_search_has (search, first, RD_TOKEN_UPPER) || ((flags & RD_NAME_WORD_MONTH) != 0 && fits_month (search, first, end));
}

static gboolean
is_pseudonym (const RdNamesSearch *search, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!rd_names_search_has (search, i, RD_TOKEN_UPPER) && !rd_names_search_has (search, i, RD_TOKEN_NUMBER)
        && (i == first || (rd_names_search_get_flags (search, i) & RD_NAME_WORD_LITTLE) == 0))
      return FALSE;
  return end >= search->n || search->token[end].gap != RD_GAP_HYPHEN;
}

static gboolean
may_stand (const RdNamesSearch *search, const RdName *name, guint first, guint end)
{
  if (!are_as_stated (search, first, end) && !may_be_changed (search, name, first, end))
    return FALSE;
  if (name->form == RD_NAME_ADDRESS)
    return rd_names_search_has (search, first, RD_TOKEN_ADDRESS);
  if (name->form == RD_NAME_PSEUDONYM)
    return is_pseudonym (search, first, end);
  if (name->form == RD_NAME_CALLED)
    return TRUE;
  if (name->capitals && (!are_capitals (search, first, end) || is_part_of_letters (search, first, end)))
    return FALSE;
  if (name->form == RD_NAME_INITIALS && stands_among_capitals (search, first, end))
    return FALSE;
  return !is_only_a_word (search, first, end);
}

static gboolean
any_may_stand (const RdNamesSearch *search, const GArray *found, guint first, guint end, gboolean called)
{
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const RdName *name = &g_array_index (found, RdName, i);

      if ((name->form == RD_NAME_CALLED) == called && may_stand (search, name, first, end))
        return TRUE;
    }
  return FALSE;
}

/* Finding */

/* The longest name that begins at token @first. */
static gboolean
match_words (const RdNamesSearch *search, guint first, gboolean called, RdNameMatch *out)
{
  gboolean is_found = FALSE;
  const GArray *found;
  guint node = 0;

  for (guint i = first; i < search->n && search->ids[i] != 0; i++)
    {
      if (i > first && !may_go_on (search, i))
        break;
      node = rd_names_follow (search->names, node, search->ids[i], i > first && search->token[i].gap == RD_GAP_COMMA);
      if (node == 0)
        break;
      found = g_ptr_array_index (search->names->nodes, node);
      if (!any_may_stand (search, found, first, i + 1, called))
        continue;
      *out = (RdNameMatch) { first, first, i + 1, found, 0 };
      is_found = TRUE;
    }
  return is_found;
}

/* "Mr Nowicki", "Cllr Mrs Hollis", "DC 1187 Amory": a title before a name takes it in. */
static gboolean
match_titled (const RdNamesSearch *search, guint first, RdNameMatch *out)
{
  RdNameWordFlags title = 0;
  guint at = first;
  RdNameMatch match;

  while (at < search->n && at < first + 3)
    {
      RdNameWordFlags flags = rd_names_search_get_flags (search, at);
      gboolean is_number = at > first && rd_names_search_has (search, at, RD_TOKEN_NUMBER);

      if (at > first && search->token[at].gap != RD_GAP_BLANK && search->token[at].gap != RD_GAP_DOT)
        return FALSE;
      if (!is_number && ((flags & RD_NAME_WORD_TITLE) == 0 || !rd_names_search_has (search, at, RD_TOKEN_UPPER)))
        break;
      title |= flags;
      at++;
    }
  if (at == first || at >= search->n || !may_go_on (search, at) || !match_words (search, at, FALSE, &match))
    return FALSE;
  *out = (RdNameMatch) { first, at, match.end, match.found, title };
  return TRUE;
}

static gboolean
match_name (const RdNamesSearch *search, guint first, RdNameMatch *out)
{
  if (search->ids[first] != 0 && match_words (search, first, FALSE, out))
    return TRUE;
  return rd_names_search_has (search, first, RD_TOKEN_UPPER) && match_titled (search, first, out);
}

/* What somebody is called counts only where no name stands within it. */
static gboolean
match_called (const RdNamesSearch *search, guint first, RdNameMatch *out)
{
  RdNameMatch inner;

  if (search->ids[first] == 0 || !match_words (search, first, TRUE, out))
    return FALSE;
  for (guint i = first + 1; i < out->end; i++)
    if (match_name (search, i, &inner))
      return FALSE;
  return TRUE;
}

/* Whose it is */

static gboolean
is_titled_way (const RdNamesSearch *search, const RdNameMatch *match)
{
  return match->name == match->first && match->end - match->first > 1
         && (rd_names_search_get_flags (search, match->first) & RD_NAME_WORD_TITLE) != 0;
}

/* What was stated of several words, or in full, leaves out what was only made from a name. */
static gboolean
leaves_others_out (const RdNamesSearch *search, const RdNameMatch *match, const RdName *name)
{
  if (match->end - match->first == 1)
    return FALSE;
  return name->form == RD_NAME_FULL || (name->form == RD_NAME_VARIANT && is_titled_way (search, match));
}

static gboolean
fits_title (const RdNamesSearch *search, const RdNameMatch *match, const RdName *name)
{
  const char *sex = g_array_index (search->names->people, RdNamed, name->person).sex;

  if (sex == NULL)
    return TRUE;
  if (g_str_equal (sex, "male"))
    return (match->title & RD_NAME_WORD_FEMALE) == 0;
  return !g_str_equal (sex, "female") || (match->title & RD_NAME_WORD_MALE) == 0;
}

static void
add_candidate (RdNameHit *hit, const RdName *name)
{
  for (guint i = 0; i < hit->n_candidates; i++)
    if (hit->candidates[i] == name->person)
      return;
  if (hit->n_candidates < RD_NAME_MAX_CANDIDATES)
    hit->candidates[hit->n_candidates++] = name->person;
}

/* Adds whom the name may mean: those of whom it was stated first. */
static void
add_candidates (const RdNamesSearch *search, const RdNameMatch *match, gboolean called, gboolean heeds_title, RdNameHit *hit)
{
  gboolean only_stated = FALSE;

  for (guint pass = 0; pass < 2 && !(pass == 1 && only_stated); pass++)
    for (guint i = 0; i < match->found->len; i++)
      {
        const RdName *name = &g_array_index (match->found, RdName, i);

        if ((name->form == RD_NAME_CALLED) != called || rd_name_form_is_stated (name->form) != (pass == 0)
            || !may_stand (search, name, match->name, match->end)
            || (heeds_title && !fits_title (search, match, name)))
          continue;
        if (hit->n_candidates == 0)
          hit->form = name->form;
        only_stated |= leaves_others_out (search, match, name);
        add_candidate (hit, name);
      }
}

/* How sure it is */

static gboolean
looks_like_a_name (const RdNamesSearch *search, guint i)
{
  return rd_names_search_has (search, i, RD_TOKEN_UPPER) && !rd_names_search_has (search, i, RD_TOKEN_NUMBER)
         && search->token[i].n_chars > 1 && (rd_names_search_get_flags (search, i) & (RD_NAME_WORD_LITTLE | RD_NAME_WORD_TITLE)) == 0;
}

/* Token @i, with a blank before token @gap. */
static gboolean
is_a_name_beside (const RdNamesSearch *search, guint i, guint gap)
{
  return search->token[gap].gap == RD_GAP_BLANK && looks_like_a_name (search, i) && !is_shouted (search, i);
}

static gboolean
is_hyphenated (const RdNamesSearch *search, const RdNameMatch *match)
{
  return (match->first > 0 && search->token[match->first].gap == RD_GAP_HYPHEN)
         || (match->end < search->n && search->token[match->end].gap == RD_GAP_HYPHEN);
}

/* Doubts about one word that stands alone. */
static RdNameDoubt
doubt_word (const RdNamesSearch *search, const RdNameMatch *match, const RdNameHit *hit)
{
  RdNameWordFlags flags = rd_names_search_get_flags (search, match->first);
  gboolean in_address = rd_names_search_has (search, match->first, RD_TOKEN_ADDRESS);

  if ((flags & RD_NAME_WORD_MONTH) != 0 && match->first > 0
      && (rd_names_search_get_flags (search, match->first - 1) & RD_NAME_WORD_BEFORE_MONTH) != 0)
    return RD_DOUBT_MONTH;
  if ((flags & (RD_NAME_WORD_COMMON | RD_NAME_WORD_MONTH)) != 0)
    return RD_DOUBT_WORD;
  if (hit->form != RD_NAME_SURNAME && !in_address && !are_capitals (search, match->first, match->end)
      && match->end < search->n && is_a_name_beside (search, match->end, match->end))
    return RD_DOUBT_OTHER_SURNAME;
  if (hit->form == RD_NAME_SURNAME && !in_address && match->first > 0 && is_a_name_beside (search, match->first - 1, match->first))
    return RD_DOUBT_OTHER_GIVEN_NAME;
  if (in_address || rd_names_search_has (search, match->first, RD_TOKEN_UPPER)
      || rd_names_search_has (search, match->first, RD_TOKEN_NUMBER))
    return RD_DOUBT_NONE;
  return RD_DOUBT_LOWER_CASE;
}

static RdNameDoubt
find_doubt (const RdNamesSearch *search, const RdNameMatch *match, const RdNameHit *hit, gboolean fits)
{
  if (hit->form == RD_NAME_CALLED)
    return RD_DOUBT_CALLED;
  if (hit->n_candidates > 1)
    return RD_DOUBT_SHARED;
  if (!fits)
    return RD_DOUBT_TITLE;
  if (hit->form == RD_NAME_INITIALS)
    return RD_DOUBT_INITIALS;
  if (hit->form == RD_NAME_VARIANT && match->end - match->first == 1 && are_capitals (search, match->first, match->end)
      && (rd_names_search_get_flags (search, match->first) & RD_NAME_WORD_ABBREVIATION) != 0)
    return RD_DOUBT_INITIALS;
  if (is_hyphenated (search, match) && !rd_names_search_has (search, match->first, RD_TOKEN_ADDRESS))
    return RD_DOUBT_HYPHEN;
  if (match->end - match->first > 1 || hit->form == RD_NAME_PSEUDONYM)
    return RD_DOUBT_NONE;
  return doubt_word (search, match, hit);
}

/* Hits */

/* A name in an address gives the whole address away. */
static void
place_hit (const RdNamesSearch *search, const RdNameMatch *match, RdNameHit *hit, guint *out_end)
{
  guint first = match->first, last = match->end - 1, end;

  if (rd_names_search_has (search, first, RD_TOKEN_ADDRESS))
    {
      rd_name_tokens_get_address (search->tokens, match->first, &first, &end);
      last = MAX (last, end);
    }
  hit->start_byte = search->token[first].start_byte;
  hit->n_bytes = search->token[last].end_byte - hit->start_byte;
  hit->start = search->token[first].start;
  hit->length = search->token[last].end - hit->start;
  *out_end = last + 1;
}

/* "K.L.": the full stop after the last letter is part of it where one stands between them. */
static void
take_last_stop (const RdNamesSearch *search, const RdNameMatch *match, const char *text, RdNameHit *hit)
{
  guint last = match->end - 1;

  /* Not where an address has been taken whole, beyond them. */
  if (match->end - match->first < 2 || search->token[last].n_chars != 1 || search->token[last].gap != RD_GAP_DOT
      || hit->start_byte + hit->n_bytes != search->token[last].end_byte || text[search->token[last].end_byte] != '.')
    return;
  hit->n_bytes++;
  hit->length++;
}

/* Candidates of both, in the first one's order; FALSE where there are none. */
static gboolean
intersect (RdNameHit *hit, const RdNameHit *other)
{
  guint n = 0;

  for (guint i = 0; i < hit->n_candidates; i++)
    for (guint j = 0; j < other->n_candidates; j++)
      if (hit->candidates[i] == other->candidates[j])
        {
          hit->candidates[n++] = hit->candidates[i];
          break;
        }
  if (n > 0)
    hit->n_candidates = n;
  return n > 0;
}

/* "Luke" and "Nowicki" beside each other are one name where one person has both. */
static gboolean
join_last (const RdNamesSearch *search, const RdNameMatch *match, const RdNameHit *hit, GArray *hits)
{
  RdNameHit *last = hits->len > 0 ? &g_array_index (hits, RdNameHit, hits->len - 1) : NULL;

  if (last == NULL || search->last_end != match->first || search->token[match->first].gap != RD_GAP_BLANK
      || last->form == RD_NAME_PSEUDONYM || last->form == RD_NAME_CALLED || hit->form != RD_NAME_SURNAME || !intersect (last, hit))
    return FALSE;
  last->n_bytes = hit->start_byte + hit->n_bytes - last->start_byte;
  last->length = hit->start + hit->length - last->start;
  last->form = RD_NAME_FULL;
  last->doubt = last->n_candidates > 1 ? RD_DOUBT_SHARED : RD_DOUBT_NONE;
  return TRUE;
}

/* Notes the match; gives the token after it. */
static guint
add_hit (RdNamesSearch *search, const RdNameMatch *match, gboolean called, const char *text, gsize length, GArray *hits)
{
  RdNameHit hit = { 0 };
  gboolean fits;
  guint end;

  add_candidates (search, match, called, TRUE, &hit);
  fits = hit.n_candidates > 0;
  if (!fits)
    add_candidates (search, match, called, FALSE, &hit);
  place_hit (search, match, &hit, &end);
  hit.doubt = find_doubt (search, match, &hit, fits);
  if (search->token[match->end - 1].end_byte < length)
    take_last_stop (search, match, text, &hit);
  hit.is_titled = match->name > match->first || is_titled_way (search, match);
  if (hit.n_candidates > 0 && !join_last (search, match, &hit, hits)
      && (hits->len == 0 || g_array_index (hits, RdNameHit, hits->len - 1).start_byte
                            + g_array_index (hits, RdNameHit, hits->len - 1).n_bytes <= hit.start_byte))
    g_array_append_val (hits, hit);
  search->last_end = end;
  return end;
}

GArray *
rd_names_find (const RdNames *self, const char *text, gssize length)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RdNameHit));
  g_autoptr(RdNameTokens) tokens = NULL;
  g_autofree guint *ids = NULL;
  RdNamesSearch search;
  gsize n_bytes = text != NULL && length < 0 ? strlen (text) : (gsize) length;
  RdNameMatch match;

  g_return_val_if_fail (self != NULL && text != NULL, hits);

  tokens = rd_name_tokens_new (text, n_bytes);
  rd_names_join_divided (self, tokens);
  ids = rd_names_number_words (self, tokens);
  search = (RdNamesSearch) { self, tokens, (const RdNameToken *) (gpointer) tokens->tokens->data, tokens->tokens->len, ids, 0 };
  for (guint i = 0; i < search.n;)
    {
      if (match_name (&search, i, &match))
        i = add_hit (&search, &match, FALSE, text, n_bytes, hits);
      else if (match_called (&search, i, &match))
        i = add_hit (&search, &match, TRUE, text, n_bytes, hits);
      else
        i++;
    }
  return hits;
}
