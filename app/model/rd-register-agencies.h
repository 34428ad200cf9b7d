/* rd-register-agencies.h — agencies of a review, and what they are asked for
 *
 * Records go in as values: make one (rd_agency_new) or copy one that is kept, fill
 * it, put it.  Texts lose the blanks around them, and an empty one is none.  Each
 * call is one action; FALSE leaves everything as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-agency.h"
#include "core/review/rd-request-state.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* --- agencies */

/* Adds it, or changes the one with its id.  It needs a name; without a code it gets
 * one from its name.  The code is unique in the review: BAD_VALUE “agency-code” where not.
 */
gboolean rd_register_put_agency     (RdRegister *self, RdReviewItem *review, const RdAgency *agency, GError **error);

/* One of that name, with a code that no agency of the review has, nor one of @others (RdAgency; NULL: none); for what comes in with
 * an import.  NULL where it could not be kept. (transfer full)
 */
RdAgency *rd_register_make_agency   (RdReviewItem *review, const char *name, const GPtrArray *others, GError **error);

/* Whether it could be kept as it is: what comes in with an import is added there. */
gboolean rd_register_check_agency   (RdReviewItem *review, const RdAgency *agency, GError **error);

/* With it go what it was asked for, what was returned and what was declared of it;
 * letters to it stay, as letters to nobody's agency.
 */
gboolean rd_register_remove_agency  (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* By code, else by name, case-insensitively; NULL where there is none. (transfer none) */
const RdAgency *rd_review_item_find_agency (RdReviewItem *review, const char *code);

/* --- requests */

/* Adds it, or changes the one with its id: asked, due, reminded, received, checked.
 * An agency is asked once for each item.  A day that says what has happened may not
 * lie after today; what is received or due may not lie before it was asked for;
 * a quality needs a return.  The history calls it by what has been added to it.
 */
gboolean rd_register_put_request    (RdRegister *self, RdReviewItem *review, const RdAgencyRequest *request, GError **error);
gboolean rd_register_remove_request (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* One more reminder, on @day; and what was asked for has come, on @day. */
gboolean rd_register_remind_request  (RdRegister *self, RdReviewItem *review, const char *id, RdDay day, GError **error);
gboolean rd_register_receive_request (RdRegister *self, RdReviewItem *review, const char *id, RdDay day, GError **error);

/* Asks every agency for @item, as one action.  Those that were asked for it already stay as
 * they are; NOT_RECORDED where there is nobody left to ask.
 */
typedef struct
{
  const char *item;       /* a code of rd_agency_request_items */
  const char *detail;     /* may be NULL */
  RdDay       asked;
  RdDay       due;        /* RD_DAY_NONE: none set */
} RdRequestWish;

gboolean rd_register_ask_agencies   (RdRegister *self, RdReviewItem *review, const RdRequestWish *wish,
                                     guint *out_n_asked, GError **error);

/* How it stands with a request today, by the register's calendar. */
void     rd_register_get_request_state (RdRegister *self, const RdAgencyRequest *request, RdRequestState *out);

/* How it stands with all agencies of a review. */
void     rd_register_get_request_totals (RdRegister *self, RdReviewItem *review, RdRequestTotals *out);

G_END_DECLS
