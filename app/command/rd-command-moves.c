/* rd-command-moves.c — deadlines that a change has moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-moves.h"

#include <glib/gi18n.h>

const RdColumn rd_move_columns[] = {
  { "review", N_("Review") },
  { "timescale" },
  { "label", N_("Deadline") },
  { "from", N_("Was due") },
  { "to", N_("Now due") },
  { "status_from", N_("Was") },
  { "status_to", N_("Is") },
  { NULL }
};

JsonArray *
rd_moves_to_rows (const GPtrArray *moves)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    {
      const RdMove *move = g_ptr_array_index (moves, i);
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "review", rd_review_item_get_reference (move->review));
      rd_row_set_text (row, "timescale", move->timescale);
      rd_row_set_text (row, "label", move->label);
      rd_row_set_day (row, "from", move->from);
      rd_row_set_day (row, "to", move->to);
      rd_row_set_text (row, "status_from", rd_deadline_status_get_name (move->status_from));
      rd_row_set_text (row, "status_to", rd_deadline_status_get_name (move->status_to));
      json_array_add_object_element (rows, row);
    }

  return rows;
}
