/* test-store-power.c — the power goes at every single write
 *
 * What was not synced is lost, or kept in part, in any order and by sectors.
 * The register opens again, verifies, and holds every action that was
 * acknowledged, and at most the one that was under way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include <stdlib.h>

#include "rd-fault-vfs.h"
#include "rd-test-walk.h"

#define STEPS 3

/* The ways in which the same cut can end that are tried; RD_SOAK_ROUNDS for more. */
#define ENDINGS 5

static guint
get_endings (void)
{
  const char *rounds = g_getenv ("RD_SOAK_ROUNDS");

  return rounds != NULL ? (guint) CLAMP (strtol (rounds, NULL, 10) / 10, 1, 1000) : ENDINGS;
}

/* A register that has something in it, closed: each cut has a copy of it. */
static void
make_model (RdTestRegister *board)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  rd_test_register_init (board);
  for (guint i = 0; i < 15; i++)
    rd_test_walk (board->store, random, NULL);
  rd_store_close (g_steal_pointer (&board->store));
}

/* Runs until the power goes; returns what was acknowledged by then. */
static char *
run_until_cut (RdStore *store, guint *out_entries)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  char *state = rd_test_dump (store, FALSE);

  *out_entries = rd_test_count_history (store);
  for (guint i = 0; i < STEPS; i++)
    {
      if (rd_test_walk (store, random, NULL) == RD_TEST_STEP_FAILED)
        break;
      g_free (state);
      state = rd_test_dump (store, FALSE);
      *out_entries = rd_test_count_history (store);
    }
  return state;
}

/* TRUE while there is an n-th write; @n_more counts the registers that hold the
 * action that was under way.
 */
static gboolean
cut_at (const char *model, guint n, guint32 seed, guint *n_more)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *acknowledged = NULL;
  g_autofree char *kept = NULL;
  guint before, after;
  gboolean is_reached;

  rd_test_register_init_copy (&board, model);
  rd_store_close (board.store);
  rd_fault_vfs_watch (board.folder);
  board.store = rd_test_open (board.path, RD_STORE_READ_WRITE);
  rd_fault_vfs_cut_power (n);
  acknowledged = run_until_cut (board.store, &before);
  is_reached = rd_fault_vfs_get_count () >= n;
  if (!is_reached)
    rd_fault_vfs_cut_power (1);
  rd_store_close (board.store);
  rd_fault_vfs_restore (random);

  board.store = rd_test_open (board.path, RD_STORE_READ_WRITE);
  rd_test_assert_clean (board.store);
  after = rd_test_count_history (board.store);
  g_assert_cmpuint (after, >=, before);
  g_assert_cmpuint (after, <=, before + 1);
  kept = rd_test_dump (board.store, FALSE);
  if (after == before)
    g_assert_cmpstr (kept, ==, acknowledged);
  else
    (*n_more)++;
  rd_review_free (rd_test_add_review (board.store, "SCR/afterwards"));
  return is_reached;
}

static void
test_power (void)
{
  g_auto (RdTestRegister) model = { 0 };
  guint endings = get_endings (), n_more = 0, n = 1;
  gboolean is_reached = TRUE;

  rd_fault_vfs_install ();
  make_model (&model);
  for (; is_reached; n++)
    for (guint32 ending = 0; ending < endings; ending++)
      is_reached = cut_at (model.path, n, n * 1000 + ending, &n_more);
  rd_fault_vfs_uninstall ();
  g_test_message ("%u writes, %u endings each; %u times more than was acknowledged", n - 2, endings, n_more);
  g_assert_cmpuint (n, >, 30);
  g_assert_cmpuint (n_more, <, n * endings / 2);
}

/* The test can fail: with a journal that is deleted and a folder that is not
 * synced, as SQLite does by default, an action that was acknowledged is lost.
 */
static gboolean
loses_without_sync (const char *path, const char *folder, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  sqlite3 *db = NULL;

  g_unlink (path);
  rd_test_raw (path, "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (0);");
  rd_fault_vfs_watch (folder);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE t SET n = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  rd_fault_vfs_cut_power (1);
  sqlite3_close (db);
  rd_fault_vfs_restore (random);
  rd_test_raw (path, "SELECT 1 FROM t");   /* rolls back what is to be rolled back */
  return rd_test_raw_number (path, "SELECT n FROM t") == 0;
}

static void
test_the_test (void)
{
  char *folder = rd_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "plain.db", NULL);
  guint lost = 0;

  rd_fault_vfs_install ();
  for (guint32 seed = 0; seed < 20; seed++)
    lost += loses_without_sync (path, folder, seed);
  rd_fault_vfs_uninstall ();
  g_assert_cmpuint (lost, >, 0);
  rd_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/power/every-write", test_power);
  g_test_add_func ("/store/power/without-sync-it-is-lost", test_the_test);
  return g_test_run ();
}
