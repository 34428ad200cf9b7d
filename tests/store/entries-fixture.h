/* entries-fixture.h — a register with a review, two agencies, and entries of theirs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store-entries.h"

#include "core/review/rd-agency.h"
#include "rd-test-store.h"

typedef struct
{
  RdTestRegister board;
  RdReview      *review;
  RdAgency      *police, *school;
} Fixture;

/* --- helpers */

static inline RdAgency *
add_agency (RdStore *store, const char *review_id, const char *code)
{
  RdAgency *agency = rd_agency_new (review_id);

  agency->code = g_strdup (code);
  agency->name = g_strdup (code);
  rd_test_begin (store, "agency-added");
  g_assert_true (rd_store_put_row (store, RD_ROWS_AGENCIES, agency, NULL));
  rd_test_commit (store);
  return agency;
}

static inline void
fixture_init (Fixture *self)
{
  rd_test_register_init (&self->board);
  self->review = rd_test_add_review (self->board.store, "SCR/2016/01");
  self->police = add_agency (self->board.store, self->review->id, "police");
  self->school = add_agency (self->board.store, self->review->id, "school");
}

static inline void
fixture_clear (Fixture *self)
{
  rd_review_free (self->review);
  rd_agency_free (self->police);
  rd_agency_free (self->school);
  rd_test_register_clear (&self->board);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static inline RdEntry *
make_entry (const char *review_id, const char *agency_id, const char *day, const char *time, const char *event)
{
  RdEntry *entry = rd_entry_new (review_id);
  RdFuzzyDate date = { rd_day_parse_iso (day), rd_day_parse_iso (day), RD_PRECISION_DAY, RD_QUALIFIER_NONE };

  entry->agency_id = g_strdup (agency_id);
  rd_entry_set_date (entry, *day != '\0' ? &date : NULL);
  entry->time = g_strdup (time);
  entry->event = g_strdup (event);
  return entry;
}

static inline void
add_by_hand (Fixture *self, const char *day, const char *time, const char *event)
{
  g_autoptr (RdEntry) entry = make_entry (self->review->id, self->school->id, day, time, event);

  rd_test_begin (self->board.store, "entry-added");
  g_assert_true (rd_store_put_entry (self->board.store, entry, NULL));
  rd_test_commit (self->board.store);
}

/* A file of the police's with @n entries, one a day from 1 May 2016 on. (transfer full) */
static inline RdChronologyImport *
import_file (Fixture *self, guint n)
{
  RdChronologyImport *import = rd_chronology_import_new (self->review->id);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  g_autoptr (RdStoreImport) writer = rd_store_import_new (self->board.store, import);

  import->agency_id = g_strdup (self->police->id);
  import->file = g_strdup ("police.xlsx");
  import->sha256 = g_strnfill (64, 'a');
  import->made = rd_day_from_ymd (2016, 6, 1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = rd_day_to_iso (rd_day_from_ymd (2016, 5, 1) + (RdDay) i);
      g_autofree char *event = g_strdup_printf ("Officer Łukasz attended, call %u", i);

      g_ptr_array_add (entries, make_entry (NULL, NULL, day, NULL, event));
    }
  rd_test_begin (self->board.store, "chronology-imported");
  rd_store_import_expect (writer, n);
  for (guint i = 0; i < n; i += 7)
    g_assert_true (rd_store_import_add (writer, (RdEntry **) entries->pdata + i, MIN (7, n - i), NULL));
  g_assert_true (rd_store_import_finish (writer, NULL));
  rd_test_commit (self->board.store);
  return import;
}
