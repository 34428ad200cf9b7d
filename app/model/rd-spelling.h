/* rd-spelling.h — whether a word is spelt right
 *
 * The system's dictionary of a language, by Enchant, and words that are right in one case.  Those are known
 * as long as this is, and no file of the user's learns of them.  Where there is no dictionary everything is spelt right.
 * ’ and ' belong to words and mean the same; the ’s of possession is not looked at.  For one thread at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RdSpelling RdSpelling;

/* A word of a text: its first character and the one after its last, in characters. */
typedef struct
{
  guint start, end;
} RdSpellingHit;

/* @language as "en_GB". Never NULL. (transfer full) */
RdSpelling *rd_spelling_new          (const char *language);
RdSpelling *rd_spelling_ref          (RdSpelling *self);
void        rd_spelling_unref        (RdSpelling *self);      /* NULL is fine */

/* Whether there is a dictionary. */
gboolean    rd_spelling_is_available (RdSpelling *self);

/* Whether @word, one word without white space, is right. What is not to be looked at is: one letter, ALL CAPITALS ("LADOs" too), words with a digit. */
gboolean    rd_spelling_check        (RdSpelling *self, const char *word);

/* Up to @max words that may be meant, the likeliest first, with ’ where there is an apostrophe; empty where there are none. (transfer full) */
GStrv       rd_spelling_suggest      (RdSpelling *self, const char *word, guint max);

/* Each word of @words is right from now on: "Child A" may be given as it is. */
void        rd_spelling_add          (RdSpelling *self, const char *words);

/* RdSpellingHit: the words of @text that are not right, in its order; addresses of the web and of e-mail are passed over. (transfer full) */
GArray     *rd_spelling_find         (RdSpelling *self, const char *text);

G_END_DECLS
