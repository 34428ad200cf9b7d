/* rd-name-tokens.c — a text taken apart into words, as the finder of names reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-name-tokens.h"

#include <string.h>

#include "core/review/rd-name-fold.h"

/* What was seen between two words. */
typedef struct
{
  guint n_blanks, n_lines, n_hyphens, n_dashes, n_apostrophes, n_dots, n_commas, n_ats, n_others;
  gboolean begins_with_hyphen;
  gboolean is_end;      /* of a sentence */
} Between;

typedef struct
{
  RdNameTokens *tokens;
  const char   *at, *end, *text;
  guint         n_chars;           /* before at */
  gboolean      is_soft;           /* the word before at ends with a soft hyphen */
} Reader;

/* Characters */

static gunichar
peek (const Reader *reader)
{
  guchar c = (guchar) *reader->at;

  return c < 0x80 ? c : g_utf8_get_char (reader->at);
}

static void
step (Reader *reader)
{
  reader->at = g_utf8_next_char (reader->at);
  reader->n_chars++;
}

/* "Hollis²": the number of a footnote. */
static gboolean
is_raised (gunichar c)
{
  return c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x2089);
}

static gboolean
is_word (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char) c)
                  : (g_unichar_isalnum (c) || g_unichar_ismark (c)) && !is_raised (c) && !rd_name_is_unseen (c) && !rd_name_is_apostrophe (c);
}

static gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit ((char) c) : g_unichar_isdigit (c);
}

static gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper ((char) c) : g_unichar_isupper (c) || g_unichar_istitle (c);
}

static gboolean
is_lower (gunichar c)
{
  return c < 0x80 ? g_ascii_islower ((char) c) : g_unichar_islower (c);
}

/* Between words */

/* A braille cell without dots is seen as a blank. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x2800;
}

static void
note_other (Between *between, gunichar c)
{
  if (rd_name_is_unseen (c))
    return;
  if (rd_name_is_apostrophe (c))
    between->n_apostrophes++;
  else if (rd_name_is_hyphen (c))
    between->n_hyphens++;
  else if (rd_name_is_dash (c))
    {
      between->n_dashes++;
      between->is_end = TRUE;
    }
  else if (is_blank (c))
    between->n_blanks++;
  else
    {
      between->n_others++;
      between->is_end |= strchr ("!?:;\"()[]", c < 0x80 ? (int) c : 'x') != NULL || c >= 0x80;
    }
}

static void
note_between (Between *between, gunichar c)
{
  switch (c)
    {
    case '\n': case '\v': case 0x85: case 0x2028: case 0x2029: between->n_lines++; break;
    case '.': between->n_dots++; between->is_end = TRUE; break;
    case ',': between->n_commas++; break;
    case '@': between->n_ats++; break;
    case '_': case '+': between->n_ats++; break;
    default: note_other (between, c);
    }
}

static guint
count_signs (const Between *between)
{
  return between->n_hyphens + between->n_dashes + between->n_apostrophes + between->n_dots + between->n_commas + between->n_ats + between->n_others;
}

static RdNameGap
judge_between (const Between *between)
{
  guint n_signs = count_signs (between);

  if (n_signs == 0)
    return between->n_lines <= 1 ? RD_GAP_BLANK : RD_GAP_OTHER;
  if (n_signs > 1 || between->n_lines > 1)
    return RD_GAP_OTHER;
  if (between->begins_with_hyphen && between->n_blanks > 0)
    return RD_GAP_BROKEN;
  if (between->n_dots == 1)
    return RD_GAP_DOT;
  if (between->n_commas == 1)
    return RD_GAP_COMMA;
  if (between->n_hyphens == 1 && between->n_blanks == 0)
    return RD_GAP_HYPHEN;
  if (between->n_dashes == 1 && between->n_blanks + between->n_lines == 0)
    return RD_GAP_DASH;
  if (between->n_apostrophes == 1 && between->n_blanks + between->n_lines == 0)
    return RD_GAP_APOSTROPHE;
  return between->n_ats == 1 && between->n_blanks + between->n_lines == 0 ? RD_GAP_AT : RD_GAP_OTHER;
}

static Between
read_between (Reader *reader)
{
  Between between = { 0 };

  for (gboolean is_first = TRUE; reader->at < reader->end; is_first = FALSE)
    {
      gunichar c = peek (reader);

      if (is_word (c))
        break;
      note_between (&between, c);
      between.begins_with_hyphen |= is_first && between.n_hyphens == 1;
      step (reader);
    }
  if (reader->is_soft && between.n_lines == 1)
    between.n_hyphens++;
  return between;
}

/* Words */

/* Notes the character where the reader stands. */
static void
note_character (Reader *reader, RdNameToken *token, gboolean *has_lower)
{
  gunichar c = peek (reader);

  *has_lower |= is_lower (c);
  token->flags |= is_upper (c) ? RD_TOKEN_CAPITALS : 0;
  token->n_chars += is_word (c) && !g_unichar_ismark (c) ? 1 : 0;
  reader->is_soft = c == 0xad;
}

static void
read_word (Reader *reader, RdNameToken *token)
{
  GString *words = reader->tokens->words;
  gboolean has_lower = FALSE;

  token->start_byte = (guint) (reader->at - reader->text);
  token->start = reader->n_chars;
  token->word = (guint) words->len;
  for (; reader->at < reader->end && (is_word (peek (reader)) || rd_name_is_unseen (peek (reader))); step (reader))
    note_character (reader, token, &has_lower);
  token->end_byte = (guint) (reader->at - reader->text);
  token->end = reader->n_chars;
  if (has_lower)
    token->flags &= ~(guint) RD_TOKEN_CAPITALS;
  rd_name_fold_append (words, reader->text + token->start_byte, token->end_byte - token->start_byte);
  g_string_append_c (words, '\0');
}

static void
note_first (const Reader *reader, RdNameToken *token)
{
  gunichar c = peek (reader);

  token->flags |= is_upper (c) ? RD_TOKEN_UPPER : 0;
  token->flags |= is_digit (c) ? RD_TOKEN_NUMBER : 0;
}

/* Addresses */

static gboolean
is_local_part (const RdNameToken *token)
{
  return token->gap == RD_GAP_DOT || token->gap == RD_GAP_AT || token->gap == RD_GAP_HYPHEN;
}

/* Whether @token follows the one before it without a blank. */
static gboolean
is_joined (const RdNameTokens *self, guint i)
{
  const RdNameToken *tokens = (const RdNameToken *) (gpointer) self->tokens->data;

  return i > 0 && is_local_part (&tokens[i]) && tokens[i].start_byte == tokens[i - 1].end_byte + 1;
}

static void
mark_address (RdNameTokens *self, guint at)
{
  RdNameToken *tokens = (RdNameToken *) (gpointer) self->tokens->data;
  guint first = at - 1, last = at;

  while (first > 0 && is_joined (self, first))
    first--;
  while (last + 1 < self->tokens->len && is_joined (self, last + 1))
    last++;
  for (guint i = first; i <= last; i++)
    tokens[i].flags |= RD_TOKEN_ADDRESS;
}

static void
mark_addresses (RdNameTokens *self, const char *text)
{
  const RdNameToken *tokens = (const RdNameToken *) (gpointer) self->tokens->data;

  for (guint i = 1; i < self->tokens->len; i++)
    if (tokens[i].gap == RD_GAP_AT && (tokens[i].flags & RD_TOKEN_ADDRESS) == 0 && text[tokens[i].start_byte - 1] == '@')
      mark_address (self, i);
}

/* Public API */

RdNameTokens *
rd_name_tokens_new (const char *text, gsize length)
{
  RdNameTokens *self = g_new0 (RdNameTokens, 1);
  Reader reader = { self, text, text + length, text, 0, FALSE };
  gboolean has_at = memchr (text, '@', length) != NULL;

  self->tokens = g_array_new (FALSE, FALSE, sizeof (RdNameToken));
  self->words = g_string_sized_new (length + 16);
  while (reader.at < reader.end)
    {
      Between between = read_between (&reader);
      RdNameToken token = { 0 };

      if (reader.at >= reader.end)
        break;
      token.gap = self->tokens->len > 0 ? judge_between (&between) : RD_GAP_START;
      token.flags = between.is_end || between.n_lines > 1 || self->tokens->len == 0 ? RD_TOKEN_SENTENCE : 0;
      note_first (&reader, &token);
      read_word (&reader, &token);
      g_array_append_val (self->tokens, token);
    }
  if (has_at)
    mark_addresses (self, text);
  return self;
}

void
rd_name_tokens_free (RdNameTokens *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_string_free (self->words, TRUE);
  g_free (self);
}

void
rd_name_tokens_get_address (const RdNameTokens *self, guint i, guint *out_first, guint *out_last)
{
  const RdNameToken *tokens = (const RdNameToken *) (gpointer) self->tokens->data;
  guint first = i, last = i;

  while (first > 0 && is_joined (self, first) && (tokens[first - 1].flags & RD_TOKEN_ADDRESS) != 0)
    first--;
  while (last + 1 < self->tokens->len && is_joined (self, last + 1) && (tokens[last + 1].flags & RD_TOKEN_ADDRESS) != 0)
    last++;
  *out_first = first;
  *out_last = last;
}
