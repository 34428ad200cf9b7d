/* rd-register-calendar.h — the days on which the board works, looked at before they are kept
 *
 * Closures of the board, and what official files say about bank holidays.  Each change can be
 * tried first: which deadlines would move, of which review, from and to.  A deadline that
 * was met stays met; where a change lies in the past, its due date moves all the same, and
 * whether it was met in time is worked out anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-holiday-file.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* A closure as it would be. */
typedef struct
{
  const char *id;            /* of the one that is changed; NULL: a new one */
  RdDay       first_day;
  RdDay       last_day;
  const char *reason;
} RdClosureDetails;

/* What would move; changes nothing. NULL with an error where it could not be kept. (transfer full): of RdMove */
GPtrArray *rd_register_preview_closure   (RdRegister *self, const RdClosureDetails *details, GError **error);
GPtrArray *rd_register_preview_holidays  (RdRegister *self, const RdHolidayFile *file);

/* @out_moves, which may be NULL, receives what moved by it (RdMove). */
gboolean   rd_register_edit_closure      (RdRegister *self, const RdClosureDetails *details,
                                          GPtrArray **out_moves, GError **error);
gboolean   rd_register_drop_closure      (RdRegister *self, const char *id, GPtrArray **out_moves, GError **error);
gboolean   rd_register_take_holidays     (RdRegister *self, const RdHolidayFile *file,
                                          GPtrArray **out_moves, GError **error);

/* Back to the bank holidays by rule. */
gboolean   rd_register_reset_holidays    (RdRegister *self, GPtrArray **out_moves, GError **error);

/* How many of @moves (RdMove) are of deadlines that have been met: their due dates move in the past. */
guint      rd_moves_count_met            (const GPtrArray *moves);

G_END_DECLS
