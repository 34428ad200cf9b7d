/* rd-chronology-export-window.h — a chronology into a file: kind, rows, columns, names
 *
 * Pseudonyms unless real names are asked for.  What will be in the file is said
 * before it is written; it is written off the main loop and looked through before
 * it is kept.
 *
 * Signal "exported" (string: what was done, for a toast).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/chronology/rd-entry-filter.h"
#include "model/rd-register.h"
#include "model/rd-sheet-file.h"

G_BEGIN_DECLS

#define RD_TYPE_CHRONOLOGY_EXPORT_WINDOW (rd_chronology_export_window_get_type ())
G_DECLARE_FINAL_TYPE (RdChronologyExportWindow, rd_chronology_export_window, RD, CHRONOLOGY_EXPORT_WINDOW, AdwWindow)

/* @shown, which may be NULL, is the filter of the table; @selected, which may be NULL, ids of its selected entries. Both are copied. */
GtkWidget *rd_chronology_export_window_new       (RdRegister *reg, RdReviewItem *review, const RdEntryFilter *shown,
                                                  const char * const *selected);

/* The same, shown above the window of @page, with a toast there when it is done. */
void       rd_chronology_export_window_present   (GtkWidget *page, RdRegister *reg, RdReviewItem *review,
                                                  const RdEntryFilter *shown, const char * const *selected);

/* As if that file had been chosen. */
void       rd_chronology_export_window_export_to (RdChronologyExportWindow *self, const char *path);

G_END_DECLS
