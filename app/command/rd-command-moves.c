/* rd-command-moves.c — deadlines that a change has moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-moves.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

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

static JsonObject *
make_row (const RdMove *move)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (move->review));
  rd_row_set_text (row, "timescale", move->timescale);
  rd_row_set_text (row, "label", move->label);
  rd_row_set_day (row, "from", move->from);
  rd_row_set_day (row, "to", move->to);
  rd_row_set_text (row, "status_from", rd_deadline_status_get_name (move->status_from));
  rd_row_set_text (row, "status_to", rd_deadline_status_get_name (move->status_to));

  return row;
}

JsonArray *
rd_moves_to_rows (const GPtrArray *moves)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    json_array_add_object_element (rows, make_row (g_ptr_array_index (moves, i)));

  return rows;
}

/* --- before and after */

/* The items are immutable: what is remembered stays as it was. */
GPtrArray *
rd_moves_remember (RdReviewItem *review)
{
  GListModel *deadlines = rd_review_item_get_deadlines (review);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (deadlines); i++)
    g_ptr_array_add (items, g_list_model_get_item (deadlines, i));

  return items;
}

/* (transfer container) */
static GPtrArray *
list_deadlines (const GPtrArray *items)
{
  GPtrArray *deadlines = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (deadlines, (gpointer) rd_deadline_item_get_deadline (g_ptr_array_index (items, i)));

  return deadlines;
}

JsonArray *
rd_moves_since (RdReviewItem    *review,
                const GPtrArray *remembered)
{
  g_autoptr (GPtrArray) before = list_deadlines (remembered);
  g_autoptr (GArray) found = rd_deadlines_compare (before, rd_review_item_get_worked_out (review));
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < found->len; i++)
    {
      const RdDeadlineMove *moved = &g_array_index (found, RdDeadlineMove, i);
      const RdMove move = {
        .review = review,
        .timescale = moved->timescale->id,
        .label = (char *) rd_wording_translate_data (moved->timescale->label),
        .from = moved->from,
        .to = moved->to,
        .status_from = moved->status_from,
        .status_to = moved->status_to,
      };

      json_array_add_object_element (rows, make_row (&move));
    }

  return rows;
}
