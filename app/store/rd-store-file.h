/* rd-store-file.h — files beside each other: made whole, then named
 *
 * Internal to the store.  A new file is built as a draft (rd-store-draft.h) in the
 * folder where it is to stand, and gets its name only when it is complete and
 * durable.  Nothing that exists is ever overwritten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Refuses whatever stands at @path, also a link that leads nowhere, and a
 * journal that is left of a register that stood there: SQLite would play it
 * into the new one.
 */
gboolean rd_store_file_check_free   (const char *path, GError **error);

/* Makes the file durable. */
gboolean rd_store_file_sync         (const char *path, GError **error);
gboolean rd_store_file_sync_folder  (const char *path, GError **error);

/* Gives the file @temp, which was synced, the name @path; durable on return. */
gboolean rd_store_file_publish      (const char *temp, const char *path, GError **error);

/* Removes a file of the store's own making, and its journal. */
void     rd_store_file_discard      (const char *temp);

/* The name of the journal that belongs to the database at @path. (transfer full) */
char    *rd_store_file_journal_name (const char *path);

/* Whether a journal with something in it stands beside @path: a writer is at
 * work, or was interrupted.
 */
gboolean rd_store_file_has_journal  (const char *path);

G_END_DECLS
