/* rd-command-report-versions.c — report versions, keep, compare, restore: the report as it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report-versions.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "model/rd-report-changes.h"
#include "model/rd-wording-versions.h"

static char *keep_purpose, *keep_note, *output_path;
static gboolean real_names;

const GOptionEntry rd_report_keep_options[] = {
  { "purpose", 0, 0, G_OPTION_ARG_STRING, &keep_purpose, N_("draft, panel, factual-check, family, final or other; draft otherwise"), N_("P") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &keep_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

const GOptionEntry rd_report_compare_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("Write them into a file: .docx, .odt, .xlsx, .csv, .pdf or .html"), N_("FILE") },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("With real names, and not with pseudonyms"), NULL },
  { NULL }
};

static const RdColumn version_columns[] = {
  { "name", N_("Version") },
  { "purpose", N_("Purpose") },
  { "made", N_("Kept") },
  { "author", N_("By") },
  { "words", N_("Words") },
  { "note", N_("Note") },
  { "id" },
  { NULL }
};

static const RdColumn change_columns[] = {
  { "section", N_("Section") },
  { "what", N_("What") },
  { "before", N_("Before") },
  { "after", N_("After") },
  { NULL }
};

static JsonObject *
describe (const RdReportVersion *version)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "name", version->name);
  rd_row_set_text (row, "purpose", version->purpose);
  rd_row_set_text (row, "made", version->made);
  rd_row_set_text (row, "author", version->author);
  rd_row_set_number (row, "words", version->words);
  rd_row_set_text (row, "note", version->note);
  rd_row_set_text (row, "id", version->id);
  return row;
}

/* By id or name; of several of one name the latest.  Says so where there is none. */
static const RdReportVersion *
find_version (RdReviewItem *review, const char *words)
{
  const GPtrArray *versions = rd_review_item_get_rows (review, RD_ROWS_REPORT_VERSIONS);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = versions->len; i-- > 0;)
    {
      const RdReportVersion *version = versions->pdata[i];

      if (g_str_equal (version->id, words) || g_str_equal (version->name, words))
        return version;
      g_ptr_array_add (known, version->name);
    }
  rd_call_refuse_unknown (_("version"), words, known);
  return NULL;
}

RdExit
rd_report_versions (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const GPtrArray *versions;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;
  versions = rd_review_item_get_rows (review, RD_ROWS_REPORT_VERSIONS);
  rows = json_array_new ();
  for (guint i = 0; i < versions->len; i++)
    json_array_add_object_element (rows, describe (versions->pdata[i]));
  return rd_output_rows (call, version_columns, rows, _("No version was kept yet."));
}

static gboolean
check_purpose (const char *purpose)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (g_strv_contains (rd_report_version_purposes, purpose) && !g_str_equal (purpose, "before-restore"))
    return TRUE;
  for (guint i = 0; rd_report_version_purposes[i] != NULL; i++)
    if (!g_str_equal (rd_report_version_purposes[i], "before-restore"))
      g_ptr_array_add (known, (gpointer) rd_report_version_purposes[i]);
  rd_call_refuse_unknown (_("purpose"), purpose, known);
  return FALSE;
}

RdExit
rd_report_keep (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || (keep_purpose != NULL && !check_purpose (keep_purpose)))
    return RD_EXIT_USAGE;
  if (!rd_register_keep_version (call->reg, review, call->args[1], keep_purpose != NULL ? keep_purpose : "draft", keep_note, &id, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, version_columns, describe (rd_review_item_find_row (review, RD_ROWS_REPORT_VERSIONS, id)));
}

RdExit
rd_report_restore (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportVersion *version = review != NULL ? find_version (review, call->args[1]) : NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (version == NULL)
    return RD_EXIT_USAGE;
  id = g_strdup (version->id);
  if (!rd_register_restore_version (call->reg, review, id, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, version_columns, describe (rd_review_item_find_row (review, RD_ROWS_REPORT_VERSIONS, id)));
}

/* --- compare */

static RdExit
write_changes (RdCall *call, RdReviewItem *review, const RdComparison *comparison, RdNamingMode mode)
{
  RdSheetFileKind kind;
  g_autoptr (GError) error = NULL;

  if (!rd_sheet_file_kind_from_path (output_path, &kind, &error))
    return rd_call_fail (error, output_path);
  if (!rd_call_check_output_file (call, output_path))
    return RD_EXIT_USAGE;
  if (!rd_report_changes_write (call->reg, review, comparison, mode, output_path, kind, &error))
    return rd_call_fail_new_file (error, output_path);
  return rd_output_file (call, output_path);
}

static RdExit
list_changes (RdCall *call, RdReviewItem *review, const RdComparison *comparison, RdNamingMode mode)
{
  g_autoptr (RdSheet) sheet = rd_report_changes_make_sheet (call->reg, review, comparison, mode);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < rd_sheet_get_n_rows (sheet); i++)
    {
      JsonObject *row = json_object_new ();

      for (guint column = 0; change_columns[column].key != NULL; column++)
        if (!rd_sheet_is_empty_cell (sheet, i, column))
          rd_row_set_text (row, change_columns[column].key, rd_sheet_get_text (sheet, i, column));
      json_array_add_object_element (rows, row);
    }
  return rd_output_rows (call, change_columns, rows, _("Nothing differs."));
}

RdExit
rd_report_compare (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  RdNamingMode mode = real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS;
  const RdReportVersion *before = review != NULL ? find_version (review, call->args[1]) : NULL;
  const RdReportVersion *after = before != NULL && call->n_args > 2 ? find_version (review, call->args[2]) : NULL;
  g_autoptr (RdComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  if (before == NULL || (call->n_args > 2 && after == NULL))
    return RD_EXIT_USAGE;
  comparison = rd_report_changes_compare (call->reg, review, before->id, after != NULL ? after->id : NULL, mode, &error);
  if (comparison == NULL)
    return rd_call_fail (error, NULL);
  return output_path != NULL ? write_changes (call, review, comparison, mode) : list_changes (call, review, comparison, mode);
}
