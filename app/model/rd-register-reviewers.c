/* rd-register-reviewers.c — reviewers appointed, and what they declare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-people.h"

#include "model/rd-milestone-edit.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-milestones.h"
#include "store/rd-store-rows.h"

typedef struct
{
  RdReviewer *reviewer;
  GPtrArray  *milestones;   /* RdMilestone, to be put */
  GPtrArray  *removals;     /* const RdMilestone */
} Appointing;

/* Checking */

static gboolean
is_declaration (const char *code)
{
  return code != NULL && g_strv_contains (rd_independence_declarations, code);
}

static gboolean
check_reviewer (RdRegister *self, const RdReviewer *reviewer, GError **error)
{
  if (!rd_register_has_text (reviewer->name))
    return rd_register_fail_value (error, RD_FAULT_NAME);
  if (!g_strv_contains (rd_reviewer_roles, reviewer->role))
    return rd_register_fail_value (error, RD_FAULT_CODE);
  if (!is_declaration (reviewer->board_independent))
    return rd_register_fail_value (error, RD_FAULT_DECLARATION);
  return rd_register_check_event (self, reviewer->appointed, error)
         && rd_register_check_event (self, reviewer->declared, error)
         && rd_register_check_text (reviewer->name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (reviewer->organisation, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (reviewer->qualifications, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (reviewer->panel_advice, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (reviewer->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

static void
fill_defaults (RdReviewer *reviewer)
{
  rd_register_tidy_texts (&rd_reviewer_type, reviewer);
  if (!rd_register_has_text (reviewer->role))
    {
      g_free (reviewer->role);
      reviewer->role = g_strdup ("lead");
    }
  if (!rd_register_has_text (reviewer->board_independent))
    {
      g_free (reviewer->board_independent);
      reviewer->board_independent = g_strdup ("not-declared");
    }
}

/* Milestones */

static gboolean
has_milestone (RdReviewItem *review, const char *milestone)
{
  return rd_framework_find_milestone (rd_review_item_get_framework (review), milestone) != NULL;
}

/* The rows as they are after one milestone more. (transfer full); NULL where it cannot be recorded */
static GPtrArray *
record_milestone (RdRegister *self, RdReviewItem *review, GPtrArray *rows, const char *milestone, RdDay day, GError **error)
{
  RdMilestoneEdit edit = { .milestone = milestone, .day = day };
  RdFramework *framework = rd_review_item_get_framework (review);
  g_autoptr(RdMilestoneChange) change = NULL;

  if (!has_milestone (review, milestone))
    return g_ptr_array_ref (rows);
  if (!rd_milestone_edit_check (&edit, framework, self->today, error))
    return NULL;
  change = rd_milestone_edit_work_out (&edit, framework, rd_review_item_get_review (review)->id, rows);
  return rd_milestone_change_apply (change, rows);
}

/* What leads to the milestones of an appointment; NULL with @error where these cannot be. (transfer full) */
static RdMilestoneChange *
make_milestones (RdRegister *self, RdReviewItem *review, RdDay appointed, RdDay told, GError **error)
{
  const GPtrArray *before = rd_review_item_get_recordings (review);
  g_autoptr(GPtrArray) rows = g_ptr_array_ref ((GPtrArray *) before);

  if (appointed != RD_DAY_NONE)
    {
      GPtrArray *next = record_milestone (self, review, rows, RD_MILESTONE_APPOINTED, appointed, error);

      if (next == NULL)
        return NULL;
      g_ptr_array_unref (rows);
      rows = next;
    }
  if (told != RD_DAY_NONE)
    {
      GPtrArray *next = record_milestone (self, review, rows, RD_MILESTONE_REPORTED, told, error);

      if (next == NULL)
        return NULL;
      g_ptr_array_unref (rows);
      rows = next;
    }
  return rd_milestone_change_new (before, rows);
}

/* Inside actions */

static gboolean
write_appointment (RdRegister *self, gpointer data, GError **error)
{
  Appointing *appointing = data;

  if (!rd_store_put_row (self->store, RD_ROWS_REVIEWERS, appointing->reviewer, error))
    return FALSE;
  for (guint i = 0; i < appointing->removals->len; i++)
    if (!rd_store_remove_row (self->store, RD_ROWS_MILESTONES,
                              ((const RdMilestone *) appointing->removals->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; i < appointing->milestones->len; i++)
    if (!rd_store_put_milestone (self->store, appointing->milestones->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Declaring */

/* The row that says what is declared of the agency: the one that is kept, or a new one. (transfer full) */
static RdIndependence *
make_declaration (RdReviewItem *review, const char *reviewer_id, const char *agency_id, const char *declared, const char *note)
{
  const RdIndependence *kept =
    rd_independence_find (rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE), reviewer_id, agency_id);
  RdIndependence *row = kept != NULL ? rd_independence_copy (kept)
                                     : rd_independence_new (rd_review_item_get_review (review)->id);

  g_free (row->reviewer_id);
  g_free (row->agency_id);
  g_free (row->declared);
  g_free (row->note);
  row->reviewer_id = g_strdup (reviewer_id);
  row->agency_id = g_strdup (agency_id);
  row->declared = g_strdup (declared);
  row->note = g_strdup (note);
  rd_register_tidy_texts (&rd_independence_type, row);
  return row;
}

/* Rows for the agencies of which nothing is declared. (transfer full) */
static GPtrArray *
declare_open (RdReviewItem *review, const char *reviewer_id)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  const GPtrArray *independence = rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_independence_free);

  for (guint i = 0; i < agencies->len; i++)
    {
      const char *agency_id = ((const RdAgency *) agencies->pdata[i])->id;
      const RdIndependence *kept = rd_independence_find (independence, reviewer_id, agency_id);

      if (kept == NULL || g_str_equal (kept->declared, "not-declared"))
        g_ptr_array_add (rows, make_declaration (review, reviewer_id, agency_id, "independent", kept != NULL ? kept->note : NULL));
    }
  return rows;
}

/* Public API */

gboolean
rd_register_put_reviewer (RdRegister *self, RdReviewItem *review, const RdReviewer *reviewer,
                          gboolean with_milestone, RdDay told, GError **error)
{
  g_autoptr(RdReviewer) row = NULL;
  g_autoptr(RdMilestoneChange) change = NULL;
  Appointing appointing = { 0 };
  RdRegisterAct act = { .scope = RD_SCOPE_ROWS, .write = write_appointment, .data = &appointing };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && reviewer != NULL, FALSE);

  row = rd_reviewer_copy (reviewer);
  fill_defaults (row);
  if (!rd_register_check_ready (self, error) || !check_reviewer (self, row, error))
    return FALSE;
  if (with_milestone && row->appointed == RD_DAY_NONE)
    return rd_register_fail_value (error, RD_FAULT_APPOINTED);
  change = make_milestones (self, review, with_milestone ? row->appointed : RD_DAY_NONE, told, error);
  if (change == NULL)
    return FALSE;
  appointing = (Appointing) { row, change->puts, change->removals };
  act.code = row->revision == 0 ? "reviewer-added" : "reviewer-changed";
  act.review_id = rd_review_item_get_review (review)->id;
  return rd_register_act (self, &act, error);
}

gboolean
rd_register_remove_reviewer (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const GPtrArray *independence;
  g_autoptr(GArray) changes = NULL;
  RdRowChange removal = { RD_ROWS_REVIEWERS, NULL, TRUE };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  removal.record = (gpointer) rd_review_item_find_row (review, RD_ROWS_REVIEWERS, id);
  if (removal.record == NULL)
    return rd_register_fail_missing (error);
  independence = rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE);
  changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  for (guint i = 0; i < independence->len; i++)
    {
      RdRowChange change = { RD_ROWS_INDEPENDENCE, independence->pdata[i], TRUE };

      if (g_str_equal (((const RdIndependence *) independence->pdata[i])->reviewer_id, id))
        g_array_append_val (changes, change);
    }
  g_array_append_val (changes, removal);
  return rd_register_change_rows (self, review, "reviewer-removed", NULL, (const RdRowChange *) changes->data,
                                  changes->len, NULL, error);
}

gboolean
rd_register_declare_independence (RdRegister *self, RdReviewItem *review, const char *reviewer_id,
                                  const char *agency_id, const char *declared, const char *note, GError **error)
{
  g_autoptr(RdIndependence) row = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (reviewer_id != NULL && agency_id != NULL, FALSE);

  if (!is_declaration (declared))
    return rd_register_fail_value (error, RD_FAULT_DECLARATION);
  if (rd_review_item_find_row (review, RD_ROWS_REVIEWERS, reviewer_id) == NULL
      || rd_review_item_find_row (review, RD_ROWS_AGENCIES, agency_id) == NULL)
    return rd_register_fail_missing (error);
  row = make_declaration (review, reviewer_id, agency_id, declared, note);
  return rd_register_check_text (row->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_put_row (self, review, "independence-declared", NULL, RD_ROWS_INDEPENDENCE, row, error);
}

gboolean
rd_register_declare_all (RdRegister *self, RdReviewItem *review, const char *reviewer_id, RdDay day, GError **error)
{
  const RdReviewer *kept;
  g_autoptr(RdReviewer) reviewer = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GArray) changes = NULL;
  RdRowChange change = { RD_ROWS_REVIEWERS, NULL, FALSE };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && reviewer_id != NULL, FALSE);

  kept = rd_review_item_find_row (review, RD_ROWS_REVIEWERS, reviewer_id);
  if (kept == NULL)
    return rd_register_fail_missing (error);
  if (!rd_register_check_event (self, day, error))
    return FALSE;
  reviewer = rd_reviewer_copy (kept);
  reviewer->declared = day;
  if (!g_str_equal (reviewer->board_independent, "tied"))
    {
      g_free (reviewer->board_independent);
      reviewer->board_independent = g_strdup ("independent");
    }
  rows = declare_open (review, reviewer_id);
  changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  change.record = reviewer;
  g_array_append_val (changes, change);
  for (guint i = 0; i < rows->len; i++)
    {
      RdRowChange declaration = { RD_ROWS_INDEPENDENCE, rows->pdata[i], FALSE };

      g_array_append_val (changes, declaration);
    }
  return rd_register_change_rows (self, review, "independence-declared", NULL, (const RdRowChange *) changes->data,
                                  changes->len, NULL, error);
}

RdDay
rd_review_item_get_milestone_day (RdReviewItem *review, const char *milestone)
{
  RdMilestoneState state;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && milestone != NULL, RD_DAY_NONE);

  if (!rd_progress_find (rd_review_item_get_framework (review), rd_review_item_get_recordings (review), milestone, &state))
    return RD_DAY_NONE;
  return state.day;
}

const RdReviewer *
rd_review_item_find_reviewer (RdReviewItem *review, const char *name)
{
  const GPtrArray *reviewers;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && name != NULL, NULL);

  folded = g_utf8_casefold (name, -1);
  reviewers = rd_review_item_get_rows (review, RD_ROWS_REVIEWERS);
  for (guint i = 0; i < reviewers->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (((const RdReviewer *) reviewers->pdata[i])->name, -1);

      if (g_str_equal (other, folded))
        return reviewers->pdata[i];
    }
  return NULL;
}
