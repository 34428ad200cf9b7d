/* rd-gantt-layout.c — where the marks of a deadline stand on an axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-gantt-layout.h"

#include <math.h>

/* Days shown around today where nothing has a date. */
#define EMPTY_BEFORE 30
#define EMPTY_AFTER 90

/* The margin at both ends: at least a week, and this share of a long chart. */
#define MARGIN_MIN 7
#define MARGIN_SHARE 40

/* --- marks */

/* A stretch from one event to another runs from noon to noon, so that it ends
 * in the middle of the points at its ends.
 */
static void
add_between (GArray *marks, const RdAxis *axis, RdMarkKind kind, RdDay from, RdDay to, const char *milestone)
{
  RdMark mark = { .kind = kind, .from = MIN (from, to), .to = MAX (from, to), .milestone = milestone };

  if (from == to)
    return;
  mark.x0 = rd_axis_get_middle (axis, mark.from);
  mark.x1 = rd_axis_get_middle (axis, mark.to);
  g_array_append_val (marks, mark);
}

static void
add_whole_days (GArray *marks, const RdAxis *axis, RdMarkKind kind, RdDay from, RdDay to)
{
  RdMark mark = { .kind = kind, .from = from, .to = to };

  mark.x0 = rd_axis_get_x (axis, from);
  mark.x1 = rd_axis_get_x (axis, to) + axis->day_width;
  g_array_append_val (marks, mark);
}

static void
add_point (GArray *marks, const RdAxis *axis, RdMarkKind kind, RdDay day, const char *milestone)
{
  RdMark mark = { .kind = kind, .from = day, .to = day, .milestone = milestone };

  mark.x0 = mark.x1 = rd_axis_get_middle (axis, day);
  g_array_append_val (marks, mark);
}

/* A hold that has not ended reaches to today, or to the day on which the thing
 * was done in spite of it.
 */
static RdDay
get_hold_end (const RdHoldSpan *hold, RdDay done, RdDay today)
{
  RdDay end = hold->until;

  if (end == RD_DAY_NONE)
    end = done == RD_DAY_NONE ? today : MIN (done, today);
  return MAX (end, hold->from);
}

static void
add_holds (GArray *marks, const RdAxis *axis, const RdDeadline *deadline, RdDay today)
{
  for (guint i = 0; deadline->holds != NULL && i < deadline->holds->len; i++)
    {
      const RdHoldSpan *hold = &g_array_index (deadline->holds, RdHoldSpan, i);

      if (rd_day_is_valid (hold->from))
        add_whole_days (marks, axis, RD_MARK_HOLD, hold->from, get_hold_end (hold, deadline->done, today));
    }
}

static void
add_window (GArray *marks, const RdAxis *axis, const RdDeadline *deadline)
{
  RdMarkKind kind = deadline->trigger_planned ? RD_MARK_WINDOW_PLANNED : RD_MARK_WINDOW;

  if (rd_day_is_valid (deadline->trigger_day) && rd_day_is_valid (deadline->due))
    add_between (marks, axis, kind, deadline->trigger_day, deadline->due, deadline->timescale->trigger);
}

/* What is on hold is not called overdue: its forecast stands beside the due date instead. */
static void
add_overrun (GArray *marks, const RdAxis *axis, const RdDeadline *deadline, RdDay today)
{
  if (!rd_day_is_valid (deadline->due))
    return;
  if (rd_day_is_valid (deadline->done))
    {
      if (deadline->status == RD_STATUS_MET_LATE && deadline->done > deadline->due)
        add_between (marks, axis, RD_MARK_OVERRUN, deadline->due, deadline->done, NULL);
    }
  else if (deadline->status == RD_STATUS_OVERDUE && today > deadline->due)
    add_between (marks, axis, RD_MARK_OVERRUN, deadline->due, today, NULL);
}

/* The milestone that moving the due date plans: one of the board's own that is not planned by
 * hand yet.  NULL for what the guidance says, which nobody moves.
 */
static const char *
get_own_plan (const RdDeadline *deadline)
{
  if (deadline->timescale->strength != RD_STRENGTH_LOCAL || rd_day_is_valid (deadline->done)
      || rd_day_is_valid (deadline->planned_done))
    return NULL;
  return deadline->timescale->met_by;
}

/* Once it is done the forecast is history: no stretch leads to it any more. */
static void
add_due (GArray *marks, const RdAxis *axis, const RdDeadline *deadline)
{
  gboolean has_due = rd_day_is_valid (deadline->due);
  gboolean has_forecast = rd_day_is_valid (deadline->forecast) && deadline->forecast != deadline->due;

  if (has_due && has_forecast && deadline->forecast > deadline->due && !rd_day_is_valid (deadline->done))
    add_between (marks, axis, RD_MARK_EXTENSION, deadline->due, deadline->forecast, NULL);
  if (has_due)
    add_point (marks, axis, has_forecast ? RD_MARK_ORIGINAL : RD_MARK_DUE, deadline->due, get_own_plan (deadline));
  if (has_forecast)
    add_point (marks, axis, RD_MARK_FORECAST, deadline->forecast, NULL);
}

static void
add_plan (GArray *marks, const RdAxis *axis, RdMarkKind kind, RdDay day, const char *milestone)
{
  gboolean shared = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, i);

      shared = shared || (mark->from == day && (mark->kind == RD_MARK_DUE || mark->kind == RD_MARK_FORECAST));
    }
  add_point (marks, axis, kind, day, milestone);
  g_array_index (marks, RdMark, marks->len - 1).shared = shared;
}

static void
add_events (GArray *marks, const RdAxis *axis, const RdDeadline *deadline)
{
  const RdTimescale *timescale = deadline->timescale;

  if (deadline->trigger_planned && rd_day_is_valid (deadline->trigger_day))
    add_plan (marks, axis, RD_MARK_PLANNED_TRIGGER, deadline->trigger_day, timescale->trigger);
  if (rd_day_is_valid (deadline->done))
    add_point (marks, axis, RD_MARK_DONE, deadline->done, timescale->met_by);
  else if (rd_day_is_valid (deadline->planned_done))
    add_plan (marks, axis, RD_MARK_PLANNED_DONE, deadline->planned_done, timescale->met_by);
}

GArray *
rd_gantt_layout_row (const RdAxis *axis, const RdDeadline *deadline, RdDay today)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (RdMark));

  g_return_val_if_fail (axis != NULL, marks);
  g_return_val_if_fail (deadline != NULL && deadline->timescale != NULL, marks);

  add_holds (marks, axis, deadline, today);
  add_window (marks, axis, deadline);
  add_overrun (marks, axis, deadline, today);
  add_due (marks, axis, deadline);
  add_events (marks, axis, deadline);

  return marks;
}

/* --- the pointer */

static gboolean
is_point (RdMarkKind kind)
{
  return kind >= RD_MARK_ORIGINAL;
}

static double
measure_distance (const RdMark *mark, double x)
{
  return MAX (0.0, MAX (mark->x0 - x, x - mark->x1));
}

/* Of the points, or of the stretches, the nearest; of several as near, the topmost. */
static const RdMark *
find_nearest (const GArray *marks, double x, double slop, gboolean points)
{
  const RdMark *found = NULL;
  double nearest = slop;

  for (guint i = 0; i < marks->len; i++)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, i);
      double distance = measure_distance (mark, x);

      if (is_point (mark->kind) != points || !(distance <= nearest))
        continue;
      nearest = distance;
      found = mark;
    }
  return found;
}

const RdMark *
rd_gantt_layout_hit (const GArray *marks, double x, double slop)
{
  const RdMark *point;

  g_return_val_if_fail (marks != NULL, NULL);

  point = find_nearest (marks, x, slop, TRUE);
  return point != NULL ? point : find_nearest (marks, x, slop, FALSE);
}

gboolean
rd_mark_is_draggable (const RdMark *mark)
{
  g_return_val_if_fail (mark != NULL, FALSE);

  return mark->kind == RD_MARK_PLANNED_TRIGGER || mark->kind == RD_MARK_PLANNED_DONE
         || (mark->kind == RD_MARK_DUE && mark->milestone != NULL);
}

/* --- shading */

/* Lengthens the last stretch where @day goes on with it, else begins another. */
static void
shade_day (GArray *shades, const RdAxis *axis, RdDay day, RdDayKind kind, RdDayKind previous)
{
  double x0 = rd_axis_get_x (axis, day), x1 = rd_axis_get_x (axis, day + 1);

  if (kind == RD_DAY_WORKING)
    return;
  if (kind == previous)
    {
      g_array_index (shades, RdShade, shades->len - 1).x1 = x1;
      return;
    }
  g_array_append_vals (shades, &(RdShade) { .x0 = x0, .x1 = x1, .kind = kind }, 1);
}

GArray *
rd_gantt_layout_shades (const RdAxis *axis, const RdWorkdays *workdays,
                        double from_x, double to_x, double min_day_width)
{
  GArray *shades = g_array_new (FALSE, FALSE, sizeof (RdShade));
  RdDayKind previous = RD_DAY_WORKING;
  RdDay last;

  g_return_val_if_fail (axis != NULL && workdays != NULL, shades);

  from_x = MAX (from_x, 0.0);
  to_x = MIN (to_x, rd_axis_get_width (axis));
  if (axis->day_width < min_day_width || !(from_x < to_x))
    return shades;

  last = rd_axis_get_day (axis, to_x);
  if (rd_axis_get_x (axis, last) >= to_x)
    last--;
  for (RdDay day = rd_axis_get_day (axis, from_x); day <= last; day++)
    {
      RdDayKind kind = rd_workdays_classify (workdays, day, NULL);

      shade_day (shades, axis, day, kind, previous);
      previous = kind;
    }
  return shades;
}

/* --- the days of a chart */

static void
include_day (RdDay *first, RdDay *last, RdDay day)
{
  if (!rd_day_is_valid (day))
    return;
  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
include_deadline (RdDay *first, RdDay *last, const RdDeadline *deadline)
{
  include_day (first, last, deadline->trigger_day);
  include_day (first, last, deadline->due);
  include_day (first, last, deadline->done);
  include_day (first, last, deadline->planned_done);
  include_day (first, last, deadline->forecast);

  for (guint i = 0; deadline->holds != NULL && i < deadline->holds->len; i++)
    {
      const RdHoldSpan *hold = &g_array_index (deadline->holds, RdHoldSpan, i);

      include_day (first, last, hold->from);
      include_day (first, last, hold->until);
      include_day (first, last, hold->forecast);
    }
}

static RdDay
clamp_day (gint64 day)
{
  return (RdDay) CLAMP (day, (gint64) RD_DAY_FIRST, (gint64) RD_DAY_LAST);
}

static void
set_range (gint64 first, gint64 last, RdDay *out_first, RdDay *out_last)
{
  *out_first = clamp_day (first);
  *out_last = clamp_day (last);
}

void
rd_gantt_layout_range (const GPtrArray *deadlines, RdDay today, RdDay *out_first, RdDay *out_last)
{
  RdDay first = RD_DAY_LAST, last = RD_DAY_FIRST;
  gint64 margin;

  g_return_if_fail (rd_day_is_valid (today));
  g_return_if_fail (out_first != NULL && out_last != NULL);

  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    include_deadline (&first, &last, g_ptr_array_index (deadlines, i));
  if (first > last)
    {
      set_range ((gint64) today - EMPTY_BEFORE, (gint64) today + EMPTY_AFTER, out_first, out_last);
      return;
    }

  include_day (&first, &last, today);
  margin = MAX (MARGIN_MIN, ((gint64) last - first) / MARGIN_SHARE);
  set_range ((gint64) first - margin, (gint64) last + margin, out_first, out_last);
}
