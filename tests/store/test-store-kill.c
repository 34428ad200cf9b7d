/* test-store-kill.c — the program is killed at random moments while it writes
 *
 * A child changes the register and says after each commit what was done; it is
 * killed.  The register opens, verifies, and holds every action that the child
 * said, and at most the one that it had no time to say.
 *
 * RD_SOAK_ROUNDS sets the number of rounds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "rd-test-child.h"
#include "rd-test-store.h"

#define ROUNDS 60

/* The longest that a child lives, in microseconds. */
#define LIFE 250000

static guint
get_rounds (void)
{
  const char *rounds = g_getenv ("RD_SOAK_ROUNDS");

  return rounds != NULL ? (guint) CLAMP (strtol (rounds, NULL, 10), 1, 1000000) : ROUNDS;
}

/* The entries that the child acknowledged, read after its death. */
static guint
read_acknowledged (RdTestChild *child, guint before)
{
  g_autofree char *line = NULL;
  guint entries = before;

  while ((line = rd_test_child_read_line (child)) != NULL)
    {
      const char *number = strchr (line, ' ');

      g_assert_nonnull (number);
      entries = (guint) strtoul (number + 1, NULL, 10);
      g_clear_pointer (&line, g_free);
    }
  return entries;
}

static void
run_round (RdTestRegister *board, GRand *random, guint *n_written, guint *n_interrupted)
{
  g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (random));
  g_autofree char *journal = g_strconcat (board->path, "-journal", NULL);
  guint before = rd_test_count_history (board->store);
  guint acknowledged, kept;
  RdTestChild child;
  struct stat about;

  rd_store_close (g_steal_pointer (&board->store));
  rd_test_child_start (&child, "write", board->path, seed);
  rd_test_child_assert_says (&child, "open");
  g_usleep (g_rand_int_range (random, 0, LIFE));
  kill (child.pid, SIGKILL);
  acknowledged = read_acknowledged (&child, before);
  rd_test_child_stop (&child, TRUE);
  *n_interrupted += g_stat (journal, &about) == 0 && about.st_size > 0;

  board->store = rd_test_open (board->path, RD_STORE_READ_WRITE);
  rd_test_assert_clean (board->store);
  kept = rd_test_count_history (board->store);
  g_assert_cmpuint (kept, >=, acknowledged);
  g_assert_cmpuint (kept, <=, acknowledged + 1);
  *n_written += kept - before;
}

static void
test_kill (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_written = 0, n_interrupted = 0, rounds = get_rounds ();

  rd_test_register_init (&board);
  for (guint i = 0; i < rounds; i++)
    run_round (&board, random, &n_written, &n_interrupted);
  g_test_message ("%u rounds, %u actions kept, %u times within a commit", rounds, n_written, n_interrupted);
  g_assert_cmpuint (n_written, >, rounds / 2);
  if (rounds >= ROUNDS)
    g_assert_cmpuint (n_interrupted, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
