/* rd-annual-year.c — a year of the board, counted from the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-annual-year.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/rd-register-annual.h"

static const char * const no_figures[] = { NULL };
static const char * const referrals[] = { "referrals/received", "referrals/outcome", NULL };
static const char * const decisions[] = {
  "decisions/made", "decisions/in-time", "decisions/late", "decisions/not-measured", "decisions/median", NULL,
};
static const char * const reviews[] = {
  "reviews/running-start", "reviews/begun", "reviews/completed", "reviews/running-end", "reviews/published", "reviews/not-published",
  "reviews/awaiting-publication", "kinds/kind", NULL,
};
static const char * const holds[] = { "reviews/held-end", "reviews/held-for", NULL };
static const char * const days[] = {
  "days/median", "days/out-of-order", "timescales/in-time", "timescales/late", "timescales/overdue-end", "timescales/held-end", NULL,
};
static const char * const actions[] = {
  "actions/agreed", "actions/closed", "actions/open-end", "actions/overdue-end", "actions/state", "actions/open-age",
  "actions/open-agency", NULL,
};
static const char * const impact[] = { "actions/with-impact", NULL };
static const char * const themes[] = {
  "findings/findings", "findings/theme", "findings/recommendations", "findings/repeated", "learning/noted", "learning/shared", NULL,
};
static const char * const restraint[] = { "restraint/reported", "restraint/incidents", NULL };

const RdAnnualPart rd_annual_parts[] = {
  { "introduction", N_("Introduction"), "introduction", no_figures, NULL },
  { "referrals", N_("Cases that were referred"), NULL, referrals, "referrals/outcome", N_("What became of the cases") },
  { "decisions", N_("Decisions"), NULL, decisions, NULL },
  { "reviews", N_("Reviews"), "reviews", reviews, NULL },
  { "holds", N_("Reviews that could not go on as planned"), "holds", holds, NULL },
  { "days", N_("How long it took"), NULL, days, "days/median", N_("Days that it took, medians") },
  { "actions", N_("Actions"), "actions", actions, "actions/state", N_("How actions stood at the end") },
  { "impact", N_("What has changed for children"), "impact", impact, NULL },
  { "themes", N_("What was learnt"), "themes", themes, "findings/theme", N_("Findings by theme") },
  { "restraint", N_("Restraint in secure establishments"), "restraint", restraint, NULL },
  { "next-year", N_("The next year"), "next-year", no_figures, NULL },
  { NULL }
};

/* Helpers */

static void
fill_review (RdReviewItem *item, RdAnnualReview *out)
{
  *out = (RdAnnualReview) {
    .framework = rd_review_item_get_framework (item),
    .milestones = rd_review_item_get_recordings (item),
    .holds = rd_review_item_get_holds (item),
    .deadlines = rd_review_item_get_worked_out (item),
    .agencies = rd_review_item_get_rows (item, RD_ROWS_AGENCIES),
    .actions = rd_review_item_get_rows (item, RD_ROWS_ACTIONS),
    .findings = rd_review_item_get_rows (item, RD_ROWS_FINDINGS),
    .recommendations = rd_review_item_get_rows (item, RD_ROWS_RECOMMENDATIONS),
    .learning_points = rd_review_item_get_rows (item, RD_ROWS_LEARNING_POINTS),
    .restraint_years = rd_review_item_get_rows (item, RD_ROWS_RESTRAINT_YEARS),
  };
}

static RdAnnual *
work_out (RdRegister *reg, const RdAnnualYear *year)
{
  g_autofree RdAnnualReview *list = g_new0 (RdAnnualReview, year->reviews->len + 1);
  const RdAnnualInput input = {
    .year = year->year, .first_month = year->first_month, .today = rd_register_get_today (reg), .workdays = rd_register_get_workdays (reg),
    .due_soon_days = rd_register_get_due_soon_days (reg), .reviews = list, .n_reviews = year->reviews->len,
  };

  for (guint i = 0; i < year->reviews->len; i++)
    fill_review (year->reviews->pdata[i], &list[i]);
  return rd_annual_work_out (&input);
}

/* Public API */

RdAnnualYear *
rd_annual_year_new (RdRegister *reg, int year, int first_month)
{
  GListModel *list;
  RdAnnualYear *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (year >= RD_ANNUAL_YEAR_FIRST && year <= RD_ANNUAL_YEAR_LAST, NULL);

  self = g_new0 (RdAnnualYear, 1);
  self->year = year;
  self->first_month = first_month > 0 ? first_month : rd_register_get_annual_month (reg);
  self->reviews = g_ptr_array_new_with_free_func (g_object_unref);
  list = rd_register_get_reviews (reg);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (self->reviews, g_list_model_get_item (list, i));
  self->annual = work_out (reg, self);
  self->is_over = self->annual->last < rd_register_get_today (reg);
  return self;
}

void
rd_annual_year_free (RdAnnualYear *self)
{
  if (self == NULL)
    return;
  rd_annual_free (self->annual);
  g_ptr_array_unref (self->reviews);
  g_free (self);
}

gboolean
rd_annual_figure_is (const RdAnnualFigure *figure, const char *place)
{
  gsize n;

  g_return_val_if_fail (figure != NULL && place != NULL, FALSE);

  n = strlen (figure->section);
  return strncmp (figure->section, place, n) == 0 && place[n] == '/' && g_str_equal (place + n + 1, figure->code);
}

int
rd_annual_year_find_this (RdRegister *reg)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), RD_ANNUAL_YEAR_FIRST);

  return rd_annual_find_year (rd_register_get_today (reg), rd_register_get_annual_month (reg));
}

int
rd_annual_year_find_first (RdRegister *reg)
{
  GListModel *list;
  RdDay first;

  g_return_val_if_fail (RD_IS_REGISTER (reg), RD_ANNUAL_YEAR_FIRST);

  list = rd_register_get_reviews (reg);
  first = rd_register_get_today (reg);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (list, i);
      const GPtrArray *milestones = rd_review_item_get_recordings (item);

      for (guint j = 0; j < milestones->len; j++)
        if (!((const RdMilestone *) milestones->pdata[j])->planned)
          first = MIN (first, ((const RdMilestone *) milestones->pdata[j])->day);
    }
  return MAX (rd_annual_find_year (first, rd_register_get_annual_month (reg)), RD_ANNUAL_YEAR_FIRST);
}
