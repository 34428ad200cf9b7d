/* test-due-band.c — how soon something is due, as a board asks it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-due-band.h"

#include <string.h>

#include "core-review.h"

#define MONDAY "2026-11-23"

/* A deadline of one status and due date, and the bands it belongs to, a letter each:
 * o overdue, w this week, f 14 days, m 30 days, h held.
 */
static void
test_covers (void)
{
  static const struct { RdDeadlineStatus status; const char *due, *forecast, *today, *bands; } cases[] = {
    { RD_STATUS_OVERDUE, "2026-11-20", NULL, MONDAY, "o" },           /* past is overdue, not "this week" */
    { RD_STATUS_DUE_SOON, "2026-11-23", NULL, MONDAY, "wfm" },        /* today belongs to this week */
    { RD_STATUS_DUE_SOON, "2026-11-29", NULL, MONDAY, "wfm" },        /* up to and including Sunday */
    { RD_STATUS_UPCOMING, "2026-11-30", NULL, MONDAY, "fm" },         /* next Monday is next week */
    { RD_STATUS_UPCOMING, "2026-11-30", NULL, "2026-11-29", "fm" },   /* on a Sunday only that day is left of the week */
    { RD_STATUS_UPCOMING, "2026-12-07", NULL, MONDAY, "fm" },         /* the 14th day counts */
    { RD_STATUS_UPCOMING, "2026-12-08", NULL, MONDAY, "m" },
    { RD_STATUS_UPCOMING, "2026-12-23", NULL, MONDAY, "m" },          /* the 30th day counts */
    { RD_STATUS_UPCOMING, "2026-12-24", NULL, MONDAY, "" },
    { RD_STATUS_HELD, "2026-08-04", "2026-12-01", MONDAY, "fm" },    /* a hold counts by its forecast */
    { RD_STATUS_HELD, "2026-08-04", NULL, MONDAY, "" },              /* and by nothing where there is none */
    { RD_STATUS_MET, "2026-11-24", NULL, MONDAY, "" },                /* done is done */
    { RD_STATUS_NOT_NEEDED, "2026-11-24", NULL, MONDAY, "" },
    { RD_STATUS_WAITING, NULL, NULL, MONDAY, "" },
  };
  static const struct { RdDueBand band; char letter; } letters[] = {
    { RD_BAND_OVERDUE, 'o' }, { RD_BAND_THIS_WEEK, 'w' }, { RD_BAND_14_DAYS, 'f' },
    { RD_BAND_30_DAYS, 'm' }, { RD_BAND_AGENCIES, 'a' }, { RD_BAND_READY, 'r' },
  };
  g_autoptr (RdTimescale) timescale = rd_timescale_new ();

  timescale->kind = RD_TIMESCALE_DEADLINE;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (letters); j++)
      {
        RdDeadline deadline = {
          .timescale = timescale,
          .status = cases[i].status,
          .due = cases[i].due != NULL ? rd_day_parse_iso (cases[i].due) : RD_DAY_NONE,
          .forecast = cases[i].forecast != NULL ? rd_day_parse_iso (cases[i].forecast) : RD_DAY_NONE,
          .done = RD_DAY_NONE,
        };
        gboolean expected = strchr (cases[i].bands, letters[j].letter) != NULL;

        g_test_message ("row %u, band %c", (guint) i, letters[j].letter);
        g_assert_cmpint (rd_due_band_covers (letters[j].band, &deadline, rd_day_parse_iso (cases[i].today)), ==, expected);
      }
}

static void
test_last_day (void)
{
  RdDay monday = rd_day_parse_iso (MONDAY);
  RdDay sunday = rd_day_parse_iso ("2026-11-29");

  g_assert_cmpint (rd_due_band_get_last_day (RD_BAND_THIS_WEEK, monday), ==, sunday);
  g_assert_cmpint (rd_due_band_get_last_day (RD_BAND_THIS_WEEK, sunday), ==, sunday);
  g_assert_cmpint (rd_due_band_get_last_day (RD_BAND_14_DAYS, monday), ==, monday + 14);
  g_assert_cmpint (rd_due_band_get_last_day (RD_BAND_30_DAYS, monday), ==, monday + 30);
  g_assert_cmpint (rd_due_band_get_last_day (RD_BAND_OVERDUE, monday), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_due_band_get_last_day (RD_BAND_AGENCIES, monday), ==, RD_DAY_NONE);
}

/* Records the milestones of @happened, on one day. */
static void
record_all (GPtrArray *milestones, const char *happened, const char *outcome)
{
  g_auto (GStrv) ids = g_strsplit (happened, " ", -1);

  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    {
      RdMilestone *milestone = record (milestones, ids[i], NULL, "2026-01-05");

      if (strcmp (ids[i], "decision") == 0)
        milestone->outcome = g_strdup (outcome);
    }
}

static void
test_ready (Review *review, gconstpointer data)
{
  static const struct { const char *happened, *outcome; gboolean ready; } cases[] = {
    { "", NULL, FALSE },                                                   /* nothing has happened */
    { "la-aware lscb-notified decision decision-reported initiated", "initiate", FALSE },
    { "la-aware lscb-notified decision decision-reported initiated completed", "initiate", TRUE },
    { "la-aware lscb-notified decision initiated completed", "initiate", FALSE },   /* the decision was never reported */
    { "la-aware lscb-notified decision decision-reported initiated completed copies-sent", "initiate", TRUE },
    { "la-aware lscb-notified decision decision-reported initiated completed copies-sent published", "initiate", FALSE },
    { "la-aware lscb-notified decision decision-reported", "do-not-initiate", FALSE },   /* there is nothing to publish */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (review->milestones, 0);
      record_all (review->milestones, cases[i].happened, cases[i].outcome);
      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (rd_due_band_is_ready (review->framework, review->milestones), ==, cases[i].ready);
    }
}

static void
test_ready_without_publication (Review *review, gconstpointer data)
{
  for (guint i = 0; i < review->framework->timescales->len; i++)
    ((RdTimescale *) g_ptr_array_index (review->framework->timescales, i))->direction = RD_DIRECTION_AFTER;
  record_all (review->milestones, "la-aware lscb-notified decision decision-reported initiated completed", "initiate");

  g_assert_false (rd_due_band_is_ready (review->framework, review->milestones));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due-band/covers", test_covers);
  g_test_add_func ("/due-band/last-day", test_last_day);
  g_test_add ("/due-band/ready", Review, NULL, set_up, test_ready, tear_down);
  g_test_add ("/due-band/ready-without-publication", Review, NULL, set_up, test_ready_without_publication, tear_down);
  return g_test_run ();
}
