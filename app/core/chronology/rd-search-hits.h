/* rd-search-hits.h — where the words of a search stand in a text
 *
 * Finds what the full-text index of entries finds: words as runs of letters and
 * digits, small and capital letters alike, accents passed over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In bytes. */
typedef struct
{
  guint start;
  guint end;
} RdSearchHit;

/* @words as rd_entry_filter_split_search() gives them: each a word, or several that stand together, of which the last
 * may go on (rd_entry_filter_goes_on()). In the order of the text, none overlapping another. (transfer full): GArray of RdSearchHit
 */
GArray *rd_search_hits_find (const char *text, char **words);

G_END_DECLS
