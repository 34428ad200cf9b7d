/* rd-start-page.h — what a window without a register shows: three ways on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_START_PAGE (rd_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RdStartPage, rd_start_page, RD, START_PAGE, GtkWidget)

void rd_start_page_open_menu (RdStartPage *self);

G_END_DECLS
