/* rd-letter-template-row.h — one template for letters: where it comes from, and what can be done with it
 *
 * Signals: "failed" (string: why), "said" (string: what was done).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-letter-sheet.h"

G_BEGIN_DECLS

#define RD_TYPE_LETTER_TEMPLATE_ROW (rd_letter_template_row_get_type ())
G_DECLARE_FINAL_TYPE (RdLetterTemplateRow, rd_letter_template_row, RD, LETTER_TEMPLATE_ROW, AdwPreferencesRow)

GtkWidget *rd_letter_template_row_new (RdRegister *reg, const RdLetterSheet *sheet);

G_END_DECLS
