/* rd-drop-down-name.c — what a screen reader says of a drop-down list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-drop-down-name.h"

#include <glib/gi18n.h>

static void
choice_changed_cb (GtkDropDown *list,
                   GParamSpec  *pspec,
                   const char  *title)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));
  gpointer item = gtk_drop_down_get_selected_item (list);
  g_autofree char *name = NULL;

  if (!GTK_IS_STRING_OBJECT (item))
    name = g_strdup (title);
  else
    /* Translators: what is chosen about, what is chosen: "Reason, Trial" */
    name = g_strdup_printf (_("%s, %s"), title, gtk_string_object_get_string (item));

  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Public API */

void
rd_drop_down_name_set (GtkDropDown *list,
                       const char  *title)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (list));
  g_return_if_fail (title != NULL);

  g_signal_connect_data (list, "notify::selected-item", G_CALLBACK (choice_changed_cb), g_strdup (title),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  choice_changed_cb (list, NULL, title);
}
