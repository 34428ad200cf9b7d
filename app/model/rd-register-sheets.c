/* rd-register-sheets.c — what a register lists, as tables for paper and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-sheets.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording.h"

typedef struct
{
  const char  *heading;
  RdSheetKind  kind;
  guint        letters;
} ColumnRow;

/* Auxiliary methods */

static void
add_columns (RdSheet *sheet, const ColumnRow *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    rd_sheet_add_column (sheet, _(rows[i].heading), rows[i].kind, rows[i].letters);
}

/* --- reviews */

static void
add_property (RdSheet *sheet, gpointer item, const char *property)
{
  char *text = NULL;

  g_object_get (item, property, &text, NULL);
  rd_sheet_take_text (sheet, text);
}

static void
add_count (RdSheet *sheet, gpointer item, const char *property)
{
  int n;

  g_object_get (item, property, &n, NULL);
  rd_sheet_add_number (sheet, n);
}

static void
add_review (RdSheet *sheet, RdReviewItem *review)
{
  int next_due;

  g_object_get (review, "next-due", &next_due, NULL);
  rd_sheet_add_text (sheet, rd_review_item_get_reference (review));
  rd_sheet_add_text (sheet, rd_review_item_get_title (review));
  add_property (sheet, review, "stage-label");
  add_property (sheet, review, "next-label");
  rd_sheet_add_day (sheet, next_due == G_MAXINT ? RD_DAY_NONE : next_due);
  add_property (sheet, review, "next-text");
  add_count (sheet, review, "n-overdue");
  add_count (sheet, review, "n-due-soon");
  add_property (sheet, review, "owner");
  add_property (sheet, review, "framework-label");
}

/* --- deadlines */

static void
add_days_left (RdSheet *sheet, const RdDeadline *deadline)
{
  if (deadline->due != RD_DAY_NONE && rd_deadline_is_open (deadline))
    rd_sheet_add_number (sheet, deadline->working_days_left);
  else
    rd_sheet_add_nothing (sheet);
}

static void
add_deadline (RdSheet *sheet, RdDeadlineItem *item, gboolean of_several)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
  RdReviewItem *review = rd_deadline_item_get_review (item);

  if (of_several)
    {
      rd_sheet_add_text (sheet, review != NULL ? rd_review_item_get_reference (review) : NULL);
      rd_sheet_add_text (sheet, review != NULL ? rd_review_item_get_title (review) : NULL);
    }
  rd_sheet_add_text (sheet, rd_deadline_item_get_label (item));
  rd_sheet_add_day (sheet, deadline->trigger_day);
  rd_sheet_add_day (sheet, deadline->due);
  rd_sheet_add_day (sheet, deadline->forecast);
  rd_sheet_add_day (sheet, deadline->done);
  rd_sheet_take_text (sheet, rd_wording_status_full (deadline));
  add_days_left (sheet, deadline);
  rd_sheet_add_text (sheet, deadline->timescale->paragraph);
}

/* --- history */

static RdReviewItem *
find_by_id (RdRegister *self, const char *id)
{
  GListModel *reviews = rd_register_get_reviews (self);
  guint n = g_list_model_get_n_items (reviews);

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (g_strcmp0 (rd_review_item_get_review (item)->id, id) == 0)
        return item;    /* the list keeps it */
    }
  return NULL;
}

static void
add_when (RdSheet *sheet, gint64 seconds)
{
  g_autoptr(GDateTime) when = g_date_time_new_from_unix_local (seconds);

  if (when == NULL)
    {
      rd_sheet_add_nothing (sheet);
      rd_sheet_add_nothing (sheet);
      return;
    }
  rd_sheet_add_day (sheet, rd_day_from_ymd (g_date_time_get_year (when), g_date_time_get_month (when),
                                            g_date_time_get_day_of_month (when)));
  rd_sheet_take_text (sheet, g_date_time_format (when, "%H:%M"));
}

static void
add_entry (RdSheet *sheet, RdRegister *self, const RdHistoryEntry *entry)
{
  RdReviewItem *review = find_by_id (self, entry->review_id);
  g_autofree char *what = rd_register_describe_entry (self, entry);

  rd_sheet_add_number (sheet, entry->seq);
  add_when (sheet, entry->when);
  rd_sheet_add_text (sheet, entry->who);
  rd_sheet_add_text (sheet, what != NULL ? what : entry->code);
  rd_sheet_add_text (sheet, review != NULL ? rd_review_item_get_reference (review) : NULL);
}

/* Public API */

RdSheet *
rd_register_new_sheet (RdRegister *self, const char *name)
{
  const char *board;
  g_autofree char *title = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && name != NULL, NULL);

  board = rd_register_get_board_name (self);
  /* Translators: the heading of a table on paper: what is listed, and the board's name */
  title = *board != '\0' ? g_strdup_printf (_("%1$s · %2$s"), name, board) : g_strdup (name);
  return rd_sheet_new (title, rd_register_get_today (self));
}

RdSheet *
rd_register_new_review_sheet (RdRegister *self, RdReviewItem *review, const char *name)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && name != NULL, NULL);

  /* Translators: the heading of a table on paper: what is listed, and a review's title and reference */
  title = g_strdup_printf (_("%1$s · %2$s · %3$s"), name, rd_review_item_get_title (review),
                           rd_review_item_get_reference (review));
  return rd_sheet_new (title, rd_register_get_today (self));
}

RdSheet *
rd_register_sheet_reviews (RdRegister *self, GListModel *reviews)
{
  static const ColumnRow columns[] = {
    { N_("Reference"), RD_SHEET_TEXT, 14 }, { N_("Review"), RD_SHEET_TEXT, 18 }, { N_("Stage"), RD_SHEET_TEXT, 18 },
    { N_("Next deadline"), RD_SHEET_TEXT, 26 }, { N_("Due"), RD_SHEET_DAY, 14 }, { N_("State"), RD_SHEET_TEXT, 22 },
    { N_("Overdue"), RD_SHEET_NUMBER, 9 }, { N_("Due soon"), RD_SHEET_NUMBER, 9 }, { N_("Owner"), RD_SHEET_TEXT, 16 },
    { N_("Framework"), RD_SHEET_TEXT, 14 },
  };
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && G_IS_LIST_MODEL (reviews), NULL);

  sheet = rd_register_new_sheet (self, _("Reviews"));
  add_columns (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      add_review (sheet, review);
    }
  return sheet;
}

RdSheet *
rd_register_sheet_deadlines (RdRegister *self, RdReviewItem *review, GListModel *deadlines)
{
  static const ColumnRow columns[] = {
    { N_("Reference"), RD_SHEET_TEXT, 14 }, { N_("Review"), RD_SHEET_TEXT, 16 },
    { N_("Deadline"), RD_SHEET_TEXT, 30 }, { N_("Begins"), RD_SHEET_DAY, 14 }, { N_("Due"), RD_SHEET_DAY, 14 },
    { N_("Forecast"), RD_SHEET_DAY, 14 }, { N_("Done"), RD_SHEET_DAY, 14 }, { N_("State"), RD_SHEET_TEXT, 26 },
    { N_("Working days left"), RD_SHEET_NUMBER, 9 }, { N_("Paragraph"), RD_SHEET_TEXT, 16 },
  };
  const gsize own = review == NULL ? 0 : 2;   /* one review is named by the title */
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && G_IS_LIST_MODEL (deadlines), NULL);

  sheet = review != NULL ? rd_register_new_review_sheet (self, review, _("Timescales"))
                         : rd_register_new_sheet (self, _("Deadlines"));
  add_columns (sheet, columns + own, G_N_ELEMENTS (columns) - own);
  for (guint i = 0; i < g_list_model_get_n_items (deadlines); i++)
    {
      g_autoptr(RdDeadlineItem) item = g_list_model_get_item (deadlines, i);

      add_deadline (sheet, item, review == NULL);
    }
  return sheet;
}

RdSheet *
rd_register_sheet_history (RdRegister *self, RdReviewItem *review, const GPtrArray *history)
{
  static const ColumnRow columns[] = {
    { N_("Number"), RD_SHEET_NUMBER, 8 }, { N_("Day"), RD_SHEET_DAY, 14 }, { N_("Time"), RD_SHEET_TEXT, 8 },
    { N_("Who"), RD_SHEET_TEXT, 16 }, { N_("What"), RD_SHEET_TEXT, 50 }, { N_("Reference"), RD_SHEET_TEXT, 16 },
  };
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && history != NULL, NULL);

  sheet = review != NULL ? rd_register_new_review_sheet (self, review, _("History"))
                         : rd_register_new_sheet (self, _("History"));
  add_columns (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < history->len; i++)
    add_entry (sheet, self, history->pdata[i]);
  return sheet;
}
