/* rd-phrases.h — words and phrases of a list, found in a text
 *
 * Whole words, whatever their case and accents; a phrase may go on over a hyphen or an
 * apostrophe.  The longest wins, and what is found does not overlap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-name-tokens.h"

G_BEGIN_DECLS

typedef struct _RdPhrases RdPhrases;

typedef struct
{
  guint value;          /* as given with the phrase */
  guint first, end;     /* tokens: from @first, before @end */
  guint start_byte, end_byte;
} RdPhraseHit;

/* With @loose a comma or full stop may stand between two words of a phrase: "St. Mary’s". (transfer full) */
RdPhrases *rd_phrases_new  (gboolean loose);
void       rd_phrases_free (RdPhrases *self);      /* NULL is fine */

/* One phrase; nothing for one without letters or digits. The first of two alike counts. */
void       rd_phrases_add  (RdPhrases *self, const char *phrase, guint value);

/* Several with "|" between them. */
void       rd_phrases_add_all (RdPhrases *self, const char *phrases, guint value);

/* (transfer full): a GArray of RdPhraseHit, in the order of the text. */
GArray    *rd_phrases_find (const RdPhrases *self, const RdNameTokens *tokens);

/* Whether @folded by itself is one of the phrases. */
gboolean   rd_phrases_has_word (const RdPhrases *self, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdPhrases, rd_phrases_free)

G_END_DECLS
