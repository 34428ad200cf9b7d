/* rd-notices.c — the desktop told of deadlines that are due or overdue
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-notices"

#include "config.h"

#include "shell/rd-notices.h"

#include "model/rd-due-notice.h"
#include "shell/rd-sample.h"
#include "shell/rd-settings.h"

#include <glib/gi18n.h>
#include <string.h>

static const RdDeadlineStatus statuses[] = { RD_STATUS_OVERDUE, RD_STATUS_DUE_SOON };

/* Helpers */

static GSettings *
get_settings (RdWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  return application != NULL ? rd_application_get_settings (RD_APPLICATION (application)) : NULL;
}

static gboolean
is_sample (RdRegister *reg)
{
  g_autofree char *path = rd_sample_get_path ();

  return g_strcmp0 (path, rd_register_get_path (reg)) == 0;
}

/* Where there is a desktop to be told, and something to tell it of. */
static gboolean
may_tell (RdWindow *window)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  GSettings *settings = get_settings (window);
  RdRegister *reg = rd_window_get_register (window);

  return application != NULL && g_application_get_is_registered (application)
         && reg != NULL && !rd_register_is_read_only (reg) && !is_sample (reg)
         && (settings == NULL || g_settings_get_boolean (settings, RD_SETTING_NOTICES));
}

/* A notice that waits for the answer whether somebody shows it. */
typedef struct
{
  GApplication  *application;
  GNotification *notice;
  char          *name;
} Waiting;

static void
waiting_send (Waiting *waiting,
              gboolean is_heard)
{
  if (is_heard)
    g_application_send_notification (waiting->application, waiting->name, waiting->notice);
  g_object_unref (waiting->application);
  g_object_unref (waiting->notice);
  g_free (waiting->name);
  g_free (waiting);
}

static void
server_answered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    g_debug ("nobody shows notices: %s", error->message);
  waiting_send (user_data, answer != NULL);
}

/* A desktop without a place for notices is no reason for a warning. In a sandbox the portal takes them. */
static void
send_where_heard (GApplication  *application,
                  const char    *name,
                  GNotification *notice)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->application = g_object_ref (application);
  waiting->notice = g_object_ref (notice);
  waiting->name = g_strdup (name);
  if (bus == NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    waiting_send (waiting, bus != NULL);
  else
    g_dbus_connection_call (bus, "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                            "GetServerInformation", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, server_answered_cb, waiting);
}

static void
tell (RdWindow         *window,
      RdDeadlineStatus  status)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  RdRegister *reg = rd_window_get_register (window);
  g_autofree char *name = rd_notices_make_name (reg, status);
  g_autofree char *body = NULL;
  g_autofree char *title = rd_due_notice_make (reg, status, &body);
  g_autoptr (GNotification) notice = NULL;

  if (title == NULL || !rd_notices_note (get_settings (window), name, rd_register_get_today (reg)))
    return;

  notice = g_notification_new (title);
  g_notification_set_body (notice, body);
  g_notification_set_default_action_and_target (notice, "app.show-notice", "s", name);
  send_where_heard (application, name, notice);
}

static void
tell_all (RdWindow *window)
{
  for (gsize i = 0; may_tell (window) && i < G_N_ELEMENTS (statuses); i++)
    tell (window, statuses[i]);
}

/* Callbacks */

static void
day_changed_cb (RdRegister *reg,
                GParamSpec *pspec,
                RdWindow   *window)
{
  if (rd_window_get_register (window) == reg)
    tell_all (window);
}

static void
register_set_cb (RdWindow *window)
{
  RdRegister *reg = rd_window_get_register (window);

  if (reg == NULL)
    return;

  g_signal_connect_object (reg, "notify::today", G_CALLBACK (day_changed_cb), window, 0);
  tell_all (window);
}

/* Public API */

void
rd_notices_watch (RdWindow *window)
{
  g_return_if_fail (RD_IS_WINDOW (window));

  g_signal_connect (window, "notify::register", G_CALLBACK (register_set_cb), NULL);
}

void
rd_notices_show (RdApplication *application,
                 const char    *name)
{
  g_return_if_fail (RD_IS_APPLICATION (application));
  g_return_if_fail (name != NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      RdRegister *reg = RD_IS_WINDOW (l->data) ? rd_window_get_register (l->data) : NULL;

      for (gsize i = 0; reg != NULL && i < G_N_ELEMENTS (statuses); i++)
        {
          g_autofree char *other = rd_notices_make_name (reg, statuses[i]);

          if (strcmp (name, other) != 0)
            continue;
          gtk_window_present (l->data);
          rd_window_open_deadlines (l->data, 1u << statuses[i]);
          return;
        }
    }
}

char *
rd_notices_make_name (RdRegister       *reg,
                      RdDeadlineStatus  status)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  text = g_strconcat (rd_deadline_status_get_name (status), "\n", rd_register_get_path (reg), NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

gboolean
rd_notices_note (GSettings  *settings,
                 const char *name,
                 RdDay       today)
{
  g_autofree char *day = rd_day_to_iso (today);
  g_auto (GStrv) given = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  g_return_val_if_fail (name != NULL && day != NULL, FALSE);

  if (settings == NULL)
    return TRUE;

  given = g_settings_get_strv (settings, RD_SETTING_NOTICES_GIVEN);
  if (given[0] != NULL && strcmp (given[0], day) == 0 && g_strv_contains ((const char *const *) given, name))
    return FALSE;

  g_ptr_array_add (kept, day);
  for (gsize i = 1; given[0] != NULL && strcmp (given[0], day) == 0 && given[i] != NULL; i++)
    g_ptr_array_add (kept, given[i]);
  g_ptr_array_add (kept, (gpointer) name);
  g_ptr_array_add (kept, NULL);
  g_settings_set_strv (settings, RD_SETTING_NOTICES_GIVEN, (const char *const *) kept->pdata);
  return TRUE;
}
