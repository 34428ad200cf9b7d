/* rd-timescale.c — one rule of the guidance about time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-timescale.h"

static const char * const direction_names[] = {
  [RD_DIRECTION_AFTER] = "after",
  [RD_DIRECTION_BEFORE] = "before",
};

static const char * const strength_names[] = {
  [RD_STRENGTH_MUST] = "must",
  [RD_STRENGTH_SHOULD] = "should",
  [RD_STRENGTH_SHOULD_NORMALLY] = "should-normally",
  [RD_STRENGTH_AIM] = "aim",
  [RD_STRENGTH_LOCAL] = "local",
};

static const char * const kind_names[] = {
  [RD_TIMESCALE_DEADLINE] = "deadline",
  [RD_TIMESCALE_MINIMUM] = "minimum",
};

/* The place of @name among @names, or -1. */
static int
find_name (const char *name, const char * const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_strcmp0 (name, names[i]) == 0)
        return (int) i;
    }
  return -1;
}

RdTimescale *
rd_timescale_new (void)
{
  RdTimescale *self = g_new0 (RdTimescale, 1);

  self->recipients = g_new0 (char *, 1);
  self->verified = TRUE;
  self->quoted = TRUE;
  self->effective_from = RD_DAY_NONE;
  self->effective_to = RD_DAY_NONE;
  return self;
}

void
rd_timescale_free (RdTimescale *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->label);
  g_free (self->stage);
  g_free (self->trigger);
  g_free (self->met_by);
  g_free (self->wording);
  g_free (self->paragraph);
  g_free (self->owner);
  g_strfreev (self->recipients);
  g_free (self->outcome);
  g_free (self);
}

gboolean
rd_timescale_is_in_effect (const RdTimescale *self, RdDay day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->effective_from != RD_DAY_NONE && day < self->effective_from)
    return FALSE;
  return self->effective_to == RD_DAY_NONE || day <= self->effective_to;
}

gboolean
rd_direction_from_name (const char *name, RdDirection *out)
{
  int found = find_name (name, direction_names, G_N_ELEMENTS (direction_names));

  g_return_val_if_fail (out != NULL, FALSE);

  if (found < 0)
    return FALSE;
  *out = (RdDirection) found;
  return TRUE;
}

const char *
rd_direction_get_name (RdDirection direction)
{
  g_return_val_if_fail ((guint) direction < G_N_ELEMENTS (direction_names), NULL);
  return direction_names[direction];
}

gboolean
rd_strength_from_name (const char *name, RdStrength *out)
{
  int found = find_name (name, strength_names, G_N_ELEMENTS (strength_names));

  g_return_val_if_fail (out != NULL, FALSE);

  if (found < 0)
    return FALSE;
  *out = (RdStrength) found;
  return TRUE;
}

const char *
rd_strength_get_name (RdStrength strength)
{
  g_return_val_if_fail ((guint) strength < G_N_ELEMENTS (strength_names), NULL);
  return strength_names[strength];
}

gboolean
rd_timescale_kind_from_name (const char *name, RdTimescaleKind *out)
{
  int found = find_name (name, kind_names, G_N_ELEMENTS (kind_names));

  g_return_val_if_fail (out != NULL, FALSE);

  if (found < 0)
    return FALSE;
  *out = (RdTimescaleKind) found;
  return TRUE;
}

const char *
rd_timescale_kind_get_name (RdTimescaleKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);
  return kind_names[kind];
}
