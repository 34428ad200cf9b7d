/* rd-chosen-bar.h — what can be done with several entries at once
 *
 * Says how many are chosen, or how far apart two of them are.  Activates chronology.tag.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CHOSEN_BAR (rd_chosen_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdChosenBar, rd_chosen_bar, RD, CHOSEN_BAR, GtkWidget)

GtkWidget  *rd_chosen_bar_new      (void);

/* NULL hides it. */
void        rd_chosen_bar_say      (RdChosenBar *self, const char *words);
const char *rd_chosen_bar_get_words (RdChosenBar *self);      /* (transfer none) */

/* What marks them; NULL where nothing may be changed. */
void        rd_chosen_bar_set_menu (RdChosenBar *self, GMenuModel *menu);

G_END_DECLS
