/* rd-command-agency.h — what the commands about agencies share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "model/rd-register-agencies.h"

G_BEGIN_DECLS

/* The agency of that id (or name); NULL where there is none, which has been said. (transfer none) */
const RdAgency *rd_call_find_agency  (RdReviewItem *review, const char *code);

/* The same for what it was asked for; the item must be one that there is. */
const RdAgencyRequest *rd_call_find_request (RdReviewItem *review, const RdAgency *agency, const char *item);

/* Whether @code is among @codes, which end with NULL; says so where not. */
gboolean        rd_call_check_code   (const char *what, const char *code, const char * const *codes);

/* One request with its columns: of @agency in @review. (transfer full) */
extern const RdColumn rd_request_columns[];

/* --- agency ask, remind, received, checked, requests: rd-command-request.c */
extern const GOptionEntry rd_agency_ask_options[], rd_agency_remind_options[];
extern const GOptionEntry rd_agency_received_options[], rd_agency_checked_options[];

RdExit          rd_agency_ask        (RdCall *call);
RdExit          rd_agency_remind     (RdCall *call);
RdExit          rd_agency_received   (RdCall *call);
RdExit          rd_agency_checked    (RdCall *call);
RdExit          rd_agency_requests   (RdCall *call);

G_END_DECLS
