/* rd-period.c — a length of time as the guidance states it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-period.h"

#define MINUTES_PER_DAY (24 * 60)

static const char * const unit_names[] = {
  [RD_UNIT_WORKING_DAYS] = "working-days",
  [RD_UNIT_DAYS] = "days",
  [RD_UNIT_WEEKS] = "weeks",
  [RD_UNIT_MONTHS] = "months",
  [RD_UNIT_YEARS] = "years",
  [RD_UNIT_HOURS] = "hours",
};

gboolean
rd_unit_from_name (const char *name, RdUnit *out_unit)
{
  g_return_val_if_fail (out_unit != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (unit_names); i++)
    {
      if (g_strcmp0 (name, unit_names[i]) == 0)
        {
          *out_unit = (RdUnit) i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
rd_unit_get_name (RdUnit unit)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (unit_names), NULL);
  return unit_names[unit];
}

gboolean
rd_period_add_hours (RdDay day, int minute, int hours, RdDay *out_day, int *out_minute)
{
  gint64 moment;
  gint64 result;

  if (!rd_day_is_valid (day) || minute < 0 || minute >= MINUTES_PER_DAY)
    return FALSE;

  /* Counted from the first day that there is, so that the division rounds
   * towards the beginning of the day for every result that is a day. */
  moment = (gint64) (day - RD_DAY_FIRST) * MINUTES_PER_DAY + minute + (gint64) hours * 60;
  result = RD_DAY_FIRST + moment / MINUTES_PER_DAY;
  if (moment < 0 || result > RD_DAY_LAST)
    return FALSE;

  if (out_day != NULL)
    *out_day = (RdDay) result;
  if (out_minute != NULL)
    *out_minute = (int) (moment % MINUTES_PER_DAY);
  return TRUE;
}
