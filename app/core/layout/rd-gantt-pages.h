/* rd-gantt-pages.h — a Gantt cut into sheets of paper
 *
 * How many pages wide and high, which rows and which days stand on each, with
 * the row labels and the header repeated on every one.  Numbers only, in points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-axis.h"

G_BEGIN_DECLS

/* Reference, deadline, due date, state. */
#define RD_N_PAGE_COLUMNS 4

typedef struct
{
  double width, height;        /* of the printable area */
  double label_width;          /* the columns repeated at the left, all together */
  double columns[RD_N_PAGE_COLUMNS]; /* each of them, from the left; 0 where it is not shown */
  double title_height;         /* title and as-at date, on every page */
  double header_height;        /* the date header, on every page */
  double row_height;
  double footer_height;        /* legend and page x of y, on every page */
} RdPageMetrics;

typedef struct
{
  guint    n_rows;             /* rows of the chart */
  RdAxis   axis;               /* of the whole chart, at the scale of the paper */
  guint    rows_per_page;
  guint    days_per_page;
  guint    pages_across;
  guint    pages_down;
  double   chart_width;        /* of the part of the axis on one page */
} RdPages;

typedef struct
{
  guint    first_row, n_rows;
  RdAxis   axis;               /* the days of this page */
} RdPage;

/* Days shown @first … @last.  The chart is fitted to the page's width where its
 * days stay at least @min_day_width wide, else it goes on over several sheets.
 * At least one page, also without rows.
 */
void  rd_gantt_pages_plan (const RdPageMetrics *metrics, guint n_rows, RdDay first, RdDay last,
                           double min_day_width, RdPages *out);

guint rd_gantt_pages_count (const RdPages *pages);

/* Page @number, from 0: across first, then down. */
void  rd_gantt_pages_get   (const RdPages *pages, guint number, RdPage *out);

G_END_DECLS
