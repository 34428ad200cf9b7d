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
  GtkWidget  parent_instance;

  /* Children: one of pair and single is seen */
  GtkWidget *pair;
  GtkWidget *single;
  GtkWidget *state;
};

enum
{
  PROP_0,
  PROP_SAYS_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdNamingToggle, rd_naming_toggle, GTK_TYPE_WIDGET)

/* Helpers */

static void
show_state (RdNamingToggle *self)
{
  gboolean pseudonyms = rd_naming_switch_get_pseudonyms (rd_naming_switch_get ());

  gtk_label_set_text (GTK_LABEL (self->state), pseudonyms ? _("Pseudonyms are shown on every page.") : _("Real names are shown on every page."));
}

static void
follow (GtkWidget *button, GBindingFlags flags)
{
  g_object_bind_property (rd_naming_switch_get (), "pseudonyms", button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE | flags);
}

/* (transfer none) */
static GtkWidget *
add_button (GtkWidget *box, const char *words)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (words));
  gtk_widget_add_css_class (button, "text-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
make_pair (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *real = add_button (box, _("Real names"));
  GtkWidget *pseudonyms = add_button (box, _("Pseudonyms"));

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (pseudonyms), GTK_TOGGLE_BUTTON (real));
  follow (pseudonyms, 0);
  follow (real, G_BINDING_INVERT_BOOLEAN);
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

static GtkWidget *
make_state (void)
{
  GtkWidget *state = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_widget_add_css_class (state, "dim-label");
  gtk_widget_add_css_class (state, "caption");
  return state;
}

/* On a page its words give way where there is no room for both; in a toolbar it folds. */
static void
set_says_state (RdNamingToggle *self, gboolean says_state)
{
  GtkLayoutManager *layout = says_state ? gtk_box_layout_new (GTK_ORIENTATION_VERTICAL) : gtk_bin_layout_new ();

  if (says_state)
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  gtk_widget_set_visible (self->state, says_state);
  gtk_label_set_wrap (GTK_LABEL (self->state), says_state);   /* also where it is hidden, GTK 4.8 makes the toolbar’s height hang on its width */
  for (GtkWidget *button = gtk_widget_get_first_child (self->pair); button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                             says_state ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

/* GObject overrides */

static void
rd_naming_toggle_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SAYS_STATE)
    g_value_set_boolean (value, gtk_widget_get_visible (RD_NAMING_TOGGLE (object)->state));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_naming_toggle_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SAYS_STATE)
    set_says_state (RD_NAMING_TOGGLE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_naming_toggle_dispose (GObject *object)
{
  RdNamingToggle *self = RD_NAMING_TOGGLE (object);

  g_clear_pointer (&self->pair, gtk_widget_unparent);
  g_clear_pointer (&self->single, gtk_widget_unparent);
  g_clear_pointer (&self->state, gtk_widget_unparent);

  G_OBJECT_CLASS (rd_naming_toggle_parent_class)->dispose (object);
}

static void
rd_naming_toggle_class_init (RdNamingToggleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_naming_toggle_dispose;
  G_OBJECT_CLASS (klass)->get_property = rd_naming_toggle_get_property;
  G_OBJECT_CLASS (klass)->set_property = rd_naming_toggle_set_property;
  properties[PROP_SAYS_STATE] = g_param_spec_boolean ("says-state", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_naming_toggle_init (RdNamingToggle *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Names that are shown"), -1);
  self->pair = make_pair ();
  self->single = make_single ();
  self->state = make_state ();
  gtk_widget_set_parent (self->pair, GTK_WIDGET (self));
  gtk_widget_set_parent (self->single, GTK_WIDGET (self));
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
  rd_naming_toggle_set_folded (self, FALSE);
  set_says_state (self, TRUE);
  show_state (self);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
}

/* Public API */

GtkWidget *
rd_naming_toggle_new (void)
{
  return g_object_new (RD_TYPE_NAMING_TOGGLE, NULL);
}

void
rd_naming_toggle_set_folded (RdNamingToggle *self, gboolean folded)
{
  g_return_if_fail (RD_IS_NAMING_TOGGLE (self));

  gtk_widget_set_visible (self->pair, !folded);
  gtk_widget_set_visible (self->single, folded);
}
