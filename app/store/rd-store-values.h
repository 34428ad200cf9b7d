/* rd-store-values.h — a record's values in the columns of a row
 *
 * Internal to the store.  Days are ISO texts, flags 0 or 1.  Nothing is taken
 * from a file that its table would not allow: text that is not UTF-8, a day
 * that is none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"
#include "store/rd-store-private.h"

G_BEGIN_DECLS

/* Binds the fields to parameters 1 … in their order. */
gboolean rd_store_bind_record (RdStore *self, RdStatement *statement, const RdRecordType *type,
                               gconstpointer record, GError **error);

/* From a row that has the fields in their order. (transfer full); NULL with DAMAGED. */
gpointer rd_store_read_record (RdStore *self, RdStatement *row, const RdRecordType *type, GError **error);

G_END_DECLS
