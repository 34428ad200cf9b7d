/* bench-chronology.c — a large chronology: first pages, searches, one edit made durable
 *
 *   bench-chronology FOLDER
 *
 * Makes registers of 100,000 and of 1,000,000 entries.  Writes a line for each figure, a
 * median: work, milliseconds, what it is compared with in the same run, its milliseconds, what is to be
 * reached, the unit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/rd-entry-list.h"
#include "model/rd-register-chronology.h"

#include "made-chronology.h"

#define PAGE   100
#define ROUNDS 9
#define EDITS  51

/* --- helpers */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_numbers);
  return values[n / 2];
}

static double
get_milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
say (const char *work, double ours, const char *against, double floor, const char *reach)
{
  printf ("%s\t%.3f\t%s\t%.3f\t%s\tms\n", work, ours, against, floor, reach);
  fflush (stdout);
}

/* --- pages */

/* Another search: what the last one gathered is kept only until then. */
static void
forget_hits (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();

  filter->search = g_strdup ("discussed");
  g_assert_cmpint (rd_register_count_entries (reg, review, filter, NULL), >, 0);
}

static double
time_page (RdRegister *reg, RdReviewItem *review, const char *search, guint *out_n)
{
  double figures[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
      g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) entries = NULL;
      gint64 start;

      if (search != NULL)
        forget_hits (reg, review);
      start = g_get_monotonic_time ();
      filter->search = g_strdup (search);
      g_assert_true (rd_register_list_entry_numbers (reg, review, filter, 0, PAGE, numbers, NULL));
      entries = rd_register_get_entries (reg, (const gint64 *) (void *) numbers->data, numbers->len, NULL);
      figures[i] = get_milliseconds_since (start);
      *out_n = entries->len;
    }
  return get_median (figures, ROUNDS);
}

/* FTS5 alone: as many in stored order. */
static double
time_bare (sqlite3 *base, const char *match)
{
  double figures[ROUNDS];
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (base, "SELECT e.* FROM entries_text t JOIN entries e ON e.number = t.rowid "
                                       "WHERE entries_text MATCH ?1 LIMIT 100", -1, &statement, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
      while (sqlite3_step (statement) == SQLITE_ROW)
        sqlite3_column_text (statement, 0);
      sqlite3_reset (statement);
      figures[i] = get_milliseconds_since (start);
    }
  sqlite3_finalize (statement);
  return get_median (figures, ROUNDS);
}

static void
bench_searches (const char *path, RdRegister *reg, RdReviewItem *review)
{
  static const struct { const char *what, *search, *match; } searches[] = {
    { "a word in most entries", "visit", "\"visit\" *" },
    { "a word in one of ten", "letter", "\"letter\" *" },
    { "a rare word", "word12345", "\"word12345\" *" },
    { "a word that is not there", "qqqq", "\"qqqq\" *" },
    { "two frequent words", "visit mother", "\"visit\" * AND \"mother\" *" },
    { "a frequent and a rare word", "visit word12345", "\"visit\" * AND \"word12345\" *" },
    { "two words seldom together", "word901 word902", "\"word901\" * AND \"word902\" *" },
    { "words that stand together", "\"home visit\"", "\"home visit\"" },
  };
  sqlite3 *base;

  g_assert_cmpint (sqlite3_open_v2 (path, &base, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      guint n;
      double ours = time_page (reg, review, searches[i].search, &n);
      g_autofree char *work = g_strdup_printf ("search in 1,000,000 entries, %s (%u)", searches[i].what, n);

      say (work, ours, "FTS5 in stored order", time_bare (base, searches[i].match), "≤ 16 ms");
    }
  sqlite3_close (base);
}

/* --- edits */

static gint64 edit_begun;

static RdEntry *
get_entry_at (RdRegister *reg, RdReviewItem *review, guint at)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (rd_register_list_entry_numbers (reg, review, NULL, 0, at + 1, numbers, NULL));
  entries = rd_register_get_entries (reg, &g_array_index (numbers, gint64, at), 1, NULL);
  return rd_entry_copy (entries->pdata[0]);
}

/* @moves: to another place in the order. */
static void
edit_entry (RdRegister *reg, RdReviewItem *review, guint at, gboolean moves)
{
  g_autoptr (RdEntry) entry = get_entry_at (reg, review, at);
  RdFuzzyDate date;

  g_free (entry->analysis);
  entry->analysis = g_strdup_printf ("Nobody asked what the bruise was: %u.", g_random_int ());
  if (moves && rd_entry_get_date (entry, &date))
    {
      date.earliest = date.latest = rd_day_from_ymd (2005, 1, 1) + g_random_int_range (0, 7000);
      rd_entry_set_date (entry, &date);
    }
  edit_begun = g_get_monotonic_time ();
  g_assert_true (rd_register_put_entry (reg, review, entry, NULL));
}

/* SQLite alone: the row, its words and its image in the history. */
static double
time_commit (sqlite3 *base, guint i)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; "
                                          "INSERT INTO copies SELECT number, event || event FROM entries WHERE number = %u; "
                                          "UPDATE entries SET analysis = 'Nobody asked why.' WHERE number = %u; "
                                          "INSERT INTO entries_text (rowid, analysis) VALUES (%u, 'Nobody asked why.'); COMMIT",
                                          100 * i + 1, 100 * i + 1, 10000000 + i);
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (sqlite3_exec (base, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  return get_milliseconds_since (start);
}

/* An edit beside SQLite's, one after the other: a busy disk slows both alike. */
static void
bench_edits (RdRegister *reg, RdReviewItem *review, const char *copy)
{
  double ours[EDITS], floors[EDITS];
  sqlite3 *base;

  g_assert_cmpint (sqlite3_open (copy, &base), ==, SQLITE_OK);
  sqlite3_exec (base, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; CREATE TABLE copies (number, image)", NULL, NULL, NULL);
  for (guint i = 0; i < EDITS; i++)
    {
      edit_entry (reg, review, 100 * i, FALSE);
      ours[i] = get_milliseconds_since (edit_begun);
      floors[i] = time_commit (base, i);
    }
  sqlite3_close (base);
  say ("one entry edited, durable, 100,000 entries", get_median (ours, EDITS), "SQLite’s commit", get_median (floors, EDITS), "≤ 1.2 ×");
}

/* --- the list of a page */

static void
settle (RdEntryList *list)
{
  while (rd_entry_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

/* Before the list hears of it. */
static void
changed_cb (gint64 *out_when)
{
  *out_when = g_get_monotonic_time ();
}

/* What the list does once the edit is made. */
static double
time_list (RdRegister *reg, RdReviewItem *review, const gint64 *told, gboolean moves)
{
  double figures[EDITS];

  for (guint i = 0; i < EDITS; i++)
    {
      edit_entry (reg, review, 100 * i, moves);
      figures[i] = get_milliseconds_since (*told);
    }
  return get_median (figures, EDITS);
}

static void
bench_list (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdEntryList) list = NULL;
  g_autoptr (RdEntryItem) item = NULL;
  gint64 start, told = 0;
  gulong id = g_signal_connect_swapped (reg, "changed", G_CALLBACK (changed_cb), &told);

  start = g_get_monotonic_time ();
  list = rd_entry_list_new (reg, review);
  say ("chronology of 100,000 entries, first page as a list", get_milliseconds_since (start), "—", 0, "≤ 5 ms");
  settle (list);
  item = g_list_model_get_item (G_LIST_MODEL (list), 50);
  say ("chronology of 100,000 entries, its list after an edit", time_list (reg, review, &told, FALSE), "—", 0, "≤ 5 ms");
  say ("chronology of 100,000 entries, its list after one has moved", time_list (reg, review, &told, TRUE), "—", 0, "≤ 5 ms");
  g_signal_handler_disconnect (reg, id);
}

int
main (int argc, char *argv[])
{
  g_autofree char *small = g_build_filename (argc > 1 ? argv[1] : ".", "chronology-small.rdesk", NULL);
  g_autofree char *copy = g_build_filename (argc > 1 ? argv[1] : ".", "chronology-copy.sqlite", NULL);
  g_autofree char *large = g_build_filename (argc > 1 ? argv[1] : ".", "chronology-large.rdesk", NULL);
  g_autoptr (RdClock) clock = rd_clock_new_fixed (rd_day_from_ymd (2026, 11, 23));
  g_autofree char *content = NULL;
  RdReviewItem *review;
  RdRegister *reg;
  gsize length;
  guint n;

  reg = rd_made_chronology_open (small, clock, 100000, &review);
  say ("chronology of 100,000 entries, first page", time_page (reg, review, NULL, &n), "—", 0, "≤ 5 ms");
  g_assert_true (g_file_get_contents (small, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  bench_edits (reg, review, copy);
  bench_list (reg, review);
  rd_register_close (reg);
  g_object_unref (reg);

  reg = rd_made_chronology_open (large, clock, 1000000, &review);
  say ("chronology of 1,000,000 entries, first page", time_page (reg, review, NULL, &n), "—", 0, "≤ 5 ms");
  bench_searches (large, reg, review);
  rd_register_close (reg);
  g_object_unref (reg);
  return 0;
}
