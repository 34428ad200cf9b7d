/* rd-command-report-export.c — report export and response, learning brief: what leaves the register as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "model/rd-brief-document.h"
#include "model/rd-report-export.h"
#include "model/rd-response-document.h"

/* As many problems as are said in messages. */
#define TOLD_MAX 20

static char *output_path, *preset_text;
static gboolean real_names, with_comments, with_response, accessible, dry_run;

const GOptionEntry rd_report_export_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file; its ending says of which kind it is"), N_("FILE") },
  { "preset", 0, 0, G_OPTION_ARG_STRING, &preset_text, N_("What the copy is for; else final"), N_("P") },
  { "comments", 0, 0, G_OPTION_ARG_NONE, &with_comments, N_("With the comments, in a draft for the panel"), NULL },
  { "with-response", 0, 0, G_OPTION_ARG_NONE, &with_response, N_("With the board’s response and action plan at the end"), NULL },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("People under their names; the file says so on every page"), NULL },
  { "accessible", 0, 0, G_OPTION_ARG_NONE, &accessible, N_("A PDF by way of LibreOffice, tagged throughout"), NULL },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be in the file"), NULL },
  { NULL }
};

const GOptionEntry rd_report_beside_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file; its ending says of which kind it is"), N_("FILE") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be in the file"), NULL },
  { NULL }
};

static const RdColumn problem_columns[] = {
  { "check", N_("Check") },
  { "what", N_("What") },
  { "where", N_("Where") },
  { "section" },
  { "paragraph" },
  { "start" },
  { "end" },
  { NULL }
};

static const RdColumn columns[] = {
  { "file", N_("Written") },
  { "review", N_("Review") },
  { "preset", N_("Copy") },
  { "title", N_("Title") },
  { "notice", N_("On every page") },
  { "real_names", N_("Real names") },
  { "people", N_("People under pseudonyms") },
  { "sections", N_("Sections") },
  { "words", N_("Words") },
  { "notes", N_("Footnotes") },
  { "tables", N_("Tables") },
  { "figures", N_("Figures") },
  { "comments", N_("Comments") },
  { "open_comments", N_("Comments still open") },
  { "empty_sections", N_("Sections without a text") },
  { "warnings", N_("Warnings of the checks") },
  { "left_out", N_("Left out") },
  { "problems", N_("Problems"), problem_columns },
  { NULL }
};

/* --- what will be in the file */

static JsonArray *
list_problems (const RdReportSummary *summary)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < summary->problems->len; i++)
    {
      const RdReportProblem *problem = summary->problems->pdata[i];
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "check", problem->check);
      rd_row_set_text (row, "what", problem->what);
      rd_row_set_text (row, "where", problem->where);
      rd_row_set_text (row, "section", problem->section_id);
      rd_row_set_number (row, "paragraph", problem->paragraph);
      rd_row_set_number (row, "start", problem->start);
      rd_row_set_number (row, "end", problem->end);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static void
set_left_out (JsonObject *object, const RdReportSummary *summary)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < summary->left_out->len; i++)
    g_strv_builder_add (titles, summary->left_out->pdata[i]);
  list = g_strv_builder_end (titles);
  rd_row_set_texts (object, "left_out", (const char * const *) list);
}

/* @path: what was written, or NULL. */
static RdExit
tell (RdCall *call, RdReviewItem *review, const RdReportExport *export, const char *copy, const char *path)
{
  const RdReportSummary *summary = rd_report_export_get_summary (export);
  JsonObject *object = json_object_new ();

  if (path != NULL)
    rd_row_take_text (object, "file", g_filename_display_name (path));
  rd_row_set_text (object, "review", rd_review_item_get_reference (review));
  rd_row_set_text (object, "preset", copy);
  rd_row_set_text (object, "title", summary->title);
  rd_row_set_text (object, "notice", summary->notice);
  rd_row_set_flag (object, "real_names", summary->has_real_names);
  rd_row_set_number (object, "people", summary->n_people);
  rd_row_set_number (object, "sections", summary->n_sections);
  rd_row_set_number (object, "words", summary->n_words);
  rd_row_set_number (object, "notes", summary->n_notes);
  rd_row_set_number (object, "tables", summary->n_tables);
  rd_row_set_number (object, "figures", summary->n_figures);
  rd_row_set_number (object, "comments", summary->n_comments);
  rd_row_set_number (object, "open_comments", summary->n_open_comments);
  rd_row_set_number (object, "empty_sections", summary->n_empty);
  rd_row_set_number (object, "warnings", summary->n_warnings);
  set_left_out (object, summary);
  rd_row_take_rows (object, "problems", list_problems (summary));
  return rd_output_object (call, columns, object);
}

static void
warn_of_problems (const RdReportSummary *summary)
{
  gboolean may_stay = FALSE;

  for (guint i = 0; i < MIN (summary->problems->len, TOLD_MAX); i++)
    {
      const RdReportProblem *problem = summary->problems->pdata[i];

      rd_call_warn ("%s: %s", problem->where, problem->what);
      may_stay |= problem->may_stay && g_str_equal (problem->check, "name");
    }
  if (may_stay)
    rd_call_warn (_("a word that is no name may stay: “report check” shows which it is, “report waive” lets it stand"));
}

/* --- the call */

static gboolean
read_preset (RdReportPreset *out)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  *out = RD_REPORT_PRESET_FINAL;
  if (preset_text == NULL || rd_report_preset_find (preset_text, out))
    return TRUE;
  for (guint i = 0; i < RD_N_REPORT_PRESETS; i++)
    g_ptr_array_add (known, (gpointer) rd_report_preset_get_code (i));
  rd_call_refuse_unknown (_("preset"), preset_text, known);
  return FALSE;
}

static gboolean
read_output (RdCall *call, RdReportFileKind *out)
{
  g_autoptr (GError) error = NULL;

  if (dry_run && output_path == NULL)
    return TRUE;
  if (!rd_call_require ("-o", output_path) || !rd_call_check_output_file (call, output_path))
    return FALSE;
  if (rd_report_file_kind_from_path (output_path, out, &error))
    return TRUE;
  rd_call_fail (error, output_path);
  return FALSE;
}

/* Writes @export unless it was only asked what would be in it, and tells; @copy: what it is. */
static RdExit
write_and_tell (RdCall *call, RdReviewItem *review, RdReportExport *export, const char *copy, RdReportFileKind kind)
{
  g_autoptr (GError) error = NULL;
  RdExit status;

  warn_of_problems (rd_report_export_get_summary (export));
  if (!dry_run && !rd_report_export_write (export, output_path, kind, NULL, &error))
    {
      status = rd_call_fail_new_file (error, output_path);
      if (!g_error_matches (error, RD_REPORT_EXPORT_ERROR, RD_REPORT_EXPORT_ERROR_BLOCKED))
        return status;
      return tell (call, review, export, copy, NULL) == RD_EXIT_DONE ? status : RD_EXIT_USAGE;
    }
  if (output_path != NULL && rd_report_export_is_folder_telling (export, output_path))
    rd_call_warn (_("the names of the file’s folders show whom the report is about; the file does not have them in it, but pass it on by itself"));
  status = tell (call, review, export, copy, dry_run ? NULL : output_path);
  return status == RD_EXIT_DONE && rd_report_export_get_summary (export)->problems->len > 0 ? RD_EXIT_FOUND : status;
}

RdExit
rd_command_report_export (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  RdReportOrder order = {
    .with_real_names = real_names, .with_comments = with_comments, .with_response = with_response, .accessible_pdf = accessible,
  };
  RdReportFileKind kind = RD_REPORT_FILE_DOCX;
  g_autoptr (RdReportExport) export = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || !read_preset (&order.preset) || !read_output (call, &kind))
    return RD_EXIT_USAGE;
  order.is_preview = dry_run;
  export = rd_report_export_new (call->reg, review, &order, &error);
  if (export == NULL)
    return rd_call_fail (error, NULL);
  return write_and_tell (call, review, export, rd_report_preset_get_code (order.preset), kind);
}

RdExit
rd_command_report_response (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  RdReportFileKind kind = RD_REPORT_FILE_DOCX;
  g_autoptr (RdReportExport) export = NULL;

  if (review == NULL || !read_output (call, &kind))
    return RD_EXIT_USAGE;
  if (!rd_response_document_has_content (review))
    {
      rd_call_warn (_("there is nothing to publish yet: no response was written, and there are no recommendations or actions"));
      return RD_EXIT_USAGE;
    }
  export = rd_report_export_new_beside (call->reg, review, rd_response_document_new (call->reg, review), "response");
  return write_and_tell (call, review, export, "response", kind);
}

RdExit
rd_command_learning_brief (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  RdReportFileKind kind = RD_REPORT_FILE_DOCX;
  g_autoptr (RdReportExport) export = NULL;

  if (review == NULL || !read_output (call, &kind))
    return RD_EXIT_USAGE;
  if (!rd_brief_document_has_content (review))
    {
      rd_call_warn (_("there is nothing to tell yet: note what is learnt with “learning add”"));
      return RD_EXIT_USAGE;
    }
  export = rd_report_export_new_beside (call->reg, review, rd_brief_document_new (call->reg, review), "learning-brief");
  return write_and_tell (call, review, export, "learning-brief", kind);
}
