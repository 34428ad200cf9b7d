/* rd-recent-files.c — what is chosen stays out of the desktop's list of recent files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/rd-recent-files.h"

/* So long after a choice the list has it. */
#define FORGET_SECONDS 2

static gboolean
forget_cb (gpointer uris)
{
  for (char **uri = uris; *uri != NULL; uri++)
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), *uri, NULL);
  return G_SOURCE_REMOVE;
}

void
rd_recent_files_forget (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_if_fail (GTK_IS_FILE_CHOOSER (chooser));

  files = gtk_file_chooser_get_files (chooser);
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *uri = g_file_get_uri (file);

      g_strv_builder_add (builder, uri);
    }
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, FORGET_SECONDS, forget_cb, g_strv_builder_end (builder), (GDestroyNotify) g_strfreev);
}
