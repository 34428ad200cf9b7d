/* test-wording-error.c — what went wrong, where, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "core/time/rd-date-entry.h"
#include "core/time/rd-fuzzy-date.h"
#include "draw/rd-draw-file.h"
#include "formats/rd-framework-xml.h"
#include "formats/rd-xml.h"
#include "model/rd-framework-library.h"
#include "model/rd-register-fault.h"

static char *
word (GQuark domain, int code, const char *message)
{
  g_autoptr(GError) error = g_error_new_literal (domain, code, message);

  return rd_wording_error (error);
}

static void
test_words (void)
{
  const struct
  {
    GQuark      domain;
    int         code;
    const char *message;
    const char *words;
  } rows[] = {
    { RD_STORE_ERROR, RD_STORE_ERROR_NOT_FOUND, "Could not open “a.rdesk”: No such file or directory",
      "“a.rdesk” is not there. It may have been moved, renamed or removed: look for it and open it from where it is now." },
    { RD_STORE_ERROR, RD_STORE_ERROR_NOT_FOUND, "no name in it",
      "The register is not there. It may have been moved, renamed or removed: look for it and open it from where it is now." },
    { RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED, "“a.rdesk” is damaged",
      "“a.rdesk” is damaged and cannot be read reliably. Keep it as it is, and open your latest backup instead." },
    { RD_STORE_ERROR, RD_STORE_ERROR_IO, "“a.rdesk”: disk I/O error (10).",
      "The register could not be read or written: “a.rdesk”: disk I/O error (10). "
      "Check that the disk or network drive is there, then try again." },
    { RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_REVIEW, "no review “SCR/9”",
      "There is no review “SCR/9” in this register. Check the reference in the list of reviews." },
    { RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_DATES, "dates (“order”): the last day is before the first",
      "The last day is before the first. Give the earlier day first." },
    { RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“reference” is missing",
      "The reference cannot be used. Give one of up to 64 characters on a single line, such as SCR/2019/03." },
    { RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_VALUE, "mine.xml, line 14: there is no unit “fortnights”",
      "The framework cannot be used, and nothing of it was taken: mine.xml, line 14: there is no unit “fortnights”. "
      "Correct the file and try again." },
    { RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "“plan.pdf”: No space left on device",
      "The file could not be written, and no half of it was left: “plan.pdf”: No space left on device. "
      "Choose another folder, or make room, and try again." },
    { RD_DATE_ENTRY_ERROR, RD_DATE_ENTRY_ERROR_IMPOSSIBLE, "31 June",
      "There is no such day in the calendar. Dates can be written as 22/05/2016, 22 May 2016, or “last Friday”." },
    { G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "Error opening file “/home/sam/papers”: Is a directory",
      "“papers” is a folder. Choose a file." },
    { G_FILE_ERROR, G_FILE_ERROR_NOSPC, "no name",
      "The file could not be written, because there is no room left, and no half of it was kept. Make room and try again." },
    { G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "Socket timed out",
      "A file could not be read or written: Socket timed out. Check that the disk or network drive is there, then try again." },
    { G_MARKUP_ERROR, 0, "something new", "Something went wrong: something new. Please try again." },
    { G_MARKUP_ERROR, 0, "“” and ”backwards“", "Something went wrong: “” and ”backwards“. Please try again." },
    { G_MARKUP_ERROR, 0, "", "Something went wrong: . Please try again." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = word (rows[i].domain, rows[i].code, rows[i].message);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* Every code has sentences of its own: the first says what, the last what to do. */
static void
assert_all_told (GQuark domain, int first, int last, const char *message)
{
  for (int code = first; code <= last; code++)
    {
      g_autofree char *words = word (domain, code, message);

      g_test_message ("%s %d: %s", g_quark_to_string (domain), code, words);
      g_assert_true (g_str_has_suffix (words, "."));
      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_false (g_str_has_prefix (words, "Something went wrong"));
      for (int other = first; other < code; other++)
        {
          g_autofree char *others = word (domain, other, message);

          g_assert_cmpstr (words, !=, others);
        }
    }
}

static void
test_every_code (void)
{
  assert_all_told (RD_STORE_ERROR, RD_STORE_ERROR_NOT_FOUND, RD_STORE_ERROR_IO, "“a.rdesk”");
  assert_all_told (RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_REVIEW, RD_REGISTER_ERROR_CLOSED, "“thing”");
  assert_all_told (RD_DRAW_ERROR, RD_DRAW_ERROR_UNKNOWN_KIND, RD_DRAW_ERROR_WRITE, "“plan.pdf”");
  assert_all_told (RD_FUZZY_DATE_ERROR, RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD, RD_FUZZY_DATE_ERROR_IMPOSSIBLE, "x");
  assert_all_told (RD_DATE_ENTRY_ERROR, RD_DATE_ENTRY_ERROR_EMPTY, RD_DATE_ENTRY_ERROR_OUT_OF_RANGE, "x");
  assert_all_told (RD_XML_ERROR, RD_XML_ERROR_TOO_LARGE, RD_XML_ERROR_DOCTYPE - 1, "a.xml, line 1: x");
  assert_all_told (RD_XML_ERROR, RD_XML_ERROR_DOCTYPE, RD_XML_ERROR_INVALID, "a.xml, line 1: x");
}

/* Each thing that can be wrong with a date or a field is told by itself. */
static void
test_faults (void)
{
  static const char * const dates[] = {
    RD_FAULT_DATE_ORDER, RD_FAULT_DATE_LENGTH, RD_FAULT_DATE_RANGE, RD_FAULT_DATE_BEFORE_HOLD,
  };
  static const char * const fields[] = {
    RD_FAULT_REFERENCE, RD_FAULT_TITLE, RD_FAULT_NOTE, RD_FAULT_REASON, RD_FAULT_DUE_SOON_DAYS, RD_FAULT_OWNER,
  };

  for (guint a = 0; a < G_N_ELEMENTS (dates); a++)
    for (guint b = 0; b < a; b++)
      {
        g_autoptr(GError) first = NULL;
        g_autoptr(GError) second = NULL;
        g_autofree char *first_words = NULL;
        g_autofree char *second_words = NULL;

        g_assert_false (rd_register_fail_dates (&first, dates[a]));
        g_assert_false (rd_register_fail_dates (&second, dates[b]));
        first_words = rd_wording_error (first);
        second_words = rd_wording_error (second);
        g_assert_cmpstr (first->message, !=, second->message);
        g_assert_cmpstr (first_words, !=, second_words);
      }
  for (guint a = 0; a < G_N_ELEMENTS (fields); a++)
    for (guint b = 0; b < a; b++)
      {
        g_autoptr(GError) first = NULL;
        g_autoptr(GError) second = NULL;
        g_autofree char *first_words = NULL;
        g_autofree char *second_words = NULL;

        g_assert_false (rd_register_fail_value (&first, fields[a]));
        g_assert_false (rd_register_fail_value (&second, fields[b]));
        first_words = rd_wording_error (first);
        second_words = rd_wording_error (second);
        g_assert_cmpstr (first_words, !=, second_words);
      }
}

static void
test_file_codes (void)
{
  static const struct
  {
    int         file_code, io_code;
  } rows[] = {
    { G_FILE_ERROR_NOENT, G_IO_ERROR_NOT_FOUND },
    { G_FILE_ERROR_NOTDIR, G_IO_ERROR_NOT_DIRECTORY },
    { G_FILE_ERROR_EXIST, G_IO_ERROR_EXISTS },
    { G_FILE_ERROR_ISDIR, G_IO_ERROR_IS_DIRECTORY },
    { G_FILE_ERROR_ACCES, G_IO_ERROR_PERMISSION_DENIED },
    { G_FILE_ERROR_PERM, G_IO_ERROR_PERMISSION_DENIED },
    { G_FILE_ERROR_ROFS, G_IO_ERROR_READ_ONLY },
    { G_FILE_ERROR_NOSPC, G_IO_ERROR_NO_SPACE },
    { G_FILE_ERROR_NAMETOOLONG, G_IO_ERROR_FILENAME_TOO_LONG },
    { G_FILE_ERROR_IO, G_IO_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *file = word (G_FILE_ERROR, rows[i].file_code, "“x.pdf”");
      g_autofree char *io = word (G_IO_ERROR, rows[i].io_code, "“x.pdf”");

      g_assert_cmpstr (file, ==, io);
      g_assert_nonnull (strstr (file, "“x.pdf”"));
    }
}

/* What the other parts really say, not what we think that they say. */
static void
test_real (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (DAY (2016, 2, 29));
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) folder_error = NULL;
  g_autoptr(GError) other = NULL;
  g_autofree char *missing_words = NULL;
  g_autofree char *folder_words = NULL;
  g_autofree char *other_words = NULL;
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "north.rdesk", NULL);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *expected = g_strdup_printf ("“%s” is a folder. Choose a file.", name);

  g_assert_null (rd_register_open (path, FALSE, clock, &missing));
  missing_words = rd_wording_error (missing);
  g_assert_true (g_str_has_prefix (missing_words, "“north.rdesk” is not there. "));

  g_assert_null (rd_framework_library_read_file (folder, &folder_error));
  folder_words = rd_wording_error (folder_error);
  g_assert_cmpstr (folder_words, ==, expected);

  g_file_set_contents (path, "Dear Chair,\n", -1, NULL);
  g_assert_null (rd_register_open (path, FALSE, clock, &other));
  other_words = rd_wording_error (other);
  g_assert_true (g_str_has_prefix (other_words, "“north.rdesk” is not a register of Review Desk. "));
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/error/words", test_words);
  g_test_add_func ("/wording/error/every-code", test_every_code);
  g_test_add_func ("/wording/error/faults", test_faults);
  g_test_add_func ("/wording/error/file-codes", test_file_codes);
  g_test_add_func ("/wording/error/real", test_real);
  return g_test_run ();
}
