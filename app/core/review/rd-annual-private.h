/* rd-annual-private.h — what the files of a year's figures share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-annual.h"

G_BEGIN_DECLS

/* What a year wants to know of one review, taken once. Days are RD_DAY_NONE where nothing was recorded. */
typedef struct
{
  RdDay             notified;       /* of a framework with a decision: when the board heard */
  RdDay             decided;
  const RdDeadline *decision;       /* the timescale of the decision; NULL: it has none */
  const char       *outcome;        /* "initiate", …; NULL: none */
  RdDay             begun;          /* initiated; of a framework that does not say so, when the board heard */
  RdDay             completed;
  RdDay             published;
  RdDay             not_published;  /* reported to those who have to be told */
  RdDay             restraint_reported;
  gboolean          has_decision, is_published_kind;
} RdAnnualFacts;

typedef struct
{
  const RdAnnualInput *input;
  RdAnnual            *annual;
  RdAnnualFacts       *facts;       /* of each review */
  const char          *section;     /* of the figures that are being made */
} RdAnnualCount;

void            rd_annual_facts_read (const RdAnnualReview *review, RdAnnualFacts *out);

/* Whether @day is one of the year that has come; by then; whether the review went on at the end of @day; whether it had part in the year. */
gboolean        rd_annual_is_within  (const RdAnnualCount *self, RdDay day);
gboolean        rd_annual_is_by_then (const RdAnnualCount *self, RdDay day);
gboolean        rd_annual_is_running (const RdAnnualFacts *facts, RdDay day);
gboolean        rd_annual_has_part   (const RdAnnualCount *self, const RdAnnualFacts *facts);

/* The figure of that code and key, made where it is not there yet. (transfer none) */
RdAnnualFigure *rd_annual_need       (RdAnnualCount *self, const char *code, const char *key);

/* One more. */
void            rd_annual_add        (RdAnnualFigure *figure, guint review, RdDay from, RdDay to, const char *record_id);

/* Figures of days: of stretches that were collected in @stretches (RdAnnualCase). */
void            rd_annual_add_days   (RdAnnualCount *self, const char *key, const GArray *stretches);

/* --- the sections */

void            rd_annual_count_referrals  (RdAnnualCount *self);
void            rd_annual_count_decisions  (RdAnnualCount *self);
void            rd_annual_count_reviews    (RdAnnualCount *self);
void            rd_annual_count_kinds      (RdAnnualCount *self);
void            rd_annual_count_days       (RdAnnualCount *self);
void            rd_annual_count_timescales (RdAnnualCount *self);
void            rd_annual_count_actions    (RdAnnualCount *self);
void            rd_annual_count_findings   (RdAnnualCount *self);
void            rd_annual_count_learning   (RdAnnualCount *self);
void            rd_annual_count_restraint  (RdAnnualCount *self);

G_END_DECLS
