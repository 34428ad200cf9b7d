/* rd-store-private.h — what the files of the store share
 *
 * The struct behind RdStore, and statements: SQL is prepared once and kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "store/rd-history.h"
#include "store/rd-store-lock.h"

G_BEGIN_DECLS

/* The action under way. */
typedef struct
{
  RdHistoryKind  kind;
  gint64         target;
  gint64         when;
  char          *who;
  char          *code;
  char          *subject;
  char          *review_id;
  gboolean       is_load;
} RdPending;

/* 1. A transaction is open if and only if @pending is set, but for what SQLite
 *    itself rolled back; then @failed is set.
 * 2. @lock was taken before @db was opened and is released after it is closed.
 * 3. Where @failed is set, commit refuses: the action is not whole.
 * 4. Where @doubtful is set nothing more is begun: the last commit may or may
 *    not have reached the disk.
 */
struct _RdStore
{
  char         *path;         /* absolute, as it was asked for */
  char         *real;         /* where links lead: SQLite's file */
  char         *name;         /* for messages */
  RdStoreMode   mode;
  GThread      *owner;
  RdStoreLock  *lock;
  sqlite3      *db;
  GHashTable   *statements;   /* char * → sqlite3_stmt */
  struct _RdEntryHits *hits;  /* of the last search; may be NULL */
  struct _RdEntryTouched *touched;
  GCancellable *cancellable;  /* ends long work; may be NULL */
  RdPending    *pending;
  gboolean      failed;
  gboolean      doubtful;
};

/* --- errors */

/* FALSE, with @error set from the connection; spoils the action under way. */
gboolean rd_store_fail         (RdStore *self, GError **error);

/* FALSE, with @error DAMAGED and @what, which says what does not fit. */
gboolean rd_store_fail_damaged (RdStore *self, const char *what, GError **error);

/* Whether records may be changed now; sets @error where not. */
gboolean rd_store_check_action (RdStore *self, GError **error);

/* --- statements */

typedef sqlite3_stmt RdStatement;

/* A statement, prepared or found, with its parameters 1 … bound: 's' const char *
 * or NULL, 'i' gint64.  Given back by g_autoptr; one use of it at a time.
 * (transfer none); NULL on error.
 */
RdStatement *rd_store_query      (RdStore *self, GError **error, const char *sql, const char *types, ...);

typedef enum
{
  RD_STEP_ERROR,
  RD_STEP_DONE,
  RD_STEP_ROW,
} RdStep;

RdStep       rd_statement_step   (RdStore *store, RdStatement *self, GError **error);

/* NULL where the column is. (transfer none): until the next step. */
const char  *rd_statement_text   (RdStatement *self, int column);

/* Gives it back. */
void         rd_statement_done   (RdStatement *self);

/* The first column of the one row, 0 where there is none. */
gboolean     rd_store_get_number (RdStore *self, const char *sql, gint64 *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdStatement, rd_statement_done)

/* --- transactions */

/* Outside any action: BEGIN, COMMIT, PRAGMA …; a string may hold several. */
gboolean rd_store_exec         (RdStore *self, const char *sql, GError **error);

/* As rd_store_begin(), for undo and redo too. */
gboolean rd_store_begin_action (RdStore *self, RdHistoryKind kind, gint64 target,
                                const RdStoreAction *action, GError **error);

G_END_DECLS
