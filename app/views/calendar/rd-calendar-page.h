/* rd-calendar-page.h — bank holidays, closures, and what they move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CALENDAR_PAGE (rd_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (RdCalendarPage, rd_calendar_page, RD, CALENDAR_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
/* Reads a file of bank holidays and shows what it would change, before it is kept.  Activates win.error
 * where it is none.
 */
void       rd_calendar_page_import (RdCalendarPage *self, const char *path);

GtkWidget *rd_calendar_page_new (void);

G_END_DECLS
