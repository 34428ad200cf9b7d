/* test-ics-write.c — calendars, to the byte
 *
 * With RD_WRITE_GOLDEN=FILE it writes what it compares with; look at the difference before it is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ics-write.h"

#include "formats-files.h"

#define STAMP 1559390400    /* 1 June 2019, 12:00 UTC */
#define GOLDEN "data/calendars/deadlines.ics"

static RdDay
day (const char *text)
{
  return rd_day_parse_iso (text);
}

/* What a calendar has to escape and fold, a Saturday, a leap day, the end of a year, an event that is off. */
static char *
write_events (gint64 stamp)
{
  RdIcsEvent events[] = {
    { "r1-decide@reviewdesk", day ("2019-06-29"), "SCR/2019/03: Decide whether to initiate an SCR",
      "Overdue\nCounted from “LSCB notified”, 1 month; a comma, a semicolon; a back\\slash.", "overdue", FALSE },
    { "r1-complete@reviewdesk", day ("2020-02-29"),
      "SCR/2019/03: Cwblhau’r adolygiad — a title that is longer than the seventy-five octets of a line of iCalendar, öäü", NULL, NULL, FALSE },
    { "r1-send-copies@reviewdesk", day ("2019-12-31"), "Bell\x07 and null", NULL, "upcoming", TRUE },
  };

  return rd_ics_write ("Deadlines of SCR/2019/03", events, G_N_ELEMENTS (events), stamp);
}

static void
test_golden (void)
{
  g_autofree char *text = write_events (STAMP);
  g_autoptr (GBytes) expected = NULL;
  gsize size;
  const char *data;

  if (g_getenv ("RD_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (g_getenv ("RD_WRITE_GOLDEN"), text, -1, NULL));
  expected = read_test_file (GOLDEN);
  data = g_bytes_get_data (expected, &size);
  g_assert_cmpmem (text, strlen (text), data, size);
}

/* Every line ends in CRLF and has no more than 75 octets. */
static void
test_lines (void)
{
  g_autofree char *text = write_events (STAMP);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strchr (lines[i], '\n'));
      g_assert_null (strchr (lines[i], '\r'));
    }
}

/* An hour later nothing but the stamps is another one. */
static void
test_again (void)
{
  g_autofree char *first = write_events (STAMP);
  g_autofree char *second = write_events (STAMP + 3600);
  g_auto (GStrv) before = g_strsplit (first, "\r\n", -1);
  g_auto (GStrv) after = g_strsplit (second, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (before), ==, g_strv_length (after));
  for (gsize i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], after[i]))
      g_assert_true (g_str_has_prefix (before[i], "DTSTAMP:") || g_str_has_prefix (before[i], "LAST-MODIFIED:"));
}

static void
test_empty (void)
{
  g_autofree char *text = rd_ics_write ("Nothing", NULL, 0, STAMP);

  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_null (strstr (text, "VEVENT"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ics-write/golden", test_golden);
  g_test_add_func ("/ics-write/lines", test_lines);
  g_test_add_func ("/ics-write/again", test_again);
  g_test_add_func ("/ics-write/empty", test_empty);
  return g_test_run ();
}
