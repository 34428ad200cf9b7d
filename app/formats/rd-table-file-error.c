/* rd-table-file-error.c — why a file with tables is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-file-error.h"

G_DEFINE_QUARK (rd-table-file-error-quark, rd_table_file_error)

gboolean
rd_table_file_refuse (GError **error, RdTableFileError code, const char *why)
{
  g_return_val_if_fail (why != NULL, FALSE);

  g_set_error_literal (error, RD_TABLE_FILE_ERROR, code, why);
  return FALSE;
}
