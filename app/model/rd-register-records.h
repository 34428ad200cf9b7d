/* rd-register-records.h — what the register's files do with any record before it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action.h"
#include "core/review/rd-record.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Whether there is something in it. */
gboolean rd_register_has_text     (const char *text);

/* Texts lose the blanks around them; an optional one that is empty then becomes NULL. */
void     rd_register_tidy_texts   (const RdRecordType *type, gpointer record);

/* What has happened has happened by today: RD_REGISTER_ERROR_FUTURE where @day is later. */
gboolean rd_register_check_past   (RdRegister *self, RdDay day, GError **error);

/* Both that it may be written and that it has come; RD_DAY_NONE is fine. */
gboolean rd_register_check_event  (RdRegister *self, RdDay day, GError **error);

/* Whether an action's own texts and days can be kept (rd_register_put_action); what it is linked to is not looked at. */
gboolean rd_register_check_action (RdRegister *self, const RdAction *action, GError **error);

/* The record that was meant is not in the register any more. Always FALSE. */
gboolean rd_register_fail_missing (GError **error);

G_END_DECLS
