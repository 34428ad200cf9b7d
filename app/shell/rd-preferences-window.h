/* rd-preferences-window.h — what belongs to this desktop, not to the board: the appearance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_PREFERENCES_WINDOW (rd_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (RdPreferencesWindow, rd_preferences_window, RD, PREFERENCES_WINDOW, AdwPreferencesWindow)

/* @settings: NULL where nothing can be remembered; the choice then holds until the program ends. */
GtkWidget *rd_preferences_window_new (GSettings *settings);

G_END_DECLS
