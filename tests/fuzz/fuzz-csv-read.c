/* fuzz-csv-read.c — records come out of any text, or it is refused in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-csv-read.h"

#include "fuzz-tables.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_csv_read (bytes, NULL, &error);

  fuzz_assert_tables (set, error);
  return 0;
}
