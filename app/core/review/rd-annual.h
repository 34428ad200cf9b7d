/* rd-annual.h — what a board can say of a year, in figures
 *
 * The impact of reviews is described in the board’s annual report (Working Together 2015, chapter 4, “Principles for learning and
 * improvement”; R14).  Worked out from what is recorded of all reviews; never kept.  Whatever is told of “the end of the year” is told of
 * the day on which is counted: the year’s last, or today where the year is not over.  A figure carries what it was counted from, so
 * that anybody can count again.
 *
 * It knows nothing of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

/* --- what is counted from: all borrowed, and kept for as long as the figures are */

typedef struct
{
  RdFramework     *framework;
  const GPtrArray *milestones;        /* RdMilestone */
  const GPtrArray *holds;             /* RdHold */
  const GPtrArray *deadlines;         /* RdDeadline, as they stand today */
  const GPtrArray *agencies;          /* RdAgency */
  const GPtrArray *actions;           /* RdAction */
  const GPtrArray *findings;          /* RdFinding */
  const GPtrArray *recommendations;   /* RdRecommendation */
  const GPtrArray *learning_points;   /* RdLearningPoint */
  const GPtrArray *restraint_years;   /* RdRestraintYear */
} RdAnnualReview;

typedef struct
{
  int                   year;             /* in which the reported year begins */
  int                   first_month;      /* 1–12; 4 for a year from April to March */
  RdDay                 today;
  const RdWorkdays     *workdays;
  int                   due_soon_days;
  const RdAnnualReview *reviews;
  guint                 n_reviews;
} RdAnnualInput;

/* The years that can be asked for. */
#define RD_ANNUAL_YEAR_FIRST 1990
#define RD_ANNUAL_YEAR_LAST  2200

/* --- the figures */

typedef enum
{
  RD_ANNUAL_COUNT,      /* so many of something */
  RD_ANNUAL_DAYS,       /* calendar days */
} RdAnnualUnit;

/* One thing that was counted, or a stretch that was measured. */
typedef struct
{
  guint       review;     /* its place in the input */
  RdDay       from;       /* RD_DAY_NONE: it has only the one day, to */
  RdDay       to;         /* RD_DAY_NONE: it has no day */
  const char *record_id;  /* of the action, finding, …; NULL: the review itself; borrowed */
} RdAnnualCase;

/* 1. Of a count the cases are what was counted, but of “incidents”, which is a sum.
 * 2. Of days the cases are the stretches between which it was taken; without any it has no value.
 */
typedef struct
{
  const char   *section;    /* a code of rd_annual_sections */
  const char   *code;       /* "received" */
  char         *key;        /* of which kind: the reason of a hold, an agency, a theme; NULL: of all */
  RdAnnualUnit  unit;
  gboolean      has_value;  /* FALSE: there is nothing that a median, least or most could be taken of */
  double        value;      /* whole, but of a median, which may be half */
  GArray       *cases;      /* RdAnnualCase, in the order of the input */
} RdAnnualFigure;

typedef struct
{
  RdDay      first, last;   /* the year's days */
  RdDay      counted;       /* the day at whose end is counted */
  GPtrArray *figures;       /* RdAnnualFigure, by section */
} RdAnnual;

/* "referrals", "decisions", "reviews", "kinds", "days", "timescales", "actions", "findings", "learning", "restraint"; NULL-terminated. */
extern const char * const rd_annual_sections[];

/* The first and the last day of the year that begins in @first_month of @year. */
void                  rd_annual_get_days  (int year, int first_month, RdDay *out_first, RdDay *out_last);

/* The year in which a reported year begins that has @day in it. */
int                   rd_annual_find_year (RdDay day, int first_month);

/* Every figure, zeros included; kinds of a figure (@key) only where there are any, those with fixed kinds all. (transfer full) */
RdAnnual             *rd_annual_work_out  (const RdAnnualInput *input);
void                  rd_annual_free      (RdAnnual *self);

/* @key may be NULL. NULL where there is none. (transfer none) */
const RdAnnualFigure *rd_annual_find      (const RdAnnual *self, const char *section, const char *code, const char *key);

/* Whether anything at all was counted in the year: a year without is said to be one. */
gboolean              rd_annual_has_data  (const RdAnnual *self);

/* "count", "days". */
const char           *rd_annual_unit_get_name (RdAnnualUnit unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAnnual, rd_annual_free)

G_END_DECLS
