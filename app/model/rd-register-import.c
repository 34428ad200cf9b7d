/* rd-register-import.c — an agency's file comes into the chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-chronology.h"

#include "model/rd-register-private.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-rows.h"

/* New entries in one turn of the main loop: a few milliseconds. */
#define PORTION 400

/* Entries whose words are indexed in one turn. Each turn begins another part of the index: small ones cost more in all. */
#define INDEX_PORTION 2000

/* An import under way, between begin and end of its action.
 * (1) writer is that of the plan @at, and NULL between two plans.
 */
typedef struct
{
  RdRegister             *reg;        /* owned */
  RdReviewItem           *review;     /* owned */
  GPtrArray              *plans;      /* RdChronologyPlan, borrowed; owned is the array */
  guint                   at;
  RdStoreImport          *writer;
  guint                   n_added;    /* so far, of the plan @at */
  guint                   n_done;     /* so far, of the plans before */
  guint                   n_all;
  gboolean                is_sliced;  /* into turns of the main loop */
  gboolean                is_indexed; /* of the plan @at */
  RdProgressFunc          progress;
  gpointer                progress_data;
} Importing;

/* Auxiliary methods */

static void
importing_free (gpointer data)
{
  Importing *self = data;

  rd_store_import_free (self->writer);
  g_ptr_array_unref (self->plans);
  g_object_unref (self->review);
  g_object_unref (self->reg);
  g_free (self);
}

static Importing *
importing_new (RdRegister *reg, RdReviewItem *review)
{
  Importing *self = g_new0 (Importing, 1);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->plans = g_ptr_array_new ();
  return self;
}

static void
add_plan (Importing *self, const RdChronologyPlan *plan)
{
  g_ptr_array_add (self->plans, (gpointer) plan);
  self->n_all += plan->added != NULL ? plan->added->len : 0;
}

static void
set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static RdRegisterAct
make_act (Importing *self)
{
  const RdChronologyPlan *first = self->plans->pdata[0];
  gboolean is_correction = first->changed != NULL || first->removed != NULL;
  const char *code = self->plans->len > 1 ? "chronologies-imported" : is_correction ? "chronology-corrected" : "chronology-imported";

  return (RdRegisterAct) {
           .code = code,
           .review_id = rd_review_item_get_review (self->review)->id,
           .scope = RD_SCOPE_ROWS,
  };
}

/* The agency and what is changed and removed; new entries follow in portions. */
static gboolean
write_first (Importing *self, const RdChronologyPlan *plan, GError **error)
{
  RdChronologyImport *import = plan->import;

  set_text (&import->review_id, rd_review_item_get_review (self->review)->id);
  import->made = self->reg->today;
  import->n_changed = plan->changed != NULL ? (int) plan->changed->len : 0;
  import->n_removed = plan->removed != NULL ? (int) plan->removed->len : 0;
  if (plan->new_agency != NULL)
    {
      g_autoptr(RdAgency) agency = rd_agency_copy (plan->new_agency);

      set_text (&agency->review_id, import->review_id);
      set_text (&import->agency_id, agency->id);
      if (!rd_store_put_row (self->reg->store, RD_ROWS_AGENCIES, agency, error))
        return FALSE;
    }
  return rd_register_write_corrections (self->reg, self->review, import, plan->changed, plan->removed, error);
}

static gboolean
begin (Importing *self, GError **error)
{
  RdRegisterAct act = make_act (self);

  return rd_register_begin_act (self->reg, &act, error);
}

/* The next entries of @plan: all that are left, or where the main loop waits a portion. */
static gboolean
write_entries (Importing *self, const RdChronologyPlan *plan, guint n_left, GError **error)
{
  guint n = self->is_sliced ? MIN (PORTION, n_left) : n_left;

  if (!rd_store_import_add (self->writer, (RdEntry **) plan->added->pdata + self->n_added, n, error))
    return FALSE;
  self->n_added += n;
  return TRUE;
}

static gboolean
finish_plan (Importing *self, GError **error)
{
  if (!rd_store_import_finish (self->writer, error))
    return FALSE;
  g_clear_pointer (&self->writer, rd_store_import_free);
  self->n_done += self->n_added;
  self->n_added = 0;
  self->is_indexed = FALSE;
  self->at++;
  return TRUE;
}

/* One portion of the plan @at: entries, then their words, then the end. */
static gboolean
write_some (Importing *self, GError **error)
{
  const RdChronologyPlan *plan = self->plans->pdata[self->at];
  guint n_of_plan = plan->added != NULL ? plan->added->len : 0;

  if (self->writer == NULL)
    {
      self->writer = rd_store_import_new (self->reg->store, plan->import);
      rd_store_import_expect (self->writer, n_of_plan);
      if (!write_first (self, plan, error))
        return FALSE;
    }
  if (self->n_added < n_of_plan)
    return write_entries (self, plan, n_of_plan - self->n_added, error);
  if (self->is_sliced && !self->is_indexed && n_of_plan > 0)
    return rd_store_import_index (self->writer, INDEX_PORTION, &self->is_indexed, error);
  return finish_plan (self, error);
}

/* Writes one portion; @out_is_done says whether that was the last. */
static gboolean
write_portion (Importing *self, gboolean *out_is_done, GError **error)
{
  if (!write_some (self, error))
    {
      rd_store_rollback (self->reg->store);
      return FALSE;
    }
  *out_is_done = self->at == self->plans->len;
  if (self->progress != NULL)
    self->progress (self->n_done + self->n_added, self->n_all, self->progress_data);
  return TRUE;
}

static gboolean
end (Importing *self, GError **error)
{
  RdRegisterAct act = make_act (self);

  return rd_register_end_act (self->reg, &act, error);
}

/* One turn of the main loop. The register may have been closed meanwhile, which rolled the action back. */
static gboolean
import_turn (gpointer data)
{
  GTask *task = data;
  Importing *self = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean is_done = FALSE;

  if (!rd_register_check_ready (self->reg, &error) || g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      if (self->reg->store != NULL)
        rd_store_rollback (self->reg->store);
      g_task_return_error (task, error);
      return G_SOURCE_REMOVE;
    }
  if (!write_portion (self, &is_done, &error) || (is_done && !end (self, &error)))
    {
      g_task_return_error (task, error);
      return G_SOURCE_REMOVE;
    }
  if (!is_done)
    return G_SOURCE_CONTINUE;
  g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

/* Public API */

gboolean
rd_register_import_chronology (RdRegister *self, RdReviewItem *review, const RdChronologyPlan *plan, GError **error)
{
  Importing *importing;
  gboolean done, is_last = FALSE;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && plan != NULL && plan->import != NULL, FALSE);

  importing = importing_new (self, review);
  add_plan (importing, plan);
  done = begin (importing, error);
  while (done && !is_last)
    done = write_portion (importing, &is_last, error);
  done = done && end (importing, error);
  importing_free (importing);
  return done;
}

/* Takes @importing. */
static void
run_importing (Importing *importing, RdProgressFunc progress, GCancellable *cancellable,
               GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (importing->reg, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_check_cancellable (task, FALSE);
  importing->is_sliced = TRUE;
  importing->progress = progress;
  importing->progress_data = user_data;
  g_task_set_task_data (task, importing, importing_free);
  if (begin (importing, &error))
    {
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, import_turn, task, g_object_unref);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

void
rd_register_import_chronology_async (RdRegister *self, RdReviewItem *review, const RdChronologyPlan *plan,
                                     RdProgressFunc progress, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data)
{
  Importing *importing;

  g_return_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && plan != NULL && plan->import != NULL);

  importing = importing_new (self, review);
  add_plan (importing, plan);
  run_importing (importing, progress, cancellable, callback, user_data);
}

void
rd_register_import_chronologies_async (RdRegister *self, RdReviewItem *review, const GPtrArray *plans,
                                       RdProgressFunc progress, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data)
{
  Importing *importing;

  g_return_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && plans != NULL && plans->len > 0);

  importing = importing_new (self, review);
  for (guint i = 0; i < plans->len; i++)
    add_plan (importing, plans->pdata[i]);
  run_importing (importing, progress, cancellable, callback, user_data);
}

gboolean
rd_register_import_chronology_finish (RdRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const RdChronologyImport *
rd_review_item_find_import (RdReviewItem *review, const char *agency_id, const char *sha256)
{
  const GPtrArray *imports;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && sha256 != NULL, NULL);

  imports = rd_review_item_get_rows (review, RD_ROWS_CHRONOLOGY_IMPORTS);
  for (guint i = 0; i < imports->len; i++)
    {
      const RdChronologyImport *import = imports->pdata[i];

      if (g_strcmp0 (import->agency_id, agency_id) == 0 && g_str_equal (import->sha256, sha256))
        return import;
    }
  return NULL;
}
