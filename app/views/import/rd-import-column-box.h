/* rd-import-column-box.h — a column of a file, and what it is taken for
 *
 * Signal "chosen" (guint i, int field): what is chosen for the map's column i.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/chronology/rd-columns.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_COLUMN_BOX (rd_import_column_box_get_type ())
G_DECLARE_FINAL_TYPE (RdImportColumnBox, rd_import_column_box, RD, IMPORT_COLUMN_BOX, GtkWidget)

/* @i: its place in the map. */
GtkWidget *rd_import_column_box_new       (guint i, const RdColumnUse *use);

/* Chosen by somebody else; gives no signal. */
void       rd_import_column_box_set_field (RdImportColumnBox *self, RdColumnField field);

G_END_DECLS
