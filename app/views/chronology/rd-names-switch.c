/* rd-names-switch.c — “Real names | Pseudonyms” in a toolbar; one button where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-names-switch.h"

#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"

struct _RdNamesSwitch
{
  GtkWidget  parent_instance;

  /* Children: one of the two is seen */
  GtkWidget *both;
  GtkWidget *single;
};

G_DEFINE_FINAL_TYPE (RdNamesSwitch, rd_names_switch, GTK_TYPE_WIDGET)

/* Helpers */

static void
follow (GtkWidget *button, GBindingFlags flags)
{
  g_object_bind_property (rd_naming_switch_get (), "pseudonyms", button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE | flags);
}

static GtkWidget *
make_both (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *real = gtk_toggle_button_new_with_label (_("Real names"));
  GtkWidget *pseudonyms = gtk_toggle_button_new_with_label (_("Pseudonyms"));

  gtk_widget_add_css_class (box, "linked");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (pseudonyms), GTK_TOGGLE_BUTTON (real));
  follow (pseudonyms, 0);
  follow (real, G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (box), real);
  gtk_box_append (GTK_BOX (box), pseudonyms);
  return box;
}

static GtkWidget *
make_single (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "view-conceal-symbolic");
  gtk_widget_set_tooltip_text (button, _("Pseudonyms in place of real names"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pseudonyms"), -1);
  follow (button, 0);
  return button;
}

/* GObject overrides */

static void
rd_names_switch_dispose (GObject *object)
{
  RdNamesSwitch *self = RD_NAMES_SWITCH (object);

  g_clear_pointer (&self->both, gtk_widget_unparent);
  g_clear_pointer (&self->single, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_names_switch_parent_class)->dispose (object);
}

static void
rd_names_switch_class_init (RdNamesSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_names_switch_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_names_switch_init (RdNamesSwitch *self)
{
  self->both = make_both ();
  gtk_widget_set_parent (self->both, GTK_WIDGET (self));
  self->single = make_single ();
  gtk_widget_set_parent (self->single, GTK_WIDGET (self));
  rd_names_switch_set_folded (self, FALSE);
}

/* Public API */

GtkWidget *
rd_names_switch_new (void)
{
  return g_object_new (RD_TYPE_NAMES_SWITCH, NULL);
}

void
rd_names_switch_set_folded (RdNamesSwitch *self, gboolean folded)
{
  g_return_if_fail (RD_IS_NAMES_SWITCH (self));

  gtk_widget_set_visible (self->both, !folded);
  gtk_widget_set_visible (self->single, folded);
}
