/* rd-align.h — which paragraph of one text is which of the other
 *
 * Equal ones find each other first; between these, those that have enough words in common.  The order of both is
 * kept.  What an item is, a block, a row of a table, a paragraph of a Word file, is the caller's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RD_ALIGN_NONE G_MAXUINT

typedef struct
{
  guint        key;        /* equal for equal items */
  guint        shape;      /* only items of one shape are ever the same */
  const guint *words;      /* in ascending order; borrowed */
  guint        n_words;
} RdAlignItem;

typedef struct
{
  guint a, b;              /* RD_ALIGN_NONE: it has no other */
} RdAlignPair;

/* Every item of both once, in the order of both; of what is in one only, that of @a first. GArray of RdAlignPair. (transfer full) */
GArray *rd_align          (const RdAlignItem *a, guint n_a, const RdAlignItem *b, guint n_b);

/* How much they have in common, of 100. */
guint   rd_align_likeness (const RdAlignItem *a, const RdAlignItem *b);

G_END_DECLS
