/* fuzz-ods-read.c — rows come out of an OpenDocument spreadsheet, or it is refused in one line
 *
 * Most of the corpus are flat files, whose XML is that of a package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ods-read.h"

#include "fuzz-tables.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_ods_read (bytes, NULL, &error);

  fuzz_assert_tables (set, error);
  return 0;
}
