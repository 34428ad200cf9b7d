/* test-chronologies.c — files as agencies send them, from bytes to entries
 *
 * Beside each file stands what an importer should make of it: every date, time
 * and text right, every problem reported, and no other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/chronology/rd-import.h"
#include "formats/rd-table-file.h"

#define EXPECTED ".expected.json"

static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static JsonObject *
read_expected (JsonParser *parser, const char *path)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

/* NULL where null or not there. */
static const char *
get_text (JsonObject *object, const char *key)
{
  return json_object_has_member (object, key) && !json_object_get_null_member (object, key)
    ? json_object_get_string_member (object, key) : NULL;
}

/* --- columns */

static void
check_columns (const RdColumnMap *map, JsonObject *expected)
{
  JsonObject *columns = json_object_get_object_member (expected, "columns");
  guint n = 0;

  for (guint i = 0; i < map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (map->columns, RdColumnUse, i);

      if (use->field == RD_COLUMN_IGNORE && *use->heading == '\0')
        continue;
      n++;
      g_assert_true (json_object_has_member (columns, use->heading));
      if (g_strcmp0 (rd_column_field_get_name (use->field), json_object_get_string_member (columns, use->heading)) != 0)
        g_error ("column “%s” is taken as %s, not as %s", use->heading, rd_column_field_get_name (use->field),
                 json_object_get_string_member (columns, use->heading));
    }
  g_assert_cmpuint (n, ==, json_object_get_size (columns));
}

/* --- entries */

static void
check_text (const RdEntry *entry, const char *what, const char *got, const char *wanted)
{
  if (g_strcmp0 (got, wanted) != 0)
    g_error ("row %d: %s is “%s”, not “%s”", entry->row, what, got != NULL ? got : "(none)", wanted != NULL ? wanted : "(none)");
}

/* Null is not tested, "" is none. */
static void
check_given (const RdEntry *entry, const char *what, const char *got, JsonObject *expected)
{
  const char *wanted = get_text (expected, what);

  if (wanted != NULL)
    check_text (entry, what, got != NULL ? got : "", wanted);
}

static void
check_entry (const RdEntry *entry, JsonObject *expected)
{
  g_autofree char *earliest = rd_day_to_iso (entry->earliest), *latest = rd_day_to_iso (entry->latest);

  g_assert_cmpint (entry->row, ==, json_object_get_int_member (expected, "row"));
  check_text (entry, "earliest", earliest, get_text (expected, "earliest"));
  check_text (entry, "latest", latest, get_text (expected, "latest"));
  check_text (entry, "precision", entry->precision, get_text (expected, "precision"));
  if (entry->precision != NULL)
    check_text (entry, "qualifier", entry->qualifier, get_text (expected, "qualifier"));
  check_text (entry, "time", entry->time, get_text (expected, "time"));
  check_given (entry, "date_text", entry->date_text, expected);
  check_given (entry, "source", entry->source, expected);
  check_given (entry, "event", entry->event, expected);
  check_given (entry, "response", entry->response, expected);
  check_given (entry, "comment", entry->comment, expected);
  check_given (entry, "people", entry->people, expected);
  check_given (entry, "reference", entry->reference, expected);
  check_given (entry, "extra", entry->extra, expected);
}

static void
check_entries (const RdImport *import, JsonObject *expected)
{
  JsonArray *entries = json_object_get_array_member (expected, "entries");

  for (guint i = 0; i < MIN (import->entries->len, json_array_get_length (entries)); i++)
    check_entry (import->entries->pdata[i], json_array_get_object_element (entries, i));
  g_assert_cmpuint (import->entries->len, ==, json_array_get_length (entries));
}

/* --- problems */

static gboolean
is_listed (JsonObject *expected, const char *list, guint row)
{
  JsonArray *rows = json_object_has_member (expected, list) ? json_object_get_array_member (expected, list) : NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    if (json_object_get_int_member (json_array_get_object_element (rows, i), "row") == row)
      return TRUE;
  return FALSE;
}

static gboolean
is_reported (const RdImport *import, JsonObject *problem)
{
  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *reported = &g_array_index (import->problems, RdImportProblem, i);

      if (reported->row == json_object_get_int_member (problem, "row")
          && g_strcmp0 (reported->text, get_text (problem, "text")) == 0
          && g_strcmp0 (rd_import_problem_get_name (reported->kind), get_text (problem, "why")) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_problems (const RdImport *import, JsonObject *expected)
{
  JsonArray *problems = json_object_get_array_member (expected, "problems");

  for (guint i = 0; i < json_array_get_length (problems); i++)
    {
      JsonObject *problem = json_array_get_object_element (problems, i);

      if (!is_reported (import, problem))
        g_error ("row %d: nothing is said of %s “%s”", (int) json_object_get_int_member (problem, "row"), get_text (problem, "why"),
                 get_text (problem, "text"));
    }
  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *reported = &g_array_index (import->problems, RdImportProblem, i);

      if (!is_listed (expected, "problems", reported->row) && !is_listed (expected, "may_report", reported->row)
          && !is_listed (expected, "not_entries", reported->row))
        g_error ("row %u: nothing is wrong, but it is said %s “%s”", reported->row, rd_import_problem_get_name (reported->kind),
                 reported->text);
    }
}

/* --- a file */

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *expected = read_expected (parser, path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *file = g_build_filename (folder, get_text (expected, "file"), NULL);
  g_autoptr (GBytes) bytes = read_bytes (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) tables = rd_table_file_read (bytes, get_text (expected, "file"), NULL, &error);
  RdDay today = rd_day_parse_iso (get_text (expected, "today"));
  g_autoptr (RdColumnMap) map = NULL;
  g_autoptr (RdImport) import = NULL;

  g_assert_no_error (error);
  map = rd_columns_guess (tables, NULL, today, &error);
  g_assert_no_error (error);
  if (json_object_has_member (expected, "sheet"))
    g_assert_cmpstr (rd_table_get_name (rd_table_set_get_table (tables, map->table)), ==, get_text (expected, "sheet"));
  if (json_object_has_member (expected, "columns"))
    check_columns (map, expected);
  g_assert_true (rd_column_map_check (map, &error));
  import = rd_import_read (tables, map, today, NULL);
  check_entries (import, expected);
  check_problems (import, expected);
}

/* A test for each expected.json in the folder. */
static guint
add_folder (const char *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  for (const char *entry = g_dir_read_name (dir); entry != NULL; entry = g_dir_read_name (dir))
    {
      g_autofree char *test = g_strdup_printf ("/chronologies/%s/%s", name, entry);

      if (!g_str_has_suffix (entry, EXPECTED))
        continue;
      g_test_add_data_func_full (test, g_build_filename (folder, entry, NULL), test_file, g_free);
      n++;
    }
  return n;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpuint (add_folder ("chronologies"), >=, 7);
  g_assert_cmpuint (add_folder ("chronologies-more"), >=, 15);
  return g_test_run ();
}
