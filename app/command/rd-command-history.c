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

GHashTable *
rd_history_map_references (RdRegister *reg)
{
  GListModel *reviews = rd_register_get_reviews (reg);
  GHashTable *references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      g_hash_table_insert (references, g_strdup (rd_review_item_get_review (item)->id),
                           g_strdup (rd_review_item_get_reference (item)));
    }

  return references;
}

static char *
format_moment (gint64 when)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (when);

  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

JsonObject *
rd_history_make_row (RdRegister           *reg,
                     GHashTable           *references,
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
  if (entry->review_id != NULL)
    rd_row_set_text (row, "review", g_hash_table_lookup (references, entry->review_id));
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
  g_autoptr (GHashTable) references = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (call->n_args == 1 && review == NULL)
    return RD_EXIT_USAGE;

  entries = rd_register_list_history (call->reg, review, &error);
  if (entries == NULL)
    return rd_call_fail (error, call->register_path);

  references = rd_history_map_references (call->reg);
  rows = json_array_sized_new (entries->len);
  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (rows, rd_history_make_row (call->reg, references, g_ptr_array_index (entries, i)));

  return rd_output_rows (call, rd_history_columns, rows, _("Nothing has been done yet."));
}

const RdCommand rd_command_history[] = {
  { "history", NULL, "[REVIEW]", N_("Who did what, newest first"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_history },
  { NULL }
};
