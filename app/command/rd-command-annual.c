/* rd-command-annual.c — annual, annual text, annual month: a year of the board
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-table.h"
#include "core/review/rd-annual-text.h"
#include "model/rd-annual-report.h"
#include "model/rd-register-annual.h"
#include "model/rd-wording-annual.h"

/* As many problems as are said in messages. */
#define TOLD_MAX 20

static char *output_path, *month_text, *file_path;
static gboolean clear;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file; its ending says of which kind it is"), N_("FILE") },
  { "from-month", 0, 0, G_OPTION_ARG_STRING, &month_text, N_("The month in which the year begins, 1 to 12; else the board’s"), N_("M") },
  { NULL }
};

static const GOptionEntry text_options[] = {
  { "file", 0, 0, G_OPTION_ARG_FILENAME, &file_path, N_("A text file with the passage"), N_("F") },
  { "clear", 0, 0, G_OPTION_ARG_NONE, &clear, N_("Take the passage back"), NULL },
  { NULL }
};

static const RdColumn columns[] = {
  { "section", N_("Section") }, { "figure" }, { "kind" }, { "label", N_("Figure") }, { "value", N_("Value") }, { "unit", N_("Unit") },
  { "reviews" }, { NULL }
};

static const RdColumn text_columns[] = { { "year", N_("Year") }, { "block", N_("Passage") }, { "text", N_("Text") }, { NULL } };

static const RdColumn month_columns[] = { { "month", N_("Years begin in month") }, { NULL } };

/* --- reading the call */

static gboolean
read_year (RdCall *call, int *out)
{
  gint64 year;

  if (!rd_call_read_number (call->args[0], _("year"), RD_ANNUAL_YEAR_FIRST, RD_ANNUAL_YEAR_LAST, &year))
    return FALSE;
  *out = year;
  return TRUE;
}

static gboolean
read_month (const char *text, int *out)
{
  gint64 month;

  *out = 0;
  if (text == NULL)
    return TRUE;
  if (!rd_call_read_number (text, _("month"), 1, 12, &month))
    return FALSE;
  *out = month;
  return TRUE;
}

/* (transfer full); NULL where the call cannot be done, which was said. */
static RdAnnualYear *
read_annual_year (RdCall *call)
{
  g_autoptr (RdAnnualYear) year = NULL;
  int number, month;

  if (!read_year (call, &number) || !read_month (month_text, &month))
    return NULL;
  year = rd_annual_year_new (call->reg, number, month);
  if (year->annual->first <= call->today)
    return g_steal_pointer (&year);
  rd_call_warn (_("the year %d has not begun yet; ask for one that has"), number);
  return NULL;
}

/* --- figures */

/* Of each case, so that it can be counted again. */
static void
set_reviews (JsonObject *row, const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < figure->cases->len; i++)
    {
      const RdAnnualCase *one = &g_array_index (figure->cases, RdAnnualCase, i);

      g_strv_builder_add (names, rd_review_item_get_reference (year->reviews->pdata[one->review]));
    }
  list = g_strv_builder_end (names);
  rd_row_set_texts (row, "reviews", (const char * const *) list);
}

static JsonObject *
make_row (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "section", figure->section);
  rd_row_set_text (row, "figure", figure->code);
  rd_row_set_text (row, "kind", figure->key);
  rd_row_take_text (row, "label", rd_wording_annual_figure (year, figure));
  if (figure->has_value && figure->value == (gint64) figure->value)
    rd_row_set_number (row, "value", figure->value);
  else if (figure->has_value)
    json_object_set_double_member (row, "value", figure->value);
  rd_row_set_text (row, "unit", rd_annual_unit_get_name (figure->unit));
  set_reviews (row, year, figure);
  return row;
}

static RdExit
print (RdCall *call, const RdAnnualYear *year)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < year->annual->figures->len; i++)
    json_array_add_object_element (rows, make_row (year, year->annual->figures->pdata[i]));
  return rd_output_rows (call, columns, rows, NULL);
}

/* --- files */

static void
warn_of_problems (const RdReportSummary *summary)
{
  for (guint i = 0; i < MIN (summary->problems->len, TOLD_MAX); i++)
    {
      const RdReportProblem *problem = summary->problems->pdata[i];

      rd_call_warn ("%s: %s", problem->where, problem->what);
    }
}

static RdExit
write_document (RdCall *call, const RdAnnualYear *year, RdReportFileKind kind)
{
  g_autoptr (RdReportExport) export = rd_annual_report_new_export (call->reg, year);
  g_autoptr (GError) error = NULL;

  warn_of_problems (rd_report_export_get_summary (export));
  if (!rd_report_export_write (export, output_path, kind, NULL, &error))
    return rd_call_fail_new_file (error, output_path);
  return rd_output_file (call, output_path);
}

static RdExit
write_csv (RdCall *call, const RdAnnualYear *year)
{
  g_autoptr (GError) error = NULL;

  if (!rd_annual_report_write_csv (call->reg, year, output_path, &error))
    return rd_call_fail (error, output_path);
  return rd_output_file (call, output_path);
}

static RdExit
write_file (RdCall *call, const RdAnnualYear *year)
{
  const char *dot = strrchr (output_path, '.');
  g_autoptr (GError) error = NULL;
  RdReportFileKind kind;

  if (!rd_call_check_output_file (call, output_path))
    return RD_EXIT_USAGE;
  if (dot != NULL && g_ascii_strcasecmp (dot, ".csv") == 0)
    return write_csv (call, year);
  if (!rd_report_file_kind_from_path (output_path, &kind, &error))
    return rd_call_refuse (_("the name of the file ends in none of .docx, .odt, .fodt, .pdf, .html and .csv"));
  return write_document (call, year, kind);
}

static RdExit
run_annual (RdCall *call)
{
  g_autoptr (RdAnnualYear) year = read_annual_year (call);

  if (year == NULL)
    return RD_EXIT_USAGE;
  if (!rd_annual_has_data (year->annual))
    rd_call_warn (_("nothing was recorded in this year; every figure is nought"));
  return output_path != NULL ? write_file (call, year) : print (call, year);
}

/* --- passages */

static gboolean
check_block (const char *block)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (g_strv_contains (rd_annual_text_blocks, block))
    return TRUE;
  for (guint i = 0; rd_annual_text_blocks[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) rd_annual_text_blocks[i]);
  rd_call_refuse_unknown (_("passage"), block, known);
  return FALSE;
}

static RdExit
tell_text (RdCall *call, int year, const char *block)
{
  const RdAnnualText *text = rd_register_find_annual_text (call->reg, year, block);
  JsonObject *row = json_object_new ();

  rd_row_set_number (row, "year", year);
  rd_row_set_text (row, "block", block);
  rd_row_set_text (row, "text", text != NULL ? text->text : NULL);
  return rd_output_object (call, text_columns, row);
}

/* One byte more than a passage may have is read, and no more. (transfer full); NULL, which was said. */
static char *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autofree char *text = g_malloc (RD_ANNUAL_TEXT_MAX + 2);
  gsize n = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, RD_ANNUAL_TEXT_MAX + 1, &n, NULL, &error))
    {
      rd_call_fail (error, path);
      return NULL;
    }
  text[n] = '\0';
  if (n <= RD_ANNUAL_TEXT_MAX && strlen (text) == n && g_utf8_validate (text, n, NULL))
    return g_steal_pointer (&text);
  rd_call_warn (_("the file is no text in UTF-8 of at most %d bytes"), RD_ANNUAL_TEXT_MAX);
  return NULL;
}

static RdExit
run_text (RdCall *call)
{
  const char *words = call->n_args > 2 ? call->args[2] : NULL;
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;
  int year;

  if (!read_year (call, &year) || !check_block (call->args[1]))
    return RD_EXIT_USAGE;
  if ((words != NULL) + (file_path != NULL) + clear != 1)
    return rd_call_refuse (_("give the passage, --file or --clear: one of them"));
  if (file_path != NULL && (read = read_file (file_path)) == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_put_annual_text (call->reg, year, call->args[1], clear ? NULL : words != NULL ? words : read, &error))
    return rd_call_fail (error, call->args[1]);
  return tell_text (call, year, call->args[1]);
}

static RdExit
run_texts (RdCall *call)
{
  JsonArray *rows;
  int year;

  if (!read_year (call, &year))
    return RD_EXIT_USAGE;
  rows = json_array_new ();
  for (guint i = 0; rd_annual_text_blocks[i] != NULL; i++)
    {
      const RdAnnualText *text = rd_register_find_annual_text (call->reg, year, rd_annual_text_blocks[i]);
      JsonObject *row;

      if (text == NULL)
        continue;
      row = json_object_new ();
      rd_row_set_number (row, "year", year);
      rd_row_set_text (row, "block", text->block);
      rd_row_set_text (row, "text", text->text);
      json_array_add_object_element (rows, row);
    }
  return rd_output_rows (call, text_columns, rows, _("No passages."));
}

/* --- when years begin */

static RdExit
run_month (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  JsonObject *row;
  int month;

  if (!read_month (call->args[0], &month))
    return RD_EXIT_USAGE;
  if (!rd_register_set_annual_month (call->reg, month, &error))
    return rd_call_fail (error, NULL);
  row = json_object_new ();
  rd_row_set_number (row, "month", rd_register_get_annual_month (call->reg));
  return rd_output_object (call, month_columns, row);
}

const RdCommand rd_command_annual[] = {
  { "annual", NULL, "YEAR [-o FILE.{docx,odt,fodt,pdf,html,csv}] [--from-month M]",
    N_("Write the annual report of a year, or print its figures"),
    1, 1, RD_NEEDS_READING, FALSE, options, run_annual },
  { "annual", "text", "YEAR PASSAGE {TEXT | --file F | --clear}", N_("Write a passage of a year’s annual report"),
    2, 3, RD_NEEDS_WRITING, FALSE, text_options, run_text },
  { "annual", "texts", "YEAR", N_("Show the passages of a year’s annual report"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_texts },
  { "annual", "month", "M", N_("Set the month in which the board’s reported years begin, 1 to 12"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, run_month },
  { NULL }
};
