/* rd-wording-framework.h — frameworks in words
 *
 * All strings returned as char * are (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"
#include "core/rules/rd-framework-move.h"
#include "model/rd-framework-item.h"

G_BEGIN_DECLS

char       *rd_wording_framework_origin  (RdFrameworkOrigin origin, RdDay added);   /* "Added by the board on Thu 26 Nov 2026" */
char       *rd_wording_framework_use     (guint n_reviews);                         /* "2 reviews run under it"; "" for none */
char       *rd_wording_framework_effect  (RdDay from, RdDay to);                    /* "From Fri 29 Jun 2018 to Thu 14 Dec 2023"; "Always" */

/* "5 working days after “Local authority aware”", or "The board sets this", or what it
 * has set, and when. @own may be NULL.
 */
char       *rd_wording_timescale_length  (const RdFramework *framework, const RdTimescale *timescale, const RdBoardPeriod *own);

/* Who is told, by name, with commas; "" for nobody. */
char       *rd_wording_recipients        (const RdFramework *framework, char **recipients);


/* What is recorded and has no counterpart: a sentence. */
char       *rd_wording_lost_milestone    (const RdFramework *from, const RdLostMilestone *lost);
char       *rd_wording_lost_hold         (const RdFramework *from, const RdHold *hold);
char       *rd_wording_lost_answer       (const RdFramework *from, const RdCriterionAnswer *answer);

/* Of RD_FRAMEWORK_CHOICE_ERROR; @name is what the message quotes, or NULL. */
char       *rd_wording_framework_choice_error (const GError *error, const char *name);

G_END_DECLS
