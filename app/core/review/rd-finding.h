/* rd-finding.h — what a review found
 *
 * What happened, why, and what needs to happen (R12).  Its evidence and its recommendations are records of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;              /* UUID */
  char *review_id;
  char *title;
  char *what_happened;   /* may be NULL */
  char *why;             /* the reasons behind it, as they were at the time; may be NULL */
  char *what_next;       /* may be NULL */
  char *theme;           /* groups findings across reviews; may be NULL */
  int   position;        /* among the review’s findings */
  int   revision;
} RdFinding;

RD_DECLARE_RECORD (RdFinding, rd_finding)

G_END_DECLS
