/* rd-store.h — the register: one file that holds a board's reviews
 *
 * The one door through which a register is opened, and the transactions in
 * which it is changed.  A call that changes something is durable when
 * rd_store_commit() returns TRUE.  Every change is one named action in the
 * history (rd-history.h), which is also the undo stack.  Only this layer holds
 * SQL.  It knows nothing about frameworks' contents, about deadlines or words.
 *
 * A store belongs to the thread that opened it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RdStore RdStore;

/* In the header of every register: "RDsk". */
#define RD_STORE_APPLICATION_ID 0x5244736b

/* The schema that this program writes. */
#define RD_STORE_SCHEMA 5

typedef enum
{
  RD_STORE_READ_WRITE,
  RD_STORE_READ_ONLY,     /* beside a writer, or on a medium that cannot be written */
} RdStoreMode;

#define RD_STORE_ERROR (rd_store_error_quark ())
typedef enum
{
  RD_STORE_ERROR_NOT_FOUND,      /* no such file */
  RD_STORE_ERROR_EXISTS,         /* create: there is something of that name */
  RD_STORE_ERROR_NOT_A_REGISTER, /* another kind of file */
  RD_STORE_ERROR_NEWER,          /* a schema newer than RD_STORE_SCHEMA */
  RD_STORE_ERROR_DAMAGED,        /* SQLite or the checks find damage */
  RD_STORE_ERROR_LOCKED,         /* another program has it open for writing */
  RD_STORE_ERROR_PERMISSION,     /* the file or its folder may not be read or written */
  RD_STORE_ERROR_FULL,           /* no room left */
  RD_STORE_ERROR_READ_ONLY,      /* opened for reading; or has to be opened for changes once */
  RD_STORE_ERROR_REPLACED,       /* the file was removed or replaced since it was opened */
  RD_STORE_ERROR_CONFLICT,       /* the row's revision is not the one that was read */
  RD_STORE_ERROR_DUPLICATE,      /* a reference that is there already */
  RD_STORE_ERROR_UNKNOWN_ROW,    /* no row with that id */
  RD_STORE_ERROR_NOTHING,        /* nothing to undo or redo */
  RD_STORE_ERROR_IO,             /* anything else the system said: see the message */
} RdStoreError;
GQuark    rd_store_error_quark   (void);

/* Messages are in English with the file's name, for logs and for wording by the caller. */
RdStore  *rd_store_create        (const char *path, GError **error);

/* For changes, an older schema is first brought up to date (a copy stands beside
 * the file until that is done), and the end of the history has to hold; for
 * reading, a register whose history was tampered with opens, so that
 * rd_store_verify() can say what is wrong, and an older one gives READ_ONLY.
 * Every page is looked at only where the file is small or its last writer was
 * interrupted.
 */
RdStore  *rd_store_open          (const char *path, RdStoreMode mode, GError **error);
void      rd_store_close         (RdStore *self);                 /* rolls back what is open; NULL is fine */

const char *rd_store_get_path    (RdStore *self);
gboolean    rd_store_is_read_only (RdStore *self);

/* FALSE, with @error REPLACED, where the path leads to another file by now, or to none. */
gboolean  rd_store_check_place   (RdStore *self, GError **error);

/* From then on calls fail soon after @cancellable was cancelled, whichever thread did that. */
void      rd_store_set_cancellable (RdStore *self, GCancellable *cancellable);

/* An action: what the user did. Codes and ids only, never text of a case. */
typedef struct
{
  const char *code;        /* "milestone-recorded" */
  const char *subject;     /* what it was done to: a milestone's id, …; may be NULL */
  const char *review_id;   /* may be NULL */
  const char *who;         /* who did it */
  gint64      when;        /* seconds since 1970, UTC */
  gboolean    is_load;     /* filling a fresh register: it cannot be undone */
} RdStoreAction;

/* One action at a time. Records are changed only between begin and commit.
 * After a failed call roll back: a commit refuses what is not whole. A commit
 * without changes leaves no history; a failed one has rolled back.  With other
 * programs reading, a commit may wait up to five seconds before it is LOCKED.
 */
gboolean  rd_store_begin         (RdStore *self, const RdStoreAction *action, GError **error);
gboolean  rd_store_commit        (RdStore *self, GError **error);
void      rd_store_rollback      (RdStore *self);                 /* fine where nothing is open */

/* A consistent copy, written beside @path and renamed; refuses to overwrite. */
gboolean  rd_store_backup        (RdStore *self, const char *path, GError **error);

/* Appends what is wrong, a line each ("history: entry 14 does not match its
 * digest"), to @problems, a GPtrArray of char *.  FALSE with @error only where
 * the checking itself failed.  Integrity, foreign keys, history chain.
 */
gboolean  rd_store_verify        (RdStore *self, GPtrArray *problems, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdStore, rd_store_close)

G_END_DECLS
