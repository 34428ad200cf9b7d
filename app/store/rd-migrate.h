/* rd-migrate.h — the schema, and how an older register is brought up to it
 *
 * Internal to the store.  Numbered SQL files (sql/NNNN-*.sql) are applied in
 * order; user_version says how many have been.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "store/rd-store.h"

G_BEGIN_DECLS

/* From schema @from to RD_STORE_SCHEMA, in one transaction. @name is for messages. */
gboolean rd_migrate_run    (sqlite3 *db, int from, const char *name, GError **error);

/* What in the file's schema is not as this program makes it, a line each,
 * appended to @problems, a GPtrArray of char *.  Of what is there besides,
 * only triggers unless @all: they would act on every change.
 */
gboolean rd_migrate_compare (sqlite3 *db, gboolean all, const char *name, GPtrArray *problems, GError **error);

G_END_DECLS
