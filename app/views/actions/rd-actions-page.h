/* rd-actions-page.h — the actions of all reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTIONS_PAGE (rd_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (RdActionsPage, rd_actions_page, RD, ACTIONS_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
GtkWidget *rd_actions_page_new (void);

G_END_DECLS
