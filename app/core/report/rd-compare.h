/* rd-compare.h — what became of a report from one version to another
 *
 * Sections find each other by their ids, else by what they are in the outline, else by their titles; blocks by what
 * they say; inside them words are compared.  The result holds both texts: what was kept and inserted is the
 * one after, what was kept and deleted is the one before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-diff.h"
#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* A stretch of text. @before: of KEPT what it looked like where that was different, else NULL. */
typedef struct
{
  RdChange kind;
  RdRun   *run;
  RdRun   *before;
} RdComparePiece;

/* KEPT is in both, but perhaps not the same: then is_changed.  1. Of DELETED @after is NULL, of INSERTED @before.
 * 2. @rows of a TABLE that is KEPT and has as many columns as before; NULL else.
 */
typedef struct
{
  RdChange       kind;
  gboolean       is_changed;
  gboolean       is_moved;      /* DELETED, INSERTED: the same stands elsewhere in the other */
  const RdBlock *before, *after;   /* of the documents */
  GPtrArray     *pieces;        /* RdComparePiece: text or caption */
  GPtrArray     *rows;          /* RdCompareRow */
} RdCompareBlock;

typedef struct
{
  RdChange   kind;
  gboolean   is_changed;
  GPtrArray *cells;             /* GPtrArrays of RdCompareBlock, one for each column */
} RdCompareRow;

typedef struct
{
  RdChange         kind;
  gboolean         is_changed;  /* KEPT: title, level or text */
  gboolean         is_moved;    /* stands elsewhere in the order, or at another level */
  gboolean         is_renamed;
  const RdSection *before, *after;
  GPtrArray       *title;       /* RdComparePiece */
  GPtrArray       *blocks;      /* RdCompareBlock */
} RdCompareSection;

typedef struct
{
  RdDocument *before, *after;   /* copies */
  GPtrArray  *sections;         /* RdCompareSection in the order of the one after; what was removed where it stood */
  guint       n_inserted;       /* words */
  guint       n_deleted;
} RdComparison;

/* Both resolved, or neither. (transfer full) */
RdComparison *rd_compare                (const RdDocument *before, const RdDocument *after);
void          rd_comparison_free        (RdComparison *self);         /* NULL is fine */

/* Whether nothing differs. */
gboolean      rd_comparison_is_same     (const RdComparison *self);

/* The blocks of one side: DELETED gives those before, INSERTED those after. @blocks are RdCompareBlock. (transfer full) */
GPtrArray    *rd_compare_blocks_take    (const GPtrArray *blocks, RdChange side);

/* --- as a list */

typedef enum
{
  RD_COMPARE_TEXT,              /* words of a paragraph, item, caption */
  RD_COMPARE_BLOCK,             /* all of it */
  RD_COMPARE_CELL,
  RD_COMPARE_TITLE,             /* of a section */
  RD_COMPARE_SECTION,           /* added or removed, with what is in it */
  RD_COMPARE_MOVED,             /* a section */
} RdCompareWhat;

typedef struct
{
  RdCompareWhat            what;
  const RdCompareSection  *section;
  const RdCompareBlock    *block;   /* NULL: of the section */
  guint                    index;   /* of the section in the comparison */
  guint                    at;      /* of the block in it; of a cell that of its table */
  char                    *before;  /* what it said, NULL where there was none */
  char                    *after;
} RdCompareEntry;

/* One for each paragraph, cell, title and section that is not as it was, in the order of the text. GPtrArray of
 * RdCompareEntry that frees them; @self must outlive it. (transfer full)
 */
GPtrArray    *rd_comparison_list        (const RdComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdComparison, rd_comparison_free)

G_END_DECLS
