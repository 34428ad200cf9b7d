/* rd-history-chain.h — the digests that hold the history together
 *
 * Internal to the store.  SHA-256 over fields that are each written with their
 * length, so that no two entries read alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store-private.h"

G_BEGIN_DECLS

/* The columns of actions that rd_history_link_read() expects, in its order. */
#define RD_HISTORY_COLUMNS \
  "seq, kind, target, utc, who, code, subject, review_id, is_load, payload_digest, prev, digest"

typedef struct
{
  RdHistoryEntry *entry;
  gboolean        is_load;
  char           *payload_digest;
  char           *prev;
  char           *digest;
} RdHistoryLink;

void            rd_history_link_free      (RdHistoryLink *self);

/* From a row of RD_HISTORY_COLUMNS; NULL where it is not text. (transfer full) */
RdHistoryLink  *rd_history_link_read      (RdStatement *row);

/* "do", "undo", "redo". */
const char     *rd_history_kind_get_name  (RdHistoryKind kind);

/* What @self->digest has to be. (transfer full) */
char           *rd_history_link_digest    (const RdHistoryLink *self);

/* Of the changes of an action, and how many there are. (transfer full); NULL on error. */
char           *rd_history_digest_changes (RdStore *store, gint64 seq, guint *out_n, GError **error);

/* The last action's digest, "" where there is none, and its seq. (transfer full); NULL on error. */
char           *rd_history_get_head       (RdStore *store, gint64 *out_seq, GError **error);

/* Appends what is wrong with the last @n entries, or with all where @n is 0, to @problems. */
gboolean        rd_history_check          (RdStore *store, guint n, GPtrArray *problems, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdHistoryLink, rd_history_link_free)

G_END_DECLS
