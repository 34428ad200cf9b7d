/* rd-recommendation.c — what a review recommends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-recommendation.h"

const char * const rd_recommendation_responses[] = {
  "accepted",
  "accepted-in-part",
  "not-accepted",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdRecommendation, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdRecommendation, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdRecommendation, finding_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Finding"),
  RD_FIELD (RdRecommendation, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Recommendation"),
  RD_FIELD (RdRecommendation, addressee, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "To"),
  RD_FIELD (RdRecommendation, is_national, RD_FIELD_FLAG, RD_FIELD_PLAIN, "For national bodies"),
  RD_FIELD (RdRecommendation, response, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Board’s response"),
  RD_FIELD (RdRecommendation, response_text, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Response in words"),
  RD_FIELD (RdRecommendation, earlier_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Made before"),
  RD_FIELD (RdRecommendation, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdRecommendation, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdRecommendation, rd_recommendation, "recommendations", fields)
