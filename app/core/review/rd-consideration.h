/* rd-consideration.h — one reason of the Chair’s decision
 *
 * What the Chair weighed, under the prompt that asked for it: quality marker 2,
 * “Decision making”, of the Serious Case Review Quality Markers (SCIE/NSPCC 2016)
 * asks for a rationale that is clear, defensible and timely.
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
  char *prompt;      /* a code of rd_consideration_prompts */
  char *text;
  int   revision;
} RdConsideration;

/* "rationale", "learning", "previous-learning", "resources", "practitioners", "family",
 * "other-reviews", "public-interest", "public-trust"; NULL-terminated.
 */
extern const char * const rd_consideration_prompts[];

RD_DECLARE_RECORD (RdConsideration, rd_consideration)

G_END_DECLS
