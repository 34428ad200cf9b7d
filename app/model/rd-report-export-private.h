/* rd-report-export-private.h — what the files of the export share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-export.h"
#include "model/rd-report-figures.h"
#include "model/rd-report-scan.h"

G_BEGIN_DECLS

/* 1. document and scans are not changed any more once the export is made: any thread may read them. */
struct _RdReportExport
{
  gatomicrefcount  n_refs;
  RdReportOrder    order;
  RdDocument      *document;     /* resolved */
  GPtrArray       *scans;        /* RdReportScan: one of each review that it is about */
  RdReportFigures *figures;      /* what is drawn in it; NULL in a preview */
  RdReportSummary  summary;
  char            *stem;         /* of the file’s name: "scr-2019-01-report-panel" */
  RdDay            today;
  gint             progress;     /* atomic */
};

/* Fills in what will be in the file; @review: whose comments count, NULL for a document of the board. (rd-report-export-summary.c) */
void rd_report_export_fill_summary  (RdReportExport *self, RdReviewItem *review);
void rd_report_export_clear_summary (RdReportExport *self);

G_END_DECLS
