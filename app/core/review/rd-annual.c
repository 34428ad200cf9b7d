/* rd-annual.c — what a board can say of a year, in figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-annual.h"

#include "core/review/rd-annual-private.h"
#include "core/rules/rd-progress.h"

const char * const rd_annual_sections[] = {
  "referrals", "decisions", "reviews", "kinds", "days", "timescales", "actions", "findings", "learning", "restraint", NULL,
};

typedef void (*Counter) (RdAnnualCount *self);

/* In the order of the sections. */
static const Counter counters[] = {
  rd_annual_count_referrals, rd_annual_count_decisions, rd_annual_count_reviews, rd_annual_count_kinds, rd_annual_count_days,
  rd_annual_count_timescales, rd_annual_count_actions, rd_annual_count_findings, rd_annual_count_learning, rd_annual_count_restraint,
};

G_STATIC_ASSERT (G_N_ELEMENTS (counters) + 1 == G_N_ELEMENTS (rd_annual_sections));

/* By which milestones boards and partnerships hear of a case, where no timescale of a decision says it. */
static const char * const notifications[] = { "lscb-notified", "partners-notified", "csp-notified", "sab-notified" };

/* --- facts */

static RdDay
find_day (const RdAnnualReview *review, const char *milestone)
{
  RdMilestoneState state;

  return rd_progress_find (review->framework, review->milestones, milestone, &state) ? state.day : RD_DAY_NONE;
}

static const RdDeadline *
find_decision (const RdAnnualReview *review)
{
  for (guint i = 0; i < review->deadlines->len; i++)
    {
      const RdDeadline *deadline = review->deadlines->pdata[i];

      if (g_strcmp0 (deadline->timescale->met_by, "decision") == 0)
        return deadline;
    }
  return NULL;
}

static RdDay
find_notified (const RdAnnualReview *review, const RdDeadline *decision)
{
  if (decision != NULL)
    return find_day (review, decision->timescale->trigger);
  for (guint i = 0; i < G_N_ELEMENTS (notifications); i++)
    if (rd_framework_find_milestone (review->framework, notifications[i]) != NULL)
      return find_day (review, notifications[i]);
  return RD_DAY_NONE;
}

void
rd_annual_facts_read (const RdAnnualReview *review, RdAnnualFacts *out)
{
  RdDay heard;

  *out = (RdAnnualFacts) { .decision = find_decision (review), .outcome = rd_progress_get_outcome (review->framework, review->milestones) };
  heard = find_notified (review, out->decision);
  out->has_decision = rd_framework_find_milestone (review->framework, "decision") != NULL;
  out->is_published_kind = rd_framework_find_milestone (review->framework, "published") != NULL;
  out->notified = out->has_decision ? heard : RD_DAY_NONE;
  out->decided = find_day (review, "decision");
  out->begun = rd_framework_find_milestone (review->framework, "initiated") != NULL ? find_day (review, "initiated") : heard;
  out->completed = find_day (review, "completed");
  out->published = find_day (review, "published");
  out->not_published = find_day (review, "non-publication-reported");
  out->restraint_reported = find_day (review, "findings-reported");
}

gboolean
rd_annual_is_within (const RdAnnualCount *self, RdDay day)
{
  return day != RD_DAY_NONE && day >= self->annual->first && day <= self->annual->counted;
}

gboolean
rd_annual_is_by_then (const RdAnnualCount *self, RdDay day)
{
  return day != RD_DAY_NONE && day <= self->annual->counted;
}

gboolean
rd_annual_is_running (const RdAnnualFacts *facts, RdDay day)
{
  return facts->begun != RD_DAY_NONE && facts->begun <= day && (facts->completed == RD_DAY_NONE || facts->completed > day);
}

gboolean
rd_annual_has_part (const RdAnnualCount *self, const RdAnnualFacts *facts)
{
  return rd_annual_is_running (facts, self->annual->first - 1) || rd_annual_is_running (facts, self->annual->counted)
         || rd_annual_is_within (self, facts->begun) || rd_annual_is_within (self, facts->completed)
         || rd_annual_is_within (self, facts->published);
}

/* --- figures */

static void
figure_free (gpointer data)
{
  RdAnnualFigure *figure = data;

  g_free (figure->key);
  g_array_unref (figure->cases);
  g_free (figure);
}

static RdAnnualFigure *
find_figure (const RdAnnual *annual, const char *section, const char *code, const char *key)
{
  for (guint i = 0; i < annual->figures->len; i++)
    {
      RdAnnualFigure *figure = annual->figures->pdata[i];

      if (g_str_equal (figure->section, section) && g_str_equal (figure->code, code) && g_strcmp0 (figure->key, key) == 0)
        return figure;
    }
  return NULL;
}

RdAnnualFigure *
rd_annual_need (RdAnnualCount *self, const char *code, const char *key)
{
  RdAnnualFigure *figure = find_figure (self->annual, self->section, code, key);

  if (figure != NULL)
    return figure;
  figure = g_new0 (RdAnnualFigure, 1);
  figure->section = self->section;
  figure->code = code;
  figure->key = g_strdup (key);
  figure->has_value = TRUE;
  figure->cases = g_array_new (FALSE, FALSE, sizeof (RdAnnualCase));
  g_ptr_array_add (self->annual->figures, figure);
  return figure;
}

void
rd_annual_add (RdAnnualFigure *figure, guint review, RdDay from, RdDay to, const char *record_id)
{
  const RdAnnualCase one = { .review = review, .from = from, .to = to, .record_id = record_id };

  g_array_append_val (figure->cases, one);
  figure->value += 1.0;
}

/* --- days */

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const RdAnnualCase *x = a, *y = b;
  int p = x->to - x->from, q = y->to - y->from;

  return (p > q) - (p < q);
}

static double
get_length (const GArray *sorted, guint index)
{
  const RdAnnualCase *one = &g_array_index (sorted, RdAnnualCase, index);

  return one->to - one->from;
}

static void
add_days (RdAnnualCount *self, const char *code, const char *key, const GArray *stretches, double value)
{
  RdAnnualFigure *figure = rd_annual_need (self, code, key);

  figure->unit = RD_ANNUAL_DAYS;
  figure->has_value = stretches->len > 0;
  figure->value = value;
  if (stretches->len > 0)
    g_array_append_vals (figure->cases, stretches->data, stretches->len);
}

void
rd_annual_add_days (RdAnnualCount *self, const char *key, const GArray *stretches)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) stretches);
  guint n = sorted->len;

  g_array_sort (sorted, compare_stretches);
  add_days (self, "median", key, stretches, n > 0 ? (get_length (sorted, (n - 1) / 2) + get_length (sorted, n / 2)) / 2.0 : 0.0);
  add_days (self, "least", key, stretches, n > 0 ? get_length (sorted, 0) : 0.0);
  add_days (self, "most", key, stretches, n > 0 ? get_length (sorted, n - 1) : 0.0);
}

/* Public API */

void
rd_annual_get_days (int year, int first_month, RdDay *out_first, RdDay *out_last)
{
  g_return_if_fail (first_month >= 1 && first_month <= 12 && out_first != NULL && out_last != NULL);

  *out_first = rd_day_from_ymd (year, first_month, 1);
  *out_last = rd_day_add_days (rd_day_from_ymd (year + 1, first_month, 1), -1);
}

int
rd_annual_find_year (RdDay day, int first_month)
{
  int year, month;

  g_return_val_if_fail (rd_day_is_valid (day), 0);

  rd_day_get_ymd (day, &year, &month, NULL);
  return month < first_month ? year - 1 : year;
}

RdAnnual *
rd_annual_work_out (const RdAnnualInput *input)
{
  RdAnnual *annual;
  RdAnnualCount count = { .input = input };

  g_return_val_if_fail (input != NULL && input->workdays != NULL, NULL);
  g_return_val_if_fail (input->year >= RD_ANNUAL_YEAR_FIRST && input->year <= RD_ANNUAL_YEAR_LAST, NULL);

  annual = count.annual = g_new0 (RdAnnual, 1);
  annual->figures = g_ptr_array_new_with_free_func (figure_free);
  rd_annual_get_days (input->year, input->first_month, &annual->first, &annual->last);
  annual->counted = MIN (annual->last, input->today);
  count.facts = g_new0 (RdAnnualFacts, input->n_reviews + 1);
  for (guint i = 0; i < input->n_reviews; i++)
    rd_annual_facts_read (&input->reviews[i], &count.facts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    {
      count.section = rd_annual_sections[i];
      counters[i] (&count);
    }
  g_free (count.facts);
  return annual;
}

void
rd_annual_free (RdAnnual *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->figures);
  g_free (self);
}

const RdAnnualFigure *
rd_annual_find (const RdAnnual *self, const char *section, const char *code, const char *key)
{
  g_return_val_if_fail (self != NULL && section != NULL && code != NULL, NULL);

  return find_figure (self, section, code, key);
}

gboolean
rd_annual_has_data (const RdAnnual *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->figures->len; i++)
    if (((const RdAnnualFigure *) self->figures->pdata[i])->cases->len > 0)
      return TRUE;
  return FALSE;
}

const char *
rd_annual_unit_get_name (RdAnnualUnit unit)
{
  return unit == RD_ANNUAL_DAYS ? "days" : "count";
}
