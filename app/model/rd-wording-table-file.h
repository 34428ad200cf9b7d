/* rd-wording-table-file.h — why a file with a chronology was not taken, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of RD_TABLE_FILE_ERROR and RD_OFFICE_CONVERT_ERROR; NULL for other errors. (transfer full) */
char *rd_wording_table_file_error (const GError *error);

G_END_DECLS
