/* rd-register-milestones.c — recording, planning and clearing milestones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "model/rd-milestone-edit.h"
#include "model/rd-wording.h"
#include "store/rd-store-milestones.h"
#include "store/rd-store-rows.h"

/* Auxiliary methods */

static const char *
get_id (RdReviewItem *review)
{
  return rd_review_item_get_review (review)->id;
}

/* The milestone, or milestone and recipient. (transfer full) */
static char *
make_subject (const char *milestone, const char *recipient)
{
  if (recipient == NULL || *recipient == '\0')
    return g_strdup (milestone);
  return g_strconcat (milestone, ":", recipient, NULL);
}

static gboolean
write_change (RdRegister *self, gpointer data, GError **error)
{
  const RdMilestoneChange *change = data;

  for (guint i = 0; i < change->removals->len; i++)
    if (!rd_store_remove_row (self->store, RD_ROWS_MILESTONES, ((const RdMilestone *) change->removals->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; i < change->puts->len; i++)
    if (!rd_store_put_milestone (self->store, change->puts->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
act_on_rows (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
             RdMilestoneChange *change, GError **error)
{
  RdRegisterAct act = {
    .code = code,
    .subject = subject,
    .review_id = get_id (review),
    .scope = RD_SCOPE_ROWS,
    .write = write_change,
    .data = change,
  };

  return rd_register_act (self, &act, error);
}

/* Appends what is odd about the order of @milestone and those around it. */
static void
add_warnings (GPtrArray *warnings, RdReviewItem *review, const char *milestone)
{
  g_autoptr(GArray) faults = rd_progress_order_faults (rd_review_item_get_framework (review),
                                                       rd_review_item_get_recordings (review));

  for (guint i = 0; i < faults->len; i++)
    {
      const RdOrderFault *fault = &g_array_index (faults, RdOrderFault, i);
      g_autofree char *warning = NULL;

      if (!g_str_equal (fault->kind->id, milestone) && !g_str_equal (fault->follows->id, milestone))
        continue;
      warning = rd_wording_order_fault (fault);
      if (!g_ptr_array_find_with_equal_func (warnings, warning, g_str_equal, NULL))
        g_ptr_array_add (warnings, g_steal_pointer (&warning));
    }
}

static GPtrArray *
list_warnings (RdReviewItem *review, const RdMilestoneEdit *edits, guint n_edits)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_edits; i++)
    add_warnings (warnings, review, edits[i].milestone);
  return warnings;
}

/* What was recorded and would only be planned after the edits. (transfer full) */
static GPtrArray *
list_overwritten (RdReviewItem *review, const RdMilestoneEdit *edits, guint n_edits)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_edits; i++)
    {
      RdMilestoneState state;

      if (edits[i].planned
          && rd_progress_find (rd_review_item_get_framework (review), rd_review_item_get_recordings (review),
                               edits[i].milestone, &state)
          && state.day != RD_DAY_NONE)
        g_ptr_array_add (warnings, rd_wording_plan_over_record (state.kind, state.day));
    }
  return warnings;
}

/* The rows as they are after the edits; NULL where one of these cannot be made. (transfer full) */
static GPtrArray *
make_edits (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edits, guint n_edits, GError **error)
{
  RdFramework *framework = rd_review_item_get_framework (review);
  g_autoptr(GPtrArray) rows = g_ptr_array_ref ((GPtrArray *) rd_review_item_get_recordings (review));

  for (guint i = 0; i < n_edits; i++)
    {
      g_autoptr(RdMilestoneChange) change = NULL;
      GPtrArray *next;

      if (!rd_milestone_edit_check (&edits[i], framework, self->today, error))
        return NULL;
      change = rd_milestone_edit_work_out (&edits[i], framework, get_id (review), rows);
      next = rd_milestone_change_apply (change, rows);
      g_ptr_array_unref (rows);
      rows = next;
    }
  return g_steal_pointer (&rows);
}

/* What the history calls it: a plan only where nothing is recorded with it. */
static const char *
find_code (const RdMilestoneEdit *edits, guint n_edits)
{
  for (guint i = 0; i < n_edits; i++)
    if (!edits[i].planned)
      return "milestone-recorded";
  return "milestone-planned";
}

/* The one milestone, and its one recipient; NULL for several milestones. (transfer full) */
static char *
find_subject (const RdMilestoneEdit *edits, guint n_edits)
{
  for (guint i = 1; i < n_edits; i++)
    if (!g_str_equal (edits[i].milestone, edits[0].milestone))
      return NULL;
  return make_subject (edits[0].milestone, n_edits == 1 ? edits[0].recipient : NULL);
}

static const RdMilestoneKind *
find_kind (RdReviewItem *review, const char *milestone, GError **error)
{
  const RdMilestoneKind *kind = NULL;
  g_autofree char *valid = NULL;

  if (milestone != NULL)
    kind = rd_framework_find_milestone (rd_review_item_get_framework (review), milestone);
  if (kind != NULL)
    return kind;
  valid = g_utf8_make_valid (milestone != NULL ? milestone : "", -1);
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_MILESTONE, "no milestone “%s”", valid);
  return NULL;
}

static gboolean
check_recipient (const RdMilestoneKind *kind, const char *recipient, GError **error)
{
  g_autofree char *valid = NULL;

  if (recipient == NULL || *recipient == '\0'
      || g_strv_contains ((const char * const *) kind->recipients, recipient))
    return TRUE;
  valid = g_utf8_make_valid (recipient, -1);
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_RECIPIENT, "no recipient “%s”", valid);
  return FALSE;
}

/* Public API */

gboolean
rd_register_set_milestones (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edits,
                            guint n_edits, GPtrArray **out_warnings, GError **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) overwritten = NULL;
  g_autoptr(RdMilestoneChange) change = NULL;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (edits != NULL && n_edits > 0, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  rows = make_edits (self, review, edits, n_edits, error);
  if (rows == NULL)
    return FALSE;
  overwritten = list_overwritten (review, edits, n_edits);
  change = rd_milestone_change_new (rd_review_item_get_recordings (review), rows);
  subject = find_subject (edits, n_edits);
  if (!rd_milestone_change_is_empty (change)
      && !act_on_rows (self, review, find_code (edits, n_edits), subject, change, error))
    return FALSE;
  if (out_warnings != NULL)
    {
      *out_warnings = list_warnings (review, edits, n_edits);
      g_ptr_array_extend_and_steal (*out_warnings, g_steal_pointer (&overwritten));
    }
  return TRUE;
}

gboolean
rd_register_set_milestone (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edit,
                           GPtrArray **out_warnings, GError **error)
{
  return rd_register_set_milestones (self, review, edit, 1, out_warnings, error);
}

gboolean
rd_register_clear_milestone (RdRegister *self, RdReviewItem *review, const char *milestone,
                             const char *recipient, GError **error)
{
  const RdMilestoneKind *kind;
  g_autoptr(RdMilestoneChange) change = NULL;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  kind = find_kind (review, milestone, error);
  if (kind == NULL || !check_recipient (kind, recipient, error))
    return FALSE;
  change = rd_milestone_edit_clear (kind, recipient, rd_review_item_get_recordings (review));
  if (change->removals->len == 0)
    {
      g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED,
                   "the milestone “%s” has been neither recorded nor planned", kind->id);
      return FALSE;
    }
  subject = make_subject (kind->id, recipient);
  return act_on_rows (self, review, "milestone-cleared", subject, change, error);
}

GPtrArray *
rd_register_preview_milestone (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edit)
{
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) after = NULL;
  RdReviewContext context;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && edit != NULL, NULL);

  moves = rd_moves_new ();
  rows = make_edits (self, review, edit, 1, NULL);
  if (rows == NULL)
    return g_steal_pointer (&moves);
  context = rd_register_get_context (self);
  after = rd_review_item_try_out (review, rows, &context);
  rd_moves_add (moves, review, rd_review_item_get_worked_out (review), after);
  return g_steal_pointer (&moves);
}
