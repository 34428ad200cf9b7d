/* rd-learning-point.h — what is learnt while the review is still running
 *
 * Points about improvements needed, the corrective action taken and with whom the
 * learning was shared, when a review cannot be completed within its six months
 * (Working Together 2015, chapter 4, SCR checklist, “Timescale for SCR
 * completion”); and instances of good practice worth sharing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;            /* UUID */
  char  *review_id;
  char  *kind;          /* a code of rd_learning_point_kinds */
  RdDay  noted;
  char  *text;
  char  *action;        /* the corrective action; may be NULL */
  char  *lead;          /* who takes it; may be NULL */
  RdDay  due;           /* RD_DAY_NONE: none set */
  RdDay  done;          /* RD_DAY_NONE: not yet */
  RdDay  shared;        /* RD_DAY_NONE: not yet */
  char  *shared_with;   /* may be NULL */
  int    revision;
} RdLearningPoint;

/* "improvement", "good-practice"; NULL-terminated. */
extern const char * const rd_learning_point_kinds[];

RD_DECLARE_RECORD (RdLearningPoint, rd_learning_point)

G_END_DECLS
