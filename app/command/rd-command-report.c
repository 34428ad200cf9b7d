/* rd-command-report.c — report: begun, shown, written, checked, sent out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report-versions.h"

#include <glib/gi18n.h>

#include "command/rd-command-table.h"
#include "model/rd-report-outlines.h"

static char *outline_code, *begin_title;

static const GOptionEntry begin_options[] = {
  { "outline", 0, 0, G_OPTION_ARG_STRING, &outline_code, N_("The outline; else the first that “report outlines” lists"), N_("ID") },
  { "title", 0, 0, G_OPTION_ARG_STRING, &begin_title, N_("The report’s title; else made of the framework and the review"), N_("T") },
  { NULL }
};

static const RdColumn report_columns[] = {
  { "review", N_("Review") },
  { "title", N_("Title") },
  { "outline", N_("Outline") },
  { "language" },
  { "sections", N_("Sections") },
  { "words", N_("Words") },
  { NULL }
};

static const RdColumn outline_columns[] = {
  { "outline", N_("Outline") },
  { "label", N_("What it is") },
  { "purpose", N_("When to take it") },
  { "sections", N_("Sections") },
  { "own", N_("Board’s own") },
  { NULL }
};

/* --- what the commands share */

RdReviewItem *
rd_call_find_report (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);

  if (review == NULL || rd_review_item_get_report (review) != NULL)
    return review;
  rd_call_warn (_("the report of this review was not begun yet; “report begin” begins it"));
  return NULL;
}

/* As rd_document_number() has it, from the rows. */
char *
rd_report_number (RdReviewItem *review, const RdReportSection *section)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  g_autoptr (RdDocument) outline = rd_document_new ("", RD_REPORT_LANGUAGE);
  guint at = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdReportSection *row = rows->pdata[i];

      g_ptr_array_add (outline->sections, rd_section_new (row->id, row->title, row->level));
      if (g_str_equal (row->id, section->id))
        at = i;
    }
  return rd_document_number (outline, at);
}

static gboolean
is_meant (RdReviewItem *review, const RdReportSection *section, const char *words)
{
  g_autofree char *number = rd_report_number (review, section);

  return g_str_equal (words, number) || g_str_equal (words, section->id) || g_strcmp0 (words, section->key) == 0
         || g_str_equal (words, section->title);
}

const RdReportSection *
rd_call_find_section (RdReviewItem *review, const char *words)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdReportSection *section = rows->pdata[i];
      g_autofree char *number = rd_report_number (review, section);

      if (is_meant (review, section, words))
        return section;
      g_ptr_array_add (known, g_strdup_printf ("%s %s", number, section->title));
    }
  rd_call_refuse_unknown (_("section"), words, known);
  return NULL;
}

static JsonObject *
describe (RdReviewItem *review)
{
  const RdReport *report = rd_review_item_get_report (review);
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  JsonObject *row = json_object_new ();
  gint64 n_words = 0;

  for (guint i = 0; i < rows->len; i++)
    n_words += ((const RdReportSection *) rows->pdata[i])->words;
  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "title", report->title);
  rd_row_set_text (row, "outline", report->template);
  rd_row_set_text (row, "language", report->language);
  rd_row_set_number (row, "sections", rows->len);
  rd_row_set_number (row, "words", n_words);
  return row;
}

/* --- begin, title, remove */

static RdReportOutline *
find_outline (RdCall *call, RdReviewItem *review)
{
  g_autoptr (GPtrArray) offered = rd_report_outlines_list (call->reg, review);
  g_autoptr (GPtrArray) known = NULL;
  RdReportOutline *outline;

  if (outline_code == NULL)
    return g_ptr_array_steal_index (offered, 0);
  outline = rd_report_outline_find (call->reg, outline_code, NULL);
  if (outline != NULL)
    return outline;
  known = g_ptr_array_new ();
  for (guint i = 0; i < offered->len; i++)
    g_ptr_array_add (known, ((RdReportOutline *) offered->pdata[i])->code);
  rd_call_refuse_unknown (_("outline"), outline_code, known);
  return NULL;
}

static RdExit
run_begin (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdReportOutline) outline = review != NULL ? find_outline (call, review) : NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (outline == NULL)
    return RD_EXIT_USAGE;
  document = rd_report_outline_load_for (call->reg, outline, review, &error);
  if (document == NULL)
    return rd_call_fail (error, outline->code);
  if (begin_title != NULL)
    {
      g_free (document->title);
      document->title = g_strdup (begin_title);
    }
  if (!rd_register_begin_report (call->reg, review, document, outline->code, &error))
    return rd_call_fail (error, call->args[0]);
  return rd_output_object (call, report_columns, describe (review));
}

static RdExit
run_title (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_edit_report (call->reg, review, call->args[1], NULL, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, report_columns, describe (review));
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (review == NULL)
    return RD_EXIT_USAGE;
  row = describe (review);
  if (rd_register_remove_report (call->reg, review, &error))
    return rd_output_object (call, report_columns, row);
  json_object_unref (row);
  return rd_call_fail (error, NULL);
}

/* --- outlines */

static RdExit
run_outlines (RdCall *call)
{
  RdReviewItem *review = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  g_autoptr (GPtrArray) outlines = NULL;
  g_autoptr (JsonArray) rows = json_array_new ();

  if (call->n_args > 0 && review == NULL)
    return RD_EXIT_USAGE;
  outlines = rd_report_outlines_list (call->reg, review);
  for (guint i = 0; i < outlines->len; i++)
    {
      const RdReportOutline *outline = outlines->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (RdDocument) document = rd_report_outline_load (call->reg, outline, &error);
      JsonObject *row;

      if (document == NULL)
        return rd_call_fail (error, outline->code);
      row = json_object_new ();
      rd_row_set_text (row, "outline", outline->code);
      rd_row_set_text (row, "label", outline->label);
      rd_row_set_text (row, "purpose", outline->purpose);
      rd_row_set_number (row, "sections", document->sections->len);
      rd_row_set_flag (row, "own", outline->is_own);
      json_array_add_object_element (rows, row);
    }
  return rd_output_rows (call, outline_columns, g_steal_pointer (&rows), NULL);
}

const RdCommand rd_command_report[] = {
  { "report", "outlines", "[REVIEW]", N_("List the outlines that a report can be begun from"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_outlines },
  { "report", "begin", "REVIEW [--outline ID] [--title T]", N_("Begin the report of a review"),
    1, 1, RD_NEEDS_WRITING, FALSE, begin_options, run_begin },
  { "report", "title", "REVIEW TITLE", N_("Give the report another title"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_title },
  { "report", "remove", "REVIEW", N_("Remove the report, with its comments and versions"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "report", "show", "REVIEW [--section S] [--real-names]", N_("Show the report as text"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_show_options, rd_report_show },
  { "report", "check", "REVIEW [--section S] [--severity hint|warning|blocking] [--waived]", N_("List what stands between the report and its publication"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_check_options, rd_report_check },
  { "report", "readability", "REVIEW [--section S]", N_("Say what formulas make of how hard the report is to read: for information, no score"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_readability_options, rd_report_readability },
  { "report", "export", "REVIEW -o FILE.{docx,odt,fodt,pdf,html} [--preset panel|factual-check|family|final] [--comments] [--with-response] [--real-names] [--accessible] [--dry-run]",
    N_("Write the report into a file, under pseudonyms, after looking it through"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_export_options, rd_command_report_export },
  { "report", "response", "REVIEW -o FILE.{docx,odt,fodt,pdf,html} [--dry-run]",
    N_("Write the board’s response and action plan into a file, to be published beside the report"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_beside_options, rd_command_report_response },
  { "report", "versions", "REVIEW", N_("List the versions of the report that were kept"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, rd_report_versions },
  { "report", "keep", "REVIEW NAME [--purpose P] [--note N]", N_("Keep the report as it is now, under a name"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_report_keep_options, rd_report_keep },
  { "report", "compare", "REVIEW VERSION [VERSION] [-o FILE] [--real-names]", N_("List what changed from a version to another, or to now"),
    2, 3, RD_NEEDS_READING, FALSE, rd_report_compare_options, rd_report_compare },
  { "report", "restore", "REVIEW VERSION", N_("Make the report what it was; as it is now it is kept too"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, rd_report_restore },
  { "report", "comments", "REVIEW [--all]", N_("List the comments on the report"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_comments_options, rd_report_comments },
  { "report", "import", "REVIEW FILE.docx [--accept all|tracked|none] [--dry-run]", N_("List what was changed in a Word file that came back, and take it"),
    2, 2, RD_NEEDS_WRITING, TRUE, rd_report_import_options, rd_report_import },
  { "report", "section add", "REVIEW TITLE [--after S] [--level N]", N_("Add a section"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_report_section_add_options, rd_report_section_add },
  { "report", "section rename", "REVIEW S TITLE", N_("Give a section another title"),
    3, 3, RD_NEEDS_WRITING, FALSE, NULL, rd_report_section_rename },
  { "report", "section move", "REVIEW S [--before S] [--level N]", N_("Move a section, with those beneath it"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_report_section_move_options, rd_report_section_move },
  { "report", "section remove", "REVIEW S", N_("Remove a section, with those beneath it"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, rd_report_section_remove },
  { "report", "section write", "REVIEW S FILE", N_("Put a text in the place of what a section says; FILE - is standard input"),
    3, 3, RD_NEEDS_WRITING, TRUE, NULL, rd_report_section_write },
  { "report", "outline export", "ID -o FILE.xml", N_("Write an outline into a file, to be used elsewhere"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_outline_export_options, rd_command_outline_export },
  { "report", "outline import", "ID FILE.xml --label L", N_("Take in an outline of the board’s own, in the place of the one with that id or beside them"),
    2, 2, RD_NEEDS_WRITING, TRUE, rd_report_outline_take_options, rd_command_outline_import },
  { "report", "outline keep", "REVIEW ID --label L", N_("Keep the outline of a report as one of the board’s own"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_report_outline_take_options, rd_command_outline_keep },
  { "report", "outline remove", "ID", N_("Remove an outline of the board’s own"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, rd_command_outline_remove },
  { "report", "term add", "REVIEW word|place|school|address|identifier TEXT [--note N]", N_("Keep a word of the case: right as it is spelt, or one that must not show"),
    3, 3, RD_NEEDS_WRITING, FALSE, rd_report_term_options, rd_report_term_add },
  { "report", "term list", "REVIEW", N_("List the words of the case"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, rd_report_term_list },
  { "report", "term remove", "REVIEW TEXT [--kind K]", N_("Remove a word of the case"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_report_term_remove_options, rd_report_term_remove },
  { "report", "waive", "REVIEW S CHECK TEXT [--reason R]", N_("Say that what a check found in a section may stay"),
    4, 4, RD_NEEDS_WRITING, FALSE, rd_report_waive_options, rd_report_waive },
  { "report", "waivers", "REVIEW", N_("List what checks found and may stay"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, rd_report_waivers },
  { "report", "unwaive", "REVIEW ID", N_("Take it back that something may stay"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, rd_report_unwaive },
  { NULL }
};
