/* rd-import-owner-box.h — whose chronology a file is, and whether it corrects an earlier one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-intake-item.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_OWNER_BOX (rd_import_owner_box_get_type ())
G_DECLARE_FINAL_TYPE (RdImportOwnerBox, rd_import_owner_box, RD, IMPORT_OWNER_BOX, GtkWidget)

/* What is shown of @item, which may be NULL; call it again when the item or the review's agencies have changed. */
void rd_import_owner_box_set_item (RdImportOwnerBox *self, RdReviewItem *review, RdIntakeItem *item);

G_END_DECLS
