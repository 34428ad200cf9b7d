/* rd-wording-timeline.c — the words of the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-timeline.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording.h"

static void
fill_legend (RdTimelineWords *words)
{
  words->weights[RD_WEIGHT_KEY] = C_("timeline", "Key event");
  words->weights[RD_WEIGHT_SIGNIFICANT] = C_("timeline", "Significant");
  words->weights[RD_WEIGHT_NONE] = C_("timeline", "Not weighed");
  words->weights[RD_WEIGHT_ROUTINE] = C_("timeline", "Routine");
  words->weights[RD_WEIGHT_BACKGROUND] = C_("timeline", "Background");
  words->legend_blurred = C_("timeline", "Some time in a month, season or year");
  words->legend_open = C_("timeline", "Before or after a day");
  words->legend_circa = C_("timeline", "About that day");
  words->legend_uncertain = C_("timeline", "Doubtful date");
  words->legend_cluster = C_("timeline", "So many more");
  words->legend_gap = C_("timeline", "No entries");
  words->left_out = C_("timeline", "Sheets without an entry are left out.");
  words->legend_episode = C_("timeline", "Key practice episode");
}

void
rd_wording_fill_timeline_words (RdTimelineWords *words)
{
  g_return_if_fail (words != NULL);

  for (int i = 0; i < 7; i++)
    words->weekdays_short[i] = rd_wording_weekday_short (RD_MONDAY + i);
  words->born = C_("timeline", "Born");
  words->died = C_("timeline", "Died");
  words->today = C_("chart", "Today");
  /* Translators: of the child, in whole years */
  words->age_years = C_("timeline", "Age %d");
  /* Translators: of the child, in whole months */
  words->age_months = C_("timeline", "%d months");
  /* Translators: of the child, years and months, short */
  words->age_both = C_("timeline", "%d y %d m");
  fill_legend (words);
}

char *
rd_wording_lane_detail (guint n_entries, guint n_undated)
{
  g_autofree char *entries = g_strdup_printf (ngettext ("%u entry", "%u entries", n_entries), n_entries);

  if (n_undated == 0)
    return g_steal_pointer (&entries);
  /* Translators: "53 entries", and how many of them have no date */
  return g_strdup_printf (ngettext ("%1$s, %2$u without a date", "%1$s, %2$u without a date", n_undated), entries, n_undated);
}
