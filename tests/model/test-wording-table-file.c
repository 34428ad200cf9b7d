/* test-wording-table-file.c — why a file with a chronology was not taken, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-wording.h"

#include <string.h>

#include "core/chronology/rd-columns.h"
#include "formats/rd-table-file-error.h"
#include "model/rd-office-convert.h"
#include "model/rd-wording-import.h"
#include "model/rd-wording-table-file.h"

static char *
word (GQuark domain, int code, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, message);

  return rd_wording_error (error);
}

/* Each code has words of its own, which are sentences and say what to do. */
static void
assert_domain (GQuark domain, int n)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code < n; code++)
    {
      char *words = word (domain, code, "the detail");

      g_assert_true (g_str_has_suffix (words, "."));
      g_assert_false (g_str_has_prefix (words, "Something went wrong"));
      g_assert_cmpuint (strlen (words), >, 40);
      g_assert_true (g_hash_table_add (seen, words));
    }
}

static void
test_every_code (void)
{
  assert_domain (RD_TABLE_FILE_ERROR, RD_N_TABLE_FILE_ERRORS);
  assert_domain (RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_NO_FOLDER + 1);
  assert_domain (RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_TWICE + 1);
}

/* What is odd about a row, and what a column is: each in words of its own. */
static void
test_rows_and_columns (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (RdImportProblemKind kind = 0; kind < RD_N_IMPORT_PROBLEMS; kind++)
    g_assert_true (g_hash_table_add (seen, (gpointer) rd_wording_import_problem (kind)));
  for (RdColumnField field = 0; field < RD_N_COLUMN_FIELDS; field++)
    g_assert_true (g_hash_table_add (seen, (gpointer) rd_wording_column_field (field)));
}

static void
test_words (void)
{
  g_autofree char *kind = word (RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "its name says that this is a Word document, but it is a PDF file");
  g_autofree char *old = word (RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_NOT_INSTALLED, "there is no LibreOffice");
  g_autoptr (GError) other = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "x");

  g_assert_cmpstr (kind, ==, "The file is not what it is said to be, and nothing of it was taken: its name says that this is a Word document, but it is a PDF file. "
                   "Give it the right ending, ask for the right file, or open it and save it anew as .docx, .xlsx or .csv.");
  g_assert_nonnull (strstr (old, "save it as .docx"));
  g_assert_null (rd_wording_table_file_error (other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording-table-file/every-code", test_every_code);
  g_test_add_func ("/wording-table-file/words", test_words);
  g_test_add_func ("/wording-table-file/rows-and-columns", test_rows_and_columns);

  return g_test_run ();
}
