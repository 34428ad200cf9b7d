/* test-sheet.c — a table on its way out: cells, formulas disarmed, text for the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/layout/rd-sheet.h"

static RdSheet *
make_sheet (void)
{
  RdSheet *sheet = rd_sheet_new ("Deadlines · Northmoor", rd_day_from_ymd (2026, 11, 23));

  rd_sheet_add_column (sheet, "Deadline", RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, "Due", RD_SHEET_DAY, 10);
  rd_sheet_add_column (sheet, "Days", RD_SHEET_NUMBER, 4);
  return sheet;
}

static void
add_row (RdSheet *sheet, const char *text, RdDay day, int number)
{
  rd_sheet_add_text (sheet, text);
  rd_sheet_add_day (sheet, day);
  rd_sheet_add_number (sheet, number);
}

static void
test_cells (void)
{
  g_autoptr (RdSheet) sheet = make_sheet ();
  g_autofree char *day = NULL, *number = NULL, *nothing = NULL;

  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, 0);
  add_row (sheet, "Decide", rd_day_from_ymd (2026, 12, 24), -3);
  add_row (sheet, NULL, RD_DAY_NONE, 0);
  rd_sheet_add_text (sheet, "half a row");

  g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, 2);
  g_assert_cmpstr (rd_sheet_get_text (sheet, 0, 0), ==, "Decide");
  day = rd_sheet_dup_cell (sheet, 0, 1);
  number = rd_sheet_dup_cell (sheet, 0, 2);
  nothing = rd_sheet_dup_cell (sheet, 1, 1);
  g_assert_cmpstr (day, ==, "2026-12-24");
  g_assert_cmpstr (number, ==, "-3");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_true (rd_sheet_is_empty_cell (sheet, 1, 0));
  g_assert_true (rd_sheet_is_empty_cell (sheet, 1, 1));
  g_assert_false (rd_sheet_is_empty_cell (sheet, 1, 2));
}

static void
test_formulas (void)
{
  static const struct { const char *text, *expected, *reason; } cases[] = {
    { "Decide", "Decide", "words stay" },
    { "", "", "nothing stays" },
    { "=1+1", "'=1+1", "an equals sign begins a formula" },
    { "+44 1632 960001", "'+44 1632 960001", "so does a plus" },
    { "-1", "'-1", "and a minus" },
    { "@SUM(A1)", "'@SUM(A1)", "and an at sign, for old Lotus" },
    { "  =1", "'  =1", "spaces before it do not hide it" },
    { "\t=1", "'\t=1", "nor does a tab" },
    { "\r=1", "'\r=1", "nor a line's end" },
    { "＝1", "'＝1", "full-width signs are taken for the others" },
    { "a=1", "a=1", "in the middle it is a sign like any other" },
    { "'=1", "'=1", "already disarmed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = rd_sheet_disarm (cases[i].text);

      g_test_message ("%s", cases[i].reason);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_clipboard (void)
{
  g_autoptr (RdSheet) sheet = make_sheet ();
  g_autofree char *tabs = NULL, *html = NULL;

  add_row (sheet, "Decide\n<b>now</b>\tor & later", rd_day_from_ymd (2026, 12, 24), 7);
  add_row (sheet, "=cmd|' /C calc'!A0", RD_DAY_NONE, -2);
  tabs = rd_sheet_to_tabs (sheet);
  html = rd_sheet_to_html (sheet);

  g_assert_cmpstr (tabs, ==, "Deadline\tDue\tDays\n"
                             "Decide <b>now</b> or & later\t2026-12-24\t7\n"
                             "'=cmd|' /C calc'!A0\t\t-2\n");
  g_assert_nonnull (strstr (html, "<th>Deadline</th><th>Due</th><th>Days</th>"));
  g_assert_nonnull (strstr (html, "<td>Decide &lt;b&gt;now&lt;/b&gt; or &amp; later</td><td>2026-12-24</td><td>7</td>"));
  g_assert_null (strstr (html, "<td>="));
}

static void
test_dirty_text (void)
{
  g_autoptr (RdSheet) sheet = make_sheet ();

  add_row (sheet, "a\x01\x1b" "b\xff" "c\r\nd\re\xef\xbf\xbf", RD_DAY_NONE, 0);
  g_assert_cmpstr (rd_sheet_get_text (sheet, 0, 0), ==, "ab\xef\xbf\xbd" "c\nd\ne");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/cells", test_cells);
  g_test_add_func ("/sheet/formulas", test_formulas);
  g_test_add_func ("/sheet/clipboard", test_clipboard);
  g_test_add_func ("/sheet/dirty-text", test_dirty_text);
  return g_test_run ();
}
