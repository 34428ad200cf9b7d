/* rd-docx-read.h — the tables of a Word file
 *
 * Reads the tables of a .docx (transitional or strict) as rows of cells with their
 * final text.  Streaming: the document is never held as a tree.  Nothing outside the
 * file is fetched, and pictures, styles and macros in it are not looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

/* Every table of the document's body, one RdTable each, in the order in which they begin.
 * - Rows count from 1, all of them; a merged cell's text stands in each row that it covers.
 * - Insertions are in the text, deletions out of it; a row deleted so is flagged.
 * - A table in a cell is lines of that cell, but for one in a table of a single column, which only frames it.
 * - Text of a control that still shows its prompt is no text; hidden text is.
 * Errors: RD_TABLE_FILE_ERROR, NO_TABLE among them; G_IO_ERROR_CANCELLED. (transfer full)
 */
RdTableSet *rd_docx_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
