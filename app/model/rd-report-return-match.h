/* rd-report-return-match.h — whose paragraph is whose, and what is wanted of each
 *
 * Internal to rd-report-return.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-return-change.h"

G_BEGIN_DECLS

/* A paragraph, or those of a row of a table: from @from to before @to of its list. */
typedef struct
{
  guint    from, to;
  gboolean is_row;
} RdReturnUnit;

/* Whether both stand in one row; FALSE of one and itself: it is in none. */
typedef gboolean (*RdReturnSame) (gconstpointer a, gconstpointer b);

/* @is_same NULL: each paragraph for itself. GArray of RdReturnUnit. (transfer full) */
GArray *rd_return_list_units    (const GPtrArray *list, guint from, guint to, RdReturnSame is_same);

/* Finds whose is whose, and proposes what differs. */
void    rd_return_propose_units (RdReturnProposing *self, const GArray *ours, const GArray *theirs);

/* A paragraph of both, and one of theirs that is none of ours. */
void    rd_return_propose_pair  (RdReturnProposing *self, RdReturnOurs *ours, const RdReturnTheirs *theirs);
void    rd_return_propose_new   (RdReturnProposing *self, const RdReturnTheirs *theirs);

/* Whether it is a paragraph that can be taken out: no title, caption, cell or note. */
gboolean rd_return_can_go       (const RdReturnOurs *ours);

G_END_DECLS
