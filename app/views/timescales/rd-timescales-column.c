/* rd-timescales-column.c — the columns of the table of deadlines: words and order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/timescales/rd-timescales-column.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "views/deadlines/rd-deadline-filter.h"
#include "widgets/rd-gantt-words.h"

static char *
word_day (RdDay day)
{
  return day != RD_DAY_NONE ? rd_wording_day (day) : g_strdup ("");
}

/* Rows without a date come last. */
static int
compare_days (RdDay a, RdDay b)
{
  if (a == b)
    return 0;
  if (a == RD_DAY_NONE || b == RD_DAY_NONE)
    return a == RD_DAY_NONE ? 1 : -1;
  return a < b ? -1 : 1;
}

static char *
get_label (RdDeadlineItem *item)
{
  return g_strdup (rd_deadline_item_get_label (item));
}

static int
compare_labels (RdDeadlineItem *a, RdDeadlineItem *b)
{
  return g_utf8_collate (rd_deadline_item_get_label (a), rd_deadline_item_get_label (b));
}

static char *
get_trigger (RdDeadlineItem *item)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
  const char *milestone = rd_gantt_words_milestone (deadline, deadline->timescale->trigger);
  g_autofree char *day = word_day (deadline->trigger_day);

  if (day[0] == '\0')
    return g_strdup (milestone);
  if (deadline->trigger_planned)
    /* Translators: a milestone, the day it is planned for */
    return g_strdup_printf (_("%s, planned %s"), milestone, day);
  return g_strdup_printf ("%s, %s", milestone, day);
}

static int
compare_triggers (RdDeadlineItem *a, RdDeadlineItem *b)
{
  return compare_days (rd_deadline_item_get_deadline (a)->trigger_day, rd_deadline_item_get_deadline (b)->trigger_day);
}

static char *
get_due (RdDeadlineItem *item)
{
  return rd_wording_due (rd_deadline_item_get_deadline (item));
}

static int
compare_due (RdDeadlineItem *a, RdDeadlineItem *b)
{
  return compare_days (rd_deadline_item_get_deadline (a)->due, rd_deadline_item_get_deadline (b)->due);
}

static char *
get_forecast (RdDeadlineItem *item)
{
  return word_day (rd_deadline_item_get_deadline (item)->forecast);
}

static int
compare_forecasts (RdDeadlineItem *a, RdDeadlineItem *b)
{
  return compare_days (rd_deadline_item_get_deadline (a)->forecast, rd_deadline_item_get_deadline (b)->forecast);
}

static char *
get_done (RdDeadlineItem *item)
{
  return word_day (rd_deadline_item_get_deadline (item)->done);
}

static int
compare_done (RdDeadlineItem *a, RdDeadlineItem *b)
{
  return compare_days (rd_deadline_item_get_deadline (a)->done, rd_deadline_item_get_deadline (b)->done);
}

static gboolean
is_met (const RdDeadline *deadline)
{
  return deadline->status == RD_STATUS_MET || deadline->status == RD_STATUS_MET_LATE;
}

/* How early or late something was done belongs to its state; the days are for what is still open. */
static char *
get_state (RdDeadlineItem *item)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);

  return is_met (deadline) ? rd_wording_status_full (deadline) : g_strdup (rd_wording_status (deadline->status));
}

/* What presses most comes first, what is over last. */
static int
compare_states (RdDeadlineItem *a, RdDeadlineItem *b)
{
  return rd_deadline_filter_rank (rd_deadline_item_get_deadline (a)->status)
         - rd_deadline_filter_rank (rd_deadline_item_get_deadline (b)->status);
}

static char *
get_days (RdDeadlineItem *item)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);

  return is_met (deadline) ? g_strdup ("") : rd_wording_days_left (deadline);
}

const RdTimescalesColumn *
rd_timescales_columns (guint *out_n)
{
  static const RdTimescalesColumn columns[] = {
    { N_("Deadline"), get_label, compare_labels, TRUE },
    { N_("Triggered by"), get_trigger, compare_triggers, TRUE },
    { N_("Due"), get_due, compare_due, FALSE },
    { N_("Forecast"), get_forecast, compare_forecasts, FALSE },
    { N_("Done"), get_done, compare_done, FALSE },
    { N_("State"), get_state, compare_states, FALSE },
    { N_("Days"), get_days, compare_due, FALSE },
  };

  *out_n = G_N_ELEMENTS (columns);
  return columns;
}
