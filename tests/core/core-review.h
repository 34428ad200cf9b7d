/* core-review.h — one review on one day, for the tests of deadlines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core-days.h"
#include "core-frameworks.h"
#include "core-steps.h"

/* One review on one day. */
typedef struct
{
  RdFramework *framework;
  RdWorkdays  *workdays;
  GPtrArray   *milestones;
  GPtrArray   *holds;
} Review;

static inline void
set_up (Review *review, gconstpointer data)
{
  review->framework = make_test_framework ();
  review->workdays = rd_workdays_new (NULL, 0);
  review->milestones = make_milestones ();
  review->holds = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_hold_free);
}

static inline void
tear_down (Review *review, gconstpointer data)
{
  g_ptr_array_unref (review->holds);
  g_ptr_array_unref (review->milestones);
  rd_workdays_unref (review->workdays);
  rd_framework_unref (review->framework);
}

static inline GPtrArray *
work_out_all (Review *review, const char *today)
{
  RdDeadlineInput input = {
    review->framework, review->milestones, review->holds, review->workdays, rd_day_parse_iso (today), RD_DUE_SOON_DEFAULT,
  };

  return rd_deadlines_work_out (&input);
}

/* One of them; free it with rd_deadline_free(). */
static inline RdDeadline *
work_out (Review *review, const char *timescale, const char *today)
{
  g_autoptr (GPtrArray) deadlines = work_out_all (review, today);

  for (guint i = 0; i < deadlines->len; i++)
    {
      RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_str_equal (deadline->timescale->id, timescale))
        return g_ptr_array_steal_index (deadlines, i);
    }
  g_error ("no timescale %s", timescale);
}

static inline void
assert_status (Review *review, const char *timescale, const char *today, RdDeadlineStatus status)
{
  g_autoptr (RdDeadline) deadline = work_out (review, timescale, today);

  g_test_message ("%s on %s", timescale, today);
  g_assert_cmpstr (rd_deadline_status_get_name (deadline->status), ==, rd_deadline_status_get_name (status));
}

static inline void
assert_steps (Review *review, const char *timescale, const char *today, const char *expected)
{
  g_autoptr (RdDeadline) deadline = work_out (review, timescale, today);
  g_autofree char *steps = print_steps (deadline);

  g_assert_cmpstr (steps, ==, expected);
}

static inline RdHold *
hold (Review *review, const char *timescale, const char *from, const char *until, const char *forecast)
{
  RdHold *self = rd_hold_new ("review", timescale, "trial", rd_day_parse_iso (from));

  self->last_day = rd_day_parse_iso (until);
  self->forecast = rd_day_parse_iso (forecast);
  g_ptr_array_add (review->holds, self);
  return self;
}
