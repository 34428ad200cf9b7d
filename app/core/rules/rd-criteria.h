/* rd-criteria.h — the criteria by which a review is decided upon, as data
 *
 * Plain questions, conditions over their answers, and tests: what the answers
 * come to, and the paragraph that decides.  Every condition is yes, no or not
 * known: a question that nobody has answered, or whose answer is not known, leaves
 * it open, unless the guidance counts what is not known (“unless it is clear that
 * there are no concerns about inter-agency working”: Working Together 2015, chapter
 * 4, after regulation 5(2)).  It decides nothing for the Chair, and knows nothing
 * about files, reviews or words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-criterion-answer.h"

G_BEGIN_DECLS

#define RD_CRITERIA_MAX_QUESTIONS 100
#define RD_CRITERIA_MAX_TERMS     500    /* of a test, conditions written out */

typedef enum
{
  RD_VERDICT_NO,
  RD_VERDICT_YES,
  RD_VERDICT_UNKNOWN,
} RdVerdict;

/* A question in plain words, with what the guidance says beside it. */
typedef struct
{
  char      *id;          /* "abuse-or-neglect" */
  char      *label;       /* "Is abuse or neglect of the child known or suspected?" */
  char     **answers;     /* which it takes: codes of rd_criterion_answer_answers, "unknown" left out, as it always may be */
  char      *guidance;    /* the words of the guidance; may be NULL */
  char      *paragraph;   /* where they stand; may be NULL */
  GPtrArray *items;       /* char *: what is included, one by one; may be empty */
} RdCriteriaQuestion;

typedef enum
{
  RD_TERM_ALL,        /* yes where all of its terms are */
  RD_TERM_ANY,        /* yes where one of its terms is */
  RD_TERM_NOT,        /* the other way round; it has one term */
  RD_TERM_ANSWER,     /* whether the answer to the question is among those named */
  RD_TERM_MET,        /* whether the condition of that id is met */
} RdTermKind;

typedef struct
{
  RdTermKind  kind;
  char       *ref;        /* ANSWER: the question's id; MET: the condition's; else NULL */
  char      **answers;    /* ANSWER: codes; "unknown" among them counts what is open as a yes; else NULL */
  GPtrArray  *terms;      /* RdTerm; empty for ANSWER and MET */
} RdTerm;

/* A term with a name, so that several can use it. */
typedef struct
{
  char   *id;
  RdTerm *term;
} RdCondition;

/* One way to a result, and the paragraph that leads there. */
typedef struct
{
  char   *paragraph;
  char   *wording;        /* the words of the guidance; may be NULL */
  RdTerm *term;           /* NULL: where nothing else applies */
} RdCriteriaRoute;

typedef struct
{
  char      *id;          /* "scr-required" */
  char      *label;       /* "A Serious Case Review must be commissioned" */
  char      *decision;    /* the outcome of the decision that agrees with it; NULL where either does */
  GPtrArray *routes;      /* RdCriteriaRoute, in order; one at least */
} RdCriteriaResult;

/* The results in the order in which they are tried; the last one applies where no other does. */
typedef struct
{
  char      *id;          /* "scr-criteria" */
  char      *label;
  char      *milestone;   /* the decision that it is made for; may be NULL */
  GPtrArray *results;     /* RdCriteriaResult */
} RdCriteriaTest;

typedef struct
{
  GPtrArray *questions;   /* RdCriteriaQuestion, in the order in which they are asked */
  GPtrArray *conditions;  /* RdCondition */
  GPtrArray *tests;       /* RdCriteriaTest, in order */
} RdCriteria;

/* What the answers come to.  Everything in it belongs to the criteria. */
typedef struct
{
  const RdCriteriaTest   *test;
  const RdCriteriaResult *result;     /* NULL: not determined, for what is open decides */
  const RdCriteriaRoute  *route;      /* whose paragraph decides; where there is no result, the first that hangs */
  GPtrArray              *decisive;   /* RdCriteriaQuestion whose answers led there; empty where there is no result */
  GPtrArray              *open;       /* RdCriteriaQuestion without an answer that could still change it */
} RdCriteriaOutcome;

RdCriteria         *rd_criteria_new               (void);
void                rd_criteria_free              (RdCriteria *self);               /* NULL is fine */

/* Empty, and owned by whom they are given to. (transfer full) */
RdCriteriaQuestion *rd_criteria_question_new      (void);
RdTerm             *rd_term_new                   (RdTermKind kind);
RdCondition        *rd_condition_new              (void);
RdCriteriaRoute    *rd_criteria_route_new         (void);
RdCriteriaResult   *rd_criteria_result_new        (void);
RdCriteriaTest     *rd_criteria_test_new          (void);
void                rd_term_free                  (RdTerm *self);                   /* NULL is fine */

/* Look-ups by id; NULL where there is none. (transfer none) */
const RdCriteriaQuestion *rd_criteria_find_question  (const RdCriteria *self, const char *id);
const RdCondition        *rd_criteria_find_condition (const RdCriteria *self, const char *id);
const RdCriteriaTest     *rd_criteria_find_test      (const RdCriteria *self, const char *id);
const RdCriteriaResult   *rd_criteria_find_result    (const RdCriteria *self, const char *id);   /* of any test */

/* The test that a decision is made by: the first that names a milestone, else the last. NULL where there is none. */
const RdCriteriaTest     *rd_criteria_get_deciding_test (const RdCriteria *self);

/* Whether the question takes that answer; "unknown" always. */
gboolean            rd_criteria_question_takes    (const RdCriteriaQuestion *self, const char *answer);

/* What @answers (RdCriterionAnswer; NULL is none) come to in @test.  An answer to a question
 * that the criteria do not have, or that the question does not take, counts for
 * nothing.  (transfer full)
 */
RdCriteriaOutcome  *rd_criteria_work_out          (const RdCriteria *self, const RdCriteriaTest *test, const GPtrArray *answers);
void                rd_criteria_outcome_free      (RdCriteriaOutcome *self);        /* NULL is fine */

/* One condition by itself. */
RdVerdict           rd_criteria_judge             (const RdCriteria *self, const RdTerm *term, const GPtrArray *answers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdCriteria, rd_criteria_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTerm, rd_term_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdCriteriaOutcome, rd_criteria_outcome_free)

G_END_DECLS
