/* rd-recommendation.h — what a review recommends
 *
 * It follows from a finding, or from the review as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char     *id;              /* UUID */
  char     *review_id;
  char     *finding_id;      /* may be NULL */
  char     *text;
  char     *addressee;       /* the board, an agency, the government; may be NULL */
  gboolean  is_national;
  char     *response;        /* a code of rd_recommendation_responses; NULL: none yet */
  char     *response_text;   /* may be NULL */
  char     *earlier_id;      /* of an earlier review’s recommendation that said the same, or RD_RECOMMENDATION_NO_EARLIER; may be NULL */
  int       position;
  int       revision;
} RdRecommendation;

/* Somebody looked: what earlier reviews recommended is something else. */
#define RD_RECOMMENDATION_NO_EARLIER "none"

/* "accepted", "accepted-in-part", "not-accepted"; NULL-terminated. */
extern const char * const rd_recommendation_responses[];

RD_DECLARE_RECORD (RdRecommendation, rd_recommendation)

G_END_DECLS
