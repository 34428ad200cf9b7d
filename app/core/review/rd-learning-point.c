/* rd-learning-point.c — what is learnt while the review is still running
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-learning-point.h"

const char * const rd_learning_point_kinds[] = {
  "improvement",
  "good-practice",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdLearningPoint, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdLearningPoint, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdLearningPoint, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdLearningPoint, noted, RD_FIELD_DAY, RD_FIELD_PLAIN, "Noted on"),
  RD_FIELD (RdLearningPoint, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Point"),
  RD_FIELD (RdLearningPoint, action, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Corrective action"),
  RD_FIELD (RdLearningPoint, lead, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Lead"),
  RD_FIELD (RdLearningPoint, due, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Due"),
  RD_FIELD (RdLearningPoint, done, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Done on"),
  RD_FIELD (RdLearningPoint, shared, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Shared on"),
  RD_FIELD (RdLearningPoint, shared_with, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Shared with"),
  RD_FIELD (RdLearningPoint, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdLearningPoint, rd_learning_point, "learning_points", fields)
