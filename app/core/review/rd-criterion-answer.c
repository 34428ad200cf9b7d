/* rd-criterion-answer.c — what is known about one question of the criteria
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-criterion-answer.h"

const char * const rd_criterion_answer_answers[] = {
  "known",
  "suspected",
  "yes",
  "no",
  "unknown",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdCriterionAnswer, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdCriterionAnswer, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdCriterionAnswer, question, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Question"),
  RD_FIELD (RdCriterionAnswer, answer, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Answer"),
  RD_FIELD (RdCriterionAnswer, evidence, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Evidence"),
  RD_FIELD (RdCriterionAnswer, source, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Source"),
  RD_FIELD (RdCriterionAnswer, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdCriterionAnswer, rd_criterion_answer, "criteria_answers", fields)
