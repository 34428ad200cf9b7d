/* rd-command-actions.c — actions, actions export, actions trend: those of one review, or of all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "command/rd-command-action-row.h"
#include "command/rd-command-file.h"
#include "command/rd-command-table.h"
#include "core/review/rd-agency.h"
#include "model/rd-action-item.h"
#include "model/rd-action-sheet.h"
#include "model/rd-action-trend.h"
#include "model/rd-leak-scan.h"
#include "model/rd-register-ics.h"
#include "model/rd-sheet-file.h"

/* More months than that are no trend. */
#define TREND_MONTHS_MAX 1200

static char *status_text, *agency_code, *output_path, *from_text, *to_text;
static gboolean only_overdue, real_names;

#define FILTER_OPTIONS \
  { "state", 0, 0, G_OPTION_ARG_STRING, &status_text, N_("Only those that stand so: overdue, due-soon, complete …"), N_("S") }, \
  { "status", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &status_text, NULL, NULL }, \
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_code, N_("Only those that this agency leads"), N_("A") }, \
  { "overdue", 0, 0, G_OPTION_ARG_NONE, &only_overdue, N_("Only those that are overdue"), NULL }

static const GOptionEntry list_options[] = { FILTER_OPTIONS, { NULL } };

static const GOptionEntry export_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file to write"), N_("FILE") },
  FILTER_OPTIONS,
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("Real names instead of pseudonyms"), NULL },
  { NULL }
};

static const GOptionEntry trend_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("A day of the first month; else twelve months are shown"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The day until which is counted; else today"), N_("D") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("A file to write instead, as of “actions export”"), N_("FILE") },
  { NULL }
};

static const RdColumn trend_columns[] = {
  { "month", N_("Month") }, { "day", N_("Counted on") }, { "agreed", N_("Agreed") }, { "closed", N_("Closed") }, { "open", N_("Open") },
  { "overdue", N_("Overdue") }, { NULL }
};

/* --- which of them */

typedef struct
{
  RdReviewItem   *review;      /* NULL: of all */
  gboolean        has_status;
  RdActionStatus  status;
} Filter;

static gboolean
read_status (Filter *filter)
{
  g_autofree char *quoted = NULL;

  filter->has_status = status_text != NULL || only_overdue;
  filter->status = RD_ACTION_OVERDUE;
  if (status_text == NULL || (rd_action_status_from_text (status_text, &filter->status)
                              && (!only_overdue || filter->status == RD_ACTION_OVERDUE)))
    return TRUE;
  quoted = rd_call_quote (status_text);
  if (only_overdue && rd_action_status_from_text (status_text, &filter->status))
    rd_call_warn (_("--overdue and the state %s cannot both be true; give one of them"), quoted);
  else
    rd_call_warn (_("no state %s; there is: overdue, due-soon, undated, under-way, not-started, carried-forward, complete-late, "
                    "complete, withdrawn"), quoted);
  return FALSE;
}

/* Agencies are the reviews’ own: one that no review has is a mistake. */
static gboolean
check_agency (RdCall *call)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; agency_code != NULL && i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);

      for (guint j = 0; j < agencies->len; j++)
        {
          const RdAgency *agency = agencies->pdata[j];

          if (g_ascii_strcasecmp (agency->code, agency_code) == 0)
            return TRUE;
          if (!g_ptr_array_find_with_equal_func (known, agency->code, g_str_equal, NULL))
            g_ptr_array_add (known, agency->code);
        }
    }
  if (agency_code != NULL)
    rd_call_refuse_unknown (_("agency"), agency_code, known);
  return agency_code == NULL;
}

static gboolean
read_filter (RdCall *call, Filter *filter)
{
  *filter = (Filter) { .review = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL };
  return (call->n_args == 0 || filter->review != NULL) && read_status (filter) && check_agency (call);
}

static gboolean
is_wanted (const Filter *filter, RdActionItem *item)
{
  RdReviewItem *review = rd_action_item_get_review (item);
  const char *agency_id = rd_action_item_get_action (item)->agency_id;
  const RdAgency *agency = agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, agency_id) : NULL;

  if ((filter->review != NULL && review != filter->review)
      || (filter->has_status && rd_action_item_get_state (item)->status != filter->status))
    return FALSE;
  return agency_code == NULL || (agency != NULL && g_ascii_strcasecmp (agency->code, agency_code) == 0);
}

/* Those that are wanted, as reviews have them. (transfer full): RdActionItem */
static GListStore *
list_wanted (RdCall *call, const Filter *filter)
{
  GListStore *store = g_list_store_new (RD_TYPE_ACTION_ITEM);

  rd_action_item_fill (store, call->reg, RD_NAMING_PSEUDONYMS);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (store)); i > 0; i--)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (G_LIST_MODEL (store), i - 1);

      if (!is_wanted (filter, item))
        g_list_store_remove (store, i - 1);
    }
  return store;
}

/* --- list */

static RdExit
run_actions (RdCall *call)
{
  g_autoptr(GListStore) items = NULL;
  Filter filter;
  JsonArray *rows;

  if (!read_filter (call, &filter))
    return RD_EXIT_USAGE;
  items = list_wanted (call, &filter);
  rows = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      json_array_add_object_element (rows, rd_action_row_new (call, rd_action_item_get_review (item), rd_action_item_get_action (item)));
    }
  return rd_output_rows (call, rd_action_columns, rows, _("No actions."));
}

/* --- export */

/* Every review whose people could be in the file. */
static gboolean
scan (RdCall *call, RdReviewItem *one, const RdSheet *sheet, GError **error)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      g_autoptr(RdLeakScan) leaks = NULL;

      if (one != NULL && review != one)
        continue;
      leaks = rd_leak_scan_new (review);
      if (!rd_leak_scan_sheet (leaks, sheet, error))
        return FALSE;
    }
  return TRUE;
}

static RdExit
write_sheet (RdCall *call, const RdSheet *sheet, RdSheetFileKind kind)
{
  g_autoptr(GError) error = NULL;

  if (!rd_sheet_file_write (sheet, output_path, kind, RD_PAPER_A4, &error))
    return rd_call_fail (error, output_path);
  return rd_output_file (call, output_path);
}

static RdExit
read_kind (RdCall *call, RdSheetFileKind *kind)
{
  g_autoptr(GError) error = NULL;

  if (!rd_sheet_file_kind_from_path (output_path, kind, &error))
    return rd_call_fail (error, output_path);
  return rd_call_check_output_file (call, output_path) ? RD_EXIT_DONE : RD_EXIT_USAGE;
}

static gboolean
is_calendar (const char *path)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && g_ascii_strcasecmp (dot, ".ics") == 0;
}

/* Of the open ones with a due date, whatever they say. */
static RdExit
write_calendar (RdCall *call, const Filter *filter)
{
  g_autoptr(GError) error = NULL;

  if (filter->has_status || agency_code != NULL || real_names)
    return rd_call_refuse (_("a calendar has all open actions; leave out --state, --agency, --overdue and --real-names"));
  if (!rd_call_check_output_file (call, output_path))
    return RD_EXIT_USAGE;
  if (!rd_register_export_calendar_of (call->reg, RD_CALENDAR_ACTIONS, filter->review, RD_DAY_NONE, RD_DAY_NONE, output_path, NULL, &error))
    return rd_call_fail (error, output_path);
  return rd_output_file (call, output_path);
}

static RdExit
run_export (RdCall *call)
{
  g_autoptr(GListStore) items = NULL;
  g_autoptr(RdSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  RdSheetFileKind kind;
  Filter filter;
  RdExit exit;

  if (!read_filter (call, &filter) || !rd_call_require ("--output", output_path))
    return RD_EXIT_USAGE;
  if (is_calendar (output_path))
    return write_calendar (call, &filter);
  exit = read_kind (call, &kind);
  if (exit != RD_EXIT_DONE)
    return exit;
  items = list_wanted (call, &filter);
  g_list_store_sort (items, rd_action_item_compare, NULL);
  sheet = rd_register_sheet_action_items (call->reg, G_LIST_MODEL (items), real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS);
  if (!real_names && !scan (call, filter.review, sheet, &error))
    return rd_call_fail (error, output_path);
  return write_sheet (call, sheet, kind);
}

/* --- trend */

static JsonObject *
make_month (const RdActionMonth *month)
{
  JsonObject *row = json_object_new ();
  g_autofree char *iso = rd_day_to_iso (month->first);

  iso[strlen ("YYYY-MM")] = '\0';
  rd_row_set_text (row, "month", iso);
  rd_row_set_day (row, "day", month->last);
  rd_row_set_number (row, "agreed", month->n_agreed);
  rd_row_set_number (row, "closed", month->n_closed);
  rd_row_set_number (row, "open", month->n_open);
  rd_row_set_number (row, "overdue", month->n_overdue);
  return row;
}

static gboolean
read_months (RdCall *call, RdDay *from, RdDay *to)
{
  if (!rd_call_read_option_day (call, from_text, from) || !rd_call_read_option_day (call, to_text, to))
    return FALSE;
  *to = *to != RD_DAY_NONE ? *to : call->today;
  *from = *from != RD_DAY_NONE ? *from : MIN (*to, rd_register_get_trend_start (call->reg));
  if (!rd_call_check_order (*from, *to))
    return FALSE;
  if (*to > call->today)
    {
      rd_call_warn (_("what has not happened yet cannot be counted; give a day up to today after --to"));
      return FALSE;
    }
  if (rd_day_add_months (*from, TREND_MONTHS_MAX, NULL) < *to)
    {
      rd_call_warn (_("that is more than a hundred years; give a later day after --from"));
      return FALSE;
    }
  return TRUE;
}

static RdExit
run_trend (RdCall *call)
{
  RdReviewItem *review = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  g_autoptr(GArray) months = NULL;
  g_autoptr(RdSheet) sheet = NULL;
  JsonArray *rows;
  RdSheetFileKind kind;
  RdDay from, to;
  RdExit exit;

  if ((call->n_args > 0 && review == NULL) || !read_months (call, &from, &to))
    return RD_EXIT_USAGE;
  if (output_path != NULL)
    {
      exit = read_kind (call, &kind);
      if (exit != RD_EXIT_DONE)
        return exit;
      sheet = rd_register_sheet_action_trend (call->reg, review, from, to);
      return write_sheet (call, sheet, kind);
    }
  months = rd_register_work_out_action_trend (call->reg, review, from, to);
  rows = json_array_new ();
  for (guint i = 0; i < months->len; i++)
    json_array_add_object_element (rows, make_month (&g_array_index (months, RdActionMonth, i)));
  return rd_output_rows (call, trend_columns, rows, NULL);
}

#define FILTER_USAGE "[--state S] [--agency A] [--overdue]"

const RdCommand rd_command_actions[] = {
  { "actions", NULL, "[REVIEW] " FILTER_USAGE, N_("List the actions of one review, or of all"),
    0, 1, RD_NEEDS_READING, FALSE, list_options, run_actions },
  { "actions", "export", "[REVIEW] -o FILE.{docx,odt,xlsx,csv,pdf,html,ics} " FILTER_USAGE " [--real-names]",
    N_("Write actions as a table to a file, with pseudonyms unless real names are asked for"),
    0, 1, RD_NEEDS_READING, FALSE, export_options, run_export },
  { "actions", "trend", "[REVIEW] [--from D] [--to D] [-o FILE]", N_("Count open and overdue actions month by month"),
    0, 1, RD_NEEDS_READING, FALSE, trend_options, run_trend },
  { NULL }
};
