/* rd-store-contents.h — the bytes of documents and templates
 *
 * Kept once under their SHA-256, whatever refers to them, and never changed.  A
 * record that names a digest is kept in the same action, after its bytes; the
 * history has the record and with it the digest, not the bytes.  An action that
 * keeps bytes and changes no record leaves nothing; an undone one leaves the
 * bytes, so that it can be done again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

/* Inside an action; no error where they are kept already. @out_sha256 is 64
 * hexadecimal digits (transfer full).
 */
gboolean rd_store_keep_content (RdStore *self, GBytes *bytes, char **out_sha256, GError **error);

/* The same for bytes whose digest was worked out where they were read, beside the main loop:
 * 64 MB take a third of a second.  It is checked whenever they are read again.
 */
gboolean rd_store_keep_digested (RdStore *self, GBytes *bytes, const char *sha256, GError **error);

/* NULL with @error UNKNOWN_ROW where nothing is kept under that digest, or DAMAGED
 * where the bytes are not those that were kept. (transfer full)
 */
GBytes  *rd_store_get_content  (RdStore *self, const char *sha256, GError **error);

/* Internal to the store: whether each has the digest that it is kept under. */
gboolean rd_store_check_contents (RdStore *self, GPtrArray *problems, GError **error);

G_END_DECLS
