/* test-import-compare.c — the corrected file again: which row is which
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core-tables.h"

#include "core/chronology/rd-import.h"

#define HEAD "Ref|Date|Time|Event|Action\n"
#define A "1|12/05/2016|09:30|Seen at home with her mother, who said that all was well.|None.\n"
#define B "2|13/05/2016||Telephone call from the school about a bruise on the left cheek.|Advice given.\n"
#define C "3|14/05/2016||Letter received from the hospital.|Filed.\n"
#define D "4|15/05/2016||No reply at the door.|Card left.\n"

static RdDay
get_today (void)
{
  return rd_day_from_ymd (2019, 6, 3);
}

static RdImport *
read (const char *rows)
{
  g_autofree char *text = g_strconcat (HEAD, rows, NULL);
  g_autoptr (RdTableSet) tables = core_tables (text);
  g_autoptr (RdColumnMap) map = rd_columns_guess_at (tables, 0, 1, get_today (), NULL);

  return rd_import_read (tables, map, get_today (), NULL);
}

/* "=1 ~2>3 +4 -5": the same, changed, added, removed, by rows. (transfer full) */
static char *
show (const GArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const RdImportChange *change = &g_array_index (changes, RdImportChange, i);
      int kept = change->kept != NULL ? change->kept->row : 0, read = change->read != NULL ? change->read->row : 0;

      g_string_append (text, i > 0 ? " " : "");
      switch (change->kind)
        {
        case RD_IMPORT_SAME:
          g_string_append_printf (text, "=%d>%d", kept, read);
          break;

        case RD_IMPORT_CHANGED:
          g_string_append_printf (text, "~%d>%d", kept, read);
          break;

        case RD_IMPORT_ADDED:
          g_string_append_printf (text, "+%d", read);
          break;

        case RD_IMPORT_REMOVED:
        default:
          g_string_append_printf (text, "-%d", kept);
          break;
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_compare (void)
{
  static const struct { const char *kept, *read, *changes, *reason; } cases[] = {
    { A B C, A B C, "=2>2 =3>3 =4>4", "the same file" },
    { A B C, C A B, "=4>2 =2>3 =3>4", "a row that moved is the same" },
    { A B C, A D B C, "=2>2 +3 =3>4 =4>5", "a row more" },
    { A B C D, A C D, "=2>2 =4>3 =5>4 -3", "a row less" },
    { A B C, A "2|13/05/2016||Telephone call from the school about a bruise on the right cheek.|Advice given.\n" C, "=2>2 ~3>3 =4>4",
      "a word corrected" },
    { A B C, A "2|13/05/2016|14:00|Telephone call from the school about a bruise on the left cheek.|Advice given.\n" C, "=2>2 ~3>3 =4>4",
      "a time more" },
    { A B C, A "2|31/05/2016||Telephone call from the school about a bruise on the left cheek.|Advice given.\n" C, "=2>2 ~3>3 =4>4",
      "a date corrected" },
    { A B C, A C "9|31/05/2016||Telephone call from the school about a bruise on the left cheek.|Advice given; closed.\n",
      "=2>2 =4>3 ~3>4", "corrected and moved" },
    { A B C, A "2|13/05/2016||Something else entirely.|\n" C, "=2>2 ~3>3 =4>4", "rewritten, between the same neighbours on the same day" },
    { A B C, A "2|01/01/2018||Something else entirely.|\n" C, "=2>2 +3 =4>4 -3", "nothing in common but the place" },
    { "", A B, "+2 +3", "everything new" },
    { A B, "", "-2 -3", "everything gone" },
    { D D D, D D, "=2>2 =3>3 -4", "twice the same are told apart by their order" },
    { A B C D, B "7|20/05/2016||Visit by the nurse.|\n" A D, "=3>2 +3 =2>4 =5>5 -4", "all at once" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdImport) kept = read (cases[i].kept);
      g_autoptr (RdImport) again = read (cases[i].read);
      g_autoptr (GArray) changes = rd_import_compare (kept->entries, again->entries);
      g_autofree char *shown = show (changes);

      g_test_message ("%s", cases[i].reason);
      g_assert_cmpstr (shown, ==, cases[i].changes);
    }
}

static void
test_merge (void)
{
  g_autoptr (RdImport) kept = read (A);
  g_autoptr (RdImport) again = read ("1|11/05/2016|10:30|Seen at home with her mother and father.|\n");
  RdEntry *before = kept->entries->pdata[0], *after = again->entries->pdata[0];
  g_autoptr (RdEntry) merged = NULL;

  before->analysis = g_strdup ("Mine.");
  before->significance = g_strdup ("key");
  before->tags = g_strdup ("home");
  before->position = 3;
  after->row = 7;
  after->import_id = g_strdup ("second");
  merged = rd_import_merge (before, after);
  g_assert_cmpstr (merged->id, ==, before->id);
  g_assert_cmpstr (merged->analysis, ==, "Mine.");
  g_assert_cmpstr (merged->significance, ==, "key");
  g_assert_cmpstr (merged->tags, ==, "home");
  g_assert_cmpint (merged->position, ==, 3);
  g_assert_cmpint (merged->row, ==, 7);
  g_assert_cmpstr (merged->import_id, ==, "second");
  g_assert_cmpstr (merged->event, ==, after->event);
  g_assert_cmpstr (merged->time, ==, "10:30");
  g_assert_null (merged->response);
  g_assert_cmpint (merged->earliest, ==, rd_day_from_ymd (2016, 5, 11));
  g_assert_cmpint (merged->sort_day, ==, merged->earliest);
  g_assert_true (rd_entry_equal_record (merged, after));
}

/* What the user read at the import is not lost when the file comes again. */
static void
test_mended (void)
{
  g_autoptr (RdImport) kept = read ("1|31/06/2016|Evening|Seen at home with her mother.|None.\n");
  g_autoptr (RdImport) again = read ("1|31/06/2016|Evening|Seen at home with her mother.|None.\n");
  g_autoptr (RdImport) corrected = read ("1|29/06/2016|Evening|Seen at home with her mother.|None.\n");
  g_autoptr (GArray) same = NULL, changed = NULL;
  g_autoptr (RdEntry) merged = NULL;
  g_autofree char *shown = NULL, *shown_again = NULL;

  g_assert_true (rd_import_mend_date (kept, 0, "30/06/2016", get_today ()));
  g_assert_true (rd_import_mend_time (kept, 0, "19:00"));
  same = rd_import_compare (kept->entries, again->entries);
  shown = show (same);
  g_assert_cmpstr (shown, ==, "=2>2");

  changed = rd_import_compare (kept->entries, corrected->entries);
  shown_again = show (changed);
  g_assert_cmpstr (shown_again, ==, "~2>2");
  merged = rd_import_merge (kept->entries->pdata[0], corrected->entries->pdata[0]);
  g_assert_cmpint (merged->earliest, ==, rd_day_from_ymd (2016, 6, 29));
  g_assert_cmpstr (merged->time, ==, "19:00");
}

/* A long file with a column written otherwise, some rows moved, some gone: every row is found. */
static void
test_many (void)
{
  g_autoptr (GString) before = g_string_new (NULL), after = g_string_new (NULL);
  g_autoptr (RdImport) kept = NULL, again = NULL;
  g_autoptr (GArray) changes = NULL;
  guint counts[4] = { 0 };

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *row = g_strdup_printf ("R%u|%02u/%02u/2016||Contact %u with the family about matter %u.|", i, i % 28 + 1, i / 28 % 12 + 1, i, i * 7);

      g_string_append_printf (before, "%sNone.\n", row);
      if (i % 100 != 50)
        g_string_append_printf (after, "%sNFA.\n", row);
    }
  kept = read (before->str);
  again = read (after->str);
  changes = rd_import_compare (kept->entries, again->entries);
  for (guint i = 0; i < changes->len; i++)
    counts[g_array_index (changes, RdImportChange, i).kind]++;
  g_assert_cmpuint (counts[RD_IMPORT_CHANGED], ==, 2970);
  g_assert_cmpuint (counts[RD_IMPORT_REMOVED], ==, 30);
  g_assert_cmpuint (counts[RD_IMPORT_ADDED], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-compare/compare", test_compare);
  g_test_add_func ("/import-compare/merge", test_merge);
  g_test_add_func ("/import-compare/mended", test_mended);
  g_test_add_func ("/import-compare/many", test_many);
  return g_test_run ();
}
