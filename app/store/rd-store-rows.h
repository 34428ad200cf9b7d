/* rd-store-rows.h — what is kept with a review, and with the board, in the register
 *
 * One set of functions for every kind of record (core/review/rd-rows.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-rows.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* The rows of one review, or where @review_id is NULL all of that kind by review,
 * and then in the kind's own order: by day, by name.  Of RD_ROWS_LOCAL_MILESTONES
 * those without a review, the board's template, come first. (transfer full): a
 * GPtrArray that frees its records; NULL on error.
 */
GPtrArray *rd_store_list_rows (RdStore *self, RdRowsKind kind, const char *review_id, GError **error);

/* Inside an action. Inserts a record that was never stored (revision 0), else
 * updates it, where its revision is the one that was read.  Milestones go through
 * rd_store_put_milestone(), which knows the row by what it is about.
 */
gboolean   rd_store_put_row    (RdStore *self, RdRowsKind kind, gpointer record, GError **error);
gboolean   rd_store_remove_row (RdStore *self, RdRowsKind kind, const char *id, GError **error);

G_END_DECLS
