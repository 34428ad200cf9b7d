/* rd-decision-round.c — what the log of decisions makes of the milestones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-decision-round.h"

#include "core/rules/rd-progress.h"
#include "model/rd-milestone-edit.h"
#include "model/rd-register-decision.h"

/* What one change is worked out from. */
typedef struct
{
  RdReviewItem    *review;      /* borrowed */
  RdFramework     *framework;   /* borrowed */
  RdDay            today;
  GPtrArray       *rows;        /* the milestones as they are so far; owned */
  RdDecisionRound *round;       /* borrowed */
} Working;

/* --- which milestones */

/* The decision that the log is about; NULL where the framework has none. */
static const RdMilestoneKind *
find_decision_kind (const RdFramework *framework)
{
  const RdCriteriaTest *test = rd_criteria_get_deciding_test (framework->criteria);

  return rd_framework_find_milestone (framework, test != NULL && test->milestone != NULL ? test->milestone : RD_MILESTONE_DECISION);
}

/* That the decision was reported: the first milestone after it that has recipients. */
static const RdMilestoneKind *
find_reported_kind (const RdFramework *framework)
{
  const RdMilestoneKind *decision = find_decision_kind (framework);

  for (guint i = 0; decision != NULL && i < framework->milestones->len; i++)
    {
      const RdMilestoneKind *kind = g_ptr_array_index (framework->milestones, i);

      if (kind->recipients[0] != NULL && g_strcmp0 (kind->follows, decision->id) == 0)
        return kind;
    }
  return NULL;
}

/* Where a final outcome told is recorded as well; NULL: nowhere. */
static const RdMilestoneKind *
find_told_kind (const RdFramework *framework, const RdDecisionEntry *entry)
{
  const RdMilestoneKind *kind = NULL;

  if (g_str_equal (entry->kind, "outcome-told") && g_str_equal (entry->about, "initiation"))
    kind = find_reported_kind (framework);
  if (g_str_equal (entry->kind, "outcome-told") && g_str_equal (entry->about, "publication"))
    kind = rd_framework_find_milestone (framework, RD_MILESTONE_NON_PUBLICATION);
  if (kind == NULL || entry->party == NULL || !g_strv_contains ((const char * const *) kind->recipients, entry->party))
    return NULL;
  return kind;
}

static gboolean
is_decision (const RdDecisionEntry *entry)
{
  return g_str_equal (entry->kind, "decision") && g_str_equal (entry->about, "initiation");
}

/* --- milestones, one change after the other */

static void
take_change (Working *working, RdMilestoneChange *change)
{
  g_autoptr (RdMilestoneChange) owned = change;
  GPtrArray *next = rd_milestone_change_apply (owned, working->rows);

  g_ptr_array_unref (working->rows);
  working->rows = next;
}

static gboolean
set_milestone (Working *working, const RdMilestoneEdit *edit, GError **error)
{
  if (!rd_milestone_edit_check (edit, working->framework, working->today, error))
    return FALSE;
  take_change (working, rd_milestone_edit_work_out (edit, working->framework,
                                                    rd_review_item_get_review (working->review)->id, working->rows));
  return TRUE;
}

/* The day on which it was recorded, of one recipient or, with NULL, of all; RD_DAY_NONE where it was not. */
static RdDay
get_recorded_day (const Working *working, const RdMilestoneKind *kind, const char *recipient)
{
  RdMilestoneState state;

  if (recipient != NULL)
    return rd_progress_get_told_day (kind, working->rows, recipient);
  return rd_progress_find (working->framework, working->rows, kind->id, &state) ? state.day : RD_DAY_NONE;
}

/* --- rounds */

/* Takes @entry. */
static void
add_entry (Working *working, RdDecisionEntry *entry)
{
  RdRowChange change = { RD_ROWS_DECISION_LOG, entry, FALSE };

  g_ptr_array_add (working->round->entries, entry);
  g_array_append_val (working->round->changes, change);
}

static gboolean
is_told_in_log (RdReviewItem *review, const char *recipient, RdDay day)
{
  const GPtrArray *entries = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);

  for (guint i = 0; i < entries->len; i++)
    {
      const RdDecisionEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->kind, "outcome-told") && g_strcmp0 (entry->party, recipient) == 0 && entry->day == day)
        return TRUE;
    }
  return FALSE;
}

/* To whom the last round had been reported goes into the log; it is to be reported again. */
static void
begin_round (Working *working, const RdDecisionEntry *decision)
{
  const RdMilestoneKind *reported = find_reported_kind (working->framework);

  for (guint i = 0; reported != NULL && reported->recipients[i] != NULL; i++)
    {
      const char *recipient = reported->recipients[i];
      RdDay day = get_recorded_day (working, reported, recipient);
      RdDecisionEntry *told;

      if (day == RD_DAY_NONE || is_told_in_log (working->review, recipient, day))
        continue;
      told = rd_decision_entry_new (rd_review_item_get_review (working->review)->id);
      told->kind = g_strdup ("outcome-told");
      told->about = g_strdup ("initiation");
      told->day = day;
      told->party = g_strdup (recipient);
      told->position = decision->position + (int) i;
      add_entry (working, told);
    }
  if (reported != NULL)
    take_change (working, rd_milestone_edit_clear (reported, NULL, working->rows));
}

/* The log as it will be, but for @gone. (transfer container) */
static GPtrArray *
list_after (RdReviewItem *review, const RdDecisionEntry *put, const char *gone)
{
  const GPtrArray *entries = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  GPtrArray *after = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const RdDecisionEntry *entry = entries->pdata[i];

      if (g_strcmp0 (entry->id, gone) != 0 && (put == NULL || !g_str_equal (entry->id, put->id)))
        g_ptr_array_add (after, (gpointer) entry);
    }
  if (put != NULL)
    g_ptr_array_add (after, (gpointer) put);
  return after;
}

static gboolean
follow_decision (Working *working, const RdDecisionEntry *latest, GError **error)
{
  const RdMilestoneKind *kind = find_decision_kind (working->framework);
  RdMilestoneEdit edit = { .day = latest->day, .outcome = latest->outcome };

  if (kind == NULL)
    return TRUE;
  edit.milestone = kind->id;
  return set_milestone (working, &edit, error);
}

static gboolean
put_decision (Working *working, const RdDecisionEntry *entry, gboolean is_new, GError **error)
{
  g_autoptr (GPtrArray) after = list_after (working->review, entry, NULL);
  const RdMilestoneKind *kind = find_decision_kind (working->framework);
  RdDay before = kind != NULL ? get_recorded_day (working, kind, NULL) : RD_DAY_NONE;

  if (is_new && before != RD_DAY_NONE && entry->day > before)
    begin_round (working, entry);
  return follow_decision (working, rd_decision_entry_find_decision (after), error);
}

static gboolean
put_told (Working *working, const RdDecisionEntry *entry, GError **error)
{
  const RdMilestoneKind *kind = find_told_kind (working->framework, entry);
  RdMilestoneEdit edit = { .recipient = entry->party, .day = entry->day };

  if (kind == NULL)
    return TRUE;
  /* That it would not be published was told before: what is told now is the final decision. */
  if (g_str_equal (entry->about, "publication") && get_recorded_day (working, kind, entry->party) != RD_DAY_NONE)
    return TRUE;
  edit.milestone = kind->id;
  return set_milestone (working, &edit, error);
}

/* What is removed takes with it what it had recorded, unless that was recorded anew since. */
static gboolean
remove_told (Working *working, const RdDecisionEntry *entry)
{
  const RdMilestoneKind *kind = find_told_kind (working->framework, entry);

  if (kind != NULL && get_recorded_day (working, kind, entry->party) == entry->day)
    take_change (working, rd_milestone_edit_clear (kind, entry->party, working->rows));
  return TRUE;
}

static gboolean
remove_decision (Working *working, const RdDecisionEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) after = list_after (working->review, NULL, entry->id);
  const RdDecisionEntry *latest = rd_decision_entry_find_decision (after);
  const RdMilestoneKind *kind = find_decision_kind (working->framework);

  if (kind == NULL || get_recorded_day (working, kind, NULL) != entry->day)
    return TRUE;
  if (latest != NULL)
    return follow_decision (working, latest, error);
  take_change (working, rd_milestone_edit_clear (kind, NULL, working->rows));
  return TRUE;
}

/* --- the whole */

static Working
begin (RdReviewItem *review, RdDay today)
{
  Working working = { review, rd_review_item_get_framework (review), today, NULL, g_new0 (RdDecisionRound, 1) };

  working.rows = g_ptr_array_ref ((GPtrArray *) rd_review_item_get_recordings (review));
  working.round->changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  working.round->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_decision_entry_free);
  working.round->milestones = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);
  return working;
}

static void
add_milestone_changes (Working *working)
{
  g_autoptr (RdMilestoneChange) change = rd_milestone_change_new (rd_review_item_get_recordings (working->review), working->rows);

  for (guint i = 0; i < change->removals->len; i++)
    {
      RdRowChange removal = { RD_ROWS_MILESTONES, change->removals->pdata[i], TRUE };

      g_array_append_val (working->round->changes, removal);
    }
  for (guint i = 0; i < change->puts->len; i++)
    {
      RdMilestone *row = rd_milestone_copy (change->puts->pdata[i]);
      RdRowChange put = { RD_ROWS_MILESTONES, row, FALSE };

      g_ptr_array_add (working->round->milestones, row);
      g_array_append_val (working->round->changes, put);
    }
}

/* NULL where it did not go well. */
static RdDecisionRound *
end (Working *working, gboolean is_well)
{
  if (is_well)
    add_milestone_changes (working);
  else
    g_clear_pointer (&working->round, rd_decision_round_free);
  g_ptr_array_unref (working->rows);
  return working->round;
}

RdDecisionRound *
rd_decision_round_put (RdReviewItem *review, const RdDecisionEntry *entry, RdDay today, GError **error)
{
  gboolean is_new = rd_review_item_find_row (review, RD_ROWS_DECISION_LOG, entry->id) == NULL;
  Working working = begin (review, today);
  gboolean is_well = TRUE;

  add_entry (&working, rd_decision_entry_copy (entry));
  if (is_decision (entry))
    is_well = put_decision (&working, entry, is_new, error);
  else
    is_well = put_told (&working, entry, error);
  return end (&working, is_well);
}

RdDecisionRound *
rd_decision_round_remove (RdReviewItem *review, const RdDecisionEntry *entry, RdDay today, GError **error)
{
  Working working = begin (review, today);
  RdRowChange removal = { RD_ROWS_DECISION_LOG, (gpointer) entry, TRUE };
  gboolean is_well;

  g_array_append_val (working.round->changes, removal);
  is_well = is_decision (entry) ? remove_decision (&working, entry, error) : remove_told (&working, entry);
  return end (&working, is_well);
}

void
rd_decision_round_free (RdDecisionRound *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->changes);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->milestones);
  g_free (self);
}
