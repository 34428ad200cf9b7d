/* rd-letter-dialog.h — a new letter: from which template, to whom, and how it will read
 *
 * Signal "kept" (string: what was done): letters are in the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LETTER_DIALOG (rd_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdLetterDialog, rd_letter_dialog, RD, LETTER_DIALOG, AdwWindow)

/* @template, the code of one, and @recipient, an id of the framework's, an agency's code or words, may be NULL or "". */
GtkWidget *rd_letter_dialog_new (RdRegister *reg, RdReviewItem *review, const char *template, const char *recipient);

G_END_DECLS
