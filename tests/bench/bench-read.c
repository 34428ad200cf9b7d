/* bench-read.c — how long a file with tables takes to read
 *
 *   bench-read FILE…
 *
 * Prints "FILE<TAB>rows<TAB>ms<TAB>MB at most" lines; times are medians by the clock.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#define ROUNDS 5

static double
read_clock_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Rows of all tables; -1 where the file is refused. */
static int
read_once (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rd_table_file_open (file, NULL, &error);
  g_autoptr (RdTableSet) set = bytes != NULL ? rd_table_file_read (bytes, name, NULL, &error) : NULL;
  int n = 0;

  if (set == NULL)
    {
      fprintf (stderr, "bench-read: %s: %s\n", path, error->message);
      return -1;
    }
  for (guint i = 0; i < rd_table_set_get_n_tables (set); i++)
    n += (int) rd_table_get_n_rows (rd_table_set_get_table (set, i));
  return n;
}

static gboolean
bench (const char *path)
{
  double figures[ROUNDS];
  struct rusage usage;
  int n = 0;

  for (guint i = 0; i < ROUNDS && n >= 0; i++)
    {
      double begun = read_clock_ms ();

      n = read_once (path);
      figures[i] = read_clock_ms () - begun;
    }
  getrusage (RUSAGE_SELF, &usage);
  qsort (figures, ROUNDS, sizeof *figures, compare);
  if (n >= 0)
    printf ("%s\t%d\t%.1f\t%.0f\n", path, n, figures[ROUNDS / 2], usage.ru_maxrss / 1024.0);
  return n >= 0;
}

int
main (int argc, char *argv[])
{
  gboolean done = argc > 1;

  for (int i = 1; i < argc; i++)
    done = bench (argv[i]) && done;
  return done ? 0 : 1;
}
