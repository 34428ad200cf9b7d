/* rd-entry-order.c — the numbers of a list brought up to date, where a few entries have changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-query.h"
#include "store/rd-store-entries.h"

/* --- helpers */

/* Most are sorted out by the bounds. */
static void
remove_numbers (GArray *numbers, const GArray *gone)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 least = G_MAXINT64, most = 0;
  guint n = 0;

  for (guint i = 0; i < gone->len; i++)
    {
      g_hash_table_add (set, &g_array_index (gone, gint64, i));
      least = MIN (least, g_array_index (gone, gint64, i));
      most = MAX (most, g_array_index (gone, gint64, i));
    }
  for (guint i = 0; i < numbers->len; i++)
    {
      gint64 number = g_array_index (numbers, gint64, i);

      if (number < least || number > most || !g_hash_table_contains (set, &number))
        g_array_index (numbers, gint64, n++) = number;
    }
  g_array_set_size (numbers, n);
}

/* Those of @touched that @filter leaves. (transfer full); NULL on error */
static GArray *
list_left (RdStore *self, const char *review_id, const RdEntryFilter *filter, const GArray *touched, GError **error)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (RdEntryQuery) query = { 0 };
  g_autoptr (RdStatement) rows = NULL;
  RdStep step = RD_STEP_ERROR;

  rd_entry_query_init (&query, "SELECT e.number FROM entries e");
  if (!rd_entry_query_add_where (&query, self, review_id, filter, RD_HITS_NAMED, error))
    return NULL;
  rd_entry_query_add_numbers (&query, (const gint64 *) (void *) touched->data, touched->len);
  rows = rd_entry_query_prepare (&query, self, error);
  while (rows != NULL && (step = rd_statement_step (self, rows, error)) == RD_STEP_ROW)
    {
      gint64 number = sqlite3_column_int64 (rows, 0);

      g_array_append_val (left, number);
    }
  return step == RD_STEP_DONE ? g_steal_pointer (&left) : NULL;
}

/* Puts @number where it belongs among @numbers, which are in order. */
static gboolean
insert_number (RdStore *self, RdEntryOrder order, GArray *numbers, gint64 number, GError **error)
{
  guint first = 0, end = numbers->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      gboolean is_after;

      if (!rd_entry_query_is_after (self, order, number, g_array_index (numbers, gint64, middle), &is_after, error))
        return FALSE;
      if (is_after)
        first = middle + 1;
      else
        end = middle;
    }
  g_array_insert_val (numbers, first, number);
  return TRUE;
}

/* --- questions */

gboolean
rd_store_update_entry_numbers (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                               const GArray *touched, GArray *numbers, GError **error)
{
  RdEntryOrder order = filter != NULL ? filter->order : RD_ENTRY_ORDER_TIME;
  g_autoptr (GArray) left = NULL;

  g_return_val_if_fail (self != NULL && review_id != NULL && touched != NULL && numbers != NULL, FALSE);

  if (touched->len == 0)
    return TRUE;
  left = list_left (self, review_id, filter, touched, error);
  if (left == NULL)
    return FALSE;
  remove_numbers (numbers, touched);
  for (guint i = 0; i < left->len; i++)
    if (!insert_number (self, order, numbers, g_array_index (left, gint64, i), error))
      return FALSE;
  return TRUE;
}
