/* rd-return-item.c — one thing that somebody wants changed in a report that came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-return-item.h"

/* (1) facts never change once others have it. */
struct _RdReturnItem
{
  GObject        parent_instance;

  /* Owned */
  RdReturnFacts  facts;

  RdReturnChoice choice;
};

enum
{
  PROP_CHOICE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdReturnItem, rd_return_item, G_TYPE_OBJECT)

/* GObject overrides */

static void
rd_return_item_finalize (GObject *object)
{
  rd_return_facts_clear (&RD_RETURN_ITEM (object)->facts);
  G_OBJECT_CLASS (rd_return_item_parent_class)->finalize (object);
}

static void
rd_return_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOICE)
    g_value_set_int (value, (int) RD_RETURN_ITEM (object)->choice);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_return_item_class_init (RdReturnItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_return_item_finalize;
  object_class->get_property = rd_return_item_get_property;
  properties[PROP_CHOICE] = g_param_spec_int ("choice", NULL, NULL, RD_RETURN_UNDECIDED, RD_RETURN_DECLINED, RD_RETURN_UNDECIDED,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_return_item_init (RdReturnItem *self G_GNUC_UNUSED)
{
}

/* Public API */

void
rd_return_facts_clear (RdReturnFacts *facts)
{
  g_free (facts->author);
  g_free (facts->made);
  g_free (facts->before);
  g_free (facts->after);
  g_free (facts->taken);
  g_strfreev (facts->notes);
  g_strfreev (facts->cells);
  g_free (facts->lead);
  g_free (facts->rest);
  g_free (facts->heading);
  g_free (facts->comment_id);
  g_free (facts->parent_id);
}

static void
make_whole (char **text)
{
  if (*text == NULL)
    *text = g_strdup ("");
}

RdReturnItem *
rd_return_item_new (const RdReturnFacts *facts)
{
  RdReturnItem *self = g_object_new (RD_TYPE_RETURN_ITEM, NULL);

  g_return_val_if_fail (facts != NULL, self);

  self->facts = *facts;
  make_whole (&self->facts.before);
  make_whole (&self->facts.after);
  make_whole (&self->facts.lead);
  make_whole (&self->facts.rest);
  make_whole (&self->facts.heading);
  return self;
}

const RdReturnFacts *
rd_return_item_get_facts (RdReturnItem *self)
{
  g_return_val_if_fail (RD_IS_RETURN_ITEM (self), NULL);

  return &self->facts;
}

gboolean
rd_return_item_can_accept (RdReturnItem *self)
{
  g_return_val_if_fail (RD_IS_RETURN_ITEM (self), FALSE);

  return self->facts.bar == RD_RETURN_FINE;
}

RdReturnChoice
rd_return_item_get_choice (RdReturnItem *self)
{
  g_return_val_if_fail (RD_IS_RETURN_ITEM (self), RD_RETURN_UNDECIDED);

  return self->choice;
}

void
rd_return_item_set_choice (RdReturnItem *self, RdReturnChoice choice)
{
  g_return_if_fail (RD_IS_RETURN_ITEM (self));

  if (choice == self->choice || (choice == RD_RETURN_ACCEPTED && !rd_return_item_can_accept (self)))
    return;
  self->choice = choice;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}
