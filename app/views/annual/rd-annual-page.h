/* rd-annual-page.h — a year of the board
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ANNUAL_PAGE (rd_annual_page_get_type ())
G_DECLARE_FINAL_TYPE (RdAnnualPage, rd_annual_page, RD, ANNUAL_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
GtkWidget *rd_annual_page_new (void);

G_END_DECLS
