/* test-store-entries.c — entries of chronologies: in bulk and one by one, found, undone and verified
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entries-fixture.h"

/* The events that @filter leaves, in order, in one line. */
static char *
list_events (Fixture *self, const RdEntryFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rd_store_list_entries (self->board.store, self->review->id, filter, &error);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (events, ((RdEntry *) entries->pdata[i])->event);
  g_ptr_array_add (events, NULL);
  return g_strjoinv (" | ", (char **) events->pdata);
}

static void
assert_events (Fixture *self, const RdEntryFilter *filter, const char *expected)
{
  g_autofree char *events = list_events (self, filter);
  gint64 n;
  guint n_expected = 0;

  g_assert_cmpstr (events, ==, expected);
  for (const char *p = expected; *p != '\0'; p++)
    n_expected += p[0] == '|';
  n_expected += *expected != '\0';
  g_assert_true (rd_store_count_entries (self->board.store, self->review->id, filter, &n, NULL));
  g_assert_cmpint (n, ==, n_expected);
}

static void
assert_found (Fixture *self, const char *search, const char *expected)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();

  filter->search = g_strdup (search);
  assert_events (self, filter, expected);
}

/* What somebody writes over what came in first. */
static void
change_first (Fixture *self, const char *event)
{
  g_autoptr (GPtrArray) entries = rd_store_list_entries (self->board.store, self->review->id, NULL, NULL);
  RdEntry *first = entries->pdata[0];

  g_free (first->event);
  first->event = g_strdup (event);
  rd_test_begin (self->board.store, "entry-changed");
  g_assert_true (rd_store_put_entry (self->board.store, first, NULL));
  rd_test_commit (self->board.store);
}

/* --- tests */

/* No date first, then by day, without a time before those with one. */
static void
test_order (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (gint64));

  fixture_init (&self);
  add_by_hand (&self, "2016-05-02", "14:30", "e");
  add_by_hand (&self, "2016-05-02", "09:30", "d");
  add_by_hand (&self, "2016-05-02", NULL, "c");
  add_by_hand (&self, "2015-12-31", "23:00", "b");
  add_by_hand (&self, "", NULL, "a");
  assert_events (&self, NULL, "a | b | c | d | e");

  /* page by page it is the same order */
  g_assert_true (rd_store_list_entry_numbers (self.board.store, self.review->id, NULL, 0, 0, numbers, NULL));
  g_assert_cmpuint (numbers->len, ==, 5);
  for (gint64 after = 0; rest->len < 5;)
    {
      g_assert_true (rd_store_list_entry_numbers (self.board.store, self.review->id, NULL, after, 2, rest, NULL));
      after = g_array_index (rest, gint64, rest->len - 1);
    }
  g_assert_cmpmem (numbers->data, numbers->len * sizeof (gint64), rest->data, rest->len * sizeof (gint64));
}

/* A file is one change of the history: taken back, done again, and gone for good once something else is done. */
static void
test_bulk (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autoptr (RdEntry) entry = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;

  fixture_init (&self);
  import = import_file (&self, 20);
  g_assert_cmpint (import->n_entries, ==, 20);
  before = list_events (&self, NULL);
  assert_found (&self, "łukasz 13", "Officer Łukasz attended, call 13");
  rd_test_assert_clean (self.board.store);
  g_assert_cmpint (rd_test_raw_number (self.board.path, "SELECT count (*) FROM changes WHERE table_name = 'entries'"), ==, 0);

  rd_test_undo (self.board.store);
  assert_events (&self, NULL, "");
  assert_found (&self, "attended", "");
  rd_test_assert_clean (self.board.store);
  rd_test_redo (self.board.store);
  after = list_events (&self, NULL);
  g_assert_cmpstr (after, ==, before);
  rd_test_assert_clean (self.board.store);

  rd_test_undo (self.board.store);
  add_by_hand (&self, "2016-05-02", NULL, "Seen at school");
  assert_events (&self, NULL, "Seen at school");
  g_assert_cmpint (rd_test_raw_number (self.board.path, "SELECT count (*) FROM entries"), ==, 1);
  rd_test_assert_clean (self.board.store);
}

/* The indexes that a large import puts off are there again after it, whether it is kept or given up. */
static void
test_indexes_put_off (void)
{
  static const char indexes[] = "SELECT count (*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'entries' AND sql IS NOT NULL";
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autoptr (RdChronologyImport) given_up = NULL;
  g_autoptr (RdStoreImport) writer = NULL;
  g_autoptr (RdEntry) entry = make_entry (NULL, NULL, "2016-05-02", NULL, "Half of a file");
  gboolean is_done;
  guint n_turns = 0;
  gint64 n, before;

  fixture_init (&self);
  before = rd_test_raw_number (self.board.path, indexes);
  g_assert_cmpint (before, >, 0);
  import = import_file (&self, 20);
  g_assert_cmpint (rd_test_raw_number (self.board.path, indexes), ==, before);
  rd_test_assert_clean (self.board.store);

  given_up = rd_chronology_import_new (self.review->id);
  given_up->agency_id = g_strdup (self.police->id);
  writer = rd_store_import_new (self.board.store, given_up);
  rd_test_begin (self.board.store, "chronology-imported");
  rd_store_import_expect (writer, 100);
  g_assert_true (rd_store_import_add (writer, &entry, 1, NULL));
  for (is_done = FALSE; !is_done; n_turns++)
    g_assert_true (rd_store_import_index (writer, 10, &is_done, NULL));
  /* the words, then an index a turn */
  g_assert_cmpint (n_turns, ==, 1 + before);
  rd_store_rollback (self.board.store);
  g_assert_cmpint (rd_test_raw_number (self.board.path, indexes), ==, before);
  g_assert_true (rd_store_count_entries (self.board.store, self.review->id, NULL, &n, NULL));
  g_assert_cmpint (n, ==, 20);
  rd_test_assert_clean (self.board.store);
}

/* An import that is given up leaves nothing, and what comes after it is in the history as ever. */
static void
test_given_up (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autoptr (RdStoreImport) writer = NULL;
  g_autoptr (RdEntry) entry = NULL;
  gboolean is_done;

  fixture_init (&self);
  import = rd_chronology_import_new (self.review->id);
  import->agency_id = g_strdup (self.police->id);
  writer = rd_store_import_new (self.board.store, import);
  entry = make_entry (NULL, NULL, "2016-05-02", NULL, "Half of a file");
  rd_test_begin (self.board.store, "chronology-imported");
  g_assert_true (rd_store_import_add (writer, &entry, 1, NULL));
  g_assert_true (rd_store_import_index (writer, 10, &is_done, NULL));
  g_assert_true (is_done);
  rd_store_rollback (self.board.store);
  assert_events (&self, NULL, "");
  assert_found (&self, "half", "");

  add_by_hand (&self, "2016-05-02", NULL, "Seen at school");
  rd_test_assert_clean (self.board.store);
  rd_test_undo (self.board.store);
  assert_events (&self, NULL, "");
  rd_test_redo (self.board.store);
  assert_found (&self, "school", "Seen at school");
  rd_test_assert_clean (self.board.store);
}

/* What came in with a file is changed and removed like any other, and the file's digest still fits. */
static void
test_changed_after_import (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  RdEntry *first;

  fixture_init (&self);
  import = import_file (&self, 3);
  entries = rd_store_list_entries (self.board.store, self.review->id, NULL, NULL);
  first = entries->pdata[0];
  g_free (first->event);
  first->event = g_strdup ("Nobody came");
  rd_test_begin (self.board.store, "entry-changed");
  g_assert_true (rd_store_put_entry (self.board.store, first, NULL));
  g_assert_true (rd_store_remove_entry (self.board.store, ((RdEntry *) entries->pdata[1])->id, NULL));
  rd_test_commit (self.board.store);
  assert_events (&self, NULL, "Nobody came | Officer Łukasz attended, call 2");
  assert_found (&self, "attended", "Officer Łukasz attended, call 2");
  assert_found (&self, "nobody", "Nobody came");
  rd_test_assert_clean (self.board.store);

  rd_test_undo (self.board.store);
  assert_found (&self, "attended", "Officer Łukasz attended, call 0 | Officer Łukasz attended, call 1 | Officer Łukasz attended, call 2");
  assert_found (&self, "nobody", "");
  rd_test_assert_clean (self.board.store);
  rd_test_undo (self.board.store);
  rd_test_redo (self.board.store);
  rd_test_redo (self.board.store);
  assert_events (&self, NULL, "Nobody came | Officer Łukasz attended, call 2");
  rd_test_assert_clean (self.board.store);
}

/* An entry was changed, the change and then its import taken back, and something else done: the entry is gone for
 * good, and the history says why.  One that is gone by itself is reported.
 */
static void
test_import_undone_for_good (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autoptr (RdChronologyImport) again = NULL;
  g_autofree char *problems = NULL;

  fixture_init (&self);
  import = import_file (&self, 3);
  change_first (&self, "Nobody came");
  rd_test_undo (self.board.store);
  rd_test_undo (self.board.store);
  rd_test_assert_clean (self.board.store);
  add_by_hand (&self, "2016-05-02", NULL, "Seen at school");
  g_assert_cmpint (rd_test_raw_number (self.board.path, "SELECT count (*) FROM entries"), ==, 1);
  rd_test_assert_clean (self.board.store);

  again = import_file (&self, 3);
  change_first (&self, "Nobody came");
  rd_test_raw (self.board.path, "DELETE FROM entries WHERE event = 'Nobody came'");
  problems = rd_test_verify (self.board.store);
  g_assert_nonnull (strstr (problems, " is gone, and the history does not say so"));
}

/* A review takes its entries with it, and brings them back. */
static void
test_review_removed (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_init (&self);
  import = import_file (&self, 9);
  add_by_hand (&self, "2016-05-02", NULL, "Seen at school");
  before = list_events (&self, NULL);
  rd_test_begin (self.board.store, "review-removed");
  g_assert_true (rd_store_remove_review (self.board.store, self.review->id, NULL));
  rd_test_commit (self.board.store);
  g_assert_cmpint (rd_test_raw_number (self.board.path, "SELECT count (*) FROM entries"), ==, 0);
  rd_test_assert_clean (self.board.store);
  rd_test_undo (self.board.store);
  after = list_events (&self, NULL);
  g_assert_cmpstr (after, ==, before);
  rd_test_assert_clean (self.board.store);
}

/* Everything is taken back, to the empty register, and done again: the entries that an undone import leaves hold nothing back. */
static void
test_everything_undone (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdChronologyImport) import = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_init (&self);
  import = import_file (&self, 4);
  before = list_events (&self, NULL);
  for (guint i = 0; i < 4; i++)
    {
      rd_test_undo (self.board.store);
      rd_test_assert_clean (self.board.store);
    }
  g_assert_cmpint (rd_test_raw_number (self.board.path, "SELECT count (*) FROM reviews"), ==, 0);
  for (guint i = 0; i < 4; i++)
    rd_test_redo (self.board.store);
  after = list_events (&self, NULL);
  g_assert_cmpstr (after, ==, before);
  rd_test_assert_clean (self.board.store);
}

/* Each condition by itself, and what is typed into the search. */
static void
test_filters (void)
{
  static const struct { const char *search, *found; } searches[] = {
    { "seen", "Seen at home | Seen at school" },
    { "SEEN home", "Seen at home" },              /* all the words, in any case */
    { "sch", "Seen at school" },                  /* the beginning of a word */
    { "s", "Siân’s review" },                     /* a letter alone stands for itself */
    { "\"review s\"", "" },
    { "\"at school\"", "Seen at school" },
    { "“school at”", "" },                        /* in that order only */
    { "sian", "Siân’s review" },                  /* accents aside */
    { "   ", "Siân’s review | Seen at home | Seen at school" },
    { "—", "" },                                  /* nothing that could be looked for */
    { "\" OR event:x", "" },                      /* no language of its own */
    { "NOT home", "" },
  };
  g_auto (Fixture) self = { 0 };
  g_autoptr (RdEntryFilter) period = rd_entry_filter_new ();
  g_autoptr (RdEntryFilter) agencies = rd_entry_filter_new ();
  g_autoptr (RdEntryFilter) phrases = rd_entry_filter_new ();
  const char *none[] = { "nobody\"', ?1", NULL };
  const char *names[] = { "Siân", "at home", NULL };

  fixture_init (&self);
  add_by_hand (&self, "2016-05-02", NULL, "Seen at home");
  add_by_hand (&self, "2016-05-03", NULL, "Seen at school");
  add_by_hand (&self, "", NULL, "Siân’s review");
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("%s", searches[i].search);
      assert_found (&self, searches[i].search, searches[i].found);
    }

  period->first_day = rd_day_from_ymd (2016, 5, 3);
  assert_events (&self, period, "Seen at school");
  period->first_day = RD_DAY_NONE;
  period->last_day = rd_day_from_ymd (2016, 5, 2);
  assert_events (&self, period, "Seen at home");
  agencies->agencies = g_strdupv ((char **) none);
  assert_events (&self, agencies, "");
  phrases->phrases = g_strdupv ((char **) names);
  assert_events (&self, phrases, "Siân’s review | Seen at home");
}

/* Whoever changes a file's entry past the program is found out. */
static void
test_tampered (void)
{
  static const char * const tamperings[] = {
    "UPDATE entries SET event = 'Nothing happened' WHERE row = 0 AND event LIKE '%call 1'",
    "DELETE FROM entries WHERE event LIKE '%call 1'",
    "INSERT INTO entries (id, review_id, agency_id, import_id, row, position, place, event, is_note, revision) "
    "SELECT 'x', review_id, agency_id, import_id, 0, 0, '', 'Made up', 0, 1 FROM entries LIMIT 1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_auto (Fixture) self = { 0 };
      g_autoptr (RdChronologyImport) import = NULL;
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      gboolean is_found = FALSE;

      fixture_init (&self);
      import = import_file (&self, 3);
      rd_store_close (self.board.store);
      rd_test_raw (self.board.path, tamperings[i]);
      self.board.store = rd_test_open (self.board.path, RD_STORE_READ_ONLY);
      g_assert_true (rd_store_verify (self.board.store, problems, NULL));
      for (guint j = 0; j < problems->len; j++)
        is_found |= strstr (problems->pdata[j], "not those that came with it") != NULL;
      g_assert_true (is_found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/entries/order", test_order);
  g_test_add_func ("/store/entries/bulk", test_bulk);
  g_test_add_func ("/store/entries/indexes-put-off", test_indexes_put_off);
  g_test_add_func ("/store/entries/given-up", test_given_up);
  g_test_add_func ("/store/entries/changed-after-import", test_changed_after_import);
  g_test_add_func ("/store/entries/import-undone-for-good", test_import_undone_for_good);
  g_test_add_func ("/store/entries/review-removed", test_review_removed);
  g_test_add_func ("/store/entries/everything-undone", test_everything_undone);
  g_test_add_func ("/store/entries/filters", test_filters);
  g_test_add_func ("/store/entries/tampered", test_tampered);
  return g_test_run ();
}
