/* rd-hold-form.h — what a person is about to record as a hold
 *
 * The values of a form, apart from any widget: what is wrong with them follows
 * from the values alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

typedef enum
{
  RD_HOLD_FORM_READY,
  RD_HOLD_FORM_NO_REASON,
  RD_HOLD_FORM_NO_FIRST_DAY,
  RD_HOLD_FORM_LAST_BEFORE_FIRST,
  RD_HOLD_FORM_FORECAST_BEFORE_FIRST,
} RdHoldFormProblem;

RdHoldFormProblem rd_hold_form_get_problem  (const RdHoldDetails *details);

/* What stands in the way, as a sentence; NULL where nothing does. (transfer none) */
const char       *rd_hold_form_word_problem (RdHoldFormProblem problem);

/* What is odd about the forecast, though it is taken: that it lies before the due
 * date, which then could be met.  NULL where nothing is.  (transfer full)
 */
char             *rd_hold_form_word_warning (const RdHoldDetails *details, RdReviewItem *review);

/* Whether a hold goes on at @today: it can be ended. */
gboolean          rd_hold_is_running        (const RdHold *hold, RdDay today);

/* "Criminal investigation, from … until …; forecast …; agreed by …". (transfer full) */
char             *rd_hold_describe          (const RdHold *hold);

G_END_DECLS
