/* rd-search-index.h — words looked for in many short texts
 *
 * An entry is found where each of the words begins a word of one of its texts;
 * case, accents and the shape of apostrophes make no difference.  Where a word
 * stands decides the rank: a reference before a title, a title before a name, a
 * name before any other text, what only belongs to the entry's surroundings last.
 * One letter beside other words has to be a word itself: "child c" is not "child centred".
 *
 * Entries are added on one thread, before the first search; from then on an
 * index does not change, and may be searched from any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RD_SEARCH_CONTEXT,     /* of what the entry belongs to: finds it only together with one of its own */
  RD_SEARCH_TEXT,
  RD_SEARCH_NAME,
  RD_SEARCH_TITLE,
  RD_SEARCH_REFERENCE,
  RD_N_SEARCH_FIELDS,
} RdSearchField;

typedef struct
{
  guint       kind;                         /* the caller's, from 0; below RD_SEARCH_MAX_KINDS */
  const char *place;                        /* where it is, for the caller: a review's reference; NULL is "" in all of these */
  const char *id;
  const char *label;                        /* what it is called */
  const char *plain_label;                  /* the same without anybody's name */
  const char *detail;
  const char *fields[RD_N_SEARCH_FIELDS]; /* where words are looked for */
} RdSearchEntry;

#define RD_SEARCH_MAX_KINDS 32

typedef struct _RdSearchIndex RdSearchIndex;

RdSearchIndex *rd_search_index_new   (void);
RdSearchIndex *rd_search_index_ref   (RdSearchIndex *self);
void           rd_search_index_unref (RdSearchIndex *self);

/* Copies the texts. */
void           rd_search_index_add   (RdSearchIndex *self, const RdSearchEntry *entry);
guint          rd_search_index_count (const RdSearchIndex *self);

/* The best of them first, among equals those of a lower kind and those added earlier.
 * No more than @per_kind of each kind, and @limit in all; @counts, which may be NULL, receives
 * how many there are of each kind.  No words find nothing.  (transfer container): a GPtrArray
 * of const RdSearchEntry, which live as long as the index.
 */
GPtrArray     *rd_search_index_find  (RdSearchIndex *self, const char *words, guint per_kind, guint limit,
                                      guint counts[RD_SEARCH_MAX_KINDS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSearchIndex, rd_search_index_unref)

G_END_DECLS
