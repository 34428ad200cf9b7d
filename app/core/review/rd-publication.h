/* rd-publication.h — whether a report may be published, point by point
 *
 * Worked out from what is recorded, and never kept: the decision to publish, legal proceedings, data protection, the effect on children and family, the
 * report itself, the board’s response, the copies, and how long it stays available (Working Together 2015, chapter 4, SCR checklist,
 * “Publication of reports”).  What the guidance leaves no choice about blocks until it is settled; the rest is open.
 * Once it is published only what can still be mended blocks: copies not sent, a place where it does not stay.  It knows nothing of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-publication-item.h"
#include "core/rules/rd-framework.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

#define RD_MILESTONE_PUBLISHED   "published"
#define RD_MILESTONE_COPIES_SENT "copies-sent"

/* What a decision about publication can end in; in a decision entry's outcome. */
#define RD_OUTCOME_PUBLISH        "publish"
#define RD_OUTCOME_DO_NOT_PUBLISH "do-not-publish"

typedef enum
{
  RD_PUBLICATION_OPEN,          /* to be seen to; publishing does not have to wait for it */
  RD_PUBLICATION_BLOCKS,
  RD_PUBLICATION_DONE,
  RD_PUBLICATION_NOT_NEEDED,
  RD_N_PUBLICATION_STATES,
} RdPublicationState;

typedef enum
{
  RD_PUBLICATION_PREPARED,      /* it is to be published */
  RD_PUBLICATION_PUBLISHED,
  RD_PUBLICATION_NO_MILESTONE,  /* a review of this kind is not published */
  RD_PUBLICATION_NO_REVIEW,     /* it was decided that there is to be none */
} RdPublicationStage;

/* Reason codes, by point:
 *
 * "decision": "as-a-rule", "decided" (day), "under-advice" (day: since when DfE and the panel know, or it was decided), "not-publishing" (day)
 * "completed": "done" (day), "not-yet"
 * "court-orders", "criminal-proceedings", "inquest": "hold" (day … until), "hold-ended" (until), and what follows
 * all of rd_publication_item_codes: "said" (day: settled; until: expected), "not-looked-at"; "effect" has n: contacts with the family;
 *   "actions-with-copies" also "no-actions"
 * "report": "clean", "findings" (n), "no-report", "not-checked"
 * "response": "agreed" (day), "draft", "no-text"
 * "copies": "in-time" (day), "not-sent" (n of n_all; until: by when), "too-late" (until: the first day on which it may be published),
 *   "sent-late" (day), "published-without" (n of n_all), "sent" (day; no time before publication is asked for)
 * "agreement": "done" (day), "not-yet"
 * "place": "planned", "no-place", "published" (until), "too-short" (until), "taken-down-early" (day; until), "on-request", "say-how"
 */
typedef struct
{
  const char         *code;       /* static */
  RdPublicationState  state;
  const char         *reason;     /* static */
  RdDay               day;        /* RD_DAY_NONE where the reason has none, like until */
  RdDay               until;
  guint               n;
  guint               n_all;
  const char         *note;       /* what people wrote about it; borrowed from the input; may be NULL */
} RdPublicationPoint;

/* Of what the points are worked out. The arrays are of records, in any order; each may be NULL. */
typedef struct
{
  const RdFramework *framework;
  const GPtrArray   *milestones;   /* RdMilestone */
  const GPtrArray   *holds;        /* RdHold */
  const GPtrArray   *items;        /* RdPublicationItem */
  const GPtrArray   *places;       /* RdPublicationPlace */
  const GPtrArray   *texts;        /* RdPublicationText */
  const GPtrArray   *decisions;    /* RdDecisionEntry */
  const GPtrArray   *contacts;     /* RdContact */
  const GPtrArray   *actions;      /* RdAction */
  const RdWorkdays  *workdays;
  RdDay              today;
  RdDay              asked;        /* whether it may be published on that day; RD_DAY_NONE: on the planned day, else today */
  gboolean           has_report;
  int                n_findings;   /* of the report's checks, those that forbid to publish it; -1: they were not run */
} RdPublicationInput;

typedef struct
{
  RdPublicationStage  stage;
  GArray             *points;           /* RdPublicationPoint, in the order in which they are seen to; empty where nothing is published */
  guint               n_blocking;
  guint               n_open;
  RdDay               planned;          /* RD_DAY_NONE: none, like the days that follow */
  RdDay               published;
  RdDay               copies_by;        /* for the planned day, or that on which it was published */
  int                 working_days;     /* from today until copies_by; negative when past; 0 without it */
  RdDay               keep_until;       /* the end of the twelve months */
  RdDay               first_day;        /* the first on which the copies, as sent, leave it to be published */
} RdPublication;

/* (transfer full); what the points borrow lives as long as the input's records. */
RdPublication            *rd_publication_work_out   (const RdPublicationInput *input);
void                      rd_publication_free       (RdPublication *self);      /* NULL is fine */

/* NULL where there is no such point. (transfer none) */
const RdPublicationPoint *rd_publication_find       (const RdPublication *self, const char *code);

/* Whether it is to be published, and nothing blocks. */
gboolean                  rd_publication_is_ready   (const RdPublication *self);

/* "open", "blocks", "done", "not-needed", as people's points are kept. */
const char               *rd_publication_state_get_name (RdPublicationState state);
gboolean                  rd_publication_state_from_name (const char *name, RdPublicationState *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdPublication, rd_publication_free)

G_END_DECLS
