/* rd-sample-days.c — days told from today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sample-days.h"

/* The furthest that is counted, in days of either kind. */
#define OFFSET_MAX 36525

struct _RdSampleDays
{
  RdDay             today;
  const RdWorkdays *given;    /* borrowed */
  RdWorkdays       *own;      /* with the sample's closures */
};

RdSampleDays *
rd_sample_days_new (RdDay             today,
                    const RdWorkdays *workdays,
                    const GPtrArray  *closures)
{
  RdSampleDays *self = g_new0 (RdSampleDays, 1);
  g_autofree RdClosedDays *closed = g_new0 (RdClosedDays, closures->len + 1);

  for (guint i = 0; i < closures->len; i++)
    {
      const RdClosure *closure = g_ptr_array_index (closures, i);

      closed[i] = (RdClosedDays) { closure->first_day, closure->last_day };
    }

  self->today = today;
  self->given = workdays;
  self->own = rd_workdays_new (closed, closures->len);

  return self;
}

void
rd_sample_days_free (RdSampleDays *self)
{
  g_clear_pointer (&self->own, rd_workdays_unref);
  g_free (self);
}

RdDay
rd_sample_days_get_today (const RdSampleDays *self)
{
  g_return_val_if_fail (self != NULL, RD_DAY_NONE);

  return self->today;
}

static gboolean
is_working (const RdSampleDays *self,
            RdDay               day)
{
  return rd_workdays_is_working (self->given, day) && rd_workdays_is_working (self->own, day);
}

/* @step is 1 or -1; RD_DAY_NONE out of range. */
static RdDay
find_working (const RdSampleDays *self,
              RdDay               day,
              int                 step)
{
  while (rd_day_is_valid (day) && !is_working (self, day))
    day = rd_day_add_days (day, step);

  return rd_day_is_valid (day) ? day : RD_DAY_NONE;
}

static RdDay
add_working_days (const RdSampleDays *self,
                  RdDay               day,
                  int                 n)
{
  int step = n < 0 ? -1 : 1;

  for (int i = 0; i < ABS (n) && rd_day_is_valid (day); i++)
    day = find_working (self, rd_day_add_days (day, step), step);

  return day;
}

/* So many days, or none where @text is "", from the Monday on or before @day. */
static RdDay
add_to_monday (RdDay day, const char *text)
{
  gint64 offset = g_ascii_strtoll (text, NULL, 10);

  if (!rd_day_is_valid (day) || ABS (offset) > OFFSET_MAX)
    return RD_DAY_NONE;
  return rd_day_add_days (day, (int) offset - (int) (rd_day_get_weekday (day) - RD_MONDAY));
}

RdDay
rd_sample_days_find (const RdSampleDays *self,
                     const char         *text)
{
  gint64 offset = 0;
  char *end = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, RD_DAY_NONE);

  offset = g_ascii_strtoll (text, &end, 10);
  if (ABS (offset) > OFFSET_MAX)
    return RD_DAY_NONE;

  if (*end == 'w')
    return add_working_days (self, self->today, (int) offset);
  if (*end == 'm')
    return add_to_monday (rd_day_add_days (self->today, (int) offset), end + 1);
  return rd_day_add_days (self->today, (int) offset);
}

RdDay
rd_sample_days_move (const RdSampleDays *self,
                     RdDay               day,
                     RdDay               latest)
{
  RdDay after = RD_DAY_NONE;

  g_return_val_if_fail (self != NULL, RD_DAY_NONE);

  after = find_working (self, day, 1);
  if (after != RD_DAY_NONE && (latest == RD_DAY_NONE || after <= latest))
    return after;

  return find_working (self, day, -1);
}
