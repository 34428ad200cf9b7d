/* rd-intake-item-edit.c — a file that is to come in: what it is known as, and what the user says of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-intake-item-private.h"

#include "core/chronology/rd-agency-guess.h"

/* Auxiliary methods */

static void
set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

/* What can be changed now: read, and nothing goes on. */
static gboolean
may_change (RdIntakeItem *self)
{
  return self->file != NULL && self->cancellable == NULL && !self->is_done;
}

static gboolean
is_there (RdIntakeItem *self, const char *agency_id)
{
  return agency_id != NULL && rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, agency_id) != NULL;
}

/* Whether it came in, for whichever agency. */
static gboolean
is_in (RdIntakeItem *self)
{
  const GPtrArray *imports = rd_review_item_get_rows (self->review, RD_ROWS_CHRONOLOGY_IMPORTS);

  for (guint i = 0; i < imports->len; i++)
    if (g_str_equal (((const RdChronologyImport *) imports->pdata[i])->sha256, self->file->sha256))
      return TRUE;
  return FALSE;
}

/* The columns are others: the work goes on with them, whatever was under way. */
static void
change_map (RdIntakeItem *self)
{
  self->needs_map = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  rd_intake_item_work (self);
}

/* Takes @map, which may be NULL. */
static gboolean
take_map (RdIntakeItem *self, RdColumnMap *map)
{
  if (map == NULL)
    return FALSE;
  rd_column_map_free (self->map);
  self->map = map;
  self->has_doubt = FALSE;
  self->month_first = FALSE;
  g_array_set_size (self->mends, 0);
  change_map (self);
  return TRUE;
}

static gboolean
is_single (RdColumnField field)
{
  return field == RD_COLUMN_DATE || field == RD_COLUMN_END_DATE || field == RD_COLUMN_TIME;
}

/* How it stands, where it has been read. */
static RdIntakeState
find_state (RdIntakeItem *self)
{
  const RdChronologyDifference *difference = self->difference;

  if (self->file->import == NULL || !rd_column_map_check (self->map, NULL))
    return RD_INTAKE_COLUMNS;
  if (self->agency_id == NULL && self->new_agency == NULL)
    return RD_INTAKE_AGENCY;
  if (rd_review_item_find_import (self->review, self->agency_id, self->file->sha256) != NULL)
    return RD_INTAKE_AGAIN;
  if (difference == NULL)
    return RD_INTAKE_READING;
  return difference->added->len + difference->changed->len + difference->removed->len > 0 ? RD_INTAKE_READY : RD_INTAKE_NOTHING;
}

/* Public API: how it stands */

const char *
rd_intake_item_get_path (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->path;
}

const char *
rd_intake_item_get_name (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->name;
}

RdIntakeState
rd_intake_item_get_state (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), RD_INTAKE_FAILED);

  if (self->is_done)
    return RD_INTAKE_DONE;
  if (self->cancellable != NULL)
    return RD_INTAKE_READING;
  if (self->file == NULL)
    return self->was_read ? RD_INTAKE_FAILED : RD_INTAKE_WAITING;
  return find_state (self);
}

gboolean
rd_intake_item_is_busy (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);
  return self->cancellable != NULL;
}

const char *
rd_intake_item_get_fault (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->fault;
}

const RdChronologyFile *
rd_intake_item_get_file (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->file;
}

const RdColumnMap *
rd_intake_item_get_map (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->map;
}

const RdChronologyDifference *
rd_intake_item_get_difference (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->difference;
}

/* Public API: whose it is */

const char *
rd_intake_item_get_agency_id (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->agency_id;
}

const char *
rd_intake_item_get_new_agency (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->new_agency;
}

char *
rd_intake_item_propose_agency (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return self->new_agency != NULL ? g_strdup (self->new_agency) : rd_agency_guess_propose (self->name);
}

void
rd_intake_item_set_agency (RdIntakeItem *self, const char *agency_id)
{
  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  if (!may_change (self) || (self->new_agency == NULL && g_strcmp0 (self->agency_id, agency_id) == 0))
    return;
  set_text (&self->agency_id, agency_id);
  g_clear_pointer (&self->new_agency, g_free);
  rd_intake_item_begin_agency (self);
  rd_intake_item_work (self);
}

void
rd_intake_item_set_new_agency (RdIntakeItem *self, const char *name)
{
  g_autofree char *trimmed = NULL;

  g_return_if_fail (RD_IS_INTAKE_ITEM (self) && name != NULL);

  if (!may_change (self))
    return;
  trimmed = g_strstrip (g_strdup (name));
  if (self->agency_id == NULL && g_strcmp0 (self->new_agency, *trimmed != '\0' ? trimmed : NULL) == 0)
    return;
  g_clear_pointer (&self->agency_id, g_free);
  set_text (&self->new_agency, *trimmed != '\0' ? trimmed : NULL);
  rd_intake_item_begin_agency (self);
  rd_intake_item_work (self);
}

gboolean
rd_intake_item_has_earlier (RdIntakeItem *self)
{
  const GPtrArray *imports;

  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);

  imports = rd_review_item_get_rows (self->review, RD_ROWS_CHRONOLOGY_IMPORTS);
  for (guint i = 0; self->agency_id != NULL && i < imports->len; i++)
    if (g_str_equal (((const RdChronologyImport *) imports->pdata[i])->agency_id, self->agency_id))
      return TRUE;
  return FALSE;
}

gboolean
rd_intake_item_is_correction (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);
  return self->is_correction;
}

void
rd_intake_item_set_correction (RdIntakeItem *self, gboolean is_correction)
{
  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  if (!may_change (self) || self->is_correction == is_correction || (is_correction && !rd_intake_item_has_earlier (self)))
    return;
  self->is_correction = is_correction;
  self->is_guess = FALSE;
  self->needs_job = TRUE;
  rd_intake_item_work (self);
}

/* Public API: which column is what */

void
rd_intake_item_set_field (RdIntakeItem *self, guint i, RdColumnField field)
{
  RdColumnUse *use;

  g_return_if_fail (RD_IS_INTAKE_ITEM (self) && field < RD_N_COLUMN_FIELDS);
  g_return_if_fail (self->map != NULL && i < self->map->columns->len);

  use = &g_array_index (self->map->columns, RdColumnUse, i);
  if (self->is_done || use->field == field)
    return;
  for (guint j = 0; is_single (field) && j < self->map->columns->len; j++)
    {
      RdColumnUse *other = &g_array_index (self->map->columns, RdColumnUse, j);

      if (other->field == field)
        other->field = RD_COLUMN_EXTRA;
    }
  use->field = field;
  change_map (self);
}

gboolean
rd_intake_item_set_table (RdIntakeItem *self, guint table)
{
  const RdTable *chosen;

  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);

  if (self->file == NULL || self->is_done || table >= rd_table_set_get_n_tables (self->file->tables))
    return FALSE;
  if (self->map->table == table)
    return TRUE;
  chosen = rd_table_set_get_table (self->file->tables, table);
  for (guint i = 0; i < rd_table_get_n_rows (chosen); i++)
    if (rd_table_row_has_text (rd_table_get_row (chosen, i)))
      return take_map (self, rd_columns_guess_at (self->file->tables, table, rd_table_row_get_number (rd_table_get_row (chosen, i)),
                                                  rd_register_get_today (self->reg), NULL));
  return FALSE;
}

gboolean
rd_intake_item_set_heading (RdIntakeItem *self, guint row)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);

  if (self->file == NULL || self->is_done)
    return FALSE;
  return self->map->heading_row == row
         || take_map (self, rd_columns_guess_at (self->file->tables, self->map->table, row, rd_register_get_today (self->reg), NULL));
}

/* Public API: what is odd */

GListModel *
rd_intake_item_get_problems (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), NULL);
  return G_LIST_MODEL (self->problems);
}

guint
rd_intake_item_count_open (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), 0);
  return self->n_open;
}

gboolean
rd_intake_item_mend (RdIntakeItem *self, RdIntakeProblem *problem, const char *text)
{
  gboolean is_time, done;
  guint entry;

  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self) && RD_IS_INTAKE_PROBLEM (problem) && text != NULL, FALSE);

  if (!may_change (self))
    return FALSE;
  is_time = rd_intake_problem_is_of_time (problem);
  entry = rd_intake_problem_get_entry (problem);
  done = is_time ? rd_import_mend_time (self->file->import, entry, text)
                 : rd_import_mend_date (self->file->import, entry, text, rd_register_get_today (self->reg));
  if (!done)
    return FALSE;
  rd_intake_mends_add (self->mends, rd_intake_problem_get_row (problem), is_time, text);
  rd_intake_item_follow_mend (self, entry);
  self->needs_job = self->is_correction;
  rd_intake_item_work (self);
  return TRUE;
}

void
rd_intake_item_leave (RdIntakeItem *self, RdIntakeProblem *problem, gboolean is_left)
{
  guint entry;

  g_return_if_fail (RD_IS_INTAKE_ITEM (self) && RD_IS_INTAKE_PROBLEM (problem));

  if (!may_change (self) || rd_intake_problem_get_state (problem) == RD_INTAKE_PROBLEM_MENDED
      || is_left == (rd_intake_problem_get_state (problem) == RD_INTAKE_PROBLEM_LEFT))
    return;
  entry = rd_intake_problem_get_entry (problem);
  rd_intake_problem_set (problem, rd_intake_problem_get_kind (problem), is_left ? RD_INTAKE_PROBLEM_LEFT : RD_INTAKE_PROBLEM_OPEN,
                         self->file->import->entries->pdata[entry]);
  self->n_open += is_left ? -1 : 1;
  rd_intake_item_work (self);
}

gboolean
rd_intake_item_has_doubtful_order (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);
  return self->has_doubt;
}

gboolean
rd_intake_item_is_month_first (RdIntakeItem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (self), FALSE);
  return self->month_first;
}

void
rd_intake_item_set_month_first (RdIntakeItem *self, gboolean month_first)
{
  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  if (self->month_first == month_first || !self->has_doubt || self->is_done)
    return;
  self->month_first = month_first;
  change_map (self);
}

/* Public API: afterwards */

void
rd_intake_item_set_done (RdIntakeItem *self)
{
  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  self->is_done = self->was_done = TRUE;
  rd_intake_item_work (self);
}

void
rd_intake_item_refresh (RdIntakeItem *self)
{
  gboolean was_done;

  g_return_if_fail (RD_IS_INTAKE_ITEM (self));

  if (self->file == NULL)
    return;
  was_done = self->is_done;
  self->is_done = self->was_done && is_in (self);
  if (self->is_done)
    {
      if (!was_done)
        rd_intake_item_work (self);
      return;
    }
  if (self->agency_id != NULL && !is_there (self, self->agency_id))
    g_clear_pointer (&self->agency_id, g_free);
  if (self->is_correction && !rd_intake_item_has_earlier (self))
    self->is_correction = FALSE;
  self->needs_job = TRUE;
  rd_intake_item_work (self);
}
