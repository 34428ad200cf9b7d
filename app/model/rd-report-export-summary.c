/* rd-report-export-summary.c — what will be in the file, and what keeps it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-export-private.h"

#include "core/report/rd-report-comment.h"
#include "model/rd-wording-report-file.h"

static void
problem_free (gpointer data)
{
  RdReportProblem *self = data;

  g_free (self->check);
  g_free (self->what);
  g_free (self->where);
  g_free (self->section_id);
  g_free (self);
}

static void
add_problem (RdReportExport *self, const RdCheckHit *hit)
{
  RdReportProblem *problem = g_new0 (RdReportProblem, 1);
  const GPtrArray *sections = self->document->sections;

  problem->check = g_strdup (hit->check);
  problem->what = rd_wording_report_found_as (hit->check, hit->code, hit->detail);
  problem->may_stay = rd_check_hit_may_stay (hit);
  problem->where = rd_wording_report_place (self->document, hit->section, hit->paragraph);
  if (hit->section < sections->len)
    problem->section_id = g_strdup (((const RdSection *) sections->pdata[hit->section])->id);
  problem->paragraph = hit->paragraph;
  problem->start = hit->start;
  problem->end = hit->end;
  g_ptr_array_add (self->summary.problems, problem);
}

static void
find_problems (RdReportExport *self)
{
  if (self->order.with_real_names)
    return;
  for (guint i = 0; i < self->scans->len; i++)
    {
      g_autoptr (GPtrArray) hits = rd_report_scan_document (self->scans->pdata[i], self->document);

      for (guint j = 0; j < hits->len; j++)
        add_problem (self, hits->pdata[j]);
    }
}

static void
count_notes (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  RdReportSummary *summary = user_data;

  for (guint i = 0; i < runs->len; i++)
    if (((const RdRun *) runs->pdata[i])->kind == RD_RUN_NOTE)
      summary->n_notes++;
}

static void
count_blocks (RdReportSummary *summary, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      summary->n_tables += block->kind == RD_BLOCK_TABLE;
      summary->n_figures += block->kind == RD_BLOCK_FIGURE;
    }
  summary->n_words += rd_blocks_count_words (blocks, FALSE);
  summary->n_empty += blocks->len == 0;
  rd_blocks_walk (blocks, TRUE, count_notes, summary);
}

static void
count_comments (RdReportSummary *summary, RdReviewItem *review)
{
  const GPtrArray *comments = rd_review_item_get_rows (review, RD_ROWS_REPORT_COMMENTS);

  for (guint i = 0; i < comments->len; i++)
    {
      const RdReportComment *comment = comments->pdata[i];

      summary->n_open_comments += comment->parent_id == NULL && !comment->is_resolved;
    }
}

/* --- shared with the export */

void
rd_report_export_fill_summary (RdReportExport *self, RdReviewItem *review)
{
  RdReportSummary *summary = &self->summary;

  summary->title = g_strdup (self->document->title);
  summary->notice = g_strdup (self->document->notice);
  summary->n_sections = self->document->sections->len;
  summary->n_comments = self->document->comments->len;
  summary->has_real_names = self->order.with_real_names;
  for (guint i = 0; i < self->scans->len && !self->order.with_real_names; i++)
    summary->n_people += rd_report_scan_get_n_people (self->scans->pdata[i]);
  if (review != NULL)
    count_comments (summary, review);
  for (guint i = 0; i < self->document->sections->len; i++)
    count_blocks (summary, ((const RdSection *) self->document->sections->pdata[i])->blocks);
  summary->problems = g_ptr_array_new_with_free_func (problem_free);
  find_problems (self);
}

void
rd_report_export_clear_summary (RdReportExport *self)
{
  g_clear_pointer (&self->summary.title, g_free);
  g_clear_pointer (&self->summary.notice, g_free);
  g_clear_pointer (&self->summary.left_out, g_ptr_array_unref);
  g_clear_pointer (&self->summary.problems, g_ptr_array_unref);
}
