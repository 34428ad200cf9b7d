/* rd-register-jobs.c — what takes long in a large register, beside the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

/* The tasks have no source object: the register belongs to the main thread, where
 * the last reference to it must go.
 */
typedef struct
{
  char *path;
  char *target;     /* of a backup */
} Job;

/* Auxiliary methods */

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->target);
  g_free (job);
}

static RdStore *
open_reader (const Job *job, GCancellable *cancellable, GError **error)
{
  RdStore *store = rd_store_open (job->path, RD_STORE_READ_ONLY, error);

  if (store != NULL && cancellable != NULL)
    rd_store_set_cancellable (store, cancellable);
  return store;
}

/* Takes @error. What was interrupted failed for that reason alone. */
static void
return_error (GTask *task, GError *error)
{
  if (g_task_return_error_if_cancelled (task))
    g_error_free (error);
  else
    g_task_return_error (task, error);
}

static void
back_up (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr(RdStore) store = open_reader (job, cancellable, &error);

  if (store != NULL && rd_store_backup (store, job->target, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_error (task, error);
}

static void
verify (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;
  g_autoptr(RdStore) store = open_reader (data, cancellable, &error);

  /* A file so damaged that it does not open again is what was to be found out. */
  if (store == NULL && g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED))
    {
      g_ptr_array_add (problems, g_strdup (error->message));
      g_clear_error (&error);
      g_task_return_pointer (task, g_steal_pointer (&problems), (GDestroyNotify) g_ptr_array_unref);
    }
  else if (store != NULL && rd_store_verify (store, problems, &error))
    g_task_return_pointer (task, g_steal_pointer (&problems), (GDestroyNotify) g_ptr_array_unref);
  else
    return_error (task, error);
}

/* The path must still lead to the file that is open: another one is not what is meant. */
static void
run (RdRegister *self, const char *target, GTask *task, GTaskThreadFunc work)
{
  GError *error = NULL;
  Job *job;

  if (!rd_register_check_ready (self, &error) || !rd_store_check_place (self->store, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (Job, 1);
  job->path = g_strdup (rd_store_get_path (self->store));
  job->target = g_strdup (target);
  g_task_set_task_data (task, job, job_free);
  /* The result counts, not the wish: a backup that was made in spite of it is there. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work);
}

/* Public API */

void
rd_register_backup_async (RdRegister *self, const char *path, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (RD_IS_REGISTER (self) && path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rd_register_backup_async);
  run (self, path, task, back_up);
}

gboolean
rd_register_backup_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rd_register_backup_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
rd_register_verify_async (RdRegister *self, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (RD_IS_REGISTER (self));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rd_register_verify_async);
  run (self, NULL, task, verify);
}

GPtrArray *
rd_register_verify_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rd_register_verify_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
