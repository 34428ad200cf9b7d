/* rd-report-fixes.h — what checks propose, put into the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The suggestions of @hits (RdCheckHit) in the place of what was found, as one action that can be undone; the pseudonym of a person
 * comes in as a reference to them.  A hit whose words are not there any more is left out. @out_n: how many were put in.
 */
gboolean rd_report_fixes_apply (RdRegister *reg, RdReviewItem *review, const GPtrArray *hits, guint *out_n, GError **error);

G_END_DECLS
