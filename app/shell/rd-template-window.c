/* rd-template-window.c — the board's template of milestones, edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-template-window"

#include "config.h"

#include "shell/rd-template-window.h"

#include "model/rd-framework-library.h"
#include "model/rd-plan-check.h"
#include "model/rd-wording-plan.h"
#include "model/rd-wording.h"
#include "widgets/rd-edit-row.h"
#include "widgets/rd-plan-editor.h"

#include <glib/gi18n.h>

struct _RdTemplateWindow
{
  AdwWindow        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdFramework     *framework;    /* whose milestones the lines are named after */

  /* Borrowed */
  GtkWidget       *form;

  /* Template children */
  AdwToastOverlay *toasts;
  GtkListBox      *list;
  GtkWidget       *empty;
  GtkWidget       *usual_button;
  GtkBox          *buttons;
  GtkWidget       *add_button;
  GtkBox          *form_box;
};

G_DEFINE_FINAL_TYPE (RdTemplateWindow, rd_template_window, ADW_TYPE_WINDOW)

/* Helpers */

static void
say (RdTemplateWindow *self,
     const char       *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "template.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
say_error (RdTemplateWindow *self,
           const GError     *error)
{
  g_autofree char *body = rd_wording_error (error);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Template Not Changed"), body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_row (RdTemplateWindow *self,
         const GPtrArray  *lines,
         guint             place)
{
  const RdLocalMilestone *line = g_ptr_array_index (lines, place);
  g_autofree char *rule = rd_wording_local_rule (line, self->framework, lines);
  g_autofree char *subtitle = line->owner != NULL ? g_strdup_printf ("%s · %s", rule, line->owner) : g_strdup (rule);
  g_autofree char *up = g_strdup_printf (_("Move %s up"), line->label);
  g_autofree char *down = g_strdup_printf (_("Move %s down"), line->label);
  g_autofree char *edit = g_strdup_printf (_("Edit %s"), line->label);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), line->label);
  GtkWidget *row = rd_edit_row_new (line->label, subtitle, NULL);

  gtk_list_box_append (self->list, row);
  if (rd_register_is_read_only (self->reg))
    return;
  if (place > 0)
    rd_edit_row_add_button (RD_EDIT_ROW (row), "go-up-symbolic", up, "template.up", line->code);
  if (place + 1 < lines->len)
    rd_edit_row_add_button (RD_EDIT_ROW (row), "go-down-symbolic", down, "template.down", line->code);
  rd_edit_row_add_button (RD_EDIT_ROW (row), "document-edit-symbolic", edit, "template.edit", line->code);
  rd_edit_row_add_button (RD_EDIT_ROW (row), "user-trash-symbolic", remove, "template.remove", line->code);
}

/* Register → widgets. */
static void
refresh (RdTemplateWindow *self)
{
  g_autoptr (GPtrArray) lines = rd_plan_sort (rd_register_get_board_rows (self->reg, RD_ROWS_LOCAL_MILESTONES));
  gboolean may_change = !rd_register_is_read_only (self->reg);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < lines->len; i++)
    add_row (self, lines, i);
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_widget_set_visible (self->empty, lines->len == 0);
  gtk_widget_set_visible (self->usual_button, may_change && lines->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), may_change && self->form == NULL);
}

static void
close_form (RdTemplateWindow *self)
{
  GtkWidget *form = g_steal_pointer (&self->form);

  if (form == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), FALSE);
  gtk_box_remove (self->form_box, form);
  refresh (self);
  gtk_widget_grab_focus (self->add_button);
}

static void
open_form (RdTemplateWindow *self,
           const char       *code)
{
  close_form (self);
  self->form = rd_plan_editor_new (self->reg, NULL, code);
  g_signal_connect_object (self->form, "saved", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "closed", G_CALLBACK (close_form), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, self->form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
  gtk_widget_grab_focus (self->form);
}

static void
move_line (RdTemplateWindow *self,
           GVariant         *parameter,
           int               places)
{
  g_autofree char *code = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!rd_register_move_template_line (self->reg, code, places, &error))
    say_error (self, error);
}

/* Actions */

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RdTemplateWindow *self = RD_TEMPLATE_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!rd_register_undo (self->reg, &error))
    say_error (self, error);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  open_form (RD_TEMPLATE_WINDOW (widget), NULL);
}

static void
usual_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RdTemplateWindow *self = RD_TEMPLATE_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (rd_register_fill_template (self->reg, &error))
    say (self, _("The usual milestones are in the template."));
  else
    say_error (self, error);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  open_form (RD_TEMPLATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RdTemplateWindow *self = RD_TEMPLATE_WINDOW (widget);
  g_autofree char *code = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  close_form (self);
  if (rd_register_remove_local_milestone (self->reg, NULL, code, &error))
    say (self, _("Milestone removed from the template."));
  else
    say_error (self, error);
}

static void
up_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  move_line (RD_TEMPLATE_WINDOW (widget), parameter, -1);
}

static void
down_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  move_line (RD_TEMPLATE_WINDOW (widget), parameter, 1);
}

/* GObject overrides */

static void
rd_template_window_dispose (GObject *object)
{
  RdTemplateWindow *self = RD_TEMPLATE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_TEMPLATE_WINDOW);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->framework, rd_framework_unref);

  G_OBJECT_CLASS (rd_template_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-template-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, usual_button);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, buttons);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateWindow, form_box);
}

static void
rd_template_window_class_init (RdTemplateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_template_window_dispose;

  gtk_widget_class_install_action (widget_class, "template.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "template.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "template.usual", NULL, usual_action);
  gtk_widget_class_install_action (widget_class, "template.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "template.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "template.up", "s", up_action);
  gtk_widget_class_install_action (widget_class, "template.down", "s", down_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
rd_template_window_init (RdTemplateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_template_window_new (RdRegister *reg)
{
  RdTemplateWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  self = g_object_new (RD_TYPE_TEMPLATE_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  self->framework = rd_framework_library_find (RD_DEFAULT_FRAMEWORK, NULL);
  g_signal_connect_object (reg, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

void
rd_template_window_present (GtkWindow  *parent,
                            RdRegister *reg)
{
  GtkWidget *window = rd_template_window_new (reg);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
