/* rd-import-preview.h — the rows of a file as they stand there
 *
 * A table whose columns are headed by the file's own headings and, beneath, what each is taken for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-intake-item.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_PREVIEW (rd_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (RdImportPreview, rd_import_preview, RD, IMPORT_PREVIEW, GtkWidget)

/* @item may be NULL, or not read yet: the table is empty. Follows no change by itself. */
void rd_import_preview_set_item (RdImportPreview *self, RdIntakeItem *item);

/* Scrolls to the row of that number, takes the keyboard there. */
void rd_import_preview_show_row (RdImportPreview *self, guint row);

G_END_DECLS
