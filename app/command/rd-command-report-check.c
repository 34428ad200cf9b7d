/* rd-command-report-check.c — report check: what stands between a report and its publication
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>

#include "model/rd-report-checks.h"
#include "model/rd-wording-report-check.h"

static char *section_text, *severity_text;
static gboolean with_waived;

const GOptionEntry rd_report_check_options[] = {
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_text, N_("Only in that one, by number, key, id or title"), N_("S") },
  { "severity", 0, 0, G_OPTION_ARG_STRING, &severity_text, N_("Only blocking, or warning and above; else all"), N_("hint|warning|blocking") },
  { "waived", 0, 0, G_OPTION_ARG_NONE, &with_waived, N_("Also what may stay"), NULL },
  { NULL }
};

static const RdColumn columns[] = {
  { "check", N_("Check") },
  { "severity", N_("Severity") },
  { "section", N_("Section") },
  { "paragraph", N_("Paragraph") },
  { "start" },
  { "end" },
  { "text" },
  { "message", N_("What was found") },
  { "suggestion", N_("Instead") },
  { "section_id" },
  { "place" },
  { "code" },
  { "waived" },
  { NULL }
};

/* What is wanted of all that was found. */
typedef struct
{
  RdReportChecks *checks;
  RdSeverity      least;
  const char     *section_id;    /* NULL: of every section */
} Wanted;

static gboolean
read_severity (RdSeverity *out)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  *out = RD_SEVERITY_HINT;
  for (guint i = 0; i < RD_N_SEVERITIES; i++)
    {
      if (severity_text == NULL || g_str_equal (severity_text, rd_severity_get_code (i)))
        {
          *out = i;
          return TRUE;
        }
      g_ptr_array_add (known, (gpointer) rd_severity_get_code (i));
    }
  rd_call_refuse_unknown (_("severity"), severity_text, known);
  return FALSE;
}

static JsonObject *
describe (const Wanted *wanted, const RdCheckHit *hit, gboolean is_waived)
{
  const RdDocument *document = rd_report_checks_get_document (wanted->checks);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "check", hit->check);
  rd_row_set_text (row, "severity", rd_severity_get_code (hit->severity));
  if (hit->section < document->sections->len)
    rd_row_take_text (row, "section", rd_document_number (document, hit->section));
  rd_row_set_number (row, "paragraph", hit->paragraph);
  rd_row_set_number (row, "start", hit->start);
  rd_row_set_number (row, "end", hit->end);
  rd_row_set_text (row, "text", hit->text);
  rd_row_take_text (row, "message", rd_wording_check_sentence (hit));
  rd_row_set_text (row, "suggestion", hit->suggestion);
  rd_row_set_text (row, "section_id", rd_report_checks_get_section_id (wanted->checks, hit));
  rd_row_take_text (row, "place", rd_wording_check_place (document, hit));
  rd_row_set_text (row, "code", hit->code);
  rd_row_set_flag (row, "waived", is_waived);
  return row;
}

/* Whether anything above a hint was among them. */
static gboolean
add_hits (const Wanted *wanted, const GPtrArray *hits, gboolean is_waived, JsonArray *rows)
{
  gboolean is_serious = FALSE;

  for (guint i = 0; i < hits->len; i++)
    {
      const RdCheckHit *hit = hits->pdata[i];

      if (hit->severity < wanted->least
          || (wanted->section_id != NULL && g_strcmp0 (rd_report_checks_get_section_id (wanted->checks, hit), wanted->section_id) != 0))
        continue;
      is_serious |= hit->severity > RD_SEVERITY_HINT;
      json_array_add_object_element (rows, describe (wanted, hit, is_waived));
    }
  return is_serious;
}

static RdExit
show (RdCall *call, const Wanted *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReportFindings) findings = rd_report_checks_run (wanted->checks, NULL, &error);
  JsonArray *rows;
  gboolean is_serious;
  RdExit status;

  if (findings == NULL)
    return rd_call_fail (error, call->args[0]);
  rows = json_array_new ();
  is_serious = add_hits (wanted, findings->hits, FALSE, rows);
  if (with_waived)
    add_hits (wanted, findings->waived, TRUE, rows);
  status = rd_output_rows (call, columns, rows, _("The checks found nothing."));
  return status == RD_EXIT_DONE && is_serious ? RD_EXIT_FOUND : status;
}

RdExit
rd_report_check (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportSection *section = review != NULL && section_text != NULL ? rd_call_find_section (review, section_text) : NULL;
  g_autoptr (RdReportChecks) checks = NULL;
  g_autoptr (GError) error = NULL;
  Wanted wanted = { .section_id = section != NULL ? section->id : NULL };

  if (review == NULL || (section_text != NULL && section == NULL) || !read_severity (&wanted.least))
    return RD_EXIT_USAGE;
  checks = rd_report_checks_new (call->reg, review, &error);
  if (checks == NULL)
    return rd_call_fail (error, call->args[0]);
  wanted.checks = checks;
  return show (call, &wanted);
}
