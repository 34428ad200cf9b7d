/* rd-entry-touched.h — which entries the last action touched
 *
 * Internal to the store.  SQLite tells of each row that it writes; the numbers of
 * entries among them are kept from the beginning of an action to that of the next, so that a
 * list of a hundred thousand need not be read again for one of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store-private.h"

G_BEGIN_DECLS

typedef struct _RdEntryTouched RdEntryTouched;

/* Listens to the connection. (transfer full): to be freed after it is closed */
RdEntryTouched *rd_entry_touched_new   (sqlite3 *db);
void            rd_entry_touched_free  (RdEntryTouched *self);      /* NULL is fine */

/* An action begins. */
void            rd_entry_touched_begin (RdEntryTouched *self);

G_END_DECLS
