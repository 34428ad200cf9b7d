/* rd-command-calendar.c — calendar list, import, reset: the days on which the board does not work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-moves.h"
#include "command/rd-command-table.h"
#include "core/review/rd-holiday-change.h"
#include "model/rd-closure-item.h"
#include "model/rd-register-calendar.h"
#include "model/rd-wording.h"
#include "model/rd-wording-plan.h"

#define FIRST_YEAR 1900
#define LAST_YEAR  2199

static gboolean import_dry_run;

static const GOptionEntry import_options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &import_dry_run, N_("Say what would change, and change nothing"), NULL },
  { NULL }
};

/* --- list */

static const RdColumn list_columns[] = {
  { "date", N_("Date") },
  { "last", N_("To") },
  { "kind", N_("Kind") },
  { "name", N_("Name") },
  { "source", N_("Known from") },
  { NULL }
};

static const char *
find_source (const RdWorkdays *workdays, const RdHoliday *holiday, int year)
{
  if (holiday->kind == RD_HOLIDAY_NAMED)
    return "file";
  return year > RD_HOLIDAYS_KNOWN_LAST_YEAR ? "rule" : "published";
}

static void
add_holidays (JsonArray *rows, const RdWorkdays *workdays, int year)
{
  g_autoptr (GArray) holidays = rd_workdays_list_holidays (workdays, year);

  for (guint i = 0; i < holidays->len; i++)
    {
      const RdHoliday *holiday = &g_array_index (holidays, RdHoliday, i);
      JsonObject *row = json_object_new ();

      rd_row_set_day (row, "date", holiday->day);
      rd_row_set_day (row, "last", holiday->day);
      rd_row_set_text (row, "kind", "bank-holiday");
      rd_row_take_text (row, "name", rd_wording_holiday_name (workdays, holiday));
      rd_row_set_text (row, "source", find_source (workdays, holiday, year));
      json_array_add_object_element (rows, row);
    }
}

static void
add_closures (JsonArray *rows, GListModel *closures, int year)
{
  for (guint i = 0; i < g_list_model_get_n_items (closures); i++)
    {
      g_autoptr (RdClosureItem) item = g_list_model_get_item (closures, i);
      const RdClosure *closure = rd_closure_item_get_closure (item);
      JsonObject *row;

      if (closure->last_day < rd_day_from_ymd (year, 1, 1) || closure->first_day > rd_day_from_ymd (year, 12, 31))
        continue;
      row = json_object_new ();
      rd_row_set_day (row, "date", closure->first_day);
      rd_row_set_day (row, "last", closure->last_day);
      rd_row_set_text (row, "kind", "closure");
      rd_row_set_text (row, "name", closure->reason);
      rd_row_set_text (row, "source", "board");
      json_array_add_object_element (rows, row);
    }
}

static RdExit
run_list (RdCall *call)
{
  JsonArray *rows;
  gint64 year;

  if (!rd_call_read_number (call->args[0], _("year"), FIRST_YEAR, LAST_YEAR, &year))
    return RD_EXIT_USAGE;

  rows = json_array_new ();
  add_holidays (rows, rd_register_get_workdays (call->reg), (int) year);
  add_closures (rows, rd_register_get_closures (call->reg), (int) year);

  return rd_output_rows (call, list_columns, rows, NULL);
}

/* --- import and reset */

static const RdColumn day_columns[] = {
  { "date", N_("Date") },
  { "name", N_("Name") },
  { NULL }
};

static const RdColumn change_columns[] = {
  { "added", N_("Added"), day_columns },
  { "removed", N_("Removed"), day_columns },
  { "moves", N_("What moved"), rd_move_columns },
  { NULL }
};

static JsonArray *
list_days (const GPtrArray *changes)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const RdHolidayChange *change = g_ptr_array_index (changes, i);
      JsonObject *row = json_object_new ();
      RdHoliday holiday;

      rd_row_set_day (row, "date", change->day);
      if (*change->name != '\0')
        rd_row_set_text (row, "name", change->name);
      else if (rd_holidays_find (change->day, &holiday))
        rd_row_set_text (row, "name", rd_wording_holiday (holiday.kind));
      json_array_add_object_element (rows, row);
    }

  return rows;
}

static RdExit
run_import (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdHolidayFile) file = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  JsonObject *object;

  file = rd_holiday_file_read (call->args[0], rd_register_get_workdays (call->reg),
                               rd_register_get_board_rows (call->reg, RD_ROWS_HOLIDAY_CHANGES), &error);
  if (file == NULL)
    return rd_call_fail (error, call->args[0]);

  if (import_dry_run)
    moves = rd_register_preview_holidays (call->reg, file);
  else if (!rd_register_take_holidays (call->reg, file, &moves, &error))
    return rd_call_fail (error, NULL);

  object = json_object_new ();
  rd_row_take_rows (object, "added", list_days (file->added));
  rd_row_take_rows (object, "removed", list_days (file->removed));
  rd_row_take_rows (object, "moves", rd_moves_to_rows (moves));

  return rd_output_object (call, change_columns, object);
}

static const RdColumn reset_columns[] = {
  { "moves", N_("What moved"), rd_move_columns },
  { NULL }
};

static RdExit
run_reset (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  JsonObject *object;

  if (!rd_register_reset_holidays (call->reg, &moves, &error))
    return rd_call_fail (error, NULL);

  object = json_object_new ();
  rd_row_take_rows (object, "moves", rd_moves_to_rows (moves));

  return rd_output_object (call, reset_columns, object);
}

const RdCommand rd_command_calendar[] = {
  { "calendar", "list", "YEAR", N_("The bank holidays and closures of a year, as the register counts them"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "calendar", "import", "FILE [--dry-run]", N_("Take bank holidays from GOV.UK’s JSON or an .ics file"),
    1, 1, RD_NEEDS_WRITING, TRUE, import_options, run_import },
  { "calendar", "reset", "", N_("Go back to the bank holidays by rule"),
    0, 0, RD_NEEDS_WRITING, FALSE, NULL, run_reset },
  { NULL }
};
