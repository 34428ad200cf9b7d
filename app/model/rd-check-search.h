/* rd-check-search.h — looking for duplicates, conflicts and gaps in copies of a chronology
 *
 * Filled by the main thread, run by another, emptied by the first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-check-item.h"
#include "model/rd-naming.h"
#include "model/rd-review-item.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *entries;       /* RdEntry, owned, in order */
  GPtrArray *links;         /* RdEntryLink, owned */
  GHashTable *agencies;     /* id → name, owned */
  RdNaming  *naming;        /* owned */
  RdNaming  *who;           /* for finding people whatever is shown; owned */
  int        tolerance;
  int        gap_days;
  gboolean   by_agency;
  gint       cancelled;     /* set by any thread */
  GPtrArray *found[RD_N_CHECKS];     /* RdCheckItem; NULL until it has run */
} RdCheckSearch;

/* Without entries. @naming may be NULL: texts as they are written. (transfer full) */
RdCheckSearch *rd_check_search_new  (RdReviewItem *review, RdNaming *naming);
void           rd_check_search_free (RdCheckSearch *self);

/* FALSE where it was cancelled. */
gboolean       rd_check_search_run  (RdCheckSearch *self);

G_END_DECLS
