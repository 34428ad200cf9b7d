/* test-store-brought.c — what an entry said when its file brought it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entries-fixture.h"

/* Changes what the entry says or what the reviewer makes of it, as the register does: with its review. */
static void
change_entry (Fixture *self, const char *id, const char *event, const char *analysis, const char *import_id)
{
  const RdStoreAction action = { .code = "entry-changed", .who = "A. Officer", .when = RD_TEST_WHEN, .review_id = self->review->id };
  g_autoptr (RdEntry) entry = rd_store_get_entry (self->board.store, id, NULL);
  g_autoptr (GError) error = NULL;

  g_free (entry->event);
  entry->event = g_strdup (event);
  g_free (entry->analysis);
  entry->analysis = g_strdup (analysis);
  if (import_id != NULL)
    {
      g_free (entry->import_id);
      entry->import_id = g_strdup (import_id);
    }
  g_assert_true (rd_store_begin (self->board.store, &action, &error));
  g_assert_true (rd_store_put_entry (self->board.store, entry, &error));
  rd_test_commit (self->board.store);
}

/* What the file brought: NULL where that cannot differ. */
static void
assert_brought (Fixture *self, const char *id, const char *event)
{
  g_autoptr (RdEntry) entry = rd_store_get_entry (self->board.store, id, NULL);
  g_autoptr (RdEntry) brought = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_store_find_entry_brought (self->board.store, entry, &brought, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (brought != NULL ? brought->event : NULL, ==, event);
}

/* What an entry said as its file brought it is known whatever was done to it since, also where a corrected file came in. */
static void
test_brought (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autoptr (RdChronologyImport) corrected = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *id = NULL;
  g_autofree char *hand = NULL;

  fixture_init (&self);
  import = import_file (&self, 2);
  entries = rd_store_list_entries (self.board.store, self.review->id, NULL, NULL);
  id = g_strdup (((RdEntry *) entries->pdata[0])->id);
  assert_brought (&self, id, NULL);
  change_entry (&self, id, "Nobody came", NULL, NULL);
  change_entry (&self, id, "Somebody came", "Late.", NULL);
  assert_brought (&self, id, "Officer Łukasz attended, call 0");
  assert_brought (&self, ((RdEntry *) entries->pdata[1])->id, NULL);

  corrected = import_file (&self, 0);
  change_entry (&self, id, "An officer came", "Late.", corrected->id);
  assert_brought (&self, id, NULL);
  change_entry (&self, id, "An officer left", "Late.", NULL);
  assert_brought (&self, id, "An officer came");
  rd_test_undo (self.board.store);
  rd_test_undo (self.board.store);
  assert_brought (&self, id, "Officer Łukasz attended, call 0");

  add_by_hand (&self, "2016-04-01", NULL, "Seen at school");
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = rd_store_list_entries (self.board.store, self.review->id, NULL, NULL);
  hand = g_strdup (((RdEntry *) entries->pdata[0])->id);
  change_entry (&self, hand, "Seen at home", NULL, NULL);
  assert_brought (&self, hand, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/brought/changed", test_brought);
  return g_test_run ();
}
