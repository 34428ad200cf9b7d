/* rd-report-methodology.h — how a review was carried out, for its report
 *
 * The methodology has to be transparent (Working Together 2015, chapter 4, principle of “transparency about the way data is
 * collected and analysed”).  It is written from what was logged: who carried the review out and how independent they
 * are, which agencies were asked for what and what came back, documents, family and professionals, the chronology, what held
 * the review up, what was learnt meanwhile.
 *
 * Reviewers are named, as they are in published reports; members of the panel stand with job title and employer, under
 * real names with their names.  Family and professionals are named by what they are to the child.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Headings, paragraphs, items and tables; where nothing of a kind is logged a sentence says so. NULL where the register cannot
 * be read. (transfer full): GPtrArray of RdBlock
 */
GPtrArray *rd_report_methodology_make (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, GError **error);

G_END_DECLS
