/* rd-merge.h — the same event told twice, versions that do not agree, and silence
 *
 * Works on the entries of an integrated chronology, of several agencies.  What is
 * found is proposed with its reasons and nothing is changed: whether two entries
 * tell of one event is for the reviewer to say (RdEntryLink).  It knows words and
 * dates, but no people: who is named in an entry is handed in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry-link.h"
#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

/* --- the same event, told twice */

#define RD_MERGE_TOLERANCE 2      /* days between two reports of one event, unless the user says otherwise */
#define RD_MERGE_TOLERANCE_MAX 31

/* Two entries of different agencies that seem to tell of one event. */
typedef struct
{
  guint    a, b;            /* places in the entries, a before b */
  int      days_apart;      /* 0: their dates overlap */
  gboolean is_same_time;    /* both have a time, at most half an hour apart, on the same day */
  double   likeness;        /* 0 … about 1: shared words by how rare they are, with what the date adds */
  char   **words;           /* shared words as written, the most telling first; at most five */
} RdMergePair;

/* Pairs that hang together. */
typedef struct
{
  GArray  *entries;         /* guint, in order */
  GArray  *pairs;           /* RdMergePair, the most alike first */
  double   likeness;        /* of the best pair */
  gboolean is_linked;       /* the reviewer has linked all of them already */
} RdMergeGroup;

/* Groups in the order of their first entries.  @entries (RdEntry) stand in the order of the chronology.  Of @links (RdEntryLink; may be NULL)
 * those that tell two entries apart keep them from being a pair, or in one group by way of others, and linked ones are a pair whatever
 * they say.
 * NULL only where *@cancelled, which may be NULL, was set meanwhile. (transfer full): of RdMergeGroup
 */
GPtrArray *rd_merge_find_duplicates (const GPtrArray *entries, const GPtrArray *links, int tolerance, const volatile gint *cancelled);

/* --- versions that do not agree */

typedef enum
{
  RD_CONFLICT_DATE,         /* both name a day, and not the same */
  RD_CONFLICT_TIME,         /* the same day, at times more than a quarter of an hour apart */
  RD_CONFLICT_WHO,          /* each names somebody whom the other does not */
  RD_CONFLICT_NUMBER,       /* “three visits”, “five visits” */
  RD_CONFLICT_DENIED,       /* what one says the other says did not happen: “seen”, “not seen” */
  RD_N_CONFLICT_KINDS,
} RdConflictKind;

/* "date", "time", "who", "number", "denied": for programs. (transfer none) */
const char *rd_conflict_kind_get_name (RdConflictKind kind);

typedef struct
{
  RdConflictKind kind;
  guint          a, b;      /* places in the entries */
  char          *in_a;      /* the words at issue; "" where the field itself says it */
  char          *in_b;
} RdConflict;

/* Between entries that are linked as the same event.  @who, which may be NULL, has for each entry the ids of the people named in it,
 * sorted and apart by blanks, or NULL. (transfer full): of RdConflict, freed with the array
 */
GArray    *rd_merge_find_conflicts (const GPtrArray *entries, const GPtrArray *links, const char * const *who);

/* --- silence */

#define RD_GAP_DAYS 28      /* unless the user says otherwise */

/* Days on which nobody, or not that agency, recorded anything. */
typedef struct
{
  RdDay       first, last;  /* of the silence */
  int         days;
  guint       before, after;  /* the entries that it lies between */
  const char *agency_id;    /* NULL: no agency did; borrowed from an entry */
} RdGap;

/* Stretches of @days and more without an entry: of all agencies together, then, where @by_agency is set, of each.  Entries whose date is wider than a
 * month, and author's notes, end no silence. (transfer full): of RdGap, by first day
 */
GArray    *rd_merge_find_gaps (const GPtrArray *entries, int days, gboolean by_agency);

void       rd_merge_group_free (RdMergeGroup *self);

G_END_DECLS
