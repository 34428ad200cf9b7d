/* rd-draw-report-private.h — what the files of rd-draw-report share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-flow-pages.h"

G_BEGIN_DECLS

/* A4 in points, and its margins: 25 mm at either side. */
#define RD_REPORT_PAGE_WIDTH   595.28
#define RD_REPORT_PAGE_HEIGHT  841.89
#define RD_REPORT_PAGE_LEFT    70.87
#define RD_REPORT_PAGE_TOP     82.0
#define RD_REPORT_PAGE_BOTTOM  78.0

struct _RdDrawReport
{
  const RdDocument        *document;      /* borrowed, as setup is */
  const RdDrawReportSetup *setup;
  RdFlow                   flow;
  RdFlowPages              pages;
  guint                   *section_pages; /* of each section: where it begins */
  double                  *section_tops;  /* there, from the top of the text */
};

G_END_DECLS
