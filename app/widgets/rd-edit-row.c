/* rd-edit-row.c — a row that says what something is, with small buttons to change it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-edit-row.h"

#include "widgets/rd-wrap-row.h"

struct _RdEditRow
{
  AdwPreferencesRow  parent_instance;

  /* Template children */
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkLabel          *note;
  GtkBox            *buttons;
};

G_DEFINE_FINAL_TYPE (RdEditRow, rd_edit_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
rd_edit_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_EDIT_ROW);

  G_OBJECT_CLASS (rd_edit_row_parent_class)->dispose (object);
}

static void
rd_edit_row_class_init (RdEditRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_edit_row_dispose;

  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-edit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEditRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdEditRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdEditRow, note);
  gtk_widget_class_bind_template_child (widget_class, RdEditRow, buttons);
}

static void
rd_edit_row_init (RdEditRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_edit_row_new (const char *title,
                 const char *subtitle,
                 const char *note)
{
  RdEditRow *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (RD_TYPE_EDIT_ROW, NULL);
  show_text (self->title, title);
  show_text (self->subtitle, subtitle);
  show_text (self->note, note);
  words = g_strdup_printf ("%s%s%s%s%s", title, subtitle != NULL ? ", " : "", subtitle != NULL ? subtitle : "",
                           note != NULL ? ", " : "", note != NULL ? note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

void
rd_edit_row_add_button (RdEditRow  *self,
                        const char *icon,
                        const char *label,
                        const char *action,
                        const char *target)
{
  GtkWidget *button;

  g_return_if_fail (RD_IS_EDIT_ROW (self));
  g_return_if_fail (label != NULL && action != NULL && target != NULL);

  button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  if (icon != NULL)
    gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (self->buttons, button);
}
