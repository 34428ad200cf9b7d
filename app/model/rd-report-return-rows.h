/* rd-report-return-rows.h — rows of tables of a returned file, against ours
 *
 * Internal to rd-report-return.  A row is found as a whole, by its words; then its cells are told one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-align.h"
#include "model/rd-report-return-match.h"

G_BEGIN_DECLS

/* RdReturnSame for ours and for theirs. */
gboolean rd_return_is_same_row          (gconstpointer ours, gconstpointer other);
gboolean rd_return_is_same_their_row    (gconstpointer theirs, gconstpointer other);

/* What a row says, so that no paragraph says the same; theirs as it was, or, where it is new, as it is to be. (transfer full) */
char    *rd_return_spell_row            (const GPtrArray *ours, const RdReturnUnit *unit);
char    *rd_return_spell_their_row      (const RdReturnProposing *self, const RdReturnUnit *unit);

/* Whether the row was tracked as put in. */
gboolean rd_return_row_is_new           (const RdReturnProposing *self, const RdReturnUnit *unit);

/* What @self knows of the file's tables; and whose they are. */
void     rd_return_tables_init          (RdReturnProposing *self);
void     rd_return_find_tables          (RdReturnProposing *self, const GArray *ours, const GArray *theirs, const GArray *pairs);

/* A row of theirs; @ours NULL: we have none like it. */
void     rd_return_propose_row          (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs);

/* The paragraphs of the whole table of ours that begins with @unit. */
RdReturnUnit rd_return_find_table       (const RdReturnProposing *self, const RdReturnUnit *unit);

/* That they are to go; @who NULL: it was not tracked. */
void     rd_return_add_gone             (RdReturnProposing *self, const RdReturnUnit *ours, RdReturnKind kind, RdReturnBar bar, const RdDocxWho *who);

/* What of ours is not in the file, where its section is; @out_missing: how many sections are not. */
void     rd_return_propose_missing      (RdReturnProposing *self, guint *out_missing);

G_END_DECLS
