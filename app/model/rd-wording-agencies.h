/* rd-wording-agencies.h — agencies, requests and documents in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-review-document.h"
#include "core/review/rd-request-state.h"

G_BEGIN_DECLS

/* A code that is not known is shown as it is. */
const char *rd_wording_request_item    (const char *code);       /* "Agency report" */
const char *rd_wording_request_quality (const char *code);       /* "To improve" */
const char *rd_wording_request_status  (RdRequestStatus status); /* "Late" */
const char *rd_wording_document_kind   (const char *code);       /* "Returned by an agency" */

/* Each is (transfer full). */

/* "3 working days late"; "Waiting, due Mon 29 Feb 2016"; "Accepted, 2 working days late"; "Not asked" */
char       *rd_wording_request_state   (const RdAgencyRequest *request, const RdRequestState *state);

/* The days of a request on one line: "Asked Mon 1 Feb 2016 · due Mon 29 Feb 2016 · reminded twice, last Tue 1 Mar 2016" */
char       *rd_wording_request_days    (const RdAgencyRequest *request);

/* How late, "3 working days late", "1 day late"; "" where it is not. */
char       *rd_wording_days_late       (const RdRequestState *state);

/* "4 of 6 agencies have returned everything; 2 requests are late." */
char       *rd_wording_request_totals  (const RdRequestTotals *totals);

/* "4/6"; "" where nobody was asked. */
char       *rd_wording_returned_short  (const RdRequestTotals *totals);

/* "1.2 MB · received Mon 29 Feb 2016 by Beth Halloran · SHA-256 1a2b3c4d…" */
char       *rd_wording_document        (const RdReviewDocument *document);

G_END_DECLS
