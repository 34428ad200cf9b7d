/* rd-test-walk.h — what people do to a register, at random
 *
 * One step is one action of any kind that the store knows, or an undo or a
 * redo.  The same seed gives the same walk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-chronology-import.h"
#include "core/review/rd-agency.h"
#include "store/rd-store-entries.h"

#include "rd-test-store.h"

typedef enum
{
  RD_TEST_STEP_DONE,       /* an action was committed */
  RD_TEST_STEP_UNDONE,
  RD_TEST_STEP_REDONE,
  RD_TEST_STEP_NOTHING,    /* there was nothing to change, undo or redo */
  RD_TEST_STEP_FAILED,     /* with the error set */
} RdTestStep;

static inline RdDay
rd_test_random_day (GRand *random)
{
  return rd_day_from_ymd (2016, 1, 1) + g_rand_int_range (random, 0, 700);
}

static inline gpointer
rd_test_pick (GPtrArray *records, GRand *random)
{
  return records != NULL && records->len > 0
         ? g_ptr_array_index (records, g_rand_int_range (random, 0, (gint32) records->len)) : NULL;
}

static inline gboolean
rd_test_walk_review (RdStore *store, GRand *random, GError **error)
{
  g_autoptr (GPtrArray) reviews = rd_store_list_reviews (store, error);
  RdReview *kept = rd_test_pick (reviews, random);
  g_autofree char *reference = g_strdup_printf ("SCR/%u", g_rand_int (random));
  g_autoptr (RdReview) review = NULL;

  if (reviews == NULL)
    return FALSE;
  if (kept != NULL && g_rand_int_range (random, 0, 8) == 0)
    return rd_store_remove_review (store, kept->id, error);
  if (kept != NULL && (reviews->len > 20 || g_rand_boolean (random)))
    {
      g_free (kept->summary);
      kept->summary = g_rand_boolean (random) ? g_strdup (reference) : NULL;
      return rd_store_put_review (store, kept, error);
    }
  review = rd_review_new (reference, "Child “B” \\ \"C\"\n", "scr-2015");
  return rd_store_put_review (store, review, error)
         && rd_store_keep_framework (store, "scr-2015", reference, "<framework/>", error);
}

static inline gboolean
rd_test_walk_milestone (RdStore *store, GRand *random, GError **error)
{
  static const char * const names[] = { "awareness", "notification", "decision", "publication" };
  static const char * const recipients[] = { NULL, "ofsted", "dfe", "panel" };
  g_autoptr (GPtrArray) reviews = rd_store_list_reviews (store, error);
  g_autoptr (GPtrArray) milestones = NULL;
  RdReview *review = rd_test_pick (reviews, random);
  RdMilestone *kept;

  if (reviews == NULL || review == NULL)
    return reviews != NULL;
  milestones = rd_store_list_rows (store, RD_ROWS_MILESTONES, review->id, error);
  kept = rd_test_pick (milestones, random);
  if (milestones == NULL || (kept != NULL && g_rand_int_range (random, 0, 5) == 0))
    return milestones != NULL && rd_store_remove_row (store, RD_ROWS_MILESTONES, kept->id, error);

  /* Several rows in one action. */
  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    {
      g_autoptr (RdMilestone) milestone = rd_milestone_new (review->id, names[g_rand_int_range (random, 0, 4)],
                                                            recipients[g_rand_int_range (random, 0, 4)],
                                                            rd_test_random_day (random), g_rand_boolean (random));

      if (!rd_store_put_milestone (store, milestone, error))
        return FALSE;
    }
  return TRUE;
}

static inline gboolean
rd_test_walk_hold (RdStore *store, GRand *random, GError **error)
{
  g_autoptr (GPtrArray) reviews = rd_store_list_reviews (store, error);
  g_autoptr (GPtrArray) holds = rd_store_list_rows (store, RD_ROWS_HOLDS, NULL, error);
  RdReview *review = rd_test_pick (reviews, random);
  RdHold *kept = rd_test_pick (holds, random);
  g_autoptr (RdHold) hold = NULL;

  if (reviews == NULL || holds == NULL || review == NULL)
    return reviews != NULL && holds != NULL;
  if (kept != NULL && g_rand_boolean (random))
    {
      if (g_rand_boolean (random))
        return rd_store_remove_row (store, RD_ROWS_HOLDS, kept->id, error);
      kept->last_day = kept->first_day + g_rand_int_range (random, 0, 90);
      return rd_store_put_row (store, RD_ROWS_HOLDS, kept, error);
    }
  hold = rd_hold_new (review->id, "complete", "trial", rd_test_random_day (random));
  return rd_store_put_row (store, RD_ROWS_HOLDS, hold, error);
}

static inline gboolean
rd_test_walk_board (RdStore *store, GRand *random, GError **error)
{
  g_autoptr (GPtrArray) closures = rd_store_list_closures (store, error);
  RdClosure *kept = rd_test_pick (closures, random);
  g_autoptr (RdClosure) closure = NULL;
  RdDay day = rd_test_random_day (random);

  if (closures == NULL)
    return FALSE;
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return rd_store_put_setting (store, RD_SETTING_BOARD_NAME, g_rand_boolean (random) ? "Pan-Anywhere" : "Anywhere", error);
    case 1:
      return rd_store_put_setting (store, RD_SETTING_DUE_SOON_DAYS, NULL, error)
             && rd_store_put_setting (store, RD_SETTING_DUE_SOON_DAYS, g_rand_boolean (random) ? "14" : NULL, error);
    case 2:
      if (kept != NULL)
        return rd_store_remove_closure (store, kept->id, error);
      G_GNUC_FALLTHROUGH;
    default:
      closure = rd_closure_new (day, day + g_rand_int_range (random, 0, 5), "Staff day");
      return rd_store_put_closure (store, closure, error);
    }
}

/* A file of an agency comes in. */
static inline gboolean
rd_test_walk_import (RdStore *store, const RdAgency *agency, GRand *random, GError **error)
{
  g_autoptr (RdChronologyImport) import = rd_chronology_import_new (agency->review_id);
  g_autoptr (RdStoreImport) writer = rd_store_import_new (store, import);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);

  import->agency_id = g_strdup (agency->id);
  import->file = g_strdup ("police.xlsx");
  import->sha256 = g_strdup_printf ("%064u", g_rand_int (random));
  import->made = rd_test_random_day (random);
  for (int i = g_rand_int_range (random, 0, 6); i > 0; i--)
    {
      RdEntry *entry = rd_entry_new (agency->review_id);
      RdDay day = rd_test_random_day (random);
      RdFuzzyDate date = { .earliest = day, .latest = day, .precision = RD_PRECISION_DAY };

      rd_entry_set_date (entry, &date);
      g_free (entry->event);
      entry->event = g_strdup_printf ("Łukasz “seen” at home, call %d", i);
      g_ptr_array_add (entries, entry);
    }
  return rd_store_import_add (writer, (RdEntry **) entries->pdata, entries->len, error) && rd_store_import_finish (writer, error);
}

static inline gboolean
rd_test_walk_entry (RdStore *store, RdEntry *entry, GRand *random, GError **error)
{
  if (g_rand_int_range (random, 0, 3) == 0)
    return rd_store_remove_entry (store, entry->id, error);
  g_free (entry->analysis);
  entry->analysis = g_strdup_printf ("Nobody asked: %u", g_rand_int (random));
  return rd_store_put_entry (store, entry, error);
}

static inline gboolean
rd_test_walk_chronology (RdStore *store, GRand *random, GError **error)
{
  g_autoptr (GPtrArray) reviews = rd_store_list_reviews (store, error);
  g_autoptr (GPtrArray) agencies = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  RdReview *review = rd_test_pick (reviews, random);
  g_autoptr (RdAgency) agency = NULL;

  if (reviews == NULL || review == NULL)
    return reviews != NULL;
  agencies = rd_store_list_rows (store, RD_ROWS_AGENCIES, review->id, error);
  entries = agencies != NULL ? rd_store_list_entries (store, review->id, NULL, error) : NULL;
  if (entries == NULL)
    return FALSE;
  if (entries->len > 0 && (entries->len > 40 || g_rand_boolean (random)))
    return rd_test_walk_entry (store, rd_test_pick (entries, random), random, error);
  if (agencies->len > 0)
    return rd_test_walk_import (store, rd_test_pick (agencies, random), random, error);
  agency = rd_agency_new (review->id);
  agency->code = g_strdup ("police");
  g_free (agency->name);
  agency->name = g_strdup ("Police");
  return rd_store_put_row (store, RD_ROWS_AGENCIES, agency, error);
}

static inline RdTestStep
rd_test_walk_action (RdStore *store, GRand *random, GError **error)
{
  static gboolean (* const kinds[]) (RdStore *, GRand *, GError **) = {
    rd_test_walk_review, rd_test_walk_milestone, rd_test_walk_milestone, rd_test_walk_hold, rd_test_walk_board,
    rd_test_walk_chronology, rd_test_walk_chronology,
  };
  guint before = rd_test_count_history (store);

  if (!rd_test_begin_code (store, "walk", error))
    return RD_TEST_STEP_FAILED;
  if (!kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))] (store, random, error))
    {
      rd_store_rollback (store);
      return RD_TEST_STEP_FAILED;
    }
  if (!rd_store_commit (store, error))
    return RD_TEST_STEP_FAILED;
  return rd_test_count_history (store) > before ? RD_TEST_STEP_DONE : RD_TEST_STEP_NOTHING;
}

/* One step. */
static inline RdTestStep
rd_test_walk (RdStore *store, GRand *random, GError **error)
{
  int kind = g_rand_int_range (random, 0, 10);
  GError *problem = NULL;
  gboolean done;

  if (kind < 6)
    return rd_test_walk_action (store, random, error);

  done = kind < 8 ? rd_history_undo (store, "A. Officer", RD_TEST_WHEN, &problem)
                  : rd_history_redo (store, "A. Officer", RD_TEST_WHEN, &problem);
  if (done)
    return kind < 8 ? RD_TEST_STEP_UNDONE : RD_TEST_STEP_REDONE;
  if (g_error_matches (problem, RD_STORE_ERROR, RD_STORE_ERROR_NOTHING))
    {
      g_error_free (problem);
      return RD_TEST_STEP_NOTHING;
    }
  g_propagate_error (error, problem);
  return RD_TEST_STEP_FAILED;
}
