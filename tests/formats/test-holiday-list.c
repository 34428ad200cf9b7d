/* test-holiday-list.c — files of bank holidays, good and bad
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-holiday-list.h"

#include "formats-files.h"

#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"
#define ICS(events) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n" events "END:VCALENDAR\r\n"
#define NEW_YEAR "UID:1\r\nDTSTART;VALUE=DATE:20290101\r\nDTEND;VALUE=DATE:20290102\r\nSUMMARY:New Year’s Day\r\n"
#define JSON(events) "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[" events "]},\"scotland\":{}}"

/* "2029-01-01 New Year’s Day; …", a substitute with *. (transfer full) */
static char *
print (const GPtrArray *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const RdListedHoliday *holiday = list->pdata[i];
      g_autofree char *day = rd_day_to_iso (holiday->day);

      g_string_append_printf (text, "%s%s %s%s", i > 0 ? "; " : "", day, holiday->name, holiday->substitute ? "*" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_good (void)
{
  static const struct { const char *text, *expected; } cases[] = {
    { JSON ("{\"title\":\"Boxing Day\",\"date\":\"2026-12-28\",\"notes\":\"Substitute day\",\"bunting\":true},"
            "{\"title\":\"New Year’s Day\",\"date\":\"2026-01-01\",\"notes\":\"\",\"bunting\":true}"),
      "2026-01-01 New Year’s Day; 2026-12-28 Boxing Day*" },
    { "\xef\xbb\xbf  {\"division\":\"england-and-wales\",\"events\":[{\"title\":\" A \",\"date\":\"2030-01-01\"}]}", "2030-01-01 A" },
    { JSON ("{\"title\":\"A\",\"date\":\"2030-01-01\"},{\"title\":\"B\",\"date\":\"2030-01-01\"}"), "2030-01-01 A" },
    { ICS (EVENT (NEW_YEAR)), "2029-01-01 New Year’s Day" },
    { ICS (EVENT ("DTSTART;VALUE=DATE:20290402\r\nSUMMARY:Easter\r\n  Monday\r\n") EVENT (NEW_YEAR)),
      "2029-01-01 New Year’s Day; 2029-04-02 Easter Monday" },
    { "begin:vcalendar\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20290101\nSUMMARY:A\nEND:VEVENT\nend:vcalendar\n", "2029-01-01 A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from_text (cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) list = rd_holiday_list_read (bytes, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = print (list);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_bad (void)
{
  static const struct { const char *text; RdHolidayListError code; } cases[] = {
    { "", RD_HOLIDAY_LIST_ERROR_SYNTAX },
    { "not a calendar", RD_HOLIDAY_LIST_ERROR_SYNTAX },
    { "{\"england-and-wales\":{\"events\":[{\"title\":\"A\"", RD_HOLIDAY_LIST_ERROR_SYNTAX },       /* cut short */
    { "\xff\xfe{}", RD_HOLIDAY_LIST_ERROR_SYNTAX },
    { "{}", RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { "[]", RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { "null", RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { "{\"scotland\":{\"division\":\"scotland\",\"events\":[]}}", RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { JSON (""), RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { JSON ("1"), RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { JSON ("{\"title\":\"A\",\"date\":\"2026-02-30\"}"), RD_HOLIDAY_LIST_ERROR_VALUE },
    { JSON ("{\"title\":\"A\",\"date\":20260101}"), RD_HOLIDAY_LIST_ERROR_VALUE },
    { JSON ("{\"title\":\"A\",\"date\":\"1066-10-14\"}"), RD_HOLIDAY_LIST_ERROR_VALUE },
    { JSON ("{\"title\":\"\",\"date\":\"2026-01-01\"}"), RD_HOLIDAY_LIST_ERROR_VALUE },
    { JSON ("{\"title\":\"a\\u0007\",\"date\":\"2026-01-01\"}"), RD_HOLIDAY_LIST_ERROR_VALUE },
    { JSON ("{\"date\":\"2026-01-01\"}"), RD_HOLIDAY_LIST_ERROR_VALUE },
    { "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", RD_HOLIDAY_LIST_ERROR_TOO_LARGE },
    { ICS (""), RD_HOLIDAY_LIST_ERROR_NOT_ONE },
    { "BEGIN:VCALENDAR\r\n" EVENT (NEW_YEAR), RD_HOLIDAY_LIST_ERROR_SYNTAX },                       /* cut short */
    { ICS (EVENT ("DTSTART:20290101T101500Z\r\nSUMMARY:Panel\r\n")), RD_HOLIDAY_LIST_ERROR_VALUE },
    { ICS (EVENT ("DTSTART;VALUE=DATE:20290101\r\nDTEND;VALUE=DATE:20290105\r\nSUMMARY:A\r\n")), RD_HOLIDAY_LIST_ERROR_VALUE },
    { ICS (EVENT ("DTSTART;VALUE=DATE:20290101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:A\r\n")), RD_HOLIDAY_LIST_ERROR_VALUE },
    { ICS (EVENT ("DTSTART;VALUE=DATE:20290101\r\n")), RD_HOLIDAY_LIST_ERROR_VALUE },
    { ICS (EVENT ("SUMMARY:A\r\n")), RD_HOLIDAY_LIST_ERROR_VALUE },
    { "BEGIN:VCALENDAR\nBEGIN:A\nBEGIN:B\nBEGIN:C\nBEGIN:D\n", RD_HOLIDAY_LIST_ERROR_TOO_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from_text (cases[i].text);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (rd_holiday_list_read (bytes, &error));
      g_assert_error (error, RD_HOLIDAY_LIST_ERROR, (int) cases[i].code);
    }
}

static void
test_too_much (void)
{
  g_autofree char *spaces = g_strnfill (RD_HOLIDAY_LIST_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = bytes_from_text (spaces);
  g_autoptr (GBytes) nul = g_bytes_new ("{\0}", 3);
  g_autoptr (GString) many = g_string_new ("BEGIN:VCALENDAR\n");
  g_autoptr (GBytes) events = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_holiday_list_read (bytes, &error));
  g_assert_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (rd_holiday_list_read (nul, &error));
  g_assert_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_SYNTAX);
  g_clear_error (&error);
  for (int i = 0; i < 30000; i++)
    g_string_append (many, "BEGIN:VEVENT\nEND:VEVENT\n");
  g_string_append (many, "END:VCALENDAR\n");
  events = bytes_from_text (many->str);
  g_assert_null (rd_holiday_list_read (events, &error));
  g_assert_error (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-list/good", test_good);
  g_test_add_func ("/holiday-list/bad", test_bad);
  g_test_add_func ("/holiday-list/too-much", test_too_much);
  return g_test_run ();
}
