/* rd-letter-templates-window.h — the templates that letters are made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LETTER_TEMPLATES_WINDOW (rd_letter_templates_window_get_type ())
G_DECLARE_FINAL_TYPE (RdLetterTemplatesWindow, rd_letter_templates_window, RD, LETTER_TEMPLATES_WINDOW, AdwWindow)

GtkWidget *rd_letter_templates_window_new (RdRegister *reg);

G_END_DECLS
