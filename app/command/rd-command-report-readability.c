/* rd-command-report-readability.c — report readability: what formulas say of how hard a report is to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/rd-report-checks.h"
#include "model/rd-wording-readability.h"

static char *section_text;

const GOptionEntry rd_report_readability_options[] = {
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_text, N_("Only of that one, by number, key, id or title"), N_("S") },
  { NULL }
};

static const RdColumn columns[] = {
  { "formula", N_("Formula") },
  { "figure", N_("Figure") },
  { "words", N_("Words") },
  { "sentences", N_("Sentences") },
  { "meaning", N_("What a figure means") },
  { "source", N_("Source") },
  { NULL }
};

/* Of the section with that id; NULL: of all. */
static RdReadability
count (RdReportChecks *checks, const char *section_id)
{
  const RdDocument *document = rd_report_checks_get_document (checks);
  const GPtrArray *paragraphs = rd_report_checks_get_paragraphs (checks);
  RdReadability text = { 0 };

  if (section_id == NULL)
    rd_readability_add (&text, paragraphs, RD_PARAGRAPH_NO_SECTION);
  for (guint i = 0; section_id != NULL && i < document->sections->len; i++)
    if (g_str_equal (((const RdSection *) document->sections->pdata[i])->id, section_id))
      rd_readability_add (&text, paragraphs, i);
  return text;
}

static RdExit
show (RdCall *call, const RdReadability *text)
{
  gsize n = 0;
  const RdReadabilityFormula *formulas = rd_readability_formulas (&n);
  g_autofree char *size = rd_wording_readability_size (text);
  JsonArray *rows = json_array_new ();

  for (gsize i = 0; rd_readability_is_enough (text) && i < n; i++)
    {
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "formula", _(formulas[i].name));
      rd_row_set_number (row, "figure", lround (formulas[i].get (text)));
      rd_row_set_number (row, "words", text->n_words);
      rd_row_set_number (row, "sentences", text->n_sentences);
      rd_row_set_text (row, "meaning", _(formulas[i].meaning));
      rd_row_set_text (row, "source", _(formulas[i].source));
      json_array_add_object_element (rows, row);
    }
  return rd_output_rows (call, columns, rows, size);
}

RdExit
rd_report_readability (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportSection *section = review != NULL && section_text != NULL ? rd_call_find_section (review, section_text) : NULL;
  g_autoptr (RdReportChecks) checks = NULL;
  g_autoptr (GError) error = NULL;
  RdReadability text;

  if (review == NULL || (section_text != NULL && section == NULL))
    return RD_EXIT_USAGE;
  checks = rd_report_checks_new (call->reg, review, &error);
  if (checks == NULL)
    return rd_call_fail (error, call->args[0]);
  text = count (checks, section != NULL ? section->id : NULL);
  return show (call, &text);
}
