/* test-entry-list.c — the list of a chronology follows the register: only what has changed is spliced
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-entry-list.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"
#include "rd-test-model.h"

#include "model-fixture.h"

#define TODAY     DAY (2019, 6, 3)
#define N_ENTRIES 200
#define N_ACTIONS 120

typedef struct
{
  Fixture       board;
  RdReviewItem *review;
  RdEntryList  *list;
} Chronology;

static const char * const agencies[] = { "police", "school", "gp" };

/* --- helpers */

static void
set_text (RdEntry *entry, const char *field, const char *text)
{
  rd_record_set_text (entry, rd_record_find_field (&rd_entry_type, field), text);
}

static void
set_day (RdEntry *entry, RdDay day)
{
  RdFuzzyDate date = { .earliest = day, .latest = day, .precision = RD_PRECISION_DAY };

  rd_entry_set_date (entry, &date);
}

static void
put (Chronology *self, const RdEntry *entry)
{
  g_autoptr(GError) error = NULL;

  rd_register_put_entry (self->board.reg, self->review, entry, &error);
  g_assert_no_error (error);
}

static void
add_entry (Chronology *self, const char *id, const char *agency, RdDay day)
{
  g_autoptr(RdEntry) entry = rd_entry_new (rd_review_item_get_review (self->review)->id);
  g_autofree char *event = g_strdup_printf ("Seen by the %s", agency);

  set_text (entry, "id", id);
  set_text (entry, "agency_id", agency);
  set_text (entry, "event", event);
  set_day (entry, day);
  put (self, entry);
}

static void
settle (RdEntryList *list)
{
  while (rd_entry_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Chronology *self)
{
  fixture_init (&self->board, TODAY);
  self->review = g_object_ref (add_review (&self->board, "R", "Child A"));
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      g_autoptr(RdAgency) agency = rd_agency_new (rd_review_item_get_review (self->review)->id);

      rd_record_set_text (agency, rd_record_find_field (&rd_agency_type, "id"), agencies[i]);
      rd_record_set_text (agency, rd_record_find_field (&rd_agency_type, "code"), agencies[i]);
      rd_record_set_text (agency, rd_record_find_field (&rd_agency_type, "name"), agencies[i]);
      g_assert_true (rd_register_put_agency (self->board.reg, self->review, agency, NULL));
    }
  self->list = rd_entry_list_new (self->board.reg, self->review);
}

static void
tear_down (Chronology *self)
{
  g_assert_finalize_object (self->list);
  g_object_unref (self->review);
  fixture_clear (&self->board);
}

/* "e0 - | e1 why": ids and analyses as the list has them. (transfer full) */
static char *
list_to_text (RdEntryList *list)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(RdEntryItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const RdEntry *entry = rd_entry_item_get_entry (item);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " | " : "", entry->id, entry->analysis != NULL ? entry->analysis : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_list (Chronology *self, const char *expected)
{
  g_autofree char *text = list_to_text (self->list);

  g_assert_cmpstr (text, ==, expected);
}

/* --- tests */

/* What stays in its place is no splice; what moves is taken out and put in, and nothing else. */
static void
test_splices (void)
{
  Chronology self = { 0 };
  g_autoptr(RdTestChanges) changes = NULL;
  g_autoptr(RdEntry) entry = NULL;
  g_autoptr(RdEntryItem) item = NULL;
  RdEntryChange removal;

  set_up (&self);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      add_entry (&self, id, "police", DAY (2016, 5, 1) + 10 * (RdDay) i);
    }
  changes = rd_test_changes_new (G_LIST_MODEL (self.list));
  assert_list (&self, "e0 - | e1 - | e2 - | e3 - | e4 -");

  entry = rd_register_get_entry (self.board.reg, "e1", NULL);
  item = g_list_model_get_item (G_LIST_MODEL (self.list), 1);
  set_text (entry, "analysis", "why");
  put (&self, entry);
  assert_changes (changes, "");
  assert_list (&self, "e0 - | e1 why | e2 - | e3 - | e4 -");
  g_assert_cmpstr (rd_entry_item_get_entry (item)->analysis, ==, "why");

  g_clear_pointer (&entry, rd_entry_free);
  entry = rd_register_get_entry (self.board.reg, "e1", NULL);
  set_day (entry, DAY (2016, 6, 5));
  put (&self, entry);
  assert_changes (changes, "1-1 3+1");
  assert_list (&self, "e0 - | e2 - | e3 - | e1 why | e4 -");

  g_assert_true (rd_register_undo (self.board.reg, NULL));
  assert_changes (changes, "3-1 1+1");
  g_assert_true (rd_register_undo (self.board.reg, NULL));
  assert_changes (changes, "");
  assert_list (&self, "e0 - | e1 - | e2 - | e3 - | e4 -");

  removal = (RdEntryChange) { entry, TRUE };
  g_assert_true (rd_register_change_entries (self.board.reg, self.review, NULL, &removal, 1, NULL));
  assert_changes (changes, "1-1");
  g_assert_true (rd_register_undo (self.board.reg, NULL));
  assert_changes (changes, "1+1");

  /* something else altogether */
  add_review (&self.board, "S", "Child B");
  assert_changes (changes, "");
  g_clear_pointer (&changes, rd_test_changes_free);
  g_clear_object (&item);
  tear_down (&self);
}

/* A change may take an entry out of what the filter leaves, and bring it in. */
static void
test_filter (void)
{
  static const struct { const char *search, *tag; RdEntryOrder order; const char *before, *after; } cases[] = {
    { "nobody", NULL, RD_ENTRY_ORDER_TIME, "", "e1 nobody asked" },                 /* a word that was not there */
    { "nob", NULL, RD_ENTRY_ORDER_NEWEST, "", "e1 nobody asked" },                  /* its beginning */
    { "school", NULL, RD_ENTRY_ORDER_TIME, "e2 -", "e2 -" },                         /* another entry's word */
    { NULL, "odd", RD_ENTRY_ORDER_TIME, "", "e1 nobody asked" },
    { NULL, NULL, RD_ENTRY_ORDER_NEWEST, "e2 - | e1 - | e0 -", "e2 - | e1 nobody asked | e0 -" },
    { NULL, NULL, RD_ENTRY_ORDER_AGENCY, "e0 - | e1 - | e2 -", "e0 - | e1 nobody asked | e2 -" },
    { NULL, NULL, RD_ENTRY_ORDER_IMPORT, "e0 - | e1 - | e2 -", "e0 - | e1 nobody asked | e2 -" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Chronology self = { 0 };
      g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
      g_autoptr(RdEntry) entry = NULL;

      set_up (&self);
      add_entry (&self, "e0", "police", DAY (2016, 5, 1));
      add_entry (&self, "e1", "police", DAY (2016, 5, 2));
      add_entry (&self, "e2", "school", DAY (2016, 5, 3));
      filter->search = g_strdup (cases[i].search);
      filter->tag = g_strdup (cases[i].tag);
      filter->order = cases[i].order;
      rd_entry_list_set_filter (self.list, filter);
      assert_list (&self, cases[i].before);

      entry = rd_register_get_entry (self.board.reg, "e1", NULL);
      set_text (entry, "analysis", "nobody asked");
      set_text (entry, "tags", "odd");
      put (&self, entry);
      assert_list (&self, cases[i].after);
      g_assert_true (rd_register_undo (self.board.reg, NULL));
      assert_list (&self, cases[i].before);
      tear_down (&self);
    }
}

/* A whole file that is undone and redone is read again. */
static void
test_import (void)
{
  Chronology self = { 0 };
  g_autoptr(RdChronologyImport) import = NULL;
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  RdChronologyPlan plan = { .added = added };

  set_up (&self);
  import = plan.import = rd_chronology_import_new (rd_review_item_get_review (self.review)->id);
  import->agency_id = g_strdup ("gp");
  import->file = g_strdup ("gp.csv");
  import->sha256 = g_strnfill (64, 'a');
  import->columns = g_strdup ("");
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      RdEntry *entry = rd_entry_new ("");

      set_text (entry, "event", "Seen");
      set_day (entry, DAY (2016, 5, 1) + (RdDay) i);
      g_ptr_array_add (added, entry);
    }
  add_entry (&self, "e0", "police", DAY (2017, 5, 4));
  g_assert_true (rd_register_import_chronology (self.board.reg, self.review, &plan, NULL));
  settle (self.list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self.list)), ==, N_ENTRIES + 1);
  g_assert_cmpuint (rd_entry_list_find (self.list, "e0"), ==, N_ENTRIES);
  g_assert_true (rd_register_undo (self.board.reg, NULL));
  assert_list (&self, "e0 -");
  g_assert_true (rd_register_redo (self.board.reg, NULL));
  settle (self.list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self.list)), ==, N_ENTRIES + 1);
  g_assert_true (rd_register_undo (self.board.reg, NULL));
  add_entry (&self, "e1", "police", DAY (2016, 5, 3));
  assert_list (&self, "e1 - | e0 -");
  tear_down (&self);
}

/* Many entries at once, or some: added, changed, removed. */
static void
change_some (Chronology *self, GRand *random)
{
  RdEntryChange changes[20];
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint n = (guint) g_rand_int_range (random, 1, G_N_ELEMENTS (changes));
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  g_autoptr(GError) error = NULL;
  guint first = n_all > n ? (guint) g_rand_int_range (random, 0, (gint32) (n_all - n)) : 0;

  for (guint i = 0; i < n && i < n_all; i++)
    {
      g_autoptr(RdEntryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), first + i);
      RdEntry *entry = rd_entry_copy (rd_entry_item_get_entry (item));

      g_ptr_array_add (entries, entry);
      if (g_rand_boolean (random))
        set_day (entry, DAY (2016, 1, 1) + g_rand_int_range (random, 0, 300));
      set_text (entry, "analysis", g_rand_boolean (random) ? "yes" : NULL);
      changes[i] = (RdEntryChange) { entry, g_rand_int_range (random, 0, 8) == 0 };
    }
  rd_register_change_entries (self->board.reg, self->review, NULL, changes, entries->len, &error);
  g_assert_no_error (error);
}

/* Whatever is done, the list that followed is the same as one that is made anew. */
static void
test_any_actions (void)
{
  Chronology self = { 0 };
  GRand *random = g_rand_new_with_seed (16);
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();

  set_up (&self);
  for (guint i = 0; i < N_ENTRIES; i++)
    add_entry (&self, "", agencies[i % 3], DAY (2016, 1, 1) + g_rand_int_range (random, 0, 300));
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      g_autoptr(RdEntryList) fresh = rd_entry_list_new (self.board.reg, self.review);
      g_autofree char *expected = NULL;

      if (i % 15 == 0)
        {
          filter->order = (RdEntryOrder) (i / 15 % 4);
          filter->only_analysed = i / 15 % 2 == 1;
          rd_entry_list_set_filter (self.list, filter);
        }
      if (i % 3 == 2)
        rd_register_undo (self.board.reg, NULL);
      else if (i % 7 == 6)
        add_entry (&self, "", agencies[i % 3], DAY (2016, 3, 1));
      else
        change_some (&self, random);
      rd_entry_list_set_filter (fresh, filter);
      settle (fresh);
      settle (self.list);
      expected = list_to_text (fresh);
      assert_list (&self, expected);
    }
  g_rand_free (random);
  tear_down (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/entry-list/splices", test_splices);
  g_test_add_func ("/model/entry-list/filter", test_filter);
  g_test_add_func ("/model/entry-list/import", test_import);
  g_test_add_func ("/model/entry-list/any-actions", test_any_actions);
  return g_test_run ();
}
