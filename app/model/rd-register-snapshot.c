/* rd-register-snapshot.c — what is in the file, read and put in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "core/review/rd-holiday-change.h"
#include "core/review/rd-local-milestone.h"
#include "model/rd-closure-item.h"
#include "model/rd-item-list.h"
#include "model/rd-register-fault.h"
#include "store/rd-store-board.h"
#include "store/rd-store-rows.h"
#include "store/rd-store-reviews.h"

/* With more new reviews than this, all rows are read at once. */
#define READ_SINGLY_MAX 8

/* Reading */

static gboolean
read_kinds (RdRegister *self, RdRows *rows, guint first, guint n, const char *review_id, GError **error)
{
  for (guint kind = first; kind < first + n; kind++)
    {
      GPtrArray *list = rd_store_list_rows (self->store, kind, review_id, error);

      if (list == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (rows->lists[kind], list);
    }
  return TRUE;
}

static gboolean
read_rows (RdRegister *self, RdSnapshot *snapshot, const char *review_id, GError **error)
{
  return read_kinds (self, snapshot->rows, 0, RD_N_REVIEW_ROWS, review_id, error);
}

static GPtrArray *
find_new_reviews (RdRegister *self, const GPtrArray *reviews)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      g_hash_table_add (known, rd_review_item_get_review (item)->id);
    }
  for (guint i = 0; i < reviews->len; i++)
    if (!g_hash_table_contains (known, ((const RdReview *) reviews->pdata[i])->id))
      g_ptr_array_add (found, reviews->pdata[i]);
  return found;
}

static gboolean
read_reviews (RdRegister *self, RdSnapshot *snapshot, GError **error)
{
  g_autoptr(GPtrArray) new_reviews = NULL;

  snapshot->reviews = rd_store_list_reviews (self->store, error);
  if (snapshot->reviews == NULL)
    return FALSE;
  for (guint i = 0; i < snapshot->reviews->len; i++)
    if (!rd_register_load_framework (self, snapshot->reviews->pdata[i], error))
      return FALSE;

  new_reviews = find_new_reviews (self, snapshot->reviews);
  if (new_reviews->len > READ_SINGLY_MAX)
    return read_rows (self, snapshot, NULL, error);
  for (guint i = 0; i < new_reviews->len; i++)
    if (!read_rows (self, snapshot, ((const RdReview *) new_reviews->pdata[i])->id, error))
      return FALSE;
  return TRUE;
}

/* A number that somebody else put there and that is none is as if it were not set. */
static int
parse_due_soon (const char *text)
{
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, RD_DUE_SOON_MAX, &number, NULL))
    return RD_DUE_SOON_DEFAULT;
  return (int) number;
}

/* NULL without @out_failed where it is not set. */
static char *
read_setting (RdRegister *self, const char *key, gboolean *out_failed, GError **error)
{
  GError *problem = NULL;
  char *value = rd_store_get_setting (self->store, key, &problem);

  *out_failed = problem != NULL;
  if (problem != NULL)
    g_propagate_error (error, problem);
  return value;
}

/* The board's template is what belongs to no review. */
static gboolean
read_template (RdRegister *self, RdSnapshot *snapshot, GError **error)
{
  g_autoptr(GPtrArray) all = rd_store_list_rows (self->store, RD_ROWS_LOCAL_MILESTONES, NULL, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const RdLocalMilestone *line = all->pdata[i];

      if (line->review_id == NULL)
        g_ptr_array_add (snapshot->board_rows->lists[RD_ROWS_LOCAL_MILESTONES], rd_local_milestone_copy (line));
    }
  return TRUE;
}

static gboolean
read_board_rows (RdRegister *self, RdSnapshot *snapshot, GError **error)
{
  snapshot->board_rows = rd_rows_new ();
  return read_kinds (self, snapshot->board_rows, RD_N_REVIEW_ROWS, RD_N_ROWS - RD_N_REVIEW_ROWS, NULL, error)
         && read_template (self, snapshot, error);
}

/* What somebody else put there and makes no sense is as if it were not set. */
static gboolean
read_board_periods (RdRegister *self, RdSnapshot *snapshot, GError **error)
{
  g_autoptr(GHashTable) settings = rd_store_list_settings (self->store, RD_SETTING_PERIOD, error);
  GHashTableIter iter;
  gpointer name, text;

  if (settings == NULL)
    return FALSE;
  snapshot->board_periods = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_board_period_free);
  g_hash_table_iter_init (&iter, settings);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      RdBoardPeriod *period = rd_board_period_parse (name, text);

      if (period != NULL)
        g_ptr_array_add (snapshot->board_periods, period);
    }
  return TRUE;
}

static gboolean
read_board (RdRegister *self, RdSnapshot *snapshot, GError **error)
{
  g_autofree char *due_soon = NULL;
  gboolean is_failed;

  snapshot->closures = rd_store_list_closures (self->store, error);
  if (snapshot->closures == NULL)
    return FALSE;
  snapshot->board_name = read_setting (self, RD_SETTING_BOARD_NAME, &is_failed, error);
  if (is_failed)
    return FALSE;
  due_soon = read_setting (self, RD_SETTING_DUE_SOON_DAYS, &is_failed, error);
  if (is_failed)
    return FALSE;
  snapshot->due_soon_days = parse_due_soon (due_soon);
  return read_board_periods (self, snapshot, error) && read_board_rows (self, snapshot, error);
}

RdSnapshot *
rd_register_read (RdRegister *self, RdScope scope, const char *review_id, GError **error)
{
  g_autoptr(RdSnapshot) snapshot = g_new0 (RdSnapshot, 1);

  snapshot->scope = scope;
  snapshot->review_id = g_strdup (review_id);
  snapshot->rows = rd_rows_new ();
  if ((scope & RD_SCOPE_BOARD) != 0 && !read_board (self, snapshot, error))
    return NULL;
  if ((scope & RD_SCOPE_REVIEWS) != 0 && !read_reviews (self, snapshot, error))
    return NULL;
  if ((scope == RD_SCOPE_ROWS || scope == RD_SCOPE_EVERY_ROW) && !read_rows (self, snapshot, review_id, error))
    return NULL;
  return g_steal_pointer (&snapshot);
}

void
rd_snapshot_free (RdSnapshot *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_clear_pointer (&self->rows, rd_rows_free);
  g_clear_pointer (&self->board_rows, rd_rows_free);
  g_clear_pointer (&self->closures, g_ptr_array_unref);
  g_clear_pointer (&self->board_periods, g_ptr_array_unref);
  g_free (self->review_id);
  g_free (self->board_name);
  g_free (self);
}

/* Putting the board in place */

/* The item that shows @closure already, or a new one. (transfer full) */
static RdClosureItem *
keep_or_make_closure (RdRegister *self, const RdClosure *closure)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->closures));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdClosureItem) item = g_list_model_get_item (G_LIST_MODEL (self->closures), i);

      if (rd_record_equal (&rd_closure_type, rd_closure_item_get_closure (item), closure))
        return g_steal_pointer (&item);
    }
  return rd_closure_item_new (closure);
}

/* What official files say otherwise than the rules. (transfer full): of RdHolidayOverride, whose names are borrowed */
static GArray *
collect_overrides (RdRegister *self)
{
  const GPtrArray *changes = self->board_rows->lists[RD_ROWS_HOLIDAY_CHANGES];
  GArray *overrides = g_array_new (FALSE, FALSE, sizeof (RdHolidayOverride));

  for (guint i = 0; i < changes->len; i++)
    {
      const RdHolidayChange *change = changes->pdata[i];
      RdHolidayOverride override = { change->day, change->is_holiday, change->name };

      g_array_append_val (overrides, override);
    }
  return overrides;
}

static void
apply_closures (RdRegister *self, const GPtrArray *closures)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (RdClosedDays));
  g_autoptr(GArray) overrides = collect_overrides (self);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < closures->len; i++)
    {
      const RdClosure *closure = closures->pdata[i];
      RdClosedDays closed = { closure->first_day, closure->last_day };

      g_array_append_val (days, closed);
      g_ptr_array_add (items, keep_or_make_closure (self, closure));
    }
  rd_workdays_unref (self->workdays);
  self->workdays = rd_workdays_new_changed ((const RdClosedDays *) days->data, days->len,
                                            (const RdHolidayOverride *) overrides->data, overrides->len);
  rd_item_list_update (self->closures, 0, g_list_model_get_n_items (G_LIST_MODEL (self->closures)), items);
}

static void
apply_board (RdRegister *self, RdSnapshot *snapshot)
{
  const char *board_name = snapshot->board_name != NULL ? snapshot->board_name : "";

  rd_rows_free (self->board_rows);
  self->board_rows = g_steal_pointer (&snapshot->board_rows);
  apply_closures (self, snapshot->closures);
  g_ptr_array_unref (self->board_periods);
  self->board_periods = g_steal_pointer (&snapshot->board_periods);
  if (!g_str_equal (self->board_name, board_name))
    {
      g_free (self->board_name);
      self->board_name = g_strdup (board_name);
      rd_register_notify (self, RD_REGISTER_PROP_BOARD_NAME);
    }
  if (self->due_soon_days != snapshot->due_soon_days)
    {
      self->due_soon_days = snapshot->due_soon_days;
      rd_register_notify (self, RD_REGISTER_PROP_DUE_SOON_DAYS);
    }
}

/* Putting reviews in place */

/* Hands each row to its review's rows: char * → RdRows, in @by_review.  Those of a
 * review that is there already, or of the board, are left.
 */
static void
hand_out (GHashTable *by_review, RdRowsKind kind, GPtrArray *list)
{
  const RdField *review_id = rd_record_find_field (rd_rows_get_type (kind), "review_id");

  for (guint i = 0; i < list->len; i++)
    {
      const char *id = rd_record_get_text (list->pdata[i], review_id);
      RdRows *rows = id != NULL ? g_hash_table_lookup (by_review, id) : NULL;

      if (rows != NULL)
        g_ptr_array_add (rows->lists[kind], g_steal_pointer (&list->pdata[i]));
    }
  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++)
    if (list->pdata[i] != NULL)
      rd_rows_get_type (kind)->free_record (list->pdata[i]);
  g_ptr_array_set_size (list, 0);
}

/* Items of the reviews that are not there yet. (transfer full) */
static GPtrArray *
make_items (RdRegister *self, RdSnapshot *snapshot)
{
  g_autoptr(GPtrArray) new_reviews = find_new_reviews (self, snapshot->reviews);
  g_autoptr(GHashTable) by_review = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *items = g_ptr_array_new_full (new_reviews->len, g_object_unref);

  for (guint i = 0; i < new_reviews->len; i++)
    g_hash_table_insert (by_review, ((const RdReview *) new_reviews->pdata[i])->id, rd_rows_new ());
  for (guint kind = 0; kind < RD_N_REVIEW_ROWS; kind++)
    hand_out (by_review, kind, snapshot->rows->lists[kind]);
  for (guint i = 0; i < new_reviews->len; i++)
    {
      const RdReview *review = new_reviews->pdata[i];
      RdReviewItem *item = rd_review_item_new (rd_register_get_framework (self, review), review);

      rd_review_item_set_rows (item, g_hash_table_lookup (by_review, review->id));
      g_ptr_array_add (items, item);
    }
  return items;
}

/* char * → const RdReview */
static GHashTable *
index_reviews (const GPtrArray *reviews)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reviews->len; i++)
    g_hash_table_insert (index, ((const RdReview *) reviews->pdata[i])->id, reviews->pdata[i]);
  return index;
}

/* The items whose record differs from that in @index, or which is not there. (transfer full) */
static GPtrArray *
find_changed (RdRegister *self, GHashTable *index)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);
      const RdReview *shown = rd_review_item_get_review (item);
      const RdReview *kept = g_hash_table_lookup (index, shown->id);

      if (kept == NULL || !rd_record_equal (&rd_review_type, shown, kept))
        g_ptr_array_add (found, g_steal_pointer (&item));
    }
  return found;
}

/* A review with another reference has another place in the list. */
static void
update_item (RdRegister *self, RdReviewItem *item, const RdReview *review)
{
  gboolean has_moved = !g_str_equal (rd_review_item_get_reference (item), review->reference);
  RdReviewContext context = rd_register_get_context (self);

  rd_review_item_set_framework (item, rd_register_get_framework (self, review));
  if (!has_moved)
    {
      rd_review_item_set_review (item, review);
      rd_register_work_out (self, item, NULL);
      return;
    }
  rd_register_remove_item (self, item);
  rd_review_item_set_review (item, review);
  rd_review_item_work_out (item, &context);
  rd_register_insert_item (self, item);
}

static void
update_changed (RdRegister *self, const GPtrArray *reviews)
{
  g_autoptr(GHashTable) index = index_reviews (reviews);
  g_autoptr(GPtrArray) changed = find_changed (self, index);

  for (guint i = 0; i < changed->len; i++)
    {
      RdReviewItem *item = changed->pdata[i];
      const RdReview *review = g_hash_table_lookup (index, rd_review_item_get_review (item)->id);

      if (review != NULL)
        update_item (self, item, review);
      else
        rd_register_remove_item (self, item);
    }
}

static void
apply_reviews (RdRegister *self, RdSnapshot *snapshot)
{
  g_autoptr(GPtrArray) items = make_items (self, snapshot);
  RdReviewContext context = rd_register_get_context (self);

  for (guint i = 0; i < items->len; i++)
    rd_review_item_work_out (items->pdata[i], &context);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->reviews)) == 0)
    {
      rd_register_fill (self, items);
      return;
    }
  update_changed (self, snapshot->reviews);
  for (guint i = 0; i < items->len; i++)
    rd_register_insert_item (self, items->pdata[i]);
}

static void
apply_rows (RdRegister *self, RdSnapshot *snapshot, GPtrArray *moves)
{
  RdReviewItem *item = rd_register_find_by_id (self, snapshot->review_id);

  if (item == NULL)
    return;
  rd_review_item_set_rows (item, g_steal_pointer (&snapshot->rows));
  rd_register_work_out (self, item, moves);
}

static void
apply_every_row (RdRegister *self, RdSnapshot *snapshot, GPtrArray *moves)
{
  g_autoptr(GHashTable) by_review = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      g_hash_table_insert (by_review, rd_review_item_get_review (item)->id, rd_rows_new ());
    }
  for (guint kind = 0; kind < RD_N_REVIEW_ROWS; kind++)
    hand_out (by_review, kind, snapshot->rows->lists[kind]);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);

      rd_review_item_set_rows (item, g_hash_table_lookup (by_review, rd_review_item_get_review (item)->id));
    }
  rd_register_work_out_all (self, moves);
}

void
rd_register_apply (RdRegister *self, RdSnapshot *snapshot, GPtrArray *moves)
{
  if ((snapshot->scope & RD_SCOPE_BOARD) != 0)
    {
      apply_board (self, snapshot);
      rd_register_work_out_all (self, moves);
    }
  if ((snapshot->scope & RD_SCOPE_REVIEWS) != 0)
    apply_reviews (self, snapshot);
  if (snapshot->scope == RD_SCOPE_ROWS)
    apply_rows (self, snapshot, moves);
  if (snapshot->scope == RD_SCOPE_EVERY_ROW)
    apply_every_row (self, snapshot, moves);
}
