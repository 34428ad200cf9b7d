/* rd-decision-entry.h — one step on the way to a decision, or after it
 *
 * Advice, dissent, peer challenge, the national panel's challenges, requests and
 * invitations with their answers, the Chair's decisions one after the other, and
 * who was told the final outcome.  The log is in the order of days and never
 * changes the recorded decision by itself (Working Together 2015, chapter 4, SCR
 * checklist).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  char  *kind;        /* a code of rd_decision_entry_kinds */
  char  *about;       /* a code of rd_decision_entry_subjects */
  RdDay  day;
  char  *party;       /* who: another Chair, the panel, a member; may be NULL */
  char  *outcome;     /* of a decision: the framework's id; of advice or a challenge: "agrees", "challenges"; may be NULL */
  char  *worked_out;  /* of a decision: the result of the criteria that the facts pointed to then; may be NULL */
  char  *text;        /* what was said or asked; may be NULL */
  RdDay  due;         /* an answer is wanted by then; RD_DAY_NONE: no date */
  RdDay  answered;    /* RD_DAY_NONE: not yet */
  char  *answer;      /* may be NULL */
  int    position;    /* of several on one day: in which order they were written down */
  int    revision;
} RdDecisionEntry;

/* "recommendation", "decision", "dissent", "peer-challenge", "panel-advice", "panel-challenge",
 * "panel-request", "panel-invitation", "research", "alternative-review", "outcome-told";
 * NULL-terminated.
 */
extern const char * const rd_decision_entry_kinds[];

/* What the panel advises on: "initiation", whether there is to be a review; "reviewers"; "publication";
 * NULL-terminated.
 */
extern const char * const rd_decision_entry_subjects[];

/* What an adviser, a member or another Chair thinks of the decision: "agrees", "challenges"; NULL-terminated. */
extern const char * const rd_decision_entry_views[];

/* Whether something of that kind waits for an answer: the panel's requests, invitations and challenges. */
gboolean rd_decision_entry_wants_answer (const RdDecisionEntry *self);

/* Whether the answer that it waits for has not been given. */
gboolean rd_decision_entry_is_open      (const RdDecisionEntry *self);

/* The latest decision about initiation among @entries (RdDecisionEntry); NULL where there is none. (transfer none) */
const RdDecisionEntry *rd_decision_entry_find_decision (const GPtrArray *entries);

RD_DECLARE_RECORD (RdDecisionEntry, rd_decision_entry)

G_END_DECLS
