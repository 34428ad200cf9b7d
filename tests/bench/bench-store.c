/* bench-store.c — one edit made durable, and opening a large register
 *
 * Beside SQLite's own commit of the same row in the same run.  Writes a line
 * for each figure: work, milliseconds, what it is compared with, its
 * milliseconds, what is to be reached, the unit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "store/rd-store-milestones.h"
#include "store/rd-store-reviews.h"
#include "core/review/rd-hold.h"
#include "store/rd-store-rows.h"

#define REVIEWS    1000
#define MILESTONES 20
#define EDITS      201
#define OPENS      21

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
begin (RdStore *store, const RdMilestone *milestone)
{
  const RdStoreAction action = {
    .code = "milestone-recorded",
    .subject = milestone != NULL ? milestone->id : NULL,
    .review_id = milestone != NULL ? milestone->review_id : NULL,
    .who = "A. Officer",
    .when = 1454241600,
    .is_load = milestone == NULL,
  };

  g_assert_true (rd_store_begin (store, &action, NULL));
}

static void
fill (RdStore *store)
{
  begin (store, NULL);
  for (guint i = 0; i < REVIEWS; i++)
    {
      g_autofree char *reference = g_strdup_printf ("SCR/2016/%04u", i);
      g_autoptr (RdReview) review = rd_review_new (reference, "Child A", "scr-2015");

      g_assert_true (rd_store_put_review (store, review, NULL));
      for (guint j = 0; j < MILESTONES; j++)
        {
          g_autofree char *name = g_strdup_printf ("milestone-%u", j);
          g_autoptr (RdMilestone) milestone = rd_milestone_new (review->id, name, NULL, (RdDay) (16800 + j), FALSE);

          g_assert_true (rd_store_put_milestone (store, milestone, NULL));
        }
    }
  g_assert_true (rd_store_commit (store, NULL));
}

/* --- figures */

static double
measure_edit (RdStore *store, RdMilestone *milestone, guint i)
{
  gint64 start = g_get_monotonic_time ();

  milestone->day = 16800 + (RdDay) i;
  begin (store, milestone);
  g_assert_true (rd_store_put_milestone (store, milestone, NULL));
  g_assert_true (rd_store_commit (store, NULL));
  return get_milliseconds_since (start);
}

static sqlite3_stmt *
prepare_floor (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (db, "UPDATE milestones SET day = ?1, revision = revision + 1 WHERE id = ?2", -1, &statement, NULL);
  g_assert_nonnull (statement);
  return statement;
}

static double
measure_floor (sqlite3_stmt *statement, const char *id, guint i)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *day = rd_day_to_iso (16800 + (RdDay) i);

  sqlite3_bind_text (statement, 1, day, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, id, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_reset (statement);
  return get_milliseconds_since (start);
}

static void
say (const char *work, double ours, const char *against, double floor, const char *reach)
{
  printf ("%s\t%.3f\t%s\t%.3f\t%s\tms\n", work, ours, against, floor, reach);
}

/* Each edit beside SQLite's, with the journal as SQLite has it and as we have it,
 * one after the other, so that a busy disk slows all alike.
 */
static void
bench_edit (const char *path, const char *copy)
{
  static const char * const journals[] = { "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = TRUNCATE" };
  RdStore *store = rd_store_open (path, RD_STORE_READ_WRITE, NULL);
  g_autoptr (GPtrArray) milestones = rd_store_list_rows (store, RD_ROWS_MILESTONES, NULL, NULL);
  RdMilestone *milestone = g_ptr_array_index (milestones, milestones->len / 2);
  sqlite3 *floors[2];
  sqlite3_stmt *statements[2];
  double ours[EDITS], theirs[2][EDITS];

  for (guint j = 0; j < 2; j++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", copy, j);

      g_assert_true (rd_store_backup (store, name, NULL));
      g_assert_cmpint (sqlite3_open (name, &floors[j]), ==, SQLITE_OK);
      sqlite3_exec (floors[j], journals[j], NULL, NULL, NULL);
      sqlite3_exec (floors[j], "PRAGMA synchronous = FULL", NULL, NULL, NULL);
      statements[j] = prepare_floor (floors[j]);
    }
  for (guint i = 0; i < EDITS; i++)
    {
      ours[i] = measure_edit (store, milestone, i + 1);
      for (guint j = 0; j < 2; j++)
        theirs[j][i] = measure_floor (statements[j], milestone->id, i + 1);
    }
  say ("one edit made durable", get_median (ours, EDITS), "SQLite's commit of the row", get_median (theirs[0], EDITS), "≤ 1.2 ×");
  say ("", get_median (ours, EDITS), "the same, journal as ours", get_median (theirs[1], EDITS), "—");
  for (guint j = 0; j < 2; j++)
    {
      sqlite3_finalize (statements[j]);
      sqlite3_close (floors[j]);
    }
  rd_store_close (store);
}

static void
bench_open (const char *path)
{
  double ours[OPENS], lists[OPENS], bare[OPENS];

  for (guint i = 0; i < OPENS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      RdStore *store = rd_store_open (path, RD_STORE_READ_WRITE, NULL);
      sqlite3 *db = NULL;

      g_assert_nonnull (store);
      ours[i] = get_milliseconds_since (start);
      start = g_get_monotonic_time ();
      g_ptr_array_unref (rd_store_list_reviews (store, NULL));
      g_ptr_array_unref (rd_store_list_rows (store, RD_ROWS_MILESTONES, NULL, NULL));
      lists[i] = get_milliseconds_since (start);
      rd_store_close (store);

      start = g_get_monotonic_time ();
      sqlite3_open (path, &db);
      sqlite3_exec (db, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL);
      bare[i] = get_milliseconds_since (start);
      sqlite3_close (db);
    }
  say ("open a register of 1,000 reviews", get_median (ours, OPENS), "SQLite reading its schema", get_median (bare, OPENS), "≤ 20 ms");
  say ("list its reviews and 20,000 milestones", get_median (lists, OPENS), "—", 0, "—");
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rd-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy", NULL);
  RdStore *store = rd_store_create (path, NULL);
  static const char * const copies[] = { "", "-0", "-1" };

  g_assert_nonnull (store);
  fill (store);
  rd_store_close (store);
  bench_edit (path, copy);
  bench_open (path);

  g_unlink (path);
  for (guint i = 1; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *name = g_strconcat (copy, copies[i], NULL);

      g_unlink (name);
    }
  g_rmdir (folder);
  return 0;
}
