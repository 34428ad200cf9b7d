/* test-sheet-file.c — tables as files, read back by somebody else's readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "model-fixture.h"
#include "model/rd-register-sheets.h"
#include "model/rd-sheet-file.h"

static RdSheet *
make_sheet (guint n_rows)
{
  RdSheet *sheet = rd_sheet_new ("Deadlines: [all] of Northmoor’s board", DAY (2026, 11, 23));

  rd_sheet_add_column (sheet, "Deadline", RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, "Due", RD_SHEET_DAY, 12);
  rd_sheet_add_column (sheet, "Days left", RD_SHEET_NUMBER, 8);
  for (guint i = 0; i < n_rows; i++)
    {
      rd_sheet_take_text (sheet, i == 0 ? g_strdup ("=HYPERLINK(\"http://example.org\")")
                                        : g_strdup_printf ("Row “%u”, with a comma\nand a second line", i));
      rd_sheet_add_day (sheet, i == 1 ? RD_DAY_NONE : DAY (2026, 12, 24));
      rd_sheet_add_number (sheet, (gint64) i - 1);
    }
  return sheet;
}

static char *
write_file (const char *folder, const char *name, const RdSheet *sheet)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  RdSheetFileKind kind;

  g_assert_true (rd_sheet_file_kind_from_path (path, &kind, &error));
  g_assert_no_error (error);
  g_assert_true (rd_sheet_file_write (sheet, path, kind, RD_PAPER_A4, &error));
  g_assert_no_error (error);
  return path;
}

/* What a program says about a file. (transfer full) */
static char *
ask (const char *program, const char *first, const char *second, const char *third)
{
  const char *command[] = { program, first, second, third, NULL };
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return said;
}

#define assert_has(text, part) \
  G_STMT_START { if (strstr (text, part) == NULL) g_error ("no “%s” in: %s", part, text); } G_STMT_END

static void
test_csv (void)
{
  g_autoptr (RdSheet) sheet = make_sheet (2);
  char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "a.CSV", sheet);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "\xef\xbb\xbf\"Deadline\",\"Due\",\"Days left\"\r\n"
                             "\"'=HYPERLINK(\"\"http://example.org\"\")\",2026-12-24,-1\r\n"
                             "\"Row “1”, with a comma\nand a second line\",,0\r\n");
  remove_folder (folder);
}

static void
test_xlsx (void)
{
  g_autoptr (RdSheet) sheet = make_sheet (2);
  char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "a.xlsx", sheet);
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "model", "read-workbook.py", NULL);
  g_autofree char *said = ask ("/usr/bin/python3", "-B", script, path);

  assert_has (said, "sheets 1 Deadlines   all  of Northmoor’s");
  assert_has (said, "frozen A2 filter A1:C3");
  assert_has (said, "A1 s Deadline\n");
  assert_has (said, "A2 s =HYPERLINK(\"http://example.org\")\n");
  assert_has (said, "B2 d 2026-12-24\n");
  assert_has (said, "C2 n -1\n");
  assert_has (said, "A3 s Row “1”, with a comma¶and a second line\n");
  assert_has (said, "properties []\n");
  assert_has (said, "formulas 0\n");
  g_assert_null (strstr (said, "B3"));
  remove_folder (folder);
}

static void
test_pdf (void)
{
  g_autoptr (RdSheet) sheet = make_sheet (120);
  char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "a.pdf", sheet);
  g_autofree char *text = ask ("pdftotext", "-layout", path, "-");
  g_autofree char *info = ask ("pdfinfo", path, NULL, NULL);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n = g_strv_length (pages) - 1;

  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n);

      assert_has (pages[i], "As at Mon 23 Nov 2026");
      assert_has (pages[i], "Days left");
      assert_has (pages[i], number);
    }
  assert_has (pages[0], "24 Dec 2026");
  assert_has (pages[n - 1], "Row “119”");
  g_assert_null (strstr (info, "Northmoor"));
  remove_folder (folder);
}

/* A text longer than any page goes on over as many as it takes, headings on each, and nothing of it is lost. */
static void
test_long_row (void)
{
  g_autoptr (RdSheet) sheet = rd_sheet_new ("Long", DAY (2026, 11, 23));
  char *folder = make_folder ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (words, "w%ux ", i);
  rd_sheet_add_column (sheet, "Text", RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, "Beside", RD_SHEET_TEXT, 30);
  rd_sheet_add_text (sheet, "the row before");
  rd_sheet_add_nothing (sheet);
  rd_sheet_take_text (sheet, g_string_free (words, FALSE));
  rd_sheet_add_text (sheet, "short");
  rd_sheet_add_text (sheet, "the next row");
  rd_sheet_add_nothing (sheet);
  path = write_file (folder, "long.pdf", sheet);
  text = ask ("pdftotext", "-layout", path, "-");
  pages = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (g_strv_length (pages), >, 4);
  for (guint i = 0; i + 1 < g_strv_length (pages); i++)
    assert_has (pages[i], "Beside");
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%ux", i);

      assert_has (text, word);
    }
  assert_has (pages[0], "w0x");
  assert_has (pages[g_strv_length (pages) - 2], "the next row");
  g_assert_null (strstr (text, "…"));
  remove_folder (folder);
}

/* A table with everything that one can have. */
static RdSheet *
make_full_sheet (void)
{
  RdSheet *sheet = rd_sheet_new ("Chronology · SCR/2019/03", DAY (2026, 11, 23));

  rd_sheet_set_note (sheet, "All entries");
  rd_sheet_set_warning (sheet, "Real names & more");
  rd_sheet_say (sheet, RD_SHEET_HEADING, "How to fill it in");
  rd_sheet_say (sheet, RD_SHEET_PARAGRAPH, "One event a row.");
  rd_sheet_say (sheet, RD_SHEET_ITEM, "Date: as it stands in the record");
  rd_sheet_add_column (sheet, "Date", RD_SHEET_TEXT, 12);
  rd_sheet_set_look (sheet, RD_SHEET_EXACT, "As it stands in the record.");
  rd_sheet_add_column (sheet, "Agency", RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, "What happened", RD_SHEET_TEXT, 40);
  rd_sheet_add_column (sheet, "Analysis", RD_SHEET_TEXT, 20);
  rd_sheet_set_look (sheet, RD_SHEET_APART, NULL);
  rd_sheet_add_text (sheet, "c. May 2016");
  rd_sheet_add_text (sheet, "Police");
  rd_sheet_set_colour (sheet, 0x015fc8);
  rd_sheet_add_text (sheet, "=1+1 <b> & “two  spaces”\nline two");
  rd_sheet_add_text (sheet, "Not seen alone");
  return sheet;
}

static void
test_documents (void)
{
  static const char * const names[] = { "full.docx", "full.odt" };
  g_autoptr (RdSheet) sheet = make_full_sheet ();
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "model", "read-document.py", NULL);
  char *folder = make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = write_file (folder, names[i], sheet);
      g_autofree char *said = ask ("/usr/bin/python3", "-B", script, path);

      g_assert_true (g_str_has_prefix (strstr (said, "paragraph Warning"), "paragraph Warning: Real names & more\n"));
      assert_has (said, "paragraph Heading 1: Chronology · SCR/2019/03\n");
      assert_has (said, "paragraph Heading 2: How to fill it in\n");
      assert_has (said, "paragraph Explanation: All entries\n");
      assert_has (said, "landscape True language en-GB author [] title Chronology\n");
      assert_has (said, "heading repeats True tables 1\n");
      assert_has (said, "footer pages True\n");
      assert_has (said, "row Date | Agency | What happened | Analysis\n");
      assert_has (said, "row c. May 2016 | Police | =1+1 <b> & “two  spaces”¶line two | Not seen alone\n");
    }
  remove_folder (folder);
}

/* Well-formed, and a page that a browser would not fetch anything for. */
static void
test_page (void)
{
  g_autoptr (RdSheet) sheet = make_full_sheet ();
  char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "full.html", sheet);
  g_autofree char *cells = ask ("xmllint", "--xpath", "//*[local-name()='tbody']//*[local-name()='td']/text()", path);
  g_autofree char *as_html = ask ("xmllint", "--html", "--noout", path);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (as_html, ==, "");
  assert_has (cells, "line two");
  assert_has (text, "default-src 'none'");
  assert_has (text, "=1+1 &lt;b&gt; &amp; “two  spaces”<br/>line two");
  assert_has (text, "<th scope=\"col\">What happened</th>");
  assert_has (text, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\">");
  g_assert_null (strstr (text, "src="));
  g_assert_null (strstr (text, "<script"));
  remove_folder (folder);
}

/* The warning stands in the first line of a table for programs too, and makes no row uneven. */
static void
test_warning (void)
{
  g_autoptr (RdSheet) sheet = make_full_sheet ();
  char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "full.csv", sheet);
  g_autofree char *book = write_file (folder, "full.xlsx", sheet);
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "model", "read-workbook.py", NULL);
  g_autofree char *said = ask ("/usr/bin/python3", "-B", script, book);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_has (text, "\"Analysis\",\"Real names & more\"\r\n");
  assert_has (text, "\"Not seen alone\",\r\n");
  assert_has (said, "sheets 2 ");
  assert_has (said, "E1 s Real names & more\n");
  remove_folder (folder);
}

/* A word processor would not open it: said, and what is there stays. */
static void
test_too_large (void)
{
  g_autoptr (RdSheet) sheet = rd_sheet_new ("Long", DAY (2026, 11, 23));
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "long.docx", NULL);
  g_autoptr (GError) error = NULL;

  rd_sheet_add_column (sheet, "Text", RD_SHEET_TEXT, 30);
  for (guint i = 0; i <= 20000; i++)
    rd_sheet_add_text (sheet, "a row");
  g_assert_false (rd_sheet_file_write (sheet, path, RD_SHEET_FILE_DOCX, RD_PAPER_A4, &error));
  g_assert_error (error, RD_SHEET_FILE_ERROR, RD_SHEET_FILE_ERROR_TOO_LARGE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

static void
test_refused (void)
{
  g_autoptr (RdSheet) sheet = make_sheet (1);
  RdSheetFileKind kind = RD_SHEET_FILE_PDF;
  static const char *const names[] = { "a", "a.txt", "a.xls", "", ".csv.x" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_sheet_file_kind_from_path (names[i], &kind, &error));
      g_assert_error (error, RD_SHEET_FILE_ERROR, RD_SHEET_FILE_ERROR_UNKNOWN_KIND);
      g_assert_cmpint (kind, ==, RD_SHEET_FILE_PDF);
    }
  for (kind = RD_SHEET_FILE_CSV; kind < RD_N_SHEET_FILE_KINDS; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      g_assert_false (rd_sheet_file_write (sheet, "/nowhere/at/all.x", kind, RD_PAPER_A4, &error));
      g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE);
      words = rd_wording_error (error);
      assert_has (words, "all.x");
      g_assert_null (strstr (words, "/nowhere"));
    }
}

/* What is there already stays where the new file cannot take its place. */
static void
test_failure_keeps_what_was_there (void)
{
  g_autoptr (RdSheet) sheet = make_sheet (1);
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "taken.xlsx", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  for (RdSheetFileKind kind = RD_SHEET_FILE_CSV; kind < RD_N_SHEET_FILE_KINDS; kind++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_sheet_file_write (sheet, path, kind, RD_PAPER_A4, &error));
      g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
  remove_folder (folder);
}

static void
test_register_sheets (void)
{
  Fixture fixture;
  RdReviewItem *review;
  g_autoptr (RdSheet) reviews = NULL, deadlines = NULL, timescales = NULL, entries = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *due = NULL;

  fixture_init (&fixture, DAY (2016, 3, 1));
  review = add_review (&fixture, "SCR/2016/01", "Child A");
  record (&fixture, review, "lscb-notified", DAY (2016, 2, 24));
  reviews = rd_register_sheet_reviews (fixture.reg, rd_register_get_reviews (fixture.reg));
  deadlines = rd_register_sheet_deadlines (fixture.reg, NULL, rd_register_get_deadlines (fixture.reg));
  timescales = rd_register_sheet_deadlines (fixture.reg, review, rd_review_item_get_deadlines (review));
  history = rd_register_list_history (fixture.reg, NULL, &error);
  entries = rd_register_sheet_history (fixture.reg, NULL, history);

  g_assert_cmpuint (rd_sheet_get_n_rows (reviews), ==, 1);
  g_assert_cmpstr (rd_sheet_get_text (reviews, 0, 1), ==, "Child A");
  g_assert_cmpuint (rd_sheet_get_n_rows (deadlines), ==, g_list_model_get_n_items (rd_register_get_deadlines (fixture.reg)));
  g_assert_cmpuint (rd_sheet_get_n_columns (deadlines), ==, rd_sheet_get_n_columns (timescales) + 2);
  g_assert_cmpstr (rd_sheet_get_title (timescales), ==, "Timescales · Child A · SCR/2016/01");
  g_assert_cmpstr (rd_sheet_get_text (timescales, 2, 0), ==, "Decide whether to initiate an SCR");
  due = rd_sheet_dup_cell (timescales, 2, 2);
  g_assert_cmpstr (due, ==, "2016-03-24");
  g_assert_cmpuint (rd_sheet_get_n_rows (entries), ==, history->len);
  g_assert_cmpstr (rd_sheet_get_text (entries, 0, 5), ==, "SCR/2016/01");
  fixture_clear (&fixture);
}

/* Where a link leads is where the file comes to be, also when nothing is there yet; a folder that is missing is not made. */
static void
test_links (void)
{
  static const struct { const char *why, *link, *leads_to; gboolean written; } rows[] = {
    { "to a file", "a.csv", "there.csv", TRUE },
    { "to a file that is not there yet", "b.csv", "new.csv", TRUE },
    { "to a link that leads nowhere yet", "c.csv", "b2.csv", TRUE },
    { "into a folder that is not there", "d.csv", "missing/d.csv", FALSE },
    { "round in a circle", "e.csv", "e.csv", FALSE },
  };
  g_autoptr (RdSheet) sheet = make_sheet (2);
  char *folder = make_folder ();
  g_autofree char *there = g_build_filename (folder, "there.csv", NULL), *passed = g_build_filename (folder, "b2.csv", NULL);

  g_assert_true (g_file_set_contents (there, "old", -1, NULL));
  g_assert_cmpint (symlink ("last.csv", passed), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (folder, rows[i].link, NULL), *target = g_build_filename (folder, rows[i].leads_to, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].why);
      g_assert_cmpint (symlink (rows[i].leads_to, path), ==, 0);
      g_assert_cmpint (rd_sheet_file_write (sheet, path, RD_SHEET_FILE_CSV, RD_PAPER_A4, &error), ==, rows[i].written);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
      g_assert_cmpint (g_file_test (target, G_FILE_TEST_IS_REGULAR), ==, rows[i].written);
    }
  remove_folder (folder);
}

/* The library that writes workbooks says nothing of its own, least of all the path. */
static void
test_full_disk (void)
{
  if (g_test_subprocess ())
    {
      const struct rlimit none = { 0, 0 };
      g_autoptr (RdSheet) sheet = make_sheet (2);
      char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "full.xlsx", NULL);
      g_autoptr (GError) error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &none);
      g_assert_false (rd_sheet_file_write (sheet, path, RD_SHEET_FILE_XLSX, RD_PAPER_A4, &error));
      g_assert_nonnull (error);
      remove_folder (folder);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr_unmatched ("*ERROR*");
  g_test_trap_assert_stderr_unmatched ("*full.xlsx*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-file/csv", test_csv);
  g_test_add_func ("/sheet-file/xlsx", test_xlsx);
  g_test_add_func ("/sheet-file/pdf", test_pdf);
  g_test_add_func ("/sheet-file/long-row", test_long_row);
  g_test_add_func ("/sheet-file/documents", test_documents);
  g_test_add_func ("/sheet-file/page", test_page);
  g_test_add_func ("/sheet-file/warning", test_warning);
  g_test_add_func ("/sheet-file/too-large", test_too_large);
  g_test_add_func ("/sheet-file/refused", test_refused);
  g_test_add_func ("/sheet-file/failure", test_failure_keeps_what_was_there);
  g_test_add_func ("/sheet-file/links", test_links);
  g_test_add_func ("/sheet-file/full-disk", test_full_disk);
  g_test_add_func ("/sheet-file/register", test_register_sheets);
  return g_test_run ();
}
