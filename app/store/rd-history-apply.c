/* rd-history-apply.c — an action's changes, done again or taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-history-apply.h"

#include "store/rd-store-private.h"
#include "store/rd-store-record.h"

/* Kept frameworks stay: other reviews may run under them by now. */
#define CHANGES \
  "SELECT table_name, row_id, before, after FROM changes WHERE action_seq = ?1 AND table_name <> 'frameworks' ORDER BY ordinal"

/* The last revision of a row that is no longer there: it went when the action ?1
 * was last done, undone or redone.
 */
#define LAST_REVISION \
  "SELECT max (json_extract (coalesce (after, before), '$.revision')) FROM changes " \
  "WHERE action_seq = (SELECT coalesce (max (seq), ?1) FROM actions WHERE target = ?1) AND table_name = ?2 AND row_id = ?3"

/* A row as it is, and as it is to be: NULL where there is none. */
typedef struct
{
  const RdRecordType *type;
  char               *row_id;
  char               *from;
  char               *to;
} Change;

/* --- helpers */

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->row_id);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static Change *
read_change (RdStatement *row, gboolean take_back)
{
  const char *table = rd_statement_text (row, 0);
  const RdRecordType *type = table != NULL ? rd_store_record_find_type (table) : NULL;
  Change *self;

  if (type == NULL)
    return NULL;
  self = g_new0 (Change, 1);
  self->type = type;
  self->row_id = g_strdup (rd_statement_text (row, 1));
  self->from = g_strdup (rd_statement_text (row, take_back ? 3 : 2));
  self->to = g_strdup (rd_statement_text (row, take_back ? 2 : 3));
  return self;
}

/* All of them before the first is applied, for applying adds to the table. */
static GPtrArray *
read_changes (RdStore *store, gint64 seq, gboolean take_back, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (RdStatement) row = rd_store_query (store, error, CHANGES, "i", seq);
  RdStep step = RD_STEP_ERROR;

  while (row != NULL && (step = rd_statement_step (store, row, error)) == RD_STEP_ROW)
    {
      Change *change = read_change (row, take_back);

      if (change == NULL)
        {
          rd_store_fail_damaged (store, "the history names a table that is not known", error);
          return NULL;
        }
      g_ptr_array_insert (changes, take_back ? 0 : -1, change);
    }
  return step == RD_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

static gboolean
get_last_revision (RdStore *store, gint64 seq, const Change *change, gint64 *out, GError **error)
{
  g_autoptr (RdStatement) row = NULL;
  RdStep step;

  row = rd_store_query (store, error, LAST_REVISION, "iss", seq, change->type->name, change->row_id);
  step = row != NULL ? rd_statement_step (store, row, error) : RD_STEP_ERROR;
  if (step == RD_STEP_ERROR)
    return FALSE;
  *out = step == RD_STEP_ROW ? sqlite3_column_int64 (row, 0) : 0;
  return TRUE;
}

/* ?1 the image, ?2 the revision. */
static char *
make_insert (const RdRecordType *type)
{
  GString *names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  for (gsize i = 0; i + 1 < type->n_fields; i++)
    {
      g_string_append_printf (names, "%s, ", type->fields[i].name);
      g_string_append_printf (values, "json_extract (?1, '$.%s'), ", type->fields[i].name);
    }
  g_string_prepend (names, " (");
  g_string_prepend (names, type->name);
  g_string_prepend (names, "INSERT INTO ");
  g_string_append_printf (names, "%s) VALUES (%s?2)", rd_store_record_revision (type)->name, values->str);
  return g_string_free (names, FALSE);
}

/* ?1 the image, ?2 the key. */
static char *
make_update (const RdRecordType *type)
{
  const char *revision = rd_store_record_revision (type)->name;
  GString *sql = g_string_new ("UPDATE ");

  g_string_append_printf (sql, "%s SET ", type->name);
  for (gsize i = 1; i + 1 < type->n_fields; i++)
    g_string_append_printf (sql, "%s = json_extract (?1, '$.%s'), ", type->fields[i].name, type->fields[i].name);
  g_string_append_printf (sql, "%s = %s + 1 WHERE %s = ?2", revision, revision, rd_store_record_key (type)->name);
  return g_string_free (sql, FALSE);
}

static gboolean
insert_image (RdStore *store, gint64 seq, const Change *change, GError **error)
{
  g_autofree char *sql = make_insert (change->type);
  g_autoptr (RdStatement) statement = NULL;
  gint64 revision;

  if (!get_last_revision (store, seq, change, &revision, error))
    return FALSE;
  statement = rd_store_query (store, error, sql, "si", change->to, revision + 1);
  return statement != NULL && rd_statement_step (store, statement, error) != RD_STEP_ERROR;
}

static gboolean
update_image (RdStore *store, const Change *change, GError **error)
{
  g_autofree char *sql = make_update (change->type);
  g_autoptr (RdStatement) statement = rd_store_query (store, error, sql, "ss", change->to, change->row_id);

  return statement != NULL && rd_statement_step (store, statement, error) != RD_STEP_ERROR;
}

static gboolean
apply_change (RdStore *store, gint64 seq, const Change *change, GError **error)
{
  if (change->to == NULL)
    return rd_store_record_remove (store, change->type, change->row_id, error);
  if (change->from == NULL ? !insert_image (store, seq, change, error) : !update_image (store, change, error))
    return FALSE;
  return sqlite3_changes (store->db) == 1
         || rd_store_fail_damaged (store, "a row that the history has is gone", error);
}

/* --- operations */

gboolean
rd_history_apply (RdStore *store, gint64 seq, gboolean take_back, GError **error)
{
  g_autoptr (GPtrArray) changes = read_changes (store, seq, take_back, error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!apply_change (store, seq, g_ptr_array_index (changes, i), error))
      return FALSE;
  return TRUE;
}
