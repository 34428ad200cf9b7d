/* rd-calendar-export.h — deadlines for other calendars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-window.h"

G_BEGIN_DECLS

/* Asks for a name and writes the deadlines of the review shown, or of all, as an iCalendar file. */
void rd_calendar_export         (RdWindow *window);

/* The same without asking. @path is completed by ".ics" where it does not end so. */
void rd_calendar_export_to_path (RdWindow *window, const char *path);

G_END_DECLS
