/* rd-chronology-template-window.h — an empty chronology for an agency to fill in
 *
 * Signal "saved" (string: what was done, for a toast).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CHRONOLOGY_TEMPLATE_WINDOW (rd_chronology_template_window_get_type ())
G_DECLARE_FINAL_TYPE (RdChronologyTemplateWindow, rd_chronology_template_window, RD, CHRONOLOGY_TEMPLATE_WINDOW, AdwWindow)

GtkWidget *rd_chronology_template_window_new     (RdRegister *reg, RdReviewItem *review);

/* The same, shown above the window of @page, with a toast there when it is done. */
void       rd_chronology_template_window_present (GtkWidget *page, RdRegister *reg, RdReviewItem *review);

/* As if that file had been chosen. */
void       rd_chronology_template_window_save_to (RdChronologyTemplateWindow *self, const char *path);

G_END_DECLS
