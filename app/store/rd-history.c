/* rd-history.c — who did what, and undoing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-history.h"

#include "store/rd-history-apply.h"
#include "store/rd-history-chain.h"

#define LIST_ALL       "SELECT " RD_HISTORY_COLUMNS " FROM actions ORDER BY seq DESC LIMIT ?1"
#define LIST_OF_REVIEW "SELECT " RD_HISTORY_COLUMNS " FROM actions WHERE review_id = ?2 ORDER BY seq DESC LIMIT ?1"

/* The last action that was done and is not undone: nothing was undone or redone
 * since, or the last such step was a redo.
 */
#define LAST_APPLIED \
  "SELECT a.seq FROM actions a WHERE a.kind = 'do' AND coalesce ((SELECT b.kind FROM actions b " \
  "WHERE b.target = a.seq ORDER BY b.seq DESC LIMIT 1), 'redo') = 'redo' ORDER BY a.seq DESC LIMIT 1"
#define LAST_LOAD   "SELECT coalesce (max (seq), 0) FROM actions WHERE is_load = 1"

/* The first of the actions that were undone since anything new was done, and not
 * done again: whatever was undone before that is discarded.
 */
#define FIRST_UNDONE \
  "SELECT coalesce (min (b.target), 0) FROM actions b WHERE b.kind = 'undo' " \
  "AND b.seq > (SELECT seq FROM actions WHERE kind = 'do' ORDER BY seq DESC LIMIT 1) " \
  "AND NOT EXISTS (SELECT 1 FROM actions c WHERE c.target = b.target AND c.seq > b.seq)"

#define ONE_ENTRY "SELECT " RD_HISTORY_COLUMNS " FROM actions WHERE seq = ?1"

/* --- helpers */

static void
entry_free (gpointer entry)
{
  rd_history_entry_free (entry);
}

/* NULL without @error where the query gives no row. */
static RdHistoryEntry *
read_entry (RdStore *store, RdStatement *row, RdStep *out_step, GError **error)
{
  g_autoptr (RdHistoryLink) link = NULL;

  *out_step = rd_statement_step (store, row, error);
  if (*out_step != RD_STEP_ROW)
    return NULL;

  link = rd_history_link_read (row);
  if (link != NULL)
    return g_steal_pointer (&link->entry);

  *out_step = RD_STEP_ERROR;
  rd_store_fail_damaged (store, "an entry of the history cannot be read", error);
  return NULL;
}

static RdHistoryEntry *
get_entry (RdStore *store, gint64 seq, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (store, error, ONE_ENTRY, "i", seq);
  RdStep step;

  return row != NULL ? read_entry (store, row, &step, error) : NULL;
}

static RdHistoryEntry *
find_undo (RdStore *store, GError **error)
{
  gint64 applied, load;

  if (!rd_store_get_number (store, LAST_APPLIED, &applied, error)
      || !rd_store_get_number (store, LAST_LOAD, &load, error))
    return NULL;
  return applied > load ? get_entry (store, applied, error) : NULL;
}

static RdHistoryEntry *
find_redo (RdStore *store, GError **error)
{
  gint64 undone;

  if (!rd_store_get_number (store, FIRST_UNDONE, &undone, error))
    return NULL;
  return undone > 0 ? get_entry (store, undone, error) : NULL;
}

static gboolean
apply_as_action (RdStore *store, RdHistoryKind kind, const RdHistoryEntry *target,
                 const char *who, gint64 when, GError **error)
{
  RdStoreAction action = {
    .code = target->code,
    .subject = target->subject,
    .review_id = target->review_id,
    .who = who,
    .when = when,
  };

  if (!rd_store_begin_action (store, kind, target->seq, &action, error))
    return FALSE;
  if (rd_history_apply (store, target->seq, kind == RD_HISTORY_UNDO, error))
    return rd_store_commit (store, error);

  rd_store_rollback (store);
  return FALSE;
}

static gboolean
undo_or_redo (RdStore *store, RdHistoryKind kind, const char *who, gint64 when, GError **error)
{
  g_autoptr (RdHistoryEntry) target = NULL;
  GError *problem = NULL;

  target = kind == RD_HISTORY_UNDO ? find_undo (store, &problem) : find_redo (store, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (target == NULL)
    {
      g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING, "“%s”: there is nothing to %s",
                   store->name, rd_history_kind_get_name (kind));
      return FALSE;
    }
  return apply_as_action (store, kind, target, who, when, error);
}

/* --- lifecycle */

void
rd_history_entry_free (RdHistoryEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->code);
  g_free (self->subject);
  g_free (self->review_id);
  g_free (self);
}

/* --- questions */

GPtrArray *
rd_history_list (RdStore *store, const char *review_id, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (RdStatement) row = NULL;
  RdHistoryEntry *entry;
  RdStep step;

  g_return_val_if_fail (store != NULL, NULL);

  row = rd_store_query (store, error, review_id != NULL ? LIST_OF_REVIEW : LIST_ALL, review_id != NULL ? "is" : "i",
                        limit > 0 ? (gint64) limit : (gint64) -1, review_id);
  if (row == NULL)
    return NULL;
  while ((entry = read_entry (store, row, &step, error)) != NULL)
    g_ptr_array_add (entries, entry);
  return step == RD_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

RdHistoryEntry *
rd_history_peek_undo (RdStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return find_undo (store, NULL);
}

RdHistoryEntry *
rd_history_peek_redo (RdStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return find_redo (store, NULL);
}

/* --- operations */

gboolean
rd_history_undo (RdStore *store, const char *who, gint64 when, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return undo_or_redo (store, RD_HISTORY_UNDO, who, when, error);
}

gboolean
rd_history_redo (RdStore *store, const char *who, gint64 when, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return undo_or_redo (store, RD_HISTORY_REDO, who, when, error);
}
