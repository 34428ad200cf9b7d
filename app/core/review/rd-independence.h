/* rd-independence.h — what a reviewer declares about one agency
 *
 * One row for each reviewer and each agency of the review.  A reviewer tied to an
 * involved agency is in conflict (Working Together 2015, chapter 4, SCR checklist,
 * “Appointing reviewers”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;            /* UUID */
  char *review_id;
  char *reviewer_id;
  char *agency_id;
  char *declared;      /* a code of rd_independence_declarations */
  char *note;          /* the tie; may be NULL */
  int   revision;
} RdIndependence;

/* "independent", "tied", "not-declared"; NULL-terminated. */
extern const char * const rd_independence_declarations[];

RD_DECLARE_RECORD (RdIndependence, rd_independence)

G_END_DECLS
