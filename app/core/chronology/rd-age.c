/* rd-age.c — how old somebody was, and how far apart two days are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-age.h"

void
rd_age_work_out (RdDay born, RdDay on, RdAge *out)
{
  RdDay first = MIN (born, on), last = MAX (born, on);
  int first_year, first_month, last_year, last_month, months;

  g_return_if_fail (rd_day_is_valid (born) && rd_day_is_valid (on) && out != NULL);

  rd_day_get_ymd (first, &first_year, &first_month, NULL);
  rd_day_get_ymd (last, &last_year, &last_month, NULL);
  months = (last_year - first_year) * 12 + last_month - first_month;
  if (months > 0 && rd_day_add_months (first, months, NULL) > last)
    months--;
  out->years = months / 12;
  out->months = months % 12;
  out->days = last - rd_day_add_months (first, months, NULL);
  out->all_days = last - first;
  out->is_before = on < born;
}

gboolean
rd_age_on_date (RdDay born, const RdFuzzyDate *date, RdAge *out_least, RdAge *out_most, gboolean *out_is_open)
{
  RdDay first, last;

  g_return_val_if_fail (rd_day_is_valid (born) && date != NULL, FALSE);
  g_return_val_if_fail (out_least != NULL && out_most != NULL && out_is_open != NULL, FALSE);

  first = date->earliest != RD_DAY_NONE ? date->earliest : date->latest;
  last = date->latest != RD_DAY_NONE ? date->latest : date->earliest;
  if (first == RD_DAY_NONE)
    return FALSE;
  rd_age_work_out (born, first, out_least);
  rd_age_work_out (born, last, out_most);
  *out_is_open = date->earliest == RD_DAY_NONE || date->latest == RD_DAY_NONE;
  return TRUE;
}
