/* rd-store-record.h — records in and out of their tables
 *
 * Internal to the store.  Every statement is made from the record's own table
 * of fields (core/review/rd-record.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* A setting of the board is a record of the store's own. */
typedef struct
{
  char *name;
  char *value;
  int   revision;
} RdSetting;

/* The records whose changes the history keeps and undoes. */
guint               rd_store_record_get_n_types (void);
const RdRecordType *rd_store_record_get_type    (guint i);

/* NULL where no record has that table. */
const RdRecordType *rd_store_record_find_type (const char *table);
extern const RdRecordType rd_setting_type;

/* The field that is the key, and the one that counts the revisions. */
const RdField *rd_store_record_key      (const RdRecordType *type);
const RdField *rd_store_record_revision (const RdRecordType *type);

/* --- inside an action */

/* A new row. A key that is NULL or empty is filled in; the revision becomes 1.
 * A value that is there already gives RD_STORE_ERROR_DUPLICATE.
 */
gboolean  rd_store_record_insert (RdStore *self, const RdRecordType *type, gpointer record, GError **error);

/* The row with the record's key, whose revision must be the record's. Counts
 * the revision up, unless nothing differs: then nothing is written.
 */
gboolean  rd_store_record_update (RdStore *self, const RdRecordType *type, gpointer record, GError **error);

/* Insert where the record was never stored (no key, or revision 0), else update. */
gboolean  rd_store_record_put    (RdStore *self, const RdRecordType *type, gpointer record, GError **error);

gboolean  rd_store_record_remove (RdStore *self, const RdRecordType *type, const char *key, GError **error);

/* --- at any time */

/* The rows for which @condition, SQL that follows the table's name, holds;
 * @value, which may be NULL, is its parameter.  (transfer full): a GPtrArray
 * that frees with @free_record; NULL on error.
 */
GPtrArray *rd_store_record_list  (RdStore *self, const RdRecordType *type, const char *condition,
                                  const char *value, GDestroyNotify free_record, GError **error);

/* The row with that key; NULL without @error where there is none. (transfer full) */
gpointer  rd_store_record_get    (RdStore *self, const RdRecordType *type, const char *key, GError **error);

G_END_DECLS
