/* rd-framework-row.c — a framework in the list of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/frameworks/rd-framework-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Helpers */

static void
add_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* (transfer full) */
static char *
describe (RdFrameworkItem *item)
{
  g_autofree char *purpose = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *use = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_object_get (item, "purpose", &purpose, "origin-text", &origin, "use-text", &use, NULL);
  add_line (text, purpose);
  /* Most come with the program: only what does not is worth a line. */
  if (rd_framework_item_get_origin (item) != RD_FRAMEWORK_BUILT_IN)
    add_line (text, origin);
  add_line (text, use);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Public API */

GtkWidget *
rd_framework_row_new (RdFrameworkItem *item)
{
  GtkWidget *row, *arrow;
  g_autofree char *label = NULL;
  g_autofree char *version = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (RD_IS_FRAMEWORK_ITEM (item), NULL);

  text = describe (item);
  g_object_get (item, "label", &label, "version", &version, NULL);
  title = rd_framework_item_get_origin (item) == RD_FRAMEWORK_BUILT_IN ? g_strdup (label)
                                                                       /* Translators: a framework, its version */
                                                                       : g_strdup_printf (_("%1$s, version %2$s"), label, version);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}
