/* rd-sample-rows.h — records of any kind in the sample register's content
 *
 * Internal to rd-sample-xml: a <row> names its table and its fields as the record's
 * own table of fields does (core/review/rd-record.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-rows.h"
#include "formats/rd-sample-days.h"
#include "formats/rd-xml.h"

G_BEGIN_DECLS

typedef struct
{
  RdRowsKind kind;
  gpointer   record;      /* owned; has an id, but no review_id */
} RdSampleRow;

void         rd_sample_row_free (RdSampleRow *self);

/* @is_of_board: of no review, so that it may be of a table that only the board has.  @keys, char * → char *, has the ids of the records that were named so far, and
 * receives this one's; @name is the file's, for messages.  NULL with @error where
 * the table or a field is unknown, a value is not of its type, or a key names
 * nothing. (transfer full)
 */
RdSampleRow *rd_sample_row_read (const xmlNode *node, const RdSampleDays *days, gboolean is_of_board, GHashTable *keys,
                                 const char *name, GError **error);

G_END_DECLS
