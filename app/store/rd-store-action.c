/* rd-store-action.c — an action: one transaction and its entry in the history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <unistd.h>

#include "store/rd-entry-touched.h"
#include "store/rd-history-chain.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-file.h"
#include "store/rd-store-private.h"

#define ADD_ENTRY \
  "INSERT INTO actions (" RD_HISTORY_COLUMNS ") VALUES (?1, ?2, nullif (?3, 0), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"

/* --- helpers */

static gboolean
fail (RdStore *self, RdStoreError code, const char *what, GError **error)
{
  g_set_error (error, RD_STORE_ERROR, code, "“%s” %s", self->name, what);
  return FALSE;
}

static void
pending_free (RdPending *self)
{
  g_free (self->who);
  g_free (self->code);
  g_free (self->subject);
  g_free (self->review_id);
  g_free (self);
}

static RdPending *
pending_new (RdHistoryKind kind, gint64 target, const RdStoreAction *action)
{
  RdPending *self = g_new0 (RdPending, 1);

  self->kind = kind;
  self->target = target;
  self->when = action->when;
  self->who = g_strdup (action->who != NULL ? action->who : "");
  self->code = g_strdup (action->code);
  self->subject = g_strdup (action->subject);
  self->review_id = g_strdup (action->review_id);
  self->is_load = action->is_load;
  return self;
}

static gboolean
is_text (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

static gboolean
check_in_place (RdStore *self, GError **error)
{
  if (rd_store_lock_is_at (self->lock, self->path)
      && (g_str_equal (self->path, self->real) || rd_store_lock_is_at (self->lock, self->real)))
    return TRUE;
  return fail (self, RD_STORE_ERROR_REPLACED, "was moved, removed or replaced since it was opened", error);
}

static gboolean
check_may_begin (RdStore *self, const RdStoreAction *action, GError **error)
{
  if (self->mode == RD_STORE_READ_ONLY)
    return fail (self, RD_STORE_ERROR_READ_ONLY, "is open for reading only", error);
  if (self->doubtful)
    return fail (self, RD_STORE_ERROR_IO, "could not be written safely; open it again", error);
  if (self->pending != NULL)
    return fail (self, RD_STORE_ERROR_IO, "has an action under way already", error);
  if (!is_text (action->who) || !is_text (action->code) || !is_text (action->subject) || !is_text (action->review_id))
    return fail (self, RD_STORE_ERROR_IO, "cannot keep an action whose name is not text", error);
  return check_in_place (self, error);
}

static RdHistoryLink *
make_link (const RdPending *pending, gint64 seq)
{
  RdHistoryLink *link = g_new0 (RdHistoryLink, 1);
  RdHistoryEntry *entry = link->entry = g_new0 (RdHistoryEntry, 1);

  entry->seq = seq;
  entry->kind = pending->kind;
  entry->target = pending->target;
  entry->when = pending->when;
  entry->who = g_strdup (pending->who);
  entry->code = g_strdup (pending->code);
  entry->subject = g_strdup (pending->subject);
  entry->review_id = g_strdup (pending->review_id);
  link->is_load = pending->is_load;
  return link;
}

static gboolean
insert_link (RdStore *self, const RdHistoryLink *link, GError **error)
{
  const RdHistoryEntry *entry = link->entry;
  g_autoptr (RdStatement) statement = NULL;

  statement = rd_store_query (self, error, ADD_ENTRY, "isiissssisss",
                              entry->seq, rd_history_kind_get_name (entry->kind), entry->target, entry->when,
                              entry->who, entry->code, entry->subject, entry->review_id,
                              (gint64) link->is_load, link->payload_digest, link->prev, link->digest);
  return statement != NULL && rd_statement_step (self, statement, error) != RD_STEP_ERROR;
}

/* The action's entry in the history. @out_digest is NULL where nothing was changed. */
static gboolean
append_entry (RdStore *self, char **out_digest, GError **error)
{
  g_autoptr (RdHistoryLink) link = NULL;
  g_autofree char *prev = NULL;
  gint64 seq;
  guint n;

  prev = rd_history_get_head (self, &seq, error);
  if (prev == NULL)
    return FALSE;

  link = make_link (self->pending, seq + 1);
  link->prev = g_steal_pointer (&prev);
  link->payload_digest = rd_history_digest_changes (self, seq + 1, &n, error);
  if (link->payload_digest == NULL)
    return FALSE;
  if (n == 0 && self->pending->kind == RD_HISTORY_DO)
    return TRUE;

  link->digest = rd_history_link_digest (link);
  if (!insert_link (self, link, error))
    return FALSE;
  *out_digest = g_steal_pointer (&link->digest);
  return TRUE;
}

static gboolean
is_head (RdStore *self, const char *digest)
{
  gint64 seq;
  g_autofree char *head = rd_history_get_head (self, &seq, NULL);

  /* Where even that cannot be read nobody knows. */
  self->doubtful = head == NULL;
  return head != NULL && g_str_equal (head, digest);
}

static gboolean
sync_again (RdStore *self)
{
  g_autofree char *journal = rd_store_file_journal_name (self->real);

  /* By the descriptor that is held: closing another would drop SQLite's locks. */
  return fsync (rd_store_lock_get_fd (self->lock)) == 0
         && (!g_file_test (journal, G_FILE_TEST_EXISTS) || rd_store_file_sync (journal, NULL))
         && rd_store_file_sync_folder (self->real, NULL);
}

/* SQLite said that the commit failed.  It may all the same be in the file, where
 * only the last sync failed: then it counts once it is synced.
 */
static gboolean
settle_commit (RdStore *self, const char *digest, GError *problem, GError **error)
{
  rd_store_rollback (self);
  if (is_head (self, digest))
    {
      if (sync_again (self))
        {
          g_error_free (problem);
          return TRUE;
        }
      self->doubtful = TRUE;
    }
  g_propagate_error (error, problem);
  return FALSE;
}

/* The entry and COMMIT; the transaction has ended when it returns TRUE. */
static gboolean
finish (RdStore *self, GError **error)
{
  g_autofree char *digest = NULL;
  GError *problem = NULL;

  if (!rd_store_index_entries (self, error) || !append_entry (self, &digest, error))
    return FALSE;
  if (digest == NULL)
    {
      rd_store_rollback (self);
      return TRUE;
    }
  if (!check_in_place (self, error))
    return FALSE;
  if (!rd_store_exec (self, "COMMIT", &problem))
    return settle_commit (self, digest, problem, error);

  g_clear_pointer (&self->pending, pending_free);
  return TRUE;
}

/* --- for the rest of the store */

gboolean
rd_store_check_action (RdStore *self, GError **error)
{
  if (self->mode == RD_STORE_READ_ONLY)
    return fail (self, RD_STORE_ERROR_READ_ONLY, "is open for reading only", error);
  if (self->pending == NULL)
    return fail (self, RD_STORE_ERROR_IO, "has no action under way", error);
  return TRUE;
}

gboolean
rd_store_begin_action (RdStore *self, RdHistoryKind kind, gint64 target, const RdStoreAction *action, GError **error)
{
  if (!check_may_begin (self, action, error) || !rd_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->pending = pending_new (kind, target, action);
  self->failed = FALSE;
  rd_entry_touched_begin (self->touched);
  /* What was undone can be done again no more. */
  if (kind != RD_HISTORY_DO || rd_store_purge_entries (self, error))
    return TRUE;
  rd_store_rollback (self);
  return FALSE;
}

/* --- operations */

gboolean
rd_store_begin (RdStore *self, const RdStoreAction *action, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (action != NULL && action->code != NULL, FALSE);

  return rd_store_begin_action (self, RD_HISTORY_DO, 0, action, error);
}

gboolean
rd_store_commit (RdStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!rd_store_check_action (self, error))
    return FALSE;
  if (self->failed)
    fail (self, RD_STORE_ERROR_IO, "was not changed: a part of the action failed", error);
  else if (finish (self, error))
    return TRUE;

  rd_store_rollback (self);
  return FALSE;
}

void
rd_store_rollback (RdStore *self)
{
  g_return_if_fail (self != NULL);
  g_assert (self->owner == g_thread_self ());

  if (self->pending == NULL)
    return;
  /* SQLite has rolled back by itself after some errors. */
  if (!sqlite3_get_autocommit (self->db))
    rd_store_exec (self, "ROLLBACK", NULL);
  g_clear_pointer (&self->pending, pending_free);
}
