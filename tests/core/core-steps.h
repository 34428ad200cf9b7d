/* core-steps.h — a deadline's explanation as a line of text, for the tests of core
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"

static inline void
append_day (GString *text, const char *lead, RdDay day)
{
  g_autofree char *iso = rd_day_to_iso (day);

  if (iso != NULL)
    g_string_append_printf (text, "%s%s", lead, iso);
}

/* "RULE, TRIGGER decision 2016-05-18, START 2016-05-19, …" */
static inline char *
print_steps (const RdDeadline *deadline)
{
  static const char * const names[] = {
    "RULE", "OUTSIDE", "WAITING", "TRIGGER", "PLANNED", "PASSED", "START", "WEEKENDS", "HOLIDAY", "CLOSED",
    "MONTH-END", "BEYOND", "DUE", "NOT-WORKING", "CLEAR", "TOLD", "NOT-TOLD", "DONE", "PLANNED-DONE", "HOLD",
    "FORECAST", "NOT-NEEDED", "OVERDUE", "ENDED",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deadline->steps->len; i++)
    {
      const RdStep *step = g_ptr_array_index (deadline->steps, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", names[step->kind]);
      if (step->text != NULL)
        g_string_append_printf (text, " %s", step->text);
      append_day (text, " ", step->day);
      append_day (text, "…", step->until);
      if (step->kind == RD_STEP_SKIPPED_HOLIDAY)
        g_string_append_printf (text, " h%d", step->holiday);
      if (step->kind == RD_STEP_DUE_NOT_WORKING)
        g_string_append_printf (text, " k%d", step->day_kind);
      if (step->n != 0)
        g_string_append_printf (text, " n%d", step->n);
      if (step->days != 0)
        g_string_append_printf (text, " d%d", step->days);
      if (step->agreed != NULL)
        g_string_append_printf (text, " by %s", step->agreed);
    }
  return g_string_free (text, FALSE);
}
