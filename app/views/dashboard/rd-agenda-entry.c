/* rd-agenda-entry.c — a line of the agenda: the heading of a day, or a deadline on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-agenda-entry"

#include "config.h"

#include "views/dashboard/rd-agenda-entry.h"

#include "model/rd-wording.h"

#include <glib/gi18n.h>

struct _RdAgendaEntry
{
  GObject         parent_instance;

  /* Owned */
  RdDeadlineItem *deadline;
  char           *heading;

  RdAgendaPlace   place;
};

enum
{
  PROP_0,
  PROP_HEADING,
  PROP_DEADLINE,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdAgendaEntry, rd_agenda_entry, G_TYPE_OBJECT)

/* Helpers */

static char *
word_heading (RdAgendaPlace place,
              RdDay         today)
{
  g_autofree char *day = NULL;

  if (place.group == RD_AGENDA_OVERDUE)
    return g_strdup (_("Overdue"));
  if (place.group == RD_AGENDA_HELD)
    return g_strdup (_("On hold, date passed"));

  day = rd_wording_day (place.day);
  if (place.day == today)
    /* Translators: a heading of the agenda; %s is a date */
    return g_strdup_printf (_("Today, %s"), day);
  if (place.day == today + 1)
    /* Translators: a heading of the agenda; %s is a date */
    return g_strdup_printf (_("Tomorrow, %s"), day);

  return g_steal_pointer (&day);
}

static void
get_accessible_text (RdAgendaEntry *self,
                     GValue        *value)
{
  if (self->heading != NULL)
    g_value_set_string (value, self->heading);
  else
    g_object_get_property (G_OBJECT (self->deadline), "accessible-text", value);
}

/* GObject overrides */

static void
rd_agenda_entry_dispose (GObject *object)
{
  RdAgendaEntry *self = RD_AGENDA_ENTRY (object);

  g_clear_object (&self->deadline);
  g_clear_pointer (&self->heading, g_free);

  G_OBJECT_CLASS (rd_agenda_entry_parent_class)->dispose (object);
}

static void
rd_agenda_entry_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RdAgendaEntry *self = RD_AGENDA_ENTRY (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;

    case PROP_DEADLINE:
      g_value_set_object (value, self->deadline);
      break;

    case PROP_ACCESSIBLE_TEXT:
      get_accessible_text (self, value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_agenda_entry_class_init (RdAgendaEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_agenda_entry_dispose;
  object_class->get_property = rd_agenda_entry_get_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_DEADLINE] = g_param_spec_object ("deadline", NULL, NULL, RD_TYPE_DEADLINE_ITEM, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_agenda_entry_init (RdAgendaEntry *self)
{
}

/* Public API */

RdAgendaEntry *
rd_agenda_entry_new_heading (RdAgendaPlace place,
                             RdDay         today)
{
  RdAgendaEntry *self = g_object_new (RD_TYPE_AGENDA_ENTRY, NULL);

  self->place = place;
  self->heading = word_heading (place, today);

  return self;
}

RdAgendaEntry *
rd_agenda_entry_new_deadline (RdAgendaPlace   place,
                              RdDeadlineItem *deadline)
{
  RdAgendaEntry *self;

  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (deadline), NULL);

  self = g_object_new (RD_TYPE_AGENDA_ENTRY, NULL);
  self->place = place;
  self->deadline = g_object_ref (deadline);

  return self;
}

RdDeadlineItem *
rd_agenda_entry_get_deadline (RdAgendaEntry *self)
{
  g_return_val_if_fail (RD_IS_AGENDA_ENTRY (self), NULL);

  return self->deadline;
}

const char *
rd_agenda_entry_get_heading (RdAgendaEntry *self)
{
  g_return_val_if_fail (RD_IS_AGENDA_ENTRY (self), NULL);

  return self->heading;
}

gboolean
rd_agenda_entry_equal (RdAgendaEntry *a,
                       RdAgendaEntry *b)
{
  g_return_val_if_fail (RD_IS_AGENDA_ENTRY (a), FALSE);
  g_return_val_if_fail (RD_IS_AGENDA_ENTRY (b), FALSE);

  return a->deadline == b->deadline && g_strcmp0 (a->heading, b->heading) == 0;
}
