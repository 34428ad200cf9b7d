/* rd-entry-hits.h — which entries have the words of a search, found so that the first page is there at once
 *
 * Internal to the store.  An index of words gives what it finds as it is stored; a
 * page is wanted in the order of the chronology.  Of few hits all are sorted; where most entries are hits the order is
 * walked and each is tried; between the two the hits are gathered into a field of bits, which is
 * kept until something changes, and the order is walked beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store-private.h"

G_BEGIN_DECLS

typedef enum
{
  RD_HITS_FEW,       /* ask the index of words, and sort */
  RD_HITS_GATHERED,  /* "entry_is_hit (e.number)" is TRUE for them */
  RD_HITS_MOST,      /* try each */
} RdHitsWay;

/* Which of them are wanted. */
typedef enum
{
  RD_HITS_ALL,
  RD_HITS_PAGE,      /* the first in the order */
  RD_HITS_NAMED,     /* those among a few entries that are named */
} RdHitsWanted;

/* How the hits of @match, an expression of FTS5, are best found. */
gboolean rd_entry_hits_prepare (RdStore *self, const char *match, RdHitsWanted wanted, RdHitsWay *out_way, GError **error);

/* FTS5 makes one long list of all words with a beginning before it gives the first of them.  This names the words instead, where they are not
 * many: ("visit" OR "visits")".  NULL where there are too many, or none, or the word is not plain. (transfer full)
 */
char    *rd_entry_hits_expand  (RdStore *self, const char *beginning);

typedef struct _RdEntryHits RdEntryHits;

void     rd_entry_hits_free    (RdEntryHits *self);      /* NULL is fine */

G_END_DECLS
