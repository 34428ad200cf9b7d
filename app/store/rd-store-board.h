/* rd-store-board.h — what belongs to the board: closures, settings, frameworks
 *
 * Kept in the register, so that the program and the command agree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-closure.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* By first day. (transfer full): a GPtrArray of RdClosure; NULL on error. */
GPtrArray *rd_store_list_closures   (RdStore *self, GError **error);

/* Inside an action; as rd_store_put_review(). */
gboolean   rd_store_put_closure     (RdStore *self, RdClosure *closure, GError **error);
gboolean   rd_store_remove_closure  (RdStore *self, const char *id, GError **error);

/* Settings of the board. NULL without @error where @key is not set. (transfer full) */
#define RD_SETTING_BOARD_NAME    "board-name"
#define RD_SETTING_DUE_SOON_DAYS "due-soon-days"
#define RD_SETTING_ANNUAL_MONTH  "annual-month"    /* 1–12, in which reported years begin */
char      *rd_store_get_setting     (RdStore *self, const char *key, GError **error);

/* What is kept under names that begin with @prefix. (transfer full): name without the
 * prefix (char *) → value (char *); NULL on error.
 */
#define RD_SETTING_PERIOD        "period:"     /* and FRAMEWORK/TIMESCALE: core/rules/rd-board-period */
GHashTable *rd_store_list_settings  (RdStore *self, const char *prefix, GError **error);

/* Inside an action. NULL takes the setting away. */
gboolean   rd_store_put_setting     (RdStore *self, const char *key, const char *value, GError **error);

/* The framework files that this register's reviews run under, as they were when
 * the first review began under that version.  Inside an action; no error where
 * it is kept already.
 */
gboolean   rd_store_keep_framework  (RdStore *self, const char *id, const char *version,
                                     const char *xml, GError **error);
/* NULL without @error where it is not kept. (transfer full) */
char      *rd_store_get_framework   (RdStore *self, const char *id, const char *version, GError **error);

G_END_DECLS
