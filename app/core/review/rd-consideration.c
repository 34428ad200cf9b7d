/* rd-consideration.c — one reason of the Chair’s decision
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-consideration.h"

const char * const rd_consideration_prompts[] = {
  "rationale",
  "learning",
  "previous-learning",
  "resources",
  "practitioners",
  "family",
  "other-reviews",
  "public-interest",
  "public-trust",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdConsideration, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdConsideration, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdConsideration, prompt, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Consideration"),
  RD_FIELD (RdConsideration, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Reasons"),
  RD_FIELD (RdConsideration, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdConsideration, rd_consideration, "considerations", fields)
