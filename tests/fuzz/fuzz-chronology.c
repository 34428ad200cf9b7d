/* fuzz-chronology.c — any table is a chronology or is none, and every row of one is accounted for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import.h"
#include "formats/rd-csv-read.h"

#include "fuzz.h"

#define TODAY 18050   /* 2019-06-03 */

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_entry (const RdEntry *entry)
{
  RdFuzzyDate date;

  g_assert_nonnull (entry->event);
  check_text (entry->event);
  check_text (entry->date_text);
  check_text (entry->extra);
  check_text (entry->comment);
  g_assert_true ((entry->precision == NULL) == (entry->qualifier == NULL));
  if (rd_entry_get_date (entry, &date) && date.earliest != RD_DAY_NONE && date.latest != RD_DAY_NONE)
    g_assert_cmpint (date.earliest, <=, date.latest);
}

static void
check_import (RdImport *import)
{
  g_autoptr (GArray) changes = rd_import_compare (import->entries, import->entries);

  g_assert_cmpuint (import->dates_above->len, ==, import->entries->len);
  g_assert_cmpuint (changes->len, ==, import->entries->len);
  for (guint i = 0; i < import->entries->len; i++)
    {
      check_entry (import->entries->pdata[i]);
      g_assert_cmpint (g_array_index (changes, RdImportChange, i).kind, ==, RD_IMPORT_SAME);
    }
  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);

      g_assert_cmpuint (problem->entry, <, import->entries->len);
      g_assert_true (g_utf8_validate (problem->text, -1, NULL) && strchr (problem->text, '\n') == NULL);
    }
}

static void
check_mending (RdImport *import)
{
  if (import->entries->len == 0)
    return;
  g_assert_true (rd_import_mend_date (import, 0, "22 May 2016", TODAY));
  g_assert_true (rd_import_mend_time (import, 0, ""));
  g_assert_cmpint (((RdEntry *) import->entries->pdata[0])->earliest, ==, ((RdEntry *) import->entries->pdata[0])->latest);
  check_import (import);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) tables = rd_csv_read (bytes, NULL, NULL);
  g_autoptr (RdColumnMap) map = NULL;
  g_autoptr (RdImport) import = NULL;
  g_autofree char *text = NULL;

  if (tables == NULL)
    return 0;
  map = rd_columns_guess (tables, NULL, TODAY, &error);
  fuzz_assert_error (map == NULL, error);
  if (map == NULL)
    return 0;
  g_assert_true (rd_column_map_check (map, NULL));
  text = rd_column_map_to_text (map);
  rd_column_map_apply (map, text);
  import = rd_import_read (tables, map, TODAY, NULL);
  check_import (import);
  check_mending (import);
  return 0;
}
