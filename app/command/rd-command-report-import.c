/* rd-command-report-import.c — report import, comments: what others wrote into the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report-versions.h"

#include <glib/gi18n.h>

#include "model/rd-report-return.h"
#include "model/rd-wording-versions.h"

static char *accept_text;
static gboolean dry_run, all_comments;

const GOptionEntry rd_report_import_options[] = {
  { "accept", 0, 0, G_OPTION_ARG_STRING, &accept_text, N_("What is taken: all, tracked or none; none otherwise, which only shows"), N_("WHAT") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only show what would be taken"), NULL },
  { NULL }
};

const GOptionEntry rd_report_comments_options[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &all_comments, N_("Those that are resolved too"), NULL },
  { NULL }
};

static const RdColumn import_columns[] = {
  { "section", N_("Section") },
  { "kind", N_("Kind") },
  { "before", N_("Before") },
  { "after", N_("After") },
  { "author", N_("By") },
  { "made" },
  { "tracked" },
  { "barred" },
  { "taken", N_("Taken") },
  { NULL }
};

static const RdColumn comment_columns[] = {
  { "section", N_("Section") },
  { "author", N_("By") },
  { "made", N_("When") },
  { "text", N_("Comment") },
  { "quote", N_("On") },
  { "answers" },
  { "resolved", N_("Resolved") },
  { "id" },
  { NULL }
};

/* --- import */

static JsonObject *
describe_item (RdReturnItem *item)
{
  const RdReturnFacts *facts = rd_return_item_get_facts (item);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "section", *facts->heading != '\0' ? facts->heading : NULL);
  rd_row_set_text (row, "kind", rd_return_kind_get_code (facts->kind));
  rd_row_set_text (row, "before", facts->before);
  rd_row_set_text (row, "after", facts->after);
  rd_row_set_text (row, "author", facts->author);
  rd_row_set_text (row, "made", facts->made);
  rd_row_set_flag (row, "tracked", facts->is_tracked);
  rd_row_set_text (row, "barred", rd_return_item_can_accept (item) ? NULL : rd_return_bar_get_code (facts->bar));
  rd_row_set_flag (row, "taken", rd_return_item_get_choice (item) == RD_RETURN_ACCEPTED);
  return row;
}

static gboolean
check_accept (void)
{
  static const char * const words[] = { "all", "tracked", "none" };
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (accept_text == NULL || g_str_equal (accept_text, words[i]))
        return TRUE;
      g_ptr_array_add (known, (gpointer) words[i]);
    }
  rd_call_refuse_unknown (_("choice"), accept_text, known);
  return FALSE;
}

static void
choose (RdReportReturn *returned)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (returned));

  if (accept_text == NULL || g_str_equal (accept_text, "none"))
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdReturnItem) item = g_list_model_get_item (G_LIST_MODEL (returned), i);

      if (g_str_equal (accept_text, "all") || rd_return_item_get_facts (item)->is_tracked)
        rd_return_item_set_choice (item, RD_RETURN_ACCEPTED);
    }
}

static void
warn (RdReportReturn *returned)
{
  guint n_barred = rd_report_return_count_barred (returned), n_missing = rd_report_return_count_missing (returned);

  if (rd_report_return_has_macros (returned))
    rd_call_warn (_("there are macros in the file; they were not looked at"));
  if (n_barred > 0)
    rd_call_warn (ngettext ("%u change cannot be taken and has to be made by hand; “barred” says why",
                            "%u changes cannot be taken and have to be made by hand; “barred” says why", n_barred), n_barred);
  if (n_missing > 0)
    rd_call_warn (ngettext ("%u section of the report is not in the file, and stays as it is",
                            "%u sections of the report are not in the file, and stay as they are", n_missing), n_missing);
}

static RdExit
fail_import (const GError *error, const char *path)
{
  g_autofree char *words = rd_wording_return_error (error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *quoted = rd_call_quote (shown);

  rd_call_warn ("%s: %s", quoted, words);
  return rd_exit_from_error (error);
}

RdExit
rd_report_import (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  g_autoptr (RdReportReturn) returned = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (review == NULL || !check_accept ())
    return RD_EXIT_USAGE;
  returned = rd_report_return_read (call->reg, review, call->args[1], NULL, &error);
  if (returned == NULL)
    return fail_import (error, call->args[1]);
  choose (returned);
  warn (returned);
  if (!dry_run && !rd_report_return_apply (returned, &error))
    return rd_call_fail (error, NULL);
  rows = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (returned)); i++)
    {
      g_autoptr (RdReturnItem) item = g_list_model_get_item (G_LIST_MODEL (returned), i);

      json_array_add_object_element (rows, describe_item (item));
    }
  return rd_output_rows (call, import_columns, rows, _("Nothing was changed in the file, and nobody commented on it."));
}

/* --- comments */

static JsonObject *
describe_comment (RdReviewItem *review, const RdReportComment *comment)
{
  const RdReportSection *section = rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, comment->section_id);
  JsonObject *row = json_object_new ();

  if (section != NULL)
    rd_row_take_text (row, "section", rd_report_number (review, section));
  rd_row_set_text (row, "author", comment->author);
  rd_row_set_text (row, "made", comment->made);
  rd_row_set_text (row, "text", comment->text);
  rd_row_set_text (row, "quote", comment->quote);
  rd_row_set_text (row, "answers", comment->parent_id);
  rd_row_set_flag (row, "resolved", comment->is_resolved);
  rd_row_set_text (row, "id", comment->id);
  return row;
}

/* An answer is shown with what it answers. */
static gboolean
is_shown (RdReviewItem *review, const RdReportComment *comment)
{
  const RdReportComment *parent = comment->parent_id != NULL ? rd_review_item_find_row (review, RD_ROWS_REPORT_COMMENTS, comment->parent_id) : NULL;

  return all_comments || !(parent != NULL ? parent->is_resolved : comment->is_resolved);
}

RdExit
rd_report_comments (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const GPtrArray *sections, *comments;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;
  sections = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  comments = rd_review_item_get_rows (review, RD_ROWS_REPORT_COMMENTS);
  rows = json_array_new ();
  for (guint s = 0; s < sections->len; s++)
    for (guint i = 0; i < comments->len; i++)
      if (g_str_equal (((const RdReportComment *) comments->pdata[i])->section_id, ((const RdReportSection *) sections->pdata[s])->id)
          && is_shown (review, comments->pdata[i]))
        json_array_add_object_element (rows, describe_comment (review, comments->pdata[i]));
  return rd_output_rows (call, comment_columns, rows, all_comments ? _("Nobody commented on the report.") : _("No open comments."));
}
