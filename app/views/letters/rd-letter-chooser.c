/* rd-letter-chooser.c — where a letter is written to, or a template comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letter-chooser.h"
#include "widgets/rd-recent-files.h"

#include <glib/gi18n.h>

/* A question that has been asked. Freed when it is answered. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GWeakRef              widget;
  RdLetterChosen        chosen;
} Asked;

static void
add_filter (GtkFileChooser *chooser, const char *name, const char * const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (gsize i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asked->widget);

  gtk_native_dialog_hide (dialog);
  rd_recent_files_forget (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && widget != NULL)
    asked->chosen (widget, file);
  g_weak_ref_clear (&asked->widget);
  g_object_unref (asked->chooser);
  g_free (asked);
}

void
rd_letter_chooser_ask (GtkWidget *widget, const char *title, const char *proposal, RdLetterChosen chosen)
{
  static const char * const suffixes[] = { "docx", "odt", NULL };
  GtkRoot *root;
  Asked *asked;

  g_return_if_fail (GTK_IS_WIDGET (widget) && chosen != NULL);

  root = gtk_widget_get_root (widget);
  asked = g_new0 (Asked, 1);
  g_weak_ref_init (&asked->widget, widget);
  asked->chosen = chosen;
  asked->chooser = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                proposal != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                                                proposal != NULL ? _("_Save") : _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (asked->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (asked->chooser), _("Letters (.docx, .odt)"), suffixes);
  if (proposal != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (asked->chooser), proposal);
  g_signal_connect (asked->chooser, "response", G_CALLBACK (response_cb), asked);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asked->chooser));
}
