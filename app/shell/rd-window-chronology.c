/* rd-window-chronology.c — chronologies come in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window-chronology"

#include "config.h"

#include "shell/rd-window-private.h"

#include "views/import/rd-import-window.h"

/* Callbacks */

static void
imported_cb (RdWindow   *self,
             const char *what)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", what);
}

static void
show_cb (RdWindow   *self,
         const char *reference)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", reference, "chronology", "");
}

/* Helpers */

/* @paths may be NULL. */
static void
open_import (RdWindow          *self,
             const char        *reference,
             const char *const *paths)
{
  RdReviewItem *review = self->reg != NULL ? rd_register_find_review (self->reg, reference) : NULL;
  GtkWidget *window;

  if (review == NULL || rd_register_is_read_only (self->reg))
    return;

  window = rd_import_window_new (self->reg, review);
  g_signal_connect_object (window, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "show-chronology", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
  if (paths != NULL)
    rd_import_window_add (RD_IMPORT_WINDOW (window), paths);
}

/* Actions */

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  open_import (RD_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

/* What was dropped on a page. */
static void
import_files_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char *reference;
  g_autofree const char **paths = NULL;

  g_variant_get (parameter, "(&s^a&s)", &reference, &paths);
  open_import (RD_WINDOW (widget), reference, paths);
}

/* Public API */

void
rd_window_install_chronology (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-chronology", "s", import_action);
  gtk_widget_class_install_action (widget_class, "win.import-chronology-files", "(sas)", import_files_action);
}
