/* rd-entry-item.c — an entry of a chronology as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-entry-item.h"

#include "model/rd-wording-chronology.h"

/* (1) entry is never NULL. */
struct _RdEntryItem
{
  GObject  parent_instance;

  gint64   number;
  RdEntry *entry;
};

enum
{
  PROP_ENTRY = 1,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (RdEntryItem, rd_entry_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

/* GObject overrides */

static void
rd_entry_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  RdEntryItem *self = RD_ENTRY_ITEM (object);

  switch (property)
    {
    case PROP_ENTRY:
      g_value_set_pointer (value, self->entry);
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, rd_wording_entry_date (self->entry));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
rd_entry_item_finalize (GObject *object)
{
  rd_entry_free (RD_ENTRY_ITEM (object)->entry);
  G_OBJECT_CLASS (rd_entry_item_parent_class)->finalize (object);
}

static void
rd_entry_item_class_init (RdEntryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rd_entry_item_get_property;
  object_class->finalize = rd_entry_item_finalize;
  properties[PROP_ENTRY] = g_param_spec_pointer ("entry", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL,
                                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_entry_item_init (G_GNUC_UNUSED RdEntryItem *self)
{
}

/* Public API */

RdEntryItem *
rd_entry_item_new (gint64 number, const RdEntry *entry)
{
  RdEntryItem *self = g_object_new (RD_TYPE_ENTRY_ITEM, NULL);

  g_return_val_if_fail (entry != NULL, self);

  self->number = number;
  self->entry = rd_entry_copy (entry);
  return self;
}

gint64
rd_entry_item_get_number (RdEntryItem *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_ITEM (self), 0);
  return self->number;
}

const RdEntry *
rd_entry_item_get_entry (RdEntryItem *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_ITEM (self), NULL);
  return self->entry;
}

void
rd_entry_item_set_entry (RdEntryItem *self, const RdEntry *entry)
{
  RdEntry *old;

  g_return_if_fail (RD_IS_ENTRY_ITEM (self) && entry != NULL);

  if (rd_record_equal (&rd_entry_type, self->entry, entry))
    return;
  old = self->entry;
  self->entry = rd_entry_copy (entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
  rd_entry_free (old);
}
