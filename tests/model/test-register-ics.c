/* test-register-ics.c — the register's deadlines as a calendar, exported again and again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-register-ics.h"

#define TODAY DAY (2018, 8, 1)

/* The lines of @text that begin so, one after the other. (transfer full) */
static char *
list_lines (const char *text, const char *start)
{
  g_auto(GStrv) lines = g_strsplit (text, "\r\n", -1);
  GString *found = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      g_string_append_printf (found, "%s\n", lines[i]);
  return g_string_free (found, FALSE);
}

/* (transfer full) */
static char *
export_lines (Fixture *f, const char *start)
{
  guint n_events = 0;
  g_autofree char *text = rd_register_make_calendar (f->reg, NULL, RD_DAY_NONE, RD_DAY_NONE, &n_events);

  g_assert_cmpuint (n_events, >, 0);
  return list_lines (text, start);
}

static void
assert_uids (Fixture *f, const char *expected)
{
  g_autofree char *uids = export_lines (f, "UID:");

  g_assert_cmpstr (uids, ==, expected);
}

/* Neither another name, nor another date, nor a restart makes another event. */
static void
test_uids_stay (void)
{
  RdReviewDetails details = { .reference = "LR/2018/9", .title = "Child Z" };
  g_autofree char *uids = NULL, *titles = NULL, *days = NULL, *later = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "la-aware", DAY (2018, 7, 2));
  record (&f, review, "lscb-notified", DAY (2018, 7, 3));
  uids = export_lines (&f, "UID:");
  days = export_lines (&f, "DTSTART");
  assert_uids (&f, uids);

  g_assert_true (rd_register_edit_review (f.reg, review, &details, &error));
  g_assert_no_error (error);
  assert_uids (&f, uids);
  titles = export_lines (&f, "SUMMARY:");
  g_assert_nonnull (strstr (titles, "SUMMARY:LR/2018/9: "));
  g_assert_null (strstr (titles, "SCR/1"));
  g_assert_null (strstr (titles, "Child"));

  record (&f, review, "lscb-notified", DAY (2018, 7, 10));
  assert_uids (&f, uids);
  later = export_lines (&f, "DTSTART");
  g_assert_cmpstr (later, !=, days);

  fixture_reopen (&f);
  assert_uids (&f, uids);
  fixture_clear (&f);
}

/* No two events have the same, whatever reviews there are. */
static void
test_uids_differ (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *uids = NULL;
  g_auto(GStrv) lines = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  record (&f, add_review (&f, "SCR/1", "Child A"), "la-aware", DAY (2018, 7, 2));
  record (&f, add_review (&f, "SCR/2", "Child B"), "la-aware", DAY (2018, 7, 2));
  uids = export_lines (&f, "UID:");
  lines = g_strsplit (uids, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, lines[i]));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-ics/uids-stay", test_uids_stay);
  g_test_add_func ("/register-ics/uids-differ", test_uids_differ);
  return g_test_run ();
}
