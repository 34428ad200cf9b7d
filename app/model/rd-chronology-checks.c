/* rd-chronology-checks.c — duplicates, conflicts and gaps of a review's chronology, as lists that follow the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-chronology-checks.h"

#include "model/rd-check-search.h"
#include "model/rd-item-list.h"
#include "model/rd-register-chronology.h"

/* Entries read in one turn of the main loop: a few milliseconds. */
#define PORTION 256
#define NUMBERS 8192

/* After a change, for more may follow. */
#define WAIT_MS 250

/* (1) search is set while entries are being read, task while they are compared; never both.
 * (2) source_id is that of the next turn of reading, or of the wait before it.
 * (3) is_current is FALSE from a change until the lists say what the register has.
 */
struct _RdChronologyChecks
{
  GObject        parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  RdNaming      *naming;
  GListStore    *lists[RD_N_CHECKS];
  RdCheckSearch *search;
  GArray        *numbers;
  GTask         *task;

  guint          n_read;
  gulong         changed_id;
  guint          source_id;
  int            tolerance;
  int            gap_days;
  gboolean       by_agency;
  gboolean       active;
  gboolean       is_current;
  gboolean       running;
};

enum
{
  PROP_RUNNING = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (RdChronologyChecks, rd_chronology_checks, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

/* Auxiliary methods: what is found */

/* (transfer full) */
static char *
make_key (RdCheckItem *item)
{
  const GPtrArray *entries = rd_check_item_get_entries (item);
  GString *key = g_string_new (rd_check_item_get_title (item));

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (key, "\n%s", ((const RdEntry *) entries->pdata[i])->id);
  return g_string_free (key, FALSE);
}

static GHashTable *
index_items (GListStore *list)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      RdCheckItem *item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_insert (items, make_key (item), item);
    }
  return items;
}

/* What says the same as before stays the same item: whoever looks at it goes on looking. */
static void
show_found (RdChronologyChecks *self, RdCheckKind kind, GPtrArray *found)
{
  g_autoptr(GHashTable) old = index_items (self->lists[kind]);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *key = make_key (found->pdata[i]);
      RdCheckItem *item = g_hash_table_lookup (old, key);

      if (item == NULL || !rd_check_item_equal (item, found->pdata[i]))
        continue;
      g_object_unref (found->pdata[i]);
      found->pdata[i] = g_object_ref (item);
    }
  rd_item_list_update (self->lists[kind], 0, g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind])), found);
}

static void
set_running (RdChronologyChecks *self, gboolean running)
{
  if (self->running == running)
    return;
  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/* Auxiliary methods: looking */

static void
stop (RdChronologyChecks *self)
{
  if (self->source_id != 0)
    g_source_remove (self->source_id);
  self->source_id = 0;
  g_clear_pointer (&self->search, rd_check_search_free);
  if (self->task != NULL)
    g_atomic_int_set (&((RdCheckSearch *) g_task_get_task_data (self->task))->cancelled, 1);
  g_clear_object (&self->task);
}

static void
search_thread (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, G_GNUC_UNUSED GCancellable *cancellable)
{
  g_task_return_boolean (task, rd_check_search_run (data));
}

/* Takes its reference: the thread may be the last to let go of the task, and must not be that of this. */
static void
searched_cb (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(RdChronologyChecks) self = user_data;
  RdCheckSearch *search = g_task_get_task_data (G_TASK (result));

  if (self->task != G_TASK (result))
    return;
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      for (guint i = 0; i < RD_N_CHECKS; i++)
        show_found (self, i, search->found[i]);
      self->is_current = TRUE;
    }
  g_clear_object (&self->task);
  set_running (self, FALSE);
}

static void
start_thread (RdChronologyChecks *self)
{
  self->task = g_task_new (NULL, NULL, searched_cb, g_object_ref (self));
  g_task_set_task_data (self->task, g_steal_pointer (&self->search), (GDestroyNotify) rd_check_search_free);
  g_task_run_in_thread (self->task, search_thread);
}

/* Texts that nothing is compared by are not kept. */
static void
trim (RdEntry *entry)
{
  g_clear_pointer (&entry->extra, g_free);
  g_clear_pointer (&entry->analysis, g_free);
  g_clear_pointer (&entry->tags, g_free);
}

/* FALSE where the register can be read no more. */
static gboolean
read_numbers (RdChronologyChecks *self)
{
  guint n = self->numbers->len;
  gint64 after = n > 0 ? g_array_index (self->numbers, gint64, n - 1) : 0;

  return rd_register_list_entry_numbers (self->reg, self->review, NULL, after, NUMBERS, self->numbers, NULL);
}

static gboolean
read_portion (RdChronologyChecks *self)
{
  guint n = MIN (PORTION, self->numbers->len - self->n_read);
  g_autoptr(GPtrArray) entries = rd_register_get_entries (self->reg, &g_array_index (self->numbers, gint64, self->n_read), n, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (entries->pdata[i] != NULL)
      {
        trim (entries->pdata[i]);
        g_ptr_array_add (self->search->entries, g_steal_pointer (&entries->pdata[i]));
      }
  self->n_read += n;
  return entries != NULL;
}

/* One turn: numbers where all records so far are read, else records. Without further numbers that was all. */
static gboolean
read_turn (gpointer data)
{
  RdChronologyChecks *self = data;
  guint n = self->numbers->len;
  gboolean wants_numbers = self->n_read == n;

  if (!(wants_numbers ? read_numbers (self) : read_portion (self)))
    {
      self->source_id = 0;
      stop (self);
      set_running (self, FALSE);
      return G_SOURCE_REMOVE;
    }
  if (!wants_numbers || self->numbers->len > n)
    return G_SOURCE_CONTINUE;
  self->source_id = 0;
  start_thread (self);
  return G_SOURCE_REMOVE;
}

static gboolean
begin (gpointer data)
{
  RdChronologyChecks *self = data;

  self->source_id = 0;
  stop (self);
  self->search = rd_check_search_new (self->review, self->naming);
  self->search->tolerance = self->tolerance;
  self->search->gap_days = self->gap_days;
  self->search->by_agency = self->by_agency;
  g_array_set_size (self->numbers, 0);
  self->n_read = 0;
  self->source_id = g_idle_add (read_turn, self);
  return G_SOURCE_REMOVE;
}

/* Looks again, where that is wanted. */
static void
restart (RdChronologyChecks *self, guint wait_ms)
{
  self->is_current = FALSE;
  stop (self);
  set_running (self, self->active);
  if (self->active)
    self->source_id = g_timeout_add (wait_ms, begin, self);
}

/* Callbacks */

static void
register_changed_cb (RdChronologyChecks *self)
{
  if (rd_register_find_review (self->reg, rd_review_item_get_reference (self->review)) == self->review)
    restart (self, WAIT_MS);
  else
    rd_chronology_checks_set_active (self, FALSE);
}

/* GObject overrides */

static void
rd_chronology_checks_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_RUNNING)
    g_value_set_boolean (value, RD_CHRONOLOGY_CHECKS (object)->running);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
rd_chronology_checks_dispose (GObject *object)
{
  RdChronologyChecks *self = RD_CHRONOLOGY_CHECKS (object);

  stop (self);
  if (self->reg != NULL)
    g_clear_signal_handler (&self->changed_id, self->reg);
  g_clear_object (&self->reg);
  g_clear_object (&self->review);
  g_clear_pointer (&self->naming, rd_naming_unref);
  for (guint i = 0; i < RD_N_CHECKS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->numbers, g_array_unref);
  G_OBJECT_CLASS (rd_chronology_checks_parent_class)->dispose (object);
}

static void
rd_chronology_checks_class_init (RdChronologyChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rd_chronology_checks_get_property;
  object_class->dispose = rd_chronology_checks_dispose;
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_chronology_checks_init (RdChronologyChecks *self)
{
  for (guint i = 0; i < RD_N_CHECKS; i++)
    self->lists[i] = g_list_store_new (RD_TYPE_CHECK_ITEM);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->tolerance = RD_MERGE_TOLERANCE;
  self->gap_days = RD_GAP_DAYS;
}

/* Public API */

RdChronologyChecks *
rd_chronology_checks_new (RdRegister *reg, RdReviewItem *review)
{
  RdChronologyChecks *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_CHRONOLOGY_CHECKS, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->changed_id = g_signal_connect_swapped (reg, "changed", G_CALLBACK (register_changed_cb), self);
  return self;
}

GListModel *
rd_chronology_checks_get_list (RdChronologyChecks *self, RdCheckKind kind)
{
  g_return_val_if_fail (RD_IS_CHRONOLOGY_CHECKS (self) && kind < RD_N_CHECKS, NULL);
  return G_LIST_MODEL (self->lists[kind]);
}

guint
rd_chronology_checks_count_open (RdChronologyChecks *self, RdCheckKind kind)
{
  guint n, n_open = 0;

  g_return_val_if_fail (RD_IS_CHRONOLOGY_CHECKS (self) && kind < RD_N_CHECKS, 0);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind]));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->lists[kind]), i);

      n_open += !rd_check_item_is_linked (item);
    }
  return n_open;
}

void
rd_chronology_checks_set_active (RdChronologyChecks *self, gboolean active)
{
  g_return_if_fail (RD_IS_CHRONOLOGY_CHECKS (self));

  if (self->active == active)
    return;
  self->active = active;
  if (active && !self->is_current)
    restart (self, 0);
  else if (!active)
    {
      stop (self);
      set_running (self, FALSE);
    }
}

gboolean
rd_chronology_checks_is_running (RdChronologyChecks *self)
{
  g_return_val_if_fail (RD_IS_CHRONOLOGY_CHECKS (self), FALSE);
  return self->running;
}

gboolean
rd_chronology_checks_is_current (RdChronologyChecks *self)
{
  g_return_val_if_fail (RD_IS_CHRONOLOGY_CHECKS (self), FALSE);
  return self->is_current;
}

void
rd_chronology_checks_set_tolerance (RdChronologyChecks *self, int days)
{
  g_return_if_fail (RD_IS_CHRONOLOGY_CHECKS (self) && days >= 0 && days <= RD_MERGE_TOLERANCE_MAX);

  if (self->tolerance == days)
    return;
  self->tolerance = days;
  restart (self, WAIT_MS);
}

int
rd_chronology_checks_get_tolerance (RdChronologyChecks *self)
{
  g_return_val_if_fail (RD_IS_CHRONOLOGY_CHECKS (self), 0);
  return self->tolerance;
}

void
rd_chronology_checks_set_gap (RdChronologyChecks *self, int days, gboolean by_agency)
{
  g_return_if_fail (RD_IS_CHRONOLOGY_CHECKS (self) && days > 0);

  if (self->gap_days == days && self->by_agency == by_agency)
    return;
  self->gap_days = days;
  self->by_agency = by_agency;
  restart (self, WAIT_MS);
}

int
rd_chronology_checks_get_gap (RdChronologyChecks *self)
{
  g_return_val_if_fail (RD_IS_CHRONOLOGY_CHECKS (self), 0);
  return self->gap_days;
}

void
rd_chronology_checks_set_naming (RdChronologyChecks *self, RdNaming *naming)
{
  g_return_if_fail (RD_IS_CHRONOLOGY_CHECKS (self));

  if (self->naming == naming)
    return;
  g_clear_pointer (&self->naming, rd_naming_unref);
  self->naming = naming != NULL ? rd_naming_ref (naming) : NULL;
  restart (self, 0);
}
