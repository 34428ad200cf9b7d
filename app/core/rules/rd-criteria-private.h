/* rd-criteria-private.h — judging criteria by answers laid out for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-criteria.h"

G_BEGIN_DECLS

/* The answer to each question, in the order of the questions; NULL where it is
 * open.  Invariant: what is not NULL is one that the question takes, and not "unknown".
 */
typedef struct
{
  const RdCriteria  *criteria;   /* borrowed */
  const char       **answers;    /* borrowed */
} RdFacts;

/* (transfer container): free with g_free(); the codes belong to @answers. */
const char            **rd_facts_lay_out     (const RdCriteria *criteria, const GPtrArray *answers);

RdVerdict               rd_facts_judge       (const RdFacts *self, const RdTerm *term);

/* The result that the facts lead to; NULL where it is not determined.  @out_route, which
 * may be NULL, is the route that leads there, or the first that hangs.
 */
const RdCriteriaResult *rd_facts_find_result (const RdFacts *self, const RdCriteriaTest *test, const RdCriteriaRoute **out_route);

/* Place of the question in the order; it must be there. */
guint                   rd_facts_find_place  (const RdFacts *self, const char *question);

/* Adds to @open the questions (RdCriteriaQuestion) whose answer could still change @test. */
void                    rd_facts_list_open   (const RdFacts *self, const RdCriteriaTest *test, GPtrArray *open);

G_END_DECLS
