/* rd-diff.h — what two sequences have in common, and where they differ
 *
 * Knows nothing of words: sequences are numbers, of which equal ones are equal things.
 * E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986), in linear space; where two
 * sequences have next to nothing in common the search ends early, and the difference is true but not the
 * smallest.  No library that Debian keeps does this for C.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RD_CHANGE_KEPT,       /* in both */
  RD_CHANGE_DELETED,    /* in the one before only */
  RD_CHANGE_INSERTED,   /* in the one after only */
} RdChange;

typedef struct
{
  RdChange kind;
  guint    a, b;        /* where it begins in the one, and in the other */
  guint    n;           /* of how many; never 0 */
} RdDiffStep;

/* From the beginning of both to their ends; what was deleted in one place stands before what was inserted there, and no two
 * neighbours are of one kind. GArray of RdDiffStep. (transfer full)
 */
GArray *rd_diff (const guint *a, guint n_a, const guint *b, guint n_b);

G_END_DECLS
