/* rd-action-trend.c — open and overdue actions of the register, month by month
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-action-trend.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* Auxiliary methods */

static void
add_actions (GPtrArray *actions, RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (actions, rows->pdata[i]);
}

static void
add_month (RdSheet *sheet, const RdActionMonth *month)
{
  rd_sheet_take_text (sheet, rd_wording_action_month (month));
  rd_sheet_add_day (sheet, month->last);
  rd_sheet_add_number (sheet, (int) month->n_agreed);
  rd_sheet_add_number (sheet, (int) month->n_closed);
  rd_sheet_add_number (sheet, (int) month->n_open);
  rd_sheet_add_number (sheet, (int) month->n_overdue);
}

static const RdActionMonth *
find_worst (const GArray *months)
{
  const RdActionMonth *worst = &g_array_index (months, RdActionMonth, 0);

  for (guint i = 1; i < months->len; i++)
    if (g_array_index (months, RdActionMonth, i).n_overdue > worst->n_overdue)
      worst = &g_array_index (months, RdActionMonth, i);
  return worst;
}

/* Public API */

GPtrArray *
rd_register_list_actions (RdRegister *self, RdReviewItem *review)
{
  GListModel *reviews;
  GPtrArray *actions;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  actions = g_ptr_array_new ();
  reviews = rd_register_get_reviews (self);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (review == NULL || item == review)
        add_actions (actions, item);
    }
  return actions;
}

void
rd_register_work_out_action_figures (RdRegister *self, RdReviewItem *review, RdActionFigures *out)
{
  g_autoptr(GPtrArray) actions = NULL;

  g_return_if_fail (RD_IS_REGISTER (self) && out != NULL);

  actions = rd_register_list_actions (self, review);
  rd_action_figures_work_out (actions, rd_register_get_workdays (self), rd_register_get_today (self),
                              rd_register_get_due_soon_days (self), out);
}

RdDay
rd_register_get_trend_start (RdRegister *self)
{
  RdDay day;
  int year, month;

  g_return_val_if_fail (RD_IS_REGISTER (self), RD_DAY_NONE);

  day = rd_day_add_months (rd_register_get_today (self), 1 - RD_ACTION_TREND_MONTHS, NULL);
  rd_day_get_ymd (day, &year, &month, NULL);
  return rd_day_from_ymd (year, month, 1);
}

GArray *
rd_register_work_out_action_trend (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to)
{
  g_autoptr(GPtrArray) actions = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  actions = rd_register_list_actions (self, review);
  return rd_action_trend_work_out (actions, from, to);
}

RdSheet *
rd_register_sheet_action_trend (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to)
{
  g_autoptr(GArray) months = NULL;
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  months = rd_register_work_out_action_trend (self, review, from, to);
  sheet = review != NULL ? rd_register_new_review_sheet (self, review, _("Actions by month"))
                         : rd_register_new_sheet (self, _("Actions by month"));
  rd_sheet_add_column (sheet, _("Month"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Counted on"), RD_SHEET_DAY, 12);
  rd_sheet_add_column (sheet, _("Agreed in it"), RD_SHEET_NUMBER, 10);
  rd_sheet_add_column (sheet, _("Closed in it"), RD_SHEET_NUMBER, 10);
  rd_sheet_add_column (sheet, _("Open at its end"), RD_SHEET_NUMBER, 10);
  rd_sheet_add_column (sheet, _("Of these overdue"), RD_SHEET_NUMBER, 10);
  for (guint i = 0; i < months->len; i++)
    add_month (sheet, &g_array_index (months, RdActionMonth, i));
  return sheet;
}

char *
rd_wording_action_figures (const RdActionFigures *figures)
{
  g_autofree char *all = NULL;

  g_return_val_if_fail (figures != NULL, NULL);

  if (figures->n_all == 0)
    return g_strdup (_("No actions yet."));
  all = g_strdup_printf (ngettext ("%u action", "%u actions", figures->n_all), figures->n_all);
  /* Translators: "17 actions: 9 open, 3 of them overdue; 8 closed." */
  return g_strdup_printf (_("%s: %u open, %u of them overdue; %u closed."), all, figures->n_open, figures->n_overdue, figures->n_closed);
}

char *
rd_wording_actions_overdue (const RdActionFigures *figures)
{
  g_return_val_if_fail (figures != NULL, NULL);

  if (figures->n_overdue == 0)
    return g_strdup (_("No action is overdue"));
  return g_strdup_printf (ngettext ("%u action is overdue", "%u actions are overdue", figures->n_overdue), figures->n_overdue);
}

char *
rd_wording_action_ages (const RdActionFigures *figures)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (figures != NULL, NULL);

  for (guint i = 0; i < RD_N_ACTION_AGES; i++)
    if (figures->n_open_by_age[i] > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "", rd_wording_action_age ((RdActionAge) i),
                              figures->n_open_by_age[i]);
  return g_string_free (text, FALSE);
}

char *
rd_wording_action_trend (const GArray *months)
{
  const RdActionMonth *first, *last, *worst;
  g_autofree char *from = NULL, *to = NULL, *most = NULL;

  g_return_val_if_fail (months != NULL && months->len > 0, NULL);

  first = &g_array_index (months, RdActionMonth, 0);
  last = &g_array_index (months, RdActionMonth, months->len - 1);
  worst = find_worst (months);
  from = rd_wording_action_month (first);
  to = rd_wording_action_month (last);
  if (worst->n_overdue == 0)
    return g_strdup_printf (_("%s: %u open. %s: %u open. None was overdue at the end of a month."), from, first->n_open, to,
                            last->n_open);
  most = rd_wording_action_month (worst);
  return g_strdup_printf (_("%s: %u open, %u overdue. %s: %u open, %u overdue. Most overdue at the end of a month: %u in %s."),
                          from, first->n_open, first->n_overdue, to, last->n_open, last->n_overdue, worst->n_overdue, most);
}

char *
rd_wording_action_month (const RdActionMonth *month)
{
  int year, number;

  g_return_val_if_fail (month != NULL, NULL);

  rd_day_get_ymd (month->first, &year, &number, NULL);
  return g_strdup_printf ("%s %d", rd_wording_month_short (number), year);
}
