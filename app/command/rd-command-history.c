/* rd-command-history.c — history: who did what, newest first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-history.h"
#include "command/rd-command-table.h"

const RdColumn rd_history_columns[] = {
  { "seq", N_("No.") },
  { "when", N_("When") },
  { "who", N_("Who") },
  { "action", N_("What") },
  { "review", N_("Review") },
  { "code" },
  { "subject" },
  { "kind" },
  { "target" },
  { NULL }
};

/* The reference of the review with @id; NULL where it is not there any more. */
static const char *
find_reference (RdRegister *reg,
                const char *id)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_review (item)->id, id))
        return rd_review_item_get_reference (item);
    }

  return NULL;
}

static char *
format_moment (gint64 when)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (when);

  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

JsonObject *
rd_history_make_row (RdRegister           *reg,
                     const RdHistoryEntry *entry)
{
  static const char * const kinds[] = {
    [RD_HISTORY_DO] = "do", [RD_HISTORY_UNDO] = "undo", [RD_HISTORY_REDO] = "redo",
  };
  g_autofree char *when = format_moment (entry->when);
  JsonObject *row = json_object_new ();

  rd_row_set_number (row, "seq", entry->seq);
  rd_row_set_text (row, "when", when);
  rd_row_set_text (row, "who", entry->who);
  rd_row_take_text (row, "action", rd_register_describe_entry (reg, entry));
  rd_row_set_text (row, "review", find_reference (reg, entry->review_id));
  rd_row_set_text (row, "code", entry->code);
  rd_row_set_text (row, "subject", entry->subject);
  rd_row_set_text (row, "kind", kinds[entry->kind]);
  if (entry->target != 0)
    rd_row_set_number (row, "target", entry->target);

  return row;
}

static RdExit
run_history (RdCall *call)
{
  RdReviewItem *review = call->n_args == 1 ? rd_call_find_review (call, call->args[0]) : NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (call->n_args == 1 && review == NULL)
    return RD_EXIT_USAGE;

  entries = rd_register_list_history (call->reg, review, &error);
  if (entries == NULL)
    return rd_call_fail (error, call->register_path);

  rows = json_array_sized_new (entries->len);
  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (rows, rd_history_make_row (call->reg, g_ptr_array_index (entries, i)));

  return rd_output_rows (call, rd_history_columns, rows, _("Nothing has been done yet."));
}

const RdCommand rd_command_history[] = {
  { "history", NULL, "[REVIEW]", N_("Who did what, newest first"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_history },
  { NULL }
};
