/* rd-deadline.h — a timescale worked out for one review
 *
 * A pure function of framework, milestones (recorded or planned), holds,
 * working days and today.  Nothing of it is ever stored.  Each deadline carries
 * its explanation as a list of facts, which model/rd-wording turns into
 * sentences.  Guidance never stops the clock: a hold leaves the due date where
 * it was, beside the forecast.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-hold.h"
#include "core/review/rd-milestone.h"
#include "core/rules/rd-board-period.h"
#include "core/rules/rd-framework.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

/* In the order of precedence, but that WAITING comes last. */
typedef enum
{
  RD_STATUS_MET,
  RD_STATUS_MET_LATE,
  RD_STATUS_NOT_NEEDED,    /* the decision's outcome makes it so */
  RD_STATUS_HELD,          /* a hold covers today */
  RD_STATUS_OVERDUE,
  RD_STATUS_DUE_SOON,
  RD_STATUS_UPCOMING,
  RD_STATUS_WAITING,       /* no trigger yet, or only a planned one that has passed */
  RD_N_STATUSES,
} RdDeadlineStatus;

typedef enum
{
  RD_STEP_RULE,               /* the timescale itself: period, direction, strength, paragraph */
  RD_STEP_OUTSIDE_EFFECT,     /* the trigger lies outside the framework's or timescale's dates of effect, day … until (RD_DAY_NONE: open) */
  RD_STEP_WAITING,            /* text = milestone: it has not happened and is not planned */
  RD_STEP_TRIGGER,            /* text = milestone, day */
  RD_STEP_TRIGGER_PLANNED,    /* text = milestone, day */
  RD_STEP_PLAN_PASSED,        /* text = milestone, day: planned for a day that has passed, not recorded */
  RD_STEP_START,              /* day = the first day that counts (working days only) */
  RD_STEP_SKIPPED_WEEKENDS,   /* n = weekend days passed over */
  RD_STEP_SKIPPED_HOLIDAY,    /* day, holiday, n = 1 for a substitute day; text = the name of one by no rule */
  RD_STEP_SKIPPED_CLOSURE,    /* day … until: board closed; one step for each stretch */
  RD_STEP_MONTH_END,          /* no corresponding date in that month: its last day, day */
  RD_STEP_BEYOND_HOLIDAYS,    /* n = last year whose holidays are published; due lies after it */
  RD_STEP_DUE,                /* day */
  RD_STEP_DUE_NOT_WORKING,    /* day = the last working day before the due date; day_kind (holiday, n = 1 for a substitute day; text = the name of one by no rule) = what the due date is */
  RD_STEP_CLEAR_DAYS,         /* "at least … before": day = the date on the clear-days reading */
  RD_STEP_TOLD,               /* text = recipient, day: has been told */
  RD_STEP_NOT_TOLD,           /* text = recipient: still to be told */
  RD_STEP_DONE,               /* text = milestone, day; n = working days late (0: in time); days = calendar days late */
  RD_STEP_PLANNED_DONE,       /* text = milestone, day: planned for */
  RD_STEP_HOLD,               /* text = reason code, day … until (RD_DAY_NONE: open), agreed = who agreed */
  RD_STEP_FORECAST,           /* day: the hold's forecast */
  RD_STEP_NOT_NEEDED,         /* text = outcome's id */
  RD_STEP_OVERDUE,            /* not done; n = working days since it was due (0: none yet), days = calendar days */
  RD_STEP_ENDED,              /* a minimum has run its course on day */
  RD_STEP_NOT_SET,            /* the framework leaves how long to the board, which has not set it */
  RD_STEP_BOARD_SET,          /* day: how long was set by the board on that day */
} RdStepKind;

typedef struct
{
  RdStepKind    kind;
  RdDay         day;
  RdDay         until;
  int           n;
  int           days;
  RdHolidayKind holiday;
  RdDayKind     day_kind;    /* RD_STEP_DUE_NOT_WORKING */
  char         *text;        /* an id; (transfer full) of the step */
  char         *agreed;
} RdStep;

typedef struct
{
  const RdTimescale *timescale;       /* borrowed from framework */
  RdFramework       *framework;       /* owned reference */
  RdDeadlineStatus   status;
  RdPeriod           period;          /* the timescale's, or what the board has set */
  gboolean           has_period;      /* FALSE: the board has still to set it */
  RdDay              period_set_on;   /* by the board; RD_DAY_NONE: it is the framework's */
  RdDay              trigger_day;     /* RD_DAY_NONE: none yet */
  gboolean           trigger_planned; /* trigger_day is only planned */
  RdDay              due;             /* RD_DAY_NONE: not known */
  RdDay              clear_days;      /* "at least … before": clear-days reading; else RD_DAY_NONE */
  RdDay              last_working;    /* the last working day up to and including due */
  RdDay              done;            /* RD_DAY_NONE: not yet, or not for everybody */
  RdDay              planned_done;    /* the milestone that meets it is planned for this day */
  RdDay              forecast;        /* of the hold that covers today, else of the latest one that gives one */
  int                days_left;       /* today to due; negative when past; 0 without due */
  int                working_days_left;
  int                days_late;       /* of done after due, in calendar days; 0 when in time */
  int                working_days_late;
  GArray            *holds;           /* RdHoldSpan, by from */
  GPtrArray         *steps;           /* RdStep */
} RdDeadline;

/* A hold as the Gantt shows it. */
typedef struct
{
  RdDay from;
  RdDay until;       /* RD_DAY_NONE: not ended */
  RdDay forecast;    /* or RD_DAY_NONE */
} RdHoldSpan;

/* What a review brings with it. The arrays are of RdMilestone and RdHold, in any
 * order, and of what the board has set; each may be NULL.  Nothing is kept.
 */
typedef struct
{
  RdFramework      *framework;
  const GPtrArray  *milestones;
  const GPtrArray  *holds;
  const RdWorkdays *workdays;
  RdDay             today;
  int               due_soon_days;    /* working days; RD_DUE_SOON_DEFAULT */
  const GPtrArray  *board_periods;    /* RdBoardPeriod; may be NULL */
} RdDeadlineInput;

#define RD_DUE_SOON_DEFAULT 5

/* Every timescale of the framework, in its order; one that comes in several
 * versions once, in the version in effect on its trigger's day.  (transfer full):
 * a GPtrArray of RdDeadline that frees its elements.
 */
GPtrArray   *rd_deadlines_work_out   (const RdDeadlineInput *input);

/* One timescale from one date, with no review: what the due date is and why. (transfer full) */
RdDeadline  *rd_deadline_from_date   (RdFramework *framework, const RdTimescale *timescale,
                                      RdDay trigger, const RdWorkdays *workdays, RdDay today);

/* The same with what the board has set (RdBoardPeriod; may be NULL). (transfer full) */
RdDeadline  *rd_deadline_from_date_for_board (RdFramework *framework, const RdTimescale *timescale, RdDay trigger,
                                              const RdWorkdays *workdays, RdDay today, const GPtrArray *board_periods);

void         rd_deadline_free        (RdDeadline *self);

/* Whether a person would see any difference. */
gboolean     rd_deadline_equal       (const RdDeadline *a, const RdDeadline *b);

/* Whether something has still to be done about it and it has a date: not met, not
 * unneeded, not waiting, and not a minimum that runs by itself.
 */
gboolean     rd_deadline_is_open     (const RdDeadline *self);

/* The date that matters now: the forecast while held, else due. */
RdDay        rd_deadline_get_expected (const RdDeadline *self);

/* "met", "met-late", "not-needed", "held", "overdue", "due-soon", "upcoming", "waiting". */
const char  *rd_deadline_status_get_name (RdDeadlineStatus status);

/* A deadline whose date changes. */
typedef struct
{
  const RdTimescale *timescale;
  RdDay              from;           /* due before, or RD_DAY_NONE */
  RdDay              to;             /* due after, or RD_DAY_NONE */
  RdDeadlineStatus   status_from;
  RdDeadlineStatus   status_to;
} RdDeadlineMove;

/* What differs in due date or status between two workings-out of one review
 * (the same framework).  (transfer full): a GArray of RdDeadlineMove.
 */
GArray      *rd_deadlines_compare    (const GPtrArray *before, const GPtrArray *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDeadline, rd_deadline_free)

G_END_DECLS
