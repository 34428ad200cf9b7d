/* rd-register-rows.c — records of every kind, kept and removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "store/rd-store-rows.h"

typedef struct
{
  const RdRowChange *changes;
  guint              n_changes;
} Writing;

/* Inside actions */

static gboolean
write_changes (RdRegister *self, gpointer data, GError **error)
{
  const Writing *writing = data;

  for (guint i = 0; i < writing->n_changes; i++)
    {
      const RdRowChange *change = &writing->changes[i];
      const RdField *key = &rd_rows_get_type (change->kind)->fields[0];
      gboolean done = change->is_removal
                      ? rd_store_remove_row (self->store, change->kind, rd_record_get_text (change->record, key), error)
                      : rd_store_put_row (self->store, change->kind, change->record, error);

      if (!done)
        return FALSE;
    }
  return TRUE;
}

/* For the other files of the register */

gboolean
rd_register_change_rows (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
                         const RdRowChange *changes, guint n_changes, GPtrArray *moves, GError **error)
{
  Writing writing = { changes, n_changes };
  RdRegisterAct act = {
    .code = code,
    .subject = subject,
    .review_id = review != NULL ? rd_review_item_get_review (review)->id : NULL,
    .scope = review != NULL ? RD_SCOPE_ROWS : RD_SCOPE_BOARD,
    .write = write_changes,
    .data = &writing,
    .moves = moves,
  };

  return rd_register_act (self, &act, error);
}

gboolean
rd_register_put_row (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
                     RdRowsKind kind, gpointer record, GError **error)
{
  RdRowChange change = { kind, record, FALSE };

  return rd_register_change_rows (self, review, code, subject, &change, 1, NULL, error);
}

gboolean
rd_register_remove_row (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
                        RdRowsKind kind, gconstpointer record, GError **error)
{
  RdRowChange change = { kind, (gpointer) record, TRUE };

  return rd_register_change_rows (self, review, code, subject, &change, 1, NULL, error);
}

/* Public API */

const GPtrArray *
rd_register_get_board_rows (RdRegister *self, RdRowsKind kind)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);
  g_return_val_if_fail (kind < RD_N_ROWS, NULL);

  return self->board_rows->lists[kind];
}
