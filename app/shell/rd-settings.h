/* rd-settings.h — what this desktop remembers: window and appearance
 *
 * Nothing of a case and nothing of the board is kept here: that is in the
 * register.  Where the schema is not installed everything has its default and
 * nothing is remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RD_SETTING_WIDTH         "window-width"
#define RD_SETTING_HEIGHT        "window-height"
#define RD_SETTING_MAXIMIZED     "window-maximized"
#define RD_SETTING_COLOR_SCHEME  "color-scheme"
#define RD_SETTING_COLUMNS       "chronology-columns"
#define RD_SETTING_REPORT_ZOOM   "report-zoom"
#define RD_SETTING_ACTIONS       "timescales-actions"
#define RD_SETTING_NOTICES       "due-notices"
#define RD_SETTING_NOTICES_GIVEN "due-notices-given"

/* NULL where the schema is not installed. (transfer full) */
GSettings *rd_settings_new (void);

G_END_DECLS
