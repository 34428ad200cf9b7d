/* rd-gantt-pages.c — a Gantt cut into sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-gantt-pages.h"

#include <math.h>

/* What is left for the chart where the repeated columns take (nearly) all. */
#define CHART_WIDTH_MIN 36.0

static guint
divide_up (guint n, guint by)
{
  return n / by + (n % by != 0);
}

/* Whole days on each sheet, evenly spread over as few sheets as can hold them. */
static void
plan_across (RdPages *pages, RdDay first, RdDay last, double min_day_width)
{
  guint n_days = (guint) (last - first) + 1;
  double most = min_day_width > 0.0 ? floor (pages->chart_width / min_day_width) : n_days;

  most = CLAMP (most, 1.0, (double) n_days);
  pages->pages_across = divide_up (n_days, (guint) most);
  pages->days_per_page = divide_up (n_days, pages->pages_across);
  pages->pages_across = divide_up (n_days, pages->days_per_page);

  pages->axis.first = first;
  pages->axis.last = last;
  pages->axis.day_width = MIN (pages->chart_width / pages->days_per_page, RD_AXIS_MAX_DAY_WIDTH);
}

static void
plan_down (RdPages *pages, const RdPageMetrics *metrics)
{
  double height = metrics->height - metrics->title_height - metrics->header_height - metrics->footer_height;
  double rows = floor (height / metrics->row_height + 1e-6);

  pages->rows_per_page = (guint) CLAMP (rows, 1.0, (double) G_MAXINT);
  pages->pages_down = MAX (1, divide_up (pages->n_rows, pages->rows_per_page));
}

void
rd_gantt_pages_plan (const RdPageMetrics *metrics, guint n_rows, RdDay first, RdDay last,
                     double min_day_width, RdPages *out)
{
  RdPages pages = { .n_rows = n_rows };

  g_return_if_fail (metrics != NULL && out != NULL);
  g_return_if_fail (metrics->row_height > 0.0);
  g_return_if_fail (rd_day_is_valid (first) && rd_day_is_valid (last) && first <= last);

  pages.chart_width = MAX (metrics->width - metrics->label_width, CHART_WIDTH_MIN);
  plan_across (&pages, first, last, min_day_width);
  plan_down (&pages, metrics);

  *out = pages;
}

guint
rd_gantt_pages_count (const RdPages *pages)
{
  g_return_val_if_fail (pages != NULL, 0);

  return pages->pages_across * pages->pages_down;
}

void
rd_gantt_pages_get (const RdPages *pages, guint number, RdPage *out)
{
  guint across, down, day, row;

  g_return_if_fail (pages != NULL && out != NULL);
  g_return_if_fail (number < rd_gantt_pages_count (pages));

  across = number % pages->pages_across;
  down = number / pages->pages_across;
  day = across * pages->days_per_page;
  row = down * pages->rows_per_page;

  out->first_row = row;
  out->n_rows = MIN (pages->rows_per_page, pages->n_rows - row);
  out->axis = pages->axis;
  out->axis.first = pages->axis.first + (RdDay) day;
  out->axis.last = MIN (out->axis.first + (RdDay) pages->days_per_page - 1, pages->axis.last);
}
