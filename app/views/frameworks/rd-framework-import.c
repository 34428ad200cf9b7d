/* rd-framework-import.c — a framework file, checked and looked at before it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/frameworks/rd-framework-import.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-frameworks.h"
#include "model/rd-wording.h"
#include "views/frameworks/rd-framework-view.h"

struct _RdFrameworkImport
{
  GtkWidget        parent_instance;

  /* Owned */
  RdRegister      *reg;
  char            *path;
  GBytes          *xml;         /* NULL while there is nothing that could be added */

  /* Template children */
  GtkWidget       *box;
  GtkLabel        *heading;
  GtkLabel        *message;
  GtkWidget       *again_button;
  GtkWidget       *add_button;
  RdFrameworkView *view;
};

enum
{
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdFrameworkImport, rd_framework_import, GTK_TYPE_WIDGET)

/* Helpers */

static void
show_state (RdFrameworkImport *self, const char *heading, const char *message, gboolean is_sound)
{
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->message, message);
  if (is_sound)
    gtk_widget_remove_css_class (GTK_WIDGET (self->message), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
  gtk_widget_set_visible (self->again_button, !is_sound);
  gtk_widget_set_visible (self->add_button, is_sound);
  gtk_widget_set_visible (GTK_WIDGET (self->view), is_sound);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add", is_sound);
  gtk_widget_grab_focus (is_sound ? self->add_button : self->again_button);
}

static void
show_fault (RdFrameworkImport *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  g_clear_pointer (&self->xml, g_bytes_unref);
  show_state (self, _("This File Cannot Be Added"), words, FALSE);
}

/* Everything there is to check, without changing anything. (transfer full); NULL */
static RdFramework *
check (RdFrameworkImport *self, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autoptr (RdFramework) framework = NULL;

  self->xml = rd_framework_library_load_file (self->path, error);
  if (self->xml == NULL)
    return NULL;
  framework = rd_framework_library_read (self->xml, name, error);
  if (framework == NULL || !rd_register_check_framework (self->reg, framework, self->xml, error))
    return NULL;
  return g_steal_pointer (&framework);
}

static void
read_file (RdFrameworkImport *self)
{
  g_autoptr (RdFramework) framework = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->xml, g_bytes_unref);
  framework = check (self, &error);
  if (framework == NULL)
    {
      show_fault (self, error);
      return;
    }
  rd_framework_view_show (self->view, self->reg, framework, NULL);
  show_state (self, _("Add This Framework?"),
              _("The file is sound. Look at what it says; once a review runs under it, this version never changes."), TRUE);
}

/* Actions */

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_file (RD_FRAMEWORK_IMPORT (widget));
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdFrameworkImport *self = RD_FRAMEWORK_IMPORT (widget);
  g_autofree char *name = NULL;
  g_autoptr (RdFramework) framework = NULL;
  g_autoptr (GError) error = NULL;

  if (self->xml == NULL)
    return;
  name = g_path_get_basename (self->path);
  if (!rd_register_add_framework (self->reg, self->xml, name, &framework, &error))
    {
      show_fault (self, error);
      return;
    }
  g_clear_pointer (&self->xml, g_bytes_unref);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, framework->id, framework->version);
}

/* GObject overrides */

static void
rd_framework_import_dispose (GObject *object)
{
  RdFrameworkImport *self = RD_FRAMEWORK_IMPORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_FRAMEWORK_IMPORT);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->xml, g_bytes_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (rd_framework_import_parent_class)->dispose (object);
}

static void
rd_framework_import_class_init (RdFrameworkImportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_framework_import_dispose;

  signals[SIGNAL_ADDED] = g_signal_new ("added", RD_TYPE_FRAMEWORK_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "import.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "import.add", NULL, add_action);
  g_type_ensure (RD_TYPE_FRAMEWORK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/frameworks/rd-framework-import.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkImport, box);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkImport, heading);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkImport, message);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkImport, again_button);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkImport, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkImport, view);
}

static void
rd_framework_import_init (RdFrameworkImport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

void
rd_framework_import_read (RdFrameworkImport *self, RdRegister *reg, const char *path)
{
  g_return_if_fail (RD_IS_FRAMEWORK_IMPORT (self) && RD_IS_REGISTER (reg) && path != NULL);

  g_set_object (&self->reg, reg);
  g_free (self->path);
  self->path = g_strdup (path);
  read_file (self);
}
