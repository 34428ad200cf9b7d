/* rd-framework-view.h — one framework, to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-framework-item.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_FRAMEWORK_VIEW (rd_framework_view_get_type ())
G_DECLARE_FINAL_TYPE (RdFrameworkView, rd_framework_view, RD, FRAMEWORK_VIEW, GtkWidget)

/* Instead of what it showed.  With @item NULL it is @framework as it would be if it were added. */
void rd_framework_view_show (RdFrameworkView *self, RdRegister *reg, RdFramework *framework, RdFrameworkItem *item);

G_END_DECLS
