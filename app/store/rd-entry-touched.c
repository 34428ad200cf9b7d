/* rd-entry-touched.c — which entries the last action touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-touched.h"

#include <string.h>

#include "store/rd-store-entries.h"

/* With more than these to be found again, to read the whole list is as quick. */
#define MAX_NUMBERS 64

/* 1. numbers has each at most once, and nothing of use where is_many. */
struct _RdEntryTouched
{
  guint64  n_actions;
  GArray  *numbers;      /* gint64 */
  gboolean is_many;
};

/* --- helpers */

static void
add_number (RdEntryTouched *self, gint64 number)
{
  for (guint i = 0; i < self->numbers->len; i++)
    if (g_array_index (self->numbers, gint64, i) == number)
      return;
  if (self->numbers->len < MAX_NUMBERS)
    g_array_append_val (self->numbers, number);
  else
    self->is_many = TRUE;
}

/* An import that is undone or redone takes its entries from sight and brings them back without touching them. */
static void
row_written_cb (gpointer data, G_GNUC_UNUSED int what, const char *base, const char *table, sqlite3_int64 number)
{
  RdEntryTouched *self = data;

  if (self->is_many || strcmp (base, "main") != 0)
    return;
  if (strcmp (table, "undone_imports") == 0)
    self->is_many = TRUE;
  else if (strcmp (table, "entries") == 0)
    add_number (self, number);
}

/* --- lifecycle */

RdEntryTouched *
rd_entry_touched_new (sqlite3 *db)
{
  RdEntryTouched *self = g_new0 (RdEntryTouched, 1);

  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_update_hook (db, row_written_cb, self);
  return self;
}

void
rd_entry_touched_free (RdEntryTouched *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->numbers);
  g_free (self);
}

/* --- operations */

void
rd_entry_touched_begin (RdEntryTouched *self)
{
  self->n_actions++;
  self->is_many = FALSE;
  g_array_set_size (self->numbers, 0);
}

guint64
rd_store_get_n_actions (RdStore *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->touched->n_actions;
}

const GArray *
rd_store_get_touched_entries (RdStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->touched->is_many ? NULL : self->touched->numbers;
}
