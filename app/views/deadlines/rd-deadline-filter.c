/* rd-deadline-filter.c — which deadlines of a register are shown, and in which order states stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-deadline-filter"

#include "config.h"

#include "views/deadlines/rd-deadline-filter.h"

#include <string.h>

/* Helpers */

static gboolean
property_contains (RdDeadlineItem *item,
                   const char     *property,
                   const char     *words)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  g_object_get (item, property, &text, NULL);
  if (text == NULL)
    return FALSE;

  folded = g_utf8_casefold (text, -1);
  return strstr (folded, words) != NULL;
}

/* Public API */

void
rd_deadline_filter_clear (RdDeadlineFilter *self)
{
  g_return_if_fail (self != NULL);

  self->states = 0;
  g_clear_pointer (&self->words, g_free);
}

gboolean
rd_deadline_filter_set_words (RdDeadlineFilter *self,
                              const char       *words)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  stripped = g_strstrip (g_strdup (words != NULL ? words : ""));
  folded = *stripped != '\0' ? g_utf8_casefold (stripped, -1) : NULL;
  if (g_strcmp0 (folded, self->words) == 0)
    return FALSE;

  g_free (self->words);
  self->words = g_steal_pointer (&folded);
  return TRUE;
}

gboolean
rd_deadline_filter_is_active (const RdDeadlineFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->states != 0 || self->words != NULL;
}

gboolean
rd_deadline_filter_covers (const RdDeadlineFilter *self,
                           RdDeadlineItem         *item)
{
  static const char *const properties[] = { "label", "title", "reference", "stage" };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (item), FALSE);

  if (self->states != 0 && (self->states & (1u << rd_deadline_item_get_deadline (item)->status)) == 0)
    return FALSE;
  if (self->words == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    if (property_contains (item, properties[i], self->words))
      return TRUE;

  return FALSE;
}

int
rd_deadline_filter_rank (RdDeadlineStatus status)
{
  static const int ranks[] = {
    [RD_STATUS_OVERDUE] = 0,
    [RD_STATUS_DUE_SOON] = 1,
    [RD_STATUS_HELD] = 2,
    [RD_STATUS_UPCOMING] = 3,
    [RD_STATUS_WAITING] = 4,
    [RD_STATUS_MET_LATE] = 5,
    [RD_STATUS_MET] = 6,
    [RD_STATUS_NOT_NEEDED] = 7,
  };

  g_return_val_if_fail (status < RD_N_STATUSES, 0);

  return ranks[status];
}
