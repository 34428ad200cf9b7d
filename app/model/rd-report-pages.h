/* rd-report-pages.h — a resolved report as pages, with its words and what is drawn in it
 *
 * For a PDF, a printer and the screen.  One thread at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-report.h"
#include "model/rd-report-figures.h"

G_BEGIN_DECLS

typedef struct _RdReportPages RdReportPages;

/* @figures, as lines, may be NULL: then they are pictures.  Both must outlive it. (transfer full) */
RdReportPages *rd_report_pages_new  (const RdDocument *resolved, const RdReportFigures *figures, RdDay day);
void           rd_report_pages_free (RdReportPages *self);      /* NULL is fine */

/* (transfer none) */
RdDrawReport  *rd_report_pages_get  (RdReportPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportPages, rd_report_pages_free)

G_END_DECLS
