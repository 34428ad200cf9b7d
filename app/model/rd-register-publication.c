/* rd-register-publication.c — settling what stands before a publication, and publishing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-publication.h"

#include "core/review/rd-decision-entry.h"
#include "core/rules/rd-progress.h"
#include "model/rd-milestone-edit.h"
#include "model/rd-register-decision.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "model/rd-report-checks.h"

/* Auxiliary methods */

static const char *
get_review_id (RdReviewItem *review)
{
  return rd_review_item_get_review (review)->id;
}

static gboolean
check_code (const char *code, const char * const *codes, const char *fault, GError **error)
{
  return (code != NULL && g_strv_contains (codes, code)) || rd_register_fail_value (error, fault);
}

/* Points */

static gboolean
check_item (RdRegister *self, const RdPublicationItem *item, GError **error)
{
  return check_code (item->item, rd_publication_item_codes, RD_FAULT_PUBLICATION_ITEM, error)
         && check_code (item->state, rd_publication_item_states, RD_FAULT_PUBLICATION_STATE, error)
         && rd_register_check_text (item->reason, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (item->settled_by, RD_TEXT_MAX, TRUE, RD_FAULT_AGREED_BY, error)
         && (item->expected == RD_DAY_NONE || rd_register_check_day (item->expected, error))
         && rd_register_check_event (self, item->settled, error);
}

/* As it is kept: in the place of the one of that code. (transfer full) */
static RdPublicationItem *
make_item (RdRegister *self, RdReviewItem *review, const RdPublicationItem *item)
{
  const RdPublicationItem *before = item->item != NULL ? rd_register_find_publication_item (review, item->item) : NULL;
  RdPublicationItem *made = before != NULL ? rd_publication_item_copy (before) : rd_publication_item_new (get_review_id (review));
  gboolean is_settled = item->state != NULL && (g_str_equal (item->state, "done") || g_str_equal (item->state, "not-needed"));

  g_free (made->item);
  g_free (made->state);
  g_free (made->reason);
  g_free (made->settled_by);
  made->item = g_strdup (item->item);
  made->state = g_strdup (item->state);
  made->reason = g_strdup (item->reason);
  made->settled_by = g_strdup (item->settled_by);
  made->expected = is_settled ? RD_DAY_NONE : item->expected;
  made->settled = is_settled ? item->settled : RD_DAY_NONE;
  if (is_settled && made->settled == RD_DAY_NONE)
    made->settled = rd_register_get_today (self);
  return made;
}

/* Places */

static gboolean
check_place (RdRegister *self, const RdPublicationPlace *place, GError **error)
{
  if (!rd_register_has_text (place->place))
    return rd_register_fail_value (error, RD_FAULT_PUBLICATION_PLACE);
  if (!check_code (place->kind, rd_publication_place_kinds, RD_FAULT_PUBLICATION_KIND, error)
      || !rd_register_check_text (place->place, RD_PLACE_MAX, TRUE, RD_FAULT_PUBLICATION_PLACE, error)
      || !rd_register_check_text (place->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error))
    return FALSE;
  if ((place->first_day != RD_DAY_NONE && !rd_register_check_day (place->first_day, error))
      || (place->last_day != RD_DAY_NONE && !rd_register_check_day (place->last_day, error))
      || !rd_register_check_event (self, place->taken_down, error))
    return FALSE;
  if ((place->last_day != RD_DAY_NONE && place->last_day < place->first_day)
      || (place->taken_down != RD_DAY_NONE && place->taken_down < place->first_day))
    return rd_register_fail_dates (error, RD_FAULT_DATE_ORDER);
  return TRUE;
}

/* (transfer full) */
static RdPublicationPlace *
make_place (RdReviewItem *review, const RdPublicationPlace *place)
{
  RdPublicationPlace *made = rd_publication_place_copy (place);

  g_free (made->review_id);
  made->review_id = g_strdup (get_review_id (review));
  rd_register_tidy_texts (&rd_publication_place_type, made);
  return made;
}

/* Publishing */

static gboolean
fail_blocked (const RdPublication *publication, GError **error)
{
  g_autoptr(GString) codes = g_string_new (NULL);

  for (guint i = 0; i < publication->points->len; i++)
    {
      const RdPublicationPoint *point = &g_array_index (publication->points, RdPublicationPoint, i);

      if (point->state == RD_PUBLICATION_BLOCKS)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", point->code);
    }
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BLOCKED, "%s", codes->str);
  return FALSE;
}

static gboolean
check_ready (RdRegister *self, RdReviewItem *review, RdDay day, int n_findings, GError **error)
{
  g_autoptr(RdPublication) publication = NULL;

  if (n_findings < 0 && !rd_register_count_forbidding (self, review, &n_findings, error))
    return FALSE;
  publication = rd_register_work_out_publication (self, review, n_findings, day);
  if (publication->stage != RD_PUBLICATION_PREPARED)
    {
      g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOTHING_TO_PUBLISH, "there is nothing to publish");
      return FALSE;
    }
  return publication->n_blocking == 0 || fail_blocked (publication, error);
}

/* What one publication writes; each list owns its records. */
typedef struct
{
  RdMilestoneChange *milestones;
  GPtrArray         *records;
  GArray            *changes;
} Writing;

static void
writing_clear (Writing *self)
{
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->milestones, rd_milestone_change_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static void
add_change (Writing *self, RdRowsKind kind, gpointer record, gboolean is_removal)
{
  RdRowChange change = { kind, record, is_removal };

  g_array_append_val (self->changes, change);
}

/* @place, or those that are there and have no first day yet. */
static gboolean
add_places (Writing *self, RdRegister *reg, RdReviewItem *review, RdDay day, const RdPublicationPlace *place, GError **error)
{
  const GPtrArray *there = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES);

  if (place != NULL)
    g_ptr_array_add (self->records, make_place (review, place));
  for (guint i = 0; place == NULL && i < there->len; i++)
    if (((const RdPublicationPlace *) there->pdata[i])->first_day == RD_DAY_NONE)
      g_ptr_array_add (self->records, rd_publication_place_copy (there->pdata[i]));
  for (guint i = 0; i < self->records->len; i++)
    {
      RdPublicationPlace *made = self->records->pdata[i];

      if (made->first_day == RD_DAY_NONE)
        made->first_day = day;
      if (!check_place (reg, made, error))
        return FALSE;
      add_change (self, RD_ROWS_PUBLICATION_PLACES, made, FALSE);
    }
  return TRUE;
}

static void
add_milestone (Writing *self, RdReviewItem *review, const RdMilestoneEdit *edit)
{
  self->milestones = rd_milestone_edit_work_out (edit, rd_review_item_get_framework (review), get_review_id (review),
                                                 rd_review_item_get_recordings (review));
  for (guint i = 0; i < self->milestones->removals->len; i++)
    add_change (self, RD_ROWS_MILESTONES, self->milestones->removals->pdata[i], TRUE);
  for (guint i = 0; i < self->milestones->puts->len; i++)
    add_change (self, RD_ROWS_MILESTONES, self->milestones->puts->pdata[i], FALSE);
}

/* Not publishing */

/* (transfer full) */
static RdDecisionEntry *
make_told (RdReviewItem *review, RdDay day, const char *recipient, int position)
{
  RdDecisionEntry *entry = rd_decision_entry_new (get_review_id (review));

  entry->kind = g_strdup ("outcome-told");
  entry->about = g_strdup ("publication");
  entry->day = day;
  entry->party = g_strdup (recipient);
  entry->position = position;
  return entry;
}

static int
find_last_position (RdReviewItem *review)
{
  const GPtrArray *entries = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  int last = 0;

  for (guint i = 0; i < entries->len; i++)
    last = MAX (last, ((const RdDecisionEntry *) entries->pdata[i])->position);
  return last;
}

/* Those of @recipients who had not been informed at all: they have been now. */
static gboolean
add_informed (Writing *self, RdRegister *reg, RdReviewItem *review, RdDay day, const char * const *recipients, GError **error)
{
  RdFramework *framework = rd_review_item_get_framework (review);
  const RdMilestoneKind *kind = rd_framework_find_milestone (framework, RD_MILESTONE_NON_PUBLICATION);
  const GPtrArray *before = rd_review_item_get_recordings (review);
  g_autoptr(GPtrArray) rows = g_ptr_array_ref ((GPtrArray *) before);

  for (guint i = 0; kind != NULL && recipients[i] != NULL; i++)
    {
      RdMilestoneEdit edit = { .milestone = RD_MILESTONE_NON_PUBLICATION, .recipient = recipients[i], .day = day };
      g_autoptr(RdMilestoneChange) change = NULL;
      GPtrArray *next;

      if (!g_strv_contains ((const char * const *) kind->recipients, recipients[i])
          || rd_progress_get_told_day (kind, rows, recipients[i]) != RD_DAY_NONE)
        continue;
      if (!rd_milestone_edit_check (&edit, framework, rd_register_get_today (reg), error))
        return FALSE;
      change = rd_milestone_edit_work_out (&edit, framework, get_review_id (review), rows);
      next = rd_milestone_change_apply (change, rows);
      g_ptr_array_unref (rows);
      rows = next;
    }
  self->milestones = rd_milestone_change_new (before, rows);
  for (guint i = 0; i < self->milestones->removals->len; i++)
    add_change (self, RD_ROWS_MILESTONES, self->milestones->removals->pdata[i], TRUE);
  for (guint i = 0; i < self->milestones->puts->len; i++)
    add_change (self, RD_ROWS_MILESTONES, self->milestones->puts->pdata[i], FALSE);
  return TRUE;
}

/* Public API */

RdPublication *
rd_register_work_out_publication (RdRegister *self, RdReviewItem *review, int n_findings, RdDay asked)
{
  RdPublicationInput input = { .today = rd_register_get_today (self), .asked = asked, .n_findings = n_findings };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  input.framework = rd_review_item_get_framework (review);
  input.milestones = rd_review_item_get_recordings (review);
  input.holds = rd_review_item_get_holds (review);
  input.items = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_ITEMS);
  input.places = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES);
  input.texts = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_TEXTS);
  input.decisions = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  input.contacts = rd_review_item_get_rows (review, RD_ROWS_CONTACTS);
  input.actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);
  input.workdays = rd_register_get_workdays (self);
  input.has_report = rd_review_item_get_rows (review, RD_ROWS_REPORTS)->len > 0;
  return rd_publication_work_out (&input);
}

gboolean
rd_register_count_forbidding (RdRegister *self, RdReviewItem *review, int *out_n, GError **error)
{
  g_autoptr(RdReportChecks) checks = NULL;
  g_autoptr(RdReportFindings) findings = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && out_n != NULL, FALSE);

  *out_n = 0;
  if (rd_review_item_get_rows (review, RD_ROWS_REPORTS)->len == 0)
    return TRUE;
  checks = rd_report_checks_new (self, review, error);
  findings = checks != NULL ? rd_report_checks_run (checks, NULL, error) : NULL;
  if (findings == NULL)
    return FALSE;
  *out_n = (int) findings->n[RD_SEVERITY_BLOCKING];
  return TRUE;
}

const RdPublicationItem *
rd_register_find_publication_item (RdReviewItem *review, const char *code)
{
  const GPtrArray *items;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && code != NULL, NULL);

  items = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_ITEMS);
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((const RdPublicationItem *) items->pdata[i])->item, code))
      return items->pdata[i];
  return NULL;
}

gboolean
rd_register_put_publication_item (RdRegister *self, RdReviewItem *review, const RdPublicationItem *item, GError **error)
{
  g_autoptr(RdPublicationItem) made = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && item != NULL, FALSE);

  made = make_item (self, review, item);
  rd_register_tidy_texts (&rd_publication_item_type, made);
  return check_item (self, made, error)
         && rd_register_put_row (self, review, "publication-item-settled", NULL, RD_ROWS_PUBLICATION_ITEMS, made, error);
}

gboolean
rd_register_put_publication_place (RdRegister *self, RdReviewItem *review, const RdPublicationPlace *place, GError **error)
{
  g_autoptr(RdPublicationPlace) made = NULL;
  gboolean is_new;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && place != NULL, FALSE);

  made = make_place (review, place);
  is_new = rd_review_item_find_row (review, RD_ROWS_PUBLICATION_PLACES, made->id) == NULL;
  return check_place (self, made, error)
         && rd_register_put_row (self, review, is_new ? "publication-place-added" : "publication-place-changed", NULL,
                                 RD_ROWS_PUBLICATION_PLACES, made, error);
}

gboolean
rd_register_remove_publication_place (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  gconstpointer place;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  place = rd_review_item_find_row (review, RD_ROWS_PUBLICATION_PLACES, id);
  if (place == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "publication-place-removed", NULL, RD_ROWS_PUBLICATION_PLACES, place, error);
}

gboolean
rd_register_publish (RdRegister *self, RdReviewItem *review, RdDay day, const RdPublicationPlace *place, int n_findings, GError **error)
{
  g_auto(Writing) writing = { 0 };
  RdMilestoneEdit edit = { .milestone = RD_MILESTONE_PUBLISHED, .day = day };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  if (!rd_register_check_ready (self, error) || !check_ready (self, review, day, n_findings, error)
      || !rd_milestone_edit_check (&edit, rd_review_item_get_framework (review), self->today, error))
    return FALSE;
  writing.changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  writing.records = rd_rows_new_list (RD_ROWS_PUBLICATION_PLACES);
  if (!add_places (&writing, self, review, day, place, error))
    return FALSE;
  add_milestone (&writing, review, &edit);
  return rd_register_change_rows (self, review, "report-published", NULL, (const RdRowChange *) (gpointer) writing.changes->data,
                                  writing.changes->len, NULL, error);
}

gboolean
rd_register_tell_publication_decision (RdRegister *self, RdReviewItem *review, RdDay day, const char * const *recipients, GError **error)
{
  g_auto(Writing) writing = { 0 };
  int position;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && recipients != NULL, FALSE);

  if (recipients[0] == NULL)
    return rd_register_fail_value (error, RD_FAULT_PARTY);
  if (!rd_register_check_ready (self, error) || !rd_register_check_day (day, error) || !rd_register_check_past (self, day, error))
    return FALSE;
  writing.changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  writing.records = rd_rows_new_list (RD_ROWS_DECISION_LOG);
  position = find_last_position (review);
  for (guint i = 0; recipients[i] != NULL; i++)
    {
      g_ptr_array_add (writing.records, make_told (review, day, recipients[i], ++position));
      add_change (&writing, RD_ROWS_DECISION_LOG, writing.records->pdata[i], FALSE);
    }
  return add_informed (&writing, self, review, day, recipients, error)
         && rd_register_change_rows (self, review, "publication-decision-told", NULL, (const RdRowChange *) (gpointer) writing.changes->data,
                                     writing.changes->len, NULL, error);
}

const char **
rd_review_item_list_told_of_publication (RdReviewItem *review)
{
  static const char * const milestones[] = { RD_MILESTONE_COPIES_SENT, RD_MILESTONE_NON_PUBLICATION };
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  for (gsize m = 0; m < G_N_ELEMENTS (milestones); m++)
    {
      const RdMilestoneKind *kind = rd_framework_find_milestone (rd_review_item_get_framework (review), milestones[m]);

      for (guint i = 0; kind != NULL && kind->recipients[i] != NULL; i++)
        if (!g_ptr_array_find_with_equal_func (ids, kind->recipients[i], g_str_equal, NULL))
          g_ptr_array_add (ids, kind->recipients[i]);
    }
  g_ptr_array_add (ids, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}
