/* rd-template-window.h — the board's template of milestones, edited
 *
 * Lines from which reviews take their own: added, changed, put in another order, removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_TEMPLATE_WINDOW (rd_template_window_get_type ())
G_DECLARE_FINAL_TYPE (RdTemplateWindow, rd_template_window, RD, TEMPLATE_WINDOW, AdwWindow)

GtkWidget *rd_template_window_new     (RdRegister *reg);
void       rd_template_window_present (GtkWindow *parent, RdRegister *reg);

G_END_DECLS
