/* rd-timeline-bands.c — named stretches of days beneath each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-timeline-bands.h"

static void
find_place (RdTimelineBand *band, const RdAxis *axis)
{
  double width = rd_axis_get_width (axis);

  band->x0 = band->first != RD_DAY_NONE ? CLAMP (rd_axis_get_x (axis, band->first), 0.0, width) : 0.0;
  band->x1 = band->last != RD_DAY_NONE ? CLAMP (rd_axis_get_x (axis, band->last + 1), 0.0, width) : width;
  band->x1 = MAX (band->x1, band->x0);
}

static double
get_end (const RdTimelineBand *band)
{
  return MAX (band->x1, band->x0 + band->label_width);
}

/* Whether @band would meet one of the first @n in @row. */
static gboolean
meets (const RdTimelineBand *bands, guint n, const RdTimelineBand *band, guint row, double gap)
{
  for (guint i = 0; i < n; i++)
    if (bands[i].row == row && bands[i].x0 < get_end (band) + gap && band->x0 < get_end (&bands[i]) + gap)
      return TRUE;
  return FALSE;
}

guint
rd_timeline_bands_arrange (RdTimelineBand *bands, guint n_bands, const RdAxis *axis, double gap)
{
  guint n_rows = 0;

  g_return_val_if_fail (axis != NULL && (bands != NULL || n_bands == 0), 0);

  for (guint i = 0; i < n_bands; i++)
    {
      find_place (&bands[i], axis);
      bands[i].row = 0;
      while (meets (bands, i, &bands[i], bands[i].row, gap))
        bands[i].row++;
      n_rows = MAX (n_rows, bands[i].row + 1);
    }
  return n_rows;
}
