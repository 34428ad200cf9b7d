/* rd-letters-view.h — the letters of a review
 *
 * Activates win.toast-undo, win.toast and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LETTERS_VIEW (rd_letters_view_get_type ())
G_DECLARE_FINAL_TYPE (RdLettersView, rd_letters_view, RD, LETTERS_VIEW, GtkWidget)

GtkWidget *rd_letters_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_letters_view_set_review (RdLettersView *self, RdRegister *reg, RdReviewItem *review);

/* Opens the window for a new letter. @template and @recipient may be NULL or "": nothing is chosen yet. */
void       rd_letters_view_new_letter (RdLettersView *self, const char *template, const char *recipient);

G_END_DECLS
