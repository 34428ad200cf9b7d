/* rd-check-finding.c — findings that the report does not bear out
 *
 * A report is to “provide a sound analysis of what happened in the case, and why, and what needs to happen” (Working Together 2015,
 * chapter 4, “Publication of reports”): a finding rests on entries that are there, says why, and stands in the report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

/* Helpers */

static gboolean
mentions (const RdParagraph *paragraph, const char *id)
{
  for (guint i = 0; paragraph->runs != NULL && i < paragraph->runs->len; i++)
    {
      const RdRun *run = paragraph->runs->pdata[i];

      if (run->kind == RD_RUN_FINDING && g_strcmp0 (run->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where the finding is spoken of first, in prose or anything else; NULL where it is not. */
static const RdParagraph *
find_place (const GPtrArray *paragraphs, const RdCheckFinding *finding)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (mentions (paragraphs->pdata[i], finding->id))
      return paragraphs->pdata[i];
  return NULL;
}

static void
add (RdCheckFinder *finder, const RdCheckFinding *finding, const char *code, RdSeverity severity, guint count)
{
  RdCheckHit *hit = finder->paragraph != NULL ? rd_check_finder_add_whole (finder, code, severity, finding->title)
                                              : rd_check_finder_add_section (finder, code, severity, RD_PARAGRAPH_NO_SECTION, finding->title);

  hit->subject_id = g_strdup (finding->id);
  if (count > 0)
    hit->detail = g_strdup_printf ("%u", count);
}

static void
look_at (RdCheckFinder *finder, const RdCheckFinding *finding)
{
  finder->paragraph = find_place (finder->input->paragraphs, finding);
  if (finding->n_lost > 0)
    add (finder, finding, "lost-evidence", RD_SEVERITY_WARNING, finding->n_lost);
  if (finding->n_evidence == 0 && finding->n_lost == 0)
    add (finder, finding, "no-evidence", RD_SEVERITY_WARNING, 0);
  if (!finding->has_why)
    add (finder, finding, "no-why", RD_SEVERITY_WARNING, 0);
  if (finding->n_recommendations == 0)
    add (finder, finding, "no-recommendation", RD_SEVERITY_HINT, 0);
  if (finder->paragraph == NULL)
    add (finder, finding, "not-mentioned", RD_SEVERITY_WARNING, 0);
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_finding, input, hits);
  for (guint i = 0; i < input->findings->len; i++)
    look_at (&finder, &g_array_index (input->findings, RdCheckFinding, i));
}

const RdCheckType rd_check_finding = { "finding", RD_CHECK_GROUP_SUBSTANCE, FALSE, run };
