/* rd-why-button.c — the button "Why this date?" beside a deadline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-why-button.h"

#include <glib/gi18n.h>

#include "widgets/rd-explain-view.h"

struct _RdWhyButton
{
  GtkWidget       parent_instance;

  /* Owned */
  RdDeadlineItem *item;

  /* Children */
  GtkWidget      *button;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdWhyButton, rd_why_button, GTK_TYPE_WIDGET)

static void
refresh (RdWhyButton *self)
{
  g_autofree char *label = NULL;

  gtk_widget_set_sensitive (self->button, self->item != NULL);
  if (self->item != NULL)
    label = g_strdup_printf (_("Why this date? %s"), rd_deadline_item_get_label (self->item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _("Why this date?"), -1);
}

static void
button_clicked_cb (RdWhyButton *self)
{
  if (self->item != NULL)
    rd_explain_view_present (self->item, GTK_WIDGET (self), NULL);
}

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_why_button_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_WHY_BUTTON (widget)->button, direction);
}

static gboolean
rd_why_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RD_WHY_BUTTON (widget)->button);
}

static void
rd_why_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdWhyButton *self = RD_WHY_BUTTON (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_why_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdWhyButton *self = RD_WHY_BUTTON (object);

  switch (id)
    {
    case PROP_ITEM:
      rd_why_button_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_why_button_dispose (GObject *object)
{
  RdWhyButton *self = RD_WHY_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (rd_why_button_parent_class)->dispose (object);
}

static void
rd_why_button_class_init (RdWhyButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_why_button_dispose;
  widget_class->grab_focus = rd_why_button_grab_focus;
  widget_class->focus = rd_why_button_focus;
  object_class->get_property = rd_why_button_get_property;
  object_class->set_property = rd_why_button_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, RD_TYPE_DEADLINE_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "whybutton");
  /* Not PRESENTATION: GTK 4.8 would hide the button below it as well. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_why_button_init (RdWhyButton *self)
{
  self->button = gtk_button_new_with_label (_("Why?"));
  gtk_widget_set_tooltip_text (self->button, _("Why this date?"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "rd-why");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (button_clicked_cb), self);
  refresh (self);
}

/* Public API */

GtkWidget *
rd_why_button_new (void)
{
  return g_object_new (RD_TYPE_WHY_BUTTON, NULL);
}

RdDeadlineItem *
rd_why_button_get_item (RdWhyButton *self)
{
  g_return_val_if_fail (RD_IS_WHY_BUTTON (self), NULL);

  return self->item;
}

void
rd_why_button_set_item (RdWhyButton    *self,
                        RdDeadlineItem *item)
{
  g_return_if_fail (RD_IS_WHY_BUTTON (self));
  g_return_if_fail (item == NULL || RD_IS_DEADLINE_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
