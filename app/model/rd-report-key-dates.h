/* rd-report-key-dates.h — the key dates of a review, for its report
 *
 * What happened in the process, with how the timescales were kept and what held them up; and the key practice episodes
 * of the chronology, with who tells of them.  Days of the process are public and stay exact.  Under pseudonyms those of
 * the child's life become seasons (model/rd-wording-season.h): the incident and the episodes.  Under real names the key events stand
 * there as well, in the agencies' own words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Where there is nothing of a kind a sentence says so. NULL where the register cannot be read. (transfer full): GPtrArray of RdBlock */
GPtrArray *rd_report_key_dates_make (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, GError **error);

G_END_DECLS
