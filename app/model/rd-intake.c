/* rd-intake.c — files with agencies' chronologies that are to come in together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-intake.h"

#include <string.h>

#include "model/rd-register-agencies.h"

/* (1) At most one item is being read for the first time. */
struct _RdIntake
{
  GObject       parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GListStore   *items;
  GSignalGroup *register_signals;

  gboolean      is_importing;
};

/* An import under way, with all that its plans borrow. */
typedef struct
{
  GPtrArray      *items;      /* RdIntakeItem, of the plans */
  GPtrArray      *plans;      /* RdChronologyPlan */
  GPtrArray      *agencies;   /* RdAgency, that are new */
  RdProgressFunc  progress;
  gpointer        progress_data;
  RdIntakeTotals  totals;
} Importing;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdIntake, rd_intake, G_TYPE_OBJECT)

/* Auxiliary methods */

static void
plan_free (gpointer data)
{
  RdChronologyPlan *plan = data;

  rd_chronology_import_free (plan->import);
  g_free (plan);
}

static void
importing_free (gpointer data)
{
  Importing *self = data;

  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->agencies);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* Borrowed of the list. */
static RdIntakeItem *
get_item (RdIntake *self, guint i)
{
  RdIntakeItem *item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  if (item != NULL)
    g_object_unref (item);
  return item;
}

static guint
count_items (RdIntake *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
tell (RdIntake *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
read_next (RdIntake *self)
{
  RdIntakeItem *waiting = NULL;

  for (guint i = 0; i < count_items (self); i++)
    {
      RdIntakeItem *item = get_item (self, i);

      if (rd_intake_item_get_file (item) == NULL && rd_intake_item_is_busy (item))
        return;
      if (waiting == NULL && rd_intake_item_get_state (item) == RD_INTAKE_WAITING)
        waiting = item;
    }
  if (waiting != NULL)
    rd_intake_item_read (waiting);
}

/* Callbacks */

static void
item_changed_cb (RdIntake *self)
{
  read_next (self);
  tell (self);
}

static void
register_changed_cb (RdIntake *self)
{
  for (guint i = 0; !self->is_importing && i < count_items (self); i++)
    rd_intake_item_refresh (get_item (self, i));
}

/* --- what can come in together */

static gboolean
is_same_agency (RdIntakeItem *a, RdIntakeItem *b)
{
  const char *name = rd_intake_item_get_new_agency (a), *other = rd_intake_item_get_new_agency (b);

  if (rd_intake_item_get_agency_id (a) != NULL)
    return g_strcmp0 (rd_intake_item_get_agency_id (a), rd_intake_item_get_agency_id (b)) == 0;
  return name != NULL && other != NULL && g_utf8_collate (name, other) == 0;
}

static const char *
get_digest (RdIntakeItem *item)
{
  const RdChronologyFile *file = rd_intake_item_get_file (item);

  return file != NULL ? file->sha256 : "";
}

/* Whether both would change or remove the same entry. */
static gboolean
has_same_kept (RdIntakeItem *a, RdIntakeItem *b)
{
  const RdChronologyDifference *one = rd_intake_item_get_difference (a), *other = rd_intake_item_get_difference (b);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (one == NULL || other == NULL || rd_intake_item_is_busy (a) || rd_intake_item_is_busy (b))
    return FALSE;
  for (guint i = 0; i < one->kept->len; i++)
    g_hash_table_add (ids, ((const RdEntry *) one->kept->pdata[i])->id);
  for (guint i = 0; i < other->kept->len; i++)
    if (g_hash_table_contains (ids, ((const RdEntry *) other->kept->pdata[i])->id))
      return TRUE;
  return FALSE;
}

static gboolean
is_rival (RdIntakeItem *a, RdIntakeItem *b)
{
  if (rd_intake_item_get_file (a) == NULL || rd_intake_item_get_file (b) == NULL || !is_same_agency (a, b))
    return FALSE;
  return g_str_equal (get_digest (a), get_digest (b)) || has_same_kept (a, b);
}

/* Whether it comes in with the next import. */
static gboolean
comes_in (RdIntake *self, RdIntakeItem *item)
{
  if (rd_intake_item_get_state (item) != RD_INTAKE_READY)
    return FALSE;
  for (guint i = 0; i < count_items (self); i++)
    {
      RdIntakeItem *other = get_item (self, i);

      if (other == item)
        return TRUE;
      if (rd_intake_item_get_state (other) == RD_INTAKE_READY && is_rival (other, item))
        return FALSE;
    }
  return TRUE;
}

/* --- plans */

/* The agency that is new with the file: of one before it in the same import, or made. NULL on error */
static const RdAgency *
need_agency (RdIntake *self, Importing *importing, const char *name, gboolean *out_is_made, GError **error)
{
  RdAgency *agency;

  *out_is_made = FALSE;
  for (guint i = 0; i < importing->agencies->len; i++)
    if (g_utf8_collate (((const RdAgency *) importing->agencies->pdata[i])->name, name) == 0)
      return importing->agencies->pdata[i];
  agency = rd_register_make_agency (self->review, name, importing->agencies, error);
  if (agency == NULL)
    return NULL;
  *out_is_made = TRUE;
  g_ptr_array_add (importing->agencies, agency);
  return agency;
}

static gboolean
add_plan (RdIntake *self, Importing *importing, RdIntakeItem *item, GError **error)
{
  const RdChronologyFile *file = rd_intake_item_get_file (item);
  const RdChronologyDifference *difference = rd_intake_item_get_difference (item);
  const char *agency_id = rd_intake_item_get_agency_id (item);
  RdChronologyPlan *plan = g_new0 (RdChronologyPlan, 1);

  g_ptr_array_add (importing->plans, plan);
  g_ptr_array_add (importing->items, g_object_ref (item));
  if (agency_id == NULL)
    {
      gboolean is_made;
      const RdAgency *agency = need_agency (self, importing, rd_intake_item_get_new_agency (item), &is_made, error);

      if (agency == NULL)
        return FALSE;
      plan->new_agency = is_made ? agency : NULL;
      agency_id = agency->id;
    }
  plan->import = rd_chronology_file_make_import (file, agency_id);
  plan->added = difference->added;
  plan->changed = rd_intake_item_is_correction (item) ? difference->changed : NULL;
  plan->removed = rd_intake_item_is_correction (item) ? difference->removed : NULL;
  importing->totals.n_files++;
  importing->totals.n_added += difference->added->len;
  importing->totals.n_changed += difference->changed->len;
  importing->totals.n_removed += difference->removed->len;
  return TRUE;
}

/* NULL on error. (transfer full) */
static Importing *
make_plans (RdIntake *self, GError **error)
{
  Importing *importing = g_new0 (Importing, 1);

  importing->plans = g_ptr_array_new_with_free_func (plan_free);
  importing->agencies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_agency_free);
  importing->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < count_items (self); i++)
    {
      RdIntakeItem *item = get_item (self, i);

      if (!comes_in (self, item) || add_plan (self, importing, item, error))
        continue;
      importing_free (importing);
      return NULL;
    }
  return importing;
}

/* Callbacks */

static void
progress_cb (guint done, guint all, gpointer data)
{
  const Importing *importing = g_task_get_task_data (data);

  if (importing->progress != NULL)
    importing->progress (done, all, importing->progress_data);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(GTask) task = data;
  RdIntake *self = g_task_get_source_object (task);
  const Importing *importing = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean done = rd_register_import_chronology_finish (RD_REGISTER (object), result, &error);

  self->is_importing = FALSE;
  for (guint i = 0; done && i < importing->items->len; i++)
    rd_intake_item_set_done (importing->items->pdata[i]);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  register_changed_cb (self);
  tell (self);
}

/* GObject overrides */

static void
rd_intake_dispose (GObject *object)
{
  RdIntake *self = RD_INTAKE (object);

  if (self->items != NULL)
    rd_intake_cancel (self);
  for (guint i = 0; self->items != NULL && i < count_items (self); i++)
    g_signal_handlers_disconnect_by_data (get_item (self, i), self);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->items);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_intake_parent_class)->dispose (object);
}

static void
rd_intake_class_init (RdIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_intake_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", RD_TYPE_INTAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_intake_init (RdIntake *self)
{
  self->items = g_list_store_new (RD_TYPE_INTAKE_ITEM);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (register_changed_cb), self);
}

/* Public API */

RdIntake *
rd_intake_new (RdRegister *reg, RdReviewItem *review)
{
  RdIntake *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_INTAKE, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  g_signal_group_set_target (self->register_signals, reg);
  return self;
}

GListModel *
rd_intake_get_items (RdIntake *self)
{
  g_return_val_if_fail (RD_IS_INTAKE (self), NULL);
  return G_LIST_MODEL (self->items);
}

gboolean
rd_intake_add (RdIntake *self, const char *path)
{
  g_autoptr(RdIntakeItem) item = NULL;

  g_return_val_if_fail (RD_IS_INTAKE (self) && path != NULL, FALSE);

  for (guint i = 0; i < count_items (self); i++)
    if (g_str_equal (rd_intake_item_get_path (get_item (self, i)), path))
      return FALSE;
  item = rd_intake_item_new (self->reg, self->review, path);
  g_signal_connect_object (item, "notify::state", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->items, item);
  read_next (self);
  tell (self);
  return TRUE;
}

void
rd_intake_remove (RdIntake *self, RdIntakeItem *item)
{
  guint i;

  g_return_if_fail (RD_IS_INTAKE (self) && RD_IS_INTAKE_ITEM (item));

  if (self->is_importing || !g_list_store_find (self->items, item, &i))
    return;
  rd_intake_item_cancel (item);
  g_signal_handlers_disconnect_by_data (item, self);
  g_list_store_remove (self->items, i);
  read_next (self);
  tell (self);
}

void
rd_intake_cancel (RdIntake *self)
{
  g_return_if_fail (RD_IS_INTAKE (self));

  for (guint i = 0; i < count_items (self); i++)
    rd_intake_item_cancel (get_item (self, i));
}

guint
rd_intake_count (RdIntake *self, RdIntakeState state)
{
  guint n = 0;

  g_return_val_if_fail (RD_IS_INTAKE (self), 0);

  for (guint i = 0; i < count_items (self); i++)
    n += rd_intake_item_get_state (get_item (self, i)) == state;
  return n;
}

RdIntakeItem *
rd_intake_find_rival (RdIntake *self, RdIntakeItem *item)
{
  g_return_val_if_fail (RD_IS_INTAKE (self) && RD_IS_INTAKE_ITEM (item), NULL);

  for (guint i = 0; i < count_items (self); i++)
    {
      RdIntakeItem *other = get_item (self, i);

      if (other == item)
        return NULL;
      if (rd_intake_item_get_state (other) == RD_INTAKE_READY && is_rival (other, item))
        return other;
    }
  return NULL;
}

guint
rd_intake_count_ready (RdIntake *self)
{
  guint n = 0;

  g_return_val_if_fail (RD_IS_INTAKE (self), 0);

  for (guint i = 0; i < count_items (self); i++)
    n += comes_in (self, get_item (self, i));
  return n;
}

void
rd_intake_import (RdIntake *self, RdProgressFunc progress, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  GError *error = NULL;
  Importing *importing;

  g_return_if_fail (RD_IS_INTAKE (self) && rd_intake_count_ready (self) > 0 && !self->is_importing);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  importing = make_plans (self, &error);
  if (importing == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  importing->progress = progress;
  importing->progress_data = user_data;
  g_task_set_task_data (task, importing, importing_free);
  self->is_importing = TRUE;
  rd_register_import_chronologies_async (self->reg, self->review, importing->plans, progress_cb, cancellable, imported_cb, task);
  tell (self);
}

gboolean
rd_intake_import_finish (RdIntake *self, GAsyncResult *result, RdIntakeTotals *out, GError **error)
{
  const Importing *importing;

  g_return_val_if_fail (RD_IS_INTAKE (self) && g_task_is_valid (result, self), FALSE);

  importing = g_task_get_task_data (G_TASK (result));
  if (importing != NULL && out != NULL)
    *out = importing->totals;
  return g_task_propagate_boolean (G_TASK (result), error);
}
