/* rd-chronology-file.c — an agency's file, read as a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-chronology-file.h"

#include <string.h>

#include "model/rd-document-file.h"
#include "model/rd-office-convert.h"

typedef struct
{
  const char         *path;
  const char         *sheet;       /* may be NULL */
  const char * const *headings;    /* may be NULL */
  RdDay               today;
  gboolean            is_asked;    /* somebody is there to say which column is which */
} Wish;

/* Auxiliary methods */

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free ((char *) self->path);
  g_free ((char *) self->sheet);
  g_free (self);
}

static void
set_cancelled_cb (G_GNUC_UNUSED GCancellable *cancellable, gpointer flag)
{
  g_atomic_int_set ((gint *) flag, 1);
}

/* The rows as entries; NULL where it was cancelled. */
static RdImport *
read_rows (const RdTableSet *tables, const RdColumnMap *map, RdDay today, GCancellable *cancellable, GError **error)
{
  gint cancelled = 0;
  gulong id = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (set_cancelled_cb), &cancelled, NULL) : 0;
  RdImport *import = rd_import_read (tables, map, today, &cancelled);

  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, id);
  if (import == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  return import;
}

/* @headings, which may be NULL: where to find it, if nothing else tells. */
static RdColumnMap *
guess_map (const RdTableSet *tables, const char *sheet, const char * const *headings, RdDay today, GError **error)
{
  g_autoptr(GError) fault = NULL;
  RdColumnMap *map = rd_columns_guess (tables, sheet, today, &fault);

  if (map != NULL)
    return map;
  if (headings != NULL && headings[0] != NULL && g_error_matches (fault, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_NO_CHRONOLOGY))
    return rd_columns_guess_named (tables, sheet, headings, today, error);
  g_propagate_error (error, g_steal_pointer (&fault));
  return NULL;
}

/* The first row with text of the longest table: where the user begins to say which column is which. NULL where there is none. */
static RdColumnMap *
propose_map (const RdTableSet *tables, RdDay today)
{
  const RdTable *longest = NULL;
  guint at = 0;

  for (guint i = 0; i < rd_table_set_get_n_tables (tables); i++)
    {
      const RdTable *table = rd_table_set_get_table (tables, i);

      if (longest != NULL && rd_table_get_n_rows (table) <= rd_table_get_n_rows (longest))
        continue;
      longest = table;
      at = i;
    }
  for (guint i = 0; longest != NULL && i < rd_table_get_n_rows (longest); i++)
    if (rd_table_row_has_text (rd_table_get_row (longest, i)))
      return rd_columns_guess_at (tables, at, rd_table_row_get_number (rd_table_get_row (longest, i)), today, NULL);
  return NULL;
}

static gboolean
fill (RdChronologyFile *self, GBytes *bytes, const Wish *wish, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) fault = NULL;
  RdDay today = wish->today;

  self->tables = rd_office_convert_read_tables (bytes, self->name, cancellable, error);
  if (self->tables == NULL)
    return FALSE;
  self->map = guess_map (self->tables, wish->sheet, wish->headings, today, &fault);
  if (self->map == NULL && wish->is_asked && g_error_matches (fault, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_NO_CHRONOLOGY))
    self->map = propose_map (self->tables, today);
  if (self->map == NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  if (self->map == NULL)
    return FALSE;
  if (!rd_column_map_check (self->map, NULL))
    return TRUE;
  self->import = read_rows (self->tables, self->map, today, cancellable, error);
  if (self->import == NULL || self->import->entries->len > 0 || wish->is_asked)
    return self->import != NULL;
  g_set_error_literal (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_EMPTY, "nothing stands under the headings");
  return FALSE;
}

/* A cell of the list of problems: on one line and without tabs. */
static void
append_cell (GString *line, const char *text, const char *end)
{
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (line, *p == '\t' || *p == '\n' ? ' ' : *p);
  g_string_append (line, end);
}

static char *
list_problems (const RdImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);
      g_autofree char *taken_as = rd_chronology_taken_as (import->entries->pdata[problem->entry]);

      g_string_append_printf (text, "%s%u\t", i > 0 ? "\n" : "", problem->row);
      append_cell (text, problem->column, "\t");
      append_cell (text, problem->text, "\t");
      append_cell (text, rd_import_problem_get_name (problem->kind), "\t");
      append_cell (text, taken_as, "");
    }
  return g_string_free (text, text->len == 0);
}

static RdChronologyFile *
make_file (GBytes *bytes, const char *name, const Wish *wish, GCancellable *cancellable, GError **error)
{
  g_autoptr(RdChronologyFile) self = g_new0 (RdChronologyFile, 1);

  self->name = g_strdup (name);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->size = g_bytes_get_size (bytes);
  return fill (self, bytes, wish, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

static RdChronologyFile *
read_file (const Wish *wish, GCancellable *cancellable, GError **error)
{
  g_autoptr(RdDocumentFile) document = rd_document_file_read (wish->path, cancellable, error);

  return document != NULL ? make_file (document->bytes, document->name, wish, cancellable, error) : NULL;
}

/* Callbacks */

static void
read_in_thread (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  RdChronologyFile *file = read_file (data, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) rd_chronology_file_free);
  else
    g_task_return_error (task, error);
}

/* Public API: the file */

RdChronologyFile *
rd_chronology_file_read_bytes (GBytes *bytes, const char *name, const char *sheet, RdDay today,
                               GCancellable *cancellable, GError **error)
{
  Wish wish = { NULL, sheet, NULL, today, FALSE };

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return make_file (bytes, name, &wish, cancellable, error);
}

RdChronologyFile *
rd_chronology_file_read_named (const char *path, const char *sheet, const char * const *headings, RdDay today,
                               GCancellable *cancellable, GError **error)
{
  Wish wish = { path, sheet, headings, today, FALSE };

  g_return_val_if_fail (path != NULL, NULL);

  return read_file (&wish, cancellable, error);
}

void
rd_chronology_file_read_async (const char *path, const char *sheet, RdDay today, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wish *wish = g_new0 (Wish, 1);

  g_return_if_fail (path != NULL);

  wish->path = g_strdup (path);
  wish->sheet = g_strdup (sheet);
  wish->today = today;
  wish->is_asked = TRUE;
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, read_in_thread);
}

RdChronologyFile *
rd_chronology_file_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
rd_chronology_file_free (RdChronologyFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->sha256);
  rd_import_free (self->import);
  rd_column_map_free (self->map);
  rd_table_set_free (self->tables);
  g_free (self);
}

gboolean
rd_chronology_file_set_map (RdChronologyFile *self, const RdColumnMap *map, RdDay today, GError **error)
{
  g_return_val_if_fail (self != NULL && map != NULL, FALSE);

  if (!rd_column_map_check (map, error))
    return FALSE;
  if (map != self->map)
    {
      RdColumnMap *copy = rd_column_map_copy (map);

      rd_column_map_free (self->map);
      self->map = copy;
    }
  rd_import_free (self->import);
  self->import = rd_import_read (self->tables, self->map, today, NULL);
  return TRUE;
}

const char *
rd_chronology_file_get_sheet (const RdChronologyFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rd_table_get_name (rd_table_set_get_table (self->tables, self->map->table));
}

RdChronologyImport *
rd_chronology_file_make_import (const RdChronologyFile *self, const char *agency_id)
{
  RdChronologyImport *import;

  g_return_val_if_fail (self != NULL, NULL);

  import = rd_chronology_import_new (NULL);
  import->agency_id = g_strdup (agency_id);
  import->file = g_strdup (self->name);
  import->sha256 = g_strdup (self->sha256);
  import->size = (int) MIN (self->size, G_MAXINT);
  import->sheet = g_strdup (rd_chronology_file_get_sheet (self));
  import->columns = rd_column_map_to_text (self->map);
  import->problems = list_problems (self->import);
  return import;
}

/* Public API: what would change */

RdChronologyDifference *
rd_chronology_difference_new (GPtrArray *kept, const RdImport *import)
{
  RdChronologyDifference *self = g_new0 (RdChronologyDifference, 1);

  g_return_val_if_fail (import != NULL, NULL);

  self->kept = kept != NULL ? kept : g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  self->added = g_ptr_array_new ();
  self->changed = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  self->removed = g_ptr_array_new ();
  self->changes = rd_import_compare (self->kept, import->entries);
  for (guint i = 0; i < self->changes->len; i++)
    {
      const RdImportChange *change = &g_array_index (self->changes, RdImportChange, i);

      if (change->kind == RD_IMPORT_ADDED)
        g_ptr_array_add (self->added, change->read);
      else if (change->kind == RD_IMPORT_CHANGED)
        g_ptr_array_add (self->changed, rd_import_merge (change->kept, change->read));
      else if (change->kind == RD_IMPORT_REMOVED)
        g_ptr_array_add (self->removed, change->kept);
      else
        self->n_same++;
    }
  return self;
}

void
rd_chronology_difference_free (RdChronologyDifference *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->changes, g_array_unref);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->changed);
  g_ptr_array_unref (self->removed);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

GPtrArray *
rd_chronology_list_kept (RdRegister *reg, RdReviewItem *review, const char *agency_id, const char *import_id, GError **error)
{
  const char *agencies[] = { agency_id, NULL };
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
  GPtrArray *entries;

  g_return_val_if_fail (agency_id != NULL, NULL);

  filter->agencies = g_strdupv ((char **) agencies);
  filter->import_id = g_strdup (import_id);
  entries = rd_register_list_entries (reg, review, filter, error);
  for (guint i = entries != NULL ? entries->len : 0; i-- > 0;)
    if (((const RdEntry *) entries->pdata[i])->import_id == NULL)
      g_ptr_array_remove_index (entries, i);
  return entries;
}

char *
rd_chronology_taken_as (const RdEntry *entry)
{
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  earliest = rd_day_to_iso (entry->earliest);
  latest = rd_day_to_iso (entry->latest);
  if (entry->precision == NULL)
    day = g_strdup ("no date");
  else if (earliest == NULL)
    day = g_strdup_printf ("%s or before", latest);
  else if (latest == NULL)
    day = g_strdup_printf ("%s or after", earliest);
  else if (g_str_equal (earliest, latest))
    day = g_strdup (earliest);
  else
    day = g_strdup_printf ("%s to %s", earliest, latest);
  return entry->time != NULL ? g_strdup_printf ("%s %s", day, entry->time) : g_steal_pointer (&day);
}
