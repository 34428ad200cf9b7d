/* rd-intake-row.h — a row of a file that is to come in, as it stands there
 *
 * Properties, read-only: "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-columns.h"

G_BEGIN_DECLS

/* What stands further right is kept, but not shown. */
#define RD_INTAKE_ROW_COLUMNS 40

#define RD_TYPE_INTAKE_ROW (rd_intake_row_get_type ())
G_DECLARE_FINAL_TYPE (RdIntakeRow, rd_intake_row, RD, INTAKE_ROW, GObject)

/* (transfer full) */
RdIntakeRow *rd_intake_row_new        (const RdTableRow *row, const RdColumnMap *map);

guint        rd_intake_row_get_number (RdIntakeRow *self);
gboolean     rd_intake_row_is_heading (RdIntakeRow *self);

/* The beginning of the text of the map's column @i, which is not the table's; "" where there is none. (transfer none) */
const char  *rd_intake_row_get_text   (RdIntakeRow *self, guint i);

G_END_DECLS
