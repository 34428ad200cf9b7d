/* test-store-faults.c — a full disk and a failing one, at every single write
 *
 * Whatever fails, the register opens again, verifies, and holds exactly the
 * actions that were acknowledged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include "rd-fault-vfs.h"
#include "rd-test-walk.h"

/* Actions in a run: enough for every kind of page to be written. */
#define STEPS 5

/* --- helpers */

typedef struct
{
  const char  *name;
  int          code;
  guint        length;      /* calls that fail; 0: all that follow */
  RdStoreError expected;
} Failure;

typedef struct
{
  char *state;      /* after the last step that was acknowledged */
  guint entries;
} Acknowledged;

static void
note (Acknowledged *self, RdStore *store)
{
  g_free (self->state);
  self->state = rd_test_dump (store, FALSE);
  self->entries = rd_test_count_history (store);
}

static void
assert_kept (RdTestRegister *board, const Acknowledged *acknowledged)
{
  g_autofree char *state = NULL;

  rd_test_register_reopen (board);
  rd_test_assert_clean (board->store);
  state = rd_test_dump (board->store, FALSE);
  g_assert_cmpstr (state, ==, acknowledged->state);
  g_assert_cmpuint (rd_test_count_history (board->store), ==, acknowledged->entries);
}

/* A register that has something in it, closed: each run has a copy of it. */
static void
make_model (RdTestRegister *model)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  rd_test_register_init (model);
  for (guint i = 0; i < 20; i++)
    rd_test_walk (model->store, random, NULL);
  rd_store_close (g_steal_pointer (&model->store));
}

/* Where nothing can be written for good the first failure ends the run: SQLite
 * cannot even read before it has rolled back.
 */
static guint
run_steps (RdStore *store, Acknowledged *acknowledged, const Failure *row)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint failures = 0;

  for (guint i = 0; i < STEPS && (failures == 0 || row->length > 0); i++)
    {
      g_autoptr (GError) error = NULL;
      RdTestStep step = rd_test_walk (store, random, &error);

      if (step == RD_TEST_STEP_FAILED)
        {
          g_assert_error (error, RD_STORE_ERROR, (int) row->expected);
          failures++;
        }
      else
        {
          g_assert_no_error (error);
          note (acknowledged, store);
        }
    }
  return failures;
}

/* --- each write of a run in turn */

static const Failure failures[] = {
  { "full-for-good", SQLITE_FULL, 0, RD_STORE_ERROR_FULL },
  { "full-once", SQLITE_FULL, 1, RD_STORE_ERROR_FULL },
  { "broken-for-good", SQLITE_IOERR_WRITE, 0, RD_STORE_ERROR_IO },
  { "broken-once", SQLITE_IOERR_WRITE, 1, RD_STORE_ERROR_IO },
  { "sync-fails-once", SQLITE_IOERR_FSYNC, 1, RD_STORE_ERROR_IO },
};

/* TRUE while there is an n-th write. */
static gboolean
fail_at (const Failure *row, const char *model, guint n, guint *n_failures)
{
  g_auto (RdTestRegister) board = { 0 };
  Acknowledged acknowledged = { 0 };
  g_autofree char *state = NULL;
  guint count;

  rd_test_register_init_copy (&board, model);
  note (&acknowledged, board.store);
  rd_fault_vfs_fail (n, row->length, row->code);
  *n_failures += run_steps (board.store, &acknowledged, row);
  count = rd_fault_vfs_get_count ();
  rd_fault_vfs_reset ();

  /* What can be read is what was acknowledged, without opening the register again and with it. */
  state = rd_test_dump (board.store, FALSE);
  g_assert_cmpstr (state, ==, acknowledged.state);
  assert_kept (&board, &acknowledged);

  /* And work goes on. */
  rd_review_free (rd_test_add_review (board.store, "SCR/afterwards"));
  rd_test_assert_clean (board.store);
  g_free (acknowledged.state);
  return count >= n;
}

static void
test_failure (gconstpointer data)
{
  const Failure *row = data;
  g_auto (RdTestRegister) model = { 0 };
  guint n_failures = 0, n = 1;

  rd_fault_vfs_install ();
  make_model (&model);
  while (fail_at (row, model.path, n, &n_failures))
    n++;
  rd_fault_vfs_uninstall ();
  g_test_message ("%u writes, %u failures", n - 1, n_failures);
  g_assert_cmpuint (n, >, 40);
  g_assert_cmpuint (n_failures, >=, n / 2);
}

/* --- creating, and copies */

static gboolean
create_fails_at (guint n)
{
  char *folder = rd_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
  g_autofree char *files = NULL;
  g_autoptr (GError) error = NULL;
  RdStore *store;
  gboolean is_reached;

  rd_fault_vfs_fail (n, 0, SQLITE_FULL);
  store = rd_store_create (path, &error);
  is_reached = rd_fault_vfs_get_count () >= n;
  rd_store_close (store);
  rd_fault_vfs_reset ();
  if (store == NULL)
    {
      g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_FULL);
      files = rd_test_list_folder (folder);
      g_assert_cmpstr (files, ==, "");
    }
  rd_test_remove_folder (folder);
  return is_reached;
}

static void
test_create (void)
{
  guint n = 1;

  rd_fault_vfs_install ();
  while (create_fails_at (n))
    n++;
  rd_fault_vfs_uninstall ();
  g_assert_cmpuint (n, >, 10);
}

static gboolean
backup_fails_at (RdTestRegister *board, guint n)
{
  g_autofree char *copy = g_build_filename (board->folder, "copy.rdesk", NULL);
  g_autofree char *files = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done, is_reached;

  rd_fault_vfs_fail (n, 0, SQLITE_FULL);
  done = rd_store_backup (board->store, copy, &error);
  is_reached = rd_fault_vfs_get_count () >= n;
  rd_fault_vfs_reset ();
  if (!done)
    g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_FULL);
  g_unlink (copy);
  files = rd_test_list_folder (board->folder);
  g_assert_cmpstr (files, ==, "board.rdesk board.rdesk-journal");
  return is_reached;
}

static void
test_backup (void)
{
  g_auto (RdTestRegister) board = { 0 };
  guint n = 1;

  rd_fault_vfs_install ();
  rd_test_register_init (&board);
  rd_review_free (rd_test_add_review (board.store, "SCR/other"));
  while (backup_fails_at (&board, n))
    n++;
  g_assert_cmpuint (n, >, 10);
  rd_store_close (g_steal_pointer (&board.store));
  rd_fault_vfs_uninstall ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *name = g_strconcat ("/store/faults/", failures[i].name, NULL);

      g_test_add_data_func (name, &failures[i], test_failure);
    }
  g_test_add_func ("/store/faults/create", test_create);
  g_test_add_func ("/store/faults/backup", test_backup);
  return g_test_run ();
}
