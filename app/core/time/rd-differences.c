/* rd-differences.c — where an official list of bank holidays and the rules differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-differences.h"

/* Invariants:
 *
 *  (1) days are sorted, one a day; each is a weekday on which the rules say the opposite.
 */
struct _RdDifferences
{
  RdDifference *days;
  gsize         n_days;
};

static int
compare_overrides (gconstpointer a, gconstpointer b)
{
  const RdHolidayOverride *first = *(const RdHolidayOverride * const *) a;
  const RdHolidayOverride *second = *(const RdHolidayOverride * const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first > second) - (first < second);
}

/* By day; of one day, in the order given. (transfer full): of const RdHolidayOverride */
static GPtrArray *
sort_overrides (const RdHolidayOverride *overrides, gsize n_overrides)
{
  GPtrArray *sorted = g_ptr_array_sized_new ((guint) n_overrides);

  for (gsize i = 0; i < n_overrides; i++)
    if (rd_day_is_valid (overrides[i].day))
      g_ptr_array_add (sorted, (gpointer) &overrides[i]);
  g_ptr_array_sort (sorted, compare_overrides);
  return sorted;
}

static void
add_difference (RdDifferences *self, const RdHolidayOverride *override)
{
  int n_before = self->n_days > 0 ? self->days[self->n_days - 1].n_more : 0;

  if (rd_day_get_weekday (override->day) >= RD_SATURDAY
      || rd_holidays_find (override->day, NULL) == !!override->is_holiday)
    return;
  self->days[self->n_days++] = (RdDifference) {
    override->day, override->is_holiday,
    override->name != NULL && *override->name != '\0' ? g_strdup (override->name) : NULL,
    n_before + (override->is_holiday ? 1 : -1),
  };
}

/* The last one on or before @day; NULL where there is none. */
static const RdDifference *
find_last (const RdDifferences *self, RdDay day)
{
  gsize low = 0;
  gsize high = self->n_days;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->days[middle].day <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &self->days[low - 1] : NULL;
}

RdDifferences *
rd_differences_new (const RdHolidayOverride *overrides, gsize n_overrides)
{
  RdDifferences *self = g_new0 (RdDifferences, 1);
  g_autoptr (GPtrArray) sorted = sort_overrides (overrides, n_overrides);

  self->days = g_new0 (RdDifference, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    {
      const RdHolidayOverride *override = sorted->pdata[i];
      const RdHolidayOverride *next = i + 1 < sorted->len ? sorted->pdata[i + 1] : NULL;

      if (next == NULL || next->day != override->day)
        add_difference (self, override);
    }
  return self;
}

void
rd_differences_free (RdDifferences *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < self->n_days; i++)
    g_free (self->days[i].name);
  g_free (self->days);
  g_free (self);
}

const RdDifference *
rd_differences_find (const RdDifferences *self, RdDay day)
{
  const RdDifference *last;

  g_return_val_if_fail (self != NULL, NULL);

  last = find_last (self, day);
  return last != NULL && last->day == day ? last : NULL;
}

int
rd_differences_count_more (const RdDifferences *self, RdDay day)
{
  const RdDifference *last;

  g_return_val_if_fail (self != NULL, 0);

  last = find_last (self, day);
  return last != NULL ? last->n_more : 0;
}
