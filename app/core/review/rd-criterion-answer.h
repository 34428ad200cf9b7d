/* rd-criterion-answer.h — what is known about one question of the criteria
 *
 * A plain question of the framework's criteria (rd-criteria) and the answer to
 * it, with the evidence and the agency that it came from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *question;    /* the framework's id of it */
  char *answer;      /* a code of rd_criterion_answers */
  char *evidence;    /* may be NULL */
  char *source;      /* the agency that it came from; may be NULL */
  int   revision;
} RdCriterionAnswer;

/* "known", "suspected", "yes", "no", "unknown"; NULL-terminated. */
extern const char * const rd_criterion_answer_answers[];

RD_DECLARE_RECORD (RdCriterionAnswer, rd_criterion_answer)

G_END_DECLS
