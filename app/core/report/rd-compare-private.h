/* rd-compare-private.h — what the files of the comparison share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-compare.h"
#include "core/report/rd-report-words.h"

G_BEGIN_DECLS

/* GPtrArrays of RdComparePiece and RdCompareBlock that free them. (transfer full) */
GPtrArray *rd_compare_runs          (RdWordTable *words, const GPtrArray *before, const GPtrArray *after);
GPtrArray *rd_compare_blocks        (RdWordTable *words, const GPtrArray *before, const GPtrArray *after);

/* All of them as one kind. (transfer full) */
GPtrArray *rd_compare_runs_alone    (const GPtrArray *runs, RdChange kind);
GPtrArray *rd_compare_blocks_alone  (const GPtrArray *blocks, RdChange kind);

gboolean   rd_compare_pieces_differ (const GPtrArray *pieces);
gboolean   rd_compare_blocks_differ (const GPtrArray *blocks);

/* What makes blocks the same but for their looks. */
guint      rd_compare_block_key     (RdWordTable *words, const RdBlock *block);

G_END_DECLS
