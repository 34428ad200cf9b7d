/* rd-agencies-page.h — what every agency was asked for, in all reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_AGENCIES_PAGE (rd_agencies_page_get_type ())
G_DECLARE_FINAL_TYPE (RdAgenciesPage, rd_agencies_page, RD, AGENCIES_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
GtkWidget *rd_agencies_page_new (void);

/* What is shown, as it is sorted: RdRequestItem. (transfer none) */
GListModel *rd_agencies_page_get_rows (RdAgenciesPage *self);

G_END_DECLS
