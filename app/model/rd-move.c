/* rd-move.c — deadlines whose date or status changes with something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "model/rd-wording.h"

/* Auxiliary methods */

static RdMove *
make_move (RdReviewItem *review, const RdDeadlineMove *found)
{
  RdMove *move = g_new0 (RdMove, 1);

  move->review = g_object_ref (review);
  move->timescale = g_strdup (found->timescale->id);
  move->label = g_strdup (rd_wording_translate_data (found->timescale->label));
  move->from = found->from;
  move->to = found->to;
  move->status_from = found->status_from;
  move->status_to = found->status_to;
  return move;
}

/* For the register */

GPtrArray *
rd_moves_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_move_free);
}

void
rd_moves_add (GPtrArray *moves, RdReviewItem *review, const GPtrArray *before, const GPtrArray *after)
{
  g_autoptr(GArray) found = rd_deadlines_compare (before, after);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (moves, make_move (review, &g_array_index (found, RdDeadlineMove, i)));
}

/* Public API */

void
rd_move_free (RdMove *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->review);
  g_free (self->timescale);
  g_free (self->label);
  g_free (self);
}
