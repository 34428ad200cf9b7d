/* rd-wording-age.c — an age in as few letters as it can be, for a narrow column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-age.h"

#include <glib/gi18n-lib.h>

#include "core/chronology/rd-age.h"

static char *
word_age (const RdAge *age)
{
  if (age->is_before && age->all_days > 0)
    return g_strdup (_("before birth"));
  if (age->years > 0 && age->months > 0)
    /* Translators: years and months of an age, as short as can be */
    return g_strdup_printf (_("%d y %d m"), age->years, age->months);
  if (age->years > 0)
    /* Translators: years of an age, as short as can be */
    return g_strdup_printf (_("%d y"), age->years);
  /* Translators: months of an age, as short as can be */
  if (age->months > 0)
    return g_strdup_printf (_("%d m"), age->months);
  /* Translators: weeks and days of an age, as short as can be */
  return age->days >= 7 ? g_strdup_printf (_("%d w"), age->days / 7) : g_strdup_printf (_("%d d"), age->days);
}

char *
rd_wording_age_short (RdDay born, const RdEntry *entry)
{
  RdAge first, last;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (born == RD_DAY_NONE || entry->earliest == RD_DAY_NONE || entry->latest == RD_DAY_NONE)
    return g_strdup ("");
  rd_age_work_out (born, entry->earliest, &first);
  rd_age_work_out (born, entry->latest, &last);
  least = word_age (&first);
  most = word_age (&last);
  if (g_str_equal (least, most))
    return g_steal_pointer (&least);
  return g_strdup_printf ("%s – %s", least, most);
}
