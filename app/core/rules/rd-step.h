/* rd-step.h — making the steps of a deadline's explanation
 *
 * A step is a fact (RdStep, in rd-deadline.h).  Here are only its making, its
 * end and its comparison; which steps there are is decided by rd-due and
 * rd-deadline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

/* A GPtrArray of RdStep that frees its elements. (transfer full) */
GPtrArray *rd_steps_new   (void);

/* Appends a step without days, numbers or text, to be filled in. (transfer none) */
RdStep    *rd_steps_add   (GPtrArray *steps, RdStepKind kind);

/* The same with a day, and with a text, which is copied and may be NULL. */
RdStep    *rd_steps_add_day  (GPtrArray *steps, RdStepKind kind, RdDay day);
RdStep    *rd_steps_add_text (GPtrArray *steps, RdStepKind kind, const char *text, RdDay day);

gboolean   rd_steps_equal (const GPtrArray *a, const GPtrArray *b);

G_END_DECLS
