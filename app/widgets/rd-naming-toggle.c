/* rd-naming-toggle.c — “Real names | Pseudonyms”, and in words which of them are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-naming-toggle.h"

#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"

struct _RdNamingToggle
{
  GtkBox           parent_instance;

  /* Borrowed: within */
  GtkToggleButton *real;
  GtkToggleButton *pseudonyms;
  GtkLabel        *state;
};

G_DEFINE_FINAL_TYPE (RdNamingToggle, rd_naming_toggle, GTK_TYPE_BOX)

/* Helpers */

static void
show_state (RdNamingToggle *self)
{
  gboolean pseudonyms = rd_naming_switch_get_pseudonyms (rd_naming_switch_get ());

  gtk_toggle_button_set_active (pseudonyms ? self->pseudonyms : self->real, TRUE);
  gtk_label_set_text (self->state, pseudonyms ? _("Pseudonyms are shown on every page.") : _("Real names are shown on every page."));
}

static void
toggled_cb (RdNamingToggle *self)
{
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), gtk_toggle_button_get_active (self->pseudonyms));
}

/* Its words give way where there is no room for both. (transfer none) */
static GtkToggleButton *
add_button (GtkWidget *box, const char *words)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_TOGGLE_BUTTON (button);
}

/* GObject overrides */

static void
rd_naming_toggle_class_init (RdNamingToggleClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_naming_toggle_init (RdNamingToggle *self)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Names that are shown"), -1);
  gtk_widget_add_css_class (pair, "linked");
  gtk_widget_set_halign (pair, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), pair);
  self->real = add_button (pair, _("Real names"));
  self->pseudonyms = add_button (pair, _("Pseudonyms"));
  gtk_toggle_button_set_group (self->pseudonyms, self->real);

  self->state = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->state, 0);
  gtk_label_set_wrap (self->state, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "caption");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->state));

  show_state (self);
  g_signal_connect_object (self->pseudonyms, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
}

/* Public API */

GtkWidget *
rd_naming_toggle_new (void)
{
  return g_object_new (RD_TYPE_NAMING_TOGGLE, NULL);
}
