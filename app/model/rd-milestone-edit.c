/* rd-milestone-edit.c — what an edit of a milestone writes and removes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-milestone-edit.h"

#include "model/rd-register-fault.h"

/* Checking */

static gboolean
has_recipient (const RdMilestoneKind *kind, const char *recipient)
{
  return g_strv_contains ((const char * const *) kind->recipients, recipient);
}

static gboolean
has_outcome (const RdMilestoneKind *kind, const char *outcome)
{
  for (guint i = 0; i < kind->outcomes->len; i++)
    if (g_str_equal (((const RdOutcome *) kind->outcomes->pdata[i])->id, outcome))
      return TRUE;
  return FALSE;
}

/* NULL and "" are the same wish: nothing in particular. */
static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
fail_unknown (int code, const char *what, const char *id, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (id, -1);

  g_set_error (error, RD_REGISTER_ERROR, code, "no %s “%s”", what, valid);
  return FALSE;
}

static gboolean
check_day (const RdMilestoneEdit *edit, RdDay today, GError **error)
{
  if (!rd_register_check_day (edit->day, error))
    return FALSE;
  if (edit->planned || edit->day <= today)
    return TRUE;
  g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE,
                       "a day after today cannot be recorded, only planned");
  return FALSE;
}

gboolean
rd_milestone_edit_check (const RdMilestoneEdit *edit, const RdFramework *framework, RdDay today, GError **error)
{
  const char *id = edit->milestone != NULL ? edit->milestone : "";
  const RdMilestoneKind *kind = rd_framework_find_milestone (framework, id);

  if (kind == NULL)
    return fail_unknown (RD_REGISTER_ERROR_UNKNOWN_MILESTONE, "milestone", id, error);
  if (is_given (edit->recipient) && !has_recipient (kind, edit->recipient))
    return fail_unknown (RD_REGISTER_ERROR_UNKNOWN_RECIPIENT, "recipient", edit->recipient, error);
  if (is_given (edit->outcome) && !has_outcome (kind, edit->outcome))
    return fail_unknown (RD_REGISTER_ERROR_UNKNOWN_OUTCOME, "outcome", edit->outcome, error);
  return check_day (edit, today, error)
         && rd_register_check_text (edit->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* Working out */

static const RdMilestone *
find_row (const GPtrArray *rows, const char *milestone, const char *recipient)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RdMilestone *row = rows->pdata[i];

      if (g_str_equal (row->milestone, milestone) && g_str_equal (row->recipient, recipient))
        return row;
    }
  return NULL;
}

static RdMilestoneChange *
make_change (void)
{
  RdMilestoneChange *self = g_new0 (RdMilestoneChange, 1);

  self->puts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);
  self->removals = g_ptr_array_new ();
  return self;
}

static void
replace_text (char **text, const char *value)
{
  if (value == NULL)
    return;
  g_free (*text);
  *text = *value != '\0' ? g_strdup (value) : NULL;
}

/* A row like @model for another recipient, not yet in the register. */
static RdMilestone *
copy_for (const RdMilestone *model, const char *recipient)
{
  RdMilestone *row = rd_milestone_new (model->review_id, model->milestone, recipient, model->day, model->planned);

  row->outcome = g_strdup (model->outcome);
  row->note = g_strdup (model->note);
  return row;
}

/* The row of @recipient as @edit wishes it; @shared, which may be NULL, stood for it until now. */
static void
put_row (RdMilestoneChange *self, const RdMilestoneEdit *edit, const char *review_id,
         const char *recipient, const RdMilestone *row, const RdMilestone *shared)
{
  g_autoptr(RdMilestone) put = NULL;

  if (row != NULL)
    put = rd_milestone_copy (row);
  else if (shared != NULL)
    put = copy_for (shared, recipient);
  else
    put = rd_milestone_new (review_id, edit->milestone, recipient, edit->day, edit->planned);
  put->day = edit->day;
  put->planned = edit->planned;
  replace_text (&put->outcome, edit->outcome);
  replace_text (&put->note, edit->note);

  if (row == NULL || !rd_record_equal (&rd_milestone_type, put, row))
    g_ptr_array_add (self->puts, g_steal_pointer (&put));
}

/* The row without recipient becomes a row for each recipient that has none, but for @except. */
static void
split_shared (RdMilestoneChange *self, const RdMilestoneKind *kind, const char *except,
              const RdMilestone *shared, const GPtrArray *rows)
{
  for (guint i = 0; except != NULL && kind->recipients[i] != NULL; i++)
    if (!g_str_equal (kind->recipients[i], except)
        && find_row (rows, kind->id, kind->recipients[i]) == NULL)
      g_ptr_array_add (self->puts, copy_for (shared, kind->recipients[i]));
  g_ptr_array_add (self->removals, (gpointer) shared);
}

static gboolean
is_recorded (const RdMilestone *row)
{
  return row != NULL && !row->planned;
}

/* A plan for all is one for those who have not been told yet, unless all have. */
static gboolean
is_left_alone (const RdMilestoneEdit *edit, const RdMilestoneKind *kind, const char *recipient, const GPtrArray *rows)
{
  guint n_recorded = 0, n = 0;

  if (!edit->planned || is_given (edit->recipient)
      || !is_recorded (find_row (rows, kind->id, recipient)))
    return FALSE;
  for (; kind->recipients[n] != NULL; n++)
    n_recorded += is_recorded (find_row (rows, kind->id, kind->recipients[n]));
  return n_recorded < n;
}

RdMilestoneChange *
rd_milestone_edit_work_out (const RdMilestoneEdit *edit, const RdFramework *framework,
                            const char *review_id, const GPtrArray *rows)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (framework, edit->milestone);
  const RdMilestone *shared = find_row (rows, kind->id, "");
  const char *wanted = is_given (edit->recipient) ? edit->recipient : NULL;
  RdMilestoneChange *self = make_change ();

  if (kind->recipients[0] == NULL)
    {
      put_row (self, edit, review_id, "", shared, NULL);
      return self;
    }
  for (guint i = 0; kind->recipients[i] != NULL; i++)
    {
      const char *recipient = kind->recipients[i];

      if ((wanted == NULL || g_str_equal (wanted, recipient)) && !is_left_alone (edit, kind, recipient, rows))
        put_row (self, edit, review_id, recipient, find_row (rows, kind->id, recipient), shared);
    }
  if (shared != NULL)
    split_shared (self, kind, wanted, shared, rows);
  return self;
}

RdMilestoneChange *
rd_milestone_edit_clear (const RdMilestoneKind *kind, const char *recipient, const GPtrArray *rows)
{
  RdMilestoneChange *self = make_change ();
  const char *wanted = is_given (recipient) ? recipient : NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      RdMilestone *row = rows->pdata[i];

      if (!g_str_equal (row->milestone, kind->id))
        continue;
      if (wanted == NULL || g_str_equal (row->recipient, wanted))
        g_ptr_array_add (self->removals, row);
      else if (*row->recipient == '\0')
        split_shared (self, kind, wanted, row, rows);
    }
  return self;
}

/* The result */

RdMilestoneChange *
rd_milestone_change_new (const GPtrArray *before, const GPtrArray *after)
{
  RdMilestoneChange *self = make_change ();

  for (guint i = 0; i < before->len; i++)
    {
      RdMilestone *row = before->pdata[i];

      if (find_row (after, row->milestone, row->recipient) == NULL)
        g_ptr_array_add (self->removals, row);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const RdMilestone *row = after->pdata[i];
      const RdMilestone *old = find_row (before, row->milestone, row->recipient);

      if (old == NULL || !rd_record_equal (&rd_milestone_type, old, row))
        g_ptr_array_add (self->puts, rd_milestone_copy (row));
    }
  return self;
}

gboolean
rd_milestone_change_is_empty (const RdMilestoneChange *self)
{
  return self->puts->len == 0 && self->removals->len == 0;
}

static gboolean
is_replaced (const RdMilestoneChange *self, const RdMilestone *row)
{
  return g_ptr_array_find (self->removals, row, NULL) || find_row (self->puts, row->milestone, row->recipient) != NULL;
}

GPtrArray *
rd_milestone_change_apply (const RdMilestoneChange *self, const GPtrArray *rows)
{
  GPtrArray *result = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);

  for (guint i = 0; i < rows->len; i++)
    if (!is_replaced (self, rows->pdata[i]))
      g_ptr_array_add (result, rd_milestone_copy (rows->pdata[i]));
  for (guint i = 0; i < self->puts->len; i++)
    g_ptr_array_add (result, rd_milestone_copy (self->puts->pdata[i]));
  return result;
}

void
rd_milestone_change_free (RdMilestoneChange *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->puts);
  g_ptr_array_unref (self->removals);
  g_free (self);
}
