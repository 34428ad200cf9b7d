/* rd-store-lock.h — one writer at a time
 *
 * Internal to the store.  Whoever opens a register for changes holds a lock on
 * one byte of the file, far from those that SQLite locks, for as long as it is
 * open.  The lock belongs to an open file description (F_OFD_SETLK): it goes
 * when the process dies, and SQLite's own locks do not disturb it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

typedef struct _RdStoreLock RdStoreLock;

/* The file at @path, held open; locked against other writers unless @mode is
 * RD_STORE_READ_ONLY.  Take it before SQLite opens the file and release it
 * after SQLite has closed it.
 */
RdStoreLock *rd_store_lock_take     (const char *path, RdStoreMode mode, GError **error);
void         rd_store_lock_release  (RdStoreLock *self);           /* NULL is fine */

/* Whether @path still leads to the file that is held. */
gboolean     rd_store_lock_is_at    (const RdStoreLock *self, const char *path);

/* A descriptor for reading. (transfer none) */
int          rd_store_lock_get_fd   (const RdStoreLock *self);

G_END_DECLS
