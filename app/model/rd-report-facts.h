/* rd-report-facts.h — what is known of a review when its report is checked
 *
 * People with their names, the words of the case, findings and recommendations, and what there still is to refer to: plain values,
 * copied out of the register, so that a thread can look at them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct _RdReportFacts RdReportFacts;

/* As things are now; @document, the report, may refer to entries, which are looked for. On the main loop. NULL where the register
 * cannot be read. (transfer full)
 */
RdReportFacts *rd_report_facts_new   (RdRegister *reg, RdReviewItem *review, const RdDocument *document, GError **error);
/* Only what is known of people, words that must not show and names that may: what checks of identity ask for. Entries are not looked for.
 * On the main loop. (transfer full)
 */
RdReportFacts *rd_report_facts_new_identity (RdRegister *reg, RdReviewItem *review);

void           rd_report_facts_free  (RdReportFacts *self);      /* NULL is fine */

/* An input with all of it but document and paragraphs. Borrowed from the facts; any thread may use it. */
RdCheckInput   rd_report_facts_get_input (const RdReportFacts *self);

/* RdReportWaiver. (transfer none) */
const GPtrArray *rd_report_facts_get_waivers (const RdReportFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportFacts, rd_report_facts_free)

G_END_DECLS
