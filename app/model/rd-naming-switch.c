/* rd-naming-switch.c — “Real names | Pseudonyms”, one switch for all that is on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-naming-switch.h"

struct _RdNamingSwitch
{
  GObject  parent_instance;

  gboolean pseudonyms;
};

enum
{
  PROP_PSEUDONYMS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdNamingSwitch, rd_naming_switch, G_TYPE_OBJECT)

static void
rd_naming_switch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PSEUDONYMS)
    g_value_set_boolean (value, RD_NAMING_SWITCH (object)->pseudonyms);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_naming_switch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PSEUDONYMS)
    rd_naming_switch_set_pseudonyms (RD_NAMING_SWITCH (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_naming_switch_class_init (RdNamingSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rd_naming_switch_get_property;
  object_class->set_property = rd_naming_switch_set_property;
  properties[PROP_PSEUDONYMS] = g_param_spec_boolean ("pseudonyms", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_naming_switch_init (RdNamingSwitch *self)
{
}

RdNamingSwitch *
rd_naming_switch_new (void)
{
  return g_object_new (RD_TYPE_NAMING_SWITCH, NULL);
}

RdNamingSwitch *
rd_naming_switch_get (void)
{
  static RdNamingSwitch *only = NULL;

  if (only == NULL)
    only = rd_naming_switch_new ();
  return only;
}

gboolean
rd_naming_switch_get_pseudonyms (RdNamingSwitch *self)
{
  g_return_val_if_fail (RD_IS_NAMING_SWITCH (self), TRUE);

  return self->pseudonyms;
}

void
rd_naming_switch_set_pseudonyms (RdNamingSwitch *self, gboolean pseudonyms)
{
  g_return_if_fail (RD_IS_NAMING_SWITCH (self));

  if (self->pseudonyms == (pseudonyms != FALSE))
    return;
  self->pseudonyms = pseudonyms != FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PSEUDONYMS]);
}

RdNamingMode
rd_naming_switch_get_mode (RdNamingSwitch *self)
{
  return rd_naming_switch_get_pseudonyms (self) ? RD_NAMING_PSEUDONYMS : RD_NAMING_REAL;
}
