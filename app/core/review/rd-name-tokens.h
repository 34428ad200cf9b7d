/* rd-name-tokens.h — a text taken apart into words, as the finder of names reads it
 *
 * A word is letters and digits; what stands between two words is told by its kind,
 * because a name goes on over a blank, a line's end or a hyphen, but not over the
 * end of a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands before a word. */
typedef enum
{
  RD_GAP_START,        /* nothing: it is the first */
  RD_GAP_BLANK,        /* blanks, and at most one line's end */
  RD_GAP_HYPHEN,       /* one hyphen, which a line's end may follow */
  RD_GAP_DASH,         /* one dash without blanks, as word processors make of a hyphen */
  RD_GAP_BROKEN,       /* one hyphen at the word's end, then blanks: a word divided at a line's end may have come to that */
  RD_GAP_APOSTROPHE,   /* one apostrophe, or what is typed for one */
  RD_GAP_DOT,          /* one full stop, and perhaps blanks */
  RD_GAP_COMMA,        /* one comma, and perhaps blanks */
  RD_GAP_AT,           /* one @, or the like within an address */
  RD_GAP_OTHER,
} RdNameGap;

typedef enum
{
  RD_TOKEN_UPPER    = 1 << 0,   /* begins with a capital letter */
  RD_TOKEN_CAPITALS = 1 << 1,   /* has capital letters only */
  RD_TOKEN_NUMBER   = 1 << 2,   /* begins with a digit */
  RD_TOKEN_SENTENCE = 1 << 3,   /* begins a sentence, a line after an empty one, or a quotation */
  RD_TOKEN_ADDRESS  = 1 << 4,   /* within an e-mail address */
} RdTokenFlags;

typedef struct
{
  guint        start_byte, end_byte;
  guint        start, end;          /* in characters */
  guint        n_chars;             /* that are seen; an accent is none */
  RdNameGap    gap;                 /* before it */
  RdTokenFlags flags;
  guint        word;                /* offset of the folded word in RdNameTokens.words */
} RdNameToken;

typedef struct
{
  GArray  *tokens;    /* RdNameToken */
  GString *words;     /* folded, each ended by NUL */
} RdNameTokens;

/* @text is valid UTF-8 of at most G_MAXINT bytes. (transfer full) */
RdNameTokens *rd_name_tokens_new  (const char *text, gsize length);
void          rd_name_tokens_free (RdNameTokens *self);   /* NULL is fine */

/* The folded word of token @i. (transfer none) */
static inline const char *
rd_name_tokens_get_word (const RdNameTokens *self, guint i)
{
  return self->words->str + g_array_index (self->tokens, RdNameToken, i).word;
}

/* The e-mail address that token @i, which is within one, belongs to: its first and last token. */
void          rd_name_tokens_get_address (const RdNameTokens *self, guint i, guint *out_first, guint *out_last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdNameTokens, rd_name_tokens_free)

G_END_DECLS
