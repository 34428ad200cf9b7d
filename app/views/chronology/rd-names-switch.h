/* rd-names-switch.h — “Real names | Pseudonyms” in a toolbar; one button where it is narrow
 *
 * It shows and turns the program's own switch (model/rd-naming-switch.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_NAMES_SWITCH (rd_names_switch_get_type ())
G_DECLARE_FINAL_TYPE (RdNamesSwitch, rd_names_switch, RD, NAMES_SWITCH, GtkWidget)

GtkWidget *rd_names_switch_new        (void);

/* One button with a picture, in place of two with words. */
void       rd_names_switch_set_folded (RdNamesSwitch *self, gboolean folded);

G_END_DECLS
