/* rd-annual-reviews.c — a year's figures of the reviews themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-annual-private.h"

#include <string.h>

/* --- referrals */

/* Reviews of children that the guidance asks for; others are alternatives to them. */
static gboolean
is_case_review (const RdFramework *framework)
{
  return g_str_has_prefix (framework->id, "scr-") || g_str_has_prefix (framework->id, "lcspr-")
         || g_str_has_prefix (framework->id, "rapid-review-");
}

static const char *
get_outcome (const RdAnnualCount *self, guint review)
{
  const RdAnnualFacts *facts = &self->facts[review];

  if (!rd_annual_is_by_then (self, facts->decided) || facts->outcome == NULL)
    return "undecided";
  if (g_str_equal (facts->outcome, "do-not-initiate"))
    return "none";
  return is_case_review (self->input->reviews[review].framework) ? "review" : "alternative";
}

void
rd_annual_count_referrals (RdAnnualCount *self)
{
  static const char * const outcomes[] = { "review", "alternative", "none", "undecided" };

  rd_annual_need (self, "received", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    rd_annual_need (self, "outcome", outcomes[i]);
  for (guint i = 0; i < self->input->n_reviews; i++)
    if (rd_annual_is_within (self, self->facts[i].notified))
      {
        rd_annual_add (rd_annual_need (self, "received", NULL), i, RD_DAY_NONE, self->facts[i].notified, NULL);
        rd_annual_add (rd_annual_need (self, "outcome", get_outcome (self, i)), i, RD_DAY_NONE, self->facts[i].notified, NULL);
      }
}

/* --- decisions */

static const char *
get_timeliness (const RdAnnualFacts *facts)
{
  if (facts->decision == NULL || facts->notified == RD_DAY_NONE || facts->decision->due == RD_DAY_NONE)
    return "not-measured";
  return facts->decided <= facts->decision->due ? "in-time" : "late";
}

void
rd_annual_count_decisions (RdAnnualCount *self)
{
  static const char * const codes[] = { "made", "in-time", "late", "not-measured" };
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (RdAnnualCase));

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    rd_annual_need (self, codes[i], NULL);
  for (guint i = 0; i < self->input->n_reviews; i++)
    {
      const RdAnnualFacts *facts = &self->facts[i];
      const RdAnnualCase stretch = { .review = i, .from = facts->notified, .to = facts->decided };

      if (!rd_annual_is_within (self, facts->decided))
        continue;
      rd_annual_add (rd_annual_need (self, "made", NULL), i, facts->notified, facts->decided, NULL);
      rd_annual_add (rd_annual_need (self, get_timeliness (facts), NULL), i, facts->notified, facts->decided, NULL);
      if (facts->notified != RD_DAY_NONE && facts->notified <= facts->decided)
        g_array_append_val (stretches, stretch);
    }
  rd_annual_add_days (self, NULL, stretches);
}

/* --- reviews */

static void
add_if (RdAnnualCount *self, gboolean counts, const char *code, guint review, RdDay day)
{
  RdAnnualFigure *figure = rd_annual_need (self, code, NULL);

  if (counts)
    rd_annual_add (figure, review, RD_DAY_NONE, day, NULL);
}

static gboolean
is_awaited (const RdAnnualCount *self, const RdAnnualFacts *facts)
{
  return facts->is_published_kind && rd_annual_is_by_then (self, facts->completed) && !rd_annual_is_by_then (self, facts->published)
         && !rd_annual_is_by_then (self, facts->not_published);
}

/* Once for each reason that there is, and once for them all. */
static void
count_holds (RdAnnualCount *self, guint review)
{
  const GPtrArray *holds = self->input->reviews[review].holds;
  gboolean is_held = FALSE;

  for (guint i = 0; rd_hold_reasons[i] != NULL; i++)
    for (guint j = 0; j < holds->len; j++)
      {
        const RdHold *hold = holds->pdata[j];

        if (!g_str_equal (hold->reason, rd_hold_reasons[i]) || !rd_hold_covers (hold, self->annual->counted))
          continue;
        rd_annual_add (rd_annual_need (self, "held-for", hold->reason), review, RD_DAY_NONE, hold->first_day, hold->id);
        if (!is_held)
          rd_annual_add (rd_annual_need (self, "held-end", NULL), review, RD_DAY_NONE, hold->first_day, NULL);
        is_held = TRUE;
        break;
      }
}

void
rd_annual_count_reviews (RdAnnualCount *self)
{
  static const char * const codes[] = {
    "running-start", "begun", "completed", "running-end", "published", "not-published", "awaiting-publication", "held-end",
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    rd_annual_need (self, codes[i], NULL);
  for (guint i = 0; i < self->input->n_reviews; i++)
    {
      const RdAnnualFacts *facts = &self->facts[i];

      add_if (self, rd_annual_is_running (facts, self->annual->first - 1), "running-start", i, facts->begun);
      add_if (self, rd_annual_is_within (self, facts->begun), "begun", i, facts->begun);
      add_if (self, rd_annual_is_within (self, facts->completed), "completed", i, facts->completed);
      add_if (self, rd_annual_is_running (facts, self->annual->counted), "running-end", i, facts->begun);
      add_if (self, rd_annual_is_within (self, facts->published), "published", i, facts->published);
      add_if (self, rd_annual_is_within (self, facts->not_published), "not-published", i, facts->not_published);
      add_if (self, is_awaited (self, facts), "awaiting-publication", i, facts->completed);
      count_holds (self, i);
    }
}

void
rd_annual_count_kinds (RdAnnualCount *self)
{
  for (guint i = 0; i < self->input->n_reviews; i++)
    if (rd_annual_has_part (self, &self->facts[i]))
      rd_annual_add (rd_annual_need (self, "kind", self->input->reviews[i].framework->id), i, RD_DAY_NONE, self->facts[i].begun, NULL);
}

/* --- days between milestones */

typedef struct
{
  const char *key;
  gsize       from, to;     /* offsets of RdDay in RdAnnualFacts */
} Stretch;

static const Stretch stretches_told[] = {
  { "notified-decided", G_STRUCT_OFFSET (RdAnnualFacts, notified), G_STRUCT_OFFSET (RdAnnualFacts, decided) },
  { "decided-begun", G_STRUCT_OFFSET (RdAnnualFacts, decided), G_STRUCT_OFFSET (RdAnnualFacts, begun) },
  { "begun-completed", G_STRUCT_OFFSET (RdAnnualFacts, begun), G_STRUCT_OFFSET (RdAnnualFacts, completed) },
  { "completed-published", G_STRUCT_OFFSET (RdAnnualFacts, completed), G_STRUCT_OFFSET (RdAnnualFacts, published) },
};

static void
collect (RdAnnualCount *self, const Stretch *told, GArray *stretches)
{
  for (guint i = 0; i < self->input->n_reviews; i++)
    {
      const RdAnnualCase one = {
        .review = i, .from = G_STRUCT_MEMBER (RdDay, &self->facts[i], told->from), .to = G_STRUCT_MEMBER (RdDay, &self->facts[i], told->to),
      };

      if (one.from == RD_DAY_NONE || !rd_annual_is_within (self, one.to))
        continue;
      if (one.from <= one.to)
        g_array_append_val (stretches, one);
      else
        rd_annual_add (rd_annual_need (self, "out-of-order", NULL), i, one.from, one.to, NULL);
    }
}

void
rd_annual_count_days (RdAnnualCount *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (stretches_told); i++)
    {
      g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (RdAnnualCase));
      RdAnnualFigure *measured = rd_annual_need (self, "measured", stretches_told[i].key);

      collect (self, &stretches_told[i], stretches);
      for (guint j = 0; j < stretches->len; j++)
        {
          const RdAnnualCase *one = &g_array_index (stretches, RdAnnualCase, j);

          rd_annual_add (measured, one->review, one->from, one->to, NULL);
        }
      rd_annual_add_days (self, stretches_told[i].key, stretches);
    }
  rd_annual_need (self, "out-of-order", NULL);
}

/* --- timescales */

static gboolean
is_held_then (const RdAnnualCount *self, const RdDeadline *deadline)
{
  for (guint i = 0; i < deadline->holds->len; i++)
    {
      const RdHoldSpan *span = &g_array_index (deadline->holds, RdHoldSpan, i);

      if (span->from <= self->annual->counted && (span->until == RD_DAY_NONE || span->until >= self->annual->counted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_missed_then (const RdAnnualCount *self, const RdDeadline *deadline)
{
  return deadline->status != RD_STATUS_NOT_NEEDED && deadline->due != RD_DAY_NONE && !deadline->trigger_planned
         && deadline->due < self->annual->counted && !rd_annual_is_by_then (self, deadline->done);
}

static void
count_timescale (RdAnnualCount *self, guint review, const RdDeadline *deadline)
{
  const char *id = deadline->timescale->id;

  if (deadline->timescale->kind == RD_TIMESCALE_MINIMUM)
    return;
  if (deadline->due != RD_DAY_NONE && rd_annual_is_within (self, deadline->done))
    {
      gboolean is_late = deadline->done > deadline->due;

      rd_annual_add (rd_annual_need (self, is_late ? "late" : "in-time", NULL), review, deadline->due, deadline->done, id);
    }
  else if (is_missed_then (self, deadline))
    rd_annual_add (rd_annual_need (self, is_held_then (self, deadline) ? "held-end" : "overdue-end", NULL), review, RD_DAY_NONE,
                   deadline->due, id);
}

void
rd_annual_count_timescales (RdAnnualCount *self)
{
  static const char * const codes[] = { "in-time", "late", "overdue-end", "held-end" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    rd_annual_need (self, codes[i], NULL);
  for (guint i = 0; i < self->input->n_reviews; i++)
    for (guint j = 0; j < self->input->reviews[i].deadlines->len; j++)
      count_timescale (self, i, self->input->reviews[i].deadlines->pdata[j]);
}
