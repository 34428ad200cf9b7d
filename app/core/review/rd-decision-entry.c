/* rd-decision-entry.c — one step on the way to a decision, or after it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-decision-entry.h"

#include <string.h>

const char * const rd_decision_entry_kinds[] = {
  "recommendation",
  "decision",
  "dissent",
  "peer-challenge",
  "panel-advice",
  "panel-challenge",
  "panel-request",
  "panel-invitation",
  "research",
  "alternative-review",
  "outcome-told",
  NULL
};

const char * const rd_decision_entry_subjects[] = {
  "initiation",
  "reviewers",
  "publication",
  NULL
};

const char * const rd_decision_entry_views[] = {
  "agrees",
  "challenges",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdDecisionEntry, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdDecisionEntry, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdDecisionEntry, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Step"),
  RD_FIELD (RdDecisionEntry, about, RD_FIELD_TEXT, RD_FIELD_PLAIN, "About"),
  RD_FIELD (RdDecisionEntry, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdDecisionEntry, party, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Who"),
  RD_FIELD (RdDecisionEntry, outcome, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Outcome"),
  RD_FIELD (RdDecisionEntry, worked_out, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "What the facts pointed to"),
  RD_FIELD (RdDecisionEntry, text, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "What was said"),
  RD_FIELD (RdDecisionEntry, due, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Answer wanted by"),
  RD_FIELD (RdDecisionEntry, answered, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Answered on"),
  RD_FIELD (RdDecisionEntry, answer, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Answer"),
  RD_FIELD (RdDecisionEntry, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdDecisionEntry, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdDecisionEntry, rd_decision_entry, "decision_log", fields)

gboolean
rd_decision_entry_wants_answer (const RdDecisionEntry *self)
{
  static const char * const kinds[] = { "panel-challenge", "panel-request", "panel-invitation", NULL };

  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != NULL && g_strv_contains (kinds, self->kind);
}

gboolean
rd_decision_entry_is_open (const RdDecisionEntry *self)
{
  return rd_decision_entry_wants_answer (self) && self->answered == RD_DAY_NONE;
}

static gboolean
is_later (const RdDecisionEntry *self, const RdDecisionEntry *other)
{
  return other == NULL || self->day > other->day || (self->day == other->day && self->position >= other->position);
}

const RdDecisionEntry *
rd_decision_entry_find_decision (const GPtrArray *entries)
{
  const RdDecisionEntry *latest = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const RdDecisionEntry *entry = g_ptr_array_index (entries, i);

      if (strcmp (entry->kind, "decision") == 0 && strcmp (entry->about, "initiation") == 0 && is_later (entry, latest))
        latest = entry;
    }
  return latest;
}
