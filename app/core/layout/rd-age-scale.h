/* rd-age-scale.h — the age of a child along an axis
 *
 * Numbers only.  An age is in completed years or months from the day of birth,
 * counted as everywhere in the program (rd_day_add_months()).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-axis.h"

G_BEGIN_DECLS

typedef struct
{
  int    months;       /* completed at its beginning */
  int    step;         /* months from one tick to the next: 1, 12, 60 or 120 */
  double x0, x1;       /* clipped to the axis */
} RdAgeTick;

/* From birth, or from the axis's beginning, to its end: of months, years, five or ten years, so that a label
 * of @label_width fits.  (transfer full): a GArray of RdAgeTick; empty where the axis ends before birth.
 */
GArray *rd_age_scale_get_ticks (const RdAxis *axis, RdDay born, double label_width);

G_END_DECLS
