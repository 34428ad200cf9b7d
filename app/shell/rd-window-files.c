/* rd-window-files.c — creating and opening registers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window-files"

#include "config.h"

#include "shell/rd-window-private.h"

#include "model/rd-wording.h"
#include "shell/rd-file-question.h"
#include "shell/rd-sample.h"

#include "views/calendar/rd-calendar-page.h"

#include <glib/gi18n.h>

static const char *const suffixes[] = { "rdesk", NULL };
static const char *const calendar_suffixes[] = { "json", "ics", NULL };

/* Helpers */

static RdApplication *
get_application (RdWindow *self)
{
  return RD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

/* Shows @reg here, or in another window where this one has a register already. */
static void
show_register (RdWindow   *self,
               RdRegister *reg)
{
  RdWindow *window = self->reg == NULL ? self : RD_WINDOW (rd_window_new (get_application (self)));

  rd_window_set_register (window, reg);
  gtk_window_present (GTK_WINDOW (window));
}

/* Whether a register that is open already has been brought to the front. */
static gboolean
present_open (RdWindow   *self,
              const char *path)
{
  GtkWindow *window = rd_application_find_window (get_application (self), path);

  if (window != NULL)
    gtk_window_present (window);

  return window != NULL;
}

/* An open question whether to read a register that somebody else has open. */
typedef struct
{
  RdWindow *window;
  char     *path;
} Locked;

static void
locked_free (gpointer  data,
             GClosure *closure)
{
  Locked *locked = data;

  g_object_unref (locked->window);
  g_free (locked->path);
  g_free (locked);
}

static void
locked_response_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    gpointer          user_data)
{
  Locked *locked = user_data;

  if (g_strcmp0 (response, "read") == 0)
    rd_window_open_path (locked->window, locked->path, TRUE);
}

static void
offer_reading (RdWindow     *self,
               const char   *path,
               const GError *error)
{
  g_autofree char *body = rd_wording_error (error);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Register in Use"), body);
  Locked *locked = g_new0 (Locked, 1);

  locked->window = g_object_ref (self);
  locked->path = g_strdup (path);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Cancel"), "read", _("Open _Read-Only"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "read");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (locked_response_cb), locked, locked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Reading helps where only writing is impossible. */
static gboolean
may_be_read (const GError *error)
{
  return g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_LOCKED)
         || g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY)
         || g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_PERMISSION);
}

/* Callbacks */

static void
create_answered_cb (GtkWindow  *parent,
                    const char *path,
                    const char *paper)
{
  RdWindow *self = RD_WINDOW (parent);
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *complete = NULL;

  if (path == NULL)
    return;

  complete = rd_file_question_complete (path, "rdesk");
  reg = rd_register_create (complete, rd_application_get_clock (get_application (self)), &error);
  if (reg != NULL)
    show_register (self, reg);
  else
    rd_window_show_error (self, _("Register Not Created"), error);
}

static void
open_answered_cb (GtkWindow  *parent,
                  const char *path,
                  const char *paper)
{
  if (path != NULL)
    rd_window_open_path (RD_WINDOW (parent), path, FALSE);
}

/* Whether one of the files was for us: a register, by its name. */
static gboolean
files_dropped_cb (RdWindow     *self,
                  const GValue *value)
{
  gboolean any = FALSE;

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path == NULL || !g_str_has_suffix (path, ".rdesk"))
        continue;
      rd_window_open_path (self, path, FALSE);
      any = TRUE;
    }

  if (!any)
    rd_window_toast (self, _("Only registers, whose names end in “.rdesk”, can be opened"));

  return any;
}

static void
restart_sample (RdWindow *self)
{
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;

  rd_window_set_register (self, NULL);
  reg = rd_sample_restart (rd_application_get_clock (get_application (self)), &error);
  if (reg != NULL)
    rd_window_set_register (self, reg);
  else
    rd_window_show_error (self, _("Sample Not Made"), error);
}

static void
restart_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     RdWindow         *self)
{
  if (g_strcmp0 (response, "restart") == 0)
    restart_sample (self);
}

/* For the other files of the window */

void
rd_window_take_drops (RdWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (files_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
calendar_answered_cb (GtkWindow  *parent,
                      const char *path,
                      const char *paper)
{
  RdWindow *self = RD_WINDOW (parent);
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "calendar");

  if (path != NULL && page != NULL && self->reg != NULL)
    rd_calendar_page_import (RD_CALENDAR_PAGE (page), path);
}

/* Public API */

void
rd_window_choose_calendar (RdWindow *self)
{
  const RdFileQuestion question =
  {
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .title = _("Bank Holidays from a File"),
    .accept = _("_Open"),
    .filter_name = _("Calendars"),
    .suffixes = calendar_suffixes,
    .answered = calendar_answered_cb,
  };

  rd_window_open_page (self, "calendar");
  rd_file_question_ask (GTK_WINDOW (self), &question);
}

void
rd_window_open_path (RdWindow   *self,
                     const char *path,
                     gboolean    read_only)
{
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  if (present_open (self, path))
    return;

  reg = rd_register_open (path, read_only, rd_application_get_clock (get_application (self)), &error);
  if (reg != NULL)
    show_register (self, reg);
  else if (!read_only && may_be_read (error))
    offer_reading (self, path, error);
  else
    rd_window_show_error (self, _("Register Not Opened"), error);
}

void
rd_window_open_sample (RdWindow *self)
{
  g_autofree char *path = rd_sample_get_path ();
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_WINDOW (self));

  if (present_open (self, path))
    return;

  reg = rd_sample_open (rd_application_get_clock (get_application (self)), &error);
  if (reg == NULL)
    {
      rd_window_show_error (self, _("Sample Not Opened"), error);
      return;
    }

  show_register (self, reg);
  if (rd_sample_is_outdated (reg))
    rd_window_toast (self, _("This sample is from another day: start it afresh from the main menu"));
}

void
rd_window_create_register (RdWindow *self)
{
  const RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .title = _("Create a Register"),
    .accept = _("_Create"),
    .proposal = _("Our reviews.rdesk"),
    .filter_name = _("Registers"),
    .suffixes = suffixes,
    .answered = create_answered_cb,
  };

  rd_file_question_ask (GTK_WINDOW (self), &question);
}

void
rd_window_choose_register (RdWindow *self)
{
  const RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .title = _("Open a Register"),
    .accept = _("_Open"),
    .filter_name = _("Registers"),
    .suffixes = suffixes,
    .answered = open_answered_cb,
  };

  rd_file_question_ask (GTK_WINDOW (self), &question);
}

void
rd_window_restart_sample (RdWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Start the Sample Afresh?"),
                                              _("What you changed in the sample register will be gone. Your own registers are not touched."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Cancel"), "restart", _("_Start Afresh"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restart", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (restart_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
