/* rd-action.h — something that is done so that services improve
 *
 * Specific, measurable, achievable, with somebody who leads it and a day (R12).  Of a recommendation, of a point learnt while the review
 * was still running, or of the review as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;                  /* UUID */
  char  *review_id;
  char  *recommendation_id;   /* may be NULL */
  char  *learning_id;         /* may be NULL */
  char  *text;
  char  *agency_id;           /* may be NULL */
  char  *lead;                /* the person or post; may be NULL */
  RdDay  agreed;              /* RD_DAY_NONE: not known */
  RdDay  due;                 /* RD_DAY_NONE: none set */
  char  *success;             /* how it will be known that it worked; may be NULL */
  int    progress;            /* 0–100 */
  char  *evidence;            /* may be NULL */
  char  *impact;              /* may be NULL */
  RdDay  next_review;         /* RD_DAY_NONE: none set */
  RdDay  closed;              /* RD_DAY_NONE: open */
  char  *closed_by;           /* may be NULL */
  char  *outcome;             /* a code of rd_action_outcomes, of a closed one; else NULL */
  char  *reason;              /* why it was carried forward or withdrawn; may be NULL */
  int    position;
  int    revision;
} RdAction;

/* "complete", "carried-forward", "withdrawn"; NULL-terminated. */
extern const char * const rd_action_outcomes[];

RD_DECLARE_RECORD (RdAction, rd_action)

G_END_DECLS
