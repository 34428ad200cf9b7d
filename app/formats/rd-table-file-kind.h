/* rd-table-file-kind.h — what kind of file this is
 *
 * Internal to rd-table-file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-table-file.h"

G_BEGIN_DECLS

/* "an Excel workbook" */
const char      *rd_table_file_kind_describe     (RdTableFileKind kind);

/* By the name's ending; UNKNOWN for any that is not one of ours, and for none. */
RdTableFileKind  rd_table_file_kind_from_name    (const char *name);

/* Whether the ending is that of a file of another kind, none of ours. */
gboolean         rd_table_file_kind_is_foreign   (const char *name);

/* By the content; @told is what the name says, for files of the old container whose content is not clear.
 * UNKNOWN with @error, which names what the file is where that can be seen. @out_what says it more closely than the kind does,
 * or is NULL.
 */
RdTableFileKind  rd_table_file_kind_from_content (GBytes *bytes, RdTableFileKind told, const char **out_what, GError **error);

G_END_DECLS
