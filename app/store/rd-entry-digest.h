/* rd-entry-digest.h — what stands in the history for entries that came in bulk
 *
 * Internal to the store.  A digest over the fields of each entry, in the order in
 * which they came; and the same worked out again later from what is there, and
 * from what was there before it was changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store-private.h"

G_BEGIN_DECLS

/* Adds one field's text, NULL for none, to what will be fed: "5:hello," and "-,". */
void     rd_entry_digest_append   (GString *out, const char *text);

/* Of the entries that came in with that import; @out_n is their number. (transfer full); NULL on error */
char    *rd_entry_digest_work_out (RdStore *store, const char *import_id, gint64 *out_n, GError **error);

G_END_DECLS
