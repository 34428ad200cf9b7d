/* rd-request-state.c — how it stands with what an agency was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-request-state.h"

#include <string.h>

/* --- helpers */

static gboolean
has_quality (const RdAgencyRequest *request, const char *quality)
{
  return request->quality != NULL && strcmp (request->quality, quality) == 0;
}

static RdRequestStatus
find_returned_status (const RdAgencyRequest *request)
{
  if (has_quality (request, "nil-return"))
    return RD_REQUEST_NIL_RETURN;
  if (has_quality (request, "to-improve"))
    return RD_REQUEST_TO_IMPROVE;
  return has_quality (request, "accepted") ? RD_REQUEST_ACCEPTED : RD_REQUEST_RECEIVED;
}

static RdRequestStatus
find_open_status (const RdAgencyRequest *request, RdDay today, int working_days_left, int due_soon_days)
{
  if (request->asked == RD_DAY_NONE)
    return RD_REQUEST_NOT_ASKED;
  if (request->due == RD_DAY_NONE)
    return RD_REQUEST_WAITING;
  if (request->due < today)
    return RD_REQUEST_LATE;
  return working_days_left <= due_soon_days ? RD_REQUEST_DUE_SOON : RD_REQUEST_WAITING;
}

/* --- questions */

void
rd_request_state_work_out (const RdAgencyRequest *request, const RdWorkdays *workdays,
                           RdDay today, int due_soon_days, RdRequestState *out)
{
  gboolean is_returned;
  RdDay day;

  g_return_if_fail (request != NULL && workdays != NULL && out != NULL);

  is_returned = request->received != RD_DAY_NONE;
  day = is_returned ? request->received : today;
  *out = (RdRequestState) { .status = RD_REQUEST_NOT_ASKED };
  if (request->due != RD_DAY_NONE && request->asked != RD_DAY_NONE && day > request->due)
    {
      out->days_late = day - request->due;
      out->working_days_late = rd_workdays_between (workdays, request->due, day);
    }
  if (!is_returned && request->due != RD_DAY_NONE && request->due > today)
    out->working_days_left = rd_workdays_between (workdays, today, request->due);
  out->status = is_returned ? find_returned_status (request)
                            : find_open_status (request, today, out->working_days_left, due_soon_days);
}

gboolean
rd_request_is_open (const RdAgencyRequest *request)
{
  g_return_val_if_fail (request != NULL, FALSE);

  if (request->received != RD_DAY_NONE)
    return has_quality (request, "to-improve");
  return request->asked != RD_DAY_NONE;
}

gboolean
rd_request_status_is_open (RdRequestStatus status)
{
  return status <= RD_REQUEST_TO_IMPROVE || status == RD_REQUEST_WAITING;
}

/* --- all of them */

void
rd_request_totals_work_out (const GPtrArray *requests, RdDay today, RdRequestTotals *out)
{
  g_autoptr (GHashTable) agencies = NULL;
  g_autoptr (GHashTable) waiting = NULL;

  g_return_if_fail (requests != NULL && out != NULL);

  agencies = g_hash_table_new (g_str_hash, g_str_equal);
  waiting = g_hash_table_new (g_str_hash, g_str_equal);
  *out = (RdRequestTotals) { 0 };
  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = requests->pdata[i];

      if (request->asked == RD_DAY_NONE && request->received == RD_DAY_NONE)
        continue;
      g_hash_table_add (agencies, request->agency_id);
      if (!rd_request_is_open (request))
        continue;
      g_hash_table_add (waiting, request->agency_id);
      out->n_open++;
      out->n_late += request->received == RD_DAY_NONE && request->due != RD_DAY_NONE && request->due < today;
    }
  out->n_agencies = g_hash_table_size (agencies);
  out->n_returned = out->n_agencies - g_hash_table_size (waiting);
}

const RdAgencyRequest *
rd_request_find (const GPtrArray *requests, const char *agency_id, const char *item)
{
  g_return_val_if_fail (requests != NULL && agency_id != NULL && item != NULL, NULL);

  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = requests->pdata[i];

      if (strcmp (request->agency_id, agency_id) == 0 && strcmp (request->item, item) == 0)
        return request;
    }
  return NULL;
}
