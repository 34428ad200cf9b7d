/* rd-board-window.c — what belongs to the board and is kept in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-board-window"

#include "config.h"

#include "shell/rd-board-window.h"

#include "model/rd-framework-library.h"
#include "model/rd-milestone-saving.h"
#include "model/rd-wording.h"
#include "widgets/rd-closures-editor.h"

#include <glib/gi18n.h>
#include <string.h>

/* So long the number of days may be turned before it is kept: one action, not ten. */
#define SETTLE_MS 700

struct _RdBoardWindow
{
  AdwWindow        parent_instance;

  /* Owned */
  RdRegister      *reg;

  /* Template children */
  AdwToastOverlay *toasts;
  GtkWidget       *page;
  GtkEditable     *name_entry;
  GtkSpinButton   *days_spin;
  RdClosuresEditor *closures;

  guint            settle_source;
  gboolean         filling;       /* widgets are being set from the register */
};

G_DEFINE_FINAL_TYPE (RdBoardWindow, rd_board_window, ADW_TYPE_WINDOW)

/* Helpers */

/* The toast's own title would be cut where it names several reviews. */
static GtkWidget *
make_toast_title (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
say (RdBoardWindow *self,
     const char    *text)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, make_toast_title (text));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "board.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
say_error (RdBoardWindow *self,
           const char    *heading,
           const GError  *error)
{
  g_autofree char *body = rd_wording_error (error);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Register → widgets. */
static void
refresh (RdBoardWindow *self)
{
  const char *name = rd_register_get_board_name (self->reg);

  self->filling = TRUE;
  if (strcmp (gtk_editable_get_text (self->name_entry), name) != 0)
    gtk_editable_set_text (self->name_entry, name);
  if (self->settle_source == 0)
    gtk_spin_button_set_value (self->days_spin, rd_register_get_due_soon_days (self->reg));
  gtk_widget_set_sensitive (self->page, !rd_register_is_read_only (self->reg));
  self->filling = FALSE;
}

/* The lists that AdwPreferencesGroup makes have no name of their own. */
static void
name_lists (RdBoardWindow *self,
            GtkWidget     *widget)
{
  if (RD_IS_CLOSURES_EDITOR (widget))
    return;
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The board"), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_lists (self, child);
}

static void
keep_name (RdBoardWindow *self)
{
  const char *name = gtk_editable_get_text (self->name_entry);
  g_autoptr (GError) error = NULL;

  if (self->filling || rd_register_is_read_only (self->reg) || strcmp (name, rd_register_get_board_name (self->reg)) == 0)
    return;

  if (rd_register_set_board_name (self->reg, name, &error))
    {
      say (self, _("Board’s name changed"));
      return;
    }

  refresh (self);
  say_error (self, _("Name Not Changed"), error);
}

static void
keep_days (RdBoardWindow *self)
{
  int days = gtk_spin_button_get_value_as_int (self->days_spin);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (rd_register_is_read_only (self->reg) || days == rd_register_get_due_soon_days (self->reg))
    return;

  if (rd_register_set_due_soon_days (self->reg, days, &error))
    {
      say (self, _("“Due soon” changed"));
      return;
    }

  refresh (self);
  say_error (self, _("Not Changed"), error);
}

/* Actions */

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RdBoardWindow *self = RD_BOARD_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  rd_closures_editor_forget_moves (self->closures);
  if (!rd_register_undo (self->reg, &error))
    say_error (self, _("Nothing Was Undone"), error);
}

/* Callbacks */

static gboolean
days_settled_cb (gpointer user_data)
{
  RdBoardWindow *self = user_data;

  self->settle_source = 0;
  keep_days (self);
  return G_SOURCE_REMOVE;
}

static void
days_turned_cb (RdBoardWindow *self)
{
  if (self->filling || self->reg == NULL)
    return;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MS, days_settled_cb, self);
}

static void
name_entered_cb (RdBoardWindow *self)
{
  keep_name (self);
}

static void
name_left_cb (RdBoardWindow *self)
{
  if (self->reg != NULL)
    keep_name (self);
}

/* Window overrides */

static gboolean
rd_board_window_close_request (GtkWindow *window)
{
  RdBoardWindow *self = RD_BOARD_WINDOW (window);

  keep_name (self);
  if (self->settle_source != 0)
    keep_days (self);

  return GTK_WINDOW_CLASS (rd_board_window_parent_class)->close_request (window);
}

/* GObject overrides */

static void
rd_board_window_dispose (GObject *object)
{
  RdBoardWindow *self = RD_BOARD_WINDOW (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_BOARD_WINDOW);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_board_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-board-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdBoardWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RdBoardWindow, page);
  gtk_widget_class_bind_template_child (widget_class, RdBoardWindow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, RdBoardWindow, days_spin);
  gtk_widget_class_bind_template_child (widget_class, RdBoardWindow, closures);
  gtk_widget_class_bind_template_callback (widget_class, days_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, say);
}

static void
rd_board_window_class_init (RdBoardWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_board_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rd_board_window_close_request;

  g_type_ensure (RD_TYPE_CLOSURES_EDITOR);

  gtk_widget_class_install_action (widget_class, "board.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
rd_board_window_init (RdBoardWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  name_lists (self, self->page);
}

/* Public API */

GtkWidget *
rd_board_window_new (RdRegister *reg)
{
  RdBoardWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  self = g_object_new (RD_TYPE_BOARD_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  rd_closures_editor_set_register (self->closures, reg);
  g_signal_connect_object (reg, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

void
rd_board_window_present (GtkWindow  *parent,
                         RdRegister *reg)
{
  GtkWidget *window = rd_board_window_new (reg);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
