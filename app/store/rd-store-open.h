/* rd-store-open.h — is this a register, and is it whole?
 *
 * Internal to the store: the steps of opening a register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

/* By the first bytes, without SQLite: the file is a register, of a schema that is known. */
gboolean rd_store_check_header   (RdStore *self, GError **error);

/* Whether another program left the file in SQLite's other way of writing (WAL):
 * reading it then needs files beside it that a reader may not be able to make.
 */
gboolean rd_store_is_wal         (RdStore *self);

/* Whether SQLite can make its journal. */
gboolean rd_store_check_folder   (RdStore *self, GError **error);

/* Opens SQLite's connection, with everything that may be set set. */
gboolean rd_store_connect        (RdStore *self, GError **error);

/* The schema that the file has, as SQLite reads it. */
gboolean rd_store_get_schema     (RdStore *self, int *out_schema, GError **error);

/* Schema, and where it costs little or there is reason to doubt, the whole file. */
gboolean rd_store_check_whole    (RdStore *self, gboolean in_doubt, GError **error);

G_END_DECLS
