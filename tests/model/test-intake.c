/* test-intake.c — files that are to come in: whose, which columns, what is odd, what would change; and in they come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-agency.h"
#include "model-fixture.h"
#include "model/rd-intake-change.h"
#include "model/rd-intake.h"
#include "model/rd-lazy-list.h"
#include "model/rd-register-agencies.h"
#include "model/rd-wording-intake.h"

#define HEAD "Date,Time,Source,What happened,Response\n"
#define FIRST  HEAD "12/03/2016,10:15,Case note,Seen at home,None needed\n31/06/2016,,Letter,The appointment was missed,\n,evening,Call,Mother rang,Called back\n"
#define SECOND HEAD "12/03/2016,10:15,Case note,Seen at home and well,None needed\n31/06/2016,,Letter,The appointment was missed,\n14/07/2016,,Visit,Nobody at home,\n"

typedef struct
{
  Fixture       board;
  RdReviewItem *review;
  RdIntake     *intake;
  GPtrArray    *paths;
} Desk;

static void
set_up (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  fixture_init (&self->board, DAY (2019, 3, 1));
  self->review = add_review (&self->board, "SCR/2019/03", "Child A");
  self->intake = rd_intake_new (self->board.reg, self->review);
  self->paths = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_finalize_object (self->intake);
  for (guint i = 0; i < self->paths->len; i++)
    g_assert_cmpint (g_unlink (self->paths->pdata[i]), ==, 0);
  g_ptr_array_unref (self->paths);
  fixture_clear (&self->board);
}

static gboolean
is_busy (Desk *self)
{
  GListModel *items = rd_intake_get_items (self->intake);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(RdIntakeItem) item = g_list_model_get_item (items, i);

      if (rd_intake_item_is_busy (item) || rd_intake_item_get_state (item) == RD_INTAKE_WAITING)
        return TRUE;
    }
  return FALSE;
}

static void
settle (Desk *self)
{
  while (is_busy (self))
    g_main_context_iteration (NULL, TRUE);
}

static RdIntakeItem *
get_item (Desk *self, guint i)
{
  RdIntakeItem *item = g_list_model_get_item (rd_intake_get_items (self->intake), i);

  g_object_unref (item);
  return item;
}

static const char *
write_file (Desk *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->board.folder, name, NULL);
  guint i;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  if (g_ptr_array_find_with_equal_func (self->paths, path, g_str_equal, &i))
    return self->paths->pdata[i];
  g_ptr_array_add (self->paths, g_steal_pointer (&path));
  return self->paths->pdata[self->paths->len - 1];
}

static RdIntakeItem *
add (Desk *self, const char *name, const char *content)
{
  const char *path = write_file (self, name, content);
  guint n = g_list_model_get_n_items (rd_intake_get_items (self->intake));

  g_assert_true (rd_intake_add (self->intake, path));
  settle (self);
  return get_item (self, n);
}

static void
add_agency (Desk *self, const char *name)
{
  g_autoptr(RdAgency) agency = rd_agency_new (rd_review_item_get_review (self->review)->id);
  g_autoptr(GError) error = NULL;

  agency->name = g_strdup (name);
  rd_register_put_agency (self->board.reg, self->review, agency, &error);
  g_assert_no_error (error);
}

typedef struct
{
  gboolean       is_over;
  gboolean       done;
  RdIntakeTotals totals;
  GError        *error;
} Outcome;

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->done = rd_intake_import_finish (RD_INTAKE (object), result, &outcome->totals, &outcome->error);
  outcome->is_over = TRUE;
}

static Outcome
import (Desk *self, GCancellable *cancellable)
{
  Outcome outcome = { FALSE };

  rd_intake_import (self->intake, NULL, cancellable, imported_cb, &outcome);
  while (!outcome.is_over)
    g_main_context_iteration (NULL, TRUE);
  settle (self);
  return outcome;
}

static gint64
count_entries (Desk *self)
{
  return rd_register_count_entries (self->board.reg, self->review, NULL, NULL);
}

/* The agency is known by the file's name, and what is odd is listed. */
static void
test_read (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item;

  add_agency (self, "Northmoor Police");
  add_agency (self, "Northmoor Children’s Services");
  item = add (self, "police.csv", FIRST);
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_READY);
  g_assert_cmpstr (rd_intake_item_get_agency_id (item), ==, rd_review_item_find_agency (self->review, "Northmoor Police")->id);
  g_assert_cmpuint (rd_intake_item_count_open (item), ==, 3);
  g_assert_cmpuint (rd_intake_item_get_difference (item)->added->len, ==, 3);
  g_assert_false (rd_intake_add (self->intake, rd_intake_item_get_path (item)));
  g_assert_cmpuint (rd_intake_count_ready (self->intake), ==, 1);
}

static RdIntakeProblem *
get_problem (RdIntakeItem *item, guint i)
{
  RdIntakeProblem *problem = g_list_model_get_item (rd_intake_item_get_problems (item), i);

  g_object_unref (problem);
  return problem;
}

/* A date is mended as typed, and so is the date of the row below that has none of its own. */
static void
test_mend (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item = add (self, "school.csv", FIRST);
  const RdEntry *below;

  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_AGENCY);
  g_assert_false (rd_intake_item_mend (item, get_problem (item, 0), "whenever"));
  g_assert_true (rd_intake_item_mend (item, get_problem (item, 0), "30 June 2016"));
  g_assert_cmpint (rd_intake_problem_get_state (get_problem (item, 0)), ==, RD_INTAKE_PROBLEM_MENDED);
  below = rd_intake_item_get_file (item)->import->entries->pdata[2];
  g_assert_cmpint (below->earliest, ==, DAY (2016, 6, 30));
  g_assert_cmpint (rd_intake_problem_get_state (get_problem (item, 1)), ==, RD_INTAKE_PROBLEM_MENDED);
  g_assert_true (rd_intake_problem_is_of_time (get_problem (item, 2)));
  rd_intake_item_leave (item, get_problem (item, 2), TRUE);
  g_assert_cmpuint (rd_intake_item_count_open (item), ==, 0);
  rd_intake_item_leave (item, get_problem (item, 2), FALSE);
  g_assert_true (rd_intake_item_mend (item, get_problem (item, 2), "19:30"));
  g_assert_cmpstr (below->time, ==, "19:30");
}

/* Nobody guesses these: the columns are said by hand. What was mended is mended again. */
static void
test_columns (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item = add (self, "notes.csv", "Aa,Bb,Cc\nx,first,31/06/2016\ny,second,14/07/2016\n");

  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_COLUMNS);
  rd_intake_item_set_field (item, 2, RD_COLUMN_DATE);
  rd_intake_item_set_field (item, 1, RD_COLUMN_EVENT);
  settle (self);
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_AGENCY);
  rd_intake_item_set_new_agency (item, " The School ");
  settle (self);
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_READY);
  g_assert_cmpstr (rd_intake_item_get_new_agency (item), ==, "The School");
  g_assert_true (rd_intake_item_mend (item, get_problem (item, 0), "30/6/16"));
  rd_intake_item_set_field (item, 0, RD_COLUMN_SOURCE);
  settle (self);
  g_assert_cmpuint (rd_intake_item_count_open (item), ==, 0);
  g_assert_cmpint (((RdEntry *) rd_intake_item_get_file (item)->import->entries->pdata[0])->earliest, ==, DAY (2016, 6, 30));
}

static void
test_order (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item = add (self, "hospital.csv", HEAD "05/22/2016,,Ward,Seen,\n05/06/2016,,Ward,Seen again,\n");
  const RdImport *import;

  g_assert_true (rd_intake_item_has_doubtful_order (item));
  import = rd_intake_item_get_file (item)->import;
  g_assert_cmpint (((RdEntry *) import->entries->pdata[1])->earliest, ==, DAY (2016, 6, 5));
  rd_intake_item_set_month_first (item, TRUE);
  settle (self);
  import = rd_intake_item_get_file (item)->import;
  g_assert_cmpint (((RdEntry *) import->entries->pdata[1])->earliest, ==, DAY (2016, 5, 6));
  g_assert_true (rd_intake_item_has_doubtful_order (item));
  rd_intake_item_set_month_first (item, FALSE);
  settle (self);
  import = rd_intake_item_get_file (item)->import;
  g_assert_cmpint (((RdEntry *) import->entries->pdata[1])->earliest, ==, DAY (2016, 6, 5));
}

/* Three files, of which two are of one new agency: one step in, one step back, and in again. */
static void
test_import (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  Outcome outcome;
  g_autoptr(GError) error = NULL;

  add_agency (self, "Northmoor Police");
  add (self, "police.csv", FIRST);
  rd_intake_item_set_new_agency (add (self, "school.csv", HEAD "1/9/2016,,Log,Late,\n"), "School");
  rd_intake_item_set_new_agency (add (self, "more.csv", HEAD "2/9/2016,,Log,Late again,\n"), "School");
  settle (self);
  g_assert_cmpuint (rd_intake_count_ready (self->intake), ==, 3);
  outcome = import (self, NULL);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.done);
  g_assert_cmpuint (outcome.totals.n_files, ==, 3);
  g_assert_cmpuint (outcome.totals.n_added, ==, 5);
  g_assert_cmpint (count_entries (self), ==, 5);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES)->len, ==, 2);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_CHRONOLOGY_IMPORTS)->len, ==, 3);
  g_assert_cmpint (rd_intake_item_get_state (get_item (self, 1)), ==, RD_INTAKE_DONE);

  g_assert_true (rd_register_undo (self->board.reg, &error));
  settle (self);
  g_assert_cmpint (count_entries (self), ==, 0);
  g_assert_cmpuint (rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES)->len, ==, 1);
  g_assert_cmpuint (rd_intake_count_ready (self->intake), ==, 3);
  g_assert_true (rd_register_redo (self->board.reg, &error));
  settle (self);
  g_assert_cmpint (count_entries (self), ==, 5);
  g_assert_cmpuint (rd_intake_count (self->intake, RD_INTAKE_DONE), ==, 3);
}

static void
test_cancel (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome;

  add_agency (self, "Northmoor Police");
  add (self, "police.csv", FIRST);
  g_cancellable_cancel (cancellable);
  outcome = import (self, cancellable);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_cmpint (count_entries (self), ==, 0);
  g_assert_cmpuint (rd_intake_count_ready (self->intake), ==, 1);
}

static void
analyse (Desk *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = rd_register_list_entries (self->board.reg, self->review, NULL, &error);

  for (guint i = 0; i < entries->len; i++)
    {
      RdEntry *entry = entries->pdata[i];

      entry->analysis = g_strdup_printf ("Why? %u", i);
      g_assert_true (rd_register_put_entry (self->board.reg, self->review, entry, &error));
    }
}

static char *
print_ranges (const GArray *ranges, const char *text)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const RdIntakeRange *range = &g_array_index (ranges, RdIntakeRange, i);

      g_string_append_printf (out, "[%.*s]", (int) (range->end - range->start), text + range->start);
    }
  return g_string_free (out, FALSE);
}

/* Marked is what differs, word by word, and not all that stands between the first and the last of it. */
static void
test_differences (void)
{
  static const struct { const char *why, *before, *after, *gone, *come; } cases[] = {
    { "words come in twice", "Introductory tenancy converted to secure tenancy.", "Introductory secure tenancy converted to secure secure tenancy.",
      "", "[secure][secure]" },
    { "a word for another, at both ends", "Seen at home today", "Met at home yesterday", "[Seen][today]", "[Met][yesterday]" },
    { "accents are not cut", "Łukasz rang", "Łukasza rang", "[Łukasz]", "[Łukasza]" },
    { "nothing before", NULL, "Seen.", "", "[Seen.]" }, { "nothing after", "Seen at\nhome", NULL, "[Seen at\nhome]", "" },
    { "blanks alone", "Seen  at home ", "Seen at\nhome", "", "" }, { "the same", "Seen", "Seen", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RdIntakeField field = { NULL, (char *) cases[i].before, (char *) cases[i].after };
      g_autoptr(GArray) gone = NULL;
      g_autoptr(GArray) come = NULL;
      g_autofree char *gone_words = NULL;
      g_autofree char *come_words = NULL;

      rd_intake_field_list_differences (&field, &gone, &come);
      gone_words = print_ranges (gone, cases[i].before);
      come_words = print_ranges (come, cases[i].after);
      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (gone_words, ==, cases[i].gone);
      g_assert_cmpstr (come_words, ==, cases[i].come);
    }
}

/* The corrected file: differences alone, what the reviewer wrote stays, and so does a date that was mended. */
static void
test_corrected (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item;
  const RdChronologyDifference *difference;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(RdIntakeChange) change = NULL;
  g_autoptr(GArray) gone = NULL;
  g_autoptr(GArray) come = NULL;

  add_agency (self, "Northmoor Police");
  item = add (self, "police.csv", FIRST);
  g_assert_true (rd_intake_item_mend (item, get_problem (item, 0), "30 June 2016"));
  g_assert_true (import (self, NULL).done);
  analyse (self);
  rd_intake_remove (self->intake, item);
  item = add (self, "police.csv", SECOND);
  g_assert_true (rd_intake_item_is_correction (item));
  difference = rd_intake_item_get_difference (item);
  g_assert_cmpuint (difference->added->len, ==, 1);
  g_assert_cmpuint (difference->changed->len, ==, 1);
  g_assert_cmpuint (difference->removed->len, ==, 1);
  g_assert_cmpuint (difference->n_same, ==, 1);
  for (guint i = 0; i < difference->changes->len; i++)
    if (g_array_index (difference->changes, RdImportChange, i).kind == RD_IMPORT_CHANGED)
      change = rd_intake_change_new (&g_array_index (difference->changes, RdImportChange, i));
  g_assert_cmpuint (rd_intake_change_get_fields (change)->len, ==, 1);
  rd_intake_field_list_differences (&g_array_index (rd_intake_change_get_fields (change), RdIntakeField, 0), &gone, &come);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (come->len, ==, 1);
  g_assert_true (rd_intake_change_has_analysis (change));

  g_assert_true (import (self, NULL).done);
  entries = rd_register_list_entries (self->board.reg, self->review, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (((RdEntry *) entries->pdata[0])->event, ==, "Seen at home and well");
  g_assert_cmpstr (((RdEntry *) entries->pdata[0])->analysis, ==, "Why? 0");
  g_assert_cmpint (((RdEntry *) entries->pdata[1])->earliest, ==, DAY (2016, 6, 30));
}

/* The very file again is said; one that says the same in other bytes changes nothing; a further one is added. */
static void
test_again (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item;

  add_agency (self, "Northmoor Police");
  item = add (self, "police.csv", FIRST);
  g_assert_true (import (self, NULL).done);
  rd_intake_remove (self->intake, item);
  item = add (self, "police.csv", FIRST);
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_AGAIN);
  rd_intake_remove (self->intake, item);
  item = add (self, "police.csv", FIRST "\n");
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_NOTHING);
  rd_intake_item_set_correction (item, FALSE);
  settle (self);
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_READY);
  g_assert_cmpuint (rd_intake_item_get_difference (item)->added->len, ==, 3);
  rd_intake_remove (self->intake, item);
  item = add (self, "police-addendum.csv", HEAD "1/2/2017,,Log,Something else entirely happened here,\n");
  g_assert_false (rd_intake_item_is_correction (item));
  g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_READY);
}

/* Two that hold the same cannot both come in. */
static void
test_rivals (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *first, *second;

  add_agency (self, "Northmoor Police");
  first = add (self, "police.csv", FIRST);
  second = add (self, "police copy.csv", FIRST);
  g_assert_true (rd_intake_find_rival (self->intake, second) == first);
  g_assert_null (rd_intake_find_rival (self->intake, first));
  g_assert_cmpuint (rd_intake_count_ready (self->intake), ==, 1);
}

/* What cannot be read says so; the others go on. */
static void
test_failed (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct { const char *name, *content, *says; } cases[] = {
    { "empty.csv", "", "empty" },
    { "picture.docx", "\x89PNG\r\n\x1a\n", "not what it is said to be" },
    { "prose.csv", "one line\n", "" },
  };
  RdIntakeItem *good;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdIntakeItem *item = add (self, cases[i].name, cases[i].content);

      if (*cases[i].says == '\0')
        {
          g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_COLUMNS);
          continue;
        }
      g_assert_cmpint (rd_intake_item_get_state (item), ==, RD_INTAKE_FAILED);
      g_assert_nonnull (strstr (rd_intake_item_get_fault (item), cases[i].says));
    }
  g_assert_true (rd_intake_add (self->intake, "/nowhere/at-all.docx"));
  settle (self);
  g_assert_cmpuint (rd_intake_count (self->intake, RD_INTAKE_FAILED), ==, 3);
  good = add (self, "good.csv", FIRST);
  g_assert_cmpint (rd_intake_item_get_state (good), ==, RD_INTAKE_AGENCY);
}

/* As the agency's last file was read by hand, so is the next with these headings. */
static void
test_remembered (Desk *self, G_GNUC_UNUSED gconstpointer data)
{
  RdIntakeItem *item;

  add_agency (self, "Northmoor Police");
  item = add (self, "police.csv", FIRST);
  rd_intake_item_set_field (item, 2, RD_COLUMN_REFERENCE);
  settle (self);
  g_assert_true (import (self, NULL).done);
  item = add (self, "police 2.csv", HEAD "1/2/2017,,Log 5,Something else entirely happened here,\n");
  g_assert_cmpint (g_array_index (rd_intake_item_get_map (item)->columns, RdColumnUse, 2).field, ==, RD_COLUMN_REFERENCE);
  g_assert_cmpstr (((RdEntry *) rd_intake_item_get_file (item)->import->entries->pdata[0])->reference, ==, "Log 5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/intake/" #name, Desk, NULL, set_up, test_##name, tear_down)
  ADD (read);
  ADD (mend);
  ADD (columns);
  ADD (order);
  ADD (import);
  ADD (cancel);
  ADD (corrected);
  g_test_add_func ("/intake/differences", test_differences);
  ADD (again);
  ADD (rivals);
  ADD (failed);
  ADD (remembered);

  return g_test_run ();
}
