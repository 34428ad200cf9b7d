/* rd-gantt-sheet.c — the rows of a printed or exported Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-gantt-sheet.h"

#include <glib/gi18n-lib.h>

#include "model/rd-action-rows.h"
#include "model/rd-wording.h"

/* (1) items holds every deadline that rows borrow, texts every string of rows and chart.
 * (2) workdays is what chart.workdays borrows.
 */
struct _RdGanttSheet
{
  GPtrArray    *items;       /* RdDeadlineItem */
  GPtrArray    *texts;       /* char * */
  GArray       *rows;        /* RdGanttRow */
  RdWorkdays   *workdays;
  RdGanttChart  chart;
};

/* Auxiliary methods */

/* Takes @text and lends it. */
static const char *
keep (RdGanttSheet *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* Paper has no other mark of what is the board's own. (transfer full) */
static char *
make_label (RdDeadlineItem *item)
{
  const char *label = rd_deadline_item_get_label (item);
  const char *whose = rd_wording_whose (rd_deadline_item_get_deadline (item));

  /* Translators: a deadline on paper and whose it is: "Panel meeting", "the board’s own" */
  return whose != NULL ? g_strdup_printf (_("%1$s (%2$s)"), label, whose) : g_strdup (label);
}

static void
add_row (RdGanttSheet *self, RdDeadlineItem *item)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
  RdReviewItem *review = rd_deadline_item_get_review (item);
  RdGanttRow row = {
    .reference = keep (self, g_strdup (review != NULL ? rd_review_item_get_reference (review) : "")),
    .label = keep (self, make_label (item)),
    .due_text = keep (self, rd_wording_due (deadline)),
    .status_text = keep (self, rd_deadline_item_word_status (item)),
    .deadline = deadline,
  };

  g_array_append_val (self->rows, row);
}

static void
add_rows (RdGanttSheet *self, GListModel *deadlines)
{
  guint n = g_list_model_get_n_items (deadlines);

  for (guint i = 0; i < n; i++)
    {
      RdDeadlineItem *item = g_list_model_get_item (deadlines, i);

      g_ptr_array_add (self->items, item);
      add_row (self, item);
    }
}

static void
add_actions (RdGanttSheet *self, RdRegister *reg, RdReviewItem *review, RdNamingMode mode)
{
  g_autoptr(GPtrArray) actions = rd_register_list_action_rows (reg, review, mode);

  for (guint i = 0; i < actions->len; i++)
    {
      g_ptr_array_add (self->items, g_object_ref (actions->pdata[i]));
      add_row (self, actions->pdata[i]);
    }
}

static char *
make_title (RdRegister *reg, RdReviewItem *review)
{
  const char *board_name = rd_register_get_board_name (reg);

  if (review != NULL)
    /* Translators: the heading of a review's chart: title and reference */
    return g_strdup_printf (_("%1$s · %2$s"), rd_review_item_get_title (review), rd_review_item_get_reference (review));
  return g_strdup (*board_name != '\0' ? board_name : _("All reviews"));
}

static void
fill_range (RdGanttSheet *self, RdDay first, RdDay last)
{
  g_autoptr(GPtrArray) deadlines = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (deadlines, (gpointer) rd_deadline_item_get_deadline (self->items->pdata[i]));
  rd_gantt_layout_range (deadlines, self->chart.today, &self->chart.first, &self->chart.last);

  if (first != RD_DAY_NONE)
    self->chart.first = first;
  if (last != RD_DAY_NONE)
    self->chart.last = last;
  /* One end was asked for, and the other one lies on the wrong side of it. */
  if (self->chart.last < self->chart.first && last != RD_DAY_NONE && first == RD_DAY_NONE)
    self->chart.first = self->chart.last;
  if (self->chart.last < self->chart.first)
    self->chart.last = self->chart.first;
}

/* @mode: that of the actions' texts; NULL leaves them out. */
static RdGanttSheet *
make_sheet (RdRegister *reg, RdReviewItem *review, RdDay first, RdDay last, const RdNamingMode *mode)
{
  RdGanttSheet *self = g_new0 (RdGanttSheet, 1);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (RdGanttRow));
  self->workdays = rd_workdays_ref (rd_register_get_workdays (reg));
  add_rows (self, review != NULL ? rd_review_item_get_deadlines (review) : rd_register_get_deadlines (reg));
  if (mode != NULL)
    add_actions (self, reg, review, *mode);

  self->chart.title = keep (self, make_title (reg, review));
  self->chart.today = rd_register_get_today (reg);
  self->chart.subtitle = keep (self, rd_wording_as_at (self->chart.today));
  self->chart.rows = (const RdGanttRow *) self->rows->data;
  self->chart.n_rows = self->rows->len;
  self->chart.workdays = self->workdays;
  /* Also for one review: a page that is torn off still says whose it is. */
  self->chart.show_reference = TRUE;
  fill_range (self, first, last);
  return self;
}

/* Public API */

RdGanttSheet *
rd_gantt_sheet_new (RdRegister *reg, RdReviewItem *review, RdDay first, RdDay last)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  return make_sheet (reg, review, first, last, NULL);
}

RdGanttSheet *
rd_gantt_sheet_new_with_actions (RdRegister *reg, RdReviewItem *review, RdDay first, RdDay last, RdNamingMode mode)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  return make_sheet (reg, review, first, last, &mode);
}

void
rd_gantt_sheet_free (RdGanttSheet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->rows);
  rd_workdays_unref (self->workdays);
  g_free (self);
}

const RdGanttChart *
rd_gantt_sheet_get_chart (RdGanttSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->chart;
}
