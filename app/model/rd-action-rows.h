/* rd-action-rows.h — the actions of reviews as rows of a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The actions of one review, or of all where NULL, each review's by the day they are due, those without one last: an
 * RdDeadlineItem each (rd_deadline_item_get_action_id).  Texts are under pseudonyms or real names. (transfer full)
 */
GPtrArray *rd_register_list_action_rows (RdRegister *self, RdReviewItem *review, RdNamingMode mode);

G_END_DECLS
