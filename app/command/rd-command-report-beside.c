/* rd-command-report-beside.c — report term …, waive, waivers, unwaive: what stands beside the text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>

#include "core/report/rd-report-check.h"

static char *reason_text, *note_text, *kind_text;

const GOptionEntry rd_report_waive_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &reason_text, N_("Why it may stay"), N_("R") },
  { NULL }
};

const GOptionEntry rd_report_term_options[] = {
  { "note", 0, 0, G_OPTION_ARG_STRING, &note_text, N_("A note kept with it"), N_("N") },
  { NULL }
};

const GOptionEntry rd_report_term_remove_options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_text, N_("Only of that kind"), N_("K") },
  { NULL }
};

static const RdColumn term_columns[] = {
  { "kind", N_("Kind") },
  { "text", N_("Word") },
  { "note", N_("Note") },
  { NULL }
};

static const RdColumn waiver_columns[] = {
  { "id", N_("Id") },
  { "section", N_("Section") },
  { "check", N_("Check") },
  { "text", N_("Text") },
  { "reason", N_("Reason") },
  { "author", N_("Who") },
  { "made", N_("When") },
  { NULL }
};

/* --- words of the case */

static JsonObject *
describe_term (const RdReportTerm *term)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "kind", term->kind);
  rd_row_set_text (row, "text", term->text);
  rd_row_set_text (row, "note", term->note);
  return row;
}

static gboolean
check_kind (const char *kind)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (g_strv_contains (rd_report_term_kinds, kind))
    return TRUE;
  for (guint i = 0; rd_report_term_kinds[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) rd_report_term_kinds[i]);
  rd_call_refuse_unknown (_("kind of word"), kind, known);
  return FALSE;
}

/* @kind NULL: of any. */
static const RdReportTerm *
find_term (RdReviewItem *review, const char *kind, const char *text)
{
  const GPtrArray *terms = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS);

  for (guint i = 0; i < terms->len; i++)
    {
      const RdReportTerm *term = terms->pdata[i];

      if ((kind == NULL || g_str_equal (term->kind, kind)) && g_str_equal (term->text, text))
        return term;
    }
  return NULL;
}

RdExit
rd_report_term_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || !check_kind (call->args[1]))
    return RD_EXIT_USAGE;
  if (!rd_register_put_report_term (call->reg, review, call->args[1], call->args[2], note_text, &error))
    return rd_call_fail (error, call->args[2]);
  text = g_strstrip (g_strdup (call->args[2]));
  return rd_output_object (call, term_columns, describe_term (find_term (review, call->args[1], text)));
}

RdExit
rd_report_term_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *terms;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;
  terms = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS);
  rows = json_array_new ();
  for (guint i = 0; i < terms->len; i++)
    json_array_add_object_element (rows, describe_term (terms->pdata[i]));
  return rd_output_rows (call, term_columns, rows, _("No words of the case."));
}

RdExit
rd_report_term_remove (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdReportTerm *term;
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (review == NULL || (kind_text != NULL && !check_kind (kind_text)))
    return RD_EXIT_USAGE;
  term = find_term (review, kind_text, call->args[1]);
  if (term == NULL)
    {
      g_autofree char *quoted = rd_call_quote (call->args[1]);

      rd_call_warn (_("%s is no word of this case; “report term list” lists them"), quoted);
      return RD_EXIT_FOUND;
    }
  row = describe_term (term);
  if (rd_register_remove_report_term (call->reg, review, term->id, &error))
    return rd_output_object (call, term_columns, row);
  json_object_unref (row);
  return rd_call_fail (error, NULL);
}

/* --- what may stay */

static JsonObject *
describe_waiver (RdReviewItem *review, const RdReportWaiver *waiver)
{
  const RdReportSection *section = rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, waiver->section_id);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", waiver->id);
  if (section != NULL)
    rd_row_take_text (row, "section", rd_report_number (review, section));
  rd_row_set_text (row, "check", waiver->rule);
  rd_row_set_text (row, "text", waiver->text);
  rd_row_set_text (row, "reason", waiver->reason);
  rd_row_set_text (row, "author", waiver->author);
  rd_row_set_text (row, "made", waiver->made);
  return row;
}

static gboolean
check_check (const char *id)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (rd_report_check_find_type (id) != NULL)
    return TRUE;
  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    g_ptr_array_add (known, (gpointer) rd_report_check_get_type (i)->id);
  rd_call_refuse_unknown (_("check"), id, known);
  return FALSE;
}

RdExit
rd_report_waive (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportSection *section = review != NULL ? rd_call_find_section (review, call->args[1]) : NULL;
  g_autofree char *section_id = NULL;
  const GPtrArray *waivers;
  g_autoptr (GError) error = NULL;

  if (section == NULL || !check_check (call->args[2]))
    return RD_EXIT_USAGE;
  section_id = g_strdup (section->id);
  if (!rd_register_put_waiver (call->reg, review, section_id, call->args[2], call->args[3], reason_text, &error))
    return rd_call_fail (error, NULL);
  waivers = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS);
  for (guint i = 0; i < waivers->len; i++)
    {
      const RdReportWaiver *waiver = waivers->pdata[i];

      if (g_str_equal (waiver->section_id, section_id) && g_str_equal (waiver->rule, call->args[2]) && g_str_equal (waiver->text, call->args[3]))
        return rd_output_object (call, waiver_columns, describe_waiver (review, waiver));
    }
  return RD_EXIT_DONE;
}

RdExit
rd_report_waivers (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *waivers;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;
  waivers = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS);
  rows = json_array_new ();
  for (guint i = 0; i < waivers->len; i++)
    json_array_add_object_element (rows, describe_waiver (review, waivers->pdata[i]));
  return rd_output_rows (call, waiver_columns, rows, _("Nothing that a check found was left as it is."));
}

RdExit
rd_report_unwaive (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdReportWaiver *waiver = review != NULL ? rd_review_item_find_row (review, RD_ROWS_REPORT_WAIVERS, call->args[1]) : NULL;
  g_autofree char *quoted = rd_call_quote (call->args[1]);
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (review == NULL)
    return RD_EXIT_USAGE;
  if (waiver == NULL)
    {
      rd_call_warn (_("nothing with the id %s may stay; “report waivers” lists what may"), quoted);
      return RD_EXIT_FOUND;
    }
  row = describe_waiver (review, waiver);
  if (rd_register_remove_waiver (call->reg, review, call->args[1], &error))
    return rd_output_object (call, waiver_columns, row);
  json_object_unref (row);
  return rd_call_fail (error, NULL);
}
