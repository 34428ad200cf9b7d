/* rd-step.c — making the steps of a deadline's explanation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-step.h"

/* Most explanations have no more. */
#define USUAL_STEPS 10

static void
free_step (gpointer data)
{
  RdStep *step = data;

  g_free (step->text);
  g_free (step->agreed);
  g_free (step);
}

GPtrArray *
rd_steps_new (void)
{
  return g_ptr_array_new_full (USUAL_STEPS, free_step);
}

RdStep *
rd_steps_add (GPtrArray *steps, RdStepKind kind)
{
  RdStep *step = g_new0 (RdStep, 1);

  step->kind = kind;
  step->day = RD_DAY_NONE;
  step->until = RD_DAY_NONE;
  g_ptr_array_add (steps, step);
  return step;
}

RdStep *
rd_steps_add_day (GPtrArray *steps, RdStepKind kind, RdDay day)
{
  RdStep *step = rd_steps_add (steps, kind);

  step->day = day;
  return step;
}

RdStep *
rd_steps_add_text (GPtrArray *steps, RdStepKind kind, const char *text, RdDay day)
{
  RdStep *step = rd_steps_add_day (steps, kind, day);

  step->text = g_strdup (text);
  return step;
}

static gboolean
is_step_equal (const RdStep *a, const RdStep *b)
{
  return a->kind == b->kind && a->day == b->day && a->until == b->until
         && a->n == b->n && a->days == b->days && a->holiday == b->holiday && a->day_kind == b->day_kind
         && g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->agreed, b->agreed) == 0;
}

gboolean
rd_steps_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (!is_step_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
    }
  return TRUE;
}
