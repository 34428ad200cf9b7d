/* rd-import-columns-pane.h — whose chronology a file is, where in it, and which column is what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-intake-item.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_COLUMNS_PANE (rd_import_columns_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdImportColumnsPane, rd_import_columns_pane, RD, IMPORT_COLUMNS_PANE, GtkWidget)

/* What is shown of @item, which may be NULL; call it again when the item has changed. */
void rd_import_columns_pane_set_item (RdImportColumnsPane *self, RdReviewItem *review, RdIntakeItem *item);

/* Shows a row of the file. */
void rd_import_columns_pane_show_row (RdImportColumnsPane *self, guint row);

G_END_DECLS
