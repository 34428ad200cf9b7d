/* rd-csv-read.h — the one table of a CSV file
 *
 * Comma, semicolon, tab or bar, told by "sep=" or guessed; encodings as in
 * rd-text-decode.h.  Quotation marks are doubled in quoted fields, which may have line ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

/* Rows are records, counted from 1, blank ones and a first line "sep=;" included; all cells are text.  A field ="0012", by
 * which programs keep Excel from taking a text for a number, is that text.  DAMAGED where a quoted field is never closed, or where
 * the last record has no end and fewer fields than all of the many others.
 * Errors: RD_TABLE_FILE_ERROR; G_IO_ERROR_CANCELLED. (transfer full)
 */
RdTableSet *rd_csv_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
