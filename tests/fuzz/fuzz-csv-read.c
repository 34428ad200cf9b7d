/* fuzz-csv-read.c — records come out of any text, or it is refused in one line
 *
 * As text with separators, and as a file of which only the content says what it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-csv-read.h"
#include "formats/rd-table-file.h"

#include "fuzz-tables.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (RdTableSet) set = rd_csv_read (bytes, NULL, &error);
  g_autoptr (RdTableSet) any = rd_table_file_read (bytes, NULL, NULL, &other);

  fuzz_assert_tables (set, error);
  fuzz_assert_tables (any, other);
  return 0;
}
