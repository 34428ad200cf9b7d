/* rd-restraint-state.c — for which years the use of restraint in a secure establishment was reviewed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-restraint-state.h"

/* So many years are listed at most: who typed 1066 for the year in which it opened meant another. */
#define YEARS_MAX 60

static int
get_year (RdDay day)
{
  int year;

  rd_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

static int
find_known (const RdRestraintKnown *known, guint n_known, int year)
{
  for (guint i = 0; i < n_known; i++)
    if (known[i].year == year)
      return (int) i;
  return -1;
}

/* The years that are to be listed: from @first to @last. */
static void
find_range (const RdEstablishment *establishment, const RdRestraintKnown *known, guint n_known, int this_year, int *first, int *last)
{
  *last = establishment->closed != RD_DAY_NONE ? MIN (get_year (establishment->closed), this_year) : this_year;
  *first = establishment->opened != RD_DAY_NONE ? get_year (establishment->opened) : this_year - 1;
  for (guint i = 0; i < n_known; i++)
    {
      *last = MAX (*last, known[i].year);
      *first = MIN (*first, known[i].year);
    }
  *first = CLAMP (*first, *last - YEARS_MAX + 1, *last);
}

static RdRestraintStatus
find_status (const RdRestraintKnown *known, int at, int year, int this_year)
{
  if (at >= 0)
    return known[at].reported != RD_DAY_NONE ? RD_RESTRAINT_REPORTED : RD_RESTRAINT_NOT_REPORTED;
  return year < this_year ? RD_RESTRAINT_MISSING : RD_RESTRAINT_RUNNING;
}

GArray *
rd_restraint_state_list (const RdEstablishment *establishment, const RdRestraintKnown *known, guint n_known, RdDay today)
{
  GArray *states = g_array_new (FALSE, FALSE, sizeof (RdRestraintState));
  int this_year, first, last;

  g_return_val_if_fail (establishment != NULL && (known != NULL || n_known == 0), states);

  this_year = get_year (today);
  find_range (establishment, known, n_known, this_year, &first, &last);
  for (int year = last; year >= first; year--)
    {
      int at = find_known (known, n_known, year);
      RdRestraintState state = { year, find_status (known, at, year, this_year), at };

      g_array_append_val (states, state);
    }
  return states;
}

const char *
rd_restraint_status_to_text (RdRestraintStatus status)
{
  static const char * const texts[] = { "reported", "not-reported", "missing", "running" };

  g_return_val_if_fail (status < G_N_ELEMENTS (texts), NULL);

  return texts[status];
}
