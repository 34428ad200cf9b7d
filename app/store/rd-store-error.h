/* rd-store-error.h — what SQLite and the system say, as errors of the store
 *
 * Internal to the store.  Messages name the file and never hold what is in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "store/rd-store.h"

G_BEGIN_DECLS

/* From an extended result code; @db, which may be NULL, knows what the system said. */
void rd_store_error_set_sqlite (GError **error, sqlite3 *db, int rc, const char *name);

/* From errno; @what says what was tried: "read", "lock". */
void rd_store_error_set_errno  (GError **error, int code, const char *what, const char *name);

G_END_DECLS
