/* rd-register-outline.c — the sections of a report: added, moved and removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-report-private.h"

#include <string.h>

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-rows.h"

typedef struct
{
  RdReviewItem    *review;
  GPtrArray       *order;      /* RdReportSection, borrowed copies, as they are to stand */
  RdReportSection *added;      /* one of them, or NULL */
  guint            at, n;      /* those that go */
} Change;

/* Auxiliary methods */

static GPtrArray *
copy_rows (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_section_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (copies, rd_report_section_copy (rows->pdata[i]));
  return copies;
}

static guint
count_beneath (const GPtrArray *rows, guint at)
{
  int level = ((const RdReportSection *) rows->pdata[at])->level;
  guint n = 1;

  while (at + n < rows->len && ((const RdReportSection *) rows->pdata[at + n])->level > level)
    n++;
  return n;
}

static guint
find_row (const GPtrArray *rows, const char *id)
{
  guint at = 0;

  while (at < rows->len && !g_str_equal (((const RdReportSection *) rows->pdata[at])->id, id))
    at++;
  return at;
}

/* Takes @n rows at @from to the place that @to had before. */
static void
move_rows (GPtrArray *rows, guint from, guint n, guint to)
{
  g_autofree gpointer *moved = g_memdup2 (rows->pdata + from, n * sizeof (gpointer));

  if (to > from)
    {
      memmove (rows->pdata + from, rows->pdata + from + n, (to - from - n) * sizeof (gpointer));
      memcpy (rows->pdata + to - n, moved, n * sizeof (gpointer));
    }
  else
    {
      memmove (rows->pdata + to + n, rows->pdata + to, (from - to) * sizeof (gpointer));
      memcpy (rows->pdata + to, moved, n * sizeof (gpointer));
    }
}

/* Inside actions */

static gboolean
write_order (RdRegister *self, gpointer data, GError **error)
{
  const Change *change = data;
  g_autoptr(GPtrArray) nothing = rd_blocks_new ();

  for (guint i = 0; i < change->order->len; i++)
    {
      RdReportSection *row = change->order->pdata[i];
      int revision = 0;

      row->position = (int) i + 1;
      if (row == change->added ? !rd_register_write_section (self, row, nothing, &revision, error)
                               : !rd_store_put_row (self->store, RD_ROWS_REPORT_SECTIONS, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_removal (RdRegister *self, gpointer data, GError **error)
{
  const Change *change = data;
  const GPtrArray *rows = rd_review_item_get_rows (change->review, RD_ROWS_REPORT_SECTIONS);

  for (guint i = change->at; i < change->at + change->n; i++)
    if (!rd_register_erase_section (self, change->review, ((const RdReportSection *) rows->pdata[i])->id, error))
      return FALSE;
  return TRUE;
}

static gboolean
act (RdRegister *self, const char *code, RdRegisterWriter write, Change *change, GError **error)
{
  RdRegisterAct act = { .code = code, .scope = RD_SCOPE_ROWS, .write = write, .data = change };

  act.review_id = rd_review_item_get_review (change->review)->id;
  return rd_register_act (self, &act, error);
}

static gboolean
check_title (const char *title, int level, GError **error)
{
  if (!rd_register_has_text (title))
    return rd_register_fail_value (error, RD_FAULT_TITLE);
  if (level < 1 || level > RD_SECTION_LEVEL_MAX)
    return rd_register_fail_value (error, RD_FAULT_SECTION_LEVEL);
  return rd_register_check_text (title, RD_TEXT_MAX, TRUE, RD_FAULT_TITLE, error);
}

/* Private API */

gboolean
rd_review_item_find_section (RdReviewItem *review, const char *id, guint *out_at, guint *out_n)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  guint at = id != NULL ? find_row (rows, id) : rows->len;

  if (at == rows->len)
    return FALSE;
  *out_at = at;
  *out_n = count_beneath (rows, at);
  return TRUE;
}

/* Public API */

gboolean
rd_register_add_section (RdRegister *self, RdReviewItem *review, const char *after, const char *title, int level,
                         char **out_id, GError **error)
{
  Change change = { .review = review };
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(RdReportSection) added = NULL;
  guint at = 0, n = 0;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  if (rd_review_item_get_report (review) == NULL || (after != NULL && !rd_review_item_find_section (review, after, &at, &n)))
    return rd_register_fail_missing (error);
  added = rd_report_section_new (rd_review_item_get_review (review)->id);
  added->title = g_strdup (title);
  added->level = level;
  rd_register_tidy_texts (&rd_report_section_type, added);
  if (!check_title (added->title, level, error))
    return FALSE;
  rows = copy_rows (review);
  if (rows->len >= RD_SECTIONS_MAX)
    return rd_register_fail_value (error, RD_FAULT_SECTIONS);
  change.order = rows;
  change.added = g_steal_pointer (&added);
  g_ptr_array_insert (rows, (int) (at + n), change.added);
  if (!act (self, "section-added", write_order, &change, error))
    return FALSE;
  if (out_id != NULL)
    *out_id = g_strdup (change.added->id);
  return TRUE;
}

gboolean
rd_register_edit_section (RdRegister *self, RdReviewItem *review, const char *id, const char *title, int level,
                          const char *guidance, GError **error)
{
  const RdReportSection *before;
  g_autoptr(RdReportSection) row = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  before = rd_register_need_section (review, id, error);
  if (before == NULL)
    return FALSE;
  row = rd_report_section_copy (before);
  if (title != NULL)
    {
      g_free (row->title);
      row->title = g_strdup (title);
    }
  if (guidance != NULL)
    {
      g_free (row->guidance);
      row->guidance = g_strdup (guidance);
    }
  if (level != 0)
    row->level = level;
  rd_register_tidy_texts (&rd_report_section_type, row);
  return check_title (row->title, row->level, error)
         && rd_register_check_text (row->guidance, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_put_row (self, review, "section-changed", NULL, RD_ROWS_REPORT_SECTIONS, row, error);
}

gboolean
rd_register_move_section (RdRegister *self, RdReviewItem *review, const char *id, const char *before, int level, GError **error)
{
  Change change = { .review = review };
  g_autoptr(GPtrArray) rows = NULL;
  guint at, n, to;
  int by;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  if (!rd_review_item_find_section (review, id, &at, &n))
    return rd_register_fail_missing (error);
  rows = copy_rows (review);
  to = before != NULL ? find_row (rows, before) : rows->len;
  if (before != NULL && to == rows->len)
    return rd_register_fail_missing (error);
  if (level < 1 || level > RD_SECTION_LEVEL_MAX || (to > at && to < at + n))
    return rd_register_fail_value (error, RD_FAULT_SECTION_LEVEL);
  by = level - ((const RdReportSection *) rows->pdata[at])->level;
  for (guint i = at; i < at + n; i++)
    {
      RdReportSection *row = rows->pdata[i];

      row->level = CLAMP (row->level + by, 1, RD_SECTION_LEVEL_MAX);
    }
  if (to != at && to != at + n)
    move_rows (rows, at, n, to);
  change.order = rows;
  return act (self, "section-moved", write_order, &change, error);
}

gboolean
rd_register_shift_section (RdRegister *self, RdReviewItem *review, const char *id, int by, GError **error)
{
  const GPtrArray *rows;
  const RdReportSection *row;
  guint at, n, to;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && (by == 1 || by == -1), FALSE);

  if (!rd_review_item_find_section (review, id, &at, &n))
    return rd_register_fail_missing (error);
  rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  row = rows->pdata[at];
  if (by > 0)
    {
      if (at + n == rows->len || ((const RdReportSection *) rows->pdata[at + n])->level < row->level)
        return TRUE;
      to = at + n + count_beneath (rows, at + n);
    }
  else
    {
      for (to = at; to > 0 && ((const RdReportSection *) rows->pdata[to - 1])->level > row->level; to--)
        ;
      if (to == 0 || ((const RdReportSection *) rows->pdata[to - 1])->level < row->level)
        return TRUE;
      to--;
    }
  return rd_register_move_section (self, review, id, to < rows->len ? ((const RdReportSection *) rows->pdata[to])->id : NULL,
                                   row->level, error);
}

gboolean
rd_register_remove_section (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  Change change = { .review = review };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  if (!rd_review_item_find_section (review, id, &change.at, &change.n))
    return rd_register_fail_missing (error);
  return act (self, "section-removed", write_removal, &change, error);
}
