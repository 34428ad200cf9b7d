/* rd-command-report-outline.c — report outline …: exported, imported, kept, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-words.h"
#include "model/rd-report-outlines.h"

static char *output_path, *label_text;

const GOptionEntry rd_report_outline_export_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file to be written"), N_("FILE") },
  { NULL }
};

const GOptionEntry rd_report_outline_take_options[] = {
  { "label", 0, 0, G_OPTION_ARG_STRING, &label_text, N_("What it is called"), N_("L") },
  { NULL }
};

static const RdColumn columns[] = {
  { "outline", N_("Outline") },
  { "label", N_("What it is") },
  { "sections", N_("Sections") },
  { "own", N_("Board’s own") },
  { NULL }
};

/* What stands under that id now. */
static RdExit
tell (RdCall *call, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportOutline) outline = rd_report_outline_find (call->reg, code, &error);
  g_autoptr (RdDocument) document = outline != NULL ? rd_report_outline_load (call->reg, outline, &error) : NULL;
  JsonObject *row;

  if (document == NULL)
    return rd_call_fail (error, code);
  row = json_object_new ();
  rd_row_set_text (row, "outline", outline->code);
  rd_row_set_text (row, "label", outline->label);
  rd_row_set_number (row, "sections", document->sections->len);
  rd_row_set_flag (row, "own", outline->is_own);
  return rd_output_object (call, columns, row);
}

RdExit
rd_command_outline_export (RdCall *call)
{
  g_autoptr (RdReportOutline) outline = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!rd_call_require ("-o", output_path) || !rd_call_check_output_file (call, output_path))
    return RD_EXIT_USAGE;
  outline = rd_report_outline_find (call->reg, call->args[0], &error);
  document = outline != NULL ? rd_report_outline_load (call->reg, outline, &error) : NULL;
  if (document == NULL)
    return rd_call_fail (error, call->args[0]);
  if (!rd_report_outline_write_file (document, output_path, &error))
    return rd_call_fail_new_file (error, output_path);
  return rd_output_file (call, output_path);
}

RdExit
rd_command_outline_import (RdCall *call)
{
  g_autofree char *code = rd_words_to_utf8 (call->args[0]);
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!rd_call_require ("--label", label_text))
    return RD_EXIT_USAGE;
  if (code == NULL)
    return rd_call_refuse (_("the id is no text; give small letters, digits and “-”"));
  document = rd_report_outline_read_file (call->args[1], &error);
  if (document == NULL || !rd_register_put_report_template (call->reg, code, label_text, document, &error))
    return rd_call_fail (error, call->args[1]);
  return tell (call, code);
}

RdExit
rd_command_outline_keep (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  g_autoptr (GError) error = NULL;

  if (review == NULL || !rd_call_require ("--label", label_text))
    return RD_EXIT_USAGE;
  if (!rd_report_outline_keep (call->reg, review, call->args[1], label_text, &error))
    return rd_call_fail (error, NULL);
  return tell (call, call->args[1]);
}

RdExit
rd_command_outline_remove (RdCall *call)
{
  g_autoptr (RdReportOutline) outline = rd_report_outline_find (call->reg, call->args[0], NULL);
  g_autofree char *quoted = rd_call_quote (call->args[0]);
  g_autoptr (GError) error = NULL;

  if (outline == NULL || !outline->is_own)
    {
      rd_call_warn (_("the board has no outline %s of its own; “report outlines” lists them"), quoted);
      return RD_EXIT_FOUND;
    }
  return rd_register_remove_report_template (call->reg, outline->code, &error) ? RD_EXIT_DONE : rd_call_fail (error, outline->code);
}
