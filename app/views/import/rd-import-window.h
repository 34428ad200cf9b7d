/* rd-import-window.h — the import assistant: agencies' files become part of the chronology
 *
 * Files are chosen or dropped, also while it is open; each is read by itself, and
 * what is to be said of it is said on three pages: whose it is and which column is
 * what, what is odd about its rows, what will change.  All that are ready come in
 * with one click and are undone as one step.
 *
 * Signals: "imported" (char *what): when it closes after something came in, and that is still so;
 * "show-chronology" (char *reference): the user wants to see the chronology.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_WINDOW (rd_import_window_get_type ())
G_DECLARE_FINAL_TYPE (RdImportWindow, rd_import_window, RD, IMPORT_WINDOW, AdwWindow)

GtkWidget *rd_import_window_new (RdRegister *reg, RdReviewItem *review);

/* Adds files (NULL-terminated); those that are among them already are left. */
void       rd_import_window_add (RdImportWindow *self, const char * const *paths);

G_END_DECLS
