/* rd-chosen-bar.c — what can be done with several entries at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chosen-bar.h"

#include "model/rd-framework-library.h"

struct _RdChosenBar
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkRevealer   *revealer;
  GtkLabel      *label;
  GtkMenuButton *mark_button;
  GtkMenuButton *tag_button;
  GtkEditable   *tag_entry;
};

G_DEFINE_FINAL_TYPE (RdChosenBar, rd_chosen_bar, GTK_TYPE_WIDGET)

/* Callbacks */

static void
tag_activated_cb (RdChosenBar *self)
{
  g_autofree char *tag = g_strstrip (g_strdup (gtk_editable_get_text (self->tag_entry)));

  gtk_menu_button_popdown (self->tag_button);
  gtk_editable_set_text (self->tag_entry, "");
  if (*tag != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "chronology.tag", "s", tag);
}

/* GObject overrides */

static void
rd_chosen_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_CHOSEN_BAR);
  G_OBJECT_CLASS (rd_chosen_bar_parent_class)->dispose (object);
}

static void
rd_chosen_bar_class_init (RdChosenBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_chosen_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-chosen-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RdChosenBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, RdChosenBar, label);
  gtk_widget_class_bind_template_child (widget_class, RdChosenBar, mark_button);
  gtk_widget_class_bind_template_child (widget_class, RdChosenBar, tag_button);
  gtk_widget_class_bind_template_child (widget_class, RdChosenBar, tag_entry);
  gtk_widget_class_bind_template_callback (widget_class, tag_activated_cb);
}

static void
rd_chosen_bar_init (RdChosenBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_chosen_bar_new (void)
{
  return g_object_new (RD_TYPE_CHOSEN_BAR, NULL);
}

void
rd_chosen_bar_say (RdChosenBar *self, const char *words)
{
  g_return_if_fail (RD_IS_CHOSEN_BAR (self));

  if (words != NULL)
    gtk_label_set_text (self->label, words);
  gtk_revealer_set_reveal_child (self->revealer, words != NULL);
}

const char *
rd_chosen_bar_get_words (RdChosenBar *self)
{
  g_return_val_if_fail (RD_IS_CHOSEN_BAR (self), NULL);
  return gtk_label_get_text (self->label);
}

void
rd_chosen_bar_set_menu (RdChosenBar *self, GMenuModel *menu)
{
  g_return_if_fail (RD_IS_CHOSEN_BAR (self));

  gtk_menu_button_set_menu_model (self->mark_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_button), menu != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->tag_button), menu != NULL);
}
