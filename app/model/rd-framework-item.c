/* rd-framework-item.c — a framework as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-framework-item.h"

#include "model/rd-wording-framework.h"
#include "model/rd-wording.h"

struct _RdFrameworkItem
{
  GObject           parent_instance;

  RdFramework      *framework;      /* owned */
  RdFrameworkOrigin origin;
  RdDay             added;
  guint             n_reviews;
};

enum
{
  PROP_LABEL = 1,
  PROP_VERSION,
  PROP_PURPOSE,
  PROP_ORIGIN_TEXT,
  PROP_USE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdFrameworkItem, rd_framework_item, G_TYPE_OBJECT)

/* GObject overrides */

static void
rd_framework_item_finalize (GObject *object)
{
  RdFrameworkItem *self = RD_FRAMEWORK_ITEM (object);

  g_clear_pointer (&self->framework, rd_framework_unref);
  G_OBJECT_CLASS (rd_framework_item_parent_class)->finalize (object);
}

static void
rd_framework_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdFrameworkItem *self = RD_FRAMEWORK_ITEM (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, rd_wording_translate_data (self->framework->label));
      break;
    case PROP_VERSION:
      g_value_set_string (value, self->framework->version);
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, rd_wording_translate_data (self->framework->purpose));
      break;
    case PROP_ORIGIN_TEXT:
      g_value_take_string (value, rd_wording_framework_origin (self->origin, self->added));
      break;
    case PROP_USE_TEXT:
      g_value_take_string (value, rd_wording_framework_use (self->n_reviews));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_framework_item_class_init (RdFrameworkItemClass *klass)
{
  static const char * const names[N_PROPS] = {
    [PROP_LABEL] = "label", [PROP_VERSION] = "version", [PROP_PURPOSE] = "purpose",
    [PROP_ORIGIN_TEXT] = "origin-text", [PROP_USE_TEXT] = "use-text",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_framework_item_finalize;
  object_class->get_property = rd_framework_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_framework_item_init (RdFrameworkItem *self)
{
  self->added = RD_DAY_NONE;
}

/* Public API */

RdFrameworkItem *
rd_framework_item_new (RdFramework *framework, RdFrameworkOrigin origin, RdDay added, guint n_reviews)
{
  RdFrameworkItem *self;

  g_return_val_if_fail (framework != NULL, NULL);

  self = g_object_new (RD_TYPE_FRAMEWORK_ITEM, NULL);
  self->framework = rd_framework_ref (framework);
  self->origin = origin;
  self->added = added;
  self->n_reviews = n_reviews;
  return self;
}

RdFramework *
rd_framework_item_get_framework (RdFrameworkItem *self)
{
  g_return_val_if_fail (RD_IS_FRAMEWORK_ITEM (self), NULL);

  return self->framework;
}

RdFrameworkOrigin
rd_framework_item_get_origin (RdFrameworkItem *self)
{
  g_return_val_if_fail (RD_IS_FRAMEWORK_ITEM (self), RD_FRAMEWORK_KEPT);

  return self->origin;
}

guint
rd_framework_item_get_n_reviews (RdFrameworkItem *self)
{
  g_return_val_if_fail (RD_IS_FRAMEWORK_ITEM (self), 0);

  return self->n_reviews;
}

RdDay
rd_framework_item_get_added (RdFrameworkItem *self)
{
  g_return_val_if_fail (RD_IS_FRAMEWORK_ITEM (self), RD_DAY_NONE);

  return self->added;
}
