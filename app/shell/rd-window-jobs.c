/* rd-window-jobs.c — backing up and verifying: what may take long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window-jobs"

#include "config.h"

#include "shell/rd-window-private.h"

#include "shell/rd-file-question.h"

#include <glib/gi18n.h>

/* What is done by then is not worth a dialog. */
#define PATIENCE_MS 250

static const char *const suffixes[] = { "rdesk", NULL };

/* Work under way beside the main loop. */
typedef struct
{
  /* Owned */
  RdWindow     *window;
  GApplication *application;   /* held: the program ends after the work */
  GCancellable *cancellable;
  char         *heading;
  char         *path;          /* of a backup */
  guint         patience;

  /* Borrowed, weak */
  GtkWidget    *dialog;
} Job;

/* Helpers */

static void
show_problems (RdWindow  *self,
               GPtrArray *problems)
{
  g_autoptr (GString) body = g_string_new (NULL);
  GtkWidget *dialog;

  if (problems->len == 0)
    g_string_append (body, _("The register and its history are whole."));
  for (guint i = 0; i < MIN (problems->len, 12); i++)
    g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    g_string_append (body, _("\n\nGo back to your last backup, and keep this file for whoever looks after your computers."));

  dialog = adw_message_dialog_new (GTK_WINDOW (self),
                                   problems->len == 0 ? _("Nothing Wrong Found") : _("Something Is Wrong"), body->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
cancel_cb (Job *job)
{
  g_cancellable_cancel (job->cancellable);
}

/* Modal: nothing is changed while the file is read. */
static gboolean
patience_ended_cb (gpointer user_data)
{
  Job *job = user_data;
  GtkWidget *dialog, *spinner;

  job->patience = 0;
  if (job->window->reg == NULL)
    return G_SOURCE_REMOVE;

  dialog = adw_message_dialog_new (GTK_WINDOW (job->window), job->heading, NULL);
  spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_spinner_start (GTK_SPINNER (spinner));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), spinner);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (cancel_cb), job);
  g_set_weak_pointer (&job->dialog, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  return G_SOURCE_REMOVE;
}

static Job *
job_new (RdWindow   *window,
         const char *heading)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (window);
  job->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  g_application_hold (job->application);
  job->cancellable = g_cancellable_new ();
  job->heading = g_strdup (heading);
  job->patience = g_timeout_add (PATIENCE_MS, patience_ended_cb, job);

  return job;
}

static void
job_free (Job *job)
{
  g_clear_handle_id (&job->patience, g_source_remove);
  if (job->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_func (job->dialog, cancel_cb, job);
      gtk_window_destroy (GTK_WINDOW (job->dialog));
    }
  g_clear_weak_pointer (&job->dialog);
  g_application_release (job->application);
  g_object_unref (job->application);
  g_object_unref (job->cancellable);
  g_object_unref (job->window);
  g_free (job->heading);
  g_free (job->path);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* Nobody is told of what they stopped themselves, nor in a window that is gone. */
static gboolean
wants_to_know (Job          *job,
               const GError *error)
{
  return job->window->reg != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Callbacks */

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  gboolean made = rd_register_backup_finish (result, &error);
  g_autofree char *name = g_filename_display_basename (job->path);
  /* Translators: %s is the name of a file */
  g_autofree char *said = g_strdup_printf (_("Backed up as “%s”"), name);

  if (!wants_to_know (job, error))
    return;

  if (made)
    rd_window_toast (job->window, said);
  else
    rd_window_show_error (job->window, _("No Backup Was Made"), error);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = rd_register_verify_finish (result, &error);

  if (!wants_to_know (job, error))
    return;

  if (problems != NULL)
    show_problems (job->window, problems);
  else
    rd_window_show_error (job->window, _("Not Verified"), error);
}

static void
backup_answered_cb (GtkWindow  *parent,
                    const char *path,
                    const char *paper)
{
  RdWindow *self = RD_WINDOW (parent);
  Job *job;

  if (path == NULL || self->reg == NULL)
    return;

  job = job_new (self, _("Backing Up…"));
  job->path = rd_file_question_complete (path, "rdesk");
  rd_register_backup_async (self->reg, job->path, job->cancellable, backed_up_cb, job);
}

/* For the other files of the window */

void
rd_window_back_up (RdWindow *self)
{
  g_autofree char *day = rd_day_to_iso (rd_register_get_today (self->reg));
  /* Translators: the name proposed for a backup; %s is a date */
  g_autofree char *name = g_strdup_printf (_("Backup %s.rdesk"), day);
  const RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .title = _("Back Up the Register"),
    .accept = _("_Back Up"),
    .proposal = name,
    .filter_name = _("Registers"),
    .suffixes = suffixes,
    .answered = backup_answered_cb,
  };

  rd_file_question_ask (GTK_WINDOW (self), &question);
}

void
rd_window_verify (RdWindow *self)
{
  Job *job = job_new (self, _("Verifying the Register…"));

  rd_register_verify_async (self->reg, job->cancellable, verified_cb, job);
}
