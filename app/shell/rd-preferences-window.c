/* rd-preferences-window.c — what belongs to this desktop, not to the board: appearance and notices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-preferences-window"

#include "config.h"

#include "shell/rd-preferences-window.h"

#include "model/rd-framework-library.h"
#include "shell/rd-settings.h"

struct _RdPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* Owned */
  GSettings           *settings;

  /* Template children */
  AdwComboRow         *scheme_row;
  GtkSwitch           *notices_switch;
};

static const AdwColorScheme schemes[] =
{
  ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
};

G_DEFINE_FINAL_TYPE (RdPreferencesWindow, rd_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* Helpers */

static guint
find_scheme (void)
{
  AdwColorScheme now = adw_style_manager_get_color_scheme (adw_style_manager_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i] == now)
      return i;

  return 0;
}

/* Callbacks */

static void
scheme_chosen_cb (RdPreferencesWindow *self)
{
  guint chosen = adw_combo_row_get_selected (self->scheme_row);

  if (chosen >= G_N_ELEMENTS (schemes) || chosen == find_scheme ())
    return;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[chosen]);
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, RD_SETTING_COLOR_SCHEME, (int) chosen);
}

/* GObject overrides */

static void
rd_preferences_window_dispose (GObject *object)
{
  RdPreferencesWindow *self = RD_PREFERENCES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rd_preferences_window_parent_class)->dispose (object);
}

static void
rd_preferences_window_class_init (RdPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPreferencesWindow, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, RdPreferencesWindow, notices_switch);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
}

static void
rd_preferences_window_init (RdPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_selected (self->scheme_row, find_scheme ());
}

/* Public API */

GtkWidget *
rd_preferences_window_new (GSettings *settings)
{
  RdPreferencesWindow *self = g_object_new (RD_TYPE_PREFERENCES_WINDOW, NULL);

  g_set_object (&self->settings, settings);
  gtk_widget_set_sensitive (GTK_WIDGET (self->notices_switch), settings != NULL);
  if (settings != NULL)
    g_settings_bind (settings, RD_SETTING_NOTICES, self->notices_switch, "active", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}
