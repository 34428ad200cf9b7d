/* rd-store-draft.h — a new file while it is being made
 *
 * Internal to the store.  A draft stands beside the name that it is to have,
 * under a hidden name that only drafts for that very name have, readable by
 * its owner alone.  As long as it is being made its maker holds a lock on it:
 * so the next draft for the same name knows those that a killed program left,
 * and removes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RdStoreDraft RdStoreDraft;

/* An empty file beside @target, an absolute path. What killed programs have left
 * of drafts for @target is removed. (transfer full)
 */
RdStoreDraft *rd_store_draft_new      (const char *target, GError **error);

/* Closes it; the file is removed, with its journal, unless it was published. */
void          rd_store_draft_free     (RdStoreDraft *self);

/* Where it stands until it is published. (transfer none) */
const char   *rd_store_draft_get_path (const RdStoreDraft *self);

/* Gives the file, which was synced, its name; nothing is overwritten; durable on return. */
gboolean      rd_store_draft_publish  (RdStoreDraft *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdStoreDraft, rd_store_draft_free)

G_END_DECLS
