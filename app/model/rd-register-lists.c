/* rd-register-lists.c — the register's lists, kept in step with its reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include <string.h>

#include "model/rd-item-list.h"

/* Auxiliary methods */

static guint
count_deadlines (RdReviewItem *review)
{
  return g_list_model_get_n_items (rd_review_item_get_deadlines (review));
}

/* The deadline items of @review. (transfer full) */
static GPtrArray *
collect_deadlines (RdReviewItem *review)
{
  GListModel *list = rd_review_item_get_deadlines (review);
  guint n = g_list_model_get_n_items (list);
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

/* Where the deadlines of the review at @position begin. */
static guint
find_offset (RdRegister *self, guint position)
{
  guint offset = 0;

  for (guint i = 0; i < position; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      offset += count_deadlines (item);
    }
  return offset;
}

/* @offset: where its deadlines begin. */
static void
work_out_at (RdRegister *self, RdReviewItem *review, guint offset)
{
  RdReviewContext context = rd_register_get_context (self);
  guint n_old = count_deadlines (review);
  g_autoptr(GPtrArray) items = NULL;

  if (!rd_review_item_work_out (review, &context))
    return;
  items = collect_deadlines (review);
  rd_item_list_update (self->deadlines, offset, n_old, items);
}

static GPtrArray *
collect_worked_out (const GPtrArray *items)
{
  GPtrArray *deadlines = g_ptr_array_sized_new (items->len);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (deadlines, (gpointer) rd_deadline_item_get_deadline (items->pdata[i]));
  return deadlines;
}

static void
work_out_with_moves (RdRegister *self, RdReviewItem *review, guint offset, GPtrArray *moves)
{
  g_autoptr(GPtrArray) old_items = collect_deadlines (review);
  g_autoptr(GPtrArray) before = collect_worked_out (old_items);

  work_out_at (self, review, offset);
  rd_moves_add (moves, review, before, rd_review_item_get_worked_out (review));
}

/* Numbers compare by value, however many zeros they begin with. */
static int
compare_numbers (const char **a, const char **b)
{
  gsize a_length, b_length;
  int order;

  *a += strspn (*a, "0");
  *b += strspn (*b, "0");
  a_length = strspn (*a, "0123456789");
  b_length = strspn (*b, "0123456789");
  if (a_length != b_length)
    return a_length < b_length ? -1 : 1;
  order = strncmp (*a, *b, a_length);
  *a += a_length;
  *b += b_length;
  return order;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  RdReviewItem *first = *(RdReviewItem **) a;
  RdReviewItem *second = *(RdReviewItem **) b;

  return rd_reference_compare (rd_review_item_get_reference (first), rd_review_item_get_reference (second));
}

/* The place of the first review that does not come before @reference. */
static guint
find_place (RdRegister *self, const char *reference)
{
  guint low = 0, high = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), middle);

      if (rd_reference_compare (rd_review_item_get_reference (item), reference) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* For the other files of the register */

int
rd_reference_compare (const char *a, const char *b)
{
  const char *x = a, *y = b;

  while (*x != '\0' && *y != '\0')
    {
      int order;

      if (g_ascii_isdigit (*x) && g_ascii_isdigit (*y))
        order = compare_numbers (&x, &y);
      else
        order = (guchar) g_ascii_tolower (*x++) - (guchar) g_ascii_tolower (*y++);
      if (order != 0)
        return order;
    }
  if (*x != *y)
    return *x == '\0' ? -1 : 1;
  return strcmp (a, b);
}

RdReviewContext
rd_register_get_context (RdRegister *self)
{
  return (RdReviewContext) { self->workdays, self->today, self->due_soon_days, self->board_periods };
}

void
rd_register_work_out (RdRegister *self, RdReviewItem *review, GPtrArray *moves)
{
  guint position;

  if (!g_list_store_find (self->reviews, review, &position))
    return;
  if (moves != NULL)
    work_out_with_moves (self, review, find_offset (self, position), moves);
  else
    work_out_at (self, review, find_offset (self, position));
}

void
rd_register_work_out_all (RdRegister *self, GPtrArray *moves)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));
  guint offset = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      if (moves != NULL)
        work_out_with_moves (self, review, offset, moves);
      else
        work_out_at (self, review, offset);
      offset += count_deadlines (review);
    }
}

void
rd_register_insert_item (RdRegister *self, RdReviewItem *review)
{
  guint position = find_place (self, rd_review_item_get_reference (review));
  guint offset = find_offset (self, position);
  g_autoptr(GPtrArray) items = collect_deadlines (review);

  g_list_store_insert (self->reviews, position, review);
  g_list_store_splice (self->deadlines, offset, 0, items->pdata, items->len);
}

void
rd_register_remove_item (RdRegister *self, RdReviewItem *review)
{
  guint position, offset;

  if (!g_list_store_find (self->reviews, review, &position))
    return;
  offset = find_offset (self, position);
  g_list_store_remove (self->reviews, position);
  g_list_store_splice (self->deadlines, offset, count_deadlines (review), NULL, 0);
}

void
rd_register_fill (RdRegister *self, GPtrArray *reviews)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (reviews, compare_items);
  for (guint i = 0; i < reviews->len; i++)
    g_ptr_array_extend_and_steal (all, collect_deadlines (reviews->pdata[i]));
  if (reviews->len > 0)
    g_list_store_splice (self->reviews, 0, 0, reviews->pdata, reviews->len);
  if (all->len > 0)
    g_list_store_splice (self->deadlines, 0, 0, all->pdata, all->len);
}

RdReviewItem *
rd_register_find_by_id (RdRegister *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      if (g_strcmp0 (rd_review_item_get_review (item)->id, id) == 0)
        return item;    /* the list keeps it */
    }
  return NULL;
}

/* Public API */

RdReviewItem *
rd_register_find_review (RdRegister *self, const char *reference)
{
  g_autofree char *wanted = NULL;
  guint n;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  if (reference == NULL || !g_utf8_validate (reference, -1, NULL))
    return NULL;
  wanted = g_utf8_casefold (reference, -1);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);
      g_autofree char *key = g_utf8_casefold (rd_review_item_get_reference (item), -1);

      if (g_str_equal (key, wanted))
        return item;    /* the list keeps it */
    }
  return NULL;
}
