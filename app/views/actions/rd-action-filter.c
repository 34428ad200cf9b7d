/* rd-action-filter.c — which actions of a register are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-filter.h"

void
rd_action_filter_clear (RdActionFilter *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->agency);
  g_free (self->reference);
  g_free (self->words);
  *self = (RdActionFilter) { .statuses = 0 };
}

gboolean
rd_action_filter_set_text (char **field, const char *text)
{
  if (g_strcmp0 (*field, text) == 0)
    return FALSE;
  g_free (*field);
  *field = g_strdup (text);
  return TRUE;
}

gboolean
rd_action_filter_set_words (RdActionFilter *self, const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));
  g_autofree char *folded = *stripped != '\0' ? g_utf8_casefold (stripped, -1) : NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  return rd_action_filter_set_text (&self->words, folded);
}

gboolean
rd_action_filter_is_active (const RdActionFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->statuses != 0 || self->agency != NULL || self->reference != NULL || self->words != NULL;
}

gboolean
rd_action_filter_covers (const RdActionFilter *self, RdActionItem *item)
{
  g_return_val_if_fail (self != NULL && RD_IS_ACTION_ITEM (item), FALSE);

  if (self->statuses != 0 && (self->statuses & (1u << rd_action_item_get_state (item)->status)) == 0)
    return FALSE;
  if (self->agency != NULL && g_strcmp0 (*self->agency != '\0' ? self->agency : NULL, rd_action_item_get_agency (item)) != 0)
    return FALSE;
  if (self->reference != NULL && g_strcmp0 (self->reference, rd_review_item_get_reference (rd_action_item_get_review (item))) != 0)
    return FALSE;
  return self->words == NULL || rd_action_item_has_words (item, self->words);
}
