/* test-settings.c — what this desktop remembers from one day, and one window, to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "shell/rd-notices.h"
#include "shell/rd-settings.h"
#include "views/chronology/rd-entry-table.h"

/* Once a day: on the next day it is said again, and what was said before is forgotten. */
static void
test_noted (void)
{
  g_autoptr (GSettings) settings = rd_settings_new ();
  g_auto (GStrv) given = NULL;

  g_assert_nonnull (settings);
  g_assert_true (rd_notices_note (settings, "a", PAGE_TODAY));
  g_assert_true (rd_notices_note (settings, "b", PAGE_TODAY));
  g_assert_false (rd_notices_note (settings, "a", PAGE_TODAY));
  g_assert_true (rd_notices_note (settings, "a", PAGE_TODAY + 1));
  g_assert_true (rd_notices_note (NULL, "a", PAGE_TODAY));
  given = g_settings_get_strv (settings, RD_SETTING_NOTICES_GIVEN);
  g_assert_cmpuint (g_strv_length (given), ==, 2);
  g_assert_cmpstr (given[0], ==, "2026-11-24");
  g_settings_reset (settings, RD_SETTING_NOTICES_GIVEN);
}

/* Columns that are chosen in the table are there again in the next window. */
static void
test_columns_remembered (void)
{
  g_autoptr (GSettings) settings = rd_settings_new ();
  static const char * const chosen[] = { "date", "event", "tags", NULL };

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *table = g_object_ref_sink (rd_entry_table_new ());
      g_auto (GStrv) shown = NULL;

      g_settings_bind (settings, RD_SETTING_COLUMNS, table, "columns", G_SETTINGS_BIND_DEFAULT);
      if (i == 0)
        {
          g_object_get (table, "columns", &shown, NULL);
          g_assert_cmpuint (g_strv_length (shown), ==, 5);
          g_action_group_activate_action (rd_entry_table_get_actions (RD_ENTRY_TABLE (table)), "tags", NULL);
          for (guint j = 0; j < 3; j++)
            g_action_group_activate_action (rd_entry_table_get_actions (RD_ENTRY_TABLE (table)),
                                            ((const char *[]) { "time", "agency", "response" })[j], NULL);
        }
      else
        {
          g_object_get (table, "columns", &shown, NULL);
          g_assert_cmpstrv (shown, chosen);
        }
      g_assert_finalize_object (table);
    }
  g_settings_reset (settings, RD_SETTING_COLUMNS);
}

int
main (int argc, char **argv)
{
  g_autofree char *schemas = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "resources", NULL);

  g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/settings/noted", test_noted);
  g_test_add_func ("/settings/columns", test_columns_remembered);
  return g_test_run ();
}
