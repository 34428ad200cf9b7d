/* rd-report-return-change.h — the words of one paragraph of a returned file, against ours
 *
 * Internal to rd-report-return.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-return-private.h"

G_BEGIN_DECLS

/* Where a paragraph stands that comes behind another. */
#define RD_RETURN_BEHIND (G_MAXSIZE - 1)

typedef struct
{
  const RdDocument   *document;
  GPtrArray          *ours, *theirs;
  const RdDocxReview *file;
  GHashTable         *known, *existing;   /* may be NULL */
  GPtrArray          *items;
  GHashTable         *placed;             /* ids of comments that have been proposed or are ours already */
  GHashTable         *notes;              /* id of a note → GString, what it says */
  GHashTable         *new_notes;          /* ids of those whose marks were put in */
  GHashTable         *gone_notes;         /* and taken out */
  GHashTable         *tables;             /* number of a table of the file → RdReturnTable */
  const RdReturnOurs *last;               /* the last that was found; NULL: none yet */
  const RdReturnOurs *cell;               /* the first of the cell whose paragraphs are told; NULL: it is no cell */
} RdReturnProposing;

/* Fills in where it is and takes what @facts point to; @ours NULL: nowhere. */
void  rd_return_add              (RdReturnProposing *self, const RdReturnOurs *ours, RdReturnFacts *facts);

/* What was changed in it, tracked or not, and the comments on it. */
void  rd_return_propose_changes  (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs);

/* Words of the file's paragraph as it was, and where they are in ours. */
typedef struct
{
  char   *before;       /* theirs */
  char   *text;         /* ours */
  GArray *a, *b;        /* RdReportWord */
  GArray *steps;        /* NULL: both are the same */
} RdReturnMap;

/* The comments on it; @ours and @map NULL: it has no place in ours. */
void  rd_return_propose_comments (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map);

/* Comments of the file that stand nowhere. */
void  rd_return_propose_rest     (RdReturnProposing *self);

/* From there to there in theirs → in ours. FALSE where the words are not the same. */
gboolean rd_return_map_range     (const RdReturnMap *self, gsize start, gsize end, gsize *out_start, gsize *out_end);

G_END_DECLS
