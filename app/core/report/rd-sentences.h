/* rd-sentences.h — a text as sentences, and how many words each has
 *
 * A sentence ends at a full stop, question or exclamation mark (quotation marks and brackets may follow) before a
 * blank and a capital letter, digit or quotation mark, or at the end.  “Dr. Noor”, “e.g. a”, “J. B. Hollis” and “No. 4” end none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gsize start, end;      /* bytes, without blanks around it */
  guint n_words;         /* as rd_text_count_words() counts */
} RdSentence;

/* (transfer full): a GArray of RdSentence; those without a word are left out. */
GArray *rd_sentences_find (const char *text);

G_END_DECLS
