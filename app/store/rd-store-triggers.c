/* rd-store-triggers.c — the triggers that fill the history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-triggers.h"

#include "core/chronology/rd-entry.h"

#include "store/rd-store-entries.h"
#include "store/rd-store-private.h"
#include "store/rd-store-record.h"

/* "json_object ('id', NEW.id, …)" */
static void
append_image (GString *sql, const RdRecordType *type, const char *row)
{
  g_string_append (sql, "json_object (");
  for (gsize i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s'%s', %s.%s", i > 0 ? ", " : "", type->fields[i].name, row, type->fields[i].name);
  g_string_append_c (sql, ')');
}

/* The action's own row follows at the commit: it will be the next one. */
#define ADD_CHANGE \
  "INSERT INTO changes (action_seq, ordinal, table_name, row_id, op, before, after) VALUES " \
  "((SELECT coalesce (max (seq), 0) + 1 FROM actions), " \
  "coalesce ((SELECT ordinal FROM changes ORDER BY action_seq DESC, ordinal DESC LIMIT 1), 0) + 1, "

static void
append_trigger (GString *sql, const RdRecordType *type, const char *op, gboolean has_old, gboolean has_new)
{
  g_string_append_printf (sql,
                          "CREATE TEMP TRIGGER %s_%s AFTER %s ON main.%s BEGIN "
                          ADD_CHANGE "'%s', %s.%s, '%s', ",
                          type->name, op, op, type->name,
                          type->name, has_new ? "NEW" : "OLD", rd_store_record_key (type)->name, op);
  if (has_old)
    append_image (sql, type, "OLD");
  else
    g_string_append (sql, "NULL");
  g_string_append (sql, ", ");
  if (has_new)
    append_image (sql, type, "NEW");
  else
    g_string_append (sql, "NULL");
  g_string_append (sql, "); END;\n");
}

/* Kept frameworks have two columns for a key and are only ever added. */
#define FRAMEWORKS_TRIGGER \
  "CREATE TEMP TRIGGER frameworks_insert AFTER INSERT ON main.frameworks BEGIN " \
  ADD_CHANGE "'frameworks', NEW.id || ' ' || NEW.version, 'insert', NULL, " \
  "json_object ('id', NEW.id, 'version', NEW.version, 'xml', NEW.xml)); END;\n"

static void
append_triggers (GString *sql, const RdRecordType *type)
{
  append_trigger (sql, type, "insert", FALSE, TRUE);
  append_trigger (sql, type, "update", TRUE, TRUE);
  append_trigger (sql, type, "delete", TRUE, FALSE);
}

#define DROP_ENTRY_TRIGGERS \
  "DROP TRIGGER temp.entries_insert; DROP TRIGGER temp.entries_update; DROP TRIGGER temp.entries_delete; " \
  "DROP TRIGGER temp.entries_text_insert; DROP TRIGGER temp.entries_text_update; DROP TRIGGER temp.entries_text_delete"

gboolean
rd_store_set_silent (RdStore *self, gboolean is_silent, GError **error)
{
  g_autoptr (GString) sql = g_string_new (is_silent ? DROP_ENTRY_TRIGGERS : NULL);

  if (!is_silent)
    {
      append_triggers (sql, &rd_entry_type);
      rd_store_append_entry_triggers (sql);
    }
  return rd_store_exec (self, sql->str, error);
}

gboolean
rd_store_make_triggers (RdStore *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < rd_store_record_get_n_types (); i++)
    append_triggers (sql, rd_store_record_get_type (i));
  rd_store_append_entry_triggers (sql);
  g_string_append (sql, FRAMEWORKS_TRIGGER);
  return rd_store_exec (self, sql->str, error);
}
