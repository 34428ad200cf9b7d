/* rd-review-timeline-read.c — lanes, entries and what stands beside them, from the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-review-timeline-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/review/rd-person.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording-timeline.h"
#include "model/rd-wording.h"

/* Days beyond the first and the last entry, as a share of all. */
#define MARGIN_SHARE 50

/* Helpers: texts */

static const char *
keep (RdReviewTimeline *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* Under the names that are wanted. */
static const char *
keep_shown (RdReviewTimeline *self, const char *text)
{
  return keep (self, rd_naming_show (self->naming, NULL, NULL, text));
}

/* Helpers: lanes */

/* The ids of rows of a kind whose first field is their id. (transfer container), NULL-terminated */
static const char **
list_ids (RdReviewItem *review, RdRowsKind kind)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const char **ids = g_new0 (const char *, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    ids[i] = kind == RD_ROWS_AGENCIES ? ((const RdAgency *) rows->pdata[i])->id : ((const RdEpisode *) rows->pdata[i])->id;
  return ids;
}

typedef struct
{
  guint n, n_undated;
  guint lane;
} AgencyCount;

static gboolean
has_date (const RdEntrySpan *span)
{
  return span->earliest != RD_DAY_NONE || span->latest != RD_DAY_NONE;
}

/* Of each agency; (transfer full). */
static AgencyCount *
count_entries (const GArray *spans, guint n_agencies)
{
  AgencyCount *counts = g_new0 (AgencyCount, n_agencies + 1);

  for (guint i = 0; i < spans->len; i++)
    {
      const RdEntrySpan *span = &g_array_index (spans, RdEntrySpan, i);
      AgencyCount *count = &counts[MIN (span->agency, n_agencies)];

      count->n++;
      count->n_undated += !has_date (span);
    }
  return counts;
}

static void
add_lanes (RdReviewTimeline *self, AgencyCount *counts)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);

  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = g_ptr_array_index (agencies, i);
      RdTimelineLaneLook look = { .colour = i };

      counts[i].lane = self->lanes->len;
      if (counts[i].n == 0)
        continue;
      look.name = keep (self, rd_naming_show_agency (self->naming, agency->name));
      look.detail = keep (self, rd_wording_lane_detail (counts[i].n, counts[i].n_undated));
      g_array_append_val (self->lanes, look);
      g_ptr_array_add (self->agencies, g_strdup (agency->id));
    }
}

static void
make_index (RdReviewTimeline *self, const GArray *spans, const AgencyCount *counts, guint n_agencies)
{
  g_autofree RdTimelineEntry *entries = g_new0 (RdTimelineEntry, MAX (spans->len, 1));
  guint n = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const RdEntrySpan *span = &g_array_index (spans, RdEntrySpan, i);

      if (span->agency >= n_agencies)
        continue;
      entries[n++] = (RdTimelineEntry) {
        .key = span->number, .lane = (guint16) counts[span->agency].lane, .label_length = MIN (span->label_length, RD_REVIEW_TIMELINE_LABEL_MAX),
        .earliest = span->earliest, .latest = span->latest, .minutes = (gint16) span->minutes,
        .precision = (guint8) span->precision, .qualifier = (guint8) span->qualifier,
        .weight = (guint8) rd_timeline_weight_from_name (span->significance),
      };
    }
  self->index = rd_timeline_index_new (entries, n, self->lanes->len);
}

/* Helpers: what stands beside the entries */

static void
widen (RdTimelineEpisode *episode, const RdEntrySpan *span)
{
  RdDay first = span->earliest != RD_DAY_NONE ? span->earliest : span->latest;
  RdDay last = span->latest != RD_DAY_NONE ? span->latest : span->earliest;

  if (!has_date (span))
    return;
  episode->first = episode->first == RD_DAY_NONE ? first : MIN (episode->first, first);
  episode->last = episode->last == RD_DAY_NONE ? last : MAX (episode->last, last);
}

/* An episode without a dated entry has no place. */
static void
add_episodes (RdReviewTimeline *self, const GArray *spans)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_EPISODES);
  g_autofree RdTimelineEpisode *episodes = g_new0 (RdTimelineEpisode, MAX (rows->len, 1));

  for (guint i = 0; i < rows->len; i++)
    episodes[i] = (RdTimelineEpisode) { NULL, RD_DAY_NONE, RD_DAY_NONE };
  for (guint i = 0; i < spans->len; i++)
    {
      const RdEntrySpan *span = &g_array_index (spans, RdEntrySpan, i);

      if (span->episode < rows->len)
        widen (&episodes[span->episode], span);
    }
  for (guint i = 0; i < rows->len; i++)
    if (episodes[i].first != RD_DAY_NONE)
      {
        episodes[i].name = keep_shown (self, ((const RdEpisode *) rows->pdata[i])->name);
        g_array_append_val (self->episodes, episodes[i]);
      }
}

static void
add_gaps (RdReviewTimeline *self)
{
  for (guint i = 0; i < self->gap_days->len; i++)
    for (guint lane = 0; lane < self->agencies->len; lane++)
      if (self->gap_ids->pdata[i] == NULL || strcmp (self->gap_ids->pdata[i], self->agencies->pdata[lane]) == 0)
        {
          RdTimelineGap gap = g_array_index (self->gap_days, RdTimelineGap, i);

          gap.lane = lane;
          g_array_append_val (self->gaps, gap);
        }
}

/* Under pseudonyms a date of birth goes, and with it the ages that would tell it. */
static void
add_child (RdReviewTimeline *self)
{
  const GPtrArray *people = rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE);

  self->chart.born = self->chart.died = RD_DAY_NONE;
  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = g_ptr_array_index (people, i);

      if (g_strcmp0 (person->role, "subject-child") != 0)
        continue;
      self->chart.born = self->mode == RD_NAMING_REAL ? person->born : RD_DAY_NONE;
      self->chart.died = person->died;
      return;
    }
}

/* The entries that can be right, the child's death, and a margin. */
static void
set_range (RdReviewTimeline *self)
{
  RdDay today = self->chart.today, margin;

  if (!rd_timeline_index_get_likely_range (self->index, today, &self->chart.first, &self->chart.last))
    self->chart.first = self->chart.last = today;
  if (rd_day_is_valid (self->chart.died))
    self->chart.last = MAX (self->chart.last, self->chart.died);
  margin = (self->chart.last - self->chart.first) / MARGIN_SHARE + 1;
  self->chart.first = MAX (self->chart.first - margin, RD_DAY_FIRST);
  self->chart.last = MIN (self->chart.last + margin, RD_DAY_LAST);

  if (self->first != RD_DAY_NONE)
    self->chart.first = self->first;
  if (self->last != RD_DAY_NONE)
    self->chart.last = self->last;
  if (self->chart.last >= self->chart.first)
    return;
  /* One end was asked for, and the other one lies on the wrong side of it. */
  if (self->first == RD_DAY_NONE)
    self->chart.first = self->chart.last;
  self->chart.last = self->chart.first;
}

static void
set_titles (RdReviewTimeline *self)
{
  g_autofree char *title = rd_naming_show (self->naming, NULL, NULL, rd_review_item_get_title (self->review));
  g_autofree char *as_at = rd_wording_as_at (self->chart.today);

  /* Translators: the heading of a review's chart: title and reference */
  self->chart.title = keep (self, g_strdup_printf (_("%1$s · %2$s"), title, rd_review_item_get_reference (self->review)));
  if (self->mode == RD_NAMING_PSEUDONYMS)
    /* Translators: beneath a chart's heading: "As at …" */
    self->chart.subtitle = keep (self, g_strdup_printf (_("%s · pseudonyms"), as_at));
  else
    self->chart.subtitle = keep (self, g_strdup_printf (_("%s · real names"), as_at));
}

/* Internal API */

gboolean
_rd_review_timeline_read (RdReviewTimeline *self, GError **error)
{
  g_autofree const char **agencies = list_ids (self->review, RD_ROWS_AGENCIES);
  g_autofree const char **episodes = list_ids (self->review, RD_ROWS_EPISODES);
  guint n_agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES)->len;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RdEntrySpan));
  g_autofree AgencyCount *counts = NULL;
  gboolean is_read;

  is_read = rd_register_list_entry_spans (self->reg, self->review, self->filter, agencies, episodes, spans, error);
  if (!is_read)
    g_array_set_size (spans, 0);
  counts = count_entries (spans, n_agencies);
  add_lanes (self, counts);
  make_index (self, spans, counts, n_agencies);
  add_episodes (self, spans);
  add_gaps (self);
  add_child (self);
  set_range (self);
  set_titles (self);
  return is_read;
}
