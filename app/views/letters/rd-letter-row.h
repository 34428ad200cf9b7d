/* rd-letter-row.h — one letter: what it is, and the form to record it as sent
 *
 * Activates win.toast-undo, win.toast and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/review/rd-letter.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LETTER_ROW (rd_letter_row_get_type ())
G_DECLARE_FINAL_TYPE (RdLetterRow, rd_letter_row, RD, LETTER_ROW, AdwPreferencesRow)

GtkWidget *rd_letter_row_new (RdRegister *reg, RdReviewItem *review, const RdLetter *letter);

G_END_DECLS
