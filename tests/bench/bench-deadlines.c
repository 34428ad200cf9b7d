/* bench-deadlines.c — all deadlines of many reviews worked out
 *
 * Prints, a line each: name, reviews, median of seven runs in milliseconds of
 * processor time.
 * Reviews in every stage, some with holds, and a board with closures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-deadline.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N_RUNS 7

typedef struct
{
  GPtrArray *milestones;
  GPtrArray *holds;
} Review;

static const char * const milestone_ids[] = {
  "incident", "la-aware", "ofsted-notified", "lscb-notified", "decision", "decision-reported", "initiated",
  "reviewers-appointed", "reviewers-reported", "completed", "copies-sent", "published", "non-publication-reported",
};

static const struct { const char *id, *trigger, *met_by; int amount; RdUnit unit; RdDirection direction; } timescales[] = {
  { "notify-ofsted", "la-aware", "ofsted-notified", 5, RD_UNIT_WORKING_DAYS, RD_DIRECTION_AFTER },
  { "notify-lscb", "la-aware", "lscb-notified", 5, RD_UNIT_WORKING_DAYS, RD_DIRECTION_AFTER },
  { "decide", "lscb-notified", "decision", 1, RD_UNIT_MONTHS, RD_DIRECTION_AFTER },
  { "report-decision", "decision", "decision-reported", 5, RD_UNIT_WORKING_DAYS, RD_DIRECTION_AFTER },
  { "complete", "initiated", "completed", 6, RD_UNIT_MONTHS, RD_DIRECTION_AFTER },
  { "send-copies", "published", "copies-sent", 7, RD_UNIT_WORKING_DAYS, RD_DIRECTION_BEFORE },
  { "keep-published", "published", NULL, 12, RD_UNIT_MONTHS, RD_DIRECTION_AFTER },
};

/* Told to three: a row for each. */
static gboolean
is_told_to_three (const char *milestone)
{
  return g_str_equal (milestone, "decision-reported") || g_str_equal (milestone, "copies-sent");
}

static RdFramework *
make_framework (void)
{
  static const char * const recipients[] = { "ofsted", "dfe", "panel", NULL };
  RdFramework *framework = rd_framework_new ();

  framework->id = g_strdup ("bench");
  g_ptr_array_add (framework->stages, rd_stage_new ("stage", "Stage", NULL));
  for (guint i = 0; recipients[i] != NULL; i++)
    g_ptr_array_add (framework->recipients, rd_recipient_new (recipients[i], recipients[i]));
  for (guint i = 0; i < G_N_ELEMENTS (milestone_ids); i++)
    {
      RdMilestoneKind *kind = rd_milestone_kind_new (milestone_ids[i], milestone_ids[i], "stage");

      if (is_told_to_three (milestone_ids[i]))
        {
          g_strfreev (kind->recipients);
          kind->recipients = g_strdupv ((char **) recipients);
        }
      g_ptr_array_add (framework->milestones, kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (timescales); i++)
    {
      RdTimescale *timescale = rd_timescale_new ();

      timescale->id = g_strdup (timescales[i].id);
      timescale->stage = g_strdup ("stage");
      timescale->trigger = g_strdup (timescales[i].trigger);
      timescale->met_by = g_strdup (timescales[i].met_by);
      timescale->kind = timescales[i].met_by == NULL ? RD_TIMESCALE_MINIMUM : RD_TIMESCALE_DEADLINE;
      timescale->period = (RdPeriod) { timescales[i].amount, timescales[i].unit };
      timescale->direction = timescales[i].direction;
      g_ptr_array_add (framework->timescales, timescale);
    }
  return framework;
}

static void
add_row (Review *review, const char *milestone, const char *recipient, RdDay day, gboolean planned)
{
  g_ptr_array_add (review->milestones, rd_milestone_new ("review", milestone, recipient, day, planned));
}

/* A review that began on @day and has come as far as @stage; the rest is planned. */
static void
fill_review (Review *review, guint stage, RdDay day)
{
  static const char * const recipients[] = { "ofsted", "dfe", "panel" };

  review->milestones = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);
  review->holds = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_hold_free);
  for (guint i = 0; i < G_N_ELEMENTS (milestone_ids); i++, day += 13)
    {
      if (!is_told_to_three (milestone_ids[i]))
        add_row (review, milestone_ids[i], NULL, day, i > stage);
      else
        {
          for (guint j = 0; j < G_N_ELEMENTS (recipients); j++)
            add_row (review, milestone_ids[i], recipients[j], day + (RdDay) j, i > stage);
        }
    }
  if (stage % 4 == 0)
    g_ptr_array_add (review->holds, rd_hold_new ("review", "complete", "trial", day));
}

static RdWorkdays *
make_workdays (void)
{
  RdClosedDays closed[20];

  for (int i = 0; i < (int) G_N_ELEMENTS (closed); i++)
    {
      closed[i].first = rd_day_from_ymd (2010 + i, 12, 27);
      closed[i].last = closed[i].first + 4;
    }
  return rd_workdays_new (closed, G_N_ELEMENTS (closed));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
read_cpu_us (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (gint64) t.tv_sec * G_USEC_PER_SEC + t.tv_nsec / 1000;
}

/* One run: every deadline of every review, worked out and let go. */
static gint64
measure_run (RdFramework *framework, const RdWorkdays *workdays, const Review *reviews, guint n, guint *n_deadlines)
{
  gint64 begin = read_cpu_us ();

  for (guint i = 0; i < n; i++)
    {
      RdDeadlineInput input = {
        framework, reviews[i].milestones, reviews[i].holds, workdays, rd_day_from_ymd (2018, 3, 1), RD_DUE_SOON_DEFAULT,
      };
      g_autoptr (GPtrArray) deadlines = rd_deadlines_work_out (&input);

      *n_deadlines += deadlines->len;
    }
  return read_cpu_us () - begin;
}

static void
measure (guint n)
{
  g_autoptr (RdFramework) framework = make_framework ();
  g_autoptr (RdWorkdays) workdays = make_workdays ();
  g_autofree Review *reviews = g_new (Review, n);
  gint64 times[N_RUNS];
  guint n_deadlines = 0;

  for (guint i = 0; i < n; i++)
    fill_review (&reviews[i], i % G_N_ELEMENTS (milestone_ids), rd_day_from_ymd (2017, 1, 2) + (RdDay) (i % 365));
  for (guint i = 0; i < N_RUNS; i++)
    times[i] = measure_run (framework, workdays, reviews, n, &n_deadlines);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_unref (reviews[i].milestones);
      g_ptr_array_unref (reviews[i].holds);
    }

  qsort (times, N_RUNS, sizeof times[0], compare_times);
  if (n_deadlines != n * N_RUNS * G_N_ELEMENTS (timescales))
    {
      fprintf (stderr, "bench-deadlines: %u deadlines worked out\n", n_deadlines);
      exit (1);
    }
  printf ("deadlines\t%u\t%.2f\n", n, (double) times[N_RUNS / 2] / 1000.0);
}

int
main (void)
{
  measure (1000);
  measure (10000);
  return 0;
}
