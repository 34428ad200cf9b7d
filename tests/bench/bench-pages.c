/* bench-pages.c — how long the main loop stands still in a large register
 *
 *   bench-pages REGISTER
 *
 * Presses each tile of the dashboard, goes from page to page and back, and
 * measures the longest single turn of the main loop, in processor time, until
 * all is drawn and quiet.  Prints "what<TAB>ms" lines, the worst of the rounds'
 * medians for each kind.  Needs a display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "views/dashboard/rd-dashboard-page.h"
#include "views/dashboard/rd-tiles.h"
#include "views/deadlines/rd-deadlines-page.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 5
#define QUIET_US 150000

typedef struct
{
  RdRegister *reg;
  GtkWidget  *window;
  GtkStack   *stack;
  GtkWidget  *dashboard;
  GtkWidget  *deadlines;
} Bench;

static double
cpu_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* The longest turn of the loop until nothing has happened for a while, @begun being when the first one began. */
static double
settle (double begun)
{
  double longest = cpu_ms () - begun;
  gint64 latest = g_get_monotonic_time ();

  while (g_get_monotonic_time () - latest < QUIET_US)
    {
      double before = cpu_ms ();

      if (g_main_context_iteration (NULL, FALSE))
        latest = g_get_monotonic_time ();
      else
        g_usleep (500);
      longest = MAX (longest, cpu_ms () - before);
    }

  return longest;
}

static double
press_tile (Bench *self,
            int    band)
{
  double begun = cpu_ms ();

  rd_dashboard_page_set_band (RD_DASHBOARD_PAGE (self->dashboard), band);
  return settle (begun);
}

static double
show_page (Bench     *self,
           GtkWidget *page)
{
  double begun = cpu_ms ();

  gtk_stack_set_visible_child (self->stack, page);
  return settle (begun);
}

static double
record (Bench *self,
        int    by)
{
  g_autoptr (RdReviewItem) review = g_list_model_get_item (rd_register_get_reviews (self->reg), 500);
  const RdMilestoneEdit edit = { .milestone = "la-aware", .day = rd_register_get_today (self->reg) - 20 - by };
  double begun = cpu_ms ();

  rd_register_set_milestone (self->reg, review, &edit, NULL, NULL);
  return settle (begun);
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
find_median (double *figures)
{
  qsort (figures, ROUNDS, sizeof *figures, compare);
  return figures[ROUNDS / 2];
}

static void
bench_tiles (Bench *self)
{
  double worst = 0;

  for (int band = 0; band < RD_N_BANDS; band++)
    {
      double there[ROUNDS], back[ROUNDS];

      for (int round = 0; round < ROUNDS; round++)
        {
          there[round] = press_tile (self, band);
          back[round] = press_tile (self, -1);
        }
      worst = MAX (worst, MAX (find_median (there), find_median (back)));
    }
  printf ("a tile pressed\t%.1f\n", worst);
}

static void
bench_switch (Bench *self)
{
  double there[ROUNDS], back[ROUNDS];

  for (int round = 0; round < ROUNDS; round++)
    {
      there[round] = show_page (self, self->deadlines);
      back[round] = show_page (self, self->dashboard);
    }
  printf ("to the deadlines\t%.1f\n", find_median (there));
  printf ("back to the dashboard\t%.1f\n", find_median (back));
}

static void
bench_record (Bench *self)
{
  double figures[ROUNDS];

  for (int round = 0; round < ROUNDS; round++)
    figures[round] = record (self, round);
  printf ("a milestone recorded\t%.1f\n", find_median (figures));
}

static void
add_page (Bench     *self,
          GtkWidget *page)
{
  gtk_stack_add_child (self->stack, page);
  g_object_set (page, "register", self->reg, NULL);
}

static void
open_window (Bench *self)
{
  double begun;

  self->window = adw_window_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->dashboard = rd_dashboard_page_new ();
  self->deadlines = rd_deadlines_page_new ();
  add_page (self, self->dashboard);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->stack));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 780);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (cpu_ms ());

  begun = cpu_ms ();
  add_page (self, self->deadlines);
  gtk_stack_set_visible_child (self->stack, self->deadlines);
  printf ("the deadlines for the first time\t%.1f\n", settle (begun));
  show_page (self, self->dashboard);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RdClock) clock = rd_clock_new_system ();
  g_autoptr (GError) error = NULL;
  Bench self = { 0 };

  if (argc != 2)
    return 2;

  gtk_init ();
  adw_init ();
  self.reg = rd_register_open (argv[1], FALSE, clock, &error);
  if (self.reg == NULL)
    {
      fprintf (stderr, "bench-pages: %s\n", error->message);
      return 1;
    }

  open_window (&self);
  bench_tiles (&self);
  bench_switch (&self);
  bench_record (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.reg);
  return 0;
}
