/* rd-request-item.h — what one agency was asked for, as lists show it
 *
 * Properties, read-only and fixed: "reference", "title" (of the review), "agency",
 * "item-text" ("Chronology"), "detail", "due" (int, RdDay or G_MAXINT), "due-text", "reminders-text"
 * ("reminded 2 times, last on …"), "status-text" ("Late"), "late-text" ("3 working
 * days late"), "rank" (int: what needs doing first), "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register-agencies.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_ITEM (rd_request_item_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestItem, rd_request_item, RD, REQUEST_ITEM, GObject)

RdRequestStatus  rd_request_item_get_status    (RdRequestItem *self);
const char      *rd_request_item_get_reference (RdRequestItem *self);

/* Whether @words, folded, stand in its review, agency, item or detail. */
gboolean         rd_request_item_has_words     (RdRequestItem *self, const char *words);

/* An item for each request of each review of @reg. (transfer full): GListStore */
GListStore      *rd_request_item_list          (RdRegister *reg);

G_END_DECLS
