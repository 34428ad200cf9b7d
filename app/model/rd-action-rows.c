/* rd-action-rows.c — the actions of reviews as rows of a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-action-rows.h"

#include <glib/gi18n-lib.h>

#include "core/rules/rd-action-deadline.h"
#include "model/rd-action-sheet.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* Auxiliary methods */

/* The row read out. (transfer full) */
static char *
word_row (RdReviewItem *review, const char *label, const RdDeadline *deadline, const char *status)
{
  g_autofree char *due = rd_wording_due (deadline);
  const char *reference = rd_review_item_get_reference (review);

  if (deadline->due == RD_DAY_NONE)
    return g_strdup_printf (_("%1$s, %2$s, %3$s, %4$s"), reference, label, status, due);
  return g_strdup_printf (_("%1$s, %2$s, due %3$s, %4$s"), reference, label, due, status);
}

/* @number: its place in the review, from 1. (transfer full) */
static RdDeadlineItem *
make_row (RdRegister *self, RdReviewItem *review, const RdNaming *naming, const RdAction *action, guint number)
{
  g_autofree char *shown = rd_naming_show (naming, NULL, NULL, action->text);
  /* Translators: a row of the chart: the number of an action and what is to be done */
  g_autofree char *label = g_strdup_printf (_("Action %1$u: %2$s"), number, shown);
  g_autofree char *status = NULL;
  g_autofree char *words = NULL;
  RdActionState state;
  RdDeadline *deadline;

  rd_register_work_out_action (self, action, &state);
  deadline = rd_action_deadline_new (action, &state, rd_review_item_get_framework (review), rd_register_get_today (self));
  status = rd_wording_action_state (&state);
  words = word_row (review, label, deadline, status);
  return rd_deadline_item_new_for_action (review, deadline, &(RdDeadlineItemAction) { action->id, label, status, words });
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  RdDay x = rd_deadline_item_get_deadline (*(RdDeadlineItem * const *) a)->due;
  RdDay y = rd_deadline_item_get_deadline (*(RdDeadlineItem * const *) b)->due;

  if (x == RD_DAY_NONE || y == RD_DAY_NONE)
    return (x == RD_DAY_NONE) - (y == RD_DAY_NONE);
  return (x > y) - (x < y);
}

static void
add_rows (GPtrArray *rows, RdRegister *self, RdReviewItem *review, RdNamingMode mode)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);
  g_autoptr(GPtrArray) own = g_ptr_array_new ();
  g_autoptr(RdNaming) naming = NULL;

  if (actions->len == 0)
    return;
  naming = rd_naming_new_for_review (review, mode);
  for (guint i = 0; i < actions->len; i++)
    g_ptr_array_add (own, make_row (self, review, naming, actions->pdata[i], i + 1));
  g_ptr_array_sort (own, compare_rows);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (rows, own->pdata[i]);
}

/* Public API */

GPtrArray *
rd_register_list_action_rows (RdRegister *self, RdReviewItem *review, RdNamingMode mode)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *reviews;

  g_return_val_if_fail (RD_IS_REGISTER (self), rows);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), rows);

  reviews = rd_register_get_reviews (self);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) each = g_list_model_get_item (reviews, i);

      if (review == NULL || each == review)
        add_rows (rows, self, each, mode);
    }
  return rows;
}
