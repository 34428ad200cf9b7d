/* store-child.c — another program that uses a register, for tests
 *
 * store-child hold PATH      opens PATH for changes, says so, waits for the end of its input
 * store-child read PATH      the same for reading, within a transaction of its own
 * store-child begin PATH     begins to write without regard for the store's lock, says what SQLite said
 * store-child write PATH N   makes changes at random from seed N until it is killed; after
 *                            each it writes a line: what was done, and the entries in the history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "rd-test-walk.h"

static void
say (const char *text)
{
  if (write (STDOUT_FILENO, text, strlen (text)) < 0)
    exit (3);
}

static void
wait_for_end (void)
{
  char byte;

  while (read (STDIN_FILENO, &byte, 1) > 0)
    continue;
}

static int
hold (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdStore) store = rd_store_open (path, RD_STORE_READ_WRITE, &error);

  say (store != NULL ? "open" : error->message);
  say ("\n");
  wait_for_end ();
  return 0;
}

/* A reader in the midst of reading. */
static int
hold_reading (const char *path)
{
  sqlite3 *db = NULL;

  sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL);
  sqlite3_exec (db, "BEGIN; SELECT count (*) FROM reviews", NULL, NULL, NULL);
  say ("open\n");
  wait_for_end ();
  sqlite3_close (db);
  return 0;
}

static int
try_to_begin (const char *path)
{
  sqlite3 *db = NULL;

  sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL);
  say (sqlite3_errstr (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL)));
  say ("\n");
  sqlite3_close (db);
  return 0;
}

static int
write_until_killed (const char *path, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdStore) store = rd_store_open (path, RD_STORE_READ_WRITE, &error);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_assert_no_error (error);
  say ("open\n");
  for (;;)
    {
      RdTestStep step = rd_test_walk (store, random, &error);
      g_autofree char *line = g_strdup_printf ("%d %u\n", (int) step, rd_test_count_history (store));

      g_assert_no_error (error);
      say (line);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc > 2 && g_str_equal (argv[1], "hold"))
    return hold (argv[2]);
  if (argc > 2 && g_str_equal (argv[1], "read"))
    return hold_reading (argv[2]);
  if (argc > 2 && g_str_equal (argv[1], "begin"))
    return try_to_begin (argv[2]);
  if (argc > 3 && g_str_equal (argv[1], "write"))
    return write_until_killed (argv[2], (guint32) strtoul (argv[3], NULL, 10));
  return 2;
}
