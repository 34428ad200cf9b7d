/* rd-application.c — the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-application"

#include "config.h"

#include "shell/rd-application.h"

#include "rd-ui.h"
#include "model/rd-document-shelf.h"
#include "shell/rd-about.h"
#include "shell/rd-help-window.h"
#include "shell/rd-notices.h"
#include "shell/rd-preferences-window.h"
#include "shell/rd-settings.h"
#include "shell/rd-shortcuts.h"
#include "shell/rd-window.h"
#include "widgets/rd-help-place.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

struct _RdApplication
{
  AdwApplication parent_instance;

  /* Owned */
  RdClock       *clock;
  GSettings     *settings;
};

G_DEFINE_FINAL_TYPE (RdApplication, rd_application, ADW_TYPE_APPLICATION)

/* Helpers */

static RdClock *
make_clock (void)
{
  const char *text = g_getenv ("RD_TODAY");
  RdDay today = text != NULL ? rd_day_parse_iso (text) : RD_DAY_NONE;

  if (text != NULL && today == RD_DAY_NONE)
    g_printerr (_("RD_TODAY is not a date like 2026-11-23; the system’s date is used.\n"));

  return today != RD_DAY_NONE ? rd_clock_new_fixed (today) : rd_clock_new_system ();
}

static void
apply_color_scheme (RdApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int chosen = g_settings_get_enum (self->settings, RD_SETTING_COLOR_SCHEME);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[CLAMP (chosen, 0, (int) G_N_ELEMENTS (schemes) - 1)]);
}

/* The window to put a register into: one that has none yet, else a new one. */
static RdWindow *
ensure_free_window (RdApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (RD_IS_WINDOW (l->data) && rd_window_get_register (l->data) == NULL)
      return l->data;

  return RD_WINDOW (rd_window_new (self));
}

static void
open_path (RdApplication *self,
           const char    *path)
{
  RdWindow *window = ensure_free_window (self);

  gtk_window_present (GTK_WINDOW (window));
  rd_window_open_path (window, path, FALSE);
}

static void
open_sample (RdApplication *self)
{
  RdWindow *window = ensure_free_window (self);

  gtk_window_present (GTK_WINDOW (window));
  rd_window_open_sample (window);
}

/* Actions */

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window is asked, so that each remembers its size. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  rd_about_present (gtk_application_get_active_window (user_data));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  RdApplication *self = RD_APPLICATION (user_data);
  GtkWidget *window = rd_preferences_window_new (self->settings);

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (GTK_APPLICATION (self)));
  gtk_window_present (GTK_WINDOW (window));
}

/* The page about what one is doing, where there is one. */
static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  rd_help_window_present (window, window != NULL ? rd_help_place_find (gtk_window_get_focus (window)) : NULL);
}

static void
walk_through_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  rd_help_window_present (gtk_application_get_active_window (user_data), "ten-minutes");
}

/* A notice was clicked: its name leads to its window. */
static void
show_notice_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  rd_notices_show (user_data, g_variant_get_string (parameter, NULL));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWidget *window = rd_shortcuts_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (user_data));
  gtk_window_present (GTK_WINDOW (window));
}

/* Application overrides */

static void
rd_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_action },
    { .name = "about", .activate = about_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "help", .activate = help_action },
    { .name = "walk-through", .activate = walk_through_action },
    { .name = "show-notice", .activate = show_notice_action, .parameter_type = "s" },
  };
  RdApplication *self = RD_APPLICATION (application);

  G_APPLICATION_CLASS (rd_application_parent_class)->startup (application);
  /* What a program that was killed had put out is nobody's any more. */
  rd_document_shelf_sweep ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  rd_shortcuts_install (GTK_APPLICATION (self));
  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::" RD_SETTING_COLOR_SCHEME,
                               G_CALLBACK (apply_color_scheme), self, G_CONNECT_SWAPPED);
      apply_color_scheme (self);
    }
}

static void
rd_application_activate (GApplication *application)
{
  RdApplication *self = RD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (ensure_free_window (self)));
}

static void
rd_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  RdApplication *self = RD_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        open_path (self, path);
      else
        g_printerr (_("Only files of this computer can be opened.\n"));
    }
  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL)
    rd_application_activate (application);
}

static int
rd_application_command_line (GApplication            *application,
                             GApplicationCommandLine *line)
{
  RdApplication *self = RD_APPLICATION (application);
  int n_arguments;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, &n_arguments);

  for (int i = 1; i < n_arguments; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, arguments[i]);

      rd_application_open (application, &file, 1, "");
    }

  if (g_variant_dict_contains (g_application_command_line_get_options_dict (line), "sample"))
    open_sample (self);
  else if (n_arguments <= 1)
    rd_application_activate (application);

  return 0;
}

static int
rd_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  fputs ("review-desk " PACKAGE_VERSION "\n", stdout);
  return 0;
}

/* GObject overrides */

static void
rd_application_dispose (GObject *object)
{
  RdApplication *self = RD_APPLICATION (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rd_application_parent_class)->dispose (object);
}

static void
rd_application_class_init (RdApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_application_dispose;
  application_class->startup = rd_application_startup;
  application_class->activate = rd_application_activate;
  application_class->open = rd_application_open;
  application_class->command_line = rd_application_command_line;
  application_class->handle_local_options = rd_application_handle_local_options;
}

static void
rd_application_init (RdApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say which version this is"), NULL },
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the sample register"), NULL },
    { NULL }
  };

  /* Keeps the interface files in the program, of which nothing else names the symbol. */
  g_resources_register (rd_ui_get_resource ());
  self->clock = make_clock ();
  self->settings = rd_settings_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/* Public API */

RdApplication *
rd_application_new (void)
{
  return g_object_new (RD_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/reviewdesk/ReviewDesk",
                       NULL);
}

RdClock *
rd_application_get_clock (RdApplication *self)
{
  g_return_val_if_fail (RD_IS_APPLICATION (self), NULL);

  return self->clock;
}

GSettings *
rd_application_get_settings (RdApplication *self)
{
  g_return_val_if_fail (RD_IS_APPLICATION (self), NULL);

  return self->settings;
}

GtkWindow *
rd_application_find_window (RdApplication *self,
                            const char    *path)
{
  g_autoptr (GFile) wanted = NULL;

  g_return_val_if_fail (RD_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  wanted = g_file_new_for_path (path);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      RdRegister *reg = RD_IS_WINDOW (l->data) ? rd_window_get_register (l->data) : NULL;
      g_autoptr (GFile) file = reg != NULL ? g_file_new_for_path (rd_register_get_path (reg)) : NULL;

      if (file != NULL && g_file_equal (file, wanted))
        return l->data;
    }

  return NULL;
}
