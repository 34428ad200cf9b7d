/* rd-import-chooser.c — which files are to come in: chosen, or dropped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-chooser.h"

#include <glib/gi18n.h>

#include "widgets/rd-recent-files.h"

/* A question that has been asked. Freed when it is answered. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GWeakRef              widget;
  RdImportChosen        chosen;
} Asked;

/* Helpers */

static void
add_filter (GtkFileChooser *chooser)
{
  static const char * const suffixes[] = {
    "docx", "odt", "fodt", "xlsx", "xlsm", "ods", "fods", "csv", "tsv", "txt", "doc", "xls", NULL
  };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) any = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Chronologies (Word, OpenDocument, Excel, CSV)"));
  for (gsize i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_filter_set_name (any, _("All Files"));
  gtk_file_filter_add_pattern (any, "*");
  gtk_file_chooser_add_filter (chooser, any);
}

static void
add_path (GStrvBuilder *paths, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    g_strv_builder_add (paths, path);
}

/* Callbacks */

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr (GListModel) files = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asked->widget);
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_path (builder, file);
    }
  paths = g_strv_builder_end (builder);
  gtk_native_dialog_hide (dialog);
  rd_recent_files_forget (GTK_FILE_CHOOSER (dialog));
  if (paths[0] != NULL && widget != NULL)
    asked->chosen (widget, (const char * const *) paths);
  g_weak_ref_clear (&asked->widget);
  g_object_unref (asked->chooser);
  g_free (asked);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, G_GNUC_UNUSED double x, G_GNUC_UNUSED double y, gpointer chosen)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_auto (GStrv) paths = rd_import_chooser_list_paths (value);

  if (paths[0] == NULL || !gtk_widget_is_sensitive (widget))
    return FALSE;
  ((RdImportChosen) chosen) (widget, (const char * const *) paths);
  return TRUE;
}

/* Public API */

void
rd_import_chooser_ask (GtkWidget *widget, RdImportChosen chosen)
{
  GtkRoot *root;
  Asked *asked;

  g_return_if_fail (GTK_IS_WIDGET (widget) && chosen != NULL);

  root = gtk_widget_get_root (widget);
  asked = g_new0 (Asked, 1);
  g_weak_ref_init (&asked->widget, widget);
  asked->chosen = chosen;
  asked->chooser = gtk_file_chooser_native_new (_("Choose Chronologies"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (asked->chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (asked->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (asked->chooser));
  g_signal_connect (asked->chooser, "response", G_CALLBACK (response_cb), asked);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asked->chooser));
}

void
rd_import_chooser_take_drops (GtkWidget *widget, RdImportChosen chosen)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), chosen);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

GStrv
rd_import_chooser_list_paths (const GValue *value)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (GSList *at = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? g_value_get_boxed (value) : NULL; at != NULL; at = at->next)
    add_path (paths, at->data);
  return g_strv_builder_end (paths);
}
