/* rd-columns-assign.c — which column is what, from its heading and what stands below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns-private.h"

/* A heading that is worth believing. */
#define KNOWN 40
#define WELL_KNOWN 95

/* So much of a column must be dates, where its heading says so, or nothing does. */
#define SOME_DATES 0.25
#define MOST_DATES 0.6

/* A column that is called “Date”, whatever stands in it, where no other has dates. */
#define UNDATED 1

/* Fewer characters in the mean are no account of what happened, where no heading says so. */
#define SHORT_TEXT 15

/* So much speaks against a table of versions or of terms: any other is better. */
#define OTHER_LIST 60

#define NONE G_MAXUINT

typedef struct
{
  const GArray  *trials;         /* RdColumnTrial */
  gboolean       has_headings;
  RdColumnField *fields;         /* of each column */
} Assigning;

static const RdColumnTrial *
get_trial (const Assigning *self, guint i)
{
  return &g_array_index (self->trials, RdColumnTrial, i);
}

static double
get_mean_length (const RdColumnLook *look)
{
  return look->n_filled > 0 ? (double) look->n_letters / look->n_filled : 0;
}

static gboolean
is_free (const Assigning *self, guint i)
{
  return self->fields[i] == RD_COLUMN_EXTRA;
}

/* --- dates */

/* How much speaks for it; 0: it is no column of dates. */
static double
weigh_as_date (const RdColumnTrial *trial)
{
  int points = trial->fit.points[RD_COLUMN_DATE];
  gboolean is_named = points >= 90 && trial->fit.points[RD_COLUMN_EVENT] < KNOWN;
  double share = rd_column_share (trial->look.n_dates + (is_named ? trial->look.n_starts : 0), trial->look.n_filled);

  if (trial->fit.is_other_date)
    return 0;
  if (trial->look.n_filled == 0)
    return points >= 90 ? points : 0;
  if (share < (points >= KNOWN ? SOME_DATES : MOST_DATES))
    return is_named ? UNDATED : 0;
  if (points < KNOWN && trial->fit.points[RD_COLUMN_END_DATE] >= KNOWN)
    return 10 * share;
  return points + 40 * share + 10 * rd_column_share (trial->look.n_filled, trial->look.n_rows);
}

static guint
choose_date (const Assigning *self)
{
  guint best = NONE;
  double most = 0;

  for (guint i = 0; i < self->trials->len; i++)
    {
      double weight = weigh_as_date (get_trial (self, i));

      if (weight > most)
        {
          most = weight;
          best = i;
        }
    }
  return best;
}

static void
choose_end_date (Assigning *self)
{
  for (guint i = 0; i < self->trials->len; i++)
    {
      const RdColumnTrial *trial = get_trial (self, i);

      if (is_free (self, i) && trial->fit.points[RD_COLUMN_END_DATE] >= KNOWN
          && (trial->look.n_filled == 0 || rd_column_share (trial->look.n_dates, trial->look.n_filled) >= SOME_DATES))
        {
          self->fields[i] = RD_COLUMN_END_DATE;
          return;
        }
    }
}

static double
weigh_as_time (const Assigning *self, const RdColumnTrial *trial)
{
  double share = rd_column_share (trial->look.n_times, trial->look.n_filled);
  int points = trial->fit.points[RD_COLUMN_TIME];

  if (self->has_headings && trial->fit.any < KNOWN)
    return share >= 0.9 && trial->look.n_filled > 1 ? share : 0;
  if (self->has_headings)
    return points >= 85 || (points > 0 && share >= SOME_DATES) ? points + share : 0;
  return share >= 0.7 ? share : 0;
}

static void
choose_time (Assigning *self)
{
  guint best = NONE;
  double most = 0;

  for (guint i = 0; i < self->trials->len; i++)
    {
      double weight = is_free (self, i) ? weigh_as_time (self, get_trial (self, i)) : 0;

      if (weight > most)
        {
          most = weight;
          best = i;
        }
    }
  if (best != NONE)
    self->fields[best] = RD_COLUMN_TIME;
}

/* --- what happened */

static double
weigh_as_event (const RdColumnTrial *trial)
{
  double length = get_mean_length (&trial->look);
  int points = trial->fit.points[RD_COLUMN_EVENT];
  int other = 0;

  for (RdColumnField field = RD_COLUMN_SOURCE; field <= RD_COLUMN_REFERENCE; field++)
    if (field != RD_COLUMN_EVENT)
      other = MAX (other, trial->fit.points[field]);
  if (points < KNOWN && (trial->fit.any > points || trial->look.n_filled == 0 || length < SHORT_TEXT))
    return 0;
  if (other > points)
    points = MAX (points - 30, 1);
  return MAX (points, 1) + 20 * MIN (length, 120) / 120 + 10 * rd_column_share (trial->look.n_filled, trial->look.n_rows);
}

/* @dated: only one whose texts begin with dates. */
static guint
choose_event (const Assigning *self, gboolean dated)
{
  guint best = NONE;
  double most = 0;

  for (guint i = 0; i < self->trials->len; i++)
    {
      const RdColumnTrial *trial = get_trial (self, i);
      double weight = is_free (self, i) ? weigh_as_event (trial) : 0;

      if (dated && (rd_column_share (trial->look.n_starts + trial->look.n_dates, trial->look.n_filled) < MOST_DATES
                    || trial->look.n_starts == 0))
        continue;
      if (weight > most)
        {
          most = weight;
          best = i;
        }
    }
  return best;
}

/* --- the rest */

/* Whether what stands below can be that. */
static gboolean
suits (const RdColumnTrial *trial, RdColumnField field)
{
  double length = get_mean_length (&trial->look);

  if (field == RD_COLUMN_REFERENCE)
    return length <= 40;
  if (field == RD_COLUMN_PEOPLE)
    return length <= 200;
  return field == RD_COLUMN_SOURCE || field == RD_COLUMN_RESPONSE || field == RD_COLUMN_COMMENT;
}

/* The column and field that fit best of all that are left: the others keep their text under their headings. */
static gboolean
assign_next (Assigning *self, gboolean *taken)
{
  guint best = NONE;
  RdColumnField best_field = RD_COLUMN_EXTRA;
  int most = KNOWN - 1;

  for (guint i = 0; i < self->trials->len; i++)
    for (RdColumnField field = RD_COLUMN_SOURCE; is_free (self, i) && field <= RD_COLUMN_REFERENCE; field++)
      {
        const RdColumnTrial *trial = get_trial (self, i);

        if (taken[field] || trial->fit.points[field] <= most || !suits (trial, field))
          continue;
        most = trial->fit.points[field];
        best = i;
        best_field = field;
      }
  if (best == NONE)
    return FALSE;
  self->fields[best] = best_field;
  taken[best_field] = TRUE;
  return TRUE;
}

/* Without headings: before what happened stands where it comes from, after it what was done. */
static void
assign_by_place (Assigning *self, guint event)
{
  static const RdColumnField after[] = { RD_COLUMN_RESPONSE, RD_COLUMN_COMMENT };
  guint n_after = 0;

  for (guint i = event + 1; i < self->trials->len && n_after < G_N_ELEMENTS (after); i++)
    if (is_free (self, i) && get_trial (self, i)->look.n_filled > 0)
      self->fields[i] = after[n_after++];
  for (guint i = 0; i < event; i++)
    {
      const RdColumnLook *look = &get_trial (self, i)->look;

      if (!is_free (self, i) || look->n_filled == 0)
        continue;
      if (rd_column_share (look->n_numbers, look->n_filled) >= MOST_DATES)
        {
          self->fields[i] = RD_COLUMN_REFERENCE;
          continue;
        }
      self->fields[i] = RD_COLUMN_SOURCE;
      return;
    }
}

static void
assign_rest (Assigning *self, guint event)
{
  gboolean taken[RD_N_COLUMN_FIELDS] = { FALSE };

  if (self->has_headings)
    while (assign_next (self, taken))
      continue;
  else
    assign_by_place (self, event);
  for (guint i = 0; i < self->trials->len; i++)
    if (is_free (self, i) && get_trial (self, i)->look.n_filled == 0 && *get_trial (self, i)->heading == '\0')
      self->fields[i] = RD_COLUMN_IGNORE;
}

/* --- how good it is */

static double
count_doublings (double number)
{
  double n = 0;

  for (; number >= 2 && n < 10; number /= 2)
    n++;
  return n;
}

/* A heading row with a cell for its dates; where that is empty, the others must leave no doubt. */
static gboolean
has_sound_headings (const Assigning *self, guint date, guint event)
{
  const RdHeadingFit *what = &get_trial (self, event)->fit;

  if (date == NONE)
    return what->points[RD_COLUMN_EVENT] >= KNOWN || what->points[RD_COLUMN_DATE] >= KNOWN;
  if (*get_trial (self, date)->heading == '\0')
    return what->points[RD_COLUMN_EVENT] >= WELL_KNOWN;
  return what->points[RD_COLUMN_EVENT] >= KNOWN || get_trial (self, date)->fit.points[RD_COLUMN_DATE] >= KNOWN;
}

/* Versions of a document and words explained have dates and texts too. */
static gboolean
is_other_list (const Assigning *self)
{
  static const char * const first[] = { "version", "version no", "revision", "rev", "ver", "draft", "term", "word", "phrase", "glossary" };
  static const char * const any[] = { "abbreviation", "acronym", "definition", "meaning", "change", "summary of changes", "changes",
                                      "change made", "changes made" };

  for (guint i = 0; i < self->trials->len; i++)
    {
      g_autofree char *folded = rd_heading_fold (get_trial (self, i)->heading);

      for (guint j = 0; i == 0 && j < G_N_ELEMENTS (first); j++)
        if (g_str_equal (folded, first[j]))
          return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (any); j++)
        if (g_str_equal (folded, any[j]))
          return TRUE;
    }
  return FALSE;
}

static int
weigh_whole (const Assigning *self, guint date, guint event)
{
  const RdColumnTrial *what = get_trial (self, event);
  const RdColumnLook *when = &get_trial (self, date != NONE ? date : event)->look;
  double score = 10 + 6 * count_doublings (1 + when->n_dates + when->n_starts) + MIN (get_mean_length (&what->look), 200) / 20;

  if (self->has_headings && !has_sound_headings (self, date, event))
    return 0;
  if (when->n_filled > 0 && when->n_dates + when->n_starts == 0 && what->fit.points[RD_COLUMN_EVENT] < KNOWN)
    return 0;
  if (!self->has_headings)
    return when->n_dates + when->n_starts > 0 ? (int) score : 0;
  score += 0.15 * what->fit.points[RD_COLUMN_EVENT];
  score += 0.15 * get_trial (self, date != NONE ? date : event)->fit.points[RD_COLUMN_DATE];
  for (guint i = 0; i < self->trials->len; i++)
    if (self->fields[i] != RD_COLUMN_EXTRA && self->fields[i] != RD_COLUMN_IGNORE && i != event && i != date)
      score += 3;
  if (self->has_headings && is_other_list (self))
    return MAX ((int) score + 10 - OTHER_LIST, 1);
  return (int) score + 10;
}

static void
fill_map (const Assigning *self, RdColumnMap *map)
{
  for (guint i = 0; i < self->trials->len; i++)
    {
      RdColumnUse use = { i, g_strdup (get_trial (self, i)->heading), self->fields[i] };

      g_array_append_val (map->columns, use);
    }
}

int
rd_columns_assign (const GArray *trials, gboolean has_headings, RdColumnMap *map)
{
  g_autofree RdColumnField *fields = g_new (RdColumnField, MAX (trials->len, 1));
  Assigning self = { trials, has_headings, fields };
  guint date, event;
  int score;

  for (guint i = 0; i < trials->len; i++)
    fields[i] = RD_COLUMN_EXTRA;
  date = choose_date (&self);
  if (date != NONE)
    {
      fields[date] = RD_COLUMN_DATE;
      choose_end_date (&self);
      choose_time (&self);
    }
  event = choose_event (&self, date == NONE);
  map->begins_with_dates = date == NONE && event != NONE;
  if (event == NONE)
    event = date == NONE ? choose_event (&self, FALSE) : NONE;
  if (event != NONE)
    fields[event] = RD_COLUMN_EVENT;
  if (date == NONE)
    choose_time (&self);
  assign_rest (&self, event != NONE ? event : trials->len);
  score = event != NONE && (date != NONE || map->begins_with_dates) ? weigh_whole (&self, date, event) : 0;
  fill_map (&self, map);
  return score;
}
