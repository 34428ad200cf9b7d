/* made-chronology.c — a register with a chronology of invented entries, for the benchmarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-chronology.h"

#include <math.h>

#include "core/review/rd-agency.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"

#define PORTION    100000
#define WORDS      24         /* of each entry */
#define VOCABULARY 20000
#define AGENCIES   6

static const char * const words[] = {
  "visit", "mother", "call", "school", "home", "child", "seen", "telephone", "worker", "police", "injury", "bruise", "referral", "meeting",
  "letter", "appointment", "father", "hospital", "concern", "discussed",
};

/* As texts go: the tenth word is a tenth as frequent as the first. */
static void
append_word (GRand *random, GString *text)
{
  guint rank = (guint) floor (exp (g_rand_double (random) * log (VOCABULARY))) - 1;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (rank < G_N_ELEMENTS (words))
    g_string_append (text, words[rank]);
  else
    g_string_append_printf (text, "word%u", rank);
}

static RdEntry *
make_entry (GRand *random, int row)
{
  RdEntry *entry = rd_entry_new ("");
  GString *text = g_string_new (NULL);
  RdDay day = rd_day_from_ymd (2005, 1, 1) + g_rand_int_range (random, 0, 7000);
  RdFuzzyDate date = { .earliest = day, .latest = day, .precision = RD_PRECISION_DAY };

  for (guint i = 0; i < WORDS; i++)
    append_word (random, text);
  rd_entry_set_date (entry, &date);
  g_free (entry->event);
  entry->event = g_string_free (text, FALSE);
  entry->source = g_strdup ("Case record");
  entry->row = row;
  return entry;
}

static void
add_agency (RdRegister *reg, RdReviewItem *review, guint i)
{
  g_autoptr (RdAgency) agency = rd_agency_new (rd_review_item_get_review (review)->id);

  g_free (agency->id);
  agency->id = g_strdup_printf ("agency-%u", i);
  agency->code = g_strdup_printf ("agency-%u", i);
  g_free (agency->name);
  agency->name = g_strdup_printf ("Agency %u", i);
  g_assert_true (rd_register_put_agency (reg, review, agency, NULL));
}

static void
import_portion (RdRegister *reg, RdReviewItem *review, GRand *random, guint i, guint n)
{
  g_autoptr (RdChronologyImport) import = rd_chronology_import_new (rd_review_item_get_review (review)->id);
  g_autoptr (GPtrArray) added = g_ptr_array_new_full (n, (GDestroyNotify) rd_entry_free);
  RdChronologyPlan plan = { .import = import, .added = added };
  g_autoptr (GError) error = NULL;

  import->agency_id = g_strdup_printf ("agency-%u", i % AGENCIES);
  g_free (import->file);
  import->file = g_strdup_printf ("file-%u.csv", i);
  g_free (import->sha256);
  import->sha256 = g_strdup_printf ("%064u", i);
  g_free (import->columns);
  import->columns = g_strdup ("");
  for (guint row = 1; row <= n; row++)
    g_ptr_array_add (added, make_entry (random, (int) row));
  g_assert_true (rd_register_import_chronology (reg, review, &plan, &error));
}

RdRegister *
rd_made_chronology_open (const char *path, RdClock *clock, guint n_entries, RdReviewItem **out_review)
{
  RdReviewDetails details = { .reference = "SCR/1", .title = "Child A" };
  RdRegister *reg;
  GRand *random;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      reg = rd_register_open (path, FALSE, clock, NULL);
      *out_review = rd_register_find_review (reg, details.reference);
      return reg;
    }
  reg = rd_register_create (path, clock, NULL);
  random = g_rand_new_with_seed (1);
  g_assert_true (rd_register_add_review (reg, &details, out_review, NULL));
  for (guint i = 0; i < AGENCIES; i++)
    add_agency (reg, *out_review, i);
  for (guint i = 0, left = n_entries; left > 0; i++)
    {
      guint n = MIN (left, PORTION);

      import_portion (reg, *out_review, random, i, n);
      left -= n;
    }
  g_rand_free (random);
  return reg;
}
