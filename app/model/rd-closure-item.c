/* rd-closure-item.c — a closure as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-closure-item.h"

#include "model/rd-wording.h"

struct _RdClosureItem
{
  GObject    parent_instance;

  RdClosure *closure;      /* owned */
};

enum
{
  PROP_FIRST_DAY = 1,
  PROP_LAST_DAY,
  PROP_REASON,
  PROP_DATES_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdClosureItem, rd_closure_item, G_TYPE_OBJECT)

/* GObject overrides */

static void
rd_closure_item_finalize (GObject *object)
{
  RdClosureItem *self = RD_CLOSURE_ITEM (object);

  g_clear_pointer (&self->closure, rd_closure_free);
  G_OBJECT_CLASS (rd_closure_item_parent_class)->finalize (object);
}

static void
rd_closure_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdClosureItem *self = RD_CLOSURE_ITEM (object);

  switch (id)
    {
    case PROP_FIRST_DAY:
      g_value_set_int (value, self->closure->first_day);
      break;
    case PROP_LAST_DAY:
      g_value_set_int (value, self->closure->last_day);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->closure->reason);
      break;
    case PROP_DATES_TEXT:
      g_value_take_string (value, rd_wording_days (self->closure->first_day, self->closure->last_day));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_closure_item_class_init (RdClosureItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_closure_item_finalize;
  object_class->get_property = rd_closure_item_get_property;
  properties[PROP_FIRST_DAY] = g_param_spec_int ("first-day", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_LAST_DAY] = g_param_spec_int ("last-day", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_DATES_TEXT] = g_param_spec_string ("dates-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_closure_item_init (RdClosureItem *self)
{
}

/* Public API */

RdClosureItem *
rd_closure_item_new (const RdClosure *closure)
{
  RdClosureItem *self;

  g_return_val_if_fail (closure != NULL, NULL);

  self = g_object_new (RD_TYPE_CLOSURE_ITEM, NULL);
  self->closure = rd_closure_copy (closure);
  return self;
}

const RdClosure *
rd_closure_item_get_closure (RdClosureItem *self)
{
  g_return_val_if_fail (RD_IS_CLOSURE_ITEM (self), NULL);

  return self->closure;
}
