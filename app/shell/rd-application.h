/* rd-application.h — the program
 *
 * Starts, opens registers in windows, one window a register.  Owns the clock
 * and the settings.  RD_TODAY=YYYY-MM-DD in the environment sets the clock, for
 * tests and pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-clock.h"

G_BEGIN_DECLS

#define RD_TYPE_APPLICATION (rd_application_get_type ())
G_DECLARE_FINAL_TYPE (RdApplication, rd_application, RD, APPLICATION, AdwApplication)

RdApplication *rd_application_new          (void);
RdClock       *rd_application_get_clock    (RdApplication *self);   /* (transfer none) */
GSettings     *rd_application_get_settings (RdApplication *self);   /* (transfer none), may be NULL */

/* The window that shows the register at @path, or NULL. (transfer none) */
GtkWindow     *rd_application_find_window  (RdApplication *self, const char *path);

G_END_DECLS
