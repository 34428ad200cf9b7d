/* make-register.c — a register of many reviews at every stage, for the benchmarks
 *
 *   make-register PATH COUNT
 *
 * The reviews began one after the other over the three years before today, and
 * each has come as far as its age allows, some of them late: the mixture that a
 * board with many reviews has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register.h"

#include <stdio.h>

/* How long after a review began each of its milestones is met. */
static const struct
{
  const char *milestone;
  const char *outcome;
  int         days;
} course[] =
{
  { "incident", NULL, 0 },
  { "la-aware", NULL, 1 },
  { "lscb-notified", NULL, 2 },
  { "ofsted-notified", NULL, 5 },
  { "decision", "initiate", 28 },
  { "decision-reported", NULL, 30 },
  { "reviewers-appointed", NULL, 45 },
  { "completed", NULL, 200 },
  { "copies-sent", NULL, 220 },
  { "published", NULL, 240 },
};

static gboolean
record_course (RdRegister    *reg,
               RdReviewItem  *review,
               RdDay          began,
               int            number,
               GError       **error)
{
  RdMilestoneEdit edits[G_N_ELEMENTS (course)];
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (course); i++)
    {
      /* Every fifth review stands still after its decision. */
      RdDay day = began + course[i].days + (number % 7);

      if (day > rd_register_get_today (reg) || (number % 5 == 0 && i > 4))
        break;
      edits[n++] = (RdMilestoneEdit) { .milestone = course[i].milestone, .day = day, .outcome = course[i].outcome };
    }

  return n == 0 || rd_register_set_milestones (reg, review, edits, n, NULL, error);
}

static gboolean
add_review (RdRegister  *reg,
            int          number,
            int          count,
            GError     **error)
{
  g_autofree char *reference = g_strdup_printf ("SCR/%04d", number);
  g_autofree char *title = g_strdup_printf ("Child %d", number);
  const RdReviewDetails details = { .reference = reference, .title = title, .owner = number % 3 == 0 ? "A. Officer" : "B. Officer" };
  RdDay began = rd_register_get_today (reg) - 3 * 365 + (RdDay) ((gint64) number * 3 * 365 / count);
  RdReviewItem *review = NULL;

  return rd_register_add_review (reg, &details, &review, error) && record_course (reg, review, began, number, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RdClock) clock = rd_clock_new_system ();
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;
  int count = argc == 3 ? (int) g_ascii_strtoll (argv[2], NULL, 10) : 0;

  if (count < 1)
    {
      fputs ("make-register: needs a path and a number of reviews\n", stderr);
      return 2;
    }

  reg = rd_register_create (argv[1], clock, &error);
  for (int number = 0; error == NULL && number < count; number++)
    add_review (reg, number, count, &error);

  if (error == NULL)
    return 0;

  fprintf (stderr, "make-register: %s\n", error->message);
  return 1;
}
