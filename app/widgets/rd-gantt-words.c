/* rd-gantt-words.c — the marks of the Gantt in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-words.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

const char *
rd_gantt_words_milestone (const RdDeadline *deadline,
                          const char       *milestone)
{
  g_return_val_if_fail (deadline != NULL, NULL);

  const RdMilestoneKind *kind = milestone != NULL ? rd_framework_find_milestone (deadline->framework, milestone) : NULL;

  return kind != NULL ? rd_wording_translate_data (kind->label) : milestone;
}

/* What a mark stands for; %s is its day, or its first and last. */
static char *
name_kind (const RdDeadline *deadline, const RdMark *mark)
{
  const char *milestone = rd_gantt_words_milestone (deadline, mark->milestone);

  switch (mark->kind)
    {
    case RD_MARK_HOLD:            return g_strdup (_("On hold"));
    case RD_MARK_WINDOW:          return g_strdup (_("Time allowed"));
    case RD_MARK_WINDOW_PLANNED:  return g_strdup (_("Time allowed, from a planned date"));
    case RD_MARK_OVERRUN:         return g_strdup (_("Time overrun"));
    case RD_MARK_EXTENSION:       return g_strdup (_("From the due date to the forecast"));
    case RD_MARK_ORIGINAL:        return g_strdup (_("Original due date"));
    case RD_MARK_DUE:             return g_strdup (_("Due date"));
    case RD_MARK_FORECAST:        return g_strdup (_("Forecast"));
    case RD_MARK_PLANNED_TRIGGER:
    case RD_MARK_PLANNED_DONE:    return g_strdup_printf (_("%s, planned"), milestone);
    case RD_MARK_DONE:
      if (milestone == NULL)
        return g_strdup (_("Action complete"));
      return g_strdup_printf (_("%s, done"), milestone);
    default:                      return g_strdup ("");
    }
}

char *
rd_gantt_words_mark (const RdDeadline *deadline,
                     const RdMark     *mark)
{
  g_return_val_if_fail (deadline != NULL && mark != NULL, NULL);

  g_autofree char *kind = name_kind (deadline, mark);
  g_autofree char *from = rd_day_is_valid (mark->from) ? rd_wording_day (mark->from) : g_strdup ("…");
  g_autofree char *to = rd_day_is_valid (mark->to) ? rd_wording_day (mark->to) : g_strdup ("…");

  if (mark->from == mark->to)
    /* Translators: a mark of the chart, its day: "Due date, Fri 20 Nov 2026" */
    return g_strdup_printf (_("%s, %s"), kind, from);
  /* Translators: a stretch of the chart, its first and last day */
  return g_strdup_printf (_("%s, %s to %s"), kind, from, to);
}

char *
rd_gantt_words_row (RdDeadlineItem *item,
                    const char     *reference)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (item), NULL);

  g_autofree char *due = rd_wording_due (rd_deadline_item_get_deadline (item));
  g_autofree char *status = rd_deadline_item_word_status (item);

  return g_strjoin ("\t", reference != NULL ? reference : "", rd_deadline_item_get_label (item), due, status, NULL);
}
