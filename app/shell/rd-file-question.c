/* rd-file-question.c — asks for a file, and answers with its path
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-file-question"

#include "config.h"

#include "shell/rd-file-question.h"
#include "widgets/rd-recent-files.h"

#include <glib/gi18n.h>
#include <string.h>

/* A question that has been asked. Freed when it is answered. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GtkWindow            *parent;
  RdFileAnswered        answered;
  gboolean              offered_paper;
} Asked;

/* Helpers */

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->chooser);
  g_object_unref (asked->parent);
  g_free (asked);
}

static void
add_filter (GtkFileChooser       *chooser,
            const RdFileQuestion *question)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, question->filter_name);
  for (gsize i = 0; question->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, question->suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_any_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("All Files"));
  gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_paper (GtkFileChooser *chooser)
{
  const char *ids[] = { "a4", "a3", NULL };
  const char *labels[] = { _("A4"), _("A3"), NULL };

  gtk_file_chooser_add_choice (chooser, "paper", _("Paper"), ids, labels);
  gtk_file_chooser_set_choice (chooser, "paper", "a4");
}

/* Callbacks */

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  Asked *asked = user_data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *paper = asked->offered_paper ? gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (dialog), "paper") : NULL;

  gtk_native_dialog_hide (dialog);
  rd_recent_files_forget (GTK_FILE_CHOOSER (dialog));
  asked->answered (asked->parent, path, paper);
  asked_free (asked);
}

/* Public API */

void
rd_file_question_ask (GtkWindow            *parent,
                      const RdFileQuestion *question)
{
  Asked *asked;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (question != NULL && question->answered != NULL);

  asked = g_new0 (Asked, 1);
  asked->parent = g_object_ref (parent);
  asked->answered = question->answered;
  asked->offered_paper = question->offer_paper;
  asked->chooser = gtk_file_chooser_native_new (question->title, parent, question->action, question->accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (asked->chooser), TRUE);
  if (question->filter_name != NULL)
    add_filter (GTK_FILE_CHOOSER (asked->chooser), question);
  if (question->action == GTK_FILE_CHOOSER_ACTION_OPEN)
    add_any_filter (GTK_FILE_CHOOSER (asked->chooser));
  if (question->proposal != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (asked->chooser), question->proposal);
  if (question->offer_paper)
    add_paper (GTK_FILE_CHOOSER (asked->chooser));

  g_signal_connect (asked->chooser, "response", G_CALLBACK (response_cb), asked);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asked->chooser));
}

char *
rd_file_question_complete (const char *path,
                           const char *suffix)
{
  g_autofree char *ending = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (suffix != NULL, NULL);

  ending = g_strconcat (".", suffix, NULL);
  folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ending) ? g_strdup (path) : g_strconcat (path, ending, NULL);
}

char *
rd_file_question_name (const char *text)
{
  char *name;

  g_return_val_if_fail (text != NULL, NULL);

  name = g_strdelimit (g_strdup (text), "/\\:*?\"<>|", '-');
  if (*name == '.')
    *name = '-';

  return name;
}
