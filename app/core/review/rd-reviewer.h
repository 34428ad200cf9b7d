/* rd-reviewer.h — somebody who leads or supports the review
 *
 * The LSCB must appoint one or more suitable individuals to lead the review who
 * have demonstrated that they are qualified; the lead reviewer should be
 * independent of the LSCB and the organisations involved (Working Together 2015,
 * chapter 4, SCR checklist, “Appointing reviewers”).
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
  char  *name;
  char  *role;                /* a code of rd_reviewer_roles */
  char  *organisation;        /* may be NULL */
  char  *qualifications;      /* how they have shown that they are qualified; may be NULL */
  RdDay  appointed;           /* RD_DAY_NONE: not yet */
  RdDay  declared;            /* day of the declaration of independence; RD_DAY_NONE: none */
  char  *board_independent;   /* of the board: a code of rd_independence_declarations */
  char  *panel_advice;        /* the panel's advice, and how it was considered; may be NULL */
  char  *note;                /* may be NULL */
  int    revision;
} RdReviewer;

/* "lead", "support", "panel-chair", "author"; NULL-terminated. */
extern const char * const rd_reviewer_roles[];

RD_DECLARE_RECORD (RdReviewer, rd_reviewer)

G_END_DECLS
