/* rd-intake-item.c — a file with an agency's chronology that is to come in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-intake-item-private.h"

#include <string.h>

#include "core/chronology/rd-agency-guess.h"
#include "model/rd-wording-intake.h"
#include "model/rd-wording.h"

/* So much of what is kept has to be in the file for it to be taken for a corrected one, in percent. */
#define MUCH_OF_IT 30

enum
{
  PROP_0,
  PROP_STATE,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdIntakeItem, rd_intake_item, G_TYPE_OBJECT)

/* Auxiliary methods */

static void
tell (RdIntakeItem *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static const GPtrArray *
get_imports (RdIntakeItem *self)
{
  return rd_review_item_get_rows (self->review, RD_ROWS_CHRONOLOGY_IMPORTS);
}

/* The agency's last import; of the same file's name where there is one. NULL */
static const RdChronologyImport *
find_import (RdIntakeItem *self, const char *agency_id)
{
  const GPtrArray *imports = get_imports (self);
  const RdChronologyImport *found = NULL;

  for (guint i = 0; agency_id != NULL && i < imports->len; i++)
    {
      const RdChronologyImport *import = imports->pdata[i];

      if (!g_str_equal (import->agency_id, agency_id))
        continue;
      if (found == NULL || !g_str_equal (found->file, self->name) || g_str_equal (import->file, self->name))
        found = import;
    }
  return found;
}

static gboolean
has_same_name (RdIntakeItem *self)
{
  const RdChronologyImport *import = find_import (self, self->agency_id);

  return import != NULL && g_str_equal (import->file, self->name);
}

/* --- whose it is, to begin with */

/* By an earlier import: of the very file, or of that name. NULL */
static const char *
guess_by_imports (RdIntakeItem *self)
{
  const GPtrArray *imports = get_imports (self);
  const char *found = NULL;

  for (guint i = 0; i < imports->len; i++)
    {
      const RdChronologyImport *import = imports->pdata[i];

      if (g_str_equal (import->sha256, self->file->sha256))
        return import->agency_id;
      if (g_str_equal (import->file, self->name))
        found = import->agency_id;
    }
  return found;
}

static const char *
guess_by_words (RdIntakeItem *self)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_auto(GStrv) titles = rd_agency_guess_titles (self->file->tables, self->map);
  guint i;

  for (i = 0; i < agencies->len; i++)
    g_ptr_array_add (names, ((const RdAgency *) agencies->pdata[i])->name);
  g_ptr_array_add (names, NULL);
  i = rd_agency_guess ((const char * const *) names->pdata, self->name, (const char * const *) titles);
  return i != RD_AGENCY_GUESS_NONE ? ((const RdAgency *) agencies->pdata[i])->id : NULL;
}

static void
guess_agency (RdIntakeItem *self)
{
  const char *id = guess_by_imports (self);

  set_text (&self->agency_id, id != NULL ? id : guess_by_words (self));
}

/* The columns as they were read last time, where the file has the same headings. */
static void
remember_columns (RdIntakeItem *self)
{
  const RdChronologyImport *import = find_import (self, self->agency_id);
  g_autofree char *before = rd_column_map_to_text (self->map);
  g_autofree char *after = NULL;

  if (import == NULL || import->columns == NULL)
    return;
  rd_column_map_apply (self->map, import->columns);
  after = rd_column_map_to_text (self->map);
  if (!g_str_equal (before, after))
    self->needs_map = TRUE;
}

void
rd_intake_item_begin_agency (RdIntakeItem *self)
{
  self->is_guess = TRUE;
  self->is_correction = rd_intake_item_has_earlier (self);
  remember_columns (self);
  self->needs_job = TRUE;
}

/* --- problems */

static gboolean
is_date_kind (RdImportProblemKind kind)
{
  return kind < RD_IMPORT_TIME_NOT_UNDERSTOOD;
}

static gboolean
is_counted (RdIntakeProblem *problem)
{
  return rd_intake_problem_get_state (problem) == RD_INTAKE_PROBLEM_OPEN;
}

static void
count_open (RdIntakeItem *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->problems));

  self->n_open = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdIntakeProblem) problem = g_list_model_get_item (G_LIST_MODEL (self->problems), i);

      self->n_open += is_counted (problem);
    }
}

static void
list_problems (RdIntakeItem *self)
{
  const RdImport *import = self->file->import;
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; import != NULL && i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);

      self->has_doubt |= problem->kind == RD_IMPORT_AMBIGUOUS_ORDER;
      g_ptr_array_add (made, rd_intake_problem_new (problem, import->entries->pdata[problem->entry]));
    }
  g_list_store_splice (self->problems, 0, g_list_model_get_n_items (G_LIST_MODEL (self->problems)), made->pdata, made->len);
  count_open (self);
}

/* The kind of date (or time) problem that an entry still has; FALSE where it has none. */
static gboolean
find_left (const RdImport *import, guint entry, gboolean is_date, RdImportProblemKind *out)
{
  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);

      if (problem->entry != entry || is_date_kind (problem->kind) != is_date)
        continue;
      *out = problem->kind;
      return TRUE;
    }
  return FALSE;
}

void
rd_intake_item_follow_mend (RdIntakeItem *self, guint entry)
{
  const RdImport *import = self->file->import;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->problems));
  guint last = entry;

  while (last + 1 < import->entries->len && import->dates_above->data[last + 1])
    last++;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdIntakeProblem) problem = g_list_model_get_item (G_LIST_MODEL (self->problems), i);
      guint at = rd_intake_problem_get_entry (problem);
      RdImportProblemKind kind = rd_intake_problem_get_kind (problem);
      gboolean is_left;

      if (at < entry || at > last || kind == RD_IMPORT_NO_EVENT)
        continue;
      is_left = find_left (import, at, is_date_kind (kind), &kind);
      rd_intake_problem_set (problem, kind, is_left ? RD_INTAKE_PROBLEM_OPEN : RD_INTAKE_PROBLEM_MENDED, import->entries->pdata[at]);
    }
  count_open (self);
}

/* --- what goes on in threads */

/* Whether so much of what is kept stands in the file that it is the same one again. */
static gboolean
is_much_of_it (const RdChronologyDifference *difference)
{
  return (difference->n_same + difference->changed->len) * 100 >= difference->kept->len * MUCH_OF_IT;
}

static void
take_result (RdIntakeItem *self, RdIntakeResult *result)
{
  g_clear_pointer (&self->difference, rd_chronology_difference_free);
  self->difference = g_steal_pointer (&result->difference);
  if (result->import != NULL)
    {
      rd_import_free (self->file->import);
      self->file->import = g_steal_pointer (&result->import);
      list_problems (self);
    }
  if (!self->is_correction || !self->is_guess || has_same_name (self) || is_much_of_it (self->difference))
    return;
  self->is_correction = FALSE;
  self->needs_job = TRUE;
}

/* Callbacks */

static void
worked_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer user_data)
{
  RdIntakeItem *self = RD_INTAKE_ITEM (object);
  g_autoptr(GError) error = NULL;
  RdIntakeResult *made = rd_intake_job_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (made != NULL)
    take_result (self, made);
  rd_intake_result_free (made);
  rd_intake_item_work (self);
}

static void
fail (RdIntakeItem *self, const GError *error)
{
  g_free (self->fault);
  self->fault = rd_wording_error (error);
}

static void
read_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(RdIntakeItem) self = user_data;
  g_autoptr(GError) error = NULL;
  RdChronologyFile *file = rd_chronology_file_read_finish (result, &error);

  g_clear_object (&self->cancellable);
  self->was_read = TRUE;
  if (file == NULL)
    {
      fail (self, error);
      tell (self);
      return;
    }
  self->file = file;
  set_text (&self->name, file->name);
  self->map = rd_column_map_copy (file->map);
  list_problems (self);
  guess_agency (self);
  rd_intake_item_begin_agency (self);
  rd_intake_item_work (self);
}

/* What is kept that the file corrects. (transfer full); NULL */
static GPtrArray *
list_kept (RdIntakeItem *self)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *kept;

  if (!self->is_correction || self->agency_id == NULL || self->file->import == NULL)
    return NULL;
  kept = rd_chronology_list_replaced (self->reg, self->review, self->agency_id, self->file, &error);
  if (kept == NULL)
    fail (self, error);
  return kept;
}

void
rd_intake_item_work (RdIntakeItem *self)
{
  RdIntakeJob job = { .today = rd_register_get_today (self->reg), .month_first = self->month_first };
  gboolean can_be_read = self->file != NULL && rd_column_map_check (self->map, NULL);

  if (self->cancellable == NULL && can_be_read && (self->needs_map || self->needs_job || self->file->import == NULL))
    {
      if (self->needs_map || self->file->import == NULL)
        {
          rd_column_map_free (self->file->map);
          self->file->map = rd_column_map_copy (self->map);
          job.map = rd_column_map_copy (self->map);
          job.mends = rd_intake_mends_copy (self->mends);
        }
      job.tables = self->file->tables;
      job.import = self->file->import;
      job.kept = list_kept (self);
      self->needs_job = self->file->import == NULL && self->is_correction;
      self->needs_map = FALSE;
      self->cancellable = g_cancellable_new ();
      rd_intake_job_run (&job, G_OBJECT (self), self->cancellable, worked_cb, NULL);
    }
  tell (self);
}

/* GObject overrides */

static void
rd_intake_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdIntakeItem *self = RD_INTAKE_ITEM (object);
  g_autofree char *state = NULL;

  switch (id)
    {
    case PROP_STATE:
      g_value_set_int (value, rd_intake_item_get_state (self));
      break;
    case PROP_ACCESSIBLE_TEXT:
      state = rd_wording_intake_item (self);
      g_value_take_string (value, g_strdup_printf ("%s, %s", self->name, state));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_intake_item_finalize (GObject *object)
{
  RdIntakeItem *self = RD_INTAKE_ITEM (object);

  rd_chronology_difference_free (self->difference);
  rd_column_map_free (self->map);
  rd_chronology_file_free (self->file);
  g_clear_object (&self->cancellable);
  g_array_unref (self->mends);
  g_object_unref (self->problems);
  g_object_unref (self->review);
  g_object_unref (self->reg);
  g_free (self->new_agency);
  g_free (self->agency_id);
  g_free (self->fault);
  g_free (self->name);
  g_free (self->path);

  G_OBJECT_CLASS (rd_intake_item_parent_class)->finalize (object);
}

static void
rd_intake_item_class_init (RdIntakeItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_intake_item_finalize;
  object_class->get_property = rd_intake_item_get_property;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, RD_INTAKE_DONE, 0, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_intake_item_init (RdIntakeItem *self)
{
  self->problems = g_list_store_new (RD_TYPE_INTAKE_PROBLEM);
  self->mends = rd_intake_mends_new ();
}

/* Public API: reading */

RdIntakeItem *
rd_intake_item_new (RdRegister *reg, RdReviewItem *review, const char *path)
{
  RdIntakeItem *self;
  g_autofree char *base = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && path != NULL, NULL);

  base = g_path_get_basename (path);
  self = g_object_new (RD_TYPE_INTAKE_ITEM, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->path = g_strdup (path);
  self->name = g_filename_display_name (base);
  return self;
}

void
rd_intake_item_read (RdIntakeItem *self)
{
  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  if (self->cancellable != NULL || self->file != NULL)
    return;
  g_clear_pointer (&self->fault, g_free);
  self->was_read = FALSE;
  self->cancellable = g_cancellable_new ();
  rd_chronology_file_read_async (self->path, NULL, rd_register_get_today (self->reg), self->cancellable, read_cb, g_object_ref (self));
  tell (self);
}

void
rd_intake_item_cancel (RdIntakeItem *self)
{
  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
