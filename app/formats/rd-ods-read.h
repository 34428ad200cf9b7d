/* rd-ods-read.h — the sheets of an OpenDocument spreadsheet
 *
 * Reads an .ods, or a flat .fods, as rows of cells.  Streaming: a sheet is never held
 * as a tree.  Formulas count for their stored results; scripts and links to other
 * files are not looked at, and nothing outside the file is fetched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

/* Every sheet, one RdTable each, hidden ones too, in the file's order and by their names; rules as those of rd_xlsx_read().
 * A row or cell that is repeated counts as often as it is; empty ones are passed over, however many.  A number, date or time has
 * the text that the file shows.  Of tracked changes the final text is read.
 * Errors: RD_TABLE_FILE_ERROR, NO_TABLE among them; G_IO_ERROR_CANCELLED. (transfer full)
 */
RdTableSet *rd_ods_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
