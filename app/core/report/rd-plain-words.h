/* rd-plain-words.h — hard words, and plainer ones
 *
 * A list of our own for reports on the safeguarding of children.  The idea, and no entry, is from the lists of plain
 * words that the Government Digital Service (GOV.UK style guide), the Plain English Campaign and GNU diction keep.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 1. Forms stand with "|" between them; of a safe entry the n-th plain form may take the n-th hard one's place as it is.
 * 2. Of another the plain words are advice: the sentence has to be written anew.
 */
typedef struct
{
  const char *hard, *plain;
  gboolean    is_safe;
} RdPlainWord;

const RdPlainWord *rd_plain_words_list (gsize *out_n);

G_END_DECLS
