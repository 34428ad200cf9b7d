/* rd-history.h — who did what, and undoing it
 *
 * An append-only list of actions.  Triggers keep the rows before and after each
 * change; a digest chain over the actions shows tampering.  The chain covers
 * digests of the changes, so that their payload can be destroyed and the chain
 * still verifies.  Undo applies the inverse as a new action: history only grows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

typedef enum
{
  RD_HISTORY_DO,
  RD_HISTORY_UNDO,
  RD_HISTORY_REDO,
} RdHistoryKind;

typedef struct
{
  gint64         seq;
  RdHistoryKind  kind;
  gint64         target;       /* of an undo or redo: the action's seq; else 0 */
  gint64         when;         /* seconds since 1970, UTC */
  char          *who;
  char          *code;         /* of the action done, undone or redone */
  char          *subject;      /* may be NULL */
  char          *review_id;    /* may be NULL */
} RdHistoryEntry;

void            rd_history_entry_free (RdHistoryEntry *self);

/* Newest first; of one review, or all where @review_id is NULL; @limit 0 for all.
 * (transfer full): a GPtrArray of RdHistoryEntry that frees its elements.
 */
GPtrArray      *rd_history_list       (RdStore *store, const char *review_id, guint limit, GError **error);

/* The action that would be undone or redone, or NULL.  Whatever was undone when
 * something new was done is discarded: it never comes back, also not when the
 * new action is undone in its turn.  Nothing before a load can be undone.
 * (transfer full)
 */
RdHistoryEntry *rd_history_peek_undo  (RdStore *store);
RdHistoryEntry *rd_history_peek_redo  (RdStore *store);

/* A transaction of its own, durable on return. RD_STORE_ERROR_NOTHING where there is nothing. */
gboolean        rd_history_undo       (RdStore *store, const char *who, gint64 when, GError **error);
gboolean        rd_history_redo       (RdStore *store, const char *who, gint64 when, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdHistoryEntry, rd_history_entry_free)

G_END_DECLS
