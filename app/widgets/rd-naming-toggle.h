/* rd-naming-toggle.h — “Real names | Pseudonyms”, and in words which of them are shown
 *
 * The program's one switch (model/rd-naming-switch.h): all that stand anywhere say the same.
 *
 * Property "says-state": whether the words stand beneath it, as they do unless it is in a toolbar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_NAMING_TOGGLE (rd_naming_toggle_get_type ())
G_DECLARE_FINAL_TYPE (RdNamingToggle, rd_naming_toggle, RD, NAMING_TOGGLE, GtkWidget)

GtkWidget *rd_naming_toggle_new        (void);

/* One button with a picture, in place of two with words. */
void       rd_naming_toggle_set_folded (RdNamingToggle *self, gboolean folded);

G_END_DECLS
