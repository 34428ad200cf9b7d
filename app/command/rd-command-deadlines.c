/* rd-command-deadlines.c — deadlines: every timescale of each review, worked out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "command/rd-command-file.h"
#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-register-ics.h"
#include "model/rd-wording.h"

static char *from_text, *to_text, *output_path;

static const GOptionEntry options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("Only those due on this day or later"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Only those due on this day or earlier"), N_("D") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path,
    N_("A calendar to be made, which ends in .ics, with an event for each of them"), N_("FILE") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "timescale" },
  { "label", N_("Deadline") },
  { "stage" },
  { "trigger" },
  { "trigger_date" },
  { "due", N_("Due") },
  { "forecast", N_("Forecast") },
  { "done", N_("Done") },
  { "status" },
  { "days_left" },
  { "working_days_left" },
  { "strength" },
  { "recipients" },
  { "paragraph" },
  { "explanation" },
  { "planned" },
  { "trigger_planned" },
  { "clear_days" },
  { "last_working_day" },
  { "working_days_late" },
  { "status_label", N_("Status") },
  { NULL }
};

static void
set_rule (JsonObject        *row,
          const RdTimescale *timescale)
{
  rd_row_set_text (row, "timescale", timescale->id);
  rd_row_set_text (row, "label", rd_wording_translate_data (timescale->label));
  rd_row_set_text (row, "stage", timescale->stage);
  rd_row_set_text (row, "trigger", timescale->trigger);
  rd_row_set_text (row, "strength", rd_strength_get_name (timescale->strength));
  rd_row_set_texts (row, "recipients", (const char * const *) timescale->recipients);
  rd_row_set_text (row, "paragraph", timescale->paragraph);
}

static void
set_lengths (JsonObject       *row,
             const RdDeadline *deadline)
{
  if (deadline->due != RD_DAY_NONE)
    {
      rd_row_set_number (row, "days_left", deadline->days_left);
      rd_row_set_number (row, "working_days_left", deadline->working_days_left);
    }
  if (deadline->done != RD_DAY_NONE && deadline->due != RD_DAY_NONE)
    rd_row_set_number (row, "working_days_late", deadline->working_days_late);
}

static JsonObject *
make_row (const char       *reference,
          const RdDeadline *deadline)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", reference);
  set_rule (row, deadline->timescale);
  rd_row_set_day (row, "trigger_date", deadline->trigger_day);
  rd_row_set_flag (row, "trigger_planned", deadline->trigger_planned);
  rd_row_set_day (row, "due", deadline->due);
  rd_row_set_day (row, "forecast", deadline->forecast);
  rd_row_set_day (row, "done", deadline->done);
  rd_row_set_day (row, "planned", deadline->planned_done);
  rd_row_set_day (row, "clear_days", deadline->clear_days);
  rd_row_set_day (row, "last_working_day", deadline->last_working);
  rd_row_set_text (row, "status", rd_deadline_status_get_name (deadline->status));
  rd_row_take_text (row, "status_label", rd_wording_status_full (deadline));
  set_lengths (row, deadline);
  rd_row_take_text (row, "explanation", rd_wording_explanation (deadline));

  return row;
}

/* Without a due date nothing lies between two days. */
static gboolean
is_between (RdDay due,
            RdDay from,
            RdDay to)
{
  if (from == RD_DAY_NONE && to == RD_DAY_NONE)
    return TRUE;
  if (due == RD_DAY_NONE)
    return FALSE;

  return (from == RD_DAY_NONE || due >= from) && (to == RD_DAY_NONE || due <= to);
}

static void
add_rows (JsonArray    *rows,
          RdReviewItem *item,
          RdDay         from,
          RdDay         to)
{
  const GPtrArray *deadlines = rd_review_item_get_worked_out (item);

  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (is_between (deadline->due, from, to))
        json_array_add_object_element (rows, make_row (rd_review_item_get_reference (item), deadline));
    }
}

static void
add_all_rows (JsonArray *rows,
              RdCall    *call,
              RdDay      from,
              RdDay      to)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      add_rows (rows, item, from, to);
    }
}

static gboolean
check_calendar_path (RdCall *call)
{
  const char *dot = strrchr (output_path, '.');
  g_autofree char *quoted = rd_call_quote (output_path);

  if (dot != NULL && g_ascii_strcasecmp (dot, ".ics") == 0)
    return rd_call_check_output_file (call, output_path);

  rd_call_warn (_("%s does not end in .ics; deadlines are written as a calendar, and for a table "
                  "leave -o out and use --format csv or json"), quoted);
  return FALSE;
}

static RdExit
write_calendar (RdCall       *call,
                RdReviewItem *item,
                RdDay         from,
                RdDay         to)
{
  g_autoptr (GError) error = NULL;

  if (!check_calendar_path (call))
    return RD_EXIT_USAGE;
  if (!rd_register_export_calendar (call->reg, item, from, to, output_path, NULL, &error))
    return rd_call_fail (error, output_path);

  return rd_output_file (call, output_path);
}

static RdExit
run_deadlines (RdCall *call)
{
  RdReviewItem *item = call->n_args == 1 ? rd_call_find_review (call, call->args[0]) : NULL;
  JsonArray *rows;
  RdDay from, to;

  if ((call->n_args == 1 && item == NULL)
      || !rd_call_read_option_day (call, from_text, &from)
      || !rd_call_read_option_day (call, to_text, &to)
      || !rd_call_check_order (from, to))
    return RD_EXIT_USAGE;
  if (output_path != NULL)
    return write_calendar (call, item, from, to);

  rows = json_array_new ();
  if (item != NULL)
    add_rows (rows, item, from, to);
  else
    add_all_rows (rows, call, from, to);

  return rd_output_rows (call, columns, rows, _("No deadlines."));
}

const RdCommand rd_command_deadlines[] = {
  { "deadlines", NULL, "[REVIEW] [--from D] [--to D] [-o FILE.ics]", N_("Every deadline, with its status and the reason for its date"),
    0, 1, RD_NEEDS_READING, FALSE, options, run_deadlines },
  { NULL }
};
