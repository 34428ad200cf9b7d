/* test-chronology-checks.c — duplicates, conflicts and gaps that follow the register, and what the reviewer decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-chronology-checks.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"

#include "model-fixture.h"

#define TODAY DAY (2019, 6, 3)

typedef struct
{
  Fixture             board;
  RdReviewItem       *review;
  RdChronologyChecks *checks;
} Chronology;

static const struct
{
  const char *id, *agency;
  int         day;
  const char *event;
} told[] = {
  { "call", "police", 20, "Neighbour reported shouting and a smashed window; three officers attended." },
  { "said", "school", 21, "Mia said that there was shouting and a smashed window at night; two officers came." },
  { "note", "gp", 21, "Told of shouting at night and a smashed window." },
};

static void
add_agency (Chronology *self, const char *code)
{
  g_autoptr(RdAgency) agency = rd_agency_new (rd_review_item_get_review (self->review)->id);
  g_autoptr(GError) error = NULL;

  rd_record_set_text (agency, rd_record_find_field (&rd_agency_type, "id"), code);
  rd_record_set_text (agency, rd_record_find_field (&rd_agency_type, "code"), code);
  rd_record_set_text (agency, rd_record_find_field (&rd_agency_type, "name"), code);
  rd_register_put_agency (self->board.reg, self->review, agency, &error);
  g_assert_no_error (error);
}

static void
add_entry (Chronology *self, const char *id, const char *agency, RdDay day, const char *event)
{
  g_autoptr(RdEntry) entry = rd_entry_new (rd_review_item_get_review (self->review)->id);
  RdFuzzyDate date = { .earliest = day, .latest = day, .precision = RD_PRECISION_DAY };
  g_autoptr(GError) error = NULL;

  rd_record_set_text (entry, rd_record_find_field (&rd_entry_type, "id"), id);
  rd_record_set_text (entry, rd_record_find_field (&rd_entry_type, "agency_id"), agency);
  rd_record_set_text (entry, rd_record_find_field (&rd_entry_type, "event"), event);
  rd_entry_set_date (entry, &date);
  rd_register_put_entry (self->board.reg, self->review, entry, &error);
  g_assert_no_error (error);
}

/* Until the lists say what the register has. */
static void
wait (Chronology *self)
{
  while (!rd_chronology_checks_is_current (self->checks))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Chronology *self)
{
  fixture_init (&self->board, TODAY);
  self->review = g_object_ref (add_review (&self->board, "R", "Child A"));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      add_agency (self, told[i].agency);
      add_entry (self, told[i].id, told[i].agency, DAY (2016, 5, told[i].day), told[i].event);
    }
  self->checks = rd_chronology_checks_new (self->board.reg, self->review);
}

static void
tear_down (Chronology *self)
{
  rd_chronology_checks_set_active (self->checks, FALSE);
  /* A thread that was stopped has still to say so. */
  while (G_OBJECT (self->checks)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->checks);
  g_object_unref (self->review);
  fixture_clear (&self->board);
}

static guint
count (Chronology *self, RdCheckKind kind)
{
  return g_list_model_get_n_items (rd_chronology_checks_get_list (self->checks, kind));
}

static RdCheckItem *
get_item (Chronology *self, RdCheckKind kind)
{
  g_autoptr(RdCheckItem) item = g_list_model_get_item (rd_chronology_checks_get_list (self->checks, kind), 0);

  g_assert_nonnull (item);
  return item;
}

static void
test_found (void)
{
  Chronology self;

  set_up (&self);
  g_assert_cmpuint (count (&self, RD_CHECK_DUPLICATE), ==, 0);
  g_assert_false (rd_chronology_checks_is_running (self.checks));
  rd_chronology_checks_set_active (self.checks, TRUE);
  g_assert_true (rd_chronology_checks_is_running (self.checks));
  wait (&self);
  g_assert_false (rd_chronology_checks_is_running (self.checks));
  g_assert_cmpuint (count (&self, RD_CHECK_DUPLICATE), ==, 1);
  g_assert_cmpuint (rd_check_item_get_entries (get_item (&self, RD_CHECK_DUPLICATE))->len, ==, 3);
  g_assert_true (g_str_has_suffix (rd_check_item_get_title (get_item (&self, RD_CHECK_DUPLICATE)), "police, gp, school")
                 || g_str_has_suffix (rd_check_item_get_title (get_item (&self, RD_CHECK_DUPLICATE)), "police, school, gp"));
  g_assert_nonnull (strstr (rd_check_item_get_reason (get_item (&self, RD_CHECK_DUPLICATE)), "at most 1 day apart"));
  g_assert_cmpuint (count (&self, RD_CHECK_CONFLICT), ==, 0);
  g_assert_cmpuint (count (&self, RD_CHECK_GAP), ==, 0);
  tear_down (&self);
}

static void
test_decided (void)
{
  static const char * const same[] = { "call", "said", NULL };
  static const char * const apart[] = { "note", NULL };
  g_autoptr(GError) error = NULL;
  Chronology self;

  set_up (&self);
  rd_chronology_checks_set_active (self.checks, TRUE);
  wait (&self);
  self.board.n_changed = 0;
  g_assert_true (rd_register_decide_entries (self.board.reg, self.review, same, apart, &error));
  g_assert_no_error (error);
  assert_changed_once (&self.board);
  g_assert_cmpuint (rd_review_item_get_rows (self.review, RD_ROWS_ENTRY_LINKS)->len, ==, 3);
  g_assert_false (rd_chronology_checks_is_current (self.checks));
  wait (&self);
  g_assert_cmpuint (count (&self, RD_CHECK_DUPLICATE), ==, 1);
  g_assert_true (rd_check_item_is_linked (get_item (&self, RD_CHECK_DUPLICATE)));
  g_assert_cmpuint (rd_chronology_checks_count_open (self.checks, RD_CHECK_DUPLICATE), ==, 0);
  g_assert_cmpuint (count (&self, RD_CHECK_CONFLICT), ==, 2);
  g_assert_cmpstr (rd_check_item_get_side (get_item (&self, RD_CHECK_CONFLICT), 1), ==, "Sat 21 May 2016");
  g_assert_true (rd_register_undo (self.board.reg, &error));
  wait (&self);
  g_assert_false (rd_check_item_is_linked (get_item (&self, RD_CHECK_DUPLICATE)));
  g_assert_cmpuint (rd_chronology_checks_count_open (self.checks, RD_CHECK_DUPLICATE), ==, 1);
  g_assert_cmpuint (count (&self, RD_CHECK_CONFLICT), ==, 0);
  tear_down (&self);
}

/* What says the same as before is the same item; a change while it looks begins it again. */
static void
test_follows (void)
{
  g_autoptr(RdTestChanges) changes = NULL;
  RdCheckItem *before;
  Chronology self;

  set_up (&self);
  rd_chronology_checks_set_active (self.checks, TRUE);
  wait (&self);
  before = get_item (&self, RD_CHECK_DUPLICATE);
  changes = rd_test_changes_new (rd_chronology_checks_get_list (self.checks, RD_CHECK_DUPLICATE));
  add_entry (&self, "x", "gp", DAY (2016, 9, 1), "Routine appointment.");
  add_entry (&self, "y", "gp", DAY (2016, 9, 2), "Another one.");
  wait (&self);
  g_assert_true (get_item (&self, RD_CHECK_DUPLICATE) == before);
  assert_changes (changes, "");
  g_assert_cmpuint (count (&self, RD_CHECK_GAP), ==, 1);
  rd_chronology_checks_set_gap (self.checks, 28, TRUE);
  wait (&self);
  g_assert_cmpuint (count (&self, RD_CHECK_GAP), ==, 2);
  rd_chronology_checks_set_gap (self.checks, 200, TRUE);
  rd_chronology_checks_set_tolerance (self.checks, 0);
  wait (&self);
  g_assert_cmpuint (count (&self, RD_CHECK_GAP), ==, 0);
  g_assert_cmpuint (rd_check_item_get_entries (get_item (&self, RD_CHECK_DUPLICATE))->len, ==, 2);
  tear_down (&self);
}

/* Stopped at any moment it leaves nothing behind. */
static void
test_stopped (void)
{
  for (guint turns = 0; turns < 6; turns++)
    {
      Chronology self;

      set_up (&self);
      rd_chronology_checks_set_active (self.checks, TRUE);
      for (guint i = 0; i < turns; i++)
        g_main_context_iteration (NULL, TRUE);
      rd_chronology_checks_set_active (self.checks, FALSE);
      tear_down (&self);
    }
}

static const struct
{
  const char *reason;
  const char *same[4], *apart[3];
  guint       n_links;        /* 0: refused */
} decisions[] = {
  { "all of them", { "call", "said", "note" }, { NULL }, 3 },
  { "two of three", { "call", "said" }, { "note" }, 3 },
  { "one against two others", { "call" }, { "said", "note" }, 2 },
  { "one that is not there", { "call", "nobody" }, { NULL }, 0 },
  { "twice the same", { "call", "call" }, { NULL }, 0 },
  { "nothing", { NULL }, { "call" }, 0 },
};

static void
test_decisions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      g_autoptr(GError) error = NULL;
      Chronology self;
      gboolean done;

      g_test_message ("%s", decisions[i].reason);
      set_up (&self);
      done = rd_register_decide_entries (self.board.reg, self.review, decisions[i].same, decisions[i].apart, &error);
      g_assert_cmpint (done, ==, decisions[i].n_links > 0);
      g_assert_true (done == (error == NULL));
      g_assert_cmpuint (rd_review_item_get_rows (self.review, RD_ROWS_ENTRY_LINKS)->len, ==, decisions[i].n_links);
      tear_down (&self);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/found", test_found);
  g_test_add_func ("/checks/decided", test_decided);
  g_test_add_func ("/checks/follows", test_follows);
  g_test_add_func ("/checks/stopped", test_stopped);
  g_test_add_func ("/checks/decisions", test_decisions);
  return g_test_run ();
}
