/* bench-search.c — the search over a large register
 *
 *   bench-search REGISTER
 *
 * Prints "what<TAB>ms" lines, medians: what the main loop has to do before
 * the first search, in processor time; then what a thread does, by the clock:
 * the first search, which prepares the texts, and later ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-search.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 9

static double
read_clock_ms (clockid_t clock)
{
  struct timespec t;

  clock_gettime (clock, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
say (const char *what,
     double     *figures)
{
  qsort (figures, ROUNDS, sizeof *figures, compare);
  printf ("%s\t%.2f\n", what, figures[ROUNDS / 2]);
}

/* (the longest step of @gathering, in processor time) */
static double
gather (RdSearchGathering *gathering)
{
  double longest = 0;
  gboolean more = TRUE;

  while (more)
    {
      double begun = read_clock_ms (CLOCK_THREAD_CPUTIME_ID);

      more = rd_search_gathering_step (gathering);
      longest = MAX (longest, read_clock_ms (CLOCK_THREAD_CPUTIME_ID) - begun);
    }
  return longest;
}

static double
find (RdSearchIndex *index,
      const char    *words)
{
  double begun = read_clock_ms (CLOCK_MONOTONIC);
  g_autoptr (GPtrArray) found = rd_search_index_find (index, words, RD_SEARCH_PER_KIND, RD_SEARCH_LIMIT, NULL);

  rd_search_group (found);
  return read_clock_ms (CLOCK_MONOTONIC) - begun;
}

static void
bench (RdRegister *reg)
{
  double steps[ROUNDS], wholes[ROUNDS], firsts[ROUNDS], ones[ROUNDS], threes[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      double begun = read_clock_ms (CLOCK_THREAD_CPUTIME_ID);
      g_autoptr (RdSearchGathering) gathering = rd_search_gathering_new (reg);
      g_autoptr (RdSearchIndex) index = NULL;

      steps[i] = gather (gathering);
      wholes[i] = read_clock_ms (CLOCK_THREAD_CPUTIME_ID) - begun;
      index = rd_search_gathering_finish (gathering);
      firsts[i] = find (index, "notify");
      ones[i] = find (index, "child");
      threes[i] = find (index, "scr 0500 complete");
    }
  say ("search, longest turn of gathering\t≤ 5 ms", steps);
  say ("search, all of the gathering\t—", wholes);
  say ("search, the first one (in a thread)\t—", firsts);
  say ("search, one word in every review (in a thread)\t—", ones);
  say ("search, three words (in a thread)\t—", threes);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RdClock) clock = rd_clock_new_system ();
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      fputs ("bench-search: needs a register\n", stderr);
      return 2;
    }

  reg = rd_register_open (argv[1], FALSE, clock, &error);
  if (reg == NULL)
    {
      fprintf (stderr, "bench-search: %s\n", error->message);
      return 1;
    }
  bench (reg);
  rd_register_close (reg);
  return 0;
}
