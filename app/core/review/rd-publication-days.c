/* rd-publication-days.c — the copies before a publication, and where and how long it is to be read after it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-publication-private.h"

#include <string.h>

#include "core/review/rd-publication-place.h"
#include "core/review/rd-publication-text.h"
#include "core/rules/rd-due.h"
#include "core/rules/rd-progress.h"
#include "core/rules/rd-step.h"

/* Further than any framework asks for copies before the publication, in days. */
#define LONGEST_WAIT 400

/* --- days */

/* The timescale that follows or goes before the publication of @day; NULL where the framework has none. */
static const RdTimescale *
find_timescale (const RdPublicationWork *work, const char *met_by, RdDay day)
{
  const GPtrArray *timescales = work->input->framework->timescales;

  for (guint i = 0; i < timescales->len; i++)
    {
      const RdTimescale *timescale = timescales->pdata[i];

      if (timescale->trigger != NULL && strcmp (timescale->trigger, RD_MILESTONE_PUBLISHED) == 0
          && g_strcmp0 (timescale->met_by, met_by) == 0 && timescale->verified
          && (met_by != NULL || timescale->kind == RD_TIMESCALE_MINIMUM))
        return rd_framework_find_timescale (work->input->framework, timescale->id, day);
    }
  return NULL;
}

static RdDay
find_due (const RdPublicationWork *work, const RdTimescale *timescale, RdDay day)
{
  g_autoptr (GPtrArray) steps = rd_steps_new ();

  return timescale != NULL ? rd_due_work_out (timescale, day, work->input->workdays, steps).due : RD_DAY_NONE;
}

static RdDay
find_copies_by (const RdPublicationWork *work, RdDay day)
{
  return find_due (work, find_timescale (work, RD_MILESTONE_COPIES_SENT, day), day);
}

void
rd_publication_find_days (RdPublicationWork *work)
{
  RdPublication *result = work->result;
  RdDay day = result->published != RD_DAY_NONE ? result->published : result->planned;

  if (day == RD_DAY_NONE)
    return;
  result->copies_by = find_copies_by (work, day);
  result->keep_until = find_due (work, find_timescale (work, NULL, day), day);
  if (result->copies_by != RD_DAY_NONE)
    result->working_days = rd_workdays_between (work->input->workdays, work->input->today, result->copies_by);
}

/* --- copies */

/* The first day from @day on for which copies sent on @day are sent in time. */
static RdDay
find_first_day (const RdPublicationWork *work, RdDay day)
{
  for (int i = 0; i < LONGEST_WAIT; i++)
    {
      RdDay tried = rd_day_add_days (day, i);

      if (find_copies_by (work, tried) >= day)
        return tried;
    }
  return RD_DAY_NONE;
}

static void
add_missing (RdPublicationWork *work, const RdMilestoneState *copies)
{
  gboolean is_out = work->result->published != RD_DAY_NONE;
  RdPublicationPoint *point = rd_publication_add (work, "copies", RD_PUBLICATION_BLOCKS, is_out ? "published-without" : "not-sent");

  point->n = copies->n_told;
  point->n_all = copies->n_to_tell;
  point->until = work->result->copies_by;
}

static void
add_sent (RdPublicationWork *work, RdDay sent)
{
  RdDay by = find_copies_by (work, work->day);
  gboolean is_out = work->result->published != RD_DAY_NONE;
  RdPublicationPoint *point;

  if (by == RD_DAY_NONE)
    {
      rd_publication_add (work, "copies", RD_PUBLICATION_DONE, "sent")->day = sent;
      return;
    }
  work->result->first_day = find_first_day (work, sent);
  if (sent <= by)
    point = rd_publication_add (work, "copies", RD_PUBLICATION_DONE, "in-time");
  else if (is_out)
    point = rd_publication_add (work, "copies", RD_PUBLICATION_DONE, "sent-late");
  else
    point = rd_publication_add (work, "copies", RD_PUBLICATION_BLOCKS, "too-late");
  point->day = sent;
  point->until = work->result->first_day;
}

void
rd_publication_add_copies (RdPublicationWork *work)
{
  RdMilestoneState copies;

  if (!rd_progress_find (work->input->framework, work->input->milestones, RD_MILESTONE_COPIES_SENT, &copies))
    return;
  if (copies.day == RD_DAY_NONE)
    add_missing (work, &copies);
  else
    add_sent (work, copies.day);
}

/* --- where it is to be read */

/* The last day on which it is, or was, to be read at @place; RD_DAY_LAST where there is no end. */
static RdDay
find_last_day (const RdPublicationPlace *place)
{
  if (place->taken_down != RD_DAY_NONE)
    return place->taken_down;
  return place->last_day != RD_DAY_NONE ? place->last_day : RD_DAY_LAST;
}

/* The place where it stays longest, the board's own website before all others; NULL where there is none. */
static const RdPublicationPlace *
find_place (const GPtrArray *places)
{
  const RdPublicationPlace *best = NULL;

  for (guint i = 0; places != NULL && i < places->len; i++)
    if (best == NULL || find_last_day (places->pdata[i]) > find_last_day (best))
      best = places->pdata[i];
  return best;
}

/* It need not be published any longer, only made available. */
static void
add_afterwards (RdPublicationWork *work, const RdPublicationPlace *place)
{
  if (find_last_day (place) >= work->input->today)
    rd_publication_add (work, "place", RD_PUBLICATION_DONE, "published")->until = work->result->keep_until;
  else if (rd_publication_find_text (work, "how-to-get-it") != NULL)
    rd_publication_add (work, "place", RD_PUBLICATION_DONE, "on-request");
  else
    rd_publication_add (work, "place", RD_PUBLICATION_OPEN, "say-how");
}

/* A publication that has been, at @place. */
static void
add_published_at (RdPublicationWork *work, const RdPublicationPlace *place)
{
  RdDay until = work->result->keep_until;
  RdPublicationPoint *point;

  if (until != RD_DAY_NONE && place->taken_down != RD_DAY_NONE && place->taken_down < until)
    {
      point = rd_publication_add (work, "place", RD_PUBLICATION_BLOCKS, "taken-down-early");
      point->day = place->taken_down;
    }
  else if (until != RD_DAY_NONE && find_last_day (place) < until)
    {
      point = rd_publication_add (work, "place", RD_PUBLICATION_BLOCKS, "too-short");
      point->day = find_last_day (place);
    }
  else if (until != RD_DAY_NONE && work->input->today > until)
    {
      add_afterwards (work, place);
      return;
    }
  else
    point = rd_publication_add (work, "place", RD_PUBLICATION_DONE, "published");
  point->until = until;
}

void
rd_publication_add_place (RdPublicationWork *work)
{
  const RdPublicationPlace *place = find_place (work->input->places);
  RdPublicationPoint *point;

  if (place == NULL)
    rd_publication_add (work, "place", RD_PUBLICATION_OPEN, "no-place");
  else if (work->result->published != RD_DAY_NONE)
    add_published_at (work, place);
  else if (work->result->keep_until != RD_DAY_NONE && find_last_day (place) < work->result->keep_until)
    {
      point = rd_publication_add (work, "place", RD_PUBLICATION_BLOCKS, "too-short");
      point->day = find_last_day (place);
      point->until = work->result->keep_until;
    }
  else
    rd_publication_add (work, "place", RD_PUBLICATION_DONE, "planned");
}
