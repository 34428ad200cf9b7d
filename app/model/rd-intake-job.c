/* rd-intake-job.c — a file that is to come in, worked out anew in a thread of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-intake-job.h"

#include <string.h>

/* Auxiliary methods */

static void
job_free (gpointer data)
{
  RdIntakeJob *self = data;

  rd_column_map_free (self->map);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->mends, g_array_unref);
  g_free (self);
}

static void
clear_mend (gpointer mend)
{
  g_free (((RdIntakeMend *) mend)->text);
}

static void
set_cancelled_cb (G_GNUC_UNUSED GCancellable *cancellable, gpointer flag)
{
  g_atomic_int_set ((gint *) flag, 1);
}

/* --- dates in doubt */

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;
  return at;
}

/* "05/06/2016" → "06/05/2016". (transfer full); NULL where it does not begin with two numbers */
static char *
swap_numbers (const char *text)
{
  const char *first = text, *second, *first_end, *second_end;

  while (*first != '\0' && !g_ascii_isdigit (*first))
    first++;
  first_end = skip_digits (first);
  second = first_end + (*first_end != '\0' ? 1 : 0);
  second_end = skip_digits (second);
  if (first_end == first || second_end == second)
    return NULL;
  return g_strdup_printf ("%.*s%.*s%.*s%.*s%s", (int) (first - text), text, (int) (second_end - second), second,
                          (int) (second - first_end), first_end, (int) (first_end - first), first, second_end);
}

static void
take_month_first (RdImport *import, RdDay today)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);

      if (problem->kind == RD_IMPORT_AMBIGUOUS_ORDER)
        g_array_append_val (entries, problem->entry);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      guint at = g_array_index (entries, guint, i);
      const RdEntry *entry = import->entries->pdata[at];
      g_autofree char *text = entry->date_text != NULL ? swap_numbers (entry->date_text) : NULL;

      if (text != NULL)
        rd_import_mend_date (import, at, text, today);
    }
}

/* --- what the user mended */

static void
put_in (RdImport *import, const RdIntakeMend *mend, RdDay today)
{
  for (guint i = 0; i < import->entries->len; i++)
    {
      if ((guint) ((const RdEntry *) import->entries->pdata[i])->row != mend->row)
        continue;
      if (mend->is_time)
        rd_import_mend_time (import, i, mend->text);
      else
        rd_import_mend_date (import, i, mend->text, today);
      return;
    }
}

/* NULL where it was cancelled. (transfer full) */
static RdImport *
read_again (const RdIntakeJob *job, const volatile gint *cancelled)
{
  RdImport *import = rd_import_read (job->tables, job->map, job->today, cancelled);

  if (import == NULL)
    return NULL;
  if (job->month_first)
    take_month_first (import, job->today);
  for (guint i = 0; job->mends != NULL && i < job->mends->len; i++)
    put_in (import, &g_array_index (job->mends, RdIntakeMend, i), job->today);
  return import;
}

/* --- what was mended when the earlier file came in */

static gboolean
is_same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* entry's place → TRUE where its date or time is among the problems */
static GHashTable *
find_odd (const RdImport *import)
{
  GHashTable *odd = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);

      if (problem->kind <= RD_IMPORT_TIME_NOT_UNDERSTOOD)
        g_hash_table_add (odd, import->entries->pdata[problem->entry]);
    }
  return odd;
}

/* A date that stands in the corrected file as it stood before, and is still not understood, is what it was taken as then. */
static guint
take_over (RdChronologyDifference *difference, const RdImport *import)
{
  g_autoptr(GHashTable) odd = find_odd (import);
  guint n = 0;

  for (guint i = 0; i < difference->changes->len; i++)
    {
      const RdImportChange *change = &g_array_index (difference->changes, RdImportChange, i);
      RdFuzzyDate date;

      if (change->kind != RD_IMPORT_CHANGED || !g_hash_table_contains (odd, change->read)
          || !is_same_text (change->kept->date_text, change->read->date_text))
        continue;
      rd_entry_set_date (change->read, rd_entry_get_date (change->kept, &date) ? &date : NULL);
      g_free (change->read->time);
      change->read->time = g_strdup (change->kept->time);
      n++;
    }
  return n;
}

static RdChronologyDifference *
compare (const RdIntakeJob *job, const RdImport *import)
{
  RdChronologyDifference *difference = rd_chronology_difference_new (job->kept != NULL ? g_ptr_array_ref (job->kept) : NULL, import);

  if (job->kept == NULL || take_over (difference, import) == 0)
    return difference;
  rd_chronology_difference_free (difference);
  return rd_chronology_difference_new (g_ptr_array_ref (job->kept), import);
}

/* Callbacks */

static void
work (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const RdIntakeJob *job = data;
  RdIntakeResult *result = g_new0 (RdIntakeResult, 1);
  gint cancelled = 0;
  gulong id = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (set_cancelled_cb), &cancelled, NULL) : 0;

  if (job->map != NULL)
    result->import = read_again (job, &cancelled);
  g_cancellable_disconnect (cancellable, id);
  if (job->map != NULL && result->import == NULL)
    {
      rd_intake_result_free (result);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
      return;
    }
  result->difference = compare (job, result->import != NULL ? result->import : job->import);
  g_task_return_pointer (task, result, (GDestroyNotify) rd_intake_result_free);
}

/* Public API */

GArray *
rd_intake_mends_new (void)
{
  GArray *mends = g_array_new (FALSE, FALSE, sizeof (RdIntakeMend));

  g_array_set_clear_func (mends, clear_mend);
  return mends;
}

void
rd_intake_mends_add (GArray *mends, guint row, gboolean is_time, const char *text)
{
  RdIntakeMend mend = { row, is_time, g_strdup (text) };

  g_return_if_fail (mends != NULL && text != NULL);

  g_array_append_val (mends, mend);
}

GArray *
rd_intake_mends_copy (const GArray *mends)
{
  GArray *copy = rd_intake_mends_new ();

  for (guint i = 0; i < mends->len; i++)
    {
      const RdIntakeMend *mend = &g_array_index (mends, RdIntakeMend, i);

      rd_intake_mends_add (copy, mend->row, mend->is_time, mend->text);
    }
  return copy;
}

void
rd_intake_job_run (const RdIntakeJob *job, GObject *source, GCancellable *cancellable,
                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_return_if_fail (job != NULL && (job->map != NULL || job->import != NULL));

  g_task_set_task_data (task, g_memdup2 (job, sizeof *job), job_free);
  g_task_run_in_thread (task, work);
}

RdIntakeResult *
rd_intake_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
rd_intake_result_free (RdIntakeResult *self)
{
  if (self == NULL)
    return;
  rd_chronology_difference_free (self->difference);
  rd_import_free (self->import);
  g_free (self);
}
