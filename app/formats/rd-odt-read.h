/* rd-odt-read.h — the tables of an OpenDocument text
 *
 * Reads the tables of an .odt, or of a flat .fodt, as rows of cells with their final
 * text.  Streaming: the document is never held as a tree.  Nothing outside the file
 * is fetched, and pictures, styles and macros in it are not looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

/* Every table of the document's body, one RdTable each, in the order in which they begin; rules as those
 * of rd_docx_read().  A row that is repeated counts as often as it is.
 * Errors: RD_TABLE_FILE_ERROR, NO_TABLE among them; G_IO_ERROR_CANCELLED. (transfer full)
 */
RdTableSet *rd_odt_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
