/* rd-chronology-chooser.c — where a chronology, or an empty one, is written to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-chooser.h"
#include "widgets/rd-recent-files.h"

#include <glib/gi18n.h>
#include <string.h>

/* A question that has been asked. Freed when it is answered. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GWeakRef              widget;
  char                 *ending;
  RdChronologyChosen    chosen;
} Asked;

/* With the ending, unless the name has one. */
static char *
complete (const char *path, const char *ending)
{
  g_autofree char *name = g_path_get_basename (path);

  return strchr (name, '.') != NULL ? g_strdup (path) : g_strconcat (path, ".", ending, NULL);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asked->widget);

  gtk_native_dialog_hide (dialog);
  rd_recent_files_forget (GTK_FILE_CHOOSER (dialog));
  if (path != NULL && widget != NULL)
    {
      g_autofree char *completed = complete (path, asked->ending);

      asked->chosen (widget, completed);
    }
  g_weak_ref_clear (&asked->widget);
  g_object_unref (asked->chooser);
  g_free (asked->ending);
  g_free (asked);
}

void
rd_chronology_chooser_ask (GtkWidget *widget, const char *title, const char *proposal, const char *ending, RdChronologyChosen chosen)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;
  GtkRoot *root;
  Asked *asked;

  g_return_if_fail (GTK_IS_WIDGET (widget) && chosen != NULL && ending != NULL);

  root = gtk_widget_get_root (widget);
  asked = g_new0 (Asked, 1);
  g_weak_ref_init (&asked->widget, widget);
  asked->chosen = chosen;
  asked->ending = g_strdup (ending);
  asked->chooser = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (asked->chooser), TRUE);
  name = g_strdup_printf (_("Files that end in .%s"), ending);
  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, ending);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (asked->chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (asked->chooser), proposal);
  g_signal_connect (asked->chooser, "response", G_CALLBACK (response_cb), asked);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asked->chooser));
}
