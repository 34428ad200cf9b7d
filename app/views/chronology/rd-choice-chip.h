/* rd-choice-chip.h — one condition of a filter: a button that says what is chosen, with the choices behind it
 *
 * Signal "changed": something else is chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CHOICE_CHIP (rd_choice_chip_get_type ())
G_DECLARE_FINAL_TYPE (RdChoiceChip, rd_choice_chip, RD, CHOICE_CHIP, GtkWidget)

/* @several: more than one can be chosen. */
GtkWidget *rd_choice_chip_new       (const char *title, gboolean several);

/* Between begin and end; what is chosen stays chosen where it is still there. */
void       rd_choice_chip_begin     (RdChoiceChip *self);
void       rd_choice_chip_add       (RdChoiceChip *self, const char *id, const char *label);
void       rd_choice_chip_end       (RdChoiceChip *self);      /* one without choices is hidden */

/* The ids; NULL where nothing is chosen. (transfer full) */
char     **rd_choice_chip_get       (RdChoiceChip *self);
char      *rd_choice_chip_get_one   (RdChoiceChip *self);

/* NULL: nothing. Without a signal. */
void       rd_choice_chip_set       (RdChoiceChip *self, const char * const *ids);

/* Something of its own behind the button, after the choices: takes @extra. What the button says then, NULL: as chosen. */
void       rd_choice_chip_set_extra (RdChoiceChip *self, GtkWidget *extra);
void       rd_choice_chip_say       (RdChoiceChip *self, const char *words);

G_END_DECLS
