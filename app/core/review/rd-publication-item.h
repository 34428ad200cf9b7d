/* rd-publication-item.h — one point that is settled before a report is published
 *
 * What only people can say: court orders, proceedings, an inquest, data protection, what publication does to children and family, who
 * was told, how the press is met (Working Together 2015, chapter 4, SCR checklist, “Publication of reports”).  What the register knows by
 * itself (copies, checks, the response) is worked out and not kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  char  *item;        /* a code of rd_publication_item_codes */
  char  *state;       /* a code of rd_publication_item_states */
  char  *reason;      /* why it is so; may be NULL */
  RdDay  expected;    /* when it is expected to be settled; RD_DAY_NONE: not known */
  RdDay  settled;     /* RD_DAY_NONE: not yet */
  char  *settled_by;  /* who said so; may be NULL */
  int    revision;
} RdPublicationItem;

/* "court-orders", "criminal-proceedings", "inquest", "data-protection", "effect", "family-told", "professionals-told",
 * "media-plan", "actions-with-copies"; NULL-terminated.
 */
extern const char * const rd_publication_item_codes[];

/* "open", "blocks", "done", "not-needed"; NULL-terminated. */
extern const char * const rd_publication_item_states[];

RD_DECLARE_RECORD (RdPublicationItem, rd_publication_item)

G_END_DECLS
