/* rd-request-state.h — how it stands with what an agency was asked for
 *
 * Worked out from the request, the calendar and the day; never kept.  It knows
 * nothing of words.  The LSCB may ask each relevant organisation to provide
 * information in writing (Working Together 2015, chapter 4, SCR checklist,
 * “Engagement of organisations”); by when is the board's own to set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-agency-request.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

/* In the order in which a person would want to see to them. */
typedef enum
{
  RD_REQUEST_LATE,         /* due before today, and not there */
  RD_REQUEST_DUE_SOON,
  RD_REQUEST_TO_IMPROVE,   /* there, but the agency was told to do better */
  RD_REQUEST_RECEIVED,     /* there, and its quality still to be checked */
  RD_REQUEST_WAITING,      /* asked for, and not due soon, or without a day */
  RD_REQUEST_NOT_ASKED,
  RD_REQUEST_ACCEPTED,
  RD_REQUEST_NIL_RETURN,   /* the agency has nothing on the child and family */
  RD_N_REQUEST_STATUSES,
} RdRequestStatus;

typedef struct
{
  RdRequestStatus status;
  int             days_late;           /* calendar days after the due day, of today or of the return; 0: not late */
  int             working_days_late;   /* the same in working days: 0 where only days without work have passed */
  int             working_days_left;   /* until the due day while it is open; 0 else */
} RdRequestState;

/* @due_soon_days: with so many working days left, or fewer, it is due soon. */
void     rd_request_state_work_out (const RdAgencyRequest *request, const RdWorkdays *workdays,
                                    RdDay today, int due_soon_days, RdRequestState *out);

/* Whether the agency has still to do something: asked, and not there, or to improve. */
gboolean rd_request_is_open        (const RdAgencyRequest *request);

/* The same for a status. */
gboolean rd_request_status_is_open (RdRequestStatus status);

/* --- an agency, and all of them */

typedef struct
{
  guint n_agencies;   /* that were asked for something */
  guint n_returned;   /* of these: everything that they were asked for is there */
  guint n_open;       /* requests that are open */
  guint n_late;       /* requests that are late */
} RdRequestTotals;

/* @requests: of RdAgencyRequest of one review, in any order. */
void     rd_request_totals_work_out (const GPtrArray *requests, RdDay today, RdRequestTotals *out);

/* The request of @agency_id for @item, or NULL. (transfer none) */
const RdAgencyRequest *rd_request_find (const GPtrArray *requests, const char *agency_id, const char *item);

G_END_DECLS
