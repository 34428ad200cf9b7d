/* rd-import-changes-pane.h — what a file would add, change and remove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-intake-item.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_CHANGES_PANE (rd_import_changes_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdImportChangesPane, rd_import_changes_pane, RD, IMPORT_CHANGES_PANE, GtkWidget)

/* What is shown of @item, which may be NULL; call it again when the item has changed. */
void rd_import_changes_pane_set_item (RdImportChangesPane *self, RdIntakeItem *item);

G_END_DECLS
