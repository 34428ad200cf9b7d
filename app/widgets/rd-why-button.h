/* rd-why-button.h — the button "Why this date?" beside a deadline
 *
 * Shows the explanation of its deadline in a popover, or in a window of its
 * own where there is no room for one.
 *
 * Property: "item" (RdDeadlineItem).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

#define RD_TYPE_WHY_BUTTON (rd_why_button_get_type ())
G_DECLARE_FINAL_TYPE (RdWhyButton, rd_why_button, RD, WHY_BUTTON, GtkWidget)

GtkWidget      *rd_why_button_new      (void);
RdDeadlineItem *rd_why_button_get_item (RdWhyButton *self);   /* (transfer none), may be NULL */
void            rd_why_button_set_item (RdWhyButton *self, RdDeadlineItem *item);

G_END_DECLS
